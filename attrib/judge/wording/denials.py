"""Where a passage denies something, and which word of it is denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from attrib.judge import lexicon
from attrib.judge.words import Word, read_words, stem

SMALL = frozenset(("out", "any"))  # "ruled out", "did not sell any"
REACH = 5  # words: "was not in the end able to close"
BEHIND = 3  # words: "sold us nothing"
CLAUSE_END = re.compile(r"[,;:.!?–—…\n“”\"]")
QUESTION = re.compile(r"[^.!…]*?\?")


@dataclass(frozen=True, slots=True)
class Denial:
    """A negator at `at`, and where the first word it denies stands. `none`: "no ship", "nobody", "nothing"."""

    at: int
    denied: int
    none: bool


def denials(text: str, words: Sequence[Word]) -> tuple[Denial, ...]:
    """The denials of a passage; "not only" denies nothing, and "did not rule out" takes its own denial back."""
    found: list[Denial] = []
    taken_back: set[int] = set()
    for at in range(len(words)):
        if at in taken_back or not (_negates(words, at) or _governs(words, at)):
            continue
        clause = _clause(text, words, at)
        none = words[at].key in lexicon.words("negation", "none")
        denied = _denied(words, at, clause, none=none)
        if denied is None or any(words[place].key == "until" for place in clause if place > at):
            continue  # what was not done until May was done in May
        if _governs(words, denied):
            taken_back.add(denied)
            continue
        found.append(Denial(at, denied, none))
    return tuple(found)


def _denied(words: Sequence[Word], at: int, clause: range, *, none: bool) -> int | None:
    """The word denied: the next that tells anything, and of "injured nobody" the one before."""
    behind = range(at + 1, min(at + REACH + 1, clause.stop))
    found = next((place for place in behind if words[place].content and words[place].key not in SMALL), None)
    if found is None and none and at > clause.start and words[at - 1].content:
        return at - 1
    return found


def negations(text: str) -> int:
    """How many negators a passage has, "not only" and its like left out."""
    words = read_words(text, hyphens=True)
    return sum(_negates(words, at) for at in range(len(words)))


def asserted(text: str, words: Sequence[Word], roots: frozenset[str]) -> int | None:
    """Where the passage has such a word, if nowhere it denies it, asks for it or leaves it open; else None."""
    places = [at for at, word in enumerate(words) if word_roots(word) & roots]
    denied = any(word_roots(words[each.denied]) & roots for each in denials(text, words))
    if not places or denied or any(_open(text, words, at) for at in places):
        return None
    return places[0]


@lru_cache(maxsize=1 << 14)
def word_roots(word: Word) -> frozenset[str]:
    """The stem of a word's plain form ("left" is "leav"), and those of other words for the same deed."""
    plain = _plain_forms().get(word.key, word.key)
    return _deeds().get(stem(plain), frozenset((stem(plain),)))


def _open(text: str, words: Sequence[Word], at: int) -> bool:
    """Something near the word denies it, or its sentence is a question."""
    lexical, none = lexicon.words("negation", "lexical"), lexicon.words("negation", "none")
    if QUESTION.match(text, words[at].end):
        return True
    clause = _clause(text, words, at)
    if any(place < at and _negates(words, place) for place in clause):
        return True
    if any(at < place <= at + BEHIND and words[place].key in none for place in clause):
        return True
    governing = lexicon.words("negation", "governing")
    near = (words[place].key for place in clause if 0 < abs(place - at) <= REACH)
    before = {words[place].key for place in clause if 0 < at - place <= REACH}
    return any(key in lexical and (key in before or key not in governing) for key in near)


def _clause(text: str, words: Sequence[Word], at: int) -> range:
    """The places of the words between the marks around this one."""
    first, last = at, at
    while first and not CLAUSE_END.search(text, words[first - 1].end, words[first].start):
        first -= 1
    while last + 1 < len(words) and not CLAUSE_END.search(text, words[last].end, words[last + 1].start):
        last += 1
    return range(first, last + 1)


def _negates(words: Sequence[Word], at: int) -> bool:
    word, follows = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.key not in lexicon.words("negation", "negators"):
        return False
    if follows is None:
        return word.key in lexicon.words("negation", "none")
    if follows.key in lexicon.words("negation", "idle"):
        return False
    if follows.key == "for" and at + 2 < len(words) and words[at + 2].key[0].isdigit():
        return False  # "not for thirty years"
    # "No. 4", "No, I meant it"
    return not (word.key == "no" and (follows.text.isdigit() or follows.start > word.end + 1))


def _governs(words: Sequence[Word], at: int) -> bool:
    """ "refused to sell", "ruled out a sale"; a crane that failed and a court that ruled denied nothing."""
    word, follows = words[at], words[at + 1].key if at + 1 < len(words) else ""
    if word.key not in lexicon.words("negation", "governing"):
        return False
    if word.key.startswith("rul"):
        return follows == "out"
    return follows == "to" if word.key.startswith("fail") else True


@cache
def _plain_forms() -> dict[str, str]:
    return {form: group[0] for group in lexicon.word_groups("irregular") for form in group}


@cache
def _deeds() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in lexicon.word_groups("deeds"):
        roots = frozenset(stem(word) for word in group)
        for root in roots:
            found[root] = found.get(root, frozenset()) | roots
    return found
