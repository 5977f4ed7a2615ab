"""The Data Package: its descriptor against the standard, and its tables against its descriptor."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from typing import Any

import pytest

from attrib.report.export import Collection
from attrib.report.export.data_package import DESCRIPTOR, write
from tests.report.export.examples import COLLECTION, WIRE

# Data Package 2.0, Table Schema: the types ours may have, with what a value of each looks like.
TYPES = {
    "string": re.compile(r"(?s).*"),
    "integer": re.compile(r"[+-]?[0-9]+"),
    "number": re.compile(r"[+-]?[0-9]*\.?[0-9]+(e[+-]?[0-9]+)?"),
    "boolean": re.compile(r"true|false"),
}
FILES = write(COLLECTION)
PACKAGE = json.loads(FILES[DESCRIPTOR])
RESOURCES: dict[str, dict[str, Any]] = {each["name"]: each for each in PACKAGE["resources"]}


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FILES[f"{name}.csv"], newline=""), strict=True))


def test_the_descriptor():
    assert PACKAGE["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert list(RESOURCES) == ["articles", "claims", "sources", "findings", "reviews"]
    for name in (PACKAGE["name"], *RESOURCES):
        assert re.fullmatch(r"[a-z0-9._-]+", name)
    assert list(FILES)[-1] == DESCRIPTOR


@pytest.mark.parametrize("name", RESOURCES)
def test_a_resource_tells_its_file(name):
    resource = RESOURCES[name]
    data = FILES[resource["path"]].encode()
    assert (resource["type"], resource["format"], resource["encoding"]) == ("table", "csv", "utf-8")
    assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")


@pytest.mark.parametrize("name", RESOURCES)
def test_the_fields_are_the_columns_and_every_value_is_of_its_type(name):
    fields = RESOURCES[name]["schema"]["fields"]
    assert rows(name)
    for row in rows(name):
        assert list(row) == [field["name"] for field in fields]
        for field in fields:
            value = row[field["name"]]
            assert value == "" or TYPES[field["type"]].fullmatch(value)
            assert value or not field.get("constraints", {}).get("required")
    assert all(len(field["description"]) > 5 for field in fields)


@pytest.mark.parametrize("name", RESOURCES)
def test_primary_keys_are_unique_and_foreign_ones_name_a_row(name):
    schema = RESOURCES[name]["schema"]
    keys = [tuple(row[column] for column in schema.get("primaryKey", row)) for row in rows(name)]
    assert len(set(keys)) == len(keys)
    for key in schema.get("foreignKeys", ()):
        [column], [other] = key["fields"], key["reference"]["fields"]
        known = {row[other] for row in rows(key["reference"]["resource"])}
        assert {row[column] for row in rows(name)} <= known


def test_the_tables_hold_what_was_found():
    assert [row["claim_id"] for row in rows("claims")][-3:] == ["wire#1", "wire#2", "wire#3"]
    assert [row["verdict"] for row in rows("findings")] == ["altered", "dropped", "absent"]
    assert rows("reviews")[0]["reviewer"] == "Odette Varr"
    assert rows("sources")[0]["senior"] == "true"
    assert rows("articles")[1]["text_sha256"] == hashlib.sha256(WIRE.text.encode()).hexdigest()


def test_nothing_found_is_a_package_too():
    files = write(Collection((), ()))
    assert len(files) == 6
    assert all(text.count("\n") == 1 for name, text in files.items() if name != DESCRIPTOR)
