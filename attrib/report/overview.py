"""The report people read: story by story, claim by claim, what every outlet did with the attribution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from attrib.domain import Level, Verdict
from attrib.report.lines import EMPTY, Line, Piece, beside, columns, indented, line, wrap
from attrib.report.rows import ReportRow, Side
from attrib.report.summary import summary
from attrib.report.words import changes_in_words, shortened, verdict_label, without_article, wordings_in_words

INDENT = 2
# "– no match found", the longest of the labels.
VERDICT_COLUMN = 16
# Long outlet names wrap; a fifth of the width leaves the changes their room.
OUTLET_SHARE = 0.2
# From here on the outlet's own passage has room beside the changes.
PASSAGE_FROM = 130
# Lines longer than this are hard to read; a wider terminal gives its room to the passage column.
LONGEST_LINE = 110


@dataclass(frozen=True, slots=True)
class StoryRows:
    """One story's rows in the order they are shown, and the article they are held against."""

    name: str
    reference: str
    reference_outlet: str
    reason: str
    rows: tuple[ReportRow, ...]


def overview(stories: Sequence[StoryRows], *, room: int, everything: bool = False) -> list[Line]:
    """All stories, then how often each outlet did what with the claims of the references.

    Claims that nobody attributes are counted and left out unless `everything` is asked for.
    """
    lines: list[Line] = []
    for story in stories:
        lines += _story(story, room, everything)
    rows = [row for story in stories for row in story.rows if row.reference.article == story.reference]
    return lines + summary(rows, room=room) + _closer(stories, room)


def _closer(stories: Sequence[StoryRows], room: int) -> list[Line]:
    """How to look closer, with a finding that is worth it: the first one with a change."""
    rows = [row for story in stories for row in story.rows]
    if not rows:
        return []
    chosen = next((row for row in rows if row.changes), rows[0])
    words = f"Both passages of any line: attrib explain CLAIM@OUTLET, as in '{chosen.finding_id}'"
    return [EMPTY, *wrap(line(Piece(words, "dim")), room)]


def _story(story: StoryRows, room: int, everything: bool) -> list[Line]:
    news = [row for row in story.rows if not _implied(row, story)]
    claims = [tuple(rows) for _, rows in groupby(news, key=lambda row: row.claim_id)]
    told = [rows for rows in claims if everything or not _silent(rows)]
    outlets = _outlet_column([row.other.outlet for row in news], room)
    lines = _heading(story, room)
    own = True
    for rows in told:
        if own and rows[0].reference.article != story.reference:
            own = False
            lines += [EMPTY, line(Piece(f"Not in {story.reference_outlet}", "heading"))]
        lines += [EMPTY, *_claim(rows, outlets, room, show_outlet=not own)]
    return [*lines, *_left_out(len(claims) - len(told), room), EMPTY]


def _implied(row: ReportRow, story: StoryRows) -> bool:
    """That the reference lacks the claim is already said by the heading "Not in ..."."""
    foreign = row.reference.article != story.reference
    return foreign and row.other.article == story.reference and row.verdict is Verdict.ABSENT


def _left_out(count: int, room: int) -> list[Line]:
    if not count:
        return []
    noun = "claim that nobody attributes is" if count == 1 else "claims that nobody attributes are"
    return [EMPTY, *wrap(line(Piece(f"{count} {noun} left out here; --all shows them.", "dim")), room)]


def _silent(rows: Sequence[ReportRow]) -> bool:
    """Neither the reference nor any other outlet names a source for this claim."""
    quiet = (Verdict.UNATTRIBUTED, Verdict.ABSENT, Verdict.UNREADABLE)
    return rows[0].reference.source is None and all(row.verdict in quiet for row in rows)


def _heading(story: StoryRows, room: int) -> list[Line]:
    held = line(Piece(f"held against {story.reference_outlet}: {story.reason}", "dim"))
    return [line(Piece(story.name, "story")), *wrap(held, min(room, LONGEST_LINE))]


def _claim(rows: Sequence[ReportRow], outlets: int, room: int, *, show_outlet: bool) -> list[Line]:
    reference = rows[0].reference
    lines = wrap(line(Piece(reference.claim or "", "claim")), min(room, LONGEST_LINE))
    lines += _attributed(reference, rows[0].claim_id, room, show_outlet)
    for row in rows:
        if row.verdict not in (Verdict.ABSENT, Verdict.UNREADABLE):
            lines += _outlet(row, outlets, room)
    for verdict in (Verdict.UNREADABLE, Verdict.ABSENT):
        lines += _without_text(rows, verdict, room)
    return lines


