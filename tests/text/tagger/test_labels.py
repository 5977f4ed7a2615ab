"""Attributions as labels and labels as spans."""

from __future__ import annotations

from attrib.text.tagger.labels import CONTENT, CUE, SOURCE, Labelled, read_labels, write_labels


def test_what_is_written_is_read_again():
    row = [0] * 10
    write_labels(row, CUE, [(2, 3)])
    write_labels(row, SOURCE, [(0, 2)])
    write_labels(row, CONTENT, [(3, 6), (7, 10)])
    assert read_labels(row, 100) == [
        Labelled(SOURCE, 100, 102),
        Labelled(CUE, 102, 103),
        Labelled(CONTENT, 103, 106),
        Labelled(CONTENT, 107, 110),
    ]


def test_neighbours_of_one_sort_stay_two():
    row = [0] * 4
    write_labels(row, CONTENT, [(0, 2), (2, 4)])
    assert [(each.first, each.last) for each in read_labels(row)] == [(0, 2), (2, 4)]


def test_the_first_label_of_a_token_stays():
    row = [0] * 5
    write_labels(row, CUE, [(2, 3)])
    write_labels(row, CONTENT, [(0, 5)])
    assert [(each.part, each.first, each.last) for each in read_labels(row)] == [
        (CONTENT, 0, 2),
        (CUE, 2, 3),
        (CONTENT, 3, 5),
    ]


def test_an_inside_without_its_beginning_begins_one():
    assert read_labels([0, SOURCE + 1, SOURCE + 1, CUE + 1]) == [Labelled(SOURCE, 1, 3), Labelled(CUE, 3, 4)]
