"""TSV: one line per record, whatever is in it."""

from __future__ import annotations

from attrib.report.formats.tsv import write
from tests.report.formats.examples import LISTING


def test_exact_text():
    assert write(LISTING) == (
        "outlet\tspans\tclaim\tcount\n"
        'Harbour Post\t0-4;9-12\ta "b", c\t10\n'
        "Łódź | Daily\t\tone\\ntwo\\t\\\\ <b>\x1b\t\n"
    )
