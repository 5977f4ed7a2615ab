"""How a source is said to know: "familiar with the talks"."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.text.sources.spelling import entry_at, text_of
from attrib.text.sources.words import Word


def tells_basis(tail: Sequence[Word]) -> bool:
    """What follows the head says how these people know."""
    return _opening(tail) is not None


def read_basis(tail: Sequence[Word]) -> str | None:
    """The words that tell how the source knows, without a clause on why nobody is named."""
    start = _opening(tail)
    if start is None:
        return None
    end = start + 1
    while end < len(tail) and not tail[end].ends and entry_at("anonymity", tail, end) is None:
        end += 1
    while end > start + 1 and tail[end - 1].low in ("and", "but", "or"):
        end -= 1
    return text_of(tail[start:end])


def _opening(tail: Sequence[Word]) -> int | None:
    return next((at for at in range(len(tail)) if entry_at("basis", tail, at)), None)
