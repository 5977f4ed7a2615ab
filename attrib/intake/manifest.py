"""CSV manifests: one article a row, its text in a file beside the manifest or in the row itself.

The columns are `path`, `text` or `html`, and any of id, outlet, title, author, published, url, story,
language and text_status; further columns are kept. The delimiter is a comma, semicolon or tab.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from attrib.errors import BadRecord, UnreadableInput
from attrib.intake.decode import Decoded, decode
from attrib.intake.details import details_from
from attrib.intake.records import Record

CONTENT = ("path", "text", "html")
# A cell holds a whole article here; Python's own limit of 131,072 would cut long ones off.
LONGEST_CELL = 10_000_000


def read_rows(data: bytes) -> Iterator[tuple[int, Record | BadRecord]]:
    """Each row with its line number: a record, or what is wrong with it. Raises UnreadableInput."""
    decoded = decode(data)
    header = decoded.text.lstrip().partition("\n")[0]
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=max(",;\t", key=header.count))
    columns = _columns(next(filter(None, rows), []))
    while True:
        number = rows.line_num + 1  # where the row begins: a quoted cell may span lines
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield number, BadRecord(f"{error}; the rows after it cannot be told apart")
            return
        if row is None:
            return
        if any(cell.strip() for cell in row):
            try:
                yield number, _record(columns, row, decoded)
            except BadRecord as error:
                yield number, error


def _columns(header: list[str]) -> list[str]:
    columns = [name.strip().lower() for name in header]
    if not set(CONTENT) & set(columns):
        raise UnreadableInput(f"no column path, text or html; the columns are {', '.join(columns)[:200]}")
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise UnreadableInput(f"the column {twice[0]!r} is there twice")
    return columns


def _record(columns: list[str], row: list[str], manifest: Decoded) -> Record:
    if len(row) > len(columns):
        raise BadRecord(f"{len(row)} cells under {len(columns)} columns; is a cell with a comma unquoted?")
    cells = dict(zip(columns, row, strict=False))
    given = {name: cells.pop(name, "") for name in CONTENT}
    filled = [name for name in CONTENT if given[name].strip()]
    if len(filled) != 1:
        raise BadRecord(f"{' and '.join(filled)} are both given" if filled else "no path, text or html")
    details = details_from(cells, "csv")
    if filled == ["path"]:
        return Record(details, path=given["path"].strip())
    return Record(
        details, given[filled[0]], filled == ["html"], encoding=manifest.encoding, evidence=manifest.evidence
    )
