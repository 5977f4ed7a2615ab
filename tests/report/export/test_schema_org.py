"""schema.org: the types and properties it has, each where it may stand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from attrib.domain import ArticleClaims, SourceKind
from attrib.report.export import Collection
from attrib.report.export.schema_org import write
from tests.factories import (
    make_article,
    make_attribution,
    make_claim,
    make_profile,
    make_published,
    make_source,
)
from tests.report.export.examples import COLLECTION, with_wire

# schema.org 29: the properties of these types that ours may have.
PROPERTIES = {
    "NewsArticle": {"identifier", "url", "headline", "author", "publisher", "datePublished", "inLanguage"},
    "Quotation": {"identifier", "text", "isPartOf", "spokenByCharacter", "citation", "isBasedOn", "sameAs"},
    "Claim": {"identifier", "text", "appearance", "creator", "citation", "isBasedOn", "sameAs"},
}


def graph(collection: Collection = COLLECTION) -> dict[str, dict[str, Any]]:
    """The nodes by what the database calls them."""
    whole = json.loads(write(collection))
    assert whole["@context"] == "https://schema.org"
    return {each["identifier"]: each for each in whole["@graph"]}


def test_only_what_schema_org_knows():
    for each in graph().values():
        assert set(each) - {"@type", "@id"} <= PROPERTIES[each["@type"]]


def test_the_article():
    wire = graph()["wire"]
    assert wire.pop("@id").startswith("urn:uuid:")
    assert wire == {
        "@type": "NewsArticle",
        "identifier": "wire",
        "url": "https://wire.example/dam?a=b%20c",
        "headline": "Dam to close",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Wire Desk"},
        "datePublished": "2024-05-01",
    }


def test_a_quotation_and_a_claim():
    nodes = graph()
    wire = {"@id": nodes["wire"]["@id"]}
    twice, closing = nodes["wire#2"], nodes["wire#1"]
    assert (twice["@type"], twice["isPartOf"]) == ("Quotation", wire)
    assert twice["spokenByCharacter"] == {"@type": "Person", "name": "Marta Reyes"}
    assert (closing["@type"], closing["appearance"]) == ("Claim", wire)
    assert closing["creator"]["description"] == "a senior engineer"
    assert "name" not in closing["creator"]


def test_what_nobody_is_named_for_is_there_where_a_finding_speaks_of_it():
    assert "creator" not in graph()["wire#3"]
    unfound = Collection(COLLECTION.articles, ())
    assert "wire#3" not in graph(unfound)


def test_a_confirmed_match_with_an_earlier_article_is_what_it_is_based_on():
    nodes = graph()
    assert nodes["harbour#1"]["isBasedOn"] == [{"@id": nodes["wire#1"]["@id"]}]
    assert "sameAs" not in nodes["harbour#1"]


@pytest.mark.parametrize("published", [None, make_published("2024-05-04"), make_published("2024-06-01")])
def test_one_that_may_be_later_only_says_the_same(published):
    nodes = graph(with_wire(published=published))
    assert nodes["harbour#1"]["sameAs"] == [{"@id": nodes["wire#1"]["@id"]}]
    assert "isBasedOn" not in nodes["harbour#1"]


def test_a_suggested_match_ties_nothing():
    assert not {"isBasedOn", "sameAs"} & set(graph()["harbour#2"])


@pytest.mark.parametrize(
    ("kind", "property_", "told"),
    [
        (
            SourceKind.ORGANISATION,
            "creator",
            {"@type": "Organization", "name": "Dam Authority", "description": "it"},
        ),
        (
            SourceKind.STATE,
            "creator",
            {"@type": "Organization", "name": "Dam Authority", "description": "it"},
        ),
        (SourceKind.DOCUMENT, "citation", {"@type": "CreativeWork", "name": "Dam Authority"}),
        (
            SourceKind.PERSON,
            "creator",
            {
                "@type": "Person",
                "name": "Dam Authority",
                "description": "it",
                "jobTitle": "engineer",
                "affiliation": {"@type": "Organization", "name": "the works"},
            },
        ),
    ],
)
def test_who_speaks(kind, property_, told):
    profile = make_profile(kind, name="Dam Authority", role="engineer", affiliation="the works")
    source = make_source("it", profile=profile)
    claim = make_claim(article="wire", attribution=make_attribution(source))
    collection = Collection((ArticleClaims(make_article(id="wire"), (claim,)),), ())
    assert graph(collection)["wire#1"][property_] == told
