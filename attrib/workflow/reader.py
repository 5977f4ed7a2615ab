"""Who reads claims in a run: the rules with or without a tagger, and the name that is stored beside what they read."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from attrib import __version__
from attrib.domain import Article, Claim
from attrib.errors import UnreadableInput
from attrib.resources import package_sha256, seeds_folder

SHIPPED_TAGGER = "2026-11-20"
"""The version of the tagger that comes along, said here since opening it takes longer than a run that reads nothing."""


def extract(article: Article, tagger: str) -> tuple[Claim, ...]:
    """Every claim of the article as this choice of tagger reads it."""
    from attrib.text import extract_claims  # noqa: PLC0415 - 100 ms that known inputs never need
    from attrib.text.tagger import tagger_named  # noqa: PLC0415

    return extract_claims(article, tagger_named(tagger))


@cache
def extractor(tagger: str = "learned") -> str:
    """The version of what reads claims, stored with them: articles read by another are read again.

    A version number alone would keep the claims of a rule or a word list that was changed under it. Raises
    UnreadableInput for a tagger's file that cannot be read.
    """
    read_by = "".join([package_sha256("attrib.text"), version("sentencex")])
    read_by += hashlib.sha256((seeds_folder() / "outlets.csv").read_bytes()).hexdigest()
    return f"{_readers(tagger)} {__version__}+{hashlib.sha256(read_by.encode()).hexdigest()[:8]}"


def _readers(tagger: str) -> str:
    if tagger == "rules":
        return "rules"
    if tagger == "learned":
        return f"rules + tagger {SHIPPED_TAGGER}"
    try:
        return f"rules + tagger {hashlib.sha256(Path(tagger).read_bytes()).hexdigest()[:8]}"
    except OSError as error:
        raise UnreadableInput(f"cannot read the tagger {tagger}: {error.strerror or error}") from error
