"""Noun phrases without a parser: how far the words of a source reach to the left and right of its cue.

All functions take and give token indices. The phrase is the whole source, not its head: count, rank, affiliation and
anonymity stand in modifiers, appositions and relative clauses.
"""

from __future__ import annotations

from dataclasses import dataclass

from attrib.text.lexicon import Lexicon
from attrib.text.tokens import Tokens

LONGEST = 45
"""Tokens a source phrase may have; longer ones met in the training articles were all misread clauses."""
APPOSITION_COMMAS = 5
NOMINAL = frozenset("Nn#D")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` up to `last` (exclusive); `core` is where the phrase without its apposition ends."""

    first: int
    last: int
    core: int


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
    first = _core_start(tokens, at, low, lexicon)
    return None if first is None else Phrase(first, at + 1, at + 1)


def phrase_after(tokens: Tokens, first: int, high: int, lexicon: Lexicon) -> Phrase | None:
    """The noun phrase that starts at token `first` and ends before `high`, its apposition included."""
    if first >= high or not _can_start(tokens, first):
        return None
    at = core = _core_end(tokens, first, high, lexicon)
    if core == first:
        return None
    while at < high and tokens.tag[at] == "," and _apposition_follows(tokens, at + 1, high):
        closing = _apposition_end(tokens, at + 1, high, lexicon)
        if closing is None:
            break
        at = closing
    return Phrase(first, at, core)


# ---------------------------------------------------------------- to the left


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


def _core_start(tokens: Tokens, at: int, low: int, lexicon: Lexicon) -> int | None:
    """Where the noun phrase that ends at token `at` begins."""
    if tokens.quoted[at]:
        return None
    if tokens.low[at] in lexicon.subject_pronouns or tokens.low[at] in PRONOUN_HEADS:
        return at
    if tokens.tag[at] not in "Nn#D)" and not _pronoun_in_phrase(tokens, at, at):
        return None
    stop, conjunctions = _scan_left(tokens, at, low)
    start = _accept_conjunctions(tokens, stop, conjunctions, low)
    return _trim_left(tokens, start, at, lexicon)


CLAUSE_OPENERS = frozenset(("after", "before", "as", "since", "until", "than", "like", "except", "despite"))
"""Prepositions which open a clause when the phrase behind them is a subject: "after the mayor told"."""
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
        elif tag == "," and conjunctions and _in_list(tokens, i, low):
            pass
        elif tag not in "NnD#PA" and not _pronoun_in_phrase(tokens, i, at):
            break
        elif tokens.low[i] in CLAUSE_OPENERS:
            break
        i -= 1
    return i + 1, conjunctions


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
    """Cut at an "and" that joins clauses: a verb or pronoun stands before the run of nominal words."""
    if not conjunctions or start >= len(tokens):
        return start
    before = tokens.tag[start - 1] if start > low else "|"
    last = conjunctions[0]
    if before in 'VXR"' or tokens.low[conjunctions[0]] in ("but", "yet", "nor"):
        return last + 1
    if any(
        tokens.low[i].endswith("ed") and tokens.tag[i] == "n" and tokens.tag[i + 1] in "DPR"
        for i in range(start, last)
    ):
        return last + 1
    if (
        any(tokens.tag[i] == "P" for i in range(start, last))
        and tokens.tag[last - 1] == "n"
        and before not in "|"
    ):
        return last + 1
    return start


def _trim_left(tokens: Tokens, start: int, at: int, lexicon: Lexicon) -> int | None:
    """Drop a leading conjunction, adverb, word of time or adverbial ("In a brief speech the mayor")."""
    while start <= at:
        if tokens.tag[start] in "CA,":
            start += 1
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
    return tokens.low[at] in ("outside", "inside", "near") and tokens.tag[at + 1] == "n"


def _phrase_inside(tokens: Tokens, start: int, at: int) -> int | None:
    """After a fronted preposition, the place where a second noun phrase starts: noun then determiner or name."""
    for i in range(start + 2, at + 1):
        if tokens.tag[i] == "D" and tokens.tag[i - 1] in "Nn#":
            return i
        if tokens.tag[i] == "N" and tokens.tag[i - 1] in "n#":
            return i
    return None


def _with_apposition(tokens: Tokens, comma: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """ "Mara Delgo, an engineer at the dam, said": the comma at `comma` closes what an earlier comma opened.

    A phrase at the start of its clause is taken at once; one that itself stands behind a comma only if no other is found.
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
        first = _core_start(tokens, opening - 1, low, lexicon)
        if (
            first is None
            or not _at_clause_start(tokens, first, low)
            or tokens.low[first].endswith(("ing", "ed"))
        ):
            continue
        described = _apposition_follows(tokens, opening + 1, comma) or tokens.low[opening + 1] == "of"
        phrase = Phrase(first, comma if described else opening, opening)
        if first == low or tokens.tag[first - 1] != ",":
            return phrase
        if behind_comma is None and tokens.tag[first] != "#":
            behind_comma = phrase
    return behind_comma


def _between_dashes(tokens: Tokens, dash: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """ "Three crews — two from the port — said": the dash at `dash` closes what an earlier one opened."""
    opening = next((i for i in range(dash - 1, max(low, dash - LONGEST), -1) if tokens.tag[i] == "-"), None)
    if opening is None:
        return None
    first = _core_start(tokens, opening - 1, low, lexicon)
    return None if first is None else Phrase(first, dash, opening)


def _at_clause_start(tokens: Tokens, first: int, low: int) -> bool:
    while first > low and tokens.tag[first - 1] == "A":
        first -= 1
    return first == low or tokens.tag[first - 1] in ',;:-CS".' or tokens.quoted[first - 1]


def phrase_before(tokens: Tokens, end: int, low: int, lexicon: Lexicon) -> Phrase | None:
    """The phrase a relative "who" or "which" at token `end` stands for."""
    at = end - 1 - (end > low and tokens.tag[end - 1] == ",")
    first = _core_start(tokens, at, low, lexicon) if at >= low else None
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


def _verb_like(tokens: Tokens, at: int, first: int) -> bool:
    if at == first or tokens.tag[at] != "n":
        return False
    after_name = tokens.tag[at - 1] == "N" and tokens.tag[first] == "N"
    return after_name or (tokens.low[at].endswith("ed") and tokens.tag[at + 1] in "DNP#")


# ---------------------------------------------------------------- to the right


def _can_start(tokens: Tokens, first: int) -> bool:
    return (
        tokens.tag[first] in "DNn#"
        or (tokens.tag[first] == "R")
        or tokens.low[first] in ("about", "nearly", "over")
    )


def _core_end(tokens: Tokens, first: int, high: int, lexicon: Lexicon) -> int:
    if tokens.tag[first] == "R":
        return first + 1
    i = first
    while i < high and i - first <= LONGEST:
        tag = tokens.tag[i]
        if tokens.quoted[i] or tag in 'VX;:-."S,' or (tag == "R" and tokens.tag[i - 1] != "P"):
            if (
                tag == "S"
                and tokens.low[i] in ("who", "whose", "which", "that")
                and i > first
                and tokens.tag[i + 1] in "VXn"
            ):
                i = _relative_end(tokens, i, high)
                continue
            break
        if tag == "C" and (i + 1 >= high or tokens.tag[i + 1] not in "DNn#A"):
            break
        if i > first and _adverbial_starts(tokens, i, high, lexicon):
            break
        if tag == "(":
            closing = next((j for j in range(i, min(high, i + 12)) if tokens.tag[j] == ")"), None)
            if closing is None:
                break
            i = closing
        i += 1
    return i


def _relative_end(tokens: Tokens, at: int, high: int) -> int:
    """The end of a relative clause: the next comma, quotation or stop."""
    return next((i for i in range(at + 1, high) if tokens.quoted[i] or tokens.tag[i] in ',;:-."'), high)


def _adverbial_starts(tokens: Tokens, i: int, high: int, lexicon: Lexicon) -> bool:
    """ "in a statement", "on Monday", "Tuesday": what tells when or where it was said is not the source."""
    if tokens.low[i] in lexicon.time and tokens.tag[i] in "NnA" and tokens.low[i] not in AMBIGUOUS_TIME:
        return True
    if tokens.tag[i] != "P" or tokens.low[i] == "of":
        return False
    words = tokens.low[i + 1 : min(high, i + 6)]
    near = words[: words.index(",")] if "," in words else words
    if tokens.low[i] in ("for", "from", "with", "to") and not (near and near[0] in lexicon.saying):
        return False
    return any(
        word in lexicon.saying or (word in lexicon.time and word not in AMBIGUOUS_TIME) for word in near[:4]
    )


AMBIGUOUS_TIME = frozenset(
    ("march", "may", "august", "last", "next", "this", "early", "late", "year", "day", "night", "week")
)


def _apposition_follows(tokens: Tokens, first: int, high: int) -> bool:
    """What stands after the comma can describe a person: "an engineer", "who lives there", "62", "speaker of"."""
    if first >= high or tokens.quoted[first]:
        return False
    word, tag = tokens.low[first], tokens.tag[first]
    if word in ("who", "whose", "which"):
        return True
    if tag == "n" and word.endswith("ing"):
        return False
    return tag in "D#Nn" and word not in ("this", "that", "these", "those", "some")


def _apposition_end(tokens: Tokens, first: int, high: int, lexicon: Lexicon) -> int | None:
    """The end of the apposition that starts at `first`; None where a clause starts there instead."""
    if tokens.low[first] in ("who", "whose", "which"):
        return _relative_end(tokens, first, high)
    end = _core_end(tokens, first, high, lexicon)
    if end < high and tokens.tag[end] in "VX":
        return None
    return end
