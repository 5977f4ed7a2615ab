"""The running text of a page, found by trafilatura.

`_extracted` is the only door to trafilatura: limits of time and memory for hostile pages (a worker
process) belong round that one call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# trafilatura's time grows with the square of the number of elements: 20,000 paragraphs take a second,
# 40,000 nine, 200,000 over three minutes. A long live blog has some 10,000 elements.
MOST_ELEMENTS = 20_000
# On a very short article its default mode takes the menu for text; its strict mode does not.
SHORT = 250
NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z*†‡])[\])]?")
# Elements that stand on their own lines; everything else belongs to the line it is in.
BLOCKS = frozenset(("p", "head", "item", "quote", "row", "ab", "code", "list", "table", "div", "lb", "body"))


def body_text(tree: HtmlElement) -> str | None:
    """The article's paragraphs a blank line apart, or None where trafilatura finds none or would not end.

    The tree is used up.
    """
    from lxml.etree import strip_elements  # type: ignore[import-untyped]  # noqa: PLC0415

    # from JSON-LD it would take a body with its paragraphs run together, and from a bare menu its links
    strip_elements(tree, "script", "nav", with_tail=False)
    _strip_note_marks(tree)
    if too_many_elements(tree):
        return None
    text = _extracted(tree, strict=False)
    return _extracted(tree, strict=True) if text and len(text) < SHORT else text


def too_many_elements(tree: HtmlElement) -> bool:
    """Looking at each of them would take longer than the page is worth."""
    return sum(1 for _ in tree.iter()) > MOST_ELEMENTS


def _strip_note_marks(tree: HtmlElement) -> None:
    """Footnote numbers are gone, which would stick to the word before; a square metre keeps its 2."""
    for mark in list(tree.iter("sup")):
        is_linked = any(each.tag == "a" for each in (*mark.iter("a"), *mark.iterancestors("a")))
        if is_linked and NOTE_MARK.fullmatch("".join(mark.itertext()).strip()):
            mark.drop_tree()


def _extracted(tree: HtmlElement, *, strict: bool) -> str | None:
    from trafilatura import bare_extraction  # noqa: PLC0415 - 300 ms that plain text never needs

    # no URL and no metadata: its dates come from footers and paths, and we read our own
    try:
        document = bare_extraction(tree, favor_precision=strict, include_comments=False, with_metadata=False)
    except (RecursionError, ValueError, TypeError, AttributeError):
        return None  # a page that breaks the extraction still has its plain words
    body = getattr(document, "body", None)
    if body is None:
        return None
    paragraphs = (" ".join("".join(pieces).split()) for pieces in _paragraphs(body))
    return "\n\n".join(filter(None, paragraphs)) or None


def _paragraphs(body: Any) -> Iterator[list[str]]:  # noqa: ANN401 - an lxml element, which has no types
    """The pieces of each paragraph, in order. A loop, since nesting may be deeper than Python's stack."""
    from lxml.etree import iterwalk  # noqa: PLC0415

    pieces: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in BLOCKS:
            yield pieces
            pieces = []
        elif element.tag == "cell" and event == "end":
            pieces.append(" ")
        pieces.append((element.text if event == "start" else element.tail) or "")
    yield pieces
