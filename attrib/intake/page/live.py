"""Live blogs: one article of timed posts, in the order the page has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from attrib.intake.dates import published_at
from attrib.intake.page.json_ld import Node
from attrib.intake.page.markup import one_line, plain_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

# An evening of sport has three hundred posts, an election night a thousand.
MOST_POSTS = 5_000
# Two timed articles on a page are an article and a teaser; more are a stream.
FEWEST_MARKED = 3


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its title and text, paragraphs a blank line apart, and when it was written, as ISO 8601."""

    title: str | None
    text: str
    published: str | None


def posts_in(node: Node, tree: HtmlElement) -> list[Post]:
    """The posts a live blog describes to search engines, else those its markup tells apart."""
    told = [each for each in _described(node) if each.text]
    return (told or list(_marked(tree)))[:MOST_POSTS]


def joined(posts: list[Post]) -> tuple[str, list[dict[str, object]]]:
    """The posts as one text, and where in it each stands, with its time."""
    pieces: list[str] = []
    segments: list[dict[str, object]] = []
    position = 0
    for post in posts:
        words = (
            f"{post.title}\n\n{post.text}"
            if post.title and not post.text.startswith(post.title)
            else post.text
        )
        segments.append({"start": position, "end": position + len(words), "published": post.published})
        pieces.append(words)
        position += len(words) + 2
    return "\n\n".join(pieces), segments


def _described(node: Node) -> Iterator[Post]:
    updates = node.get("liveBlogUpdate")
    for each in updates if isinstance(updates, list) else [updates]:
        if isinstance(each, Mapping):
            yield Post(one_line(each.get("headline")), _text(each), _time(each.get("datePublished")))


def _text(update: Mapping[str, Any]) -> str:
    body = update.get("articleBody")
    if not isinstance(body, str):
        return ""
    if "<" in body and ">" in body:
        return plain_words(body)
    lines = (one_line(line, longest=len(line) + 1) for line in body.splitlines())
    return "\n\n".join(filter(None, lines))


def _marked(tree: HtmlElement) -> Iterator[Post]:
    """Elements that say they are posts, or several articles with a time each."""
    from lxml.html import tostring  # noqa: PLC0415

    said = [each for each in tree.iter() if "liveblogupdate" in (each.get("itemprop") or "").lower().split()]
    timed = [each for each in tree.iter("article") if len(list(each.iter("time"))) == 1]
    for element in said or (timed if len(timed) >= FEWEST_MARKED else []):
        times = [time.get("datetime") for time in element.iter("time")]
        text = plain_words(tostring(element, encoding="unicode", with_tail=False))
        if text:
            yield Post(None, text, _time(times[0] if times else None))


def _time(written: object) -> str | None:
    read = published_at(written, "json-ld") if isinstance(written, str) else None
    return read.value if read else None
