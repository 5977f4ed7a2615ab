"""Lists and archives are streamed: what they take in memory does not grow with their size.

ATTRIB_FULL_SIZE=1 has the same tests read a gigabyte each, within the 400 MB that are promised.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.intake.containers.archives import answer, packed, record
from tests.intake.measured import measured

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measured as Linux tells it")

FULL = bool(os.environ.get("ATTRIB_FULL_SIZE"))
SMALL, LARGE = (10, 1_000) if FULL else (3, 30)
"""Megabytes."""
PROMISED = 400
TEXT = "".join(
    f"The keeper of light number {number} said that the lamp is out again. " for number in range(300)
)


def lines(megabytes: int) -> Iterator[bytes]:
    for number in range(megabytes * 1_000_000 // len(TEXT)):
        yield json.dumps({"id": str(number), "outlet": "Orla Courier", "text": TEXT}).encode() + b"\n"


def records(megabytes: int) -> Iterator[bytes]:
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
    for number in range(megabytes * 1_000_000 // len(TEXT)):
        yield record(answer(TEXT, head), f"https://courier.example/{number}")


def packed_records(megabytes: int) -> Iterator[bytes]:
    return map(packed, records(megabytes))


@pytest.mark.parametrize(
    ("name", "content"), [("a.jsonl", lines), ("a.warc", records), ("a.warc.gz", packed_records)]
)
def test_memory_does_not_grow_with_size(tmp_path: Path, name: str, content) -> None:
    used = []
    for megabytes in (SMALL, LARGE):
        file = tmp_path / name
        with file.open("wb") as out:
            out.writelines(content(megabytes))
        memory, kinds = measured(file)
        assert kinds == ["Item"] * (megabytes * 1_000_000 // len(TEXT))
        used.append(memory)
    small, large = used
    print(f"{name}: {small} MB for {SMALL} MB, {large} MB for {LARGE} MB")
    assert large < PROMISED
    assert large < small + (100 if FULL else 15)  # what grows is one short name a record, to tell them apart
