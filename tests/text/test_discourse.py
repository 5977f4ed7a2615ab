"""Who each mention of a source is, as told by `discourse.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from attrib.domain import Article, Claim, SourceMention
from attrib.text.extract import extract_claims
from attrib.text.tagger import RULES

GAP = "known gap:"
ARROW = " -> "


@dataclass(frozen=True)
class Case:
    """One text with its mentions and who each of them is."""

    about: str
    gap: str
    text: str
    expected: tuple[tuple[str, str], ...]


def cases() -> list[Case]:
    blocks = Path(__file__).with_name("discourse.txt").read_text("utf-8").split("\n\n")[1:]
    return [_case(block.strip().splitlines()) for block in blocks]


def _case(lines: list[str]) -> Case:
    about = lines.pop(0).removeprefix("#").strip()
    gap = lines.pop(0).removeprefix(GAP).strip() if lines[0].startswith(GAP) else ""
    text = lines.pop(0).replace(" ¶ ", "\n\n")
    rows = [line.split(ARROW) for line in lines]
    return Case(about, gap, text, tuple((mention, who) for mention, who in rows))


def mentions(claims: tuple[Claim, ...]) -> Iterator[SourceMention]:
    """The sources of the claims and of those inside them, in text order."""
    for claim in claims:
        if claim.source:
            yield claim.source
        yield from mentions(claim.inner)


def who(mention: SourceMention) -> str:
    if mention.resolved:
        return mention.resolved.text
    return "orphan" if mention.orphan else "-"


def _with_gaps() -> list[object]:
    return [
        pytest.param(
            case, id=case.about, marks=[pytest.mark.xfail(strict=True, reason=case.gap)] if case.gap else []
        )
        for case in cases()
    ]


@pytest.mark.parametrize("case", _with_gaps())
def test_mention(case: Case):
    found = list(mentions(extract_claims(Article("discourse", "Harrow Courier", case.text), RULES)))
    asked = {mention for mention, _ in case.expected}
    assert [(each.text, who(each)) for each in found if each.text in asked] == list(case.expected)


def test_the_cases_are_many_and_of_every_sort():
    told = [who for case in cases() for _, who in case.expected]
    assert len(cases()) >= 100
    assert len({case.text for case in cases()}) == len({case.about for case in cases()}) == len(cases())
    assert told.count("orphan") >= 5
    assert told.count("-") >= 20
    assert all(case.expected for case in cases())
