"""One name, one weight: "presumptive nominee Ann Oduya" tells no more than "Oduya" when two passages share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from attrib.match.lexicon import Concepts, titles

NO_CONCEPTS: Concepts = frozenset()
PLAIN_WEIGHT = 1.0
LEADING_SHARE = 0.2  # of a title or first name, before the name that it leads up to
WHOLE_NAME = 1.2  # of a name made of ordinary words ("Harbour Board"), for all of them together


@dataclass(frozen=True, slots=True)
class Term:
    """One content word or phrase: its stem, what it can stand for, how much it tells, whether it names.

    `aside` tells that it stands in a participle or relative clause between commas.
    """

    stem: str
    concepts: Concepts = NO_CONCEPTS
    commonness: float = PLAIN_WEIGHT
    name: bool = False
    quoted: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A term where it stands: directly after the one before, with a capital of its own."""

    term: Term
    joined: bool
    marked: bool

    @property
    def leads(self) -> bool:
        """It may be the beginning of a name: a name, a capital, a title, a country."""
        return self.named or all(part in titles() for part in self.term.stem.split("_"))

    @property
    def named(self) -> bool:
        """It may be the end of a name."""
        return self.marked or self.term.name


def one_mention_each(placed: Sequence[Placed]) -> Iterator[Term]:
    """The same terms, those of one name weighing about one word together."""
    group = list[Placed]()
    for each in placed:
        if group and not (each.joined and each.leads):
            yield from _weighed(group)
            group = []
        group.append(each)
        if not each.leads:
            yield each.term
            group = []
    yield from _weighed(group)


def _weighed(group: Sequence[Placed]) -> Iterable[Term]:
    """A group of capitals and titles: everything up to its last name is one mention."""
    last = max((at for at, each in enumerate(group) if each.named), default=0)
    rest = [each.term for each in group[last + 1 :]]
    mention = [each.term for each in group[: last + 1]]
    if len(mention) < 2:
        return mention + rest
    if mention[-1].name and not mention[-1].concepts:
        return [*(_leading(term) for term in mention[:-1]), mention[-1], *rest]
    share = WHOLE_NAME / len(mention)
    return [*(replace(term, commonness=term.commonness * share, name=True) for term in mention), *rest]


def _leading(term: Term) -> Term:
    return replace(term, commonness=term.commonness * LEADING_SHARE, concepts=NO_CONCEPTS)
