"""Two prints of one quotation, held against each other as a proof-reader does: whole runs of changed words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrib.judge.names import same_person
from attrib.judge.wording.quotations import CUT, JOINT
from attrib.judge.words import Word

LEFT_OUT = "(left out)"
EDGE = 3  # words
# Between two changes a run of equal words stands for itself from this many on, or if one of them carries meaning:
# a lone "the" is where two other phrases happen to meet.
STANDING = 3
TOGETHER = 3  # words in one run; single words in common are those of any two speeches

Run = tuple[int, int, int, int]  # from, to in the one; from, to in the other


def differences(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[str, str]]:
    """What the first has and what the second has in its place, as words to print.

    What is gone is LEFT_OUT; what was put in is shown with the word before it ("has worked" -> "has always worked").
    """
    runs = _runs(a, b)
    found: list[tuple[str, str]] = []
    for a1, a2, b1, b2 in runs:
        left, right = a[a1:a2], b[b1:b2]
        first = _ends(a, a1 - 1) or _ends(b, b1 - 1)
        last = _ends(a, a2) or _ends(b, b2)
        if first or last:
            left, right = _at_the_edge(left, right, leading=first)
        if not (left or right) or _equivalent(left, right):
            continue
        told = _kept(left), _kept(right)
        found.append(
            _put_in(a, a1, told[1]) if not told[0] else (printed(told[0]), printed(told[1]) or LEFT_OUT)
        )
    return found


def _ends(words: Sequence[Word], at: int) -> bool:
    """Nothing of the quotation stands there: it is over, or has its cue there."""
    return not 0 <= at < len(words) or words[at].key == JOINT


def shared_places(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[int, int]]:
    """Which word of the one stands where in the other, in the same order; none where they meet in single words only."""
    blocks = _matcher(a, b).get_matching_blocks()
    if max(block.size for block in blocks) < min(TOGETHER, min(len(a), len(b)) / 2):
        return []
    return [
        (block.a + at, block.b + at)
        for block in blocks
        for at in range(block.size)
        if a[block.a + at].key not in (CUT, JOINT)
    ]


def printed(words: Sequence[Word]) -> str:
    """The words as an article prints them; a contraction is two words at one place and is shown once."""
    places = dict.fromkeys((word.start, word.text) for word in words)
    return " ".join(text for _, text in places)


def _runs(a: Sequence[Word], b: Sequence[Word]) -> list[Run]:
    """The changed runs, two of them joined where nothing that stands for itself lies between."""
    found: list[Run] = []
    for kind, a1, a2, b1, b2 in _matcher(a, b).get_opcodes():
        if kind == "equal":
            continue
        if found and not _stands(a[found[-1][1] : a1]):
            found[-1] = (found[-1][0], a2, found[-1][2], b2)
        else:
            found.append((a1, a2, b1, b2))
    return found


def _stands(between: Sequence[Word]) -> bool:
    return len(between) >= STANDING or any(word.content for word in between)


def _matcher(a: Sequence[Word], b: Sequence[Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [word.key for word in a], [word.key for word in b], autojunk=False)


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
    """An editor marked the change, or it is one of spelling, or one side quotes more around its cue."""
    if any(run and not _kept(run) for run in (left, right)):
        return True
    parted = any(word.key == JOINT for word in (*left, *right))
    if parted and not 0 < max(len(_kept(left)), len(_kept(right))) <= EDGE * bool(
        _kept(left) and _kept(right)
    ):
        return True
    # where the one has dots, what the other has in their place was left out with notice
    if any(word.key == CUT for word in (*left, *right)) and _kept(left) and _kept(right):
        return True
    left, right = _kept(left), _kept(right)
    return _same_letters(left, right) or _same_name(left, right)


def _same_letters(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return "".join(word.key for word in left) == "".join(word.key for word in right)


def _same_name(left: Sequence[Word], right: Sequence[Word]) -> bool:
    if not left or not right or not all(word.capital and word.content for word in (*left, *right)):
        return False
    return same_person(" ".join(word.text for word in left), " ".join(word.text for word in right))


def _kept(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.key not in (CUT, JOINT))


def _put_in(a: Sequence[Word], at: int, words: Sequence[Word]) -> tuple[str, str]:
    before, behind = _kept(a[max(0, at - 1) : at]), _kept(a[at : at + 1])
    around = tuple(_words(before)), tuple(_words(behind))
    return " ".join((*around[0], *around[1])), " ".join((*around[0], printed(words), *around[1]))


def _words(run: Sequence[Word]) -> Iterator[str]:
    yield from (word.text for word in run)
