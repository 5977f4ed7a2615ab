"""Listings: one record per thing, and clear words for unknown names."""

from __future__ import annotations

import pytest

from attrib.errors import NotFound
from attrib.report import columns
from attrib.report.listing import Column, Record
from attrib.workflow import listings


def covered(record: Record, shown: tuple[Column, ...]) -> bool:
    """Every column finds its value, or at least its place, in the record."""
    return all((column.path or column.name).split(".")[0] in record for column in shown)


def test_articles(dam):
    records = listings.articles(dam)
    assert [each["article"] for each in records] == [
        "harbour-post",
        "north-star",
        "valley-times",
        "wire-desk",
    ]
    assert list(records[0])[:6] == ["article", "outlet", "title", "published", "story", "text_status"]
    assert covered(records[0], columns.ARTICLES)


def test_claims_of_one_outlet(dam):
    records = listings.claims(dam, outlet="wire desk")
    assert {each["article"] for each in records} == {"wire-desk"}
    assert [each["claim_id"] for each in records] == [
        f"wire-desk#{number + 1}" for number in range(len(records))
    ]
    assert covered(records[0], columns.CLAIMS)


def test_sources_of_one_story(dam):
    records = listings.sources(dam, story="dam")
    assert "a senior engineer" in [each["source"] for each in records]
    assert covered(records[0], columns.SOURCES)


def test_unknown_names(dam):
    with pytest.raises(NotFound, match="the stories are: dam, library"):
        listings.articles(dam, story="flood")
    with pytest.raises(NotFound, match="the outlets here are: North Star"):
        listings.claims(dam, story="library", outlet="Wire Desk")
