"""Decoding against every possible row of labels, on machines small enough to try them all."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from attrib.text.tagger.machine import Machine, Table, as_table
from attrib.text.tagger.templates import feature_codes

LABELS = 3


def machine(seed: int) -> tuple[Machine, np.ndarray]:
    random = np.random.default_rng(seed)
    transitions = random.normal(size=(LABELS, LABELS)).astype(np.float32)
    return Machine((), (), transitions), random.normal(size=(5, LABELS)).astype(np.float32)


def weight(small: Machine, scores: np.ndarray, row: tuple[int, ...]) -> float:
    steps = sum(small.transitions[before, after] for before, after in pairwise(row))
    return float(sum(scores[place, label] for place, label in enumerate(row)) + steps)


@pytest.mark.parametrize("seed", range(8))
def test_the_best_row_is_the_heaviest(seed: int):
    small, scores = machine(seed)
    rows = list(product(range(LABELS), repeat=len(scores)))
    assert tuple(small.best(scores)) == max(rows, key=lambda row: weight(small, scores, row))


@pytest.mark.parametrize("seed", range(8))
def test_probabilities_are_shares_of_all_rows(seed: int):
    small, scores = machine(seed)
    shares = np.zeros_like(scores)
    for row in product(range(LABELS), repeat=len(scores)):
        for place, label in enumerate(row):
            shares[place, label] += np.exp(weight(small, scores, row))
    shares /= shares.sum(axis=1, keepdims=True)
    assert np.allclose(small.probabilities(scores), shares, atol=1e-4)


def test_one_token_is_enough():
    small, scores = machine(1)
    assert small.best(scores[:1]) == [int(scores[0].argmax())]


def test_scores_are_the_weights_of_the_features_that_are_there():
    columns = {"word": np.array([0, 5, 7, 5], dtype=np.int64), "tag": np.array([0, 1, 2, 1], dtype=np.int64)}
    sizes = {"word": 10, "tag": 4}
    alone, pair = (("word", 0),), (("tag", -1), ("word", 0))
    assert feature_codes(pair, columns, sizes).tolist() == [10, 5, 17, 25]
    tables = (as_table({5: [1.0, 0.0]}, 2), as_table({17: [0.0, 2.0], 99: [9.0, 9.0]}, 2))
    small = Machine((alone, pair), tables, np.zeros((2, 2), dtype=np.float32))
    assert small.scores(columns, sizes).tolist() == [[0, 0], [1, 0], [0, 2], [1, 0]]


def test_an_empty_table_says_nothing():
    empty = Table(np.array([], dtype=np.int64), np.zeros((0, 2), dtype=np.float32))
    small = Machine(((("word", 0),),), (empty,), np.zeros((2, 2), dtype=np.float32))
    assert not small.scores({"word": np.array([1, 2], dtype=np.int64)}, {"word": 10}).any()
