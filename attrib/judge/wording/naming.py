"""Changed names: somebody or something else stands in the same place of the sentence, or in the same part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attrib.domain import Claim, Evidence, Wording
from attrib.judge.names import same_body, same_person, state_of
from attrib.judge.sources.description import same_place
from attrib.judge.wording.name_runs import (
    DAYS,
    JOINING,
    NO_NAMES,
    Name,
    ProperNames,
    is_name,
    names,
    own_words,
    shown,
)
from attrib.judge.wording.rest import rest_agrees
from attrib.judge.wording.slots import slots
from attrib.judge.words import Word, read_words

OWNER = re.compile(r"['’]s?$")
# Of up to six content words around a name this many must stand around the other one too.
SAME_PLACE = 2


@dataclass(frozen=True, slots=True)
class Naming:
    """What both articles write as names."""

    before: ProperNames = NO_NAMES
    after: ProperNames = NO_NAMES

    @property
    def words(self) -> frozenset[str]:
        """Single words that one of the articles writes as a name."""
        return self.before.words | self.after.words

    def join(self, a: str, b: str) -> bool:
        """One name of either article holds words of both."""
        return self.before.join(a, b) or self.after.join(a, b)

    def strange(self, lost: Name, new: Name) -> bool:
        """One article does not know the other's name at all, so that it is no second name of one thing."""
        return not self.after.has(lost) or not self.before.has(new)


NONE = Naming()


def names_changed(before: Claim, after: Claim, naming: Naming = NONE) -> tuple[Evidence, ...]:
    """A name gave way to another in the same place of the sentence, and neither stands elsewhere on the other side.

    Strict on purpose: titles, first names, transliterations, acronyms, demonyms and capitals make no other name.
    The first word of a passage is taken for a name only if `naming` has it, and two names are one where `naming`
    has a longer name with words of both.
    """
    left, right = names(before.text, naming.words), names(after.text, naming.words)
    lost = [name for name in left if not _known(name, right, after.text)]
    new = [name for name in right if not _known(name, left, before.text)]
    pairs = [(a.text, b.text) for a in lost for b in new if _same_slot(a, b)]
    pairs += _in_slots(before.text, after.text, naming)
    if not pairs:
        pairs = _elsewhere_in_sentence(before, after, lost, new, naming)
    told = [(a, b) for a, b in dict.fromkeys(pairs) if not naming.join(a, b)]
    return tuple(Evidence(Wording.NAMES_CHANGED.value, a, b) for a, b in told)


def _elsewhere_in_sentence(
    before: Claim, after: Claim, lost: Sequence[Name], new: Sequence[Name], naming: Naming
) -> list[tuple[str, str]]:
    """Of a sentence told in another order: the names that hang on the same noun, else the only two left over."""
    pairs = [(a, b) for a in lost for b in new if naming.strange(a, b) and _of_a_kind(a, b)]
    hung = [(a.text, b.text) for a, b in pairs if a.hung & b.hung]
    if hung:
        return hung
    left_over = len(lost) == len(new) == 1 and rest_agrees(before.text, after.text)
    return [(a.text, b.text) for a, b in pairs] if left_over else []


def _of_a_kind(a: Name, b: Name) -> bool:
    """Neither is a person where the other is a place or a body, nor an owner where the other is none."""
    return (a.kind is b.kind or None in (a.kind, b.kind)) and _owner(a) is _owner(b)


def _owner(name: Name) -> bool:
    return bool(OWNER.search(name.text))


def _in_slots(before: str, after: str, naming: Naming) -> list[tuple[str, str]]:
    """Capitalised words for capitalised words between the same neighbours, neither known on the other side."""
    found = []
    for slot in slots(before, after):
        runs = [run for run in (slot.left, slot.right) if _named(run, naming)]
        if not runs or not all(run in runs or _may_be_name(run) for run in (slot.left, slot.right)):
            continue
        a, b = shown(before, slot.left), shown(after, slot.right)
        owned = bool(OWNER.search(a)) is bool(OWNER.search(b))
        known = _elsewhere(slot.left, after) or _elsewhere(slot.right, before)
        if owned and not known and not _one(a, b):
            found.append((a, b))
    return found


def _named(run: Sequence[Word], naming: Naming) -> bool:
    telling = [word for word in run if word.key not in JOINING]
    if not telling or not all(word.capital and word.content and word.key not in DAYS for word in telling):
        return False
    opening = telling[0].start == 0 and len(telling) == 1
    return is_name(telling) and (not opening or telling[0].key in naming.words)


def _may_be_name(run: Sequence[Word]) -> bool:
    """The first word of a passage, which has its capital either way: a name where it stands in the place of one."""
    return len(run) == 1 and run[0].start == 0 and run[0].capital and run[0].content


def _elsewhere(run: Sequence[Word], text: str) -> bool:
    stems = {word.stem for word in read_words(text, hyphens=True) if word.capital}
    return any(word.stem in stems for word in run if word.content)


def _known(name: Name, others: Sequence[Name], text: str) -> bool:
    """The other passage has this name too, in whatever form, or its words without capitals."""
    if any(_rivals(name, other) for other in others):
        return False
    words = {word.stem for word in read_words(text, hyphens=True)}
    if any(word.stem in words for word in _parts(name)):
        return True
    return any(_one(name.text, other.text) for other in others)


def _parts(name: Name) -> list[Word]:
    """The name's own words, compounds in their parts."""
    return [part for word in own_words(name) for part in read_words(word.text, hyphens=True) if part.content]


def _rivals(name: Name, other: Name) -> bool:
    """Two names of two words that share the first: "Yara Sark" and "Yara Kest" are two people, or two firms."""
    if not len(name.words) == len(other.words) == 2 or name.words[0].key != other.words[0].key:
        return False
    return not _one(name.words[1].text, other.words[1].text) and name.kind is other.kind


def _one(a: str, b: str) -> bool:
    if state_of(a) and state_of(b):
        return state_of(a) == state_of(b)
    return same_person(a, b) or same_body(a, b) or same_place(a.casefold(), b.casefold())


def _same_slot(a: Name, b: Name) -> bool:
    """Both names touch one and the same word, and at least half of the words around them agree."""
    touch = (a.left is not None and a.left == b.left) or (a.right is not None and a.right == b.right)
    if not touch or _owner(a) is not _owner(b):
        return False
    shared = len(a.before & b.before) + len(a.after & b.after)
    around = min(len(a.before) + len(a.after), len(b.before) + len(b.after))
    return shared >= SAME_PLACE and shared * 2 >= around
