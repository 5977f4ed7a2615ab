"""PDF: words, paragraphs, what is locked, broken or without words."""

import io

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from attrib.domain import TextStatus
from attrib.errors import UnreadableInput
from attrib.intake.containers import pdf
from attrib.intake.containers.pdf import read_pdf

LINES = [
    "The keeper of the Orla light said on Tuesday that the lamp had failed for the third",
    "time this year, and that nobody had answered the letter she sent to the coun-",
    "cil in April. It is out.",
    "A second paragraph tells that the council, which owns the tower and rents it to the",
    "harbour office, did not answer questions.",
]


def made(*pages: list[str], password: str | None = None) -> bytes:
    writer = pypdf.PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): named})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        shown = "".join(f"({line}) Tj 0 -14 Td\n" for line in lines)
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 10 Tf 50 750 Td\n{shown}ET".encode())
        page[NameObject("/Contents")] = content
    writer.add_metadata({"/Title": "Lamp out", "/CreationDate": "D:20251008064000Z"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_are_joined_to_paragraphs() -> None:
    record = read_pdf(made(LINES))
    assert record.text.split("\n\n") == [
        "The keeper of the Orla light said on Tuesday that the lamp had failed for the third time this year, and that "
        "nobody had answered the letter she sent to the council in April. It is out.",
        "A second paragraph tells that the council, which owns the tower and rents it to the harbour office, did not "
        "answer questions.",
    ]
    assert (record.details.title, record.details.text_status) == ("Lamp out", TextStatus.FALLBACK)


def test_the_file_s_date_is_not_the_article_s() -> None:
    details = read_pdf(made(LINES)).details
    assert details.published is None
    assert details.extra == {"pdf_created": "2025-10-08"}


def test_what_is_locked_or_without_words_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableInput, match="locked by a password"):
        read_pdf(made(LINES, password="x"))
    with pytest.raises(UnreadableInput, match="without words"):
        read_pdf(made([]))
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(UnreadableInput, match="a PDF of 2 pages"):
        read_pdf(made(LINES, LINES))


@pytest.mark.parametrize("cut", [10, 100, 300, 600])
def test_a_broken_file_is_named(cut: int) -> None:
    with pytest.raises(UnreadableInput, match="a PDF"):
        read_pdf(made(LINES)[:cut])


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    with pytest.raises(UnreadableInput, match=r"pip install 'attrib\[pdf\]'"):
        read_pdf(made(LINES))
