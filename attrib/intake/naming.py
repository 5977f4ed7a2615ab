"""What an article and its outlet are called where nobody says."""

from __future__ import annotations

from urllib.parse import urlsplit

from attrib.domain import Article, TextStatus
from attrib.errors import UnreadableInput
from attrib.intake.details import Details

# Plain text of this length is no article but a book or an export, and takes minutes to read.
MOST_CHARACTERS = 5_000_000


def article_from(text: str, details: Details, *, stem: str, line: int | None = None) -> Article:
    """The article, named by what is said of it, else by its file, else by its address.

    `stem` is the name of the file. A record (which has a `line`) shares its file with others: it is named
    by its address first, and by the file's name with its line last. Raises UnreadableInput where there is
    no text and nobody says that there is none to be had.
    """
    if not text.strip() and (details.text_status is None or details.text_status.readable):
        raise UnreadableInput("empty")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableInput(f"{len(text) / 1e6:.1f} million characters; at most 5 are read as one article")
    return Article(
        id=details.id or (stem if line is None else details.url or f"{stem}-{line}"),
        outlet=details.outlet or _outlet(details, stem),
        text=text,
        title=details.title,
        author=details.author,
        published=details.published,
        url=details.url,
        story=details.story,
        language=details.language,
        text_status=details.text_status or TextStatus.FULL,
        extra=dict(sorted(details.extra.items())),
    )


def host_of(url: str) -> str | None:
    """The host of a web address, without "www.", or None where it is none."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and parts.scheme in ("http", "https") else None


def web_address(value: object) -> str | None:
    """A full address of one page, or None: a front page as address would make all its pages one article."""
    if not isinstance(value, str) or not host_of(value):
        return None
    address = value.strip()
    after_host = address.split("://", 1)[1].partition("/")[2]
    return address if after_host.strip("/") or "?" in address else None


def _outlet(details: Details, stem: str) -> str:
    from attrib.text.outlets import outlet_by_domain  # noqa: PLC0415 - 100 ms that known inputs never need

    host = host_of(details.url) if details.url else None
    known = outlet_by_domain(host) if host else None
    return known.name if known else details.site or host or stem
