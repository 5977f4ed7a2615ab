from __future__ import annotations

import math
from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import func, select

from attrib.domain import Precision, Published, TextStatus
from attrib.errors import NotFound, UnreadableInput
from attrib.store.articles import (
    Outcome,
    article,
    articles,
    brings_news,
    put_article,
    raw_bytes,
    unread,
)
from attrib.store.claims import claims_of, put_claims
from attrib.store.tables import RevisionRow
from tests.factories import make_article, make_claim
from tests.store.makers import make_arrival


def test_an_article_comes_out_as_it_went_in(session):
    told = replace(
        make_article("“Fog 🌫️,” she said.\nThe end.", url="https://harbour.example/fog", story="fog"),
        title="Fog",
        author="Ida Brook; Tam Reed",
        language="en",
        published=Published("2024-05-03T18:22:10-05:00", Precision.SECOND, "json-ld"),
        text_status=TextStatus.PARTIAL,
        extra={"desk": "north", "tags": ["a", "b"], "z": None, "a": 2**70},
    )

    outcome, article_id = put_article(session, make_arrival(told))

    assert (outcome, article_id) == (Outcome.ADDED, told.id)
    assert article(session, told.id) == told
    assert list(article(session, told.id).extra) == ["desk", "tags", "z", "a"]


def test_the_raw_bytes_are_kept(session):
    arrival = replace(make_arrival(), raw=b"\x00\xffpage" * 1000)
    put_article(session, arrival)
    assert raw_bytes(session, arrival.article.id) == arrival.raw


def test_raw_bytes_may_be_left_out(session):
    put_article(session, replace(make_arrival(), raw=None))
    assert raw_bytes(session, "harbour-post") is None


# What comes in second, after `harbour-post` of Harbour Post from harbour-post.txt, and what becomes of it.
@pytest.mark.parametrize(
    ("changes", "origin", "expected"),
    [
        ({}, "harbour-post.txt", (Outcome.UNCHANGED, "harbour-post")),
        ({}, "copy/harbour-post.txt", (Outcome.UNCHANGED, "harbour-post")),
        ({"text": "The dam stays."}, "harbour-post.txt", (Outcome.REVISED, "harbour-post")),
        ({"title": "A headline"}, "harbour-post.txt", (Outcome.REVISED, "harbour-post")),
        ({"title": "A headline"}, "copy/harbour-post.txt", (Outcome.REVISED, "harbour-post")),
        ({"text": "Another."}, "other/harbour-post.txt", (Outcome.ADDED, "harbour-post-harbour-post")),
        ({"outlet": "Valley Times"}, "harbour-post.txt", (Outcome.ADDED, "valley-times-harbour-post")),
        ({"outlet": "Долина 7"}, "x.txt", (Outcome.ADDED, "долина-7-harbour-post")),
        ({"id": "other"}, "harbour-post.txt", (Outcome.ADDED, "other")),
    ],
)
def test_what_becomes_of_a_second_arrival(session, changes, origin, expected):
    put_article(session, make_arrival(make_article()))
    second = make_arrival(replace(make_article(), **changes), origin=origin)

    assert put_article(session, second) == expected

    # and of the same once more
    assert put_article(session, second) == (Outcome.UNCHANGED, expected[1])


def test_the_same_url_is_the_same_article_whatever_its_id(session):
    url = "https://harbour.example/dam"
    put_article(session, make_arrival(make_article(url=url)))
    later = make_article("The dam stays open.", id="other", url=url, published="2024-05-04")

    assert put_article(session, make_arrival(later)) == (Outcome.REVISED, "harbour-post")
    assert article(session, "harbour-post").text == "The dam stays open."


def test_articles_whose_id_is_taken_are_counted(session):
    for number in range(4):
        put_article(session, make_arrival(make_article(f"Text {number}."), origin=f"{number}/a.txt"))

    assert [each.id for each in articles(session)] == [
        "harbour-post",
        "harbour-post-harbour-post",
        "harbour-post-harbour-post-2",
        "harbour-post-harbour-post-3",
    ]


