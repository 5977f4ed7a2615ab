"""Source phrases against what a careful reader takes from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.domain import Count, Profile, SourceKind
from attrib.text.sources import read_profile

FOLDER = Path(__file__).parent
PHRASES = [
    line.split("\t")
    for line in (FOLDER / "phrases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "phrase\t"))
]
DETAILS = [
    line.split("\t")
    for line in (FOLDER / "details.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "phrase\t"))
]


def count_of(text: str) -> Count:
    least, dash, most = text.partition("-")
    if not dash:
        return Count(int(least), int(least))
    return Count(int(least), int(most) if most else None)


@pytest.mark.parametrize(
    ("phrase", "kind", "count", "senior", "name", "nationality"), PHRASES, ids=[row[0] for row in PHRASES]
)
def test_phrase(phrase, kind, count, senior, name, nationality):
    profile = read_profile(phrase)
    assert profile.kind is SourceKind(kind)
    assert profile.count == count_of(count)
    assert profile.senior is (senior == "yes")
    assert profile.name == (name or None)
    assert profile.nationality == tuple(nationality.split(",") if nationality else ())


@pytest.mark.parametrize(("phrase", "role", "affiliation", "basis"), DETAILS, ids=[row[0] for row in DETAILS])
def test_details(phrase, role, affiliation, basis):
    profile = read_profile(phrase)
    assert (profile.role, profile.affiliation, profile.basis) == (
        role or None,
        affiliation or None,
        basis or None,
    )


def test_outlets_can_be_told():
    assert read_profile("the Lantern").kind is SourceKind.ORGANISATION
    assert read_profile("the Lantern", media=frozenset({"the lantern"})).kind is SourceKind.MEDIA
    assert read_profile("Lantern", media=frozenset({"lantern"})).name == "Lantern"
    assert read_profile("the lantern", media=frozenset({"the lantern"})).kind is not SourceKind.MEDIA


def test_curly_and_straight_apostrophes_read_the_same():
    assert read_profile("Relk’s lawyers") == read_profile("Relk's lawyers")


def test_one_spelling_of_a_nationality():
    american = {
        read_profile(f"a {word} official").nationality for word in ("U.S.", "US", "American", "United States")
    }
    assert american == {("American",)}


def test_words_that_tell_nothing_are_one_anonymous_source():
    assert read_profile("") == Profile(SourceKind.ANONYMOUS)
    assert read_profile(" ,;— ") == Profile(SourceKind.ANONYMOUS)
