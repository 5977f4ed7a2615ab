"""Markdown: nothing in a cell is taken for Markdown or HTML."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from attrib.report.characters import visible
from attrib.report.formats.markdown import code, escaped, table, write
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
        ("https://a.example", "https:<!-- -->//a.example"),
        ("www.a.example", "www.<!-- -->a.example"),
        ("@mara and m@a.example", "@<!-- -->mara and m@<!-- -->a.example"),
        ("wire#4, #x, GH-7", "wire\\#<!-- -->4, \\#x, GH-<!-- -->7"),
        (":smile: at 10:30", ":<!-- -->smile: at 10:30"),
        ("$1 and $2", "<span>$</span>1 and <span>$</span>2"),
        ("\u202eabc", "&lt;U+202E&gt;abc"),
    ],
)
def test_escaped(text, shown):
    assert escaped(text) == shown


@given(
    st.text(st.sampled_from("|\\`*_[]()<>&#~$@:!-+=.1aw\"' \n\t\x1b\u202e/"), max_size=20),
    st.text(max_size=20),
)
def test_a_reader_of_markdown_shows_the_text_itself(first, second):
    page = MarkdownIt("commonmark").enable("table").render(table(["a", "b"], [[first, second]]))
    cells = re.findall(r"(?s)<td>(.*?)</td>", page)
    told = [unescape(re.sub(r"<!-- -->|</?span>", "", cell)) for cell in cells]
    assert told == [visible(first).strip(), visible(second).strip()]


@pytest.mark.parametrize("text", ["wire#4", "a`b", "``", "`x", "a|b", "@mara"])
def test_code(text):
    page = MarkdownIt("commonmark").render(f"### {code(text)}\n")
    assert page == f"<h3><code>{text}</code></h3>\n"
