"""One document, one article: bytes or words in a known format to an article and what was noticed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from attrib.domain import Article
from attrib.errors import UnreadableInput
from attrib.intake.decode import Decoded, decode
from attrib.intake.details import Details, details_from
from attrib.intake.front_matter import split_front_matter
from attrib.intake.items import Format
from attrib.intake.naming import article_from

DECLARED = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
XML_DECLARED = re.compile(rb"\s*<\?xml[^<>]{0,100}encoding\s*=\s*[\"']([\w.:-]{2,30})", re.IGNORECASE)
# Where the web's standard looks for the declaration, with room to spare.
DECLARED_WITHIN = 8192


@dataclass(frozen=True, slots=True)
class Document:
    """The article, how its bytes were decoded, and everything noticed on the way."""

    article: Article
    decoded: Decoded
    warnings: tuple[str, ...]


def read_bytes(data: bytes, kind: Format, details: Details, *, stem: str) -> Document:
    """The article in a file's bytes. Raises UnreadableInput where there is none."""
    declared = _declared(data) if kind is Format.HTML else None
    decoded = decode(data, declared=declared)
    if kind is Format.TEXT and _is_json(decoded.text):
        raise UnreadableInput("JSON, not text; attrib reads JSON Lines: one object a line, in a file *.jsonl")
    article, warnings = article_in(decoded.text, kind, details, stem=stem)
    return Document(article, decoded, decoded.warnings + warnings)


def article_in(
    text: str, kind: Format, details: Details, *, stem: str, line: int | None = None
) -> tuple[Article, tuple[str, ...]]:
    """The article in decoded words; what they say of themselves counts where `details` is silent."""
    if kind is Format.HTML:
        from attrib.intake.page import read_page  # noqa: PLC0415 - its libraries cost 0.3 s plain text never needs

        page = read_page(text)
        text, own = page.text, page.details
    elif line is None:
        fields, text, warnings = split_front_matter(text)
        own = Details(warnings=warnings).over(details_from(fields, "front matter"))
    else:
        own = Details()  # a record has its fields beside its text, not in front of it
    said = details.over(own)
    return article_from(text, said, stem=stem, line=line), said.warnings


def _is_json(text: str) -> bool:
    """The whole of it is a JSON object or list, which nobody writes as an article."""
    words = text.strip()
    if words[:1] + words[-1:] not in ("{}", "[]"):
        return False
    try:
        json.loads(words)
    except (ValueError, RecursionError):
        return False
    return True


def _declared(data: bytes) -> str | None:
    head = data[:DECLARED_WITHIN]
    found = XML_DECLARED.match(head) or DECLARED.search(head)
    return found[1].decode("ascii", "replace") if found else None
