"""What changed in the content, whoever it is attributed to.

Every pair gets exactly one of quote_altered, quote_to_paraphrase, verbatim and paraphrased, asked in this order: a
quotation's fate says more than that its surroundings were rephrased. The other kinds come on top of it.
"""

from __future__ import annotations

from collections.abc import Callable

from attrib.domain import Claim, Evidence, Wording
from attrib.judge.wording.modality import modality_changed
from attrib.judge.wording.name_runs import ProperNames, proper_names
from attrib.judge.wording.naming import NONE, Naming, names_changed
from attrib.judge.wording.polarity import polarity_flipped
from attrib.judge.wording.quantity import quantity_changed
from attrib.judge.wording.quotes import quote_altered, quote_reworded, quote_to_paraphrase
from attrib.judge.words import Word, read_words

__all__ = ["Naming", "ProperNames", "find_wording", "proper_names"]

Detector = Callable[[Claim, Claim], tuple[Evidence, ...]]

QUOTED: tuple[tuple[Wording, Detector], ...] = (
    (Wording.QUOTE_ALTERED, quote_altered),
    (Wording.QUOTE_TO_PARAPHRASE, quote_to_paraphrase),
)
# A passage that stands word for word inside the longer one is verbatim too, from this many words on.
EXCERPT = 5


def find_wording(
    before: Claim, after: Claim, naming: Naming = NONE, *, sure: bool = False
) -> tuple[tuple[Wording, ...], tuple[Evidence, ...]]:
    """How the match words the reference's claim, with the evidence for each kind that has any.

    `naming` holds what both articles write as names; `sure` says that the two are one claim beyond doubt.
    """
    kinds: list[Wording] = []
    evidence: list[Evidence] = []
    for wording, detect in QUOTED:
        if not kinds and (found := detect(before, after)):
            kinds.append(wording)
            evidence += found
    if sure and not kinds and (found := quote_reworded(before, after)):
        kinds.append(Wording.QUOTE_ALTERED)
        evidence += found
    if not kinds:
        kinds.append(Wording.VERBATIM if _verbatim(before, after) else Wording.PARAPHRASED)
    facts = {
        Wording.QUANTITY_CHANGED: quantity_changed(before, after),
        Wording.POLARITY_FLIPPED: polarity_flipped(before, after),
        Wording.NAMES_CHANGED: names_changed(before, after, naming),
        Wording.MODALITY_CHANGED: modality_changed(before, after),
    }
    for wording, found in facts.items():
        kinds += [wording] * bool(found)
        evidence += found
    return tuple(kinds), tuple(evidence)


def _verbatim(before: Claim, after: Claim) -> bool:
    """Both have the same words, or the shorter stands in the longer as one run of five words or more."""
    shorter, longer = sorted((_letters(before), _letters(after)), key=len)
    if "".join(shorter) == "".join(longer):
        return True  # joined, since "long-term" may be two words
    return len(shorter) >= EXCERPT and any(
        longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1)
    )


def _letters(claim: Claim) -> list[str]:
    return [word.key for word in _without_that(read_words(claim.text, hyphens=True))]


def _without_that(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return words[1:] if words and words[0].key == "that" else words
