"""Text that was encoded twice is undone; text that was not, stays to the last mark."""

import pytest

from attrib.intake import Details, Format
from attrib.intake.documents import read_bytes
from attrib.intake.mending import mended

WHOLE = [
    "The keeper said “Nobody came” and it’s late – or — so.",
    "She wrote ‘the lamp’ … ﬁnd ｆull ½ £5 €3 ©",
    "naïve Ångström São Paulo, Ãlvaro, «Dès l’été»",
    "'straight' \"marks\" stay -- as they are...",
    "Â alone, Ã alone, â alone",
    "Москва, Αθήνα, 東京, Łódź, ئەربیل",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_whole_stays(text: str) -> None:
    assert mended(text) == (text, ())


@pytest.mark.parametrize("text", WHOLE[:3] + WHOLE[5:])
@pytest.mark.parametrize("wrongly", ["cp1252", "latin-1"])
def test_what_was_encoded_twice_is_undone(text: str, wrongly: str) -> None:
    table = {number: chr(number) for number in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}  # as browsers read them
    spoilt = "".join(
        table.get(byte) or bytes([byte]).decode(wrongly, "replace") for byte in text.encode("utf-8")
    )
    found, warnings = mended(spoilt)
    assert found == text
    assert len(warnings) == 1


def test_a_closing_mark_that_lost_its_last_byte_closes_and_swallows_no_space() -> None:
    assert mended("â€œNobody cameâ€ she said. â€œNo.â€")[0] == "“Nobody came” she said. “No.”"


def test_only_the_lines_that_need_it_are_touched() -> None:
    text, warnings = mended("“Whole” it’s\r\nâ€œSpoiltâ€\x9d itâ€™s\r\n\r\n“Whole”\n")
    assert text == "“Whole” it’s\r\n“Spoilt” it’s\r\n\r\n“Whole”\n"
    assert warnings == (
        "one line was encoded twice (as in â€œ for “) and undone; the bytes are kept as they came",
    )


def test_an_article_says_so() -> None:
    document = read_bytes("The keeper said â€œNobody cameâ€\x9d.".encode(), Format.TEXT, Details(), stem="a")
    assert document.article.text == "The keeper said “Nobody came”."
    assert "encoded twice" in document.warnings[0]


def test_a_large_text_takes_no_time() -> None:
    assert len(mended("Ã" * 1_000_000)[0]) > 100_000
