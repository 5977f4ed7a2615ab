"""Markup to a tree, and markup to plain words where no tree or no article in it can be had."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from attrib.intake.details import CONTROL

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# Each match begins at a "<" and ends before the next one, so that reading stays linear whatever the page
# holds: Python's own HTMLParser needs 24 s for 60 kB of "<a <a <a".
TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>|<[!?][^<>]*>")
# What is not the article's own running text.
SKIPPED = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "svg", "nav", "header", "footer", "aside"),
        *("form", "button", "select", "iframe", "figure"),
    )
)
# What does not end a paragraph.
INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "mark"),
        *("q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)


def parse(html: str) -> HtmlElement | None:
    """The page as a tree, or None where there is no element in it."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - 47 ms that plain text never needs
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    try:
        # UTF-8 by our own hand: a declaration inside the page has been read already and may be wrong now
        parser = HTMLParser(encoding="utf-8", huge_tree=True)
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    return tree


def one_line(markup: object, *, longest: int = 1000) -> str | None:
    """A value of the page's metadata as one line without markup, or None where it is no words."""
    if not isinstance(markup, str):
        return None
    words = " ".join(CONTROL.sub(" ", TAG.sub(" ", unescape(markup[: 4 * longest]))).split())
    return words[:longest] or None


def plain_words(html: str) -> str:
    """All the words of the page but those of menus, scripts and the like; paragraphs a blank line apart."""
    html = _without_comments(html)
    paragraphs: list[list[str]] = [[]]
    inside, depth, position = "", 0, 0
    for tag in TAG.finditer(html):
        if not depth:
            paragraphs[-1].append(html[position : tag.start()])
        position = tag.end()
        name = (tag["name"] or "").lower()
        if depth:
            if name == inside:
                depth += -1 if tag["closing"] else 1
        elif name in SKIPPED and not tag["closing"]:
            inside, depth = name, 1
        elif name not in INLINE:
            paragraphs.append([])
    if not depth:
        paragraphs[-1].append(html[position:])
    lines = (" ".join(unescape("".join(pieces)).split()) for pieces in paragraphs)
    return "\n\n".join(line for line in lines if line)


def _without_comments(html: str) -> str:
    kept, position = [], 0
    while (start := html.find("<!--", position)) >= 0:
        kept.append(html[position:start])
        end = html.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        position = end + 3
    return "".join(kept) + html[position:]
