"""Lines in colour, on a terminal that takes it. Colour repeats what sign and word already say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from attrib.report.lines import Line

# The sixteen terminal colours only: they follow the reader's own light or dark theme.
STYLES: Mapping[str, str] = {
    "story": "bold underline",
    "heading": "bold",
    "claim": "bold",
    "outlet": "",
    "dim": "dim",
    "source": "cyan",
    "cue": "magenta",
    "content": "bold",
    "passage": "italic",
    "wording": "yellow",
    "repeated": "green",
    "altered": "yellow",
    "dropped": "red",
    "added": "blue",
    "unattributed": "dim",
    "absent": "dim",
    "unreadable": "dim",
}


def draw(lines: Sequence[Line]) -> None:
    """The lines are on the terminal; none is wrapped or interpreted again."""
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        text = Text()
        for piece in line:
            text.append(piece.text, STYLES.get(piece.style, ""))
        console.print(text, soft_wrap=True)
