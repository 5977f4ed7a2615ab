"""Where the noun phrase that ends at a given token begins: the run of nominal words to its left."""

from __future__ import annotations

from attrib.text.lexicon import Lexicon
from attrib.text.phrases.phrase import LONGEST
from attrib.text.sources.lexicon import lexicon
from attrib.text.tokens import Tokens


def core_start(tokens: Tokens, at: int, low: int, lexicon: Lexicon) -> int | None:
    """Where the noun phrase that ends at token `at` begins."""
    if tokens.quoted[at]:
        return None
    pronoun = tokens.low[at] in lexicon.subject_pronouns or tokens.low[at] in PRONOUN_HEADS
    if pronoun and not (at > low and tokens.tag[at - 1] == "P" and tokens.low[at - 1] not in CLAUSE_OPENERS):
        return _with_number(tokens, at, low) if tokens.low[at] == "others" else at
    if tokens.tag[at] not in "Nn#D)" and not _pronoun_in_phrase(tokens, at, at):
        return None
    stop, conjunctions = _scan_left(tokens, at, low)
    start = _accept_conjunctions(tokens, stop, conjunctions, low)
    clause = max((i for i in range(start, at) if _has_object(tokens, i)), default=None)
    if clause is not None:  # "strikes pushed the council to": a clause, and a phrase only behind its comma
        comma = next((i for i in range(clause, at) if tokens.tag[i] == ","), None)
        if comma is None:
            return None
        start = comma + 1
    return _trim_left(tokens, start, at, lexicon)


def _with_number(tokens: Tokens, at: int, low: int) -> int:
    """ "Seventeen others", "the two others": a number before a pronoun belongs to it."""
    start = at
    while start > low and _counts(tokens, start - 1):
        start -= 1
    return start


def _counts(tokens: Tokens, at: int) -> bool:
    return not tokens.quoted[at] and (tokens.tag[at] in "#D" or tokens.low[at] in lexicon().numbers)


def _has_object(tokens: Tokens, at: int) -> bool:
    """ "steered a ferry", "told Relk's crew": a word in -ed between a noun and an object is a verb."""
    if tokens.tag[at] != "n" or not tokens.low[at].endswith("ed") or "-" in tokens.low[at]:
        return False
    following = tokens.tag[at + 1]
    return following in "DR" or (following == "N" and at > 0 and tokens.tag[at - 1] in "nN")


CLAUSE_OPENERS = frozenset(("after", "before", "as", "since", "until", "than", "like", "except", "despite"))
"""Prepositions which open a clause when the phrase behind them is a subject: "after the mayor told"."""
COMPARED = frozenset(("more", "fewer", "less", "other", "rather"))  # "more than a dozen clerks"
PARTICLES = frozenset(("out", "over", "up", "off", "down"))
"""Prepositions that close a clause behind its verb."""
PRONOUN_HEADS = frozenset(
    ("others", "everyone", "everybody", "someone", "somebody", "nobody", "none", "nobody", "there")
)


def _scan_left(tokens: Tokens, at: int, low: int) -> tuple[int, list[int]]:
    """The first token of the run of nominal words that ends at `at`, and the conjunctions met on the way."""
    conjunctions: list[int] = []
    i = at
    while i >= low and at - i <= LONGEST:
        tag = tokens.tag[i]
        if tokens.quoted[i]:
            break
        if tag == ")":
            opening = _opening_bracket(tokens, i, low)
            if opening is None:
                break
            i = opening
        elif tag == "C":
            conjunctions.append(i)
        elif not _belongs_to_phrase(tokens, i, at, conjunctions, low):
            break
        i -= 1
    return i + 1, conjunctions


def _belongs_to_phrase(tokens: Tokens, i: int, at: int, conjunctions: list[int], low: int) -> bool:
    if tokens.tag[i] == ",":
        return bool(conjunctions) and _in_list(tokens, i, low)
    if tokens.low[i] == "than":
        return i > low and tokens.low[i - 1] in COMPARED
    if tokens.low[i] in CLAUSE_OPENERS:
        return False
    if tokens.low[i] in ("'", "’"):
        return i > low and tokens.low[i - 1].endswith("s")  # "the dockers' union"
    return tokens.tag[i] in "NnD#PA" or _pronoun_in_phrase(tokens, i, at)


