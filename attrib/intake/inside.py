"""A document that lies inside a container or came over the network, and can be read like a file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

from attrib.intake.details import Details

Opener = Callable[[], AbstractContextManager[BinaryIO]]


@dataclass(frozen=True, slots=True)
class Inside:
    """One document; `open` gives its bytes, `name` and `origin` are as a place's.

    `found_at` is the address it was found at, `charset` what its carrier says of its encoding, `line` its
    number where it shares a container with others and has no name of its own. `details` is what its carrier says.
    `beside` finds another document of the same archive by its path.
    """

    name: str
    origin: str
    stem: str
    suffix: str
    open: Opener
    found_at: str | None = None
    charset: str | None = None
    line: int | None = None
    details: Details = field(default_factory=Details)
    beside: Callable[[str], Inside] | None = None


def held(data: bytes) -> Opener:
    """Opens bytes that are in memory already."""
    return lambda: nullcontext(BytesIO(data))
