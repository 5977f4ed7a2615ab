"""CSV for a spreadsheet: no cell is calculated, whatever stands in it."""

from __future__ import annotations

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.report.formats.excel_csv import guarded, write
from attrib.report.listing import Column, Listing

# What one sign can be hidden behind.
BLANKS = [
    "",
    " ",
    "\u00a0",
    "\u2003",
    "\u3000",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1b",
    "\u202e",
    " \u00a0 ",
    "\n",
    "\r\n",
]
SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−", "⁺", "₌"]


def test_exact_bytes():
    listing = Listing((Column("outlet"), Column("claim")), ({"outlet": "=1+1", "claim": 'a, "b"\n-2'},))
    assert write(listing).encode() == b'\xef\xbb\xbfoutlet,claim\r\n\'=1+1,"a, ""b""\n\'-2"\r\n'


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
def test_no_cell_begins_a_formula(blank, sign):
    assert guarded(f"{blank}{sign}1+1").startswith("'")


@pytest.mark.parametrize("cell", ["\tx", "\rx", " \tx", "\u00a0\rx", "\t", "\r"])
def test_a_tab_or_carriage_return_in_front_is_guarded(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("edge", ["\n", "\r", "\r\n", "\t", ";"], ids=ascii)
@pytest.mark.parametrize("sign", SIGNS)
def test_nor_a_part_of_one(edge, sign):
    assert guarded(f"said so{edge} {sign}1+1") == f"said so{edge}' {sign}1+1"


@pytest.mark.parametrize("cell", ["9-12", "1/2", "2024-05"])
def test_two_numbers_are_no_date(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "a = b",
        "a-b@c",
        "“= no formula”",
        "10",
        "0.83",
        "0-4;9-12",
        "2024-05-03",
        "wire#4",
        "– it said",
        "altered",
        "source_replaced;count_changed",
        "two\nlines",
        "'= quoted already",
    ],
)
def test_everything_else_is_left_alone(cell):
    assert guarded(cell) == cell


def test_every_sign_that_is_one_of_the_four_in_another_width():
    characters = map(chr, (*range(0xD800), *range(0xE000, 0x110000)))
    signs = [each for each in characters if unicodedata.normalize("NFKC", each) in set("=+-@−")]
    assert len(signs) > 15
    assert [each for each in signs if guarded(each) == each] == []


@given(
    st.lists(st.text(st.sampled_from("=+-@＝ \u00a0\t\r\n;,\"'a9\u200b"), max_size=8), min_size=1, max_size=4)
)
def test_whatever_the_cells_are(cells):
    listing = Listing(
        (Column("first"), Column("cell")), tuple({"first": "x", "cell": each} for each in cells)
    )
    back = list(csv.reader(io.StringIO(write(listing).removeprefix("\ufeff"), newline="")))[1:]
    for (_, read), cell in zip(back, cells, strict=True):
        assert not read.replace("\u200b", "").lstrip(" \u00a0\n").startswith(tuple("=+-@＝\t\r"))
        assert read.replace("'", "") == cell.replace("'", "")
