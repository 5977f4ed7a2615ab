"""A source's profile in a few words."""

from __future__ import annotations

import pytest

from attrib.domain import Count, SourceKind
from attrib.report.profile import count_in_words, profile_in_words
from tests.factories import make_profile, make_source


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (Count(10, 10), "10 sources"),
        (Count(1, 1), "1 source"),
        (Count(4, None), "at least 4 sources"),
        (Count(2, 3), "2 to 3 sources"),
    ],
)
def test_count(count, told):
    assert count_in_words(count) == told


def test_everything_that_is_told():
    profile = make_profile(
        count=10,
        senior=True,
        nationality=("Veshti",),
        role="engineers",
        affiliation="dam authority",
        basis="briefed on the inspection",
    )
    source = make_source("The engineers", profile=profile, via="Wire Desk", orphan=True)
    assert profile_in_words(source) == (
        "anonymous, 10 sources, senior, Veshti, engineers, dam authority, briefed on the inspection, "
        "via Wire Desk, nothing earlier in the article says who that is"
    )


def test_one_source_is_not_counted():
    assert profile_in_words(make_source(profile=make_profile(SourceKind.PERSON, name="Marta Reyes"))) == (
        "person, Marta Reyes"
    )
