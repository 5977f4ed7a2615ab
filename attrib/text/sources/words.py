"""One word of a source phrase, and what the lexicon says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from attrib.domain import SourceKind
from attrib.text.outlets import outlet_named
from attrib.text.sources.compounds import compound
from attrib.text.sources.demonyms import NONE, demonyms_of
from attrib.text.sources.lexicon import Lexicon, Noun, key, lexicon
from attrib.text.sources.plurals import looks_plural

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?[+%]?")
NAME_ARTICLE = re.compile(r"(?:al|el|ul|ad|an|as|ash|at|az|ar|d|l|de)[-'][A-Z]")
# "Verra-based" and "Verra-led" are no part of a name, "Jae-moon" is.
HALF_NAME = re.compile(r"-(?:led|run|era|born|held|wide|area|made|[a-z]{5,})$")
INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
SCOTS = re.compile(r"(?:Mac|Mc|De|Di|Da|La|Le|Van|Von|Fitz|O')[A-Z]")
FUNCTION = frozenset({"personal", "plural_personal", "relative", "everyone", "neuter", "preposition"})
ENDS = frozenset(",;:")
# Longer numbers than this count nobody.
MOST_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or several the lexicon knows as one, without a possessive ending."""

    text: str
    low: str
    possessive: bool
    capital: bool
    noun: Noun | None
    demonyms: tuple[str, ...]
    demonym_plural: bool
    guessed: bool  # a demonym by its ending alone
    place: bool
    place_demonym: str | None
    number: int | None
    tags: frozenset[str]
    outlet: bool
    organisation: bool
    given: bool
    surname: bool
    name_like: bool
    ends: bool

    @property
    def demonym(self) -> str | None:
        """The nationality the word tells, as it is printed."""
        return self.demonyms[0] if self.demonyms else None

    @property
    def plural(self) -> bool:
        """A plural, as far as lexicon or spelling tell."""
        return self.noun.plural if self.noun else self.demonym_plural or looks_plural(self.low)

    @property
    def kind(self) -> SourceKind | None:
        """The kind of an unnamed source that this noun heads."""
        return self.noun.kind if self.noun else None

    @property
    def acronym(self) -> bool:
        """All capitals: ZKR, N.K.V."""
        letters = self.text.replace(".", "")
        return len(letters) > 1 and letters.isupper() and not self.tags

    @property
    def inner_capital(self) -> bool:
        """Spelled as firms like to be: VoxHarbour; not McRelk, DeVarn or O'Tarn."""
        return bool(INNER_CAPITAL.search(self.text)) and not SCOTS.match(self.text)

    @property
    def prints_news(self) -> bool:
        """Behind "the" it is an outlet's name: "Herald", "Post"; not "President" or "Magazine"."""
        return self.capital and "outlet_word" in self.tags and self.kind in (None, SourceKind.DOCUMENT)

    @property
    def initial(self) -> bool:
        """A single capital: "J."."""
        return len(self.text.rstrip(".")) == 1 and self.capital


@lru_cache(maxsize=1 << 16)
def word(raw: str) -> Word:
    """What the lexicon says of one spelling."""
    known = lexicon()
    text, possessive = _possessive(raw)
    low = key(text)
    capital = text.removeprefix("the ")[0].isupper()
    tags = known.tags.get(low, frozenset())
    proper = capital and (not FUNCTION & tags or text.isupper())  # "US" and "WHO" are names, "Us" is not
    told = demonyms_of(text, known) if proper else NONE
    if told.guessed and possessive:
        told = NONE  # "Dorvian's lawyer": somebody's name
    given = capital and low in known.given_names
    outlet = proper and not given and outlet_named(text) is not None
    return Word(
        text=text,
        low=low,
        possessive=possessive,
        capital=capital,
        noun=None if outlet else known.nouns.get(low) or compound(low, known, capital=capital),
        demonyms=told.printed,
        demonym_plural=told.plural,
        guessed=told.guessed,
        place=proper and low in known.places,
        place_demonym=known.places.get(low) if proper else None,
        number=_number(low, known),
        tags=tags if not (proper and names_one(low, known)) else frozenset(),
        outlet=outlet,
        organisation=proper and low in known.organisations,
        given=given,
        surname=capital and low in known.surnames,
        name_like=(capital and not HALF_NAME.search(text))
        or bool(NAME_ARTICLE.match(text))
        or text[0] == "@",
        ends=raw in ENDS,
    )


def _possessive(raw: str) -> tuple[str, bool]:
    if raw.endswith("'s"):
        return raw[:-2] or raw, len(raw) > 2
    if raw.endswith("'"):
        return raw[:-1], True
    return raw, False


def names_one(entry: str, known: Lexicon) -> bool:
    """The entry of the lexicon is the name of something."""
    return (
        entry in known.places
        or entry in known.outlets
        or entry in known.organisations
        or entry in known.demonyms
    )


def _number(low: str, known: Lexicon) -> int | None:
    if low in known.numbers:
        return known.numbers[low]
    if len(low) < MOST_DIGITS and NUMBER.fullmatch(low):
        return int(float(low.rstrip("+%").replace(",", "")))
    tens, hyphen, ones = low.partition("-")
    if hyphen and tens in known.numbers and known.numbers.get(ones, 10) < 10 <= known.numbers[tens]:
        return known.numbers[tens] + known.numbers[ones]
    return None
