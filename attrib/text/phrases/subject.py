"""The subject of a cue: the phrase before it, with its apposition or what stands between dashes."""

from __future__ import annotations

from attrib.text.lexicon import Lexicon
from attrib.text.phrases.core import CLAUSE_OPENERS, core_start
from attrib.text.phrases.phrase import ISSUED, LONGEST, Phrase
from attrib.text.phrases.right import apposition_follows
from attrib.text.tokens import Tokens

RELATIVE_REACH = 14
"""Tokens a restrictive relative clause may have before its noun's verb; longer ones were sentences misread."""
APPOSITION_COMMAS = 5
"""Commas an apposition may hold itself: "Relk, 29, of Port Elm, Ardia, said"."""


def subject_before(tokens: Tokens, end: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """The subject whose last word stands just before token `end`, no further left than `low`.

    Adverbs and words of time between subject and verb are passed over. None where there is no subject.
    """
    at = _skip_adverbials(tokens, end, low, lexicon)
    if at < low:
        return None
    if tokens.tag[at] == "-":
        return _between_dashes(tokens, at, low, lexicon)
    if tokens.tag[at] == ",":
        return _with_apposition(tokens, at, low, lexicon)
    relative = _with_relative_clause(tokens, at, low, lexicon)
    if relative is not None:
        return relative
    first = core_start(tokens, at, low, lexicon)
    if first is None:
        return None
    last = end if tokens.low[at] in ISSUED else at + 1
    return Phrase(first, last, at + 1)


def phrase_before(tokens: Tokens, end: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """The phrase a relative "who" or "which" at token `end` stands for."""
    at = end - 1 - (end > low and tokens.tag[end - 1] == ",")
    first = core_start(tokens, at, low, lexicon) if at >= low else None
    return None if first is None else Phrase(first, at + 1, at + 1)


def opening_subject(tokens: Tokens, low: int, end: int) -> Phrase | None:
    """The noun phrase a sentence opens with, as far as it can be told without knowing its verb.

    A name ends before the first lower-case word, any other phrase before a verb or a word in -ed with an object.
    """
    first = low
    while first < end and (tokens.tag[first] in "CA-" or tokens.quoted[first]):
        first += 1
    if first >= end or tokens.tag[first] not in "NDnR#":
        return None
    if tokens.tag[first] == "R":
        return Phrase(first, first + 1, first + 1)
    at = first
    while (
        at < end
        and not tokens.quoted[at]
        and tokens.tag[at] in "NDn#PC("
        and not _verb_like(tokens, at, first)
    ):
        at += 1
    return Phrase(first, at, at) if at > first else None


def _skip_adverbials(tokens: Tokens, end: int, low: int, lexicon: Lexicon) -> int:
    at = end - 1
    while at > low and (
        tokens.tag[at] == "A" or (tokens.low[at] in lexicon.time and _is_time(tokens, at, lexicon))
    ):
        at -= 1
        if tokens.tag[at] == "P" and at > low and tokens.low[at + 1] in lexicon.time:
            at -= 1
    return at


def _is_time(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """ "The minister Tuesday said", not "Judge March said": a noun stands before it, or another word of time."""
    before = tokens.tag[at - 1]
    if tokens.low[at] in ("last", "this", "next") and tokens.low[at + 1] in lexicon.time:
        return before in "NnP#,)"
    if tokens.low[at] in (
        "march",
        "may",
        "august",
        "last",
        "early",
        "late",
        "next",
        "this",
        "sun",
        "sat",
        "mar",
    ):
        return before == "P" or tokens.low[at - 1] in lexicon.time
    return before in "NnP#," or tokens.low[at - 1] in lexicon.time


def _verb_like(tokens: Tokens, at: int, first: int) -> bool:
    if at == first or tokens.tag[at] != "n":
        return False
    after_name = tokens.tag[at - 1] == "N" and tokens.tag[first] == "N"
    return after_name or (tokens.low[at].endswith("ed") and tokens.tag[at + 1] in "DNP#")


def _with_relative_clause(tokens: Tokens, at: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """ "an officer who was on watch said": one clause with "who" and no comma stands between noun and cue."""
    verbs = 0
    for i in range(at, max(low, at - RELATIVE_REACH), -1):
        tag = tokens.tag[i]
        if tokens.low[i] in ("who", "which") and verbs and tokens.tag[i - 1] in "nN#" and i > low:
            first = core_start(tokens, i - 1, low, lexicon)
            return None if first is None else Phrase(first, at + 1, i)
        if tokens.quoted[i] or tag in ',;:.-"' or (tag == "S" and tokens.low[i] not in ("who", "which")):
            return None
        verbs += tag in "VX"
    return None


def _with_apposition(tokens: Tokens, comma: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """ "Mara Delgo, an engineer at the dam, said": the comma at `comma` closes what an earlier comma opened.

    A phrase at the start of its clause is taken at once, one behind a comma only if there is no other.
    """
    behind_comma: Phrase | None = None
    tried = 0
    for opening in range(comma - 1, max(low, comma - LONGEST), -1):
        if tokens.quoted[opening]:
            continue
        if tokens.tag[opening] in ";.":
            break
        if tokens.tag[opening] != "," or tried >= APPOSITION_COMMAS:
            continue
        tried += 1
        first = core_start(tokens, opening - 1, low, lexicon)
        if (
            first is None
            or not _at_clause_start(tokens, first, low)
            or tokens.low[first].endswith(("ing", "ed"))
        ):
            continue
        described = apposition_follows(tokens, opening + 1, comma) or _describes(tokens, opening + 1, comma)
        phrase = Phrase(first, comma if described else opening, opening)
        if first == low or tokens.tag[first - 1] != ",":
            return phrase
        if behind_comma is None and tokens.tag[first] != "#":
            behind_comma = phrase
    return behind_comma


def _describes(tokens: Tokens, first: int, comma: int) -> bool:
    """ "of Port Elm", or the clause that tells why nobody is named: "speaking on condition of anonymity"."""
    if tokens.low[first] == "of":
        return True
    return any(
        tokens.low[i] in ("anonymity", "named", "identified", "anonymously") for i in range(first, comma)
    )


def _between_dashes(tokens: Tokens, dash: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """ "Three crews — two from the port — said": the dash at `dash` closes what an earlier one opened."""
    opening = next((i for i in range(dash - 1, max(low, dash - LONGEST), -1) if tokens.tag[i] == "-"), None)
    if opening is None:
        return None
    first = core_start(tokens, opening - 1, low, lexicon)
    return None if first is None else Phrase(first, dash, opening)


def _at_clause_start(tokens: Tokens, first: int, low: int) -> bool:
    while first > low and tokens.tag[first - 1] == "A":
        first -= 1
    if first == low or tokens.low[first - 1] in CLAUSE_OPENERS:
        return True
    return (
        tokens.tag[first - 1] in ',;:-CS".' or tokens.quoted[first - 1] or _behind_fronted(tokens, first, low)
    )


def _behind_fronted(tokens: Tokens, first: int, low: int) -> bool:
    """ "On social media his sister, Vera, wrote": a short phrase opens the clause, and no comma closes it."""
    at = first - 1
    while at > low and tokens.tag[at] in "nN#":
        at -= 1
    fronted = tokens.tag[at] == "P" and tokens.low[at] != "of"
    return fronted and (at == low or tokens.tag[at - 1] in ',;:-CS".')
