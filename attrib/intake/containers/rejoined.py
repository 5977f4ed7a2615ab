"""A stream whose beginning was looked at, from its beginning again."""

from __future__ import annotations

import io
from typing import BinaryIO


class Rejoined(io.BufferedIOBase):
    """What was read already, then the rest. It cannot be moved about in; `length` counts what was given out."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self.head, self.stream, self.length = io.BytesIO(head), stream, 0

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes, perhaps fewer than asked for."""
        wanted = -1 if size is None else size
        data = self.head.read(wanted)
        if not data or wanted < 0:
            data += self.stream.read(wanted)
        self.length += len(data)
        return data
