"""CSV: exact text, and what a reader gets back."""

from __future__ import annotations

import csv
import io

from attrib.report.formats.csv import write
from attrib.report.listing import Column, Listing
from tests.report.formats.examples import LISTING


def test_exact_text():
    assert write(LISTING) == (
        "outlet,spans,claim,count\n"
        'Harbour Post,0-4;9-12,"a ""b"", c",10\n'
        'Łódź | Daily,,"one\ntwo\t\\ <b>\x1b",\n'
    )


def test_every_cell_comes_back_as_it_was():
    cells = ["a\r\nb", "\r", "\n", '"', ",", "", " x ", "'=1+1", "a\tb", "“q”"]
    listing = Listing(
        (Column("cell"), Column("other")), tuple({"cell": cell, "other": "x"} for cell in cells)
    )
    back = list(csv.reader(io.StringIO(write(listing), newline="")))
    assert [row[0] for row in back[1:]] == cells
