"""JSON feeds (jsonfeed.org, versions 1 and 1.1): what each item tells, and its text as markup."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrib.errors import UnreadableInput
from attrib.intake.dates import published_at
from attrib.intake.decode import decode
from attrib.intake.details import Details
from attrib.intake.naming import web_address
from attrib.intake.page.markup import one_line


def read_json_feed(data: bytes) -> Iterator[tuple[Details, str, bool]]:
    """Each item's details, its text as markup, and whether that is meant to be all of it.

    Raises UnreadableInput where it is no JSON feed.
    """
    try:
        feed = json.loads(decode(data).text)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"a JSON feed that is not JSON: {error}"[:300]) from None
    items = feed.get("items") if isinstance(feed, Mapping) else None
    if not isinstance(items, list):
        raise UnreadableInput("a JSON feed without a list of items")
    for item in items:
        yield _item(item if isinstance(item, Mapping) else {}, feed)


def _item(item: Mapping[str, Any], feed: Mapping[str, Any]) -> tuple[Details, str, bool]:
    markup, plain, summary = (item.get(name) for name in ("content_html", "content_text", "summary"))
    written = item.get("date_published")
    details = Details(
        title=one_line(item.get("title")),
        author=_authors(item) or _authors(feed),
        published=published_at(written, "feed") if isinstance(written, str) else None,
        url=web_address(item.get("url")) or web_address(item.get("id")),
        language=one_line(item.get("language") or feed.get("language")),
        site=one_line(feed.get("title")),
    )
    if isinstance(markup, str) and markup.strip():
        return details, markup, True
    if isinstance(plain, str) and plain.strip():
        return details, _marked_up(plain), True
    return details, _marked_up(summary) if isinstance(summary, str) else "", False


def _authors(told: Mapping[str, Any]) -> str | None:
    authors = told.get("authors")
    named = [*(authors if isinstance(authors, list) else []), told.get("author")]
    names = [one_line(each.get("name")) for each in named if isinstance(each, Mapping)]
    return "; ".join(dict.fromkeys(filter(None, names))) or None


def _marked_up(plain: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in plain.splitlines())
