"""The words of the call to the places they mean: files, the files of folders, globs, standard input."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from attrib.errors import UnreadableInput
from attrib.intake.details import CONTROL
from attrib.intake.items import Failure

STDIN = "-"
# What is picked up from a folder. Markdown is read when named, but in folders it is mostly READMEs.
SUFFIXES = (
    *(".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".csv"),
    *(".eml", ".mbox", ".pdf", ".rss", ".atom", ".warc", ".wacz", ".zip"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """One file to read, or standard input where `path` is None; `name` is the path as it was written."""

    path: Path | None
    name: str

    @property
    def origin(self) -> str:
        """The place as an absolute path: the same from whichever folder the command is called."""
        return printable(os.path.abspath(self.path)) if self.path else STDIN  # noqa: PTH100 - resolves no links

    @property
    def stem(self) -> str:
        """The name of the file without its suffix, with spaces for what steers a terminal."""
        return CONTROL.sub(" ", printable(self.path.stem)) if self.path else "stdin"

    @property
    def suffix(self) -> str:
        """The ending of the file's name, with its dot; empty where there is none."""
        return self.path.suffix if self.path else ""

    @property
    def size(self) -> int:
        """How many bytes the file has; 0 where that cannot be told."""
        try:
            return self.path.stat().st_size if self.path else 0
        except (OSError, ValueError):
            return 0


@dataclass(frozen=True, slots=True)
class Address:
    """A web address that the caller named, to be fetched."""

    url: str
    name: str


def find_places(inputs: Sequence[str]) -> Iterator[Place | Address | Failure]:
    """Every file and address the inputs mean, in the order given, within a folder sorted."""
    for each in inputs:
        if each == STDIN:
            yield Place(None, STDIN)
        elif os.path.lexists(each):
            yield from _at(Path(each))
        elif "://" in each:
            yield Address(each, printable(each))
        elif glob.has_magic(each):
            yield from _matching(each)
        else:
            name = printable(each) or "''"
            yield Failure(name, name, _missing(Path(each)) if each else "an empty name")


def read_in_folders(name: str) -> bool:
    """A file of this name is picked up from a folder or archive, packed with gzip or not."""
    return name.lower().removesuffix(".gz").endswith(SUFFIXES)


def check_regular(path: Path) -> None:
    """The path is a file that can be read to an end; else UnreadableInput says what it is."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise UnreadableInput(_missing(path)) from None
    except (OSError, ValueError) as error:
        raise UnreadableInput(why(error)) from None
    if stat.S_ISDIR(mode):
        raise UnreadableInput("a folder where a file is expected")
    if not stat.S_ISREG(mode):
        raise UnreadableInput("not a regular file; to read a pipe, send it to `attrib ingest -`")


def why(error: Exception) -> str:
    """The reason in the words of whoever gave it, the system's or ours."""
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)


def printable(path: str) -> str:
    """The path with the bytes that are no characters spelled out, so that it can be stored and shown."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _at(path: Path) -> Iterator[Place | Failure]:
    if path.is_dir():
        yield from _within(path)
    else:
        yield Place(path, printable(str(path)))


def _matching(pattern: str) -> Iterator[Place | Failure]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    for each in found:
        yield from _at(Path(each))
    if not found:
        yield Failure(pattern, pattern, "no file matches")


def _within(folder: Path) -> Iterator[Place | Failure]:
    """The articles of a folder and its folders: no hidden files, and no link that leads outside."""
    refused: list[OSError] = []
    count = 0
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and read_in_folders(name) and _belongs(path, folder):
                count += 1
                yield Place(path, printable(str(path)))
    for error in refused:
        name = printable(str(error.filename))
        yield Failure(name, name, why(error))
    if not count and not refused:
        name = printable(str(folder))
        reason = f"no file in it ends in {', '.join(SUFFIXES)}"
        yield Failure(name, name, f"{reason} (links that lead outside are not followed)")


def _belongs(path: Path, folder: Path) -> bool:
    try:
        inside = not path.is_symlink() or path.resolve(strict=True).is_relative_to(folder.resolve())
        return inside and stat.S_ISREG(path.stat().st_mode)
    except (OSError, RuntimeError):  # a link to nowhere, or to itself
        return False


def _missing(path: Path) -> str:
    try:
        beside = sorted(each.name for each in path.parent.iterdir())
    except PermissionError:
        return f"the folder {printable(str(path.parent))} may not be read"
    except (OSError, ValueError):
        return f"no such file, and no folder {printable(str(path.parent))}"
    if path.is_symlink():
        return "a link to a file that is not there"
    near = get_close_matches(path.name, beside, n=1, cutoff=0.8)
    return f"no such file; there is {printable(near[0])}" if near else "no such file"
