"""Zip archives: every file in them that could hold articles, read like a file of its own.

Nothing is ever written under a name that stands in an archive, and no name leads out of it.
"""

from __future__ import annotations

import posixpath
import stat
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from attrib.errors import InputError, UnreadableInput
from attrib.intake.details import CONTROL
from attrib.intake.inside import Inside
from attrib.intake.items import Skip
from attrib.intake.places import printable, read_in_folders

# News text packs to a quarter, repetitive lists to a fiftieth; a bomb to a thousandth.
MOST_RATIO = 200
# Below this size even a thousandfold hurts nobody.
HARMLESS = 10_000_000
# Of all files together. Forty lists of the largest kind we promise to read.
MOST_UNPACKED = 40_000_000_000
MOST_FILES = 100_000
# What tells a document of an office program, which is a zip archive too.
OFFICE = {
    "[Content_Types].xml": "a Word, Excel or PowerPoint file; save it as text, HTML or PDF",
    "mimetype": "an OpenDocument or EPUB file; save it as text, HTML or PDF",
}


@dataclass(frozen=True, slots=True)
class Archive:
    """An open zip archive: its files by name, and what it is called."""

    zipped: zipfile.ZipFile
    name: str
    origin: str

    def members(self) -> Iterator[Inside | Skip]:
        """Every file that could hold articles, manifests first. Raises UnreadableInput for bombs and office files."""
        infos = [each for each in self.zipped.infolist() if not each.is_dir()]
        office = next((OFFICE[each.filename] for each in infos[:1] if each.filename in OFFICE), None)
        if office:
            raise UnreadableInput(f"not text: {office}")
        self._refuse_bombs(infos)
        is_wacz = any(each.filename == "datapackage.json" for each in infos) and any(
            map(_is_wacz_data, infos)
        )
        for info in sorted(infos, key=_manifests_first):
            reason = _reason_to_pass(info)
            if is_wacz and not _is_wacz_data(info):
                reason = "an index of the web archive"
            yield Skip(*self._called(info.filename), reason) if reason else self._inside(info)

    def _beside(self, name: str, path: str) -> Inside:
        """The file that a manifest in this archive names. Raises UnreadableInput where there is none."""
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(name), path.replace("\\", "/")))
        try:
            return self._inside(self.zipped.getinfo(wanted))
        except KeyError:
            raise UnreadableInput("no such file in the archive") from None

    def _inside(self, info: zipfile.ZipInfo) -> Inside:
        origin, name = self._called(info.filename)
        path = PurePosixPath(printable(info.filename))
        stem = CONTROL.sub(" ", path.stem)
        beside = partial(self._beside, info.filename)
        return Inside(name, origin, stem, path.suffix, partial(self._opened, info), beside=beside)

    def _called(self, name: str) -> tuple[str, str]:
        return f"{self.origin}!/{printable(name)}", f"{self.name}!/{printable(name)}"

    def _opened(self, info: zipfile.ZipInfo) -> AbstractContextManager[BinaryIO]:
        with _told_plainly("cannot be unpacked"):
            return cast("AbstractContextManager[BinaryIO]", _Checked(self.zipped.open(info)))

    def _refuse_bombs(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MOST_FILES:
            raise UnreadableInput(f"{len(infos):,} files in it; at most {MOST_FILES:,} are read")
        size = sum(each.file_size for each in infos)
        if size > MOST_UNPACKED:
            raise UnreadableInput(f"too large when unpacked: {size // 1_000_000_000} GB")


class _Checked:
    """A file in the archive whose broken bytes end in an UnreadableInput, as everywhere here."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream

    def __enter__(self) -> _Checked:
        return self

    def __exit__(self, *error: object) -> None:
        self.stream.close()

    def read(self, size: int = -1) -> bytes:
        with _told_plainly("broken in the archive"):
            return self.stream.read(size)

    def readline(self, size: int = -1) -> bytes:
        with _told_plainly("broken in the archive"):
            return self.stream.readline(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        with _told_plainly("broken in the archive"):
            return self.stream.seek(offset, whence)

    def tell(self) -> int:
        return self.stream.tell()

    def seekable(self) -> bool:
        return self.stream.seekable()


def _manifests_first(info: zipfile.ZipInfo) -> tuple[bool, str]:
    return not info.filename.lower().endswith(".csv"), info.filename


def _is_wacz_data(info: zipfile.ZipInfo) -> bool:
    """What a WACZ file, a zip of a web archive with its indexes, holds of pages themselves."""
    return info.filename.startswith("archive/") and info.filename.endswith((".warc", ".warc.gz"))


def _reason_to_pass(info: zipfile.ZipInfo) -> str | None:
    path = PurePosixPath(info.filename)
    if any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in path.parts):
        return "hidden"
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind and kind != stat.S_IFREG:
        return "no regular file, but a link or device"
    if info.flag_bits & 0x1:
        return "locked by a password"
    if info.file_size > HARMLESS and info.file_size > MOST_RATIO * max(info.compress_size, 1):
        return f"a bomb: {info.compress_size:,} bytes that claim to hold {info.file_size:,}"
    return None if read_in_folders(path.name) else f"not named like an article ({path.suffix or 'no ending'})"


def opened(stream: BinaryIO, name: str, origin: str) -> Archive:
    """The archive in the stream. Raises UnreadableInput where there is none."""
    with _told_plainly("a zip archive that cannot be opened"):
        return Archive(zipfile.ZipFile(stream), name, origin)


@contextmanager
def _told_plainly(what: str) -> Iterator[None]:
    """Any error inside is an UnreadableInput: broken archives end in a dozen kinds of them."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        raise UnreadableInput(f"{what}: {error}"[:200]) from None
