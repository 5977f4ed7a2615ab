"""How verdicts and changes are put to people: a sign, a word, and what became what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrib.domain import Change, Evidence, Verdict, Wording
from attrib.report.rows import ReportRow

SIGNS: Mapping[Verdict, str] = {
    Verdict.REPEATED: "=",
    Verdict.ALTERED: "≈",
    Verdict.DROPPED: "✕",
    Verdict.ADDED: "+",
    Verdict.UNATTRIBUTED: "·",
    Verdict.ABSENT: "–",
    Verdict.UNREADABLE: "?",
}

# Not finding a claim does not show that an outlet left it out, so nobody is told "absent".
WORDS: Mapping[Verdict, str] = {
    **{verdict: verdict.value for verdict in Verdict},
    Verdict.ABSENT: "no match found",
    Verdict.UNREADABLE: "text missing",
}

NOTHING = "–"

# A change whose two sides speak for themselves needs no name: "ten → several" is a changed count.
_NAMED: Mapping[str, str] = {
    Change.HEDGED: "hedged",
    Change.FORCE_CHANGED: "force",
    Change.VIA_PROMOTED: "relay made the source",
    Wording.QUOTE_ALTERED: "quote",
    Wording.QUOTE_TO_PARAPHRASE: "quote paraphrased",
    Wording.QUANTITY_CHANGED: "number",
    Wording.POLARITY_FLIPPED: "turned round",
    Wording.NAMES_CHANGED: "name",
    Wording.MODALITY_CHANGED: "certainty",
}

# A retelling in other words is what news does; only a changed meaning or quotation is worth a line.
_PLAIN_WORDINGS = frozenset({Wording.VERBATIM, Wording.PARAPHRASED})

# Beyond this a phrase is the passage again; both ends of it still tell which one is meant.
LONGEST_PHRASE = 72


def verdict_label(verdict: Verdict) -> str:
    """Sign and word: "≈ altered"."""
    return f"{SIGNS[verdict]} {WORDS[verdict]}"


def changes_in_words(row: ReportRow) -> list[str]:
    """What became of the attribution, one phrase per change: "ten → several", "senior → –"."""
    return list(dict.fromkeys(_phrases([change.value for change in row.changes], row.evidence)))


def wordings_in_words(row: ReportRow) -> list[str]:
    """What became of the content, where that is more than other words for it."""
    noted = [each.value for each in row.wording if each not in _PLAIN_WORDINGS]
    return list(_phrases(noted, row.evidence))


def became(evidence: Evidence) -> str:
    """`before → after`, with a dash where there is nothing."""
    return f"{shortened(evidence.before or NOTHING)} → {shortened(evidence.after or NOTHING)}"


def shortened(phrase: str, longest: int = LONGEST_PHRASE) -> str:
    """The phrase, its middle left out where it is longer than `longest`."""
    phrase = " ".join(phrase.split())
    if len(phrase) <= longest:
        return phrase
    half = (longest - 3) // 2
    head, tail = phrase[:half].rsplit(" ", 1)[0], phrase[-half:].split(" ", 1)[-1]
    return f"{head} … {tail}"


def without_article(words: str) -> str:
    """The words to compare mentions by: "The senior engineer" was introduced as "a senior engineer"."""
    first, _, rest = words.casefold().partition(" ")
    return rest if first in ("a", "an", "the") else words.casefold()


def name_of(change: str) -> str:
    """The name of a change or wording as people read it."""
    return change.replace("_", " ")


def _phrases(kinds: Iterable[str], evidence: Iterable[Evidence]) -> Iterable[str]:
    evidence = tuple(evidence)
    for kind in kinds:
        shown = [became(each) for each in evidence if each.change == kind and (each.before or each.after)]
        label = _NAMED.get(kind)
        if not shown:
            yield label if label and kind == Change.HEDGED else name_of(kind)
        elif label:
            yield f"{label}: {', '.join(shown)}"
        else:
            yield ", ".join(shown)
