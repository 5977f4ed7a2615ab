"""Altered and dissolved quotations."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from attrib.domain import Claim, Evidence, Wording
from attrib.judge.names import same_person
from attrib.judge.wording.quotations import CUT, Quotation, marked, quotations
from attrib.judge.words import Word

# Two quotations are one when this share of the shorter one's words stands in the other in the same order. Below, two
# outlets quote different sentences of one speaker.
SAME_QUOTATION = 0.5
EDGE = 3  # words
FEWEST_SHARED = 2  # content words: "of the" alone makes no quotation the same


def quote_altered(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """Both print the same quotation in quotation marks, and words inside the marks differ.

    One Evidence per run of changed words. Spelling, punctuation, contractions, marked cuts and a longer or shorter
    excerpt are no alterations.
    """
    found: list[Evidence] = []
    for original, printed in _aligned(quotations(before), quotations(after)):
        found += _differences(original.words, printed.words)
    return tuple(dict.fromkeys(found))


def quote_to_paraphrase(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """The reference quotes three words or more, and the other article has no quotation marks at all."""
    quoted = quotations(before)
    if not quoted or marked(after):
        return ()
    return (Evidence(Wording.QUOTE_TO_PARAPHRASE.value, quoted[0].text, after.text),)


def _aligned(
    originals: Sequence[Quotation], printed: Sequence[Quotation]
) -> list[tuple[Quotation, Quotation]]:
    """Which quotation is which, most shared words first; words that one pair shares count for no other pair."""
    shared = [
        (_shared(a.words, b.words), i, j) for i, a in enumerate(originals) for j, b in enumerate(printed)
    ]
    taken_a: set[tuple[int, int]] = set()
    taken_b: set[tuple[int, int]] = set()
    found: list[tuple[int, int]] = []
    for places, i, j in sorted(shared, key=lambda each: (-len(each[0]), each[1:])):
        free = [(a, b) for a, b in places if (i, a) not in taken_a and (j, b) not in taken_b]
        content = sum(originals[i].words[a].content for a, _ in free)
        shorter = min(len(originals[i].words), len(printed[j].words))
        if len(free) >= SAME_QUOTATION * shorter and content >= FEWEST_SHARED:
            found.append((i, j))
            taken_a |= {(i, a) for a, _ in free}
            taken_b |= {(j, b) for _, b in free}
    return [(originals[i], printed[j]) for i, j in sorted(found)]


def _shared(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[int, int]]:
    blocks = _matcher(a, b).get_matching_blocks()
    return [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]


def _matcher(a: Sequence[Word], b: Sequence[Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [word.key for word in a], [word.key for word in b], autojunk=False)


def _differences(a: Sequence[Word], b: Sequence[Word]) -> list[Evidence]:
    found: list[Evidence] = []
    operations = _matcher(a, b).get_opcodes()
    for at, (kind, a1, a2, b1, b2) in enumerate(operations):
        left, right = a[a1:a2], b[b1:b2]
        if at in (0, len(operations) - 1):
            left, right = _at_the_edge(left, right, leading=at == 0)
        if kind != "equal" and (left or right) and not _equivalent(left, right):
            found.append(Evidence(Wording.QUOTE_ALTERED.value, _shown(left), _shown(right)))
    return found


def _at_the_edge(
    left: Sequence[Word], right: Sequence[Word], *, leading: bool
) -> tuple[Sequence[Word], Sequence[Word]]:
    """What differs before the first or behind the last shared word: nothing where one excerpt only runs longer.

    Of a short and a long run as many words are held against each other as the short one has; two long runs are two
    different sentences around the shared words.
    """
    shorter = min(len(left), len(right))
    nearest = -1 if leading else 0
    if not 0 < shorter <= EDGE or CUT in (left[nearest].key, right[nearest].key):
        return (), ()
    return (left[-shorter:], right[-shorter:]) if leading else (left[:shorter], right[:shorter])


def _equivalent(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """An editor marked the change, or it is one of spelling."""
    marked_change = any(run and all(word.key == CUT for word in run) for run in (left, right))
    return marked_change or _same_letters(left, right) or _same_name(left, right)


def _same_letters(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return "".join(word.key for word in left) == "".join(word.key for word in right)


def _same_name(left: Sequence[Word], right: Sequence[Word]) -> bool:
    if not left or not right or not all(word.capital and word.content for word in (*left, *right)):
        return False
    return same_person(" ".join(word.text for word in left), " ".join(word.text for word in right))


def _shown(words: Sequence[Word]) -> str | None:
    # a contraction is two words at one place and is shown once
    places = dict.fromkeys((word.start, word.text) for word in words if word.key != CUT)
    return " ".join(text for _, text in places) or None