def test_a_text_changed_and_changed_back_is_two_revisions(session):
    before, after = make_article("Before."), make_article("After.")
    outcomes = [put_article(session, make_arrival(each))[0] for each in (before, after, before)]

    assert outcomes == [Outcome.ADDED, Outcome.REVISED, Outcome.REVISED]
    assert article(session, before.id).text == "Before."
    assert session.scalar(select(func.count()).select_from(RevisionRow)) == 3


def test_two_pages_saved_of_one_url_settle(session):
    url = "https://harbour.example/dam"
    pages = [make_arrival(make_article(text, url=url), origin=text) for text in ("Morning.", "Evening.")]
    for page in pages:
        put_article(session, page)

    assert [put_article(session, page)[0] for page in pages] == [Outcome.UNCHANGED, Outcome.UNCHANGED]


# What several origins say of one URL: the first of each list is its current text.
@pytest.mark.parametrize(
    "texts",
    [
        [
            make_article("Evening.", published="2024-05-04"),
            make_article("Morning, longer.", published="2024-05-03"),
        ],
        [make_article("By the minute.", published="2024-05-03T06:00Z"), make_article("By day, longer.")],
        [
            make_article("First in letters, later in time.", published="2024-05-03T01:00-05:00"),
            make_article("The other way round, and longer too.", published="2024-05-03T05:00Z"),
        ],
        [make_article("Dated."), make_article("Undated, but longer.", published=None)],
        [make_article("All."), make_article("The stub is longer.", text_status=TextStatus.PAYWALL)],
        [make_article("The longer text."), make_article("A text.")],
        [make_article("Text B."), make_article("Text A.")],
        [make_article(title="A title"), make_article()],
        [make_article(outlet="Orla Courier", title="Lamp"), make_article(outlet="orla.example")],
    ],
)
def test_of_what_several_origins_bring_the_order_decides_nothing(session, texts):
    told = set()
    for url in permutations("abc"):
        for letter in url:
            text = [*texts, make_article("Nothing.", published="2024-05-01")]["abc".index(letter)]
            one = replace(text, id=f"{url}", url=f"https://harbour.example/{url}", story=f"story {letter}")
            put_article(session, make_arrival(one, origin=f"{letter}/{url}.txt"))
        told.add(repr(replace(article(session, f"{url}"), id="dam", url=None)))
    assert len(told) == 1
    assert f"text={texts[0].text!r}" in told.pop()


def test_an_origin_that_takes_its_text_back_gives_way(session):
    url = "https://harbour.example/dam"
    late, early = (make_article(each, url=url, published=each) for each in ("2024-05-04", "2024-05-03"))
    put_article(session, make_arrival(late, origin="a.txt"))
    assert put_article(session, make_arrival(early, origin="b.txt"))[0] is Outcome.REVISED
    assert article(session, "harbour-post").text == late.text
    put_article(session, make_arrival(replace(late, text="Older.", published=None), origin="a.txt"))
    assert article(session, "harbour-post").text == early.text


def test_what_an_earlier_origin_adds_leaves_the_findings_alone(session):
    url = "https://harbour.example/dam"
    put_article(session, make_arrival(make_article(url=url, published="2024-05-04")))
    put_claims(session, "harbour-post", [make_claim(article="harbour-post")], extractor="1")
    put_article(session, make_arrival(make_article("Before.", url=url), origin="b.txt"))
    assert len(claims_of(session, "harbour-post")) == 1
    assert unread(session, "harbour-post", "1") is None


def test_whether_an_arrival_would_bring_news(session):
    first = make_arrival()
    assert brings_news(session, first)
    put_article(session, first)
    assert not brings_news(session, first)
    assert not brings_news(session, replace(first, origin="copy.txt"))
    assert brings_news(session, make_arrival(make_article("The dam stays.")))
    with pytest.raises(UnreadableInput):
        brings_news(session, make_arrival(make_article("half \ud83d")))


