"""Fidelity as bars: pieces as long as their shares, and the figures that go with them."""

from __future__ import annotations

from attrib.domain import Fidelity, FidelityReport, Share, SourceKind
from attrib.report.html.bars import WIDTH, kind_bars, outlet_bars


def fidelity(
    outlet: str | None, repeated: int, altered: int, dropped: int, *, kind: SourceKind | None = None
) -> Fidelity:
    of = repeated + altered + dropped
    low, high = (0.2, 0.8) if of else (None, None)
    return Fidelity(
        outlet, kind, of, Share(repeated, of, low, high), Share(altered, of), Share(dropped, of), (), 3, 0
    )


def report(*outlets: Fidelity, kinds: tuple[Fidelity, ...] = ()) -> FidelityReport:
    return FidelityReport(("dam",), fidelity(None, 1, 1, 1), outlets, kinds, (), ())


def test_pieces_are_as_long_as_their_shares():
    (bar,) = outlet_bars(report(fidelity("Post", 2, 1, 1)))
    assert [(part.kind, part.x, part.width) for part in bar.parts] == [
        ("repeated", 0, WIDTH / 2),
        ("altered", WIDTH / 2, WIDTH / 4),
        ("dropped", WIDTH * 3 / 4, WIDTH / 4),
    ]
    assert (bar.kept, bar.interval, bar.aside) == ("50 %", "20 to 80 %", "3 not found")


def test_what_is_nought_has_no_piece():
    (bar,) = outlet_bars(report(fidelity("Post", 0, 0, 2)))
    assert [part.kind for part in bar.parts] == ["dropped"]


def test_the_most_faithful_come_first_and_those_that_carried_nothing_last():
    rows = report(
        fidelity("Echo", 0, 0, 0),
        fidelity("Post", 1, 3, 0),
        fidelity("Wire", 2, 0, 0),
        fidelity("Zeit", 0, 1, 0),
    )
    assert [bar.name for bar in outlet_bars(rows)] == ["Wire", "Post", "Zeit", "Echo"]
    assert outlet_bars(rows)[-1].interval == "too few to tell"


def test_kinds_of_which_nothing_was_carried_are_left_out():
    kinds = (fidelity(None, 1, 0, 0, kind=SourceKind.PERSON), fidelity(None, 0, 0, 0, kind=SourceKind.STATE))
    assert [bar.name for bar in kind_bars(report(kinds=kinds))] == ["person"]
