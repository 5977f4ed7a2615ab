"""Altered and dissolved quotations."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import Claim, Evidence, Wording
from attrib.judge.wording.denials import word_roots
from attrib.judge.wording.proof import differences, shared_places
from attrib.judge.wording.quotations import JOINT, Quotation, marked, quotations
from attrib.judge.words import read_words

# Two quotations are one when this share of the shorter one's words stands in the other in the same order. Below, two
# outlets quote different sentences of one speaker.
SAME_QUOTATION = 0.5
FEWEST_SHARED = 2  # content words: "of the" alone makes no quotation the same
# Two long quotations share words because a speaker repeats himself, not because somebody translated one of them back.
LONGEST_REWORDED = 25  # words
MOSTLY_QUOTED = 0.6  # of the words of a claim; less is a quoted term within somebody's own sentence


def quote_altered(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """Both print the same quotation in quotation marks, and words inside the marks differ.

    One Evidence per run of changed words. Spelling, punctuation, contractions, marked cuts and a longer or shorter
    excerpt are no alterations.
    """
    found = [
        Evidence(Wording.QUOTE_ALTERED.value, *changed)
        for original, copy in _aligned(quotations(before), quotations(after))
        for changed in differences(original.words, copy.words)
    ]
    return tuple(dict.fromkeys(found))


def quote_reworded(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """Each side is one quotation and nothing else, they tell the same, and the words are others throughout.

    Only to be asked where matching is sure of the pair: two sentences of one speech are no alteration.
    """
    left, right = quotations(before), quotations(after)
    if not len(left) == len(right) == 1 or _aligned(left, right):
        return ()
    whole = all(_mostly_quoted(claim) for claim in (before, after))
    if not whole or max(len(left[0].words), len(right[0].words)) > LONGEST_REWORDED:
        return ()
    roots = [
        {root for word in each[0].words if word.content for root in word_roots(word)}
        for each in (left, right)
    ]
    if not roots[0] & roots[1]:
        return ()
    return (Evidence(Wording.QUOTE_ALTERED.value, left[0].text, right[0].text),)


def quote_to_paraphrase(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """The reference quotes three words or more, and the other article has no quotation marks at all."""
    quoted = quotations(before)
    if not quoted or marked(after):
        return ()
    return (Evidence(Wording.QUOTE_TO_PARAPHRASE.value, quoted[0].text, after.text),)


def _mostly_quoted(claim: Claim) -> bool:
    quoted = sum(len(quotation.words) for quotation in quotations(claim))
    return quoted >= MOSTLY_QUOTED * len(read_words(claim.text))


def _aligned(
    originals: Sequence[Quotation], copies: Sequence[Quotation]
) -> list[tuple[Quotation, Quotation]]:
    """Which quotation is which, most shared words first; words that one pair shares count for no other pair."""
    shared = [
        (shared_places(a.words, b.words), i, j) for i, a in enumerate(originals) for j, b in enumerate(copies)
    ]
    taken_a: set[tuple[int, int]] = set()
    taken_b: set[tuple[int, int]] = set()
    found: list[tuple[int, int]] = []
    for places, i, j in sorted(shared, key=lambda each: (-len(each[0]), each[1:])):
        free = [(a, b) for a, b in places if (i, a) not in taken_a and (j, b) not in taken_b]
        content = sum(originals[i].words[a].content for a, _ in free)
        shorter = min(_length(originals[i]), _length(copies[j]))
        if len(free) >= SAME_QUOTATION * shorter and content >= FEWEST_SHARED:
            found.append((i, j))
            taken_a |= {(i, a) for a, _ in free}
            taken_b |= {(j, b) for _, b in free}
    return [(originals[i], copies[j]) for i, j in sorted(found)]


def _length(quotation: Quotation) -> int:
    return sum(word.key != JOINT for word in quotation.words)
