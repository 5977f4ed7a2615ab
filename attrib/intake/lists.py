"""The formats that hold one record after the other, behind one door."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from attrib.errors import InputError
from attrib.intake.confined import confined
from attrib.intake.containers.mail import read_mailbox
from attrib.intake.inside import Inside
from attrib.intake.items import Format
from attrib.intake.json_lines import read_lines
from attrib.intake.manifest import read_rows
from attrib.intake.records import Record
from attrib.intake.streams import lines_of, rest_of

# A manifest may hold its texts, and is read at once.
MOST_MANIFEST_BYTES = 500_000_000
# A feed is the latest of an outlet, a megabyte or two where it carries whole articles.
MOST_FEED_BYTES = 20_000_000


def records_in(
    place: object, stream: BinaryIO, head: bytes, kind: Format
) -> Iterator[tuple[int, Record | InputError]]:
    """Each record of the list with its number or line: what it says, or what is wrong with it.

    Raises UnreadableInput where it is no list of that format.
    """
    match kind:
        case Format.JSONL:
            yield from read_lines(lines_of(stream, head))
        case Format.CSV:
            yield from read_rows(rest_of(stream, head, most=MOST_MANIFEST_BYTES))
        case Format.MBOX:
            yield from read_mailbox(stream, head)
        case _:
            found_at = place.found_at if isinstance(place, Inside) else None
            yield from confined("feed", rest_of(stream, head, most=MOST_FEED_BYTES), found_at=found_at)
