"""Which format an input is in, by its name and its first bytes."""

from __future__ import annotations

import json
import re

from attrib.intake.items import Format

BY_SUFFIX = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".csv": Format.CSV,
}
PLAIN = (".txt", ".text", ".md", ".markdown")
# How much of an input is looked at; a page's <html> or a manifest's header stands well before.
HEAD_BYTES = 65_536
PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
SOME_PAGE = re.compile(r"\s*<(?:head|body|article|main|div|p|meta|title)\b", re.IGNORECASE)
COLUMNS = frozenset(("path", "text", "html", "id", "outlet", "title", "author", "published", "url", "story"))


def format_of(suffix: str, head: bytes) -> Format:
    """The format of an input with this suffix (or none) and these first bytes."""
    known = BY_SUFFIX.get(suffix.lower())
    if known:
        return known
    words = head.replace(b"\x00", b"").decode("utf-8-sig", "replace").lstrip("\ufffd")
    if PAGE.match(words):
        return Format.HTML  # also under .txt: nobody writes an article that begins so
    return Format.TEXT if suffix.lower() in PLAIN else _by_beginning(words)


def _by_beginning(words: str) -> Format:
    first = words.lstrip().partition("\n")[0]
    if SOME_PAGE.match(words):
        return Format.HTML
    if first.startswith("{") and _is_object(first):
        return Format.JSONL
    columns = {cell.strip(' "\r').lower() for cell in re.split("[,;\t]", first)}
    return Format.CSV if len(COLUMNS & columns) > 1 else Format.TEXT


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return len(line) > HEAD_BYTES // 2  # an object too long to see whole
