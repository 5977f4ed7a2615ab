"""One document, one article: bytes or words in a known format to an article and what was noticed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace

from attrib.domain import Article, TextStatus
from attrib.errors import UnreadableInput
from attrib.intake.addresses import address_of
from attrib.intake.confined import Overrun, confined
from attrib.intake.containers.mail import read_mail
from attrib.intake.decode import Decoded, decode
from attrib.intake.details import Details, details_from
from attrib.intake.front_matter import split_front_matter
from attrib.intake.inside import Inside
from attrib.intake.items import Format
from attrib.intake.mending import mended
from attrib.intake.naming import article_from
from attrib.intake.page.markup import plain_words
from attrib.intake.records import Record

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


@dataclass(frozen=True, slots=True)
class Carried:
    """What the carrier of a document tells beside it: a container, or the server it was fetched from."""

    details: Details = field(default_factory=Details)
    found_at: str | None = None
    charset: str | None = None
    line: int | None = None

    @classmethod
    def by(cls, place: object) -> Carried:
        """What lies inside something is told about by that; a file of its own by nobody."""
        if isinstance(place, Inside):
            return cls(place.details, place.found_at, place.charset, place.line)
        return cls()


def read_bytes(
    data: bytes, kind: Format, details: Details, *, stem: str, carried: Carried | None = None
) -> Document:
    """The article in a document's bytes. Raises UnreadableInput where there is none."""
    carried = carried or Carried()
    if kind in (Format.MAIL, Format.PDF):
        return _wrapped(data, kind, details, stem, carried)
    declared = carried.charset or (_declared(data) if kind is Format.HTML else None)
    decoded = decode(data, declared=declared, by="the server" if carried.charset else "")
    if kind is Format.TEXT and _is_json(decoded.text):
        raise UnreadableInput("JSON, not text; attrib reads JSON Lines: one object a line, in a file *.jsonl")
    article, warnings = article_in(
        decoded.text, kind, details, stem=stem, line=carried.line, found_at=carried.found_at
    )
    return Document(article, decoded, decoded.warnings + warnings)


def _wrapped(data: bytes, kind: Format, details: Details, stem: str, carried: Carried) -> Document:
    """The article in a mail or PDF, which tell of it and decode it in their own way."""
    record: Record = read_mail(data) if kind is Format.MAIL else confined("pdf", data)
    inner = Format.HTML if record.is_html else kind
    details = details.over(record.details)
    found_at = carried.found_at
    article, warnings = article_in(
        record.text, inner, details, stem=stem, line=carried.line, found_at=found_at
    )
    return Document(article, Decoded(record.text, record.encoding, record.evidence), warnings)


def article_in(
    text: str,
    kind: Format,
    details: Details,
    *,
    stem: str,
    line: int | None = None,
    found_at: str | None = None,
) -> tuple[Article, tuple[str, ...]]:
    """The article in decoded words; what they say of themselves counts where `details` is silent."""
    text, mends = mended(text)
    details = replace(details, warnings=details.warnings + mends) if mends else details
    if kind is Format.HTML:
        text, own = _page(text)
    elif kind is Format.TEXT and (line is None or found_at is not None):
        fields, text, warnings = split_front_matter(text)
        own = Details(warnings=warnings).over(details_from(fields, "front matter"))
    else:
        own = Details()  # a record has its fields beside its text, not in front of it
    said = details.over(own)
    said = replace(said, url=address_of(said.url, found_at))
    return article_from(text, said, stem=stem, line=line), said.warnings


def _page(html: str) -> tuple[str, Details]:
    """A page's text and what it says of itself; where taking it apart takes too long, all its words."""
    try:
        page = confined("page", html)
    except Overrun as error:
        text = plain_words(html)
        if not text:
            raise
        warning = f"{error}; its plain words are taken, and nothing of what it says about itself"
        return text, Details(text_status=TextStatus.FALLBACK, warnings=(warning,))
    return page.text, page.details


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
