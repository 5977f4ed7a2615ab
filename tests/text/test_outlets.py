"""The outlet list itself, and the ways of asking it."""

import csv

import pytest

from attrib.domain import OutletKind
from attrib.resources import seeds_folder
from attrib.text.outlets import agencies, known_outlets, outlet_by_domain, outlet_named, outlet_names


def test_list_is_sorted_and_says_what_it_says_once() -> None:
    with (seeds_folder() / "outlets.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert list(rows[0]) == ["name", "kind", "country", "domains", "aliases"]
    names = [row["name"] for row in rows]
    assert names == sorted(names, key=str.casefold)
    said = [name for outlet in known_outlets() for name in (outlet.name, *outlet.aliases)]
    assert len({name.casefold() for name in said}) == len(said)
    domains = [domain for outlet in known_outlets() for domain in outlet.domains]
    assert len(set(domains)) == len(domains)
    assert all(domain == domain.lower() and "/" not in domain for domain in domains)
    assert all(len(outlet.country) == 2 for outlet in known_outlets())


def test_list_has_the_agencies_of_the_world_and_the_large_outlets() -> None:
    kinds = [outlet.kind for outlet in known_outlets()]
    assert kinds.count(OutletKind.AGENCY) >= 30
    assert len(kinds) - kinds.count(OutletKind.AGENCY) >= 50


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Reuters", "Reuters"),
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("the Associated Press", "Associated Press"),
        ("The AP", "Associated Press"),
        ("New York Times", "The New York Times"),
        ("the New York Times", "The New York Times"),
        ("the Guardian", "The Guardian"),
        ("Time", "Time"),
        ("time", None),  # an hour, not a magazine
        ("the sun", None),
        ("Times", None),  # may be any Times
        ("The Orla Courier", None),
    ],
)
def test_words_name_an_outlet(words: str, name: str | None) -> None:
    outlet = outlet_named(words)
    assert (outlet.name if outlet else None) == name


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("reuters.com", "Reuters"),
        ("www.reuters.com", "Reuters"),
        ("UK.Reuters.com.", "Reuters"),
        ("news.sky.com", "Sky News"),
        ("sky.com", None),
        ("reuters.com.example", None),
        ("notreuters.com", None),
        ("com", None),
        ("", None),
    ],
)
def test_host_lies_under_a_domain(host: str, name: str | None) -> None:
    outlet = outlet_by_domain(host)
    assert (outlet.name if outlet else None) == name


def test_agencies_are_known_as_written_and_folded() -> None:
    assert {"Reuters", "reuters", "AFP", "afp", "Deutsche Presse-Agentur"} <= agencies()
    assert "The Guardian" not in agencies()


def test_names_are_found_whatever_their_case() -> None:
    assert outlet_names()["agence france-presse"].name == "AFP"
    assert outlet_names()["the afp"].name == "AFP"
