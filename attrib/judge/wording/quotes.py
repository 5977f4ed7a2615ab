"""Altered and dissolved quotations."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from attrib.domain import Claim, Evidence, Wording
from attrib.judge.names import same_person
from attrib.judge.wording.quotations import Quotation, marked, quotations
from attrib.judge.words import Word

# Two quotations are one when this share of the shorter one's words stands in the other in the same order. Below, two
# outlets quote different sentences of one speaker.
SAME_QUOTATION = 0.5
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


def quoted_alike(before: Claim, after: Claim) -> bool:
    """At least one quotation stands in both articles, altered or not."""
    return bool(_aligned(quotations(before), quotations(after)))


def _aligned(
    originals: Sequence[Quotation], printed: Sequence[Quotation]
) -> list[tuple[Quotation, Quotation]]:
    return [(a, b) for a in originals for b in printed if _same_quotation(a.words, b.words)]


def _same_quotation(a: Sequence[Word], b: Sequence[Word]) -> bool:
    blocks = _matcher(a, b).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    content = sum(a[at].content for block in blocks for at in range(block.a, block.a + block.size))
    return shared >= SAME_QUOTATION * min(len(a), len(b)) and content >= FEWEST_SHARED


def _matcher(a: Sequence[Word], b: Sequence[Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [word.key for word in a], [word.key for word in b], autojunk=False)


def _differences(a: Sequence[Word], b: Sequence[Word]) -> list[Evidence]:
    found: list[Evidence] = []
    operations = _matcher(a, b).get_opcodes()
    for at, (kind, a1, a2, b1, b2) in enumerate(operations):
        edge = at in (0, len(operations) - 1)
        if kind == "equal" or (edge and (kind != "replace" or _other_excerpt(a1, a2, b1, b2))):
            continue
        left, right = a[a1:a2], b[b1:b2]
        if not _same_letters(left, right) and not _same_name(left, right):
            found.append(Evidence(Wording.QUOTE_ALTERED.value, _shown(left), _shown(right)))
    return found


def _other_excerpt(a1: int, a2: int, b1: int, b2: int) -> bool:
    """Before the first and behind the last shared word, a long and a short run are two excerpts, not one changed word."""
    return abs((a2 - a1) - (b2 - b1)) > 3


def _same_letters(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return "".join(word.key for word in left) == "".join(word.key for word in right)


def _same_name(left: Sequence[Word], right: Sequence[Word]) -> bool:
    if not left or not right or not all(word.capital for word in (*left, *right)):
        return False
    return same_person(" ".join(word.text for word in left), " ".join(word.text for word in right))


def _shown(words: Sequence[Word]) -> str | None:
    # a contraction is two words at one place and is shown once
    places = dict.fromkeys((word.start, word.text) for word in words)
    return " ".join(text for _, text in places) or None
