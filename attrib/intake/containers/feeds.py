"""RSS, Atom and JSON feeds: an article for each entry, with its full text or only what the feed tells of it."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from attrib.domain import Precision, Published, TextStatus
from attrib.errors import BadRecord, UnreadableInput
from attrib.intake.containers.json_feed import read_json_feed
from attrib.intake.dates import published_at
from attrib.intake.details import Details
from attrib.intake.naming import web_address
from attrib.intake.page.markup import one_line, plain_words
from attrib.intake.records import Record

# A feed is the latest of an outlet; one of more entries is an export, or meant to fill somebody's disk.
MOST_ENTRIES = 5_000
ENTRY_END = re.compile(rb"</(?:item|entry)\s*>", re.IGNORECASE)
ROOT = re.compile(rb"<(rss|feed|rdf:RDF)\b", re.IGNORECASE)
CLOSING = {b"rss": b"</channel></rss>", b"feed": b"</feed>", b"rdf:rdf": b"</rdf:RDF>"}
# What a text that goes on elsewhere ends in.
GOES_ON = re.compile(
    r"(?:\[(?:…|\.\.\.)\]|(?:read|continue reading|weiterlesen)\b.{0,60}|…)\s*$", re.IGNORECASE
)


def read_feed(data: bytes, *, found_at: str | None = None) -> list[tuple[int, Record | BadRecord]]:
    """Each entry with its number: a record, or what is wrong with it. Raises UnreadableInput where it is no feed."""
    if data.lstrip()[:1] == b"{":
        entries = list(read_json_feed(data))
        count = len(entries)
    else:
        data, count = _shortened(data)
        entries = list(_xml(data, found_at))
    if not entries:
        raise UnreadableInput("a feed without entries")
    found: list[tuple[int, Record | BadRecord]] = []
    for number, (details, markup, whole) in enumerate(entries[:MOST_ENTRIES], start=1):
        found.append((number, _record(details, markup, whole=whole)))
    if count > MOST_ENTRIES:
        found.append((MOST_ENTRIES + 1, BadRecord(f"{count:,} entries; the first {MOST_ENTRIES:,} are read")))
    return found


def _shortened(data: bytes) -> tuple[bytes, int]:
    """The feed up to its last entry that is read, closed again, and how many entries it had.

    feedparser's time grows faster than their number.
    """
    ends = [found.end() for found in ENTRY_END.finditer(data)]
    if len(ends) <= MOST_ENTRIES:
        return data, len(ends)
    root = ROOT.search(data)
    return data[: ends[MOST_ENTRIES - 1]] + CLOSING.get(root[1].lower() if root else b"", b""), len(ends)


def _record(details: Details, markup: str, *, whole: bool) -> Record | BadRecord:
    text = plain_words(markup)
    if not text:
        return BadRecord(f"no text in the entry {details.title or details.url or ''!r}")
    full = whole and not GOES_ON.search(text[-100:])
    status = TextStatus.FULL if full else TextStatus.PARTIAL
    return Record(
        Details(text_status=status).over(details),
        text,
        raw=markup.encode("utf-8", "replace"),
        evidence="feed",
        mark=details.url,
    )


def _xml(data: bytes, found_at: str | None) -> Iterator[tuple[Details, str, bool]]:
    import feedparser  # noqa: PLC0415 - 150 ms that nothing else needs

    # Only ever a stream: given words or bytes, it would open the file or address they name.
    told = {"content-location": found_at} if found_at else {}
    # Its cleaning of markup is for browsers and most of its time; here only words are left of it.
    plain = {"sanitize_html": False, "resolve_relative_uris": False}
    try:
        feed = feedparser.parse(BytesIO(data), response_headers=told, **plain)
    except Exception as error:  # an encoding declared as "\x80utf-8" is enough
        raise UnreadableInput(f"not a feed that can be read: {error}"[:300]) from None
    if not feed.entries:
        wrong = feed.get("bozo_exception")
        raise UnreadableInput(
            f"not a feed that can be read: {wrong}"[:300] if wrong else "a feed without entries"
        )
    for entry in feed.entries:
        whole = _content(entry)
        yield _details(entry, feed.feed), whole or _words(entry.get("summary")) or "", bool(whole)


def _content(entry: Mapping[str, Any]) -> str:
    """The longest of the entry's contents, where it has any."""
    contents = [
        _words(each.get("value")) or "" for each in entry.get("content") or [] if isinstance(each, Mapping)
    ]
    return max(contents, key=len, default="")


def _details(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Details:
    authors = [each.get("name") for each in entry.get("authors") or [] if isinstance(each, Mapping)]
    named = "; ".join(filter(None, map(one_line, authors))) or one_line(entry.get("author"))
    source = entry.get("source")
    site = one_line(source.get("title")) if isinstance(source, Mapping) else None
    return Details(
        title=one_line(entry.get("title")),
        author=named,
        published=_published(entry),
        url=web_address(entry.get("link")) or web_address(entry.get("id")),
        language=one_line(entry.get("language") or feed.get("language")),
        site=site or one_line(feed.get("title")),
    )


def _published(entry: Mapping[str, Any]) -> Published | None:
    """As it is written where we can read that, else the moment in UTC that feedparser reads in it."""
    written = entry.get("published")
    if not isinstance(written, str):
        return None
    read = published_at(written, "feed")
    parsed = entry.get("published_parsed")
    if read or not parsed:
        return read
    try:
        moment = datetime.fromtimestamp(timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        return None
    return Published(moment.replace(tzinfo=None).isoformat() + "Z", Precision.SECOND, "feed")


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
