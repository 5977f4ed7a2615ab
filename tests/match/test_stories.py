import random
from collections.abc import Mapping

from attrib.domain import ArticleClaims
from attrib.match import StoryOptions, group_stories
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


def test_a_name_is_the_first_headline_and_the_day():
    stories = group_stories(articles(), {})
    assert stories["ferry-2"] == "ferry-astrid-sinks-off-cape-lorn-2024-05-06"
    assert stories["strike-1"] == "dockers-close-ostbys-port-2024-05-06"


def test_without_a_headline_or_a_day_a_name_is_made_of_telling_words():
    untitled = [make_article_claims("x", *FERRY, published=None)]
    (name,) = group_stories(untitled, {}).values()
    assert "astrid" in name
    assert "the" not in name.split("-")


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


def test_the_same_words_a_month_later_are_another_event():
    later = make_article_claims("ferry-3", *FERRY_RETOLD, published="2024-06-20")
    stories = group_stories([*articles(), later], {})
    assert stories["ferry-3"] != stories["ferry-1"]


def test_an_unknown_day_fits_every_day():
    undated = make_article_claims("ferry-3", *FERRY_RETOLD, published=None)
    stories = group_stories([*articles(), undated], {})
    assert stories["ferry-3"] == stories["ferry-1"]


def test_two_new_stories_never_get_one_name():
    twins = [
        make_article_claims("a", *FERRY, title="Latest news", published="2024-05-06"),
        make_article_claims("b", *STRIKE, title="Latest news", published="2024-05-06"),
    ]
    stories = group_stories(twins, {})
    assert sorted(stories.values()) == ["latest-news-2024-05-06", "latest-news-2024-05-06-2"]


def test_a_stricter_option_keeps_articles_apart():
    assert len(together(group_stories(articles(), {}, StoryOptions(alike=0.99)))) == 4


def test_nothing_has_no_stories():
    assert group_stories([], {}) == {}
