"""Changed modal verbs: what will happen is now what may."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrib.domain import Claim, Evidence, Wording
from attrib.judge import lexicon
from attrib.judge.words import Word, read_words


def modality_changed(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """The same verb stands under another kind of modal: will, may, can or must.

    Backshift is no change ("will" reported as "would"), nor is a modal that one side does without.
    """
    left, right = _modal_verbs(before.text), _modal_verbs(after.text)
    found = [
        Evidence(Wording.MODALITY_CHANGED.value, left[verb][1], right[verb][1])
        for verb in left
        if verb in right and not left[verb][0] & right[verb][0]
    ]
    return tuple(dict.fromkeys(found))


def _modal_verbs(text: str) -> dict[str, tuple[frozenset[str], str]]:
    """The stem of each verb under a modal -> what the modal can mean, and the words themselves."""
    words = read_words(text, hyphens=True)
    found: dict[str, tuple[frozenset[str], str]] = {}
    for at in range(len(words)):
        modal = _modal(words, at)
        if not modal:
            continue
        verb = next(
            (word for word in words[at + 1 : at + 6] if word.content and _verb_place(words, at, word)), None
        )
        if verb and verb.stem not in found:
            found[verb.stem] = (modal, f"{words[at].text} {verb.text}")
    return found


def _modal(words: Sequence[Word], at: int) -> frozenset[str]:
    """What the modal at this place can mean; nothing for "May" the month or any other word."""
    word = words[at]
    if word.key == "may" and word.capital and at:
        return frozenset()
    pair = f"{word.key}-{words[at + 1].key}" if at + 1 < len(words) else ""
    return frozenset(kind for kind, terms in _kinds().items() if word.key in terms or pair in terms)


def _verb_place(words: Sequence[Word], at: int, verb: Word) -> bool:
    """Only small words and adverbs stand between the modal and its verb."""
    between = [word for word in words if words[at].start < word.start < verb.start]
    return not verb.key.endswith("ly") and all(
        not word.content or word.key.endswith("ly") for word in between
    )


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return lexicon.rows("modals")
