"""`“It is fair,” he said, and there would be no appeal.`: a second clause put back in time is his too."""

from __future__ import annotations

from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.scope import BUT_REACH, PUT_BACK, without_stop


def going_on(sentence: Sentence) -> list[Draft]:
    """One more draft for each quotation whose cue is followed by such a clause and nothing else."""
    found = []
    for draft in sentence.drafts:
        clause = (
            _clause(sentence, draft) if draft.rule in ("content then source", "cue then source") else None
        )
        if clause is not None:
            found.append(Draft("going on", draft.source, draft.cue, [clause], draft.force))
    return found


def _clause(sentence: Sentence, draft: Draft) -> Range | None:
    assert draft.source is not None
    at = max(draft.source[1], draft.cue[-1][1])
    start = at + 1
    quoted = draft.last <= at and sentence.any_quoted(draft.first, draft.last)
    if not quoted or sentence.tag(at) != "," or sentence.low(start) not in ("and", "but"):
        return None
    verb = next(
        (i for i in range(start + 2, min(sentence.last, start + BUT_REACH)) if sentence.tag(i) in "VX"), None
    )
    if verb is None or sentence.low(verb) not in PUT_BACK or sentence.any_quoted(start, sentence.last):
        return None
    last = without_stop(sentence, start + 1, sentence.last)
    return (start + 1, last) if last > verb else None
