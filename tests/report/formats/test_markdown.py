"""Markdown: nothing in a cell is taken for Markdown or HTML."""

from __future__ import annotations

import pytest

from attrib.report.formats.markdown import escaped, write
from tests.report.formats.examples import LISTING


def test_exact_text():
    assert write(LISTING) == (
        "| outlet | claim | count |\n"
        "| --- | --- | --- |\n"
        '| Harbour Post | a "b", c | 10 |\n'
        "| Łódź \\| Daily | one two \\\\ &lt;b&gt;␛ |  |\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", "a\\|b"),
        ("*very* _so_", "\\*very\\* \\_so\\_"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
        ("`code` ~~out~~", "\\`code\\` \\~\\~out\\~\\~"),
        ("line\nbreak", "line break"),
    ],
)
def test_escaped(text, shown):
    assert escaped(text) == shown
