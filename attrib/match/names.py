"""One spelling per name, whatever the transliteration."""

from __future__ import annotations

import re
from functools import lru_cache

_SOUNDS = (
    # q, kh and ck are one sound to a newsroom that writes a foreign name by ear; so are the pairs below
    (re.compile(r"q(?!u)|kh|ck"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"ee|ei|ie|ey"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=\w\w)y$"), "i"),
)
MIN_SKELETON = 4  # with three consonants "Martin", "Merton" and "Morton" would be a name's spellings


@lru_cache(maxsize=50_000)
def fold_name(word: str) -> str:
    """The same key for spellings of one name that differ in doubled letters or in how a sound is written."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def same_name(left: str, right: str) -> bool:
    """Two folded names are one: equal, or one only leaves out vowels that the other has."""
    if left == right:
        return True
    skeleton = _skeleton(left)
    if len(skeleton) < MIN_SKELETON or skeleton != _skeleton(right):
        return False
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) < len(longer) and _within(shorter, longer)


@lru_cache(maxsize=50_000)
def _skeleton(name: str) -> str:
    return re.sub(r"[aeiou]", "", name)


def _within(shorter: str, longer: str) -> bool:
    letters = iter(longer)
    return all(letter in letters for letter in shorter)
