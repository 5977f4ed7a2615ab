"""Rosters: whom an article says it spoke to, and "ten of the sources" as a part of them."""

from __future__ import annotations

import pytest

from attrib.domain import Article, Count
from attrib.text import extract_claims
from attrib.text.rosters import rosters

LISTED = [
    (
        "Halyard spoke to five Lathrian officials, four Vellish officials, two diplomats and three crew members.",
        Count(14, 14),
    ),
    ("The newspaper interviewed two nurses and a driver.", Count(3, 3)),
    ("We talked to more than a dozen dockers.", Count(13, None)),
    ("Reporters from the agency were late.", None),
    ("The mayor spoke to five officials.", None),
    ("“Halyard spoke to five officials,” the mayor said.", None),
    ("Halyard spoke to the mayor.", None),
]


@pytest.mark.parametrize(("text", "count"), LISTED)
def test_a_newsroom_s_list_of_people_is_a_roster(text: str, count: Count | None):
    found = rosters(Article("a", "Halyard", text))
    assert [each.count for each in found] == ([] if count is None else [count])
    assert all(each.spans[0].of(text) == each.text for each in found)


def test_ten_of_the_sources_are_a_part_of_the_roster():
    text = "Ten of the sources said the dam had moved.\n\nHalyard spoke to nine engineers and five officials."
    (claim, _) = extract_claims(Article("a", "Halyard", text))
    assert claim.source is not None
    assert claim.source.resolved is not None
    assert claim.source.resolved.text.startswith("nine engineers and five officials")
    assert claim.source.profile.count == Count(10, 10)


def test_what_was_introduced_before_outranks_the_roster():
    text = "Several guards told Halyard the gate was open. Two of the guards said it was shut. We spoke to six guards."
    second = extract_claims(Article("a", "Halyard", text))[1]
    assert second.source is not None
    assert second.source.resolved is not None
    assert second.source.resolved.text == "Several guards"
