"""How far two passages agree apart from a name or a number that differs."""

from __future__ import annotations

from attrib.judge.words import read_words

# Below two fifths, two outlets tell different parts of one event; one word in common holds nothing in place.
SHARED = 0.4
FEWEST = 2


def rest_agrees(before: str, after: str) -> bool:
    """Two fifths of the shorter passage's content words and numbers, and two at least, stand in the longer one.

    Then the one name or number that only one side has stands for the one that only the other has.
    """
    rests = [
        {word.stem for word in read_words(text, hyphens=True) if word.content} for text in (before, after)
    ]
    shared, fewer = len(rests[0] & rests[1]), min(map(len, rests))
    return shared >= FEWEST and shared >= SHARED * fewer
