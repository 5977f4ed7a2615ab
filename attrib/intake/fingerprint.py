"""Fingerprints: the same input, read in the same way, has the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version

from attrib.intake.details import Details
from attrib.intake.items import Format
from attrib.resources import package_sha256, seeds_folder

# Answers whether the input of this origin, with this fingerprint, is what the origin brought last.
Knows = Callable[[str, str], bool]


def nothing_known(origin: str, sha256: str) -> bool:  # noqa: ARG001 - a Knows
    """False: every input is read."""
    return False


def fingerprint(data: bytes, kind: Format, details: Details) -> str:
    """Of the bytes, the format they are read in, what is said beside them, and the code that reads them."""
    told = f"{reader(kind)} {kind} {details!r}\n"
    return hashlib.sha256(told.encode("utf-8", "backslashreplace") + data).hexdigest()


@cache
def reader(kind: Format) -> str:
    """The version of all that reads inputs of this format: another may find another text in the same bytes."""
    ours = package_sha256("attrib.intake")
    outlets = hashlib.sha256((seeds_folder() / "outlets.csv").read_bytes()).hexdigest()
    libraries = ("lxml", "trafilatura") if kind is Format.HTML else ("charset-normalizer",)
    return " ".join([ours, outlets, *(version(each) for each in libraries)])
