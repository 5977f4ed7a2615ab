"""The nationalities one word tells: from the lists, or by its ending where no list knows the word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attrib.text.sources.lexicon import Lexicon

# Of the demonyms of the lists 133 end so, and what else ends so can be listed. Not -ic and -i: for each
# "Icelandic" and "Iraqi" a corpus of articles has ten "Democratic", "Atlantic", "Miami" and "Pelosi".
ENDING = re.compile(r"[A-Z][a-zà-ÿ]{2,}(?:ian|ean|ish|ese)")
PLURAL = re.compile(r"[A-Z][a-zà-ÿ]{2,}(?:ian|ean)s")


@dataclass(frozen=True, slots=True)
class Demonyms:
    """The nationalities of one word; both of "Verran-American", none of "Verran-backed"."""

    printed: tuple[str, ...] = ()
    plural: bool = False  # a plural noun: "Danes"
    guessed: bool = False  # at least one is told by its ending alone


NONE = Demonyms()


def demonyms_of(text: str, known: Lexicon) -> Demonyms:
    """What nationalities a capitalised word tells."""
    low = text.lower().rstrip(".")
    if low in known.demonyms:
        printed, plural = known.demonyms[low]
        return Demonyms((printed,), plural)
    parts = text.split("-")
    *_, last = told = [_of_part(part, known) for part in parts]
    if not last.printed:
        return NONE
    return Demonyms(
        tuple(printed for part in told for printed in part.printed),
        last.plural,
        any(part.guessed for part in told),
    )


def _of_part(part: str, known: Lexicon) -> Demonyms:
    listed = known.demonyms.get(part.lower())
    if listed:
        return Demonyms((listed[0],), listed[1])
    plural = bool(PLURAL.fullmatch(part))
    singular = part[:-1] if plural else part
    if not (plural or ENDING.fullmatch(part)) or _otherwise_known(singular.lower(), known):
        return NONE
    return Demonyms((singular,), plural, guessed=True)


def _otherwise_known(low: str, known: Lexicon) -> bool:
    lists = (
        known.lookalikes,
        known.nouns,
        known.given_names,
        known.surnames,
        known.tags,
        known.places,
        known.outlets,
        known.organisations,
    )
    return any(low in each for each in lists)
