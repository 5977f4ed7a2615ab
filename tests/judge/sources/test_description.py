"""Source phrases taken apart."""

from __future__ import annotations

import pytest

from attrib.domain import Profile, SourceKind, SourceMention, Span
from attrib.judge.sources.description import describe, group_of, same_place

HEADS = [
    ("ten of the sources", "source"),
    ("a senior harbour official", "official"),
    ("one of his senior aides", "aide"),
    ("a group of union officials", "official"),
    ("Norvian and Tarnish sources", "source"),
    ("a senator and a former general", "senator"),
    ("people familiar with the talks", "people"),
    ("a commander in one of the hill groups", "leader"),
    ("those close to the governor", "those"),
    ("three current and former clerks", "clerk"),
]


@pytest.mark.parametrize(("phrase", "head"), HEADS)
def test_the_head_noun(phrase: str, head: str):
    assert describe(_mention(phrase)).head == group_of(head)


def test_rank_number_and_anonymity_are_no_details():
    phrase = "Five senior officials, who spoke on condition of anonymity because they were not authorised to speak,"
    assert describe(_mention(phrase)).bare


def test_what_tells_a_source_from_others():
    assert describe(_mention("a senior harbour official")).details == {group_of("harbour")}
    assert describe(_mention("two people briefed on the audit")).basis == {
        group_of("audit"),
        group_of("briefed"),
    }


@pytest.mark.parametrize(
    ("left", "right"), [("norvia", "norvian"), ("tarn", "tarnish"), ("france", "france")]
)
def test_one_place(left: str, right: str):
    assert same_place(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("iran", "iraq"), ("niger", "nigeria"), ("austria", "australia")]
)
def test_two_places(left: str, right: str):
    assert not same_place(left, right)


def _mention(phrase: str) -> SourceMention:
    return SourceMention(phrase, (Span(0, len(phrase)),), Profile(SourceKind.ANONYMOUS))
