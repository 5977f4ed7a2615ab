"""A source phrase as words that know what the lexicon says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from attrib.domain import SourceKind
from attrib.text.sources.lexicon import Lexicon, Noun, key, lexicon
from attrib.text.sources.plurals import looks_plural

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": " ", "”": " ", '"': " ", "«": " ", "»": " "})
DASHES = re.compile(r"\s*[—―]+\s*|\s+[-–]+\s+|\s*--+\s*")
BRACKETED = re.compile(r"\([^()]*\)|\[[^\][]*\]")
TOKEN = re.compile(r"@?[$£€]?[^\W_]+(?:(?:[.,](?=\d)|[.'&/–+-])[^\W_]+)*(?:'(?!\w))?[+%]?\.?|[,;:&]")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?[+%]?")
NAME_ARTICLE = re.compile(r"(?:al|el|ul|ad|an|as|ash|at|az|ar|d|l|de)[-'][A-Z]")
# "Verra-based" and "Verra-led" are no part of a name, "Jae-moon" is.
HALF_NAME = re.compile(r"-(?:led|run|era|born|held|wide|area|made|[a-z]{5,})$")
INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
SCOTS = re.compile(r"(?:Mac|Mc|De|Di|Da|La|Le|Van|Von|Fitz|O')[A-Z]")
FUNCTION = frozenset({"personal", "plural_personal", "relative", "everyone", "neuter", "preposition"})
ENDS = frozenset(",;:")
# Longer phrases than this are not read to their end; a source that long is a sentence gone wrong.
MOST_WORDS = 200
MOST_LETTERS = 4000
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
    def initial(self) -> bool:
        """A single capital: "J."."""
        return len(self.text.rstrip(".")) == 1 and self.capital


def read_words(phrase: str) -> list[Word]:
    """The words of a phrase; commas, colons and dashes are words that `ends`."""
    text = phrase[:MOST_LETTERS].translate(STRAIGHT)
    if "(" in text or "[" in text:
        outside = BRACKETED.sub(" ", text)
        text = outside if TOKEN.search(outside) else text
    text = DASHES.sub(" ; ", text)
    tokens: list[str] = TOKEN.findall(text)[:MOST_WORDS]
    known = lexicon()
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        taken = _taken(tokens, at, known)
        words.append(word(tokens[at] if taken == 1 else " ".join(tokens[at : at + taken])))
        at += taken
    return words


def _taken(tokens: list[str], at: int, known: Lexicon) -> int:
    """How many tokens from `at` on are one entry of the lexicon."""
    longest = known.longest.get(tokens[at].lower())
    if longest is None:
        return 1
    for length in range(min(longest, len(tokens) - at), 1, -1):
        entry = key(" ".join(tokens[at : at + length])).removesuffix("'s").removesuffix("'")
        if entry in known.nouns or entry in known.tags:
            return length
        if _capitals(tokens, at, at + length) and _names(entry, known):
            return length
    return 1


def _capitals(tokens: list[str], at: int, end: int) -> bool:
    """Spelled as a name; a "the" is part of one only where nothing of the name follows ("the Times")."""
    if not tokens[end - 1][0].isupper():
        return False
    if tokens[at].lower() != "the":
        return tokens[at][0].isupper()
    return end == len(tokens) or not tokens[end][0].isupper()


def _names(entry: str, known: Lexicon) -> bool:
    return (
        entry in known.places
        or entry in known.outlets
        or entry in known.organisations
        or entry in known.demonyms
    )


@lru_cache(maxsize=1 << 16)
def word(raw: str) -> Word:
    """What the lexicon says of one spelling."""
    known = lexicon()
    text, possessive = _possessive(raw)
    low = key(text)
    capital = text.removeprefix("the ")[0].isupper()
    tags = known.tags.get(low, frozenset())
    proper = capital and (not FUNCTION & tags or text.isupper())  # "US" and "WHO" are names, "Us" is not
    return Word(
        text=text,
        low=low,
        possessive=possessive,
        capital=capital,
        noun=known.nouns.get(low) or _compound(low, known),
        demonyms=_demonyms(low, known) if proper else (),
        demonym_plural=proper and known.demonyms.get(low.rpartition("-")[2], ("", False))[1],
        place=proper and low in known.places,
        place_demonym=known.places.get(low) if proper else None,
        number=_number(low, known),
        tags=tags if not (proper and _names(low, known)) else frozenset(),
        outlet=proper and low in known.outlets,
        organisation=proper and low in known.organisations,
        given=capital and low in known.given_names,
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


def _demonyms(low: str, known: Lexicon) -> tuple[str, ...]:
    """One, or both of "Verran-American"; "Verran-backed" tells none."""
    if low in known.demonyms:
        return (known.demonyms[low][0],)
    parts = low.split("-")
    if len(parts) == 1 or parts[-1] not in known.demonyms:
        return ()
    return tuple(known.demonyms[part][0] for part in parts if part in known.demonyms)


def _compound(low: str, known: Lexicon) -> Noun | None:
    """The noun that a hyphened compound ends in: "ex-adviser", "award-winner"."""
    _, hyphen, last = low.rpartition("-")
    return known.nouns.get(last) if hyphen else None


def _number(low: str, known: Lexicon) -> int | None:
    if low in known.numbers:
        return known.numbers[low]
    if len(low) < MOST_DIGITS and NUMBER.fullmatch(low):
        return int(float(low.rstrip("+%").replace(",", "")))
    tens, hyphen, ones = low.partition("-")
    if hyphen and tens in known.numbers and known.numbers.get(ones, 10) < 10 <= known.numbers[tens]:
        return known.numbers[tens] + known.numbers[ones]
    return None
