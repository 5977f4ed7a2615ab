"""How far a long run has come, on a terminal only: by bytes where they can be known beforehand, else by count."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attrib.commands.output import note

if TYPE_CHECKING:
    from attrib.intake import Meter

# Runs that are over sooner show nothing; a bar that flashes up tells nobody anything.
SILENT_ITEMS = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """`tell` says one thing above the bar, `watch` moves it."""

    tell: Callable[[str], None]
    watch: Callable[[Meter, int], None]


@contextmanager
def progress() -> Iterator[Shown]:
    """Shows the bar while inside, where stderr is a terminal that can redraw a line."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield Shown(note, lambda *_: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from attrib.report.characters import visible

    columns = ("reading", BarColumn(None), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None, told="", visible=False)

    def watch(meter: Meter, count: int) -> None:
        percent = f", {100 * meter.done // meter.total} %" if meter.total else ""
        bar.update(
            task,
            total=meter.total or None,
            completed=meter.done if meter.total else count,
            told=f"{count:,} read{percent}",
            visible=count > SILENT_ITEMS,
        )

    with bar:
        yield Shown(lambda message: bar.console.print(visible(message), markup=False, highlight=False), watch)
