"""Which words the tagger may know: common ones that are no names, so that no file lists a corpus's people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from attrib.text.lexicon import Lexicon
from attrib.text.tagger.labels import CUE, SOURCE
from attrib.text.tagger.words import LONGEST_SUFFIX, WordTable
from attrib.text.tokens import Tokens

FEWEST_TEXTS = 8
"""Texts a word must stand in; rarer words are known by their endings."""
FEWEST_ENDINGS = 100
MOST_CAPITALS = 0.5
"""Share of capitals in the middle of sentences from which a word counts as a name."""
BUCKETS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.85)
"""P(part | word) is kept as one of these steps."""
PRIOR = 4
"""Added to a word's count, so that one lucky occurrence is no certainty."""

Read = Sequence[tuple[Tokens, Sequence[int]]]


def learn_words(read: Read, lexicon: Lexicon) -> WordTable:
    """The common words and endings of the texts, and how often each word is part of a cue or a source."""
    texts: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    for tokens, _ in read:
        words = tokens.low[: len(tokens)]
        texts.update(set(words))
        endings.update(
            low[-LONGEST_SUFFIX:]
            for low, raw in zip(words, tokens.raw, strict=False)
            if low[-1].isalpha() and raw[0].islower()
        )
    names = _names(read)
    known = lexicon.tags.keys() | lexicon.time | lexicon.saying | lexicon.cues.keys()
    common = (word for word, count in texts.items() if count >= FEWEST_TEXTS and not word[0].isdigit())
    vocabulary = sorted(word for word in common if word in known or word not in names)
    suffixes = sorted(ending for ending, count in endings.items() if count >= FEWEST_ENDINGS)
    return with_chances(_numbered(vocabulary), _numbered(suffixes), read)


def with_chances(vocabulary: dict[str, int], suffixes: dict[str, int], read: Read) -> WordTable:
    """A table of these words with the chances that these texts give them."""
    seen: Counter[str] = Counter()
    parts: dict[int, Counter[str]] = {CUE: Counter(), SOURCE: Counter()}
    for tokens, labels in read:
        words = tokens.low[: len(tokens)]
        seen.update(words)
        for low, label in zip(words, labels, strict=True):
            if label:
                counter = parts.get(label - (label % 2 == 0))
                if counter is not None:
                    counter[low] += 1
    cue, source = ([0, 0, *_buckets(vocabulary, parts[part], seen)] for part in (CUE, SOURCE))
    return WordTable(vocabulary, suffixes, cue, source)


def _names(read: Read) -> set[str]:
    """Words without figures or marks that are mostly capitalised where no sentence begins."""
    inside: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for tokens, _ in read:
        for i in range(1, len(tokens)):
            if tokens.tag[i - 1] not in '".:':
                inside[tokens.low[i]] += 1
                capitals[tokens.low[i]] += tokens.raw[i][0].isupper()
    return {
        word for word, count in inside.items() if word[0].isalpha() and capitals[word] > MOST_CAPITALS * count
    }


def _buckets(words: Iterable[str], counts: Counter[str], seen: Counter[str]) -> list[int]:
    return [
        int(np.searchsorted(BUCKETS, counts[word] / (seen[word] + PRIOR), side="right")) for word in words
    ]


def _numbered(words: Sequence[str]) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, 2)}
