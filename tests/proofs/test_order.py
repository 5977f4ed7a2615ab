"""The order of inputs, how often they come, and the hashes of a run decide nothing: the same report, byte for byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from attrib.resources import seeds_folder
from tests.proofs.load import FULL

# Two more texts from the address of the Courier's article, under its id: the later one is the current text.
SAVED_AGAIN = """---
id: averil-courier
outlet: Averil Courier
published: {published}
url: https://www.averilcourier.example/harbour/night-boat-steered-onto-the-tern
---
The night boat was steered onto the Tern, {source} said on Thursday.
"""

# Each process is one hash seed; each order two databases: one call for all inputs, and one call for each.
PROCESSES, ORDERS = (4, 5) if FULL else (2, 2)
TIMES = 3  # the same input over and over
SHUFFLED = """
import random, sys
from pathlib import Path
from attrib.cli import run

folder, seed, orders, times = Path(sys.argv[1]), *map(int, sys.argv[2:])
inputs = sorted(str(each) for each in folder.rglob("*.*"))
chance = random.Random(seed)
for number in range(orders):
    chance.shuffle(inputs)
    for way, calls in (("together", [inputs]), ("apart", [[each] for each in inputs])):
        name = f"{way}-{seed}-{number}"
        steps = [["ingest", *call] for call in calls * times] + [["compare"]] * times
        steps += [[listing, "-o", f"{name}.{listing}.jsonl"] for listing in ("report", "articles")]
        for step in steps:
            assert run(["--database", f"{name}.db", *step]) == 0, step
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The sample story, with three texts of one of its articles."""
    folder = tmp_path / "story"
    shutil.copytree(seeds_folder() / "stories" / "ferry" / "articles", folder)
    for name, published, source in (
        ("first", "2025-10-09T04:30:00+02:00", "a pilot"),
        ("last", "2025-10-09T03:30:00Z", "two pilots"),
    ):
        (folder / name).mkdir()
        text = SAVED_AGAIN.format(published=published, source=source)
        (folder / name / "averil-courier.txt").write_text(text, encoding="utf-8")
    return folder


def test_any_order_and_any_hash_seed_give_the_same_report(story: Path, tmp_path: Path) -> None:
    for seed in range(PROCESSES):
        subprocess.run(
            [sys.executable, "-c", SHUFFLED, str(story), str(seed), str(ORDERS), str(TIMES)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
        )
    for listing in ("report", "articles"):
        told = [each.read_bytes() for each in sorted(tmp_path.glob(f"*.{listing}.jsonl"))]
        assert len(told) == PROCESSES * ORDERS * 2
        assert len(set(told)) == 1
    assert b"2025-10-09T03:30:00Z" in told[0]
