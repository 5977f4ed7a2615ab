"""`gather`: inputs in, items and failures out, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from attrib.errors import UsageError
from attrib.intake.details import Details
from attrib.intake.detect import format_of
from attrib.intake.fingerprint import Knows, nothing_known
from attrib.intake.items import Failure, Format
from attrib.intake.meter import Meter
from attrib.intake.places import STDIN, Address, Place, find_places
from attrib.intake.reading import Fetch, Found, Reader


def gather(  # noqa: PLR0913 - each is one thing a caller may say, and most say few
    inputs: Sequence[str],
    *,
    format: Format = Format.AUTO,  # noqa: A002 - the word of the command line
    given: Details | None = None,
    stdin: BinaryIO | None = None,
    knows: Knows = nothing_known,
    fetch: Fetch | None = None,
    meter: Meter | None = None,
) -> Iterator[Found]:
    """Every article the inputs hold. What `given` says outranks what the inputs say.

    A file is read once however often it is meant; manifests go first, and a file that a manifest names is
    read as the manifest says. What `knows` by origin and fingerprint is not read. `fetch` is asked for the
    addresses among the inputs, and for those in lists of addresses that are inputs themselves. `meter` tells how
    far it has come. Raises UsageError where standard input is asked for and is a terminal.
    """
    if STDIN in inputs and (stdin is None or stdin.isatty()):
        raise UsageError(
            "- reads standard input, and that is the keyboard here: try `attrib ingest - < FILE`"
        )
    named = frozenset(Place(Path(each), each).origin for each in inputs)
    reader = Reader(format, given or Details(), stdin, knows, fetch, named.__contains__, meter or Meter())
    return _gathered(inputs, reader)


def _gathered(inputs: Sequence[str], reader: Reader) -> Iterator[Found]:
    places = sorted(find_places(inputs), key=lambda place: not _names_others(place, reader.wanted))
    if all(isinstance(place, Place) and place.path for place in places):
        reader.meter.total = sum(place.size for place in places if isinstance(place, Place))
    for place in places:
        if isinstance(place, Failure):
            yield place
        elif isinstance(place, Address) or place.origin not in reader.seen:
            yield from reader.read(place)


def _names_others(place: Place | Address | Failure, wanted: Format) -> bool:
    if not isinstance(place, Place):
        return False
    return Format.CSV in (wanted, format_of(place.suffix, b"") if wanted is Format.AUTO else wanted)
