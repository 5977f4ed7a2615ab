"""The phrase that starts at a given token: "said the mayor, who ...", "according to two guards"."""

from __future__ import annotations

from attrib.text.lexicon import Lexicon
from attrib.text.phrases.phrase import ISSUED, LONGEST, Phrase
from attrib.text.tokens import Tokens


def phrase_after(tokens: Tokens, first: int, high: int, lexicon: Lexicon) -> Phrase | None:
    """The noun phrase that starts at token `first` and ends before `high`, its apposition included."""
    if first >= high or not _can_start(tokens, first):
        return None
    at = core = _core_end(tokens, first, high, lexicon)
    if core == first:
        return None
    while at < high and tokens.tag[at] == "," and apposition_follows(tokens, at + 1, high):
        if tokens.low[at + 1] == "who" and tokens.low[min(at + 2, high - 1)] in lexicon.cues:
            break  # "according to the guard, who said ...": an attribution of its own
        closing = _apposition_end(tokens, at + 1, high, lexicon)
        if closing is None:
            break
        at = closing
    return Phrase(first, at, core)


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
        if i > first and tokens.low[i - 1] in ISSUED and (end := _issue_end(tokens, i, high, lexicon)) > i:
            i = end
            continue
        if i > first and _adverbial_starts(tokens, i, high, lexicon):
            break
        if tag == "(":
            closing = next((j for j in range(i, min(high, i + 12)) if tokens.tag[j] == ")"), None)
            if closing is None:
                break
            i = closing
        i += 1
    return i


def _issue_end(tokens: Tokens, i: int, high: int, lexicon: Lexicon) -> int:
    """Behind the time of "a study published on Wednesday"; `i` itself where no time follows."""
    end = i + (tokens.tag[i] == "P")
    while end < high and tokens.low[end] in lexicon.time and tokens.tag[end] in "Nn":
        end += 1
    return end if tokens.low[end - 1] in lexicon.time else i


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


def apposition_follows(tokens: Tokens, first: int, high: int) -> bool:
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
