"""What is exported is all of what the database holds, and articles come back as they were."""

from __future__ import annotations

import json

import pytest

from attrib.errors import AttribError, NotFound
from attrib.report.export import articles
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.export import collect, write_package


def test_all_of_it(dam):
    compare_stories(dam, CompareOptions())
    collection = collect(dam)
    ids = [each.article.id for each in collection.articles]
    assert ids == ["harbour-post", "north-star", "valley-times", "wire-desk"]
    assert [each["article"] for each in collection.listed] == ids
    assert {story for story, _ in collection.findings} == {"dam"}
    assert {each["article"] for each in collection.sources} == {"valley-times", "wire-desk"}


def test_one_story(dam):
    compare_stories(dam, CompareOptions())
    collection = collect(dam, story="library")
    assert [each.article.id for each in collection.articles] == ["north-star"]
    assert collection.findings == ()


def test_before_a_comparison_there_are_claims_and_no_findings(dam):
    collection = collect(dam)
    assert (len(collection.findings), len(collection.reviews)) == (0, 0)
    assert sum(1 for _ in collection.claims()) > 4


def test_a_story_that_is_not_there(dam):
    with pytest.raises(NotFound, match="dam"):
        collect(dam, story="damm")


def test_a_package_is_written_and_written_again(dam, tmp_path):
    folder = tmp_path / "new" / "package"
    assert write_package(collect(dam), folder) == 6
    first = {each.name: each.read_bytes() for each in folder.iterdir()}
    assert {each["path"] for each in json.loads(first["datapackage.json"])["resources"]} == set(first) - {
        "datapackage.json"
    }
    write_package(collect(dam), folder)
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == first


def test_a_folder_that_cannot_be_written_is_named(dam, tmp_path):
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(AttribError, match=r"cannot write .*taken"):
        write_package(collect(dam), tmp_path / "taken")


def test_lines_are_sorted_by_id(dam):
    ids = [json.loads(line)["id"] for line in articles.write(collect(dam)).splitlines()]
    assert ids == sorted(ids)
