"""Lists of web addresses, one a line, with comments behind #."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.errors import BadRecord
from attrib.intake.decode import decode
from attrib.intake.naming import host_of


def read_addresses(data: bytes) -> Iterator[tuple[int, str | BadRecord]]:
    """Each address with its line number, or what is wrong with the line. Raises UnreadableInput."""
    for number, line in enumerate(decode(data).text.splitlines(), start=1):
        address = line.strip()
        if address and not address.startswith("#"):
            known = host_of(address) is not None
            yield (
                number,
                address if known else BadRecord(f"{address[:80]!r} is no web address like https://..."),
            )
