"""A page's own words and what it says about itself, read apart: the body here, the metadata beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from attrib.domain import TextStatus
from attrib.errors import UnreadableInput
from attrib.intake.details import Details
from attrib.intake.page.apart import taken_apart
from attrib.intake.page.body import body_text, too_many_elements
from attrib.intake.page.live import joined
from attrib.intake.page.markup import parse, plain_words
from attrib.intake.page.metadata import Metadata, read_metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# trafilatura needs seconds for a megabyte of small elements and memory for a large one; a news page without
# its pictures is under half a megabyte.
MOST_CHARACTERS = 5_000_000
# Pictures and fonts that a "save as one file" puts into the page, most of its size and none of its text.
INLINE_DATA = re.compile(r"data:[a-z]+/[\w.+-]+;base64,[A-Za-z0-9+/=]+")
# A stub behind a paywall is a paragraph or three; many outlets that declare a paywall print the whole text.
STUB_WORDS = 150
# The page's own articleBody is taken only where it holds plainly more than what the page shows.
FULLER = 1.5


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, paragraphs a blank line apart, and what the page says about it."""

    text: str
    details: Details


def read_page(html: str) -> Page:
    """The page's article. Raises UnreadableInput where there is none to be found."""
    html = INLINE_DATA.sub("data:,", html)
    if len(html) > MOST_CHARACTERS:
        raise UnreadableInput(f"{len(html) / 1e6:.1f} million characters of HTML; at most 5 are read")
    tree = parse(html)
    metadata = read_metadata(tree, html) if tree is not None else Metadata(Details())
    apart = taken_apart(tree) if tree is not None and not too_many_elements(tree) else []
    text, status, segments = _text(metadata, tree, html)
    if not text:
        raise UnreadableInput("empty: no text in the page")
    kept = {name: value for name, value in (("apart", apart), ("segments", segments)) if value}
    extra = {**metadata.details.extra, **kept}
    return Page(text, replace(metadata.details, text_status=status, extra=extra))


def _text(
    metadata: Metadata, tree: HtmlElement | None, html: str
) -> tuple[str, TextStatus, list[dict[str, object]]]:
    """The text, how much of the article it is, and for a live blog where each post stands in it."""
    if metadata.posts:
        text, segments = joined(list(metadata.posts))
        return text, TextStatus.LIVE, segments
    text, status = (body_text(tree) if tree is not None else None) or "", TextStatus.FULL
    if not text:
        text, status = plain_words(html), TextStatus.FALLBACK
    if len(metadata.article_body) > FULLER * len(text):
        text, status = metadata.article_body, TextStatus.FULL
    elif metadata.paywalled and len(text.split()) < STUB_WORDS:
        status = TextStatus.PAYWALL
    elif metadata.posts is not None:
        status = TextStatus.LIVE
    return text, status, []
