"""Where words go: results to stdout or a file, everything else to stderr.

Results are UTF-8 with plain line feeds on every system, so that the same input gives the same bytes. Only a
terminal gets its own encoding, where it cannot show them, and control characters as pictures. When the reader
of a pipe has seen enough and left (`attrib report | head`), the rest is quietly thrown away.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from attrib.commands.options import Format, chosen_format
from attrib.errors import AttribError, UsageError

if TYPE_CHECKING:
    from attrib.report.lines import Line
    from attrib.report.listing import Listing


def emit(text: str, output: Path | None = None) -> None:
    """The text is on stdout, or is all there is in `output`."""
    if output is not None and str(output) != "-":
        _write(text.encode("utf-8", "backslashreplace"), output)
        return
    if sys.stdout is not None and sys.stdout.isatty():
        text = _shown(text)
    _send(text.encode(_encoding(), "backslashreplace"))


def emit_lines(lines: Sequence[Line], output: Path | None = None) -> None:
    """The lines are on stdout, coloured where that is a terminal that takes colour, or plain in `output`."""
    from attrib.report.lines import plain

    if output is None and coloured():
        from attrib.commands.render import draw

        draw(lines)
    else:
        emit(plain(lines), output)


def emit_listing(
    listing: Listing, format: Format | None, output: Path | None, *, excel: bool = False
) -> None:
    """The listing in the format asked for; `excel` is the CSV that a spreadsheet opens unharmed."""
    from attrib.report.formats import BINARY_FORMATS, FORMATS, excel_csv, table

    chosen = chosen_format(format, output, excel=excel)
    if excel:
        emit(excel_csv.write(listing), output)
    elif chosen is Format.TABLE:
        emit_lines(table.lines(listing, room=room()), output)
    elif chosen is Format.HTML:
        emit_page(FORMATS[chosen](listing), output)
    elif chosen in BINARY_FORMATS:
        emit_binary(
            lambda: BINARY_FORMATS[chosen](listing), output, what=chosen.value, name=f"report.{chosen.value}"
        )
    else:
        emit(FORMATS[chosen](listing), output)


def emit_page(html: str, output: Path | None) -> None:
    """The page is in `output`, or goes to whoever reads stdout; a terminal is no browser and is refused."""
    if output is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("a page is for a browser, not for a terminal\nsay where to write it: -o report.html")
    emit(html, output)


def emit_binary(made: Callable[[], bytes], output: Path | None, *, what: str, name: str) -> None:
    """What is made is in `output`; only `-o -` sends it to stdout, and never to a terminal."""
    if output is None or (str(output) == "-" and sys.stdout is not None and sys.stdout.isatty()):
        raise UsageError(f"{what} is not for a terminal\nsay where to write it: -o {name}")
    if str(output) == "-":
        _send(made())
    else:
        _write(made(), output)


def note(message: str) -> None:
    """One thing a person may want to know, on stderr, with control characters shown and never sent."""
    from attrib.report.characters import visible_lines

    typer.echo(visible_lines(message), err=True)


def room() -> int:
    """How many columns a line may have: COLUMNS, else the terminal's, else 80; never under 60.

    Narrower pages would part every second word; there the terminal wraps instead.
    """
    return max(60, shutil.get_terminal_size((80, 24)).columns)


def coloured() -> bool:
    """Stdout is a terminal that takes colour, and nobody asked for none (no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def silence(descriptor: int) -> None:
    """Whatever is still written there goes nowhere, also at the interpreter's end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _shown(text: str) -> str:
    """What a terminal is sent: every control character but tab and line feed as a picture of it."""
    from attrib.report.characters import visible

    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in text.split("\n"))


def _send(data: bytes) -> None:
    if sys.stdout is None:
        raise AttribError("cannot write the results: standard output is closed; try -o FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout.fileno())
    except OSError as error:
        silence(sys.stdout.fileno())
        raise AttribError(
            f"cannot write the results to standard output: {error.strerror or error}"
        ) from error


def _encoding() -> str:
    if sys.stdout is None:
        return "utf-8"
    return (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"


def _write(data: bytes, output: Path) -> None:
    try:
        output.write_bytes(data)
    except OSError as error:
        raise AttribError(f"cannot write {output}: {error.strerror or error}") from error