def _opening_bracket(tokens: Tokens, at: int, low: int) -> int | None:
    return next((i for i in range(at - 1, max(low, at - 15) - 1, -1) if tokens.tag[i] == "("), None)


def _in_list(tokens: Tokens, at: int, low: int) -> bool:
    """A comma of "a guard, a nurse and two drivers": nominal words on both sides, no verb near."""
    return (
        at - 1 >= low
        and tokens.tag[at - 1] in "Nn)"
        and tokens.tag[at + 1] in "DNn#"
        and not tokens.quoted[at - 1]
    )


def _pronoun_in_phrase(tokens: Tokens, i: int, at: int) -> bool:
    """ "those close to him", "people around her": an object pronoun after a preposition is part of the phrase."""
    return i < at + 1 and tokens.tag[i] == "R" and i > 0 and tokens.tag[i - 1] == "P"


def _accept_conjunctions(tokens: Tokens, start: int, conjunctions: list[int], low: int) -> int:
    """Cut at an "and" that joins clauses, or at the comma before a list: a verb or pronoun stands further left."""
    if not conjunctions or start >= len(tokens):
        return start
    last = conjunctions[0]
    if tokens.low[last] in ("but", "yet", "nor"):
        return last + 1
    if not _joins_clauses(tokens, start, last, low):
        return start
    comma = next((i for i in range(last, start, -1) if tokens.tag[i] == ","), None)
    return last + 1 if comma is None else comma + 1


def _joins_clauses(tokens: Tokens, start: int, last: int, low: int) -> bool:
    before = tokens.tag[start - 1] if start > low else "|"
    if before in 'VXR"' or any(_has_object(tokens, i) for i in range(start, last)):
        return True
    preposition = any(tokens.tag[i] == "P" for i in range(start, last))
    return preposition and tokens.tag[last - 1] == "n" and before != "|"


def _trim_left(tokens: Tokens, start: int, at: int, lexicon: Lexicon) -> int | None:
    """Drop a leading conjunction, adverb, word of time or adverbial ("In a brief speech the mayor")."""
    while start <= at:
        if tokens.tag[start] in "CA,":
            start += 1
        elif tokens.low[start] == "according":
            start += 2
        elif tokens.tag[start] == "P" and not _modifies(tokens, start):
            inner = _phrase_inside(tokens, start, at)
            if inner is None:
                return None
            start = inner
        elif tokens.low[start] in lexicon.time and start < at and tokens.tag[start + 1] in "DN":
            start += 1
        else:
            break
    return start if start <= at else None


def _modifies(tokens: Tokens, at: int) -> bool:
    """ "about 20 witnesses", "outside experts": the preposition belongs to the phrase."""
    if tokens.low[at] in ("under", "over", "about", "around"):
        return True
    if tokens.low[at] == "at" and tokens.low[at + 1] in ("least", "most"):
        return True
    return tokens.low[at] in ("outside", "inside", "near") and tokens.tag[at + 1] == "n"


def _phrase_inside(tokens: Tokens, start: int, at: int) -> int | None:
    """After a fronted preposition, the place where a second noun phrase starts: noun then determiner or name."""
    if (
        tokens.low[start] in PARTICLES
        and start
        and tokens.tag[start - 1] in "VX"
        and tokens.tag[start + 1] in "DN"
    ):
        return start + 1  # "Before the month was out the council"
    comma = next((i for i in range(start, at) if tokens.tag[i] == ","), None)
    if comma is not None:
        return comma + 1  # "At a service for the crew, senior officer Ola Brekk"
    for i in range(start + 2, at + 1):
        if tokens.tag[i] == "D" and tokens.tag[i - 1] in "Nn#":
            return i
        if tokens.tag[i] == "N" and tokens.tag[i - 1] in "n#":
            return i
    return None
