"""How long an ingest takes, and how much memory: `python -m tests.benchmarks.ingesting [ARTICLES]`.

The articles of the sample stories, each with another number in every sentence, are read as files from a folder and kept
with their claims, then the same call is made again. Bars, for 10,000 articles on two cores: 5 minutes, 600 MB,
and a second call 20 times faster; for fewer articles the time is scaled down. Exit 1 beyond a bar.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from attrib.resources import seeds_folder

MOST = 10_000
MINUTES, MEGABYTES, TIMES_FASTER = 5, 600, 20
# What starting Python and opening the database takes, which fewer articles make no shorter.
START = 2.0
OUTLET, SENTENCE = re.compile(r"^outlet: (.*)$", re.MULTILINE), re.compile(r"\. (?=[A-Z“])")
OWN = re.compile(r"^(?:id|url|story): .*\n", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Both calls against their bars."""
    count = int(arguments[0]) if arguments else MOST
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "articles"
        words = _write(folder, count)
        first = _ingest(Path(home) / "attrib.db", folder)
        again = _ingest(Path(home) / "attrib.db", folder)
        size = (Path(home) / "attrib.db").stat().st_size / 1_000_000
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    memory, busy = used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
    bar = START + MINUTES * 60 * count / MOST
    print(f"{count:,} articles, {words / count:,.0f} words each; the database is {size:,.0f} MB")
    print(f"first call  {first:8.1f} s (bar {bar:.1f}), {first / count * 1000:.1f} ms an article")
    print(f"second call {again:8.1f} s (bar {START + first / TIMES_FASTER:.1f})")
    print(f"of both, {busy:.1f} s of one processor")
    print(f"memory      {memory:8.0f} MB at most (bar {MEGABYTES})")
    return int(first > bar or again > START + first / TIMES_FASTER or memory > MEGABYTES)


def _write(folder: Path, count: int) -> int:
    """So many files, each a text of its own; answers how many words they have."""
    texts = [each.read_text("utf-8") for each in sorted((seeds_folder() / "stories").rglob("articles/*.txt"))]
    words = 0
    for number in range(count):
        text = OWN.sub("", texts[number % len(texts)])
        text = OUTLET.sub(rf"outlet: \1 {number // len(texts)}", text)
        text = SENTENCE.sub(f" on pier {number}. ", text)
        place = folder / f"{number // 500:03d}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"a{number:05d}.txt").write_text(text, "utf-8")
        words += len(text.split())
    return words


def _ingest(database: Path, folder: Path) -> float:
    """Seconds by the clock on the wall."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "attrib", "--database", str(database), "ingest", str(folder)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
