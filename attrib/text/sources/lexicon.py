"""The words the readers know, loaded once from the data files of a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from attrib.domain import Count, SourceKind
from attrib.text.outlets import outlet_names
from attrib.text.sources.plurals import plural

# A word in two files belongs to the later one: "the paper" prints news more often than it is evidence.
NOUN_FILES = (
    ("nouns_document.txt", SourceKind.DOCUMENT),
    ("nouns_organisation.txt", SourceKind.ORGANISATION),
    ("nouns_media.txt", SourceKind.MEDIA),
    ("nouns_public.txt", SourceKind.PUBLIC),
    ("nouns_state.txt", SourceKind.STATE),
    ("nouns_person.txt", SourceKind.ANONYMOUS),
)
PEOPLE = {"person": "people"}


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun in one of its numbers; `kind` is that of an unnamed source it heads."""

    singular: str
    plural: bool
    kind: SourceKind
    holds: Count | None = None  # how many people a singular means: "the couple", "the family"


@dataclass(frozen=True, slots=True)
class Amount:
    """What a quantifier tells."""

    count: Count
    mass: bool = False  # says nothing of single people: "many", "most"
    share: bool = False  # a part of a population: "two-thirds of", "40 percent of"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words. Keys are lower case without a final full stop."""

    nouns: Mapping[str, Noun]
    endings: Mapping[str, str]  # of compounds that are people -> in the singular: "keepers" -> "keeper"
    ending_sizes: tuple[int, ...]  # the longest first
    no_persons: frozenset[str]
    demonyms: Mapping[str, tuple[str, bool]]  # form -> the demonym printed, form is a plural noun
    places: Mapping[str, str | None]  # states and their seats -> demonym
    organisations: frozenset[str]
    outlets: frozenset[str]
    given_names: frozenset[str]
    surnames: frozenset[str]
    tags: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]
    amounts: Mapping[str, Amount]
    bounds: Mapping[str, str]
    collectives: frozenset[str]
    lookalikes: frozenset[str]  # end as demonyms do and are none
    basis: tuple[str, ...]
    anonymity: tuple[str, ...]
    longest: Mapping[str, int]  # first word -> words in the longest entry that it begins


@lru_cache(maxsize=4)
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language; a language is a folder under attrib/text/data."""
    nouns = dict(_nouns(language))
    demonyms = dict(_demonyms(language))
    places = dict(_places(language))
    organisations = _keys(language, "organisations.txt")
    outlets = _outlets()
    tags = _tags(language)
    endings = dict(_endings(language))
    return Lexicon(
        nouns=nouns,
        endings=endings,
        ending_sizes=tuple(sorted({len(ending) for ending in endings}, reverse=True)),
        no_persons=_keys(language, "no_persons.txt"),
        demonyms=demonyms,
        places=places,
        organisations=organisations,
        outlets=outlets,
        given_names=_keys(language, "given_names.txt"),
        surnames=_keys(language, "surnames.txt"),
        tags=tags,
        numbers={word: int(value) for word, value in _rows(language, "numbers.tsv")},
        amounts=_amounts(language),
        bounds=_bounds(language),
        collectives=_keys(language, "collectives.txt"),
        lookalikes=_keys(language, "lookalikes.txt"),
        basis=tuple(_lines(language, "basis.txt")),
        anonymity=tuple(_lines(language, "anonymity.txt")),
        longest=_longest(nouns, demonyms, places, organisations, outlets, tags),
    )


def key(text: str) -> str:
    """How a word is looked up."""
    return text.lower().rstrip(".")


def _lines(language: str, name: str) -> Iterator[str]:
    folder = files("attrib.text") / "data" / language / "sources"
    for line in (folder / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.rstrip("\n")


def _rows(language: str, name: str) -> Iterator[list[str]]:
    return (line.split("\t") for line in _lines(language, name))


def _keys(language: str, name: str) -> frozenset[str]:
    return frozenset(key(line) for line in _lines(language, name))


def _outlets() -> frozenset[str]:
    """Names of outlets, with "the" only where they are none without it: "the times"."""
    names = frozenset(key(name) for name in outlet_names())
    return frozenset(name for name in names if name.removeprefix("the ") not in names - {name})


def _count(least: str, most: str) -> Count:
    return Count(int(least), None if most == "-" else int(most))


def _nouns(language: str) -> Iterator[tuple[str, Noun]]:
    for name, kind in NOUN_FILES:
        for row in _rows(language, name):
            one = row[0]
            many = row[1] if len(row) > 1 else plural(one)
            yield many, Noun(one, True, kind)
            if one != many:
                yield one, Noun(one, False, kind)
    for one, sort, least, most in _rows(language, "nouns_collective.tsv"):
        kind = SourceKind(sort)
        yield plural(one), Noun(one, True, kind)
        yield one, Noun(one, False, kind, _count(least, most))


def _endings(language: str) -> Iterator[tuple[str, str]]:
    for one in _lines(language, "person_endings.txt"):
        yield one, one
        yield PEOPLE.get(one) or plural(one), one


def _demonyms(language: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    for line in _lines(language, "peoples.txt"):
        yield key(line) + "s", (line, True)
        yield key(line), (line, False)
    for row in _rows(language, "countries.tsv"):
        forms = row[1].split("|")
        for form in forms:
            if form[-1] not in "hs.S" and not form.endswith("ese"):
                yield (key(form) + "s" if form.endswith("man") else plural(key(form))), (forms[0], True)
            yield key(form), (forms[0], False)


def _places(language: str) -> Iterator[tuple[str, str | None]]:
    for line in _lines(language, "places.txt"):
        yield key(line), None
    for row in _rows(language, "countries.tsv"):
        names = row[0].split("|") + (row[2].split("|") if len(row) > 2 else [])
        for name in names:
            if name:
                yield key(name), row[1].split("|")[0]


def _tags(language: str) -> dict[str, frozenset[str]]:
    tags: dict[str, set[str]] = {}
    for tag, words in _rows(language, "words.tsv"):
        for word in words.split():
            tags.setdefault(word.replace("_", " "), set()).add(tag)
    return {word: frozenset(each) for word, each in tags.items()}


def _amounts(language: str) -> dict[str, Amount]:
    amounts = {}
    for words, least, most, *flag in _rows(language, "quantifiers.tsv"):
        amounts[words] = Amount(_count(least, most), mass=bool(flag), share=flag == ["share"])
    return amounts


def _bounds(language: str) -> dict[str, str]:
    return {words: sense for sense, row in _rows(language, "bounds.tsv") for words in row.split("|")}


def _longest(*vocabularies: Mapping[str, object] | frozenset[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for vocabulary in vocabularies:
        for entry in vocabulary:
            words = entry.split()
            if len(words) > 1:
                longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest
