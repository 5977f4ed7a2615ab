"""Extraction cases as data: one numbered file each under `extract/`, a text and the claims it holds.

    # cue before the content, no quotation marks
    Engineer Maria Lopez warned the dam could fail within two days.
    ----
    indirect | Engineer Maria Lopez | warned | the dam could fail within two days | kind=person

The first comment tells what the case is about. Ahead of it, `# known gap: why` marks an expectation that is not met yet
(a strict xfail), `# outlet: NAME` names the article's outlet, and `# tagger: learned` a case for the rules with the
learned tagger only; any other is read by the rules alone too. Below the rule stands one line for each attributed
claim, in text order: `quote type | source | cue | content`. Parts that other words split are joined by " … ", `-`
stands for no source or no cue. Fields behind the content are compared where they are given:

    kind=person   count=2   count=2-        senior=yes      orphan=no       via=Harrow Courier   via=-
    name=...      resolved=...              nationality=A, B                affiliation=  role=  basis=
    force=denying                           rule=...        inner=SOURCE of an attribution inside the content

`own voice | content` is an unattributed claim. They are compared only where a case has such a line; `own voice | -`
says that there is none.

In a longer text one claim may be missed without failing the rest: a line behind `~` is right and not found yet, one
behind `!` is found and wrong. Both are exact: who mends one has to take its mark, or its line, away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from attrib.domain import Article, Claim, Count
from attrib.text import extract_claims
from attrib.text.tagger import LEARNED, RULES

FOLDER = Path(__file__).parent / "extract"
GAP = "known gap:"
OUTLET = "outlet:"
TAGGER = "tagger:"
TAGGERS = {"rules": RULES, "learned": LEARNED}
MISSED, WRONG, OWN = "~ ", "! ", "own voice"
EDGE = " \t\n.,;:"
"""Stops at the edge of a passage may be given or left out; marks of quotation may not."""


@dataclass(frozen=True)
class Expected:
    """One attributed claim a case asks for."""

    quote_type: str
    source: str
    cue: str
    content: str
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> tuple[str, str, str, str]:
        """What every case compares."""
        return self.quote_type, self.source, self.cue, self.content


@dataclass(frozen=True)
class Case:
    """One text with what is right of it, and the claims and own voice that are found as things stand.

    `own_voice` is None where the case is not about that.
    """

    name: str
    about: str
    gap: str
    outlet: str
    taggers: tuple[str, ...]
    text: str
    right: tuple[Expected, ...]
    claims: tuple[Expected, ...]
    own_voice: tuple[str, ...] | None


@cache
def cases() -> tuple[Case, ...]:
    """Every case in the order of its number."""
    return tuple(read_case(path.stem, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.txt")))


@cache
def found(case: Case, tagger: str = "learned") -> tuple[Claim, ...]:
    """What the extractor makes of the case's text, with one tagger."""
    return extract_claims(Article(case.name, case.outlet, case.text), TAGGERS[tagger])


def read_case(name: str, written: str) -> Case:
    """A case file's content as a case."""
    head, _, below = written.partition("\n----\n")
    comments, lines = [], head.split("\n")
    while lines and lines[0].startswith("#"):
        comments.append(lines.pop(0).removeprefix("#").strip())
    lines_below = [line.strip() for line in below.splitlines() if line.strip()]
    found_now = [_row(line) for line in lines_below if not line.startswith(MISSED)]
    right = [_row(line) for line in lines_below if not line.startswith(WRONG)]
    own = tuple(row[1] for row in found_now if row[0] == OWN)
    return Case(
        name=name,
        about=next((line for line in comments if not line.startswith((GAP, OUTLET, TAGGER))), ""),
        gap=_told(comments, GAP),
        outlet=_told(comments, OUTLET) or "Marrow Post",
        taggers=tuple(_told(comments, TAGGER).split()) or tuple(TAGGERS),
        text="\n".join(lines),
        right=tuple(_expected(row) for row in right if row[0] != OWN),
        claims=tuple(_expected(row) for row in found_now if row[0] != OWN),
        own_voice=tuple(_edgeless(words) for words in own if words != "-") if own else None,
    )


def _told(comments: list[str], key: str) -> str:
    return next((line.removeprefix(key).strip() for line in comments if line.startswith(key)), "")


def _row(line: str) -> list[str]:
    return [part.strip() for part in line.removeprefix(MISSED).removeprefix(WRONG).split(" | ")]


def _expected(row: list[str]) -> Expected:
    quote_type, source, cue, content, *fields = row
    named = tuple((key, value) for key, _, value in (field.partition("=") for field in fields))
    unknown = {key for key, _ in named} - FIELDS.keys()
    assert not unknown, unknown
    return Expected(quote_type, _edgeless(source), _edgeless(cue), _edgeless(content), named)


def attributed(claims: tuple[Claim, ...]) -> list[Claim]:
    """The claims that have a source, a cue or both."""
    return [claim for claim in claims if claim.attribution]


def own_voice(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """The words of the claims that nobody is credited with."""
    return tuple(_edgeless(claim.text) for claim in claims if not claim.attribution)


def as_words(claim: Claim) -> tuple[str, str, str, str]:
    """An attributed claim as a case writes it."""
    source = _edgeless(claim.source.text) if claim.source else "-"
    cue = _edgeless(claim.cue.text) if claim.cue else "-"
    return claim.quote_type.value, source, cue, _edgeless(claim.text)


def fields_of(claim: Claim, expected: Expected) -> dict[str, str]:
    """What the claim has in those fields that the case gives."""
    return {key: FIELDS[key](claim) for key, _ in expected.fields}


def inner_sources(claim: Claim) -> list[str]:
    """The sources of the attributions inside a claim."""
    return [inner.source.text for inner in claim.inner if inner.source]


def _edgeless(words: str) -> str:
    """The words in one line, without a stop at either end; a lone mark stays."""
    line = re.sub(r"\s+", " ", words)
    return line.strip(EDGE) or line.strip()


def _of_source(read: Callable[[Claim], str | None]) -> Callable[[Claim], str]:
    return lambda claim: (read(claim) or "-") if claim.source else "no source"


def _count(claim: Claim) -> str:
    assert claim.source
    count: Count = claim.source.profile.count
    return str(count.min) if count.exact else f"{count.min}-{count.max or ''}"


def _flag(value: bool) -> str:
    return "yes" if value else "no"


def _source(claim: Claim):
    assert claim.source
    return claim.source


FIELDS: dict[str, Callable[[Claim], str]] = {
    "kind": _of_source(lambda claim: _source(claim).profile.kind.value),
    "count": _of_source(_count),
    "senior": _of_source(lambda claim: _flag(_source(claim).profile.senior)),
    "orphan": _of_source(lambda claim: _flag(_source(claim).orphan)),
    "via": _of_source(lambda claim: _source(claim).via),
    "name": _of_source(lambda claim: _source(claim).profile.name),
    "nationality": _of_source(lambda claim: ", ".join(_source(claim).profile.nationality)),
    "affiliation": _of_source(lambda claim: _source(claim).profile.affiliation),
    "role": _of_source(lambda claim: _source(claim).profile.role),
    "basis": _of_source(lambda claim: _source(claim).profile.basis),
    "resolved": _of_source(lambda claim: _source(claim).resolved.text if _source(claim).resolved else None),
    "force": lambda claim: claim.cue.force.value if claim.cue else "no cue",
    "rule": lambda claim: claim.rule,
    "inner": lambda claim: ", ".join(inner_sources(claim)) or "-",
}