def _attributed(side: Side, claim_id: str, room: int, show_outlet: bool) -> list[Line]:
    """Who the claim is attributed to, and at the right the id that `attrib show` takes."""
    pieces = [Piece(f"{side.outlet}: ", "outlet")] if show_outlet else []
    pieces += _source(side) if side.source or side.cue else [Piece("in its own voice", "dim")]
    tag = line(Piece(claim_id, "dim"))
    lines = indented(wrap(line(*pieces), min(room, LONGEST_LINE) - INDENT), (Piece(" " * INDENT),), INDENT)
    gap = min(room, LONGEST_LINE) - columns(lines[-1]) - columns(tag)
    if gap < 2:
        return [*lines, (Piece(" " * max(0, min(room, LONGEST_LINE) - columns(tag))), *tag)]
    return [*lines[:-1], (*lines[-1], Piece(" " * gap), *tag)]


def _source(side: Side) -> list[Piece]:
    """Who is named, and by which cue."""
    pieces = _named(side) if side.source else [Piece("nobody", "dim")]
    return [*pieces, Piece(f" · {side.cue}", "cue")] if side.cue else pieces


def _named(side: Side) -> list[Piece]:
    """The source's words, and who that is where they only point back."""
    source, introduction = side.source or "", side.introduction or ""
    if without_article(introduction) == without_article(source):
        return [Piece(source, "source")]
    if introduction.startswith(source):
        return [Piece(source, "source"), Piece(introduction.removeprefix(source), "dim")]
    return [Piece(source, "source"), Piece(f" = {introduction}", "dim")]


def _outlet_column(names: Iterable[str], room: int) -> int:
    longest = max((columns(line(name)) for name in names), default=0)
    return max(8, min(longest, int(room * OUTLET_SHARE)))


def _outlet(row: ReportRow, outlets: int, room: int) -> list[Line]:
    style = row.verdict.value
    cells = [
        [line(Piece(verdict_label(row.verdict), style))],
        [line(Piece(row.other.outlet, "outlet"))],
        _what(row),
    ]
    rest = room - INDENT - VERDICT_COLUMN - outlets - 2 * 2
    widths = [VERDICT_COLUMN, outlets, max(12, rest)]
    if room >= PASSAGE_FROM:
        widths[2] = (rest - 2) // 2
        widths.append(rest - 2 - widths[2])
        cells.append([line(Piece(row.other.claim or "", "passage"))])
    return beside(cells, widths, indent=INDENT)


def _what(row: ReportRow) -> list[Line]:
    """What became what; who is named there; what became of the wording; how sure the match is."""
    changes = changes_in_words(row)
    lines = [line(Piece("; ".join(changes), row.verdict.value))] if changes else []
    lines += _who(row, changes)
    lines += [line(Piece(wording, "wording")) for wording in wordings_in_words(row)]
    if row.level is Level.SUGGESTED:
        lines.append(line(Piece(f"suggested match, similarity {row.similarity:.2f}", "dim")))
    return lines


def _who(row: ReportRow, changes: Sequence[str]) -> list[Line]:
    """Who is named there, or that nobody is."""
    verdict = row.verdict
    if row.other.source:
        if _said_already(row.other.source, changes):
            return []
        # A drop that names somebody names who speaks within the claim, no longer who reported it.
        lead = (
            [Piece("who reported it is gone; within it: ", verdict.value)]
            if verdict is Verdict.DROPPED
            else []
        )
        return [line(*lead, *_named(row.other))]
    if verdict is Verdict.DROPPED and not changes:
        return [line(Piece("nobody named", verdict.value))]
    if verdict is Verdict.REPEATED:
        return [line(Piece("named in the sentence itself", "dim"))]
    return []


def _said_already(source: str, changes: Sequence[str]) -> bool:
    """ "the guild → the coastguard" has named the coastguard."""
    return any(f"→ {shortened(source)}" in change for change in changes)


def _without_text(rows: Sequence[ReportRow], verdict: Verdict, room: int) -> list[Line]:
    """All outlets that have no passage to show, on one line."""
    names = [row.other.outlet for row in rows if row.verdict is verdict]
    if not names:
        return []
    cells = [[line(Piece(verdict_label(verdict), verdict.value))], [line(Piece(", ".join(names), "dim"))]]
    return beside(cells, [VERDICT_COLUMN, max(12, room - INDENT - VERDICT_COLUMN - 2)], indent=INDENT)
