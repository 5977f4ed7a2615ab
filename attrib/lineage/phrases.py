"""The phrases that credit an outlet, read once from `data/en/credits.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from attrib.domain import CreditForm

# Up to six words with capitals, small ones between them: "the Ostmark Gazette", "Bank of Elm News". Words have a bound,
# and begin where words begin, so that no text takes longer than it is long.
WORD = r"(?:[A-Z][\w&.’'‑-]{0,40}[\w&]|[A-Z])"
NAME = (
    rf"(?<!\w)(?P<name>(?:[Tt]he\s+)?{WORD}(?:\s+(?:of\s+(?:the\s+)?|and\s+(?:the\s+)?|for\s+|&\s+)?{WORD}){{0,5}}"
    r"(?:\s+(?:news\s+)?(?:agency|service|newspaper|broadcaster|channel|website|magazine)\b)?)"
)
NEW, BACK, SPOKE, OWN = "_new", "back_", "spoke", "own_"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One pattern with the form of credit it tells.

    `new` names are taken for outlets there. `back` has no name, but a `medium` ("the agency") that was named before.
    `own` has none either: the article's outlet is meant ("this newspaper"). `backward` ones govern what is said before.
    """

    form: CreditForm
    new: bool
    back: bool
    own: bool
    backward: bool
    pattern: re.Pattern[str]


@cache
def phrases() -> tuple[Phrase, ...]:
    """Every phrase, in the order of the file."""
    table = _table()
    medium = rf"[Tt]he\s+(?:news\s+)?(?P<medium>{'|'.join(table['medium'])})"
    return tuple(
        Phrase(
            form=_form(listed.removesuffix(NEW).removeprefix(BACK).removeprefix(OWN)),
            new=listed.endswith(NEW),
            back=listed.startswith(BACK),
            own=listed.startswith(OWN),
            backward=listed.startswith(SPOKE),
            pattern=re.compile(pattern.replace("NAME", NAME).replace("MEDIUM", medium)),
        )
        for listed, patterns in table.items()
        if listed not in ("negated", "medium")
        for pattern in patterns
    )


def _form(listed: str) -> CreditForm:
    return CreditForm.CHANNEL if listed == SPOKE else CreditForm(listed)


@cache
def negations() -> tuple[re.Pattern[str], ...]:
    """What stands before a credit that is none: "could not confirm what Halyard reported"."""
    return tuple(re.compile(pattern) for pattern in _table()["negated"])


@cache
def _table() -> dict[str, list[str]]:
    path = files("attrib.lineage") / "data" / "en" / "credits.toml"
    table: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))
    return table
