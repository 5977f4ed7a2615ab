"""Through whom a source spoke: each text's claims with the outlet that relays them, in text order."""

from __future__ import annotations

import pytest

from attrib.domain import Article
from attrib.text.channels import Media, find_media
from attrib.text.extract import extract_claims
from attrib.text.lexicon import load_lexicon
from attrib.text.reading import read
from attrib.text.tagger import RULES

OWN = "Harrow Courier"


def channels(text: str) -> list[str | None]:
    claims = extract_claims(Article("channels", OWN, text), RULES)
    return [claim.source.via for claim in claims if claim.source]


def media_of(text: str, outlet: str = OWN) -> frozenset[str]:
    return find_media(read(text, load_lexicon(), RULES), outlet).names


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The guard told the Harrow Courier that it held.", "Harrow Courier"),
        ("The guard told Halyard that it held.", "Halyard"),
        ("The guard told Reuters that it held.", "Reuters"),
        ("The guard told the AP that it held.", "Associated Press"),  # by its usual name
        ("The guard told the Halyard news agency that it held.", "Halyard"),
        ("The guard told Elm Radio that it held.", "Elm Radio"),
        ("The guard told the Tarn Gazette on Monday that it held.", "Tarn Gazette"),
        ("The guard told this newspaper that it held.", OWN),
        ("The guard told reporters that it held.", None),
        ("The guard told parliament that it held.", None),
        ("The guard told Congress that it held.", None),
        ("The guard told the Senate that it held.", None),
        ("The guard told Pia Renn that it held.", None),  # a person
        ("Pia Renn left. The guard told Renn that it held.", None),
        ("The guard told Pia that it held. Pia Renn left.", None),
        ("The guard told her that it held.", None),
        ("The guard told the crews that it held.", None),
        ("“It held,” the guard told Halyard.", "Halyard"),
        ("The gate had held, the guard told the Tarn Gazette.", "Tarn Gazette"),
        ("The guard said it held.", None),
        ("The guard said in an interview with the Tarn Gazette that it held.", "Tarn Gazette"),
        ("In a Tarn Gazette interview, the guard said it held.", "Tarn Gazette"),
        ("Speaking to the Tarn Gazette, the guard said it held.", "Tarn Gazette"),
        ("The guard, interviewed by the Tarn Gazette, said it held.", "Tarn Gazette"),
        ("The guard confirmed to the Tarn Gazette that it held.", "Tarn Gazette"),
        ("“It held,” the guard was quoted as saying by the Tarn Gazette.", "Tarn Gazette"),
        ("The guard was quoted by Elm Radio as saying it held.", "Elm Radio"),
        ("The guard said he had left a note to the Tarn Gazette.", None),  # inside the content
        ("The guard said it held, and the Tarn Gazette was shut.", None),
    ],
)
def test_channel(text: str, via: str | None):
    assert channels(text)[0] == via


def test_a_second_cue_of_the_same_source_shares_its_channel():
    assert channels("The guard told Halyard that it held, adding that it was old.") == ["Halyard", "Halyard"]
    assert channels("The guard told Halyard that it held. The mayor said it was old.") == ["Halyard", None]


def test_an_outlet_that_reports_is_a_source_and_not_its_own_channel():
    assert channels("The Tarn Gazette reported that it held.") == [None]


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("The guard told Halyard that it held.", "halyard", True),
        ("Halyard reported that it held.", "halyard", True),
        ("The Halyard is a boat.", "halyard", False),
        ("Jon Halyard left. The guard told Halyard that it held.", "halyard", False),
        ("The guard told Parliament that it held.", "parliament", False),
        ("The guard told the Elm news agency that it held.", "elm", True),
        ("The guard said it held.", "harrow courier", True),  # the article's own outlet
    ],
)
def test_names_used_as_outlets(text: str, name: str, known: bool):
    assert (name in media_of(text)) is known


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Halyard", True),
        ("the Halyard", True),
        ("THE HALYARD", True),
        ("Reuters", True),  # on the list
        ("the Tarn Gazette", True),  # called like one
        ("the Tarn gazette", False),
        ("Gazette", False),
        ("Tarn", False),
        ("", False),
    ],
)
def test_words_that_name_an_outlet(words: str, known: bool):
    assert Media(frozenset(("halyard",)), OWN, frozenset(("gazette",))).knows(words) is known
