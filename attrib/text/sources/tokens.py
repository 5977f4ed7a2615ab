"""A source phrase as words that know what the lexicon says of them."""

from __future__ import annotations

import re

from attrib.text.sources.lexicon import Lexicon, key, lexicon
from attrib.text.sources.origins import settle_origins
from attrib.text.sources.words import Word, names_one, word

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": " ", "”": " ", '"': " ", "«": " ", "»": " "})
DASHES = re.compile(r"\s*[—―]+\s*|\s+[-–]+\s+|\s*--+\s*")
BRACKETED = re.compile(r"\([^()]*\)|\[[^\][]*\]")
TOKEN = re.compile(r"@?[$£€]?[^\W_]+(?:(?:[.,](?=\d)|[.'&/–+-])[^\W_]+)*(?:'(?!\w))?[+%]?\.?|[,;:&]")
# Longer phrases than this are not read to their end; a source that long is a sentence gone wrong.
MOST_WORDS = 200
MOST_LETTERS = 4000


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
        taken = _taken(tokens, at, known) if tokens[at].lower() in known.longest else 1
        words.append(word(tokens[at] if taken == 1 else " ".join(tokens[at : at + taken])))
        at += taken
    return settle_origins(words)


def _taken(tokens: list[str], at: int, known: Lexicon) -> int:
    """How many tokens from `at` on are one entry of the lexicon."""
    longest = known.longest[tokens[at].lower()]
    for length in range(min(longest, len(tokens) - at), 1, -1):
        entry = key(" ".join(tokens[at : at + length])).removesuffix("'s").removesuffix("'")
        if entry in known.nouns or entry in known.tags:
            return length
        if _capitals(tokens, at, at + length) and names_one(entry, known):
            return length
    return 1


def _capitals(tokens: list[str], at: int, end: int) -> bool:
    """Spelled as a name; a "the" is part of one only where nothing of the name follows ("the Times")."""
    if not tokens[end - 1][0].isupper():
        return False
    if tokens[at].lower() != "the":
        return tokens[at][0].isupper()
    return end == len(tokens) or not tokens[end][0].isupper()
