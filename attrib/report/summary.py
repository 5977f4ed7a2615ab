"""How often each outlet did what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrib.domain import Verdict
from attrib.report.lines import EMPTY, Line, Piece, beside, columns, line, wrap
from attrib.report.rows import ReportRow
from attrib.report.words import SIGNS, WORDS, verdict_label

GAP = 2
# The verdicts about a claim whose reference names a source and whose other side was found.
CARRIED = (Verdict.REPEATED, Verdict.ALTERED, Verdict.DROPPED)


def summary(rows: Sequence[ReportRow], *, room: int) -> list[Line]:
    """One line per outlet: counts under each verdict, and how many of the sources it carried it kept."""
    if not rows:
        return []
    counts = _counts(rows)
    verdicts = [verdict for verdict in SIGNS if any(each[verdict] for each in counts.values())]
    names = max(columns(line(outlet)) for outlet in counts)
    heads = _words(verdicts)
    widths = _widths(names, heads, room)
    if sum(widths) + GAP * (len(widths) - 1) > room:
        heads = [SIGNS[verdict] for verdict in verdicts]
        widths = _widths(names, heads, room)
    lines = _row(
        [line(Piece("outlet", "heading")), *_right(heads, widths[1:-1], "heading")], widths, "source kept"
    )
    for outlet, each in counts.items():
        numbers = [str(each[verdict] or "") for verdict in verdicts]
        styles = [verdict.value for verdict in verdicts]
        cells = [line(Piece(outlet, "outlet")), *_right(numbers, widths[1:-1], *styles)]
        lines += _row(cells, widths, _kept(each))
    if len(heads[0]) == 1:
        lines += [EMPTY, *_legend(verdicts, room)]
    return lines


def _counts(rows: Sequence[ReportRow]) -> dict[str, Counter[Verdict]]:
    counts: dict[str, Counter[Verdict]] = {}
    for row in rows:
        counts.setdefault(row.other.outlet, Counter())[row.verdict] += 1
    return dict(sorted(counts.items(), key=lambda item: item[0].casefold()))


def _words(verdicts: Sequence[Verdict]) -> list[str]:
    return [f"{SIGNS[verdict]} {WORDS[verdict].removesuffix(' found')}" for verdict in verdicts]


def _widths(names: int, heads: Sequence[str], room: int) -> list[int]:
    return [min(names, room // 3), *(max(3, len(head)) for head in heads), len("source kept")]


def _legend(verdicts: Sequence[Verdict], room: int) -> list[Line]:
    """Every sign with its word, never parted by a line break."""
    glued = "  ".join(verdict_label(verdict).replace(" ", "\N{NO-BREAK SPACE}") for verdict in verdicts)
    rows = wrap((Piece(glued, "dim"),), room)
    return [
        tuple(Piece(each.text.replace("\N{NO-BREAK SPACE}", " "), each.style) for each in row) for row in rows
    ]


def _right(cells: Sequence[str], widths: Sequence[int], *styles: str) -> list[Line]:
    """Cells set to the right edge of their column; one style for all, or one for each."""
    each = styles if len(styles) == len(cells) else styles * len(cells)
    return [
        line(Piece(cell.rjust(room), style)) for cell, room, style in zip(cells, widths, each, strict=True)
    ]


def _row(cells: Sequence[Line], widths: Sequence[int], last: str) -> list[Line]:
    return beside([[cell] for cell in (*cells, line(last))], widths, gap=GAP)


def _kept(each: Counter[Verdict]) -> str:
    carried = sum(each[verdict] for verdict in CARRIED)
    return f"{each[Verdict.REPEATED]} of {carried}" if carried else ""
