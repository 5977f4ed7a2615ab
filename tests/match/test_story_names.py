"""Names of stories: what of a headline, a title or a first line is left in one."""

from __future__ import annotations

import pytest

from attrib.domain import Article
from attrib.match.story_names import name_stories
from tests.factories import make_article

LEAD = "Fishermen on Lorn hauled up a bronze bell on Monday, and nobody knows from which ship."


def named(*articles: Article) -> str:
    (name,) = name_stories([(articles, None)])
    return name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bronze bell found off Lorn", "bronze-bell-found-off-lorn"),
        # six words, none of them an article in front or a small word at the end
        ("The bell that was found off the coast of Lorn", "bell-that-was-found"),
        ("A bell, 300 years old, for Lorn’s museum and for its people", "bell-300-years-old-for-lorns"),
        ("Bell of what?", "bell-of-what"),
        # the site's own words
        ("HomeWorldBronze bell found off Lorn", "bronze-bell-found-off-lorn"),
        ("News > Local > Bronze bell found off Lorn", "bronze-bell-found-off-lorn"),
        ("Bronze bell found off Lorn | The Lorn Lantern", "bronze-bell-found-off-lorn"),
        ("Bronze bell found off Lorn - the harbour post", "bronze-bell-found-off-lorn"),
        ("Home care for the old bell ringers", "home-care-for-the-old-bell"),
        ("World-weary bell ringer retires", "world-weary-bell-ringer-retires"),
        # other alphabets stay what they are, accents go
        ("Glocke vor Lørn geborgen: Über Nacht", "glocke-vor-lørn-geborgen-uber-nacht"),
        ("Колокол найден у Лорна", "колокол-наиден-у-лорна"),
    ],
)
def test_a_title_is_shortened_to_its_first_words(title, name):
    assert named(make_article(LEAD, title=title, published=None)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Bronze bell found off Lorn\n\n{LEAD}", "bronze-bell-found-off-lorn"),
        (
            f"Live updates: Follow the bell\n\nBronze bell found off Lorn\n\n{LEAD}",
            "bronze-bell-found-off-lorn",
        ),
        (f"- Advertisement -\n\n{LEAD}", "fishermen-on-lorn-hauled"),
        (f"Must read\n\nBy Ada Moll\n\nLORN (AP) — {LEAD}", "fishermen-on-lorn-hauled"),
        (LEAD, "fishermen-on-lorn-hauled"),
        ("", "story"),
        ("…", "story"),
    ],
)
def test_without_a_title_the_first_line_that_is_no_furniture_names_it(text, name):
    assert named(make_article(text, published=None)) == name


def test_the_earliest_by_the_clock_of_the_world_gives_words_and_day():
    early = make_article(LEAD, id="z", title="Bell found", published="2024-05-06T06:40:00+02:00")
    late = make_article(LEAD, id="a", title="Mystery of the bell", published="2024-05-06T05:12:00Z")
    undated = make_article(LEAD, id="b", title="Bell again", published=None)
    assert named(late, undated, early) == "bell-found-2024-05-06"


def test_a_headline_of_a_later_article_is_better_than_a_first_line():
    early = make_article(LEAD, id="a", published="2024-05-06")
    late = make_article(LEAD, id="b", title="Mystery of the bell", published="2024-05-08")
    assert named(early, late) == "mystery-of-the-bell-2024-05-06"


def test_names_are_used_once_and_given_ones_are_kept():
    one = [make_article(LEAD, title="Latest news", published="2024-05-06")]
    names = name_stories([(one, None), (one, "latest-news-2024-05-06-2"), (one, None)])
    assert names == ["latest-news-2024-05-06", "latest-news-2024-05-06-2", "latest-news-2024-05-06-3"]
