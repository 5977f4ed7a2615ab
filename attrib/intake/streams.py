"""Reading a stream whose beginning has been looked at: the rest of it, or its lines, within limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from attrib.errors import UnreadableInput

# A longer line is not one article; what is beyond is passed over without being held in memory.
LONGEST_LINE = 50_000_000


def rest_of(stream: BinaryIO, head: bytes, *, most: int) -> bytes:
    """The whole content. Raises UnreadableInput where it is more than `most` bytes."""
    data = head + stream.read(most + 1 - len(head))
    if len(data) > most:
        raise UnreadableInput(f"larger than {most // 1_000_000} MB")
    return data


def lines_of(stream: BinaryIO, head: bytes) -> Iterator[bytes]:
    """The lines one by one; of a line longer than LONGEST_LINE its beginning, longer than that."""
    *whole, last = head.split(b"\n")
    yield from whole
    line = _line(stream, last)
    while line:
        yield line
        line = _line(stream, b"")


def _line(stream: BinaryIO, begun: bytes) -> bytes:
    line = piece = begun + stream.readline(LONGEST_LINE + 1)
    while piece and len(line) > LONGEST_LINE and not piece.endswith(b"\n"):
        piece = stream.readline(LONGEST_LINE)
    return line
