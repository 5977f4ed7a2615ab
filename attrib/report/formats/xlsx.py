"""A workbook for Excel and its like: every cell text or number, none a formula or a link, however it reads.

The first sheet has the columns of the CSV with a frozen, filtered heading; the second says what they hold.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from attrib.errors import AttribError
from attrib.report.characters import width
from attrib.report.listing import Column, Json, Listing, flat
from attrib.report.meanings import key_to

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# What a sheet can hold (Excel specifications and limits); text is counted as UTF-16 there.
MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
# Integers beyond this are rounded by a spreadsheet, which knows floating point only.
EXACT = 2**53
# A column of sentences wraps at the width of a line that is read with ease; a short one keeps its heading.
WIDEST, NARROWEST = 56, 9
# So many rows tell how wide a column is; all of a large report would take as long as writing it.
LOOKED_AT = 1_000
# Light grounds with dark letters, told apart in greyscale by the word that stands in the cell.
GROUNDS = {
    "repeated": "#DDF0DD",
    "altered": "#FFF1C9",
    "dropped": "#F9D5D3",
    "added": "#D9E6F7",
    "unattributed": "#EEEEEE",
    "absent": "#F6F6F6",
    "unreadable": "#F6F6F6",
}
# Nothing of the machine or the hour goes into the file: the same findings give the same bytes.
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def write(listing: Listing) -> bytes:
    """The workbook. Raises AttribError where the extra is not installed or the rows are too many for a sheet."""
    if len(listing.records) >= MOST_ROWS:
        raise AttribError(
            f"a sheet holds {MOST_ROWS - 1:,} rows, not {len(listing.records):,}\nuse --format csv"
        )
    into = BytesIO()
    with _workbook(into) as book:
        book.set_properties({"title": "attrib", "created": MADE})
        _records(book, book.add_worksheet("Rows"), listing)
        key = key_to(listing.columns)
        if key:
            _key(
                book, book.add_worksheet("Columns"), [(each.name, key[each.name]) for each in listing.columns]
            )
    return into.getvalue()


def _workbook(into: BytesIO) -> Workbook:
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra, and 50 ms that no other format needs
    except ImportError:
        raise AttribError(
            "xlsx needs a package that is not installed\nrun: pip install 'attrib[xlsx]'"
        ) from None
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    return xlsxwriter.Workbook(into, {"in_memory": True, **plain})


def _records(book: Workbook, sheet: Worksheet, listing: Listing) -> None:
    text = book.add_format({"text_wrap": True, "valign": "top"})
    grounds = {
        word: book.add_format({"bg_color": colour, "valign": "top", "border": 1, "border_color": "#C8C8C8"})
        for word, colour in GROUNDS.items()
    }
    _heading(book, sheet, [column.name for column in listing.columns], rows=len(listing.records))
    for place, column in enumerate(listing.columns):
        sheet.set_column(place, place, _wide(column, listing), text)
    for number, record in enumerate(listing.records, start=1):
        for place, column in enumerate(listing.columns):
            value = column.value(record)
            ground = grounds.get(flat(value), text) if column.name == "verdict" else text
            _put(sheet, number, place, value, ground)


def _key(book: Workbook, sheet: Worksheet, told: Sequence[tuple[str, str]]) -> None:
    text = book.add_format({"text_wrap": True, "valign": "top"})
    _heading(book, sheet, ["column", "what it holds"], rows=len(told))
    sheet.set_column(0, 0, 22, text)
    sheet.set_column(1, 1, 2 * WIDEST, text)
    for number, words in enumerate(told, start=1):
        for place, each in enumerate(words):
            sheet.write_string(number, place, each, text)


def _heading(book: Workbook, sheet: Worksheet, names: Sequence[str], *, rows: int) -> None:
    """The names stay in sight and can be filtered by."""
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, bold)
    sheet.freeze_panes(1, 0)
    if names:
        sheet.autofilter(0, 0, rows, len(names) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _wide(column: Column, listing: Listing) -> int:
    """As wide as its longest line, within reason, with room for the filter's button beside the name."""
    lines = (line for each in listing.records[:LOOKED_AT] for line in column.cell(each).split("\n"))
    longest = max(map(width, lines), default=0)
    return min(WIDEST, max(NARROWEST, width(column.name) + 4, longest + 1))


def _put(sheet: Worksheet, row: int, place: int, value: Json, style: Format) -> None:
    """Numbers as numbers, true and false as themselves, all else as the text a CSV cell has."""
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value, style)
    elif isinstance(value, int | float) and math.isfinite(value) and abs(value) <= EXACT:
        sheet.write_number(row, place, value, style)
    elif text := flat(value):
        sheet.write_string(row, place, _fitting(text), style)


def _fitting(text: str) -> str:
    """The text as a cell can hold it: whole characters only, and where it is too long its beginning, saying so."""
    text = text.encode("utf-8", "backslashreplace").decode()
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    ending = f" … ({len(text):,} characters; CSV has them all)"
    kept = units[: 2 * (LONGEST_CELL - len(ending))]
    return kept.decode("utf-16-le", "ignore") + ending
