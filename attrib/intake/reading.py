"""From a place to its items: one document, the records of a list, or what lies inside a container."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from attrib.errors import BadRecord, InputError, UnreadableInput
from attrib.intake.addresses import folded
from attrib.intake.containers.addresses import read_addresses
from attrib.intake.containers.opening import MOST_DEPTH, within
from attrib.intake.details import Details
from attrib.intake.detect import HEAD_BYTES, Seen, look
from attrib.intake.documents import Carried, article_in, read_bytes
from attrib.intake.fingerprint import Knows, fingerprint
from attrib.intake.inside import Inside
from attrib.intake.items import Failure, Format, Item, Known, Skip
from attrib.intake.lists import records_in
from attrib.intake.meter import Meter
from attrib.intake.places import STDIN, Address, Place, check_regular, why
from attrib.intake.records import Record
from attrib.intake.streams import rest_of

# More than any article with its pictures.
MOST_BYTES = 50_000_000
# A list that begins with so many bad records is none, and a million lines of complaint help nobody.
MOST_BAD = 100
# Formats with one article each; all others hold several, or wrap something.
DOCUMENTS = (Format.TEXT, Format.HTML, Format.MAIL, Format.PDF)
CONTAINERS = (Format.WARC, Format.ZIP, Format.GZIP)
# Where the format is the obvious one, an error need not mention it.
PLAIN_REASONS = ("named ", "sent as ", "begins like none", "as --format says")

Found = Item | Known | Failure | Skip
Readable = Place | Inside
Fetch = Callable[[str], Inside | Skip | None]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads places one by one, but for what `knows` them already, and remembers their origins in `seen`.

    Without `fetch`, nothing is asked of the network.
    """

    wanted: Format
    given: Details
    stdin: BinaryIO | None
    knows: Knows
    fetch: Fetch | None = None
    named: Callable[[str], bool] = lambda origin: False  # noqa: ARG005 - a list in a folder names nothing
    meter: Meter = field(default_factory=Meter)
    seen: set[str] = field(default_factory=set)

    def read(self, place: Place | Address) -> Iterator[Found]:
        """The items and failures of the place; no Exception comes out."""
        if isinstance(place, Address):
            yield from self._fetched(place)
            return
        self.seen.add(place.origin)
        self.meter.begin()
        yield from self._read(place, depth=0)
        self.meter.end(place.size)

    def _read(self, place: Readable, *, depth: int) -> Iterator[Found]:
        seen: Seen | None = None
        try:
            with self._opened(place) as stream:
                if depth == 0:
                    self.meter.watch(stream)
                head = stream.read(HEAD_BYTES)
                seen = self._look(place, head, depth)
                yield from self._found(place, stream, head, seen, depth)
        except (InputError, OSError) as error:
            yield Failure(place.origin, place.name, _because(error, seen))
        except Exception as error:
            # Costs the input that shows it, not the ten thousand after it.
            yield Failure(place.origin, place.name, f"a defect of attrib: it could not be read ({error!r})")

    def _found(
        self, place: Readable, stream: BinaryIO, head: bytes, seen: Seen, depth: int
    ) -> Iterator[Found]:
        if seen.format in DOCUMENTS:
            yield self._document(place, rest_of(stream, head, most=MOST_BYTES), seen, self.given)
        elif seen.format in CONTAINERS:
            if depth == MOST_DEPTH:
                raise UnreadableInput(f"an archive in an archive in an archive; {MOST_DEPTH} deep is read")
            yield from self._contained(place, within(place, stream, head, seen.format), depth)
        elif seen.format is Format.URLS:
            yield from self._addresses(place, rest_of(stream, head, most=MOST_BYTES), depth)
        else:
            yield from self._listed(place, records_in(place, stream, head, seen.format), seen)

    def _contained(
        self, place: Readable, found: Iterator[Inside | Skip | Failure], depth: int
    ) -> Iterator[Found]:
        empty = True
        for each in found:
            empty = False
            if not isinstance(each, Inside):
                yield each
            elif each.origin == place.origin or each.origin not in self.seen:
                yield from self._read(each, depth=depth + 1)
        if empty:
            raise UnreadableInput("empty: nothing in it that could be an article")

    def _opened(self, place: Readable) -> AbstractContextManager[BinaryIO]:
        if isinstance(place, Inside):
            return place.open()
        if place.path:
            check_regular(place.path)
            return place.path.open("rb")
        if self.stdin is None:
            raise UnreadableInput("there is no standard input")
        return nullcontext(self.stdin)

    def _look(self, place: Readable, head: bytes, depth: int) -> Seen:
        """What the bytes and the name show, unless somebody said; but who says "jsonl" may mean packed ones."""
        sent = isinstance(place, Inside) and place.found_at is not None
        seen = look(place.suffix, head, "sent as" if sent else "named")
        if self.wanted is Format.AUTO or depth or seen.format is Format.GZIP:
            return seen
        return Seen(self.wanted, "as --format says")

    def _listed(
        self, place: Readable, records: Iterator[tuple[int, Record | InputError]], seen: Seen
    ) -> Iterator[Found]:
        marks: set[str] = set()
        count = bad = 0
        for count, (number, record) in enumerate(records, start=1):
            name = f"{place.name}:{number}"
            try:
                if isinstance(record, InputError):
                    bad += 1
                    raise record
                if record.path:
                    yield self._beside(place, record.path, record.details, name)
                else:
                    yield self._within(place, record, number, marks, seen)
            except (InputError, OSError) as error:
                yield Failure(f"{place.origin}:{number}", name, why(error))
            if bad == count == MOST_BAD:
                raise UnreadableInput(f"not one of its first {MOST_BAD} records can be used; read no further")
        if not count:
            raise UnreadableInput("empty: no records")

    def _beside(self, place: Readable, path: str, details: Details, name: str) -> Item | Known:
        """The article in the file that a row of a manifest names, which is then not read on its own."""
        try:
            target = _sibling(place, path, name)
            self.seen.add(target.origin)
            with self._opened(target) as stream:
                data = rest_of(stream, b"", most=MOST_BYTES)
            seen = look(target.suffix, data[:HEAD_BYTES])
            if seen.format not in DOCUMENTS:
                raise UnreadableInput("a manifest names articles, and this is a list of them")
            return self._document(target, data, seen, self.given.over(details))
        except (InputError, OSError) as error:
            raise UnreadableInput(f"{path}: {why(error)}") from None

    def _within(
        self, place: Readable, record: Record, number: int, marks: set[str], seen: Seen
    ) -> Item | Known:
        """The article that the record itself holds, told from the others by its id, address or number."""
        mark = record.details.id or record.details.url or record.mark or str(number)
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
        told = (record.raw, record.encoding, record.evidence, sha256, warnings, str(seen))
        return Item(article, origin, name, *told)

    def _document(self, place: Readable, data: bytes, seen: Seen, details: Details) -> Item | Known:
        origin = place.origin
        if origin == STDIN:
            # what is piped today and what is piped tomorrow are not two versions of one article
            origin = f"{STDIN} {hashlib.sha256(data).hexdigest()[:16]}"
        carried = Carried.by(place)
        details = details.over(carried.details)
        sha256 = fingerprint(data, seen.format, details, carried)
        if self.knows(origin, sha256):
            return Known(origin, place.name)
        read = read_bytes(data, seen.format, details, stem=place.stem, carried=carried)
        told = (read.decoded.encoding, read.decoded.evidence, sha256, read.warnings, str(seen))
        return Item(read.article, origin, place.name, data, *told)

    def _addresses(self, place: Readable, data: bytes, depth: int) -> Iterator[Found]:
        """What lies at each address of a list that the caller named; a list met anywhere else names nothing."""
        if depth or not self.named(place.origin):
            raise UnreadableInput("a list of addresses; name it in the call itself to have them fetched")
        for number, address in read_addresses(data):
            name = f"{place.name}:{number}"
            if isinstance(address, BadRecord):
                yield Failure(f"{place.origin}:{number}", name, str(address))
            else:
                yield from self._fetched(Address(address, f"{name} {address}"))

    def _fetched(self, address: Address) -> Iterator[Found]:
        """What lies at the address, read like a file."""
        origin = folded(address.url)
        if origin in self.seen:
            return
        self.seen.add(origin)
        try:
            if self.fetch is None:
                raise UnreadableInput("addresses are fetched by `attrib ingest` only")
            fetched = self.fetch(address.url)
        except (InputError, OSError) as error:
            yield Failure(origin, address.name, why(error))
            return
        if fetched is None:
            yield Known(origin, address.name)
        elif isinstance(fetched, Skip):
            yield replace(fetched, origin=origin, name=address.name)
        else:
            yield from self._read(replace(fetched, origin=origin, name=address.name), depth=0)


def _sibling(place: Readable, path: str, name: str) -> Readable:
    if isinstance(place, Place):
        return Place((place.path.parent if place.path else Path()) / path, name)
    if place.beside is None:
        raise BadRecord("a list that was fetched names no files here")
    return replace(place.beside(path), name=name)


def _because(error: Exception, seen: Seen | None) -> str:
    """The reason; where the input was taken for something its name does not say, also what it was taken for."""
    told = why(error)
    return told if seen is None or seen.why.startswith(PLAIN_REASONS) else f"{told} (read as {seen})"
