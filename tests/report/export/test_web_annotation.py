"""Web Annotations: what the W3C's model asks of them, and what ours say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from attrib.report.export import Collection
from attrib.report.export.web_annotation import write
from tests.report.export.examples import COLLECTION, WIRE, with_wire

# Of https://www.w3.org/ns/anno.jsonld, the terms that ours may use.
TERMS = set(
    """@context id type motivation body target source selector exact prefix suffix start end purpose format value
    label total first startIndex items""".split()
)
PURPOSES = {"identifying", "describing", "tagging", "assessing", "linking"}


def items_of(collection: Collection = COLLECTION) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(write(collection))["first"]["items"]
    return found


def bodies(annotation: dict[str, Any], purpose: str) -> list[dict[str, Any]]:
    return [each for each in annotation["body"] if each["purpose"] == purpose]


def of_wire() -> tuple[dict[str, Any], dict[str, Any]]:
    """The two attributions of the wire: the closing, and what was told twice."""
    found = [each for each in items_of() if each["target"][0]["source"].startswith("https://wire")]
    closing, twice = found
    return closing, twice


def keys(value: object) -> Iterator[str]:
    match value:
        case dict():
            yield from value
            for each in value.values():
                yield from keys(each)
        case list():
            for each in value:
                yield from keys(each)


def test_the_collection_counts_its_one_page():
    whole = json.loads(write(COLLECTION))
    assert (whole["@context"], whole["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    assert (whole["first"]["type"], whole["first"]["startIndex"]) == ("AnnotationPage", 0)
    assert whole["total"] == len(whole["first"]["items"]) == 3
    assert len({whole["id"], whole["first"]["id"], *(each["id"] for each in whole["first"]["items"])}) == 5


def test_no_term_that_the_context_does_not_have():
    assert set(keys(json.loads(write(COLLECTION)))) <= TERMS


def test_each_is_an_annotation():
    for each in items_of():
        assert each["type"] == "Annotation"
        assert each["id"].startswith("urn:uuid:")
        assert {body["purpose"] for body in each["body"]} <= PURPOSES
        assert {body["type"] for body in each["body"]} <= {"TextualBody", "SpecificResource"}


def test_what_nobody_is_named_for_has_none():
    assert not any(
        "road" in target["selector"][0]["exact"] for each in items_of() for target in each["target"]
    )


def test_a_content_in_two_parts_has_two_targets():
    closing, _ = of_wire()
    assert [each["selector"][0]["exact"] for each in closing["target"]] == [
        "The upper dam",
        "would be closed within two days",
    ]


def test_position_and_quotation_select_the_same_words():
    for each in (target for closing in of_wire() for target in closing["target"]):
        quotation, position = each["selector"]
        assert (quotation["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        start, end = position["start"], position["end"]
        assert WIRE.text[start:end] == quotation["exact"]
        around = quotation["prefix"] + quotation["exact"] + quotation["suffix"]
        assert WIRE.text[start - len(quotation["prefix"]) :].startswith(around)


def test_who_is_named_and_how():
    closing, twice = of_wire()
    assert [each["value"] for each in bodies(closing, "identifying")] == ["a senior engineer"]
    assert [each["value"] for each in bodies(closing, "tagging")] == ["anonymous", "neutral", "indirect"]
    [record] = bodies(twice, "describing")
    assert record["format"] == "application/json"
    told = json.loads(record["value"])
    assert told["claim_id"] == "wire#2"
    assert told["attribution"]["source"]["via"] == "Ostrel Radio"


def test_what_became_of_it_and_where():
    closing, _ = of_wire()
    assert [each["value"] for each in bodies(closing, "assessing")] == ["Harbour Post: altered (senior → –)"]
    [link] = bodies(closing, "linking")
    assert link["selector"][0]["exact"] == "The upper dam would be closed within two days"
    [back] = [each for each in items_of() if not each["target"][0]["source"].startswith("https://wire")]
    assert bodies(back, "linking")[0]["source"] == "https://wire.example/dam?a=b%20c"


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "file:///etc/passwd", "ftp://wire.example/", "https://"]
)
def test_without_an_address_of_the_web_the_text_has_a_urn(url):
    sources = {target["source"] for each in items_of(with_wire(url=url)) for target in each["target"]}
    assert len(sources) == 2
    assert all(each.startswith("urn:uuid:") for each in sources)


def test_names_hold_while_the_text_does():
    known = {each["id"] for each in items_of()}
    assert {each["id"] for each in items_of(with_wire(title="Other"))} == known
    assert {each["id"] for each in items_of(with_wire(text=WIRE.text + "\n"))} != known
