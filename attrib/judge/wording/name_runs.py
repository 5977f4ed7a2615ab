"""The names of a passage: runs of capitalised words, what stands around them, and what noun they hang on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from attrib.judge import lexicon
from attrib.judge.words import Word, read_words

DAYS = lexicon.words("words", "days")
JOINING = lexicon.words("words", "joining")
LOCATIVE = lexicon.words("words", "locative")
LINKING = LOCATIVE | lexicon.words("words", "linking")
MID_SENTENCE = re.compile(r"[a-z],? ")
SENTENCE_START = re.compile(r"(?:^|[.!?…:]|\n)[\"“”‘’'\s]*$")
NEIGHBOURS = 3
LONGEST_SHORTENED = 3  # letters: "J. Brook", "St. Orr"
HUNG = 2  # nouns: "the Tarn swimming hall" hangs on both


class Kind(Enum):
    """What the words of a name and the word before it tell of what is named."""

    PERSON = auto()
    BODY = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words.

    `before` and `after` hold the stems of the content words around it, `left` and `right` the two words it touches,
    `hung` the stems of the nouns it hangs on: those beside it, and those before a preposition ("the court in Tarn").
    """

    text: str
    words: tuple[Word, ...]
    before: frozenset[str]
    after: frozenset[str]
    left: str | None
    right: str | None
    hung: frozenset[str]

    @property
    def kind(self) -> Kind | None:
        """Person, body or place, where the words around tell."""
        bodies = lexicon.words("organisations", "bodies") | lexicon.words("organisations", "generic")
        if any(word.key in bodies for word in self.words) or any(_acronym(word) for word in self.words):
            return Kind.BODY
        if self.left in LOCATIVE:
            return Kind.PLACE
        titles = lexicon.words("titles")
        return Kind.PERSON if self.left in titles or self.words[0].key in titles else None


@dataclass(frozen=True, slots=True)
class ProperNames:
    """What an article writes as names: single words, and the words of names of several words ("Ida Brook")."""

    words: frozenset[str] = frozenset()
    runs: frozenset[frozenset[str]] = frozenset()

    def join(self, a: str, b: str) -> bool:
        """One name of the article holds words of both: "Ida" and "Brook" are one person."""
        left, right = ({word.key for word in read_words(each) if word.content} for each in (a, b))
        both = left & right
        return any((left - both) & run and (right - both) & run for run in self.runs)

    def has(self, name: Name) -> bool:
        """The article has the last word that is this name's own within some name of its own."""
        return own_words(name)[-1].key in self.words

    def __or__(self, other: ProperNames) -> ProperNames:
        return ProperNames(self.words | other.words, self.runs | other.runs)


NO_NAMES = ProperNames()


def proper_names(text: str) -> ProperNames:
    """What a text writes with a capital behind a small letter or a comma, and its names of several words."""
    words = read_words(text)
    single = (
        word.key
        for earlier, word in pairwise(words)
        if word.capital and word.content and MID_SENTENCE.fullmatch(text[earlier.end - 1 : word.start])
    )
    runs = [frozenset(word.key for word in name.words) for name in names(text)]
    several = frozenset(run for run in runs if len(run) > 1)
    return ProperNames(frozenset(single).union(*several), several)


def names(text: str, proper: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of a passage; a sentence's first word is one if `proper` has it or another capitalised word follows."""
    words = read_words(text)
    found: list[Name] = []
    at = 0
    while at < len(words):
        end = _run(words, at, text)
        opening = end == at + 1 and opens(words[at], text) and words[at].key not in proper
        if end > at and not opening and is_name(words[at:end]):
            found.append(_name(words, at, end, text))
        at = max(end, at + 1)
    return tuple(found)


def opens(word: Word, text: str) -> bool:
    """The word begins a sentence of the passage, where any word has a capital."""
    return SENTENCE_START.search(text[: word.start]) is not None


def own_words(name: Name) -> list[Word]:
    """The words that make this name: of "Northgate Bank" not the bank."""
    bodies = lexicon.words("organisations", "bodies")
    content = [word for word in name.words if word.content]
    return [word for word in content if word.key not in bodies] or list(name.words)


def is_name(run: Sequence[Word]) -> bool:
    """The words are more than a title or an initial."""
    titles = lexicon.words("titles")
    return any(word.key not in titles and len(word.key) > 1 for word in run)


def shown(text: str, run: Sequence[Word]) -> str:
    """The words as printed."""
    return text[run[0].start : run[-1].end]


def _run(words: Sequence[Word], at: int, text: str) -> int:
    if not words[at].capital or not words[at].content or words[at].key in DAYS:
        return at
    if words[at].key in LINKING and opens(words[at], text):
        return at  # "Near Tarn, ..."
    end = at + 1
    while end < len(words) and _joined(words, end, text):
        end += 1
    while words[end - 1].key in JOINING:
        end -= 1
    return end


def _joined(words: Sequence[Word], at: int, text: str) -> bool:
    earlier = words[at - 1]
    between = text[earlier.end : words[at].start]
    if between.strip(" .’'") or words[at].key in DAYS or words[at].key == "i":
        return False
    if "." in between and len(earlier.key) > LONGEST_SHORTENED and earlier.key not in lexicon.words("titles"):
        return False  # a sentence ends here
    if words[at].capital:
        return not earlier.text.endswith(("’s", "'s"))
    return words[at].key in JOINING and at + 1 < len(words) and words[at + 1].capital


def _name(words: Sequence[Word], start: int, end: int, text: str) -> Name:
    return Name(
        text=shown(text, words[start:end]),
        words=tuple(words[start:end]),
        before=_stems(words[:start], last=True),
        after=_stems(words[end:], last=False),
        left=words[start - 1].key if start else None,
        right=words[end].key if end < len(words) else None,
        hung=_hung(words, start, end),
    )


def _stems(words: Sequence[Word], *, last: bool) -> frozenset[str]:
    content = [word.stem for word in words if word.content]
    return frozenset(content[-NEIGHBOURS:] if last else content[:NEIGHBOURS])


def _hung(words: Sequence[Word], start: int, end: int) -> frozenset[str]:
    """Plain content words right behind the name, right before it, and before the preposition that leads to it."""
    lead = start
    if lead and words[lead - 1].key in ("the", "a", "an", "its", "their"):
        lead -= 1
    if lead and words[lead - 1].key in LINKING:
        lead -= 1
    return frozenset({*_plain(words[end:]), *_plain(words[:lead][::-1])})


def _plain(words: Sequence[Word]) -> list[str]:
    found: list[str] = []
    for word in words[:HUNG]:
        if not word.content or word.capital or word.key[0].isdigit():
            break
        found.append(word.stem)
    return found


def _acronym(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()
