"""Grouping as a reader would: which articles end up in one story, and who is left undisturbed."""

import random
from collections.abc import Mapping, Sequence

import pytest
from scipy.sparse import csr_array

from attrib.domain import ArticleClaims
from attrib.match import StoryOptions, group_stories
from attrib.match import stories as stories_module
from attrib.match.story_vectors import story_vectors
from tests.factories import make_article_claims

FERRY = (
    "The ferry Astrid sank off Cape Lorn on Sunday in a gale, drowning eleven people.",
    "Divers from Vardal are searching the wreck for the captain, Sten Orrin, the coast guard said.",
    "The coast guard said the Astrid had radioed that its bow door would not close.",
)
FERRY_RETOLD = (
    "Eleven people died when a gale sank the ferry Astrid near Cape Lorn.",
    "The captain, Sten Orrin, is missing, and divers from Vardal went down to the wreck.",
    "Its crew had radioed about a bow door that would not close, according to the coast guard.",
)
STRIKE = (
    "Dockers in Ostby began a strike on Monday over night shifts, closing the container port.",
    "The dockers' union said its members had rejected the offer of the harbour board.",
    "Ilse Morrin, who leads the union, said the strike could last until summer.",
)
STRIKE_RETOLD = (
    "The container port of Ostby was closed by a strike of dockers over night shifts.",
    "Union leader Ilse Morrin said members had rejected the harbour board's offer.",
    "A strike until summer is possible, the dockers' union warned.",
)
ANOTHER_FERRY = (
    "The ferry Astrid, raised from the sea off Cape Lorn, sank again in a gale and drowned two people.",
    "Divers from Vardal are searching for its captain, the coast guard said.",
    "The coast guard said the crew had radioed about a bow door that would not close.",
)


def articles() -> list[ArticleClaims]:
    return [
        make_article_claims(
            "ferry-1", *FERRY, title="Ferry Astrid sinks off Cape Lorn", published="2024-05-06"
        ),
        make_article_claims("ferry-2", *FERRY_RETOLD, published="2024-05-07"),
        make_article_claims("strike-1", *STRIKE, title="Dockers close Ostby's port", published="2024-05-06"),
        make_article_claims("strike-2", *STRIKE_RETOLD, published="2024-05-06"),
    ]


def together(stories: Mapping[str, str]) -> list[list[str]]:
    groups: dict[str, set[str]] = {}
    for article, story in stories.items():
        groups.setdefault(story, set()).add(article)
    return sorted(map(sorted, groups.values()))


def test_articles_about_one_event_are_one_story():
    assert together(group_stories(articles(), {})) == [["ferry-1", "ferry-2"], ["strike-1", "strike-2"]]


def test_the_order_of_articles_plays_no_part():
    expected = group_stories(articles(), {})
    for seed in range(6):
        shuffled = articles()
        random.Random(seed).shuffle(shuffled)
        assert group_stories(shuffled, {}) == expected


def test_a_given_story_is_kept_and_joined():
    stories = group_stories(articles(), {"ferry-1": "the-astrid"})
    assert stories["ferry-1"] == stories["ferry-2"] == "the-astrid"


def test_given_stories_are_never_joined_to_each_other():
    stories = group_stories(articles(), {"ferry-1": "one", "ferry-2": "two"})
    assert stories["ferry-1"] == "one"
    assert stories["ferry-2"] == "two"


def test_an_article_added_later_disturbs_nobody():
    before = group_stories(articles()[:3], {})
    after = group_stories(articles(), before)
    assert {article: after[article] for article in before} == before
    assert after["strike-2"] == before["strike-1"]


def test_what_happens_like_it_a_month_later_is_another_event():
    later = make_article_claims("ferry-3", *ANOTHER_FERRY, published="2024-06-20")
    stories = group_stories([*articles(), later], {})
    assert stories["ferry-3"] != stories["ferry-1"]


def test_an_unknown_day_fits_every_day():
    undated = make_article_claims("ferry-3", *FERRY_RETOLD, published=None)
    stories = group_stories([*articles(), undated], {})
    assert stories["ferry-3"] == stories["ferry-1"]


def test_an_article_between_two_stories_joins_one_and_leaves_both_as_they_are():
    existing = {"ferry-1": "the-astrid", "ferry-2": "the-gale", "strike-1": "dockers"}
    bridge = make_article_claims("bridge", FERRY[0], *FERRY_RETOLD[1:], published="2024-05-06")
    stories = group_stories([*articles()[:3], bridge], existing)
    assert {article: stories[article] for article in existing} == existing
    assert stories["bridge"] in ("the-astrid", "the-gale")


def test_without_new_articles_nothing_is_asked_again():
    existing = {each.article.id: "all-of-it" for each in articles()}
    assert group_stories(articles(), existing) == existing


@pytest.mark.parametrize("day", ["2024-09-30", "1970-01-01", "2024-13-45", None])
def test_copies_are_one_story_whatever_their_dates_say(day):
    copy = make_article_claims("wire-copy", *FERRY, title="Eleven drown", published=day)
    stories = group_stories([*articles(), copy], {})
    assert stories["wire-copy"] == stories["ferry-1"] == stories["ferry-2"]
    assert stories["strike-1"] != stories["ferry-1"]


