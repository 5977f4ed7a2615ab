"""The companies a text introduces by what they are, so that "the company" and "it" can be read as one of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from attrib.domain import Span
from attrib.text.lexicon import load_lexicon
from attrib.text.sources.lexicon import lexicon
from attrib.text.tokens import Tokens

LONGEST_NAME = 4
APPOSITION_REACH = 8
"""Words between "Corlan, a" and the noun that says what Corlan is."""
COMPANIES = frozenset(
    """company firm concern group business enterprise conglomerate corporation startup start-up maker
    manufacturer producer operator airline bank lender insurer retailer supermarket chain supplier
    brewer brewery developer builder contractor utility carrier shipper shipyard refiner miner publisher
    broadcaster distributor wholesaler factory foundry brand""".split()
)
"""Nouns that tell of a name behind them, or before them, that it is a company's."""
OWNED = frozenset(
    "shares share shareholders stock board revenue turnover profit profits sales customers executives".split()
)
"""What companies have: "Corlan's shares"."""


@dataclass(frozen=True, slots=True)
class Body:
    """A company's name where the text introduces it, and how often the text prints it."""

    span: Span
    mentions: int


def introduced_bodies(tokens: Tokens, surnames: frozenset[str]) -> dict[str, Body]:
    """Name in lower case -> where "heat pump maker Corlan", "Corlan, a maker of" or "shares in Corlan" has it first.

    `surnames` are the article's people: what they are called is no company.
    """
    starts = _introductions(tokens, surnames)
    counts = _mentions(tokens, starts)
    return {name: Body(span, counts[name]) for name, span in starts.items()}


def _introductions(tokens: Tokens, surnames: frozenset[str]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    at = 0
    while at < len(tokens):
        last = _run_end(tokens, at)
        surname = last - at == 1 and tokens.low[at].removesuffix("'s") in surnames
        if last > at and not surname and _is_body(tokens, at, last):
            found.setdefault(_name(tokens, at, last), _without_possessive(tokens, at, last))
        at = max(last, at + 1)
    return found


def _run_end(tokens: Tokens, at: int) -> int:
    """Behind the capitalised words that begin at `at`; `at` itself where there are none or too many."""
    end = at
    while end < min(len(tokens), at + LONGEST_NAME + 1) and tokens.tag[end] == "N":
        end += 1
        if tokens.low[end - 1].endswith("'s"):
            break
    return end if end - at <= LONGEST_NAME else at


def _is_body(tokens: Tokens, first: int, last: int) -> bool:
    known = lexicon()
    if tokens.low[first] in known.given_names or tokens.low[last - 1] in known.demonyms:
        return False
    if tokens.low[last - 1].endswith("'s"):
        name = tokens.low[last - 1].removesuffix("'s")
        known_else = name in known.places or name in known.nouns or name in load_lexicon().time
        return tokens.low[last] in OWNED and not known_else
    if first and (_is_company(tokens, first - 1) or _is_shares(tokens, first)):
        return True
    return tokens.low[last] == "shares" or _described(tokens, last) or _is_it(tokens, first, last)


def _is_company(tokens: Tokens, at: int) -> bool:
    return tokens.tag[at] == "n" and (tokens.low[at] in COMPANIES or tokens.low[at].endswith("maker"))


def _without_possessive(tokens: Tokens, first: int, last: int) -> Span:
    end = tokens.end[last - 1] - 2 * tokens.low[last - 1].endswith("'s")
    return Span(tokens.start[first], end)


def _is_shares(tokens: Tokens, first: int) -> bool:
    return tokens.low[first - 1] in ("in", "of") and tokens.low[first - 2] in ("shares", "stake")


def _is_it(tokens: Tokens, first: int, at: int) -> bool:
    """ "Corlan insists that it": what says "it" of itself is no person (people are given in full somewhere)."""
    known = lexicon()
    if (
        tokens.low[at] not in load_lexicon().cues
        or tokens.low[first] in known.nouns
        or tokens.low[first] in known.places
    ):
        return False
    behind = at + 1 + (tokens.low[at + 1] == "that")
    return behind < len(tokens) and tokens.low[behind] in ("it", "its")


def _described(tokens: Tokens, comma: int) -> bool:
    """ "..., a maker of heat pumps": the first noun behind "a" or "the" that the lexicon knows is a company's."""
    if tokens.tag[comma] != "," or tokens.low[min(comma + 1, len(tokens))] not in ("a", "an", "the"):
        return False
    for i in range(comma + 2, min(len(tokens), comma + APPOSITION_REACH)):
        if tokens.tag[i] not in "nN":
            return False
        if _is_company(tokens, i) and tokens.tag[i + 1] not in "nN":
            return True
    return False


def _mentions(tokens: Tokens, names: dict[str, Span]) -> Counter[str]:
    counts: Counter[str] = Counter(dict.fromkeys(names, 0))
    by_first = {name.split(" ", 1)[0]: name for name in names}
    for at in range(len(tokens)):
        name = by_first.get(tokens.low[at].removesuffix("'s"))
        if name is not None and _name(tokens, at, at + len(name.split())) == name:
            counts[name] += 1
    return counts


def _name(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.low[first:last]).removesuffix("'s")
