"""What a capitalised run names: a person, a body, an outlet, a state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.domain import SourceKind
from attrib.text.sources.words import Word

ORGANISED = frozenset({"body", "corporate"})


@dataclass(frozen=True, slots=True)
class Named:
    """The kind of a name. `sure` is False for a guess that an apposition may overrule."""

    kind: SourceKind
    sure: bool


PERSON = Named(SourceKind.PERSON, True)
ORGANISATION = Named(SourceKind.ORGANISATION, True)
MEDIA = Named(SourceKind.MEDIA, True)
STATE = Named(SourceKind.STATE, True)
MAYBE_PERSON = Named(SourceKind.PERSON, False)
MAYBE_ORGANISATION = Named(SourceKind.ORGANISATION, False)


def named(run: Sequence[Word], *, definite: bool) -> Named:
    """The kind that a name's own words tell, before anything around it is asked."""
    if len(run) == 1:
        return _single(run[0], definite)
    if any("honorific" in word.tags for word in run[:-1]):
        return PERSON
    return _several(run, definite)


def _single(word: Word, definite: bool) -> Named:
    if word.outlet:
        return MEDIA
    if word.organisation:
        return ORGANISATION
    if definite and word.prints_news:
        return MEDIA  # "the Herald"
    if word.place or (definite and word.demonym and not word.demonym_plural):
        return STATE
    if word.acronym or word.inner_capital or word.text[0].isdigit():
        return ORGANISATION
    if word.given and not word.surname:
        return PERSON
    if definite and not word.plural:
        return MAYBE_ORGANISATION
    return MAYBE_PERSON  # "the Relks" are a family


def _several(run: Sequence[Word], definite: bool) -> Named:
    first, last = run[0], run[-1]
    if last.capital and "outlet_word" in last.tags and not first.given:
        return MEDIA
    if "corporate" in last.tags or any(word.low == "&" for word in run):
        return ORGANISATION
    if (first.given or any(word.initial for word in run)) and not definite:
        return PERSON
    if any(word.outlet for word in run):
        return MEDIA
    if any(word.organisation or ORGANISED & word.tags or _digits(word) for word in run):
        return ORGANISATION
    if any(_long_acronym(word) for word in run[:-1]) or first.inner_capital:
        return ORGANISATION
    if any(word.place or word.demonym for word in run) or definite:
        return MAYBE_ORGANISATION
    return MAYBE_PERSON


def _digits(word: Word) -> bool:
    return any(letter.isdigit() for letter in word.text)


def _long_acronym(word: Word) -> bool:
    """Two capitals may be somebody's initials, three are a body's."""
    return word.acronym and len(word.text.replace(".", "")) > 2
