"""Fidelity as people read it: counts with their shares, what changed, and whether rank is lost more often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.domain import Change, Fidelity, FidelityReport, SeniorLoss, Share, SourceKind, Verdict
from attrib.report.lines import EMPTY, Line, Piece, beside, columns, indented, line, wrap
from attrib.report.words import name_of, verdict_label

GAP = 2
INDENT = 2
LONGEST_LINE = 110
CARRIED_COLUMN = 7
# " 12  100 % (88–100)", and where that leaves no room for names " 12  100 %".
SHARE_COLUMN = 19
NARROW_SHARE_COLUMN = 12
INTERVALS_FROM = 95
VERDICTS = (Verdict.REPEATED, Verdict.ALTERED, Verdict.DROPPED)
KINDS = {
    SourceKind.PERSON: "named persons",
    SourceKind.ANONYMOUS: "unnamed persons",
    SourceKind.ORGANISATION: "organisations",
    SourceKind.STATE: "states",
    SourceKind.MEDIA: "media",
    SourceKind.DOCUMENT: "documents",
    SourceKind.PUBLIC: "the public",
}


def fidelity_overview(report: FidelityReport, *, room: int, by: str | None = None) -> list[Line]:
    """The outlets, then the kinds of source (or what `by` asks for), then the question about rank."""
    room = min(room, LONGEST_LINE)
    lines = list(_heading(report, room))
    if by in (None, "outlet"):
        lines += [EMPTY, *_table("outlet", [*report.by_outlet, report.total], room)]
    if by in (None, "kind"):
        lines += [EMPTY, *_table("kind of source", [*report.by_kind, report.total], room)]
    if by == "both":
        for outlet in report.by_outlet:
            kinds = [each for each in report.by_both if each.outlet == outlet.outlet and each.carried]
            lines += [EMPTY, *_table(outlet.outlet or "", kinds, room)]
    return [*lines, EMPTY, *_question(report, room), EMPTY, *_notes(room)]


def _heading(report: FidelityReport, room: int) -> Iterator[Line]:
    number = len(report.stories)
    told = f"{number} stories" if number != 1 else report.stories[0]
    yield from wrap(line(Piece(told, "story")), room)
    total = report.total
    words = f"Attributions of the reference that another outlet carried: {total.carried}."
    aside = (
        f" No match found: {total.absent}; text missing: {total.unreadable}. Neither is counted as carried."
    )
    yield from wrap(line(words, Piece(aside, "dim")), room)


def _table(title: str, rows: Sequence[Fidelity], room: int) -> Iterator[Line]:
    names = [_name(each) for each in rows]
    longest = max(columns(line(name)) for name in (title, *names))
    share = SHARE_COLUMN if room >= INTERVALS_FROM else NARROW_SHARE_COLUMN
    fixed = CARRIED_COLUMN + len(VERDICTS) * share + GAP * (len(VERDICTS) + 1)
    widths = [min(longest, room - fixed), CARRIED_COLUMN, *(share for _ in VERDICTS)]
    head = [title, "carried", *(verdict_label(verdict) for verdict in VERDICTS)]
    yield from beside([[line(Piece(each, "heading"))] for each in head], widths, gap=GAP)
    for name, each in zip(names, rows, strict=True):
        yield from _row(name, each, widths)
        yield from indented(_changes(each, room - INDENT), (Piece(" " * INDENT),), INDENT)


def _name(counts: Fidelity) -> str:
    """The kind where there is one: the outlet then stands above."""
    return KINDS[counts.kind] if counts.kind else counts.outlet or "all together"


def _row(name: str, counts: Fidelity, widths: Sequence[int]) -> list[Line]:
    shares = (counts.repeated, counts.altered, counts.dropped)
    narrow = widths[-1] < SHARE_COLUMN
    cells = [line(Piece(name, "outlet")), line(str(counts.carried).rjust(CARRIED_COLUMN))]
    for verdict, each in zip(VERDICTS, shares, strict=True):
        told = _percent(each).partition(" (")[0] if narrow else _percent(each)
        cells.append(line(Piece(f"{each.count:>3}  {told}".rstrip(), verdict.value)))
    return beside([[cell] for cell in cells], widths, gap=GAP)


def _percent(share: Share) -> str:
    """ "53 % (31–74)": the interval where there is one, nothing of nothing."""
    if share.value is None:
        return ""
    whole = f"{share.value * 100:.0f} %"
    return whole if share.low is None or share.high is None else f"{whole} {_between(share.low, share.high)}"


def _between(low: float, high: float) -> str:
    return f"({low * 100:.0f}–{high * 100:.0f})"


def _changes(counts: Fidelity, room: int) -> list[Line]:
    if not counts.changes:
        return []
    told = ", ".join(f"{name_of(change)} {share.count}" for change, share in counts.changes)
    return wrap(line(Piece(told, "dim")), room)


def _question(report: FidelityReport, room: int) -> Iterator[Line]:
    yield from wrap(line(Piece("Do anonymous sources lose their seniority?", "heading")), room)
    overall = [each for each in report.seniors if each.outlet is None]
    if not overall:
        yield from wrap(line("No outlet carried a source that its reference calls senior."), room)
    for each in overall:
        yield from wrap(line(_answer(each)), room)
    for each in report.seniors:
        if each.outlet is not None:
            part = f"{each.outlet}: {each.lost.count} of {each.lost.of} lost it, {each.dropped.count} dropped"
            yield from indented(wrap(line(part), room - INDENT), (Piece(" " * INDENT),), INDENT)
    yield from wrap(line(Piece(_comparison(report), "dim")), room)


def _answer(each: SeniorLoss) -> str:
    lost, dropped = each.lost, each.dropped
    return (
        f"Of {lost.of} senior sources among the {KINDS[each.kind]} that were carried, {lost.count} lost the rank"
        f"{_aside(lost)}, and {_were(dropped.count)} dropped, the claim kept with nobody named{_aside(dropped)}."
    )


def _were(count: int) -> str:
    return f"{count} {'was' if count == 1 else 'were'}"


def _aside(share: Share) -> str:
    return f", {_percent(share)}" if share.value is not None else ""


def _comparison(report: FidelityReport) -> str:
    """Whom the unnamed can be held against: the rank of a named person is not read, losing the name is."""
    person = next((each for each in report.by_kind if each.kind is SourceKind.PERSON), None)
    words = "Rank is read of unnamed sources only, since a named one is known by name."
    if person is None or not person.carried:
        return words
    lost = next((each.count for change, each in person.changes if change is Change.ANONYMISED), 0)
    named = f"Of {person.carried} named persons that were carried, {lost} lost the name"
    return f"{words} {named}, and {_were(person.dropped.count)} dropped."


def _notes(room: int) -> Iterator[Line]:
    words = "In brackets: 95 % interval (Wilson 1927), left out under 5. Attributions of one article are not"
    words += " independent of one another, so the true interval is wider."
    if room < INTERVALS_FROM:
        words += f" The tables have theirs from {INTERVALS_FROM} columns, and in CSV and JSON."
    yield from wrap(line(Piece(words, "dim")), room)
