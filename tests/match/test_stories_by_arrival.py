"""Grouping holds for any order of arrival: the same stories at once, and nobody disturbed by those who come later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.domain import ArticleClaims
from attrib.match import group_stories
from tests.factories import make_article_claims

# What each event's reports choose from; every report has its own choice in its own order.
EVENTS = {
    "bridge": (
        "The Tarn bridge at Ulmo collapsed under a timber lorry on its eastern pier.",
        "Divers recovered the lorry and its driver, Bo Kesk, from the Tarn.",
        "Inspectors had rated the Ulmo bridge as poor three years running.",
        "Timber firms will send lorries around by Hald until a pontoon bridge is laid.",
        "Minister Rita Vonn promised to look at every bridge built with Hald steel.",
        "The eastern pier of the bridge had been undermined by spring floods, an engineer said.",
    ),
    "measles": (
        "Measles has closed four schools in Port Sennet and sent nine children to hospital.",
        "Doctors in Port Sennet vaccinated six hundred pupils in a sports hall.",
        "The outbreak of measles began at a chess tournament, the health office said.",
        "Parents queued for vaccine outside the hospital from early morning.",
        "Doctor Elin Marr said two of the nine children were in intensive care.",
        "Schools will stay closed until no new measles are found for a week.",
    ),
    "heist": (
        "Thieves lifted the Amber Crown out of the museum of Kolvar through a skylight.",
        "A guard at the museum was found locked in a cloakroom without his keys.",
        "The Amber Crown was made for Queen Isolde and is worth eleven million.",
        "Police in Kolvar stopped every van on the ring road in search of the crown.",
        "The skylight had been left open for painters, the museum's director admitted.",
        "An insurer offered a reward for the crown's return undamaged.",
    ),
}
FIRST = date(2024, 5, 6)


@st.composite
def collections(draw: st.DrawFn) -> list[ArticleClaims]:
    """Three events of the same days, each told by two to four reports of three or four sentences."""
    return [
        make_article_claims(
            f"{event}-{number}",
            *draw(st.permutations(sentences))[: draw(st.integers(4, 5))],
            outlet=f"Outlet {number}",
            published=(FIRST + timedelta(days=draw(st.integers(0, 3)))).isoformat(),
        )
        for event, sentences in EVENTS.items()
        for number in range(draw(st.integers(2, 4)))
    ]


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[ArticleClaims]]:
    """A collection in any order, in as many parts as it likes."""
    articles = draw(st.permutations(draw(collections())))
    cuts = sorted(draw(st.sets(st.integers(1, len(articles) - 1), max_size=5)))
    return [list(articles[start:end]) for start, end in zip([0, *cuts], [*cuts, None], strict=True)]


@given(collections(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_what_comes_at_once_is_grouped_the_same_in_any_order(articles, chance):
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert group_stories(shuffled, {}) == group_stories(articles, {})


@given(collections())
@settings(max_examples=25, deadline=None)
def test_each_event_is_one_story(articles):
    assert events_of(group_stories(articles, {})) == sorted(EVENTS)


@given(arrivals())
@settings(max_examples=40, deadline=None)
def test_who_comes_later_disturbs_nobody(parts):
    stories: dict[str, str] = {}
    for known in accumulate(parts, lambda before, more: before + more):
        grouped = group_stories(known, stories)
        assert {article: grouped[article] for article in stories} == stories
        stories = grouped
    assert all(len(set(events)) == 1 for events in members(stories))


@pytest.mark.parametrize("event", EVENTS)
@given(articles=collections())
@settings(max_examples=10, deadline=None)
def test_the_last_report_of_an_event_joins_the_others(event, articles):
    last = f"{event}-0"
    known = [each for each in articles if each.article.id != last]
    before = group_stories(known, {})
    after = group_stories(articles, before)
    assert after == before | {last: before[f"{event}-1"]}


def members(stories: dict[str, str]) -> list[list[str]]:
    """The events that each story tells of."""
    found: dict[str, list[str]] = {}
    for article, story in stories.items():
        found.setdefault(story, []).append(article.split("-")[0])
    return list(found.values())


def events_of(stories: dict[str, str]) -> Sequence[str]:
    """The event of each story; two in one story show as both."""
    return sorted("+".join(sorted(set(events))) for events in members(stories))
