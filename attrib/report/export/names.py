"""What articles and claims are called outside the database: the URL, or a URN that the text itself decides."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from attrib.domain import Article

# The claims' own name space, made as RFC 9562 has names made; nothing is found at this address.
_NAMES = uuid5(NAMESPACE_URL, "urn:attrib")
_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
# RFC 3986: what may stand in a URI as it is; a "%" is taken to have been escaped already.
_UNESCAPED = ":/?#[]@!$&'()*+,;=%~"


def web_address(article: Article) -> str | None:
    """The article's URL where it is one of the web, with what no URI may hold escaped."""
    if article.url is None or not _WEB.match(article.url):
        return None
    return quote(article.url, safe=_UNESCAPED, errors="replace")


def text_name(article: Article) -> str:
    """The URN of this text: another text under the same id has another."""
    return _urn(article)


def claim_name(article: Article, ordinal: int) -> str:
    """The URN of one claim of this text."""
    return _urn(article, ordinal)


def list_name(kind: str, names: Iterable[str]) -> str:
    """The URN of a list of such names: another list of them has another."""
    return uuid5(_NAMES, "\n".join([kind, *names])).urn


def text_sha256(article: Article) -> str:
    """The SHA-256 of the text as UTF-8, in hexadecimal."""
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def _urn(article: Article, *parts: int) -> str:
    name = "\n".join(
        [article.id.encode("utf-8", "backslashreplace").decode(), text_sha256(article), *map(str, parts)]
    )
    return uuid5(_NAMES, name).urn
