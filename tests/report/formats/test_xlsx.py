"""The workbook, as another library reads it back."""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell import Cell

from attrib.errors import AttribError
from attrib.report import columns
from attrib.report.formats import xlsx
from attrib.report.formats.xlsx import write
from attrib.report.listing import Column, Json, Listing
from attrib.report.meanings import key_to
from attrib.report.rows import record
from tests.report.examples import FINDINGS, row
from tests.report.formats.examples import LISTING

REPORT = Listing(columns.REPORT, tuple(record(row(each)) for each in FINDINGS))


def opened(listing: Listing) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(write(listing)))


def one(value: Json) -> Cell:
    sheet = opened(Listing((Column("cell"),), ({"cell": value},)))["Rows"]
    return sheet["A2"]


def test_cells_are_those_of_the_csv():
    sheet = opened(REPORT)["Rows"]
    rows = [[cell.value for cell in each] for each in sheet.iter_rows()]
    assert rows[0] == [column.name for column in columns.REPORT]
    for read, told in zip(rows[1:], REPORT.records, strict=True):
        for value, column in zip(read, columns.REPORT, strict=True):
            assert str("" if value is None else value) == column.cell(told)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "{=SUM(A1)}",
        "+1",
        "-1",
        "@SUM(1)",
        "http://outlet.example/",
        "mailto:a@outlet.example",
        "internal:Columns!A1",
        "12",
        "1e5",
        "9-12",
        "TRUE",
        "#N/A",
        "\u202eabc",
        "a\nb",
        " lead",
        "漢字 🙂",
    ],
)
def test_text_stays_text(text):
    cell = one(text)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_numbers_and_truth_are_themselves():
    assert [one(each).value for each in (0.83, 4, True, 2**60)] == [0.83, 4, True, str(2**60)]
    assert one(None).value is None
    assert one(float("nan")).value == "nan"


def test_what_xml_cannot_hold_does_not_break_the_file():
    for text in ("\x00\x01\x1b", "\ud800", "\ufffe\uffff", "_x0041_", "\r"):
        assert one(f"a{text}b").value.startswith("a")


def test_a_text_too_long_for_a_cell_says_so():
    read = one("é🙂" * 40_000).value
    assert read.endswith("… (80,000 characters; CSV has them all)")
    assert 32_000 < len(read.encode("utf-16-le")) / 2 <= 32_767


def test_the_heading_stays_and_filters():
    sheet = opened(REPORT)["Rows"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:V{len(FINDINGS) + 1}"


def test_verdicts_have_a_ground():
    sheet = opened(REPORT)["Rows"]
    place = [column.name for column in columns.REPORT].index("verdict") + 1
    grounds = {cell.value: cell.fill.fgColor.rgb for [cell] in sheet.iter_rows(2, None, place, place)}
    assert grounds["dropped"] == "FFF9D5D3"
    assert len(set(grounds.values())) >= 5


def test_the_key_explains_every_column():
    sheet = opened(REPORT)["Columns"]
    told = {name.value: meaning.value for name, meaning in sheet.iter_rows(min_row=2)}
    assert list(told) == [column.name for column in columns.REPORT]
    assert all(told.values())


@pytest.mark.parametrize(
    "listed",
    [columns.REPORT, columns.CLAIMS, columns.EXTRACT, columns.ARTICLES, columns.SOURCES, columns.REVIEWS],
)
def test_no_column_lacks_its_meaning(listed):
    assert {column.name for column in listed} <= set(key_to(listed))


def test_a_listing_without_a_key_has_one_sheet():
    assert opened(LISTING).sheetnames == ["Rows"]


def test_an_empty_listing_opens():
    assert opened(Listing(columns.REPORT, ()))["Rows"].max_row == 1


def test_same_rows_same_bytes_and_no_trace_of_the_hour():
    first = write(REPORT)
    assert write(REPORT) == first
    files = zipfile.ZipFile(BytesIO(first))
    assert {each.date_time[0] for each in files.infolist()} == {1980}
    assert b"2000-01-01T00:00:00Z" in files.read("docProps/core.xml")


def test_more_rows_than_a_sheet_holds(monkeypatch):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    with pytest.raises(AttribError, match="a sheet holds 2 rows, not 14\nuse --format csv"):
        write(REPORT)


def test_the_missing_package_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(AttribError, match=r"pip install 'attrib\[xlsx\]'"):
        write(REPORT)
