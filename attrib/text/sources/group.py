"""One noun phrase of a source phrase, taken apart: "ten of the senior Tarnish security sources"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.domain import SourceKind
from attrib.text.sources.core import split_core
from attrib.text.sources.count import read_amount
from attrib.text.sources.joints import core_end, ends_phrase, possessor_end
from attrib.text.sources.lexicon import Amount, lexicon
from attrib.text.sources.words import Word

DETERMINERS = frozenset({"article", "definite", "own", "other", "singular_determiner", "negator"})
PRONOUNS = frozenset(
    {"personal", "neuter", "plural_personal", "everyone", "nobody", "indefinite", "demonstrative"}
)
# "one of several of the men": deeper nesting than this is no source phrase.
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Group:
    """A noun phrase. Exactly one of `head` and `name` may be missing, or both: "the two", "those"."""

    amount: Amount | None
    determiners: tuple[Word, ...]
    possessor: tuple[Word, ...]
    before: tuple[Word, ...]
    head: Word | None
    name: tuple[Word, ...]
    tail: tuple[Word, ...] = ()
    pronoun: Word | None = None
    partitive: bool = False

    @property
    def article(self) -> bool:
        """Opens with "a" or "an"."""
        return self._opens("article")

    @property
    def definite(self) -> bool:
        """Opens with "the" or a demonstrative."""
        return self._opens("definite")

    @property
    def bare(self) -> bool:
        """Nothing says which or how many."""
        return not self.determiners and not self.possessor and self.amount is None

    @property
    def of_relative(self) -> bool:
        """Tells of something that is the source's: "whose company built the dam"."""
        return any(word.low == "whose" for word in self.determiners)

    def _opens(self, tag: str) -> bool:
        return any(tag in word.tags for word in self.determiners)


def read_group(words: Sequence[Word], at: int, depth: int = 0) -> tuple[Group, int]:
    """The noun phrase that opens at `at`, without what follows its head, and where it ends."""
    while at < len(words) - 1 and "negator" in words[at].tags:
        at += 1
    amount, start = read_amount(words, at)
    if start < len(words) and amount and words[start].low == "of" and depth < DEEPEST:
        inner, end = read_group(words, start + 1, depth + 1)
        return replace(inner, amount=amount, partitive=True), end
    determiners, start = _determiners(words, start)
    stop = possessor_end(words, start)
    possessor, start = tuple(words[start:stop]), stop
    if amount is None and not any("article" in word.tags for word in determiners):
        amount, start = read_amount(words, start, determined=bool(determiners or possessor))
    elif amount and determiners:
        _, start = read_amount(words, start, determined=True)
    if determiners or amount:
        more, start = _determiners(words, start)
        determiners += more
    group, end = _with_core(words, start, amount, determiners, possessor)
    if whole := _before_clause(group):
        group, end = whole, end - len(group.before) + len(whole.before)
    return (_gathered(group, words, end, depth) if depth < DEEPEST else None) or (group, end)


def _determiners(words: Sequence[Word], at: int) -> tuple[tuple[Word, ...], int]:
    start = at
    while at < len(words) and not words[at].possessive and DETERMINERS & words[at].tags:
        if words[at].noun and ends_phrase(words, at + 1):
            break  # "a fellow at the institute"
        if at and "relative" in words[at].tags and DETERMINERS & words[at - 1].tags:
            break  # "those whose boats were lost"
        at += 1
    return tuple(words[start:at]), at


def _with_core(
    words: Sequence[Word],
    start: int,
    amount: Amount | None,
    determiners: tuple[Word, ...],
    possessor: tuple[Word, ...],
) -> tuple[Group, int]:
    end = core_end(words, start, counted=amount is not None or _plural(determiners))
    determined = bool(determiners or possessor or amount)
    before, head, name = split_core(words[start:end], determined=determined)
    pronoun = None
    if end == start < len(words) and not determiners and amount is None and PRONOUNS & words[start].tags:
        pronoun, end = words[start], start + 1  # "who" and "which", which else open what follows a head
    elif head is None and not name:
        pronoun = next((word for word in reversed(determiners) if PRONOUNS & word.tags), None)
    elif end - start == 1 and not (determiners or possessor) and PRONOUNS & words[start].tags:
        head, name, pronoun = None, (), words[start]
    return Group(amount, determiners, possessor, before, head, name, pronoun=pronoun), end


def _before_clause(group: Group) -> Group | None:
    """The "letter" of "a letter villagers sent": "a" goes before no plural."""
    head = group.head
    if head is None or not (head.noun and head.plural and head.kind is SourceKind.ANONYMOUS) or head.capital:
        return None
    if group.name or group.amount or not group.article:
        return None
    *before, last = group.before or (head,)
    if last is head or last.plural or last.capital or last.tags:
        return None
    return replace(group, before=tuple(before), head=last)


def _plural(determiners: tuple[Word, ...]) -> bool:
    return any("plural_determiner" in word.tags for word in determiners)


def _gathered(group: Group, words: Sequence[Word], end: int, depth: int) -> tuple[Group, int] | None:
    """The people in "a group of people": how they came together is not who speaks."""
    head = group.head
    if head is None or group.name or end >= len(words) or words[end].low != "of":
        return None
    if head.capital or head.low not in lexicon().collectives:
        return None
    inner, stop = read_group(words, end + 1, depth + 1)
    if inner.head is None or not inner.head.plural or not _people(inner.head):
        return None
    share = "half of" if "share_noun" in head.tags else "several"
    return replace(inner, amount=inner.amount or lexicon().amounts[share]), stop


def _people(head: Word) -> bool:
    return head.demonym_plural or head.kind in (SourceKind.ANONYMOUS, SourceKind.PUBLIC)
