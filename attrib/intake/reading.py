"""From a place to its items: one document, or the records of a list."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from attrib.errors import BadRecord, InputError, UnreadableInput
from attrib.intake.details import Details
from attrib.intake.detect import HEAD_BYTES, format_of
from attrib.intake.documents import article_in, read_bytes
from attrib.intake.fingerprint import Knows, fingerprint
from attrib.intake.items import Failure, Format, Item, Known
from attrib.intake.json_lines import read_lines
from attrib.intake.manifest import read_rows
from attrib.intake.places import STDIN, Place, check_regular, why
from attrib.intake.records import Record
from attrib.intake.streams import lines_of, rest_of

# More than any article with its pictures; a manifest with its texts inside may be larger.
MOST_BYTES = 50_000_000
MOST_MANIFEST_BYTES = 500_000_000
# A list that begins with so many bad records is none, and a million lines of complaint help nobody.
MOST_BAD = 100


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads places one by one, but for what `knows` them already, and remembers their origins in `seen`."""

    wanted: Format
    given: Details
    stdin: BinaryIO | None
    knows: Knows
    seen: set[str] = field(default_factory=set)

    def read(self, place: Place) -> Iterator[Item | Known | Failure]:
        """The items and failures of the place; no InputError and no OSError comes out."""
        self.seen.add(place.origin)
        try:
            with self._opened(place) as stream:
                head = stream.read(HEAD_BYTES)
                match self._format(place, head):
                    case Format.JSONL:
                        yield from self._listed(place, read_lines(lines_of(stream, head)))
                    case Format.CSV:
                        data = rest_of(stream, head, most=MOST_MANIFEST_BYTES)
                        yield from self._listed(place, read_rows(data))
                    case kind:
                        yield self._document(place, rest_of(stream, head, most=MOST_BYTES), kind, self.given)
        except (InputError, OSError) as error:
            yield Failure(place.origin, place.name, why(error))

    def _opened(self, place: Place) -> AbstractContextManager[BinaryIO]:
        if place.path:
            check_regular(place.path)
            return place.path.open("rb")
        if self.stdin is None:
            raise UnreadableInput("there is no standard input")
        return nullcontext(self.stdin)

    def _format(self, place: Place, head: bytes) -> Format:
        return format_of(place.suffix, head) if self.wanted is Format.AUTO else self.wanted

    def _listed(
        self, place: Place, records: Iterator[tuple[int, Record | BadRecord]]
    ) -> Iterator[Item | Known | Failure]:
        marks: set[str] = set()
        count = bad = 0
        for count, (number, record) in enumerate(records, start=1):
            name = f"{place.name}:{number}"
            try:
                if isinstance(record, BadRecord):
                    bad += 1
                    raise record
                if record.path:
                    yield self._beside(place, record.path, record.details, name)
                else:
                    yield self._within(place, record, number, marks)
            except (InputError, OSError) as error:
                yield Failure(f"{place.origin}:{number}", name, why(error))
            if bad == count == MOST_BAD:
                raise UnreadableInput(f"not one of its first {MOST_BAD} records can be used; read no further")
        if not count:
            raise UnreadableInput("empty: no records")

    def _beside(self, place: Place, path: str, details: Details, name: str) -> Item | Known:
        """The article in the file that a row of a manifest names, which is then not read on its own."""
        folder = place.path.parent if place.path else Path()
        target = Place(folder / path, name)
        self.seen.add(target.origin)
        try:
            with self._opened(target) as stream:
                data = rest_of(stream, b"", most=MOST_BYTES)
            kind = format_of(target.suffix, data)
            if kind not in (Format.TEXT, Format.HTML):
                raise UnreadableInput("a manifest names articles, and this is a list of them")
            return self._document(target, data, kind, self.given.over(details))
        except (InputError, OSError) as error:
            raise UnreadableInput(f"{path}: {why(error)}") from None

    def _within(self, place: Place, record: Record, number: int, marks: set[str]) -> Item | Known:
        """The article that the record itself holds, told from the others by its id, address or line."""
        mark = record.details.id or record.details.url or str(number)
        if mark in marks:
            mark = f"{mark}:{number}"
        marks.add(mark)
        name, origin = f"{place.name}:{number}", f"{place.origin}#{mark}"
        details = self.given.over(record.details)
        kind = Format.HTML if record.is_html else Format.TEXT
        sha256 = fingerprint(record.raw or record.text.encode("utf-8", "backslashreplace"), kind, details)
        if self.knows(origin, sha256):
            return Known(origin, name)
        article, warnings = article_in(record.text, kind, details, stem=place.stem, line=number)
        return Item(article, origin, name, record.raw, record.encoding, record.evidence, sha256, warnings)

    def _document(self, place: Place, data: bytes, kind: Format, details: Details) -> Item | Known:
        origin = place.origin
        if (
            origin == STDIN
        ):  # what is piped today and what is piped tomorrow are not two versions of one article
            origin = f"{STDIN} {hashlib.sha256(data).hexdigest()[:16]}"
        sha256 = fingerprint(data, kind, details)
        if self.knows(origin, sha256):
            return Known(origin, place.name)
        document = read_bytes(data, kind, details, stem=place.stem)
        decoded, warnings = document.decoded, document.warnings
        return Item(
            document.article, origin, place.name, data, decoded.encoding, decoded.evidence, sha256, warnings
        )
