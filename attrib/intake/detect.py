"""Which format an input is in, by its name and its first bytes, and what spoke for that."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass

from attrib.intake.items import Format

BY_SUFFIX = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".eml": Format.MAIL,
    ".mbox": Format.MBOX,
    ".mbx": Format.MBOX,
    ".warc": Format.WARC,
    ".urls": Format.URLS,
}
PLAIN = (".txt", ".text", ".md", ".markdown")
# What a server says about a page is worth as much as the ending of a file's name.
BY_CONTENT_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
}
MAGIC = (
    (b"%PDF-", Format.PDF),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),  # an empty one
    (b"WARC/", Format.WARC),
    (b"\x1f\x8b", Format.GZIP),
)
# How much of an input is looked at; a page's <html> or a manifest's header stands well before.
HEAD_BYTES = 65_536
# What may stand before the root of a page or feed.
PROLOGUE = r"\s*(?:<\?[^>]*>\s*)*(?:<!--.{0,2000}?-->\s*)*"
PAGE = re.compile(PROLOGUE + r"<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
FEED = re.compile(
    PROLOGUE + r"(?:<!DOCTYPE\s+(?:rss|feed|rdf:RDF)\b.*|"  # its own document type, with whatever it declares
    r"<(?:\w{1,20}:)?(?:rss|rdf:RDF)\b|<(?:\w{1,20}:)?feed\b[^>]*www\.w3\.org/2005/Atom)",
    re.IGNORECASE | re.DOTALL,
)
JSON_FEED = re.compile(r'\s*\{.{0,4000}?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org', re.DOTALL)
SOME_PAGE = re.compile(r"\s*<(?:head|body|article|main|div|p|meta|title)\b", re.IGNORECASE)
MBOX = re.compile(r"From \S[^\n]*\d{4}[^\n]*\n[!-9;-~]+:")
MAIL_HEADER = re.compile(
    r"(?:^|\n)(from|to|date|subject|message-id|mime-version|received|return-path):", re.IGNORECASE
)
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
COLUMNS = frozenset(("path", "text", "html", "id", "outlet", "title", "author", "published", "url", "story"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A format, and what spoke for it."""

    format: Format
    why: str

    def __str__(self) -> str:
        return f"{self.format}: {self.why}"


def format_of(suffix: str, head: bytes) -> Format:
    """The format of an input with this suffix (or none) and these first bytes."""
    return look(suffix, head).format


def look(suffix: str, head: bytes, by: str = "named") -> Seen:
    """The format, and why. What only one format begins with outranks the name, and the name all the rest.

    `by` tells what the suffix comes from: a file is named so, a page sent as such.
    """
    suffix = suffix.lower()
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return _packed(head) if kind is Format.GZIP else _begins(kind, magic.decode("latin-1"))
    words = head.replace(b"\x00", b"").decode("utf-8-sig", "replace").lstrip("\ufffd")
    named = BY_SUFFIX.get(suffix)
    if named not in (Format.JSONL, Format.CSV) and (FEED.match(words) or JSON_FEED.match(words)):
        return Seen(Format.FEED, "begins as a feed")
    if named:
        return Seen(named, f"{by} {suffix}")
    if PAGE.match(words):
        return Seen(
            Format.HTML, "begins as a page"
        )  # also under .txt: nobody writes an article that begins so
    if _only_addresses(words):
        return Seen(Format.URLS, "holds nothing but addresses")
    return Seen(Format.TEXT, f"{by} {suffix}") if suffix in PLAIN else _by_beginning(words)


def _begins(kind: Format, magic: str) -> Seen:
    return Seen(kind, f"begins with {magic.encode('unicode_escape').decode()}")


def _packed(head: bytes) -> Seen:
    """A WARC archive, whose records are packed one by one, or anything else that is packed."""
    try:
        inside = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 64)
    except zlib.error:
        inside = b""
    if inside.startswith(b"WARC/"):
        return Seen(Format.WARC, "gzip that begins with WARC/")
    return _begins(Format.GZIP, "\x1f\x8b")


def _by_beginning(words: str) -> Seen:
    first = words.lstrip().partition("\n")[0]
    if SOME_PAGE.match(words):
        return Seen(Format.HTML, "begins with an HTML element")
    if first.startswith("{") and _is_object(first):
        return Seen(Format.JSONL, "its first line is a JSON object")
    if MBOX.match(words):
        return Seen(Format.MBOX, "begins as a mailbox")
    if _is_mail(words):
        return Seen(Format.MAIL, "begins with the headers of a mail")
    columns = {cell.strip(' "\r').lower() for cell in re.split("[,;\t]", first)}
    if len(COLUMNS & columns) > 1:
        return Seen(Format.CSV, "its first line names columns")
    return Seen(Format.TEXT, "begins like none of the other formats")


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return len(line) > HEAD_BYTES // 2  # an object too long to see whole


def _is_mail(words: str) -> bool:
    """Three of the headers every mail has, before the first blank line."""
    headers = re.split(r"\r?\n\r?\n", words, maxsplit=1)[0]
    return len({found[1].lower() for found in MAIL_HEADER.finditer(headers)}) > 2


def _only_addresses(words: str) -> bool:
    """Every line is a web address, a comment or blank; of the last one perhaps only the beginning is seen."""
    lines = [line.strip() for line in words.splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    return bool(told) and all(ADDRESS.fullmatch(line) for line in told)
