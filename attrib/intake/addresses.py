"""Web addresses: which of them mean the same page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

# What newsletters, networks and advertisers add to an address to learn where a reader came from.
TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|dc|wb|gb|ms|tt|yc|igsh|twcl|li_fat_)(?:clid|id)|igshid|yclid|mc_[ce]id|_hs(?:enc|mi)|_ga|_gl"
    r"|mkt_tok|vero_id|oly_(?:enc|anon)_id|ref_src|ref_url|cmpid|cmp|ncid|smid|smtyp|CMP|ICID|icid|ito|xtor|__twitter_impression"
    r"|guccounter|guce_referrer(?:_sig)?|spm|wt_mc|at_(?:medium|campaign|link_\w+|bbc_team|ptr_name|format)|ns_\w+",
    re.IGNORECASE,
)
# Where the same page is shown in another form.
VARIANTS = ("www.", "m.", "mobile.", "amp.", "edition.")


def folded(url: str) -> str:
    """The address without what changes nothing: tracking parameters, fragment, usual port, capitals in the host."""
    try:
        parts = urlsplit(url.strip())
        port = (
            f":{parts.port}"
            if parts.port and parts.port != {"http": 80, "https": 443}.get(parts.scheme)
            else ""
        )
    except ValueError:
        return url
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return urlunsplit((parts.scheme, f"{host}{port}", parts.path or "/", _query(parts.query), "")).strip()


def address_of(own: str | None, found_at: str | None) -> str | None:
    """The article's address: what it says itself, unless it was found elsewhere than it says.

    A page that names another outlet's as its canonical one took the text from there and is still a page of its own.
    """
    if own and (not found_at or _site(own) == _site(found_at)):
        return folded(own)
    return folded(found_at) if found_at else None


def _query(query: str) -> str:
    """The query as it stands where nothing in it is for tracking, so that odd ones are not rewritten."""
    told = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in told if not TRACKING.fullmatch(name)]
    return query if len(kept) == len(told) else urlencode(kept)


def _site(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    for variant in VARIANTS:
        host = host.removeprefix(variant)
    return host
