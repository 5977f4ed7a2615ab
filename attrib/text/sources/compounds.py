"""Nouns no file lists, read from what they end in: "ex-adviser", "lock-keeper", "bargewomen"."""

from __future__ import annotations

from attrib.domain import SourceKind
from attrib.text.sources.lexicon import Lexicon, Noun
from attrib.text.sources.plurals import looks_plural, singular

# Shorter beginnings make no compound: "human", "downer".
SHORTEST = 3
SPEAKS = "spokes"


def compound(low: str, known: Lexicon, *, capital: bool) -> Noun | None:
    """The noun that a compound is, a person's where its ending says so.

    A capitalised singular without a hyphen is rather a surname: "Hoffman".
    """
    _, hyphen, last = low.rpartition("-")
    if hyphen:
        whole = known.nouns.get(low.replace("-", ""))  # "car-maker"
        return whole or (_person(low, last, known) if last in known.endings else known.nouns.get(last))
    if low.startswith(SPEAKS) and len(low) > len(SPEAKS) + SHORTEST:
        return Noun(singular(low), looks_plural(low), SourceKind.ANONYMOUS)
    ending = next((low[-size:] for size in known.ending_sizes if low[-size:] in known.endings), None)
    if ending is None or len(low) - len(ending) < SHORTEST or low in known.no_persons:
        return None
    person = _person(low, ending, known)
    return person if person.plural or not capital else None


def _person(low: str, ending: str, known: Lexicon) -> Noun:
    one = known.endings[ending]
    return Noun(low.removesuffix(ending) + one, one != ending, SourceKind.ANONYMOUS)
