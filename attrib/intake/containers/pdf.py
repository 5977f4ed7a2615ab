"""PDF: the words of its pages, lines joined to paragraphs as far as their lengths tell."""

from __future__ import annotations

import re
from io import BytesIO
from statistics import median

from attrib.domain import TextStatus
from attrib.errors import UnreadableInput
from attrib.intake.dates import published_at
from attrib.intake.details import Details
from attrib.intake.page.markup import one_line
from attrib.intake.records import Record

# A newspaper's whole issue has a hundred pages or two, and is not one article.
MOST_PAGES = 200
# A line that ends a sentence and is this much shorter than its neighbours ends its paragraph too.
SHORTER = 0.8
ENDS = re.compile(r"[.!?…:][\"”’»)]*$")
# A word parted at the end of a line; "half-" before a capital or a number keeps its hyphen.
PARTED = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad] (?=[a-zà-ÿ])")
# "D:20240531140500+02'00'" as PDF writes times
WRITTEN = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_pdf(data: bytes) -> Record:
    """The PDF's words as one record. Raises UnreadableInput where it has none or is locked."""
    try:
        import pypdf  # noqa: PLC0415 - an extra, and 200 ms that nothing else needs
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        raise UnreadableInput("a PDF; to read those too: pip install 'attrib[pdf]'") from None
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableInput("a PDF that is locked by a password")
        if len(reader.pages) > MOST_PAGES:
            raise UnreadableInput(
                f"a PDF of {len(reader.pages)} pages; at most {MOST_PAGES} are read as one article"
            )
        text = "\n\n".join(filter(None, (_joined(page.extract_text()) for page in reader.pages)))
        details = _details(reader.metadata)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OSError,
    ) as error:
        raise UnreadableInput(f"a PDF that cannot be read ({type(error).__name__}: {error})"[:300]) from None
    if not text.strip():
        raise UnreadableInput("a PDF without words; the pages of a scan have to be recognised (OCR) first")
    return Record(details, text, evidence="PDF")


def _joined(page: str) -> str:
    """The page's paragraphs a blank line apart, its lines joined."""
    lines = [line.strip() for line in page.replace("\x00", "").splitlines()]
    usual = median([len(line) for line in lines if line] or [0])
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        if not line or (len(line) < SHORTER * usual and ENDS.search(line)):
            paragraphs.append([])
    return "\n\n".join(PARTED.sub("", " ".join(paragraph)) for paragraph in paragraphs if paragraph)


def _details(told: object) -> Details:
    """Only what a person enters. The date is of the file, not of the article, so it is kept and not believed."""
    fields = told if isinstance(told, dict) else {}
    made = WRITTEN.match(str(fields.get("/CreationDate", "")))
    day = published_at("-".join(made.groups()), "pdf") if made else None
    return Details(
        title=one_line(str(fields.get("/Title") or "")),
        author=one_line(str(fields.get("/Author") or "")),
        text_status=TextStatus.FALLBACK,
        extra={"pdf_created": day.value} if day else {},
    )
