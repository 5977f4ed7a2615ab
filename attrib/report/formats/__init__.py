"""The formats every listing can be written in, one file each: a new one is a file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrib.report.formats import csv, html, json, jsonl, markdown, table, tsv, xlsx
from attrib.report.listing import Listing

FORMATS: Mapping[str, Callable[[Listing], str]] = {
    "table": table.write,
    "csv": csv.write,
    "tsv": tsv.write,
    "json": json.write,
    "jsonl": jsonl.write,
    "md": markdown.write,
    "html": html.write,
}
"""Format name to writer. The table is 80 columns wide here; the terminal draws `table.lines` itself."""

BINARY_FORMATS: Mapping[str, Callable[[Listing], bytes]] = {"xlsx": xlsx.write}
"""The same for formats that are no text, and that no terminal can show."""
