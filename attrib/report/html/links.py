"""Which addresses may become links: those of web pages, and nothing that a browser would run or look up elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from attrib.report.characters import visible

# What no address needs, and what tricks a reader or a parser: blanks, quotes, angle brackets, backslashes.
_UNWANTED = re.compile(r"[\s\"'<>\\`{}|^]")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that may be followed, and the host that people are shown for it."""

    address: str
    host: str


def web_link(url: str | None) -> Link | None:
    """The link, where the address is http or https with a plain host and no user name; else None.

    "https://bank.example@evil.example" has a user name; it is there to be misread.
    """
    if not url or _UNWANTED.search(url) or visible(url) != url:
        return None
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    return Link(url, host.removeprefix("www."))
