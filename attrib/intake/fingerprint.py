"""Fingerprints: the same input, read in the same way, has the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from attrib.intake.details import Details
from attrib.intake.items import Format
from attrib.resources import package_sha256, seeds_folder

# Answers whether the input of this origin, with this fingerprint, is what the origin brought last.
Knows = Callable[[str, str], bool]

LIBRARIES = {
    Format.HTML: ("lxml", "trafilatura"),
    Format.MAIL: ("lxml", "trafilatura"),
    Format.PDF: ("pypdf",),
}


def nothing_known(origin: str, sha256: str) -> bool:  # noqa: ARG001 - a Knows
    """False: every input is read."""
    return False


def fingerprint(data: bytes, kind: Format, details: Details, carried: object = None) -> str:
    """Of the bytes, the format they are read in, what is said beside them, and the code that reads them."""
    told = f"{reader(kind)} {kind} {details!r} {carried!r}\n"
    return hashlib.sha256(told.encode("utf-8", "backslashreplace") + data).hexdigest()


def manner(details: Details) -> str:
    """Of all that decides how a page is read but its bytes."""
    return fingerprint(b"", Format.HTML, details)


@cache
def reader(kind: Format) -> str:
    """The version of all that reads inputs of this format: another may find another text in the same bytes."""
    ours = package_sha256("attrib.intake")
    outlets = hashlib.sha256((seeds_folder() / "outlets.csv").read_bytes()).hexdigest()
    libraries = LIBRARIES.get(kind, ("charset-normalizer",))
    return " ".join([ours, outlets, *map(_version, libraries)])


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"  # an extra that is not installed; what needs it will be read once it is
