"""Bytes to text: what is read, how that is known, and what is refused."""

import pytest

from attrib.errors import UnreadableInput
from attrib.intake.decode import decode

WORDS = "The keeper said “the lamp is out” at Orla’s café — again."


@pytest.mark.parametrize(
    ("data", "encoding", "evidence"),
    [
        (WORDS.encode(), "utf-8", "valid UTF-8"),
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", "byte order mark"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le", "byte order mark"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be", "byte order mark"),
        (b"\xff\xfe\x00\x00" + WORDS.encode("utf-32-le"), "utf-32-le", "byte order mark"),
        (WORDS.encode("utf-16-le"), "utf-16-le", "every other byte is NUL"),
        (WORDS.encode("utf-16-be"), "utf-16-be", "every other byte is NUL"),
        (WORDS.encode("cp1252"), "cp1252", "charset-normalizer, and the usual one of those that fit"),
    ],
)
def test_encodings_are_told_apart(data: bytes, encoding: str, evidence: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.evidence) == (WORDS, encoding, evidence)
    assert decoded.warnings == ()


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        (
            "Der Wärter sagte, die Lampe müsse zwei Nächte dunkel bleiben. Größere Schäden gebe es keine.",
            "cp1252",
        ),
        ("Le gardien a déclaré que la lampe serait éteinte jusqu’à l’été. « Rien à faire. »", "cp1252"),
        (
            "Latarnik powiedział, że lampa zostanie wyłączona na dwa lata. Inżynierowie badają łożyska.",
            "cp1250",
        ),
        ("Смотритель заявил, что маяк будет закрыт на два года. Осмотр продолжается.", "cp1251"),
        ("Смотритель заявил, что маяк будет закрыт на два года. Осмотр продолжается.", "koi8_r"),
    ],
)
def test_undeclared_encodings_are_guessed(words: str, encoding: str) -> None:
    assert decode(words.encode(encoding)).text == words


def test_line_ends_and_odd_spaces_stay_as_they_are() -> None:
    words = "One.\r\nTwo.\rThree.\n\n\u00a0Four\u2028five\f."
    assert decode(words.encode()).text == words


def test_a_declaration_counts_where_utf8_fails() -> None:
    decoded = decode("café".encode("latin-1"), declared="ISO-8859-1")
    assert (decoded.text, decoded.encoding) == ("café", "cp1252")
    assert decode("café".encode(), declared="ISO-8859-1").encoding == "utf-8"


@pytest.mark.parametrize("declared", ["rot13", "unicode_escape", "zip", "../../etc", "", "utf-7", "idna"])
def test_a_declaration_that_is_no_encoding_of_text_is_passed_over(declared: str) -> None:
    assert decode("café".encode("cp1252"), declared=declared).text == "café"


def test_a_broken_byte_costs_itself_and_is_told() -> None:
    decoded = decode("“Out,” she said — “out.”".encode() + b"\xff End.")
    assert decoded.text == "“Out,” she said — “out.”\ufffd End."
    assert decoded.encoding == "utf-8"
    assert decoded.warnings == ("1 broken bytes were replaced by \ufffd",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "looks like PDF"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"WARC/1.0\r\n", "WARC"),
        (b"The lamp\x00 is out.", "NUL bytes"),
        (b"\xff\xfeodd", "UTF-16"),
        (bytes(range(1, 32)) * 20, "control characters"),
        (bytes((7 * n * n + 3 * n) % 251 + 1 for n in range(3000)), "not text"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableInput, match=reason):
        decode(data)


def test_one_escape_sequence_is_no_reason_to_lose_an_article() -> None:
    words = "\x1b[31mThe keeper said the lamp had gone out, and that nobody had been told for a week.\x1b[0m"
    assert decode(words.encode()).text == words
