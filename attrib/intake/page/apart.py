"""What stands in a page beside the article's own words: captions, other people's posts, corrections, credits.

Captions, posts and corrections are taken out of the page, since a post has a speaker of its own and a correction
repeats what was wrong. Credits stay in the text as well: who supplied it is read there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrib.intake.page.markup import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

Apart = dict[str, str]

POSTS = frozenset(
    (
        *(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "bluesky-embed",
            "mastodon-embed",
        ),
        *("reddit-embed-bq", "text-post-media", "fb-post"),
    )
)
CAPTION = re.compile(r"(?:[\w-]*[-_])?caption(?:[-_][\w-]*)?", re.IGNORECASE)
CORRECTION_MARK = re.compile(r"(?:[\w-]*[-_])?(?:correction|clarification)s?(?:[-_][\w-]*)?", re.IGNORECASE)
CORRECTION = re.compile(
    r"(?:corrections?|clarifications?|editor[’']s note)\b.{0,40}?:|"
    r"an earlier version of this (?:article|story|report)\b|"
    r"this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated) "
    r"(?:on .{4,30} )?(?:to|because|after)\b",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\(?(?:additional |further )?(?:reporting|writing|editing) by\b|with (?:additional )?reporting (?:by|from)\b|"
    r"with (?:agencies|wires|wire reports)\b|.{2,80} contributed (?:reporting )?to this (?:report|article|story)\b",
    re.IGNORECASE,
)
# "— Orla Light (@orlalight) October 8, 2025": who wrote a post, as its network signs it.
SIGNED = re.compile(
    r"\s*[—–-]\s*(?P<name>[^—–()]{1,80}?)\s*\(@?(?P<handle>[\w.@-]{1,60})\)(?P<rest>[^()]{0,60})$"
)
BLOCKS = ("p", "div", "aside", "section", "small", "em", "span", "figcaption", "blockquote", "li")
# A block with more words is no caption or correction, but something that holds one.
LONGEST = 1_000
MOST = 500


def taken_apart(tree: HtmlElement) -> list[Apart]:
    """Everything beside the article's own words, in the page's order, each with its role and text.

    Captions, posts and corrections are no longer in the tree.
    """
    found: list[Apart] = []
    gone: set[HtmlElement] = set()
    for element in list(tree.iter(*BLOCKS)):
        apart = None if element in gone else _apart(element)
        if apart and apart["text"] and len(found) < MOST:
            found.append(apart)
            if apart["role"] != "credit":
                gone.update(element.iter())
                element.drop_tree()
    return found


def _apart(element: HtmlElement) -> Apart | None:
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    if element.tag == "blockquote":
        return _post(element) if POSTS.intersection(marks) else None
    role = _marked_as(element.tag, marks)
    if role is None and element.tag != "p":
        return None
    words = _words(element)
    role = role or ("correction" if CORRECTION.match(words) else "credit" if CREDIT.match(words) else None)
    return {"role": role, "text": words} if role and len(words) <= LONGEST else None


def _marked_as(tag: str, marks: list[str]) -> str | None:
    if tag == "figcaption" or any(map(CAPTION.fullmatch, marks)):
        return "caption"
    return "correction" if any(map(CORRECTION_MARK.fullmatch, marks)) else None


def _post(element: HtmlElement) -> Apart:
    """A post of somebody else's, with who wrote it and where it stands, as far as it says."""
    words = _words(element)
    signed = SIGNED.search(words)
    apart = {"role": "embed", "text": words[: signed.start()] if signed else words}
    if signed:
        apart |= {"speaker": signed["name"], "handle": signed["handle"]}
    links = [link.get("href") for link in element.iter("a")]
    url = next((link for link in reversed(links) if link and link.startswith("https://")), None)
    return apart | ({"url": url} if url else {})


def _words(element: HtmlElement) -> str:
    return one_line("".join(_pieces(element)), longest=5 * LONGEST) or ""


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The element's words with a space where a line or paragraph ends."""
    from lxml.etree import iterwalk  # type: ignore[import-untyped]  # noqa: PLC0415

    for event, each in iterwalk(element, events=("start", "end")):
        if event == "start" and isinstance(each.tag, str):
            yield " " if each.tag in ("p", "br", "div") else ""
            yield each.text or ""
        elif event == "end" and each is not element:
            yield each.tail or ""
