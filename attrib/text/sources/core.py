"""The words between determiner and what follows: which is the head, which a name, which modify."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import SourceKind
from attrib.text.sources.words import Word

Core = tuple[tuple[Word, ...], Word | None, tuple[Word, ...]]
BEFORE_NAMES = frozenset({"former", "rank"})


def split_core(words: Sequence[Word], *, determined: bool) -> Core:
    """Modifiers, head noun and name: "security", "chief", "Tom Relk".

    A body named by its noun ("Harbour Authority") has a head and no name here.
    """
    core = list(words)
    while len(core) > 1 and "trailing" in core[-1].tags and not core[-1].capital:
        core.pop()
    if not core:
        return (), None, ()
    if _prints_news(core, determined):
        return _named(core)
    at = _head(core, determined)
    if at is not None:
        return tuple(core[:at]), core[at], tuple(core[at + 1 :])
    if core[-1].name_like or _number(core[-1]):
        return _named(core)
    return tuple(core[:-1]), core[-1], ()


def _prints_news(core: Sequence[Word], determined: bool) -> bool:
    """ "The Tarnish Herald": capitals that end in what newspapers and stations are called."""
    last = core[-1]
    if len(core) == 1:
        return determined and last.prints_news
    if not last.capital or "outlet_word" not in last.tags or core[0].given:
        return False
    return last.kind is not SourceKind.ANONYMOUS and core[-2].capital


def _named(core: Sequence[Word]) -> Core:
    """A trailing run of capitals is the name; the words before it modify it."""
    at = len(core)
    while at > 0 and _in_name(core, at - 1):
        at -= 1
    while at < len(core) - 1 and (BEFORE_NAMES & core[at].tags or _only_demonym(core, at)):
        at += 1
    return tuple(core[:at]), None, tuple(core[at:])


def _in_name(core: Sequence[Word], at: int) -> bool:
    word = core[at]
    if word.name_like or _number(word):
        return True
    inner = 0 < at < len(core) - 1
    return inner and bool({"particle", "glue", "coordinator"} & word.tags or word.low == "the")


def _number(word: Word) -> bool:
    return word.number is not None and word.text[0].isdigit()


def _only_demonym(core: Sequence[Word], at: int) -> bool:
    """The "Verran" of "Verran Tom Relk", unlike that of "Verran Airways"."""
    return core[at].demonym is not None and (core[at + 1].given or "honorific" in core[at + 1].tags)


def _head(core: Sequence[Word], determined: bool) -> int | None:
    """The last noun that only a name follows."""
    glue = _glue(core)
    for at in range(len(core) - 1, -1, -1):
        word = core[at]
        if (word.noun or word.demonym_plural) and not _part_of_name(core, at, determined, glue):
            return at
        if determined and at == len(core) - 1 and word.demonym and not word.place:
            return at  # "an Italian", "the French"
        if not _in_name(core, at):
            return None if _in_name(core, len(core) - 1) else len(core) - 1
    return None


def _glue(core: Sequence[Word]) -> int | None:
    """Where the "of" stands that a name runs over: "Ministry of Harbours"."""
    return next((at for at, word in enumerate(core) if at and "preposition" in word.tags), None)


def _part_of_name(core: Sequence[Word], at: int, determined: bool, glue: int | None) -> bool:
    """The noun is a name's word here: "Jim Baker", "Mr. Cook", the Justice of "Department of Justice"."""
    word = core[at]
    if not word.capital:
        return False
    last = at == len(core) - 1
    if glue is not None and at > glue:
        return last or at == glue + 1 or word.kind is not SourceKind.ANONYMOUS
    titled = not last and core[at + 1].given
    if word.given and not last and _goes_on(core[at + 1]):
        return True  # "Bill Relk", whatever stands before
    if last and at and word.surname and _first_name(core[at - 1]) and _may_be_named(core, at, determined):
        return True  # "the singer Orsola Chandler", "Orsola Chandler"
    if at == 0:
        return last and not determined and word.surname
    return not titled and _surname(word, core[at - 1], last and not determined)


def _goes_on(word: Word) -> bool:
    """A name can go on with it: "Relk", the "de" of "de la Vega"."""
    return (word.name_like and word.noun is None) or ("particle" in word.tags and not word.capital)


def _first_name(word: Word) -> bool:
    """A capital that no list knows."""
    listed = word.noun or word.tags or word.demonyms or word.place or word.outlet or word.organisation
    return word.name_like and not listed


def _may_be_named(core: Sequence[Word], at: int, determined: bool) -> bool:
    """What stands before the first name is a person's noun, "chief executive" or "Chief Executive", or nothing."""
    if at == 1:
        return not determined
    return core[at - 2].kind is SourceKind.ANONYMOUS and not core[at - 2].plural


def _surname(word: Word, before: Word, closing: bool) -> bool:
    """A noun that is a surname behind the word before it."""
    if before.low == "&":
        return True
    if "honorific" in before.tags:
        return before.noun is None or word.surname
    if before.given or before.initial:
        person = word.kind is SourceKind.ANONYMOUS and not word.plural
        return word.surname or (person and closing)
    common = not before.name_like and before.noun is None and not before.tags
    return word.surname and common  # "a terse Miller"
