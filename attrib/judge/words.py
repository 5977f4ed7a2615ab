"""Passages as words two newsrooms would agree on: spelling, case, marks and contractions taken away."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import Stemmer

from attrib.judge import lexicon

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:['’]s\b)?"  # U.S.
    r"|[$€£]?\d+(?:[.,:]\d+)*%?"  # 2,500  3.5%  $40
    r"|[^\W\d_]+(?:['’‘\-‑][^\W_]+)*"  # words, with apostrophes and hyphens inside
)
PARTS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[$€£]?\d+(?:[.,]\d+)*%?")

# British endings folded to American ones. Folding a word that is no such word ("promise") is harmless, since it
# happens on both sides; the bounds keep "four", "hour" and "filled" apart from their neighbours.
ENDINGS = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=\w{2})our(s|ed|ing|able|ful|ite|ites|less|ist|er|ers|hood|ly|y)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2})tre(s|d)?$"), r"ter\1"),
    (re.compile(r"(?<=\w{3}[aeo])ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=\w{4})ogue(s)?$"), r"og\1"),
)
CONTRACTIONS = (
    (re.compile(r"^can't$"), "can not"),
    (re.compile(r"^won't$"), "will not"),
    (re.compile(r"^shan't$"), "shall not"),
    (re.compile(r"n't$"), " not"),
    (re.compile(r"'re$"), " are"),
    (re.compile(r"'ll$"), " will"),
    (re.compile(r"'ve$"), " have"),
    (re.compile(r"'m$"), " am"),
    (re.compile(r"^(it|that|he|she|there|here|what|who)'s$"), r"\1 is"),
    (re.compile(r"^cannot$"), "can not"),
)
NUMBER_WORDS = {word: value for value, word in enumerate(lexicon.ordered("words", "ones"))} | {
    word: 10 * value for value, word in enumerate(lexicon.ordered("words", "tens"), start=2)
}
FUNCTION = lexicon.words("words", "function")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a passage: as printed, and folded for comparison. `start` and `end` count in the passage."""

    text: str
    key: str
    start: int
    end: int

    @property
    def stem(self) -> str:
        """The folded word without its ending."""
        return stem(self.key)

    @property
    def capital(self) -> bool:
        """The word is printed with a capital letter."""
        return self.text[:1].isupper()

    @property
    def content(self) -> bool:
        """The word carries meaning of its own."""
        return self.key not in FUNCTION


@lru_cache(maxsize=1 << 12)
def read_words(text: str, *, hyphens: bool = False) -> tuple[Word, ...]:
    """The words of a passage in order, contractions in two; with `hyphens` also compounds in their parts."""
    found: list[Word] = []
    for match in TOKEN.finditer(text):
        pieces = [match]
        if hyphens and re.search(r"[-‑]", match.group()):
            pieces = list(PARTS.finditer(text, match.start(), match.end()))
        for piece in pieces:
            found += [
                Word(piece.group(), key, piece.start(), piece.end()) for key in fold(piece.group()).split()
            ]
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without accents, case, possessive, inner marks and national spelling; contractions give two words."""
    plain = (
        unicodedata.normalize("NFKD", word).casefold().replace("’", "'").replace("‘", "'").replace("‑", "-")
    )
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    for pattern, written_out in CONTRACTIONS:
        plain = pattern.sub(written_out, plain)
    plain = re.sub(r"'s?$", "", plain)
    return " ".join(_spell(each) for each in plain.split())


def _spell(word: str) -> str:
    if word[0].isdigit() or word[0] in "$€£":
        return word.replace(",", "")
    word = word.replace(".", "").replace("'", "").replace("-", "")
    if word in NUMBER_WORDS:
        return str(NUMBER_WORDS[word])
    word = _spellings().get(word, word)
    for pattern, american in ENDINGS:
        word = pattern.sub(american, word)
    return word


@cache
def _spellings() -> dict[str, str]:
    return lexicon.pairs("spellings")


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """The stem of a folded word."""
    return str(_stemmer().stemWord(key))


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")
