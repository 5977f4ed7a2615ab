"""From a record of a web archive to the document a server sent, unpacked and checked against its digest."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass

from attrib.errors import BadRecord
from attrib.intake.items import Skip
from attrib.intake.unpacking import unpacked

# Of one document, unpacked. More than any article with its pictures.
MOST_BYTES = 50_000_000
# The types of content that can hold an article; pictures, styles and scripts are passed over.
READ = ("text/html", "text/plain", "application/xhtml+xml", "application/pdf", "application/rss+xml")
READ_TOO = (
    "application/atom+xml",
    "application/xml",
    "text/xml",
    "application/feed+json",
    "application/json",
)
WEB = ("http://", "https://")
# What crawlers archive by hand; the programs' own notes ("metadata://...") are no articles.
SHOWN = (*WEB, "ftp://", "file:")
ALGORITHMS = ("sha1", "sha256", "sha384", "sha512", "md5")


@dataclass(frozen=True, slots=True)
class Block:
    """One whole record of an archive: its kind, headers by lower-case name, and content as it was archived."""

    kind: str
    headers: Mapping[str, str]
    content: bytes
    offset: int


@dataclass(frozen=True, slots=True)
class Capture:
    """A document as a server sent it; `cut` tells that the archive says it holds only the beginning."""

    url: str
    content_type: str
    charset: str | None
    data: bytes
    cut: bool = False


def captured(block: Block) -> Capture | Skip:
    """The record's document, or why it is none. Raises BadRecord and UnreadableInput."""
    url = block.headers.get("warc-target-uri", "").strip("<>")  # wget writes the brackets
    if not url.startswith(WEB if block.kind == "response" else SHOWN):
        return Skip("", "", f"no web page but {url[:80] or 'nothing with an address'}")
    headers: Mapping[str, str] = block.headers
    body, cut = block.content, "warc-truncated" in block.headers
    _check(block.headers.get("warc-block-digest"), block.content)
    if block.kind == "response":
        status, headers, body = _answer(block.content)
        if status != "200":
            return Skip("", "", f"answered with {status or 'nothing'}")
        told = headers.get("content-length", "")
        cut = cut or (told.isdigit() and len(body) < int(told))
    media, charset = media_type(headers.get("content-type", ""))
    if media and media not in READ + READ_TOO:
        return Skip("", "", media)
    raw = body
    if headers.get("transfer-encoding", "").strip().lower() == "chunked":
        body = _dechunked(body)
    if "warc-block-digest" not in block.headers:
        _check(block.headers.get("warc-payload-digest"), raw, body)
    if block.kind == "response":
        body = unpacked(body, headers.get("content-encoding", ""), most=MOST_BYTES)
    return Capture(url, media, charset, body, cut)


def media_type(header: str) -> tuple[str, str | None]:
    """The type and the charset in a Content-Type header: "text/html; charset=utf-8"."""
    media, *parameters = header.split(";")
    for each in parameters:
        name, _, value = each.partition("=")
        if name.strip().lower() == "charset":
            return media.strip().lower(), value.strip(" \"'") or None
    return media.strip().lower(), None


def _answer(content: bytes) -> tuple[str, dict[str, str], bytes]:
    """Status, headers by lower-case name and body of what a server answered."""
    separator = b"\r\n\r\n" if b"\r\n\r\n" in content else b"\n\n"
    head, found, body = content.partition(separator)
    if not found or not head.startswith(b"HTTP/"):
        raise BadRecord("no answer of a web server")
    first, *lines = head.decode("latin-1").splitlines()
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    status = first.split(maxsplit=2)[1:2]
    return "".join(status), headers, body


def _dechunked(body: bytes) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415

    plain: bytes = ChunkedDataReader(io.BytesIO(body)).read()
    return plain


def _check(promised: str | None, *candidates: bytes) -> None:
    """One of the candidates has the digest that is promised, where one is; else BadRecord.

    Writers differ in whether a payload's digest is taken before or after its chunks are joined.
    """
    name, _, value = (promised or "").partition(":")
    name = name.strip().lower().replace("-", "")
    if name not in ALGORITHMS or not value:
        return
    for each in candidates:
        digest = hashlib.new(name, each, usedforsecurity=False)
        if value.strip().lower() in (digest.hexdigest(), base64.b32encode(digest.digest()).decode().lower()):
            return
    raise BadRecord(f"its {name} digest is another than the archive promises")
