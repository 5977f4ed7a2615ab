"""What a terminal must never be sent is shown."""

from __future__ import annotations

import pytest

from attrib.report.characters import visible, visible_lines, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("Łódź – “ja” é", "Łódź – “ja” é"),
        ("\x1b]0;owned\x07", "␛]0;owned␇"),
        ("\x9b31mred", "<U+009B>31mred"),
        ("a\x00b\x7f", "a␀b␡"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("a\rb", "a␍b"),
        ("next\x85line\u2028sep", "next line sep"),
        ("\u202eabc\u202c", "<U+202E>abc<U+202C>"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("mi\u200cravam", "mi\u200cravam"),  # Persian needs the joiner
        ("half \ud83d pair", "half <U+D83D> pair"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown


def test_visible_lines_keeps_the_line_breaks():
    assert visible_lines("one\ntwo\x1b[2J\n") == "one\ntwo␛[2J\n"


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("漢字", 4), ("a\u200cb", 2), ("", 0)]
)
def test_width(text, columns):
    assert width(text) == columns
