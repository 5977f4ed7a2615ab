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
from attrib.judge.wording.slots import slots
from attrib.judge.words import Word, read_words

DAYS = lexicon.words("words", "days")
JOINING = lexicon.words("words", "joining")
MID_SENTENCE = re.compile(r"[a-z],? ")
OWNER = re.compile(r"['’]s?$")
NEIGHBOURS = 3
# Of up to six content words around a name this many must stand around the other one too.
SAME_PLACE = 2


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words, the stems of the content words around it, and the two words it touches."""

    text: str
    before: frozenset[str]
    after: frozenset[str]
    left: str | None
    right: str | None


@dataclass(frozen=True, slots=True)
class ProperNames:
    """What the articles write as names: single words, and the words of names of several words ("Ida Brook")."""

    words: frozenset[str] = frozenset()
    runs: frozenset[frozenset[str]] = frozenset()

    def join(self, a: str, b: str) -> bool:
        """One name of the articles holds words of both: "Ida" and "Brook" are one person."""
        left, right = ({word.key for word in read_words(each) if word.content} for each in (a, b))
        return any(left & run and right & run for run in self.runs)

    def __or__(self, other: ProperNames) -> ProperNames:
        return ProperNames(self.words | other.words, self.runs | other.runs)


NONE = ProperNames()


def names_changed(before: Claim, after: Claim, proper: ProperNames = NONE) -> tuple[Evidence, ...]:
    """A name gave way to another in the same place of the sentence, and neither stands elsewhere on the other side.

    Strict on purpose: titles, first names, transliterations, acronyms, demonyms and capitals make no other name.
    The first word of a passage is taken for a name only if `proper` has it, and two names are one where `proper`
    has a longer name with words of both.
    """
    left, right = names(before.text, proper.words), names(after.text, proper.words)
    lost = [name for name in left if not _known(name, right, after.text)]
    new = [name for name in right if not _known(name, left, before.text)]
    pairs = [(a.text, b.text) for a in lost for b in new if _same_slot(a, b)]
    pairs += _in_slots(before.text, after.text, proper)
    told = [(a, b) for a, b in dict.fromkeys(pairs) if not proper.join(a, b)]
    return tuple(Evidence(Wording.NAMES_CHANGED.value, a, b) for a, b in told)


def proper_names(text: str) -> ProperNames:
    """What a text writes with a capital behind a small letter or a comma, and its names of several words."""
    words = read_words(text)
    single = (
        word.key
        for earlier, word in pairwise(words)
        if word.capital and word.content and MID_SENTENCE.fullmatch(text[earlier.end - 1 : word.start])
    )
    runs = (frozenset(word.key for word in read_words(name.text)) for name in names(text))
    return ProperNames(frozenset(single), frozenset(run for run in runs if len(run) > 1))


def _in_slots(before: str, after: str, proper: ProperNames) -> list[tuple[str, str]]:
    """Capitalised words for capitalised words between the same neighbours, neither known on the other side."""
    found = []
    for slot in slots(before, after):
        if not _named(slot.left, proper) or not _named(slot.right, proper):
            continue
        a, b = _shown(before, slot.left), _shown(after, slot.right)
        owned = bool(OWNER.search(a)) is bool(OWNER.search(b))
        known = _elsewhere(slot.left, after) or _elsewhere(slot.right, before)
        if owned and not known and not _one(a, b):
            found.append((a, b))
    return found


def _named(run: Sequence[Word], proper: ProperNames) -> bool:
    telling = [word for word in run if word.key not in JOINING]
    if not telling or not all(word.capital and word.content and word.key not in DAYS for word in telling):
        return False
    opening = telling[0].start == 0 and len(telling) == 1
    return _is_name(telling) and (not opening or telling[0].key in proper.words)


def _elsewhere(run: Sequence[Word], text: str) -> bool:
    stems = {word.stem for word in read_words(text, hyphens=True) if word.capital}
    return any(word.stem in stems for word in run if word.content)


def names(text: str, proper: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of a passage; its first word is one where `proper` has it or another capitalised word follows."""
    words = read_words(text)
    found: list[Name] = []
    at = 0
    while at < len(words):
        end = _run(words, at, text)
        opening = at == 0 and end == 1 and words[0].key not in proper
        if end > at and not opening and _is_name(words[at:end]):
            found.append(_name(words, at, end, text))
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


def _name(words: Sequence[Word], start: int, end: int, text: str) -> Name:
    return Name(
        text=_shown(text, words[start:end]),
        before=_stems(words[:start], last=True),
        after=_stems(words[end:], last=False),
        left=words[start - 1].key if start else None,
        right=words[end].key if end < len(words) else None,
    )


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
    """Both names touch one and the same word, and at least half of the words around them agree."""
    touch = (a.left is not None and a.left == b.left) or (a.right is not None and a.right == b.right)
    if not touch or bool(OWNER.search(a.text)) is not bool(OWNER.search(b.text)):
        return False
    shared = len(a.before & b.before) + len(a.after & b.after)
    around = min(len(a.before) + len(a.after), len(b.before) + len(b.after))
    return shared >= SAME_PLACE and shared * 2 >= around
