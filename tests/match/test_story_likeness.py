"""Likeness: days and crowds count, pairs are found in windows as they would be among all, bursts stand out."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from attrib.match import story_likeness
from attrib.match.story_likeness import Likeness, near_pairs
from attrib.match.story_vectors import articles_around, story_vectors
from tests.factories import make_article_claims


def likeness(days: list[float], *, rows: list[list[float]] | None = None, asked: float = 0.0) -> Likeness:
    vectors = csr_array(np.array(rows if rows else [[1.0]] * len(days)))
    return Likeness(vectors, np.array(days), np.full(len(days), asked), per_day=0.1)


def test_a_pair_loses_with_each_day_and_with_what_is_asked():
    assert likeness([1, 1]).between([0], [1]) == 1.0
    assert likeness([1, 4]).between([0], [1]) == pytest.approx(0.7)
    assert likeness([1, 4], asked=0.2).between([0], [1]) == pytest.approx(0.5)
    assert likeness([1, float("nan")]).between([0], [1]) == 1.0


def test_groups_are_as_alike_as_their_pairs_on_average():
    three = likeness([1, 1, 3], rows=[[1, 0], [0, 1], [0.6, 0.8]])
    pairs = [three.between([0], [2]), three.between([1], [2])]
    assert three.between([0, 1], [2]) == pytest.approx(sum(pairs) / 2)


def test_windows_miss_no_pair(monkeypatch):
    chance = np.random.default_rng(3)
    days = [float("nan") if at % 7 == 0 else float(day) for at, day in enumerate(chance.integers(0, 40, 90))]
    rows = chance.random((90, 4)) * (chance.random((90, 4)) < 0.5)
    fresh = chance.random(90) < 0.6
    many = likeness(days, rows=rows.tolist())
    expected = {
        (left, right)
        for left in range(90)
        for right in range(left + 1, 90)
        if many.between([left], [right]) >= 0.3
        and not abs(days[left] - days[right]) > 5
        and (fresh[left] or fresh[right])
    }
    for chunk in (1, 13, 500):
        monkeypatch.setattr(story_likeness, "CHUNK", chunk)
        assert near_pairs(many, within=5, at_least=0.3, fresh=fresh) == expected
    assert len(expected) > 100


def test_a_crowd_is_who_appeared_in_the_days_around_and_all_for_the_undated():
    assert articles_around([1, 2, 4, 9, None]).tolist() == [3, 3, 3, 1, 5]
    assert articles_around([None, None]).tolist() == [2, 2]
    assert articles_around([]).tolist() == []


def test_words_of_the_week_tell_more_than_words_of_every_month():
    """Both words are in four of twelve articles: "bell" in one week's, "goats" in one of every third month's."""
    words = [
        f"{'Bell' if at < 4 else 'Fog'} {'goats' if at % 3 == 0 else 'barley'} x{at}x." for at in range(12)
    ]
    articles = [make_article_claims(f"a{at:02}", told) for at, told in enumerate(words)]
    vectors = story_vectors(articles, [1 if at < 4 else 30 * at for at in range(12)])
    of_bell, of_goats = ((vectors[[0]] @ vectors[[other]].T).sum() for other in (1, 9))
    assert of_bell > 1.5 * of_goats > 0


def test_articles_without_a_word_are_like_nobody():
    vectors = story_vectors(
        [make_article_claims("a", ""), make_article_claims("b", "The dam broke.")], [1, None]
    )
    assert (vectors @ vectors.T).toarray().round(6).tolist() == [[0, 0], [0, 1]]
