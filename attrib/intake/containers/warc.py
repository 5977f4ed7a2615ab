"""WARC and WARC.gz: every record whole and with the digest it promises, or named as broken with its offset.

warcio hands out half a page of a truncated record without a word, so length and digest are checked here. After
a broken record reading goes on at the next one, where the archive is a file one can move about in.
"""

from __future__ import annotations

import io
import re
from collections.abc import Generator, Iterator
from contextlib import redirect_stderr
from typing import TYPE_CHECKING, BinaryIO, cast

from attrib.errors import BadRecord, InputError
from attrib.intake.containers.captures import Block, Capture, captured
from attrib.intake.containers.rejoined import Rejoined
from attrib.intake.items import Skip

if TYPE_CHECKING:
    from warcio.archiveiterator import WARCIterator
    from warcio.recordloader import ArcWarcRecord

# A page with its pictures; films are passed over without being held in memory.
MOST_BYTES = 50_000_000
# Records that hold what a server answered or what was made of it; the others are about the crawl.
CONTENT = ("response", "resource", "conversion")
NEXT = re.compile(rb"\x1f\x8b\x08|(?<=\n)WARC/[01]\.")
SEARCHED_AT_ONCE = 1_000_000
OVERLAP = 10  # the mark of a record may lie across two pieces


def read_warc(stream: BinaryIO, head: bytes) -> Iterator[tuple[int, Capture | Skip | BadRecord]]:
    """Each record of content with its number, or why it is passed over, or what is wrong with it."""
    for number, record in enumerate(_records(_from_the_beginning(stream, head)), start=1):
        if isinstance(record, BadRecord):
            yield number, record
        elif record.kind in CONTENT:
            try:
                yield number, captured(record)
            except InputError as error:
                yield number, BadRecord(f"{error} (record at byte {record.offset:,})")
        elif record.kind == "revisit":
            yield number, Skip("", "", "a revisit: its content stands in another record")


def _from_the_beginning(stream: BinaryIO, head: bytes) -> BinaryIO:
    if stream.seekable():
        stream.seek(0)
        return stream
    return cast("BinaryIO", Rejoined(head, stream))


def _records(stream: BinaryIO) -> Iterator[Block | BadRecord]:
    """Every record from the beginning; after a broken one from where the next seems to begin."""
    start: int | None = 0
    while start is not None:
        start = yield from _stretch(stream, start)


def _stretch(stream: BinaryIO, start: int) -> Generator[Block | BadRecord, None, int | None]:
    """The records up to the first that breaks the archive; answers where to go on behind it, if anywhere."""
    from warcio.archiveiterator import WARCIterator  # noqa: PLC0415

    if start:
        stream.seek(start)
    records = WARCIterator(stream, no_record_parse=True)
    while True:
        try:
            with redirect_stderr(io.StringIO()):  # warcio complains there on its own
                record = next(records, None)
                block = None if record is None else _block(record, records, start)
        except Exception as error:
            yield BadRecord(f"{_told(error)} (record at byte {start:,})")
            return (yield from _behind(stream, start))
        if block is None:
            return None
        yield block
        start = records.offset


def _block(record: ArcWarcRecord, records: WARCIterator, offset: int) -> Block | BadRecord:
    """The record's content. Raises BadRecord where what follows it can no longer be trusted."""
    headers = {name.lower(): value.strip() for name, value in record.rec_headers.headers}
    content = record.raw_stream.read(MOST_BYTES + 1) or b""
    records.read_to_end()
    length = headers.get("content-length", "")
    if not length.isascii() or not length.isdigit():
        raise BadRecord(f"no length that can be read, but {length[:20]!r}")
    if records.err_count:
        raise BadRecord(f"longer than the {int(length):,} bytes it claims")
    if len(content) > MOST_BYTES:
        return BadRecord(f"larger than {MOST_BYTES // 1_000_000} MB (record at byte {offset:,})")
    if len(content) < int(length):
        raise BadRecord(f"cut off: {len(content):,} of the {int(length):,} bytes it claims")
    return Block(headers.get("warc-type", "").lower(), headers, content, offset)


def _told(error: Exception) -> str:
    if isinstance(error, BadRecord):
        return str(error)
    return f"not a WARC record: {' '.join(str(error).split()) or type(error).__name__}"[:200]


def _behind(stream: BinaryIO, start: int) -> Generator[BadRecord, None, int | None]:
    """Where the next record seems to begin, in a file that one can move about in."""
    if not stream.seekable():
        yield BadRecord("what follows the broken record cannot be found in a pipe; give the file itself")
        return None
    position = start + 1
    stream.seek(position)
    before = b""
    while piece := stream.read(SEARCHED_AT_ONCE):
        found = NEXT.search(before + piece)
        if found:
            return position - len(before) + found.start()
        before = (before + piece)[-OVERLAP:]
        position += len(piece)
    return None
