"""What the extractor knows of the language, read once from the data files under `data/LANGUAGE`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from attrib.domain import Force

DOUBLING = frozenset("bdgmnpt")
VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One cue verb or phrase: its dictionary form, its force and the frames it takes (see cues.tsv)."""

    lemma: str
    force: Force
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class CueForm:
    """One inflected form: which cue it belongs to and what the form can be.

    `shape` is "finite" (says, said), "past" (said as participle too), "base" (say) or "ing" (saying).
    """

    entry: CueEntry
    shape: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word classes and cues of one language. All words are lower case."""

    tags: dict[str, str]
    subject_pronouns: frozenset[str]
    time: frozenset[str]
    saying: frozenset[str]
    media_word: frozenset[str]
    addressed_body: frozenset[str]
    pointing_head: frozenset[str]
    believed: frozenset[str]
    hedge: frozenset[str]
    statement: frozenset[str]
    cues: dict[str, CueForm]
    phrases: dict[str, tuple[tuple[tuple[str, ...], CueEntry], ...]]
    """First word of a cue phrase in each of its forms -> (the words after it, its entry)."""


# One letter per word class; an earlier row wins where a word stands in two lists.
TAGS = (
    ("auxiliary", "X"),
    ("pronoun", "R"),
    ("conjunction", "C"),
    ("subordinator", "S"),
    ("determiner", "D"),
    ("preposition", "P"),
    ("adverb", "A"),
    ("verb", "V"),
)
PLAIN = ("time", "saying", "media_word", "addressed_body", "pointing_head", "believed", "hedge", "statement")


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language. Raises FileNotFoundError where there is no such folder."""
    folder = files("attrib.text") / "data" / language
    words = {
        name: frozenset(value.split())
        for name, value in tomllib.loads((folder / "words.toml").read_text("utf-8")).items()
    }
    tags: dict[str, str] = {}
    for name, tag in TAGS:
        for word in words[name]:
            tags.setdefault(word, tag)
    return Lexicon(
        tags=tags,
        subject_pronouns=words["subject_pronoun"],
        cues=_read_cues((folder / "cues.tsv").read_text("utf-8")),
        phrases=_read_phrases((folder / "phrases.tsv").read_text("utf-8")),
        **{name: words[name] for name in PLAIN},
    )


def _rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


def _read_cues(table: str) -> dict[str, CueForm]:
    cues: dict[str, CueForm] = {}
    for lemma, force, frames, *irregular in _rows(table):
        entry = CueEntry(lemma, Force(force), frozenset(frames.split()))
        for form, shape in _forms(lemma, irregular[0].split() if irregular else []):
            cues.setdefault(form, CueForm(entry, shape))
    return cues


def _forms(lemma: str, irregular: list[str]) -> list[tuple[str, str]]:
    third, past, participle, ing = irregular or _regular(lemma)
    return [(third, "finite"), (past, "past"), (participle, "past"), (ing, "ing"), (lemma, "base")]


def _regular(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, past participle and present participle by the rules of spelling."""
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    stem = lemma + lemma[-1] if _doubles(lemma) else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return third, stem + "ed", stem + "ed", stem + "ing"


def _doubles(lemma: str) -> bool:
    """The final consonant is written twice before -ed: admit, refer, quip, brag (and not answer, offer, reveal)."""
    if lemma in ("admit", "submit", "refer", "quip", "brag", "chat"):
        return True
    return len(lemma) == 3 and lemma[-1] in DOUBLING and lemma[-2] in VOWELS and lemma[-3] not in VOWELS


def _read_phrases(table: str) -> dict[str, tuple[tuple[tuple[str, ...], CueEntry], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], CueEntry]]] = {}
    for phrase, force, frames in _rows(table):
        first, *rest = phrase.split()
        entry = CueEntry(phrase.replace("*", ""), Force(force), frozenset(frames.split()))
        for form in _phrase_heads(first):
            found.setdefault(form, []).append((tuple(rest), entry))
    return {form: tuple(sorted(rows, key=lambda row: -len(row[0]))) for form, rows in found.items()}


IRREGULAR_HEADS = {
    "go": ("goes", "went", "gone", "going"),
    "make": ("makes", "made", "made", "making"),
    "put": ("puts", "put", "put", "putting"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "take": ("takes", "took", "taken", "taking"),
    "come": ("comes", "came", "come", "coming"),
    "sum": ("sums", "summed", "summed", "summing"),
}


def _phrase_heads(head: str) -> set[str]:
    if not head.endswith("*"):
        return {head}
    lemma = head[:-1]
    return {lemma, *IRREGULAR_HEADS.get(lemma, _regular(lemma))}