def test_fields_that_are_not_equal_to_themselves_do_not_revise(session):
    odd = replace(make_article(), extra={"score": math.nan, "pair": (1, 2)})
    put_article(session, make_arrival(odd))
    assert put_article(session, make_arrival(odd))[0] is Outcome.UNCHANGED


def test_an_outlet_put_right_at_the_same_url_is_taken(session):
    url = "https://harbour.example/dam"
    put_article(session, make_arrival(make_article(url=url, outlet="harbour.example")))
    put_article(session, make_arrival(make_article(url=url, outlet="Harbour Post")))
    assert article(session, "harbour-post").outlet == "Harbour Post"


def test_a_story_given_later_is_taken(session):
    put_article(session, make_arrival())
    outcome, _ = put_article(session, make_arrival(make_article(story="dam")))
    assert outcome is Outcome.UNCHANGED
    assert article(session, "harbour-post").story == "dam"


def test_half_a_character_costs_its_article_only(session):
    with pytest.raises(UnreadableInput, match=r"half\.txt.*'\\ud83d'"):
        put_article(session, make_arrival(make_article("half \ud83d"), origin="half.txt"))
    with pytest.raises(UnreadableInput):
        put_article(session, make_arrival(replace(make_article(), title="half \ud83d")))
    assert put_article(session, make_arrival())[0] is Outcome.ADDED


def test_half_a_character_in_a_field_we_do_not_know_is_kept(session):
    told = replace(make_article(), extra={"note": "half \ud83d"})
    put_article(session, make_arrival(told))
    assert article(session, told.id).extra == told.extra


def test_a_file_name_that_is_no_text_is_kept_in_writing(session):
    odd = make_arrival(origin="caf\udce9.txt")
    put_article(session, odd)
    assert session.scalars(select(RevisionRow.origin)).one() == "caf\\udce9.txt"
    assert put_article(session, odd)[0] is Outcome.UNCHANGED


def test_nul_is_a_character_like_any_other(session):
    put_article(session, make_arrival(make_article("be\0fore")))
    assert article(session, "harbour-post").text == "be\0fore"


def test_articles_are_sorted_and_chosen(session):
    for article_id, outlet, story in [
        ("b", "Valley", "dam"),
        ("a", "Harbour", "dam"),
        ("é", "Harbour", None),
    ]:
        put_article(session, make_arrival(make_article(id=article_id, outlet=outlet, story=story)))

    assert [each.id for each in articles(session)] == ["a", "b", "é"]
    assert [each.id for each in articles(session, story="dam")] == ["a", "b"]
    assert [each.id for each in articles(session, outlet="Harbour")] == ["a", "é"]
    assert articles(session, story="fog") == []


def test_an_unknown_article_names_those_near_it(session):
    put_article(session, make_arrival())
    with pytest.raises(NotFound, match=r"no article 'harbor-post'.*Near it: harbour-post\."):
        article(session, "harbor-post")


def test_articles_not_read_by_an_extractor(session):
    for article_id in ("a", "b", "c"):
        put_article(session, make_arrival(make_article(id=article_id)))
    put_claims(session, "a", (), extractor="1")
    put_claims(session, "b", (), extractor="2")

    assert unread(session, "b", "2") is None
    assert unread(session, "a", "2") == article(session, "a")
    assert unread(session, "c", "2") == article(session, "c")


def test_a_revision_has_no_claims_until_it_is_read(session):
    put_article(session, make_arrival())
    put_claims(session, "harbour-post", [make_claim()], extractor="1")
    put_article(session, make_arrival(make_article("The dam stays.")))

    assert claims_of(session, "harbour-post") == ()
    assert unread(session, "harbour-post", "1") == article(session, "harbour-post")
