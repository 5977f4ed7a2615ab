"""Where sentences end; `|` stands at each boundary a paragraph should have."""

from __future__ import annotations

import pytest

from attrib.domain import Span
from attrib.text.quotations import pair_quotes
from attrib.text.sentences import split_sentences


def split(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [span.of(text) for span in split_sentences(text, whole, pair_quotes(text, [whole]))]


@pytest.mark.parametrize(
    "expected",
    [
        "The gate held.",
        "The gate held. | The other broke.",
        "Did it hold? | It did! | Nobody knows why.",
        "The gate held",
        "Mr. Oban and Dr. Varr met at 5 p.m. on the quay. | They left at 6.",
        "The U.S. crew left. | The U.K. crew stayed.",
        "It cost $3.5 million. | That was in 1911.",
        "Sen. R. J. Oban left the room.",
        "The gate, i.e. the lower one, held.",
        "It broke at the hinge. | 40 barges waited.",
    ],
    ids=lambda text: text[:24],
)
def test_plain_prose(expected: str):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize("expected", ["The gate held. | Ms. Oban left."])
def test_a_title_before_a_name_ends_no_sentence(expected: str):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


@pytest.mark.parametrize("title", "Mr Mrs Dr Prof Sen Rep Gov Gen Lt Col Capt Sgt Rev Supt St".split())
def test_a_title_ends_no_sentence(title: str):
    assert split(f"The gate held. {title}. Oban left.") == ["The gate held.", f"{title}. Oban left."]


@pytest.mark.parametrize(
    "expected",
    [
        "“It held. It will hold again,” she said. | Nobody laughed.",
        "“It held! Why not?” she asked.",
        '"It held. It will hold again," she said. | Nobody laughed.',
        "‘It held. It will hold again,’ she said. | Nobody laughed.",
        "She said: “It held. It broke.” | The board said nothing.",
        "“It held.” | “It broke.”",
        "“It held.” | The board said nothing.",
        "“It held.” | He left.",
        "“Will it hold?” he asked. | “No.”",
        "Will it hold? asked the mayor.",
        "“We waited,” she said. | “Nobody came to the house.",
        "He met him at 5 p.m. | “It held,” he said.",
        "“It held!” the mayor said.",  # what follows in lower case goes on
        "He said it held. | “It will hold again.”",
        "He said it held. | “It held,” he said. | “It broke.”",
        "He met Dr. “Bones” Varr.",  # no end before a nickname
        "“It held. It broke. It held. | She left.".replace(" | ", " "),  # left open: the rest is its words
    ],
    ids=lambda text: text[:24],
)
def test_a_quotation_is_never_cut(expected: str):
    assert split(expected.replace(" | ", " ")) == expected.split(" | ")


def test_a_paragraph_is_read_where_it_stands():
    text = "Nobody came. “It held. Yes.” He left. Nobody stayed."
    part = Span(text.index("“"), text.index(" Nobody stayed"))
    quotations = pair_quotes(text, [part])
    assert [span.of(text) for span in split_sentences(text, part, quotations)] == [
        "“It held. Yes.”",
        "He left.",
    ]


def test_no_words_no_sentences():
    assert split("") == []
    assert split("  \n ") == []
