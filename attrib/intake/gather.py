"""`gather`: inputs in, items and failures out, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from attrib.errors import UsageError
from attrib.intake.details import Details
from attrib.intake.detect import format_of
from attrib.intake.fingerprint import Knows, nothing_known
from attrib.intake.items import Failure, Format, Item, Known
from attrib.intake.places import STDIN, Place, find_places
from attrib.intake.reading import Reader


def gather(
    inputs: Sequence[str],
    *,
    format: Format = Format.AUTO,  # noqa: A002 - the word of the command line
    given: Details | None = None,
    stdin: BinaryIO | None = None,
    knows: Knows = nothing_known,
) -> Iterator[Item | Known | Failure]:
    """Every article the inputs hold. What `given` says outranks what the inputs say.

    A file is read once however often it is meant; manifests go first, and a file that a manifest names is
    read as the manifest says. What `knows` by origin and fingerprint is not read. Raises UsageError where
    standard input is asked for and is a terminal.
    """
    if STDIN in inputs and (stdin is None or stdin.isatty()):
        raise UsageError(
            "- reads standard input, and that is the keyboard here: try `attrib ingest - < FILE`"
        )
    return _gathered(inputs, Reader(format, given or Details(), stdin, knows))


def _gathered(inputs: Sequence[str], reader: Reader) -> Iterator[Item | Known | Failure]:
    places = sorted(find_places(inputs), key=lambda place: not _names_others(place, reader.wanted))
    for place in places:
        if isinstance(place, Failure):
            yield place
        elif place.origin not in reader.seen:
            yield from reader.read(place)


def _names_others(place: Place | Failure, wanted: Format) -> bool:
    if isinstance(place, Failure):
        return False
    return Format.CSV in (wanted, format_of(place.suffix, b"") if wanted is Format.AUTO else wanted)
