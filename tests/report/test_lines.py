"""Wrapping and columns, with the styles kept."""

from __future__ import annotations

from attrib.report.lines import EMPTY, Piece, beside, columns, indented, line, plain, wrap


def test_wrap_breaks_between_words_and_keeps_styles():
    long = line(Piece("ten of the", "source"), " engineers said")
    assert wrap(long, 12) == [(Piece("ten of the", "source"),), (Piece("engineers"),), (Piece("said"),)]


def test_wrap_cuts_a_word_wider_than_the_room():
    assert plain(wrap(line("a https://example.org/long b"), 10)) == "a\nhttps://ex\nample.org/\nlong b\n"


def test_wrap_counts_wide_characters_twice():
    assert all(columns(each) <= 5 for each in wrap(line("漢字漢字漢字"), 5))


def test_wrap_of_nothing_is_one_empty_line():
    assert wrap(EMPTY, 10) == [EMPTY]


def test_line_never_carries_control_characters():
    assert line("a\x1b[31m", Piece("b\n", "source")) == (Piece("a␛[31m"), Piece("b ", "source"))


def test_beside_aligns_cells_of_several_lines():
    cells = [[line("one two three")], [line("x"), line("y"), line("z")]]
    assert plain(beside(cells, [7, 3], indent=1)) == " one two  x\n three    y\n          z\n"


def test_indented_starts_with_the_given_words():
    assert plain(indented([line("one"), line("two")], line("- "), 2)) == "- one\n  two\n"


def test_wrap_never_parts_a_word_where_its_style_changes():
    marked = line("one two ", Piece("[", "source"), Piece("three", "source"), Piece("]"), ", four")
    assert plain(wrap(marked, 9)) == "one two\n[three],\nfour\n"


def test_wrap_keeps_blanks_inside_a_line():
    assert plain(wrap(line("a   b c"), 5)) == "a   b\nc\n"


def test_wrap_of_a_very_long_word_is_quick():
    assert len(wrap(line("x" * 100_000), 80)) == 1_250
