"""A lineage as a page, as records, and as a graph. The expected pages and the graph stand in `expected/`."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from attrib.domain import Ground, Level, Lineage
from attrib.report.formats import csv, json
from attrib.report.lineage import CLAIM_COLUMNS, TIE_COLUMNS, claim_rows, lineage_record, tie_rows
from attrib.report.lineage_dot import dot
from attrib.report.lineage_overview import lineage_overview
from attrib.report.lines import columns, plain
from attrib.report.listing import Listing
from tests.report.lineage_examples import LINEAGE, TIES_TO_ITSELF

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("room", [80, 120])
def test_the_page_at_a_width(room):
    assert plain(lineage_overview([LINEAGE], room=room)) == expected(f"lineage-{room}.txt")


def test_the_page_with_reasons():
    assert plain(lineage_overview([LINEAGE], room=80, reasons=True)) == expected("lineage-why-80.txt")


@pytest.mark.parametrize("room", [60, 80, 100, 160])
@pytest.mark.parametrize("reasons", [True, False])
def test_no_line_is_wider_than_the_terminal(room, reasons):
    assert max(columns(line) for line in lineage_overview([LINEAGE], room=room, reasons=reasons)) <= room


def test_credit_for_different_claims_is_not_called_circular():
    exchanged = replace(LINEAGE, circles=(replace(LINEAGE.circles[0], claims=()),))
    shown = plain(lineage_overview([exchanged], room=80))
    assert "Each credits the other, for different claims" in shown
    assert "Circular credit" not in shown


def test_two_articles_of_one_outlet_are_told_apart():
    shown = plain(lineage_overview([TIES_TO_ITSELF], room=80))
    assert "Halyard  halyard-update" in shown
    assert "from its own halyard" in shown


def test_a_root_that_rests_on_a_suggested_match_says_so():
    (claim, *others) = LINEAGE.claims
    (root,) = claim.roots
    own = replace(root.carriers[0], level=Level.SUGGESTED, ground=Ground.OWN)
    doubtful = replace(claim, roots=(replace(root, carriers=(own, *root.carriers[1:])),))
    shown = plain(lineage_overview([replace(LINEAGE, claims=(doubtful, *others))], room=80))
    assert "  Halyard (suggested match) ← The Courier" in shown


def test_a_story_nobody_shares_says_so():
    assert "No claim was found in more than one article." in plain(
        lineage_overview([Lineage("alone", (), (), (), (), ())], room=80)
    )


def test_the_graph():
    assert dot([LINEAGE]) == expected("lineage.dot")


def test_the_graph_is_read_by_graphviz():
    if not shutil.which("dot"):
        pytest.skip("Graphviz is not installed")
    drawn = subprocess.run(
        ["dot", "-Tplain"], input=dot([LINEAGE]), capture_output=True, text=True, check=True
    )
    assert drawn.stderr == ""
    assert len(re.findall(r"^edge ", drawn.stdout, re.MULTILINE)) == len(LINEAGE.ties)


def test_the_record_keeps_its_keys():
    record = lineage_record(LINEAGE)
    assert list(record) == ["schema", "story", "articles", "ties", "implied_origins", "circles", "claims"]
    assert json.write(Listing((), (record,))) == expected("lineage.json")


@pytest.mark.parametrize(
    ("name", "shown", "rows"), [("claims", CLAIM_COLUMNS, claim_rows), ("ties", TIE_COLUMNS, tie_rows)]
)
def test_the_rows_keep_their_columns(name, shown, rows):
    assert csv.write(Listing(shown, tuple(rows(LINEAGE)))) == expected(f"lineage-{name}.csv")


def expected(name: str) -> str:
    return (EXPECTED / name).read_text(encoding="utf-8")
