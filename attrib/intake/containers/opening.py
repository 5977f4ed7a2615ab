"""What lies inside a container: zip, gzip and WARC, each document with the name it goes by there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Protocol

from attrib.domain import TextStatus
from attrib.errors import InputError
from attrib.intake.containers.captures import Capture
from attrib.intake.containers.gzipped import Gunzipped
from attrib.intake.containers.rejoined import Rejoined
from attrib.intake.containers.warc import read_warc
from attrib.intake.containers.zipped import opened
from attrib.intake.details import Details
from attrib.intake.detect import BY_CONTENT_TYPE
from attrib.intake.inside import Inside, held
from attrib.intake.items import Failure, Format, Skip

# A zip of web archives packed with gzip is sensible; what goes on from there is a bomb.
MOST_DEPTH = 3


class Container(Protocol):
    """A place or something inside one, as far as it is needed to name what lies in it."""

    @property
    def name(self) -> str:
        """What people are shown."""

    @property
    def origin(self) -> str:
        """The same on every run."""

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""


def within(
    container: Container, stream: BinaryIO, head: bytes, kind: Format
) -> Iterator[Inside | Skip | Failure]:
    """Every document in the container, and what is passed over or broken in it. Raises UnreadableInput."""
    match kind:
        case Format.ZIP:
            yield from _zipped(container, stream, head)
        case Format.GZIP:
            yield _gunzipped(container, stream, head)
        case _:
            yield from _archived(container, stream, head)


def _zipped(container: Container, stream: BinaryIO, head: bytes) -> Iterator[Inside | Skip]:
    if stream.seekable():
        yield from opened(stream, container.name, container.origin).members()
        return
    with tempfile.TemporaryFile() as whole:  # the list of a zip's files stands at its end
        shutil.copyfileobj(Rejoined(head, stream), whole)
        yield from opened(whole, container.name, container.origin).members()


def _gunzipped(container: Container, stream: BinaryIO, head: bytes) -> Inside:
    """The file without its ".gz": to people, and in the ledger, still the same one."""
    inner = PurePosixPath(container.stem)
    return Inside(
        container.name,
        container.origin,
        inner.stem or container.stem,
        inner.suffix,
        lambda: Gunzipped(stream, head),  # type: ignore[arg-type,return-value]
    )


def _archived(container: Container, stream: BinaryIO, head: bytes) -> Iterator[Inside | Skip | Failure]:
    marks: set[str] = set()
    for number, found in read_warc(stream, head):
        name = f"{container.name}:{number}"
        if isinstance(found, InputError):
            yield Failure(f"{container.origin}:{number}", name, str(found))
        elif isinstance(found, Skip):
            yield Skip(f"{container.origin}:{number}", name, found.reason)
        else:
            mark = f"{found.url}:{number}" if found.url in marks else found.url
            marks.add(mark)
            yield _capture(container, found, number, name, mark)


def _capture(container: Container, found: Capture, number: int, name: str, mark: str) -> Inside:
    status = TextStatus.PARTIAL if found.cut else None
    return Inside(
        name,
        f"{container.origin}#{mark}",
        container.stem,
        BY_CONTENT_TYPE.get(found.content_type, ""),
        held(found.data),
        found_at=found.url or None,
        charset=found.charset,
        line=number,
        details=Details(text_status=status),
    )
