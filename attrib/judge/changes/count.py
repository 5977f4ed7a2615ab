"""Changes of how many sources speak."""

from __future__ import annotations

from attrib.domain import Change, Count, Evidence, SourceKind
from attrib.judge.pairing import Pairing
from attrib.judge.sources import Relation

SMALL = "none one two three four five six seven eight nine ten eleven twelve".split()
COUNTED = (SourceKind.ANONYMOUS, SourceKind.PERSON)
SAME_PEOPLE = (Relation.SAME, Relation.GENERALISED, Relation.NAMED, Relation.ANONYMISED)


def count_changed(pairing: Pairing) -> Evidence | None:
    """The same people in another number: ten became several, several became one, five became six.

    "several", "multiple" and a bare plural all say two or more; "at least four" and "four" share their number.
    """
    before, after = pairing.described
    if pairing.relation not in SAME_PEOPLE or before.kind not in COUNTED or after.kind not in COUNTED:
        return None
    if not _differ(before.profile.count, after.profile.count):
        return None
    return Evidence(Change.COUNT_CHANGED.value, _words(before.profile.count), _words(after.profile.count))


def _words(count: Count) -> str:
    """ "ten", "two or more", "five to eight"."""
    least = _number(count.min)
    if count.max is None:
        return f"{least} or more"
    return least if count.exact else f"{least} to {_number(count.max)}"


def _number(number: int) -> str:
    return SMALL[number] if number < len(SMALL) else str(number)


def _differ(before: Count, after: Count) -> bool:
    if before == after:
        return False
    if before.min == after.min > 2:
        return before.exact is after.exact  # "at least four" against "four": one number, told twice
    return True
