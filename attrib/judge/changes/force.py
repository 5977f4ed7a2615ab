"""Changes of what the cue says of the claim's truth."""

from __future__ import annotations

from attrib.domain import Change, Evidence, Force
from attrib.judge.pairing import Pairing
from attrib.judge.wording.denials import negations


def force_changed(pairing: Pairing) -> Evidence | None:
    """The cue has another force: "said" became "confirmed", "claimed" or "denied".

    "denied that it was warned" and "said it was not warned" are one: a denial and a negation weigh the same.
    """
    before, after = pairing.before.cue, pairing.after.cue
    if before is None or after is None or before.force is after.force:
        return None
    if before.text.casefold() == after.text.casefold() or _denial_told_as_negation(pairing):
        return None
    return Evidence(Change.FORCE_CHANGED.value, before.text, after.text)


def _denial_told_as_negation(pairing: Pairing) -> bool:
    before, after = pairing.before.cue, pairing.after.cue
    assert before is not None
    assert after is not None
    if Force.DENYING not in (before.force, after.force):
        return False
    denied, told = (
        (pairing.claim, pairing.match) if before.force is Force.DENYING else (pairing.match, pairing.claim)
    )
    cue = pairing.after.cue if denied is pairing.claim else pairing.before.cue
    plainly = cue is not None and cue.force in (Force.NEUTRAL, Force.ASSERTING)
    return plainly and negations(told.text) == negations(denied.text) + 1
