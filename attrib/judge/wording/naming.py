"""Changed names: somebody or something else stands in the same place of the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from attrib.domain import Claim, Evidence, Wording
from attrib.judge import lexicon
from attrib.judge.names import same_body, same_person, state_of
from attrib.judge.sources.description import same_place
from attrib.judge.words import Word, read_words

DAYS = lexicon.words("words", "days")
JOINING = lexicon.words("words", "joining")
MID_SENTENCE = re.compile(r"[a-z],? ")
NEIGHBOURS = 3
# Of up to six content words around a name this many must stand around the other one too: the same place in the sentence.
SAME_PLACE = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words with the stems of the content words around it."""

    text: str
    before: frozenset[str]
    after: frozenset[str]


def names_changed(before: Claim, after: Claim, proper: frozenset[str] = frozenset()) -> tuple[Evidence, ...]:
    """A name gave way to another in the same place of the sentence, and neither stands elsewhere on the other side.

    Strict on purpose: titles, first names, transliterations, acronyms, demonyms and capitals make no other name.
    `proper` holds words the articles write with a capital inside a sentence: the first word of a passage is taken
    for a name only if it is one of them.
    """
    left, right = names(before.text, proper), names(after.text, proper)
    lost = [name for name in left if not _known(name, right, after.text)]
    new = [name for name in right if not _known(name, left, before.text)]
    found = [
        Evidence(Wording.NAMES_CHANGED.value, a.text, b.text) for a in lost for b in new if _same_slot(a, b)
    ]
    return tuple(dict.fromkeys(found))


def proper_words(text: str) -> frozenset[str]:
    """The words, folded, that a text writes with a capital behind a small letter or a comma."""
    words = read_words(text)
    return frozenset(
        word.key
        for earlier, word in pairwise(words)
        if word.capital and word.content and MID_SENTENCE.fullmatch(text[earlier.end - 1 : word.start])
    )


def names(text: str, proper: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of a passage; its first word is one where `proper` has it or another capitalised word follows."""
    words = read_words(text)
    found: list[Name] = []
    at = 0
    while at < len(words):
        end = _run(words, at, text)
        opening = at == 0 and end == 1 and words[0].key not in proper
        if end > at and not opening and _is_name(words[at:end]):
            found.append(
                Name(
                    _shown(text, words[at:end]),
                    _stems(words[:at], last=True),
                    _stems(words[end:], last=False),
                )
            )
        at = max(end, at + 1)
    return tuple(found)


def _run(words: Sequence[Word], at: int, text: str) -> int:
    if not words[at].capital or not words[at].content or words[at].key in DAYS:
        return at
    end = at + 1
    while end < len(words) and _joined(words, end, text):
        end += 1
    while words[end - 1].key in JOINING:
        end -= 1
    return end


def _joined(words: Sequence[Word], at: int, text: str) -> bool:
    between = text[words[at - 1].end : words[at].start]
    if between.strip(" .’'") or words[at].key in DAYS:
        return False
    if words[at].capital:
        return not words[at - 1].text.endswith(("’s", "'s"))
    return words[at].key in JOINING and at + 1 < len(words) and words[at + 1].capital


def _is_name(run: Sequence[Word]) -> bool:
    titles = lexicon.words("titles")
    return any(word.key not in titles and len(word.key) > 1 for word in run)


def _shown(text: str, run: Sequence[Word]) -> str:
    return text[run[0].start : run[-1].end]


def _stems(words: Sequence[Word], *, last: bool) -> frozenset[str]:
    content = [word.stem for word in words if word.content]
    return frozenset(content[-NEIGHBOURS:] if last else content[:NEIGHBOURS])


def _known(name: Name, others: Sequence[Name], text: str) -> bool:
    """The other passage has this name too, in whatever form, or its words without capitals."""
    words = {word.stem for word in read_words(text, hyphens=True)}
    if any(word.stem in words for word in read_words(name.text, hyphens=True) if word.content):
        return True
    return any(_one(name.text, other.text) for other in others)


def _one(a: str, b: str) -> bool:
    if state_of(a) and state_of(b):
        return state_of(a) == state_of(b)
    return same_person(a, b) or same_body(a, b) or same_place(a.casefold(), b.casefold())


def _same_slot(a: Name, b: Name) -> bool:
    """The words around both names agree, on one side at least by half."""
    shared = len(a.before & b.before) + len(a.after & b.after)
    around = min(len(a.before) + len(a.after), len(b.before) + len(b.after))
    return shared >= SAME_PLACE and shared * 2 >= around
