"""gzip round one file: unpacked as it is read, until it turns out to be a bomb."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from typing import BinaryIO

from attrib.errors import UnreadableInput
from attrib.intake.containers.rejoined import Rejoined

# As for zip archives: text packs to a quarter, a bomb to a thousandth, and small ones hurt nobody.
MOST_RATIO = 200
HARMLESS = 20_000_000


class Gunzipped:
    """The unpacked bytes of a gzip stream whose first bytes were read already."""

    def __init__(self, stream: BinaryIO, head: bytes) -> None:
        self.packed = Rejoined(head, stream)
        self.plain = gzip.GzipFile(fileobj=self.packed)
        self.length = 0

    def __enter__(self) -> Gunzipped:
        return self

    def __exit__(self, *error: object) -> None:
        self.plain.close()

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises UnreadableInput where they are broken or too many."""
        return self._checked(lambda: self.plain.read(size))

    def readline(self, size: int = -1) -> bytes:
        """The next line, likewise."""
        return self._checked(lambda: self.plain.readline(size))

    def seekable(self) -> bool:
        """It can only be read to its end."""
        return False

    def _checked(self, read: Callable[[], bytes]) -> bytes:
        try:
            data = read()
        except (zlib.error, EOFError, OSError) as error:
            raise UnreadableInput(f"broken gzip: {error}"[:200]) from None
        self.length += len(data)
        if self.length > HARMLESS and self.length > MOST_RATIO * self.packed.length:
            raise UnreadableInput(f"a bomb: {self.packed.length:,} bytes unpack to more than {self.length:,}")
        return data