def test_a_copy_joins_the_story_its_text_is_in():
    copy = make_article_claims("a-copy", *STRIKE, published="2024-05-30")
    stories = group_stories([*articles(), copy], {"strike-1": "night-shifts"})
    assert stories["a-copy"] == "night-shifts"


def follow_ups(*days: int) -> list[ArticleClaims]:
    """The ferry day after day: each article has four of the sentences, and no two are copies."""
    told = [*FERRY, *FERRY_RETOLD, *ANOTHER_FERRY[1:]]
    return [
        make_article_claims(
            f"day-{day:02}",
            *(told[(at * 3 + step) % len(told)] for step in (0, 1, 4)),
            f"On day {day} the sea was calm.",
            published=f"2024-05-{day:02}",
        )
        for at, day in enumerate(days)
    ]


def test_a_follow_up_belongs_to_its_story_for_ten_days():
    stories = group_stories(follow_ups(1, 4, 7, 10, 13, 16), {}, StoryOptions(alike=0.02))
    told = [[int(article[-2:]) for article in articles] for articles in together(stories)]
    assert len(told) == 2
    assert all(max(days) - min(days) <= 10 for days in told)


def test_a_story_that_somebody_gave_goes_on_as_long_as_it_likes():
    given, (later,) = follow_ups(1, 8, 15), follow_ups(1, 8, 15, 17)[3:]
    existing = {each.article.id: "the-astrid" for each in given}
    lenient = StoryOptions(alike=0.02)
    assert group_stories([*given, later], existing, lenient)["day-17"] == "the-astrid"
    assert group_stories([*given[:1], later], existing, lenient)["day-17"] != "the-astrid"


def test_the_same_people_on_the_same_day_are_not_the_same_event():
    texts = {
        "tram": (
            "Mayor Anna Vint of Ostby and her rival Per Holm clashed over the new tram line to the shipyard.",
            "The line would cost 40 million crowns and cross the old bridge, engineers told the council.",
            "Holm called the tram a toy for the rich. Vint answered that buses crawl behind trucks on the bridge.",
            "Shipyard workers filled the gallery and cheered when the vote on the tram was put off to June.",
            "Without the bridge the rails would need a tunnel, which engineers reckon at three times the price.",
        ),
        "tram-retold": (
            "A tram to the shipyard divides Ostby: Mayor Anna Vint wants the line, Per Holm says it is a toy.",
            "Engineers put the cost at 40 million crowns, most of it for strengthening the old bridge.",
            "Buses now crawl behind trucks there, Vint said. A tunnel for the rails would cost three times that.",
            "The council will vote in June, to the anger of shipyard workers in the gallery.",
        ),
        "library": (
            "A library for children opened in Ostby with toys, picture books and a puppet theatre.",
            "Mayor Anna Vint read a fairy tale aloud, and Per Holm played the wolf with a paper mask.",
            "The librarian, Siri Dahl, hopes for thousands of young readers in its first winter.",
            "Shelves of birch were made by apprentices, and a painter covered the ceiling with whales.",
            "Parents may borrow board games for a fortnight, and puppets for a weekend.",
        ),
        "harvest": (
            "Farmers around Ostby finished the harvest early after a dry summer that shrank their apples.",
            "At the ball in the barn of Lorn, Anna Vint and Per Holm danced a waltz to a brass band.",
            "Cider will be scarce, growers warned, though sweeter than in any year they remember.",
            "Wheat fared better, since its roots reach the clay, and the mill has ground flour since August.",
            "Beekeepers lost a third of their honey when the lime trees dropped their blossom.",
        ),
    }
    stories = group_stories([make_article_claims(name, *text) for name, text in texts.items()], {})
    assert together(stories) == [["harvest"], ["library"], ["tram", "tram-retold"]]


def test_a_stricter_option_keeps_articles_apart():
    assert len(together(group_stories(articles(), {}, StoryOptions(alike=0.99)))) == 4


def test_the_more_articles_appear_the_more_alike_those_of_a_story_must_be():
    crowd = [make_article_claims(f"x{at}", f"Nets {at} dried.", published="2024-05-06") for at in range(60)]
    for options, together_still in ((StoryOptions(per_crowd=0), True), (StoryOptions(per_crowd=1), False)):
        stories = group_stories([*articles(), *crowd], {}, options)
        assert (stories["strike-1"] == stories["strike-2"]) is together_still


def test_nothing_has_no_stories():
    assert group_stories([], {}) == {}


def test_a_copy_that_arrives_alone_is_all_there_is_to_say():
    copy = make_article_claims("a-copy", *STRIKE, published="2024-05-30")
    assert group_stories([articles()[2], copy], {"strike-1": "dockers"})["a-copy"] == "dockers"


def test_what_is_older_than_a_month_is_kept_and_not_read_again(monkeypatch):
    old = [
        make_article_claims(f"old-{at}", f"Barley cost {at} crowns.", published="2024-04-01")
        for at in range(3)
    ]
    existing = {each.article.id: "barley" for each in old}
    read: list[ArticleClaims] = []

    def read_all(some: Sequence[ArticleClaims], days: Sequence[int | None]) -> csr_array:
        read.extend(some)
        return story_vectors(some, days)

    monkeypatch.setattr(stories_module, "story_vectors", read_all)
    stories = group_stories([*old, *articles()], existing)
    assert {each.article.id for each in read} == {each.article.id for each in articles()}
    assert {article: stories[article] for article in existing} == existing
