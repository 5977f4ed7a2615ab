"""Captions, posts, corrections and credits: each kept with its role, and most of them out of the text."""

import pytest

from attrib.intake.page import read_page
from attrib.intake.page.read import Page
from tests.intake.page.test_metadata import BODY, page


def read(body: str) -> Page:
    return read_page(page(body=BODY + body))


def apart(body: str) -> object:
    return read(body).details.extra.get("apart")


def test_a_caption_is_no_part_of_the_text() -> None:
    found = read(
        "<figure><img src='x'><figcaption>The Orla light, said to be <b>dark</b>. Photo: Ivo Tann</figcaption></figure>"
    )
    assert found.details.extra["apart"] == [
        {"role": "caption", "text": "The Orla light, said to be dark. Photo: Ivo Tann"}
    ]
    assert "Ivo Tann" not in found.text


@pytest.mark.parametrize("name", ["caption", "wp-caption-text", "image-caption", "story__caption"])
def test_a_caption_is_known_by_its_class(name: str) -> None:
    assert apart(f"<div class='x {name}'>The lamp at dusk.</div>") == [
        {"role": "caption", "text": "The lamp at dusk."}
    ]


def test_a_post_has_a_speaker_of_its_own() -> None:
    found = read(
        "<blockquote class='twitter-tweet' data-lang='en'><p>The lamp is <i>not</i> out.<br>We checked.</p>"
        "— Orla Harbour Office (@orlaharbour) "
        "<a href='https://posts.example/orlaharbour/7'>May 31, 2024</a></blockquote>"
        "<p>The council read that, the keeper said, and did nothing about it for two more weeks.</p>"
    )
    assert found.details.extra["apart"] == [
        {
            "role": "embed",
            "text": "The lamp is not out. We checked.",
            "speaker": "Orla Harbour Office",
            "handle": "orlaharbour",
            "url": "https://posts.example/orlaharbour/7",
        }
    ]
    assert "We checked" not in found.text
    assert "did nothing about it" in found.text


def test_a_quotation_is_no_post() -> None:
    found = read(
        "<blockquote><p>“The lens was cracked in April, and everybody on the pier knew it,” she wrote.</p></blockquote>"
    )
    assert "apart" not in found.details.extra
    assert "cracked in April" in found.text


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Correction: An earlier version said the lamp failed twice.</p>",
        "<p><em>Corrections &amp; clarifications: The keeper is Mara Delgo.</em></p>",
        "<p>This article was amended on 3 June 2024 to say who owns the tower.</p>",
        "<p>An earlier version of this story misstated the date.</p>",
        "<div class='article-correction'>The tower is 30 metres high.</div>",
    ],
)
def test_a_correction_makes_no_claim(markup: str) -> None:
    found = read(markup)
    told = found.details.extra["apart"]
    assert isinstance(told, list)
    (only,) = told
    assert only["role"] == "correction"
    assert only["text"] not in found.text


@pytest.mark.parametrize(
    "words",
    [
        "Additional reporting by Ivo Tann in Skerry.",
        "(Reporting by Mara Delgo; editing by Ivo Tann)",
        "Night Wire contributed to this report.",
        "With reporting from Halyard.",
    ],
)
def test_a_credit_is_told_and_stays(words: str) -> None:
    found = read(f"<p>{words}</p>")
    assert found.details.extra["apart"] == [{"role": "credit", "text": words}]


@pytest.mark.parametrize(
    "words",
    [
        "The corrections department did not answer, she said.",
        "Correction of the lens took two weeks, the harbour office said in a letter to the council.",
        "Reporting a broken lamp is a duty, the keeper said.",
        "Editing the letter took the council two weeks, said the keeper.",
    ],
)
def test_prose_stays_prose(words: str) -> None:
    found = read(f"<p>{words}</p>")
    assert "apart" not in found.details.extra
    assert words in found.text


def test_a_footnote_s_number_does_not_stick_to_a_word() -> None:
    mark = "<sup><a href='#n1'>1</a></sup>"
    words = (
        f"<p>It failed within two days{mark} in a room of 12 m<sup>2</sup>, the keeper of the light said.</p>"
    )
    assert "within two days in a room of 12 m2, the" in read(words).text
