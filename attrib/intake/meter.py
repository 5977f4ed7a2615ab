"""How far a run has come: bytes read of the bytes there are, where that can be known beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO


@dataclass(slots=True)
class Meter:
    """`total` is the size of all files, 0 where some input has no size beforehand."""

    total: int = 0
    finished: int = 0
    stream: BinaryIO | None = None

    @property
    def done(self) -> int:
        """The bytes of the files behind us and of the one being read."""
        if self.stream is None:
            return self.finished
        try:
            return self.finished + self.stream.tell()
        except (OSError, ValueError):  # closed, or a pipe
            return self.finished

    def begin(self) -> None:
        """The next place is being read."""
        self.stream = None

    def watch(self, stream: BinaryIO) -> None:
        """The place's bytes come from this stream."""
        self.stream = stream

    def end(self, size: int) -> None:
        """The place of this size is behind us."""
        self.stream = None
        self.finished += size
