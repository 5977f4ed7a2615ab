"""Bytes to text, with what was decided and why; bytes that are no text are refused with what they look like.

The order: signatures of other kinds of file, byte order mark, UTF-8, what a page declares, UTF-8 with a
few broken bytes, and last the best guess of charset-normalizer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attrib.errors import UnreadableInput

# The beginnings of files that people take for articles.
SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "a zip archive, or a Word, OpenDocument or EPUB file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "sound, video or a WebP image"),
    (b"ID3", "sound (MP3)"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstandard"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"WARC/", "a WARC archive"),
)
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The encodings the web's standard knows, so that no guess falls on a terminal's code page of 1985.
WEB_ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u"),
    *("cp932", "euc_jp", "cp949", "gb18030", "big5"),
)
WESTERN = "cp1252"
# A declared name that may be tried: Python also knows "encodings" such as rot13 and unicode_escape.
DECLARABLE = re.compile(
    r"(windows-|cp)(125\d|874|932|949)|iso-?8859-\d{1,2}|latin-?1|koi8-[ru]|utf-?(8|16)(-?[lb]e)?"
    r"|(x-)?(shift[-_]?jis|sjis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5|mac-?roman|macintosh)|us-ascii",
    re.ASCII,
)
# The same standard reads these declarations as Windows-1252, since pages that make them mean that.
MEANS_WESTERN = re.compile(r"iso-?8859-1|latin-?1|us-ascii", re.ASCII)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# Random bytes decode to more than a tenth of control characters, written text to none; a stray escape
# sequence is no reason to lose an article.
MOST_CONTROLS = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding its bytes were read in, and what spoke for that encoding."""

    text: str
    encoding: str
    evidence: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None, by: str = "") -> Decoded:
    """The bytes as text, a byte order mark aside. Raises UnreadableInput where they are none.

    `by` names who declares the encoding where it is not the document itself.
    """
    kind = other_kind(data)
    if kind:
        raise UnreadableInput(f"not text: looks like {kind}")
    decoded = (
        _by_mark(data)
        or _without_mark(data)
        or _strictly(data, "utf-8", "valid UTF-8")
        or _as_declared(data, declared, by)
        or _damaged(data)
        or _guessed(data)
    )
    if decoded is None:
        raise UnreadableInput("not text in any encoding known here")
    _refuse_controls(decoded.text)
    return decoded


def other_kind(data: bytes) -> str | None:
    """What the bytes look like, where they begin like a file that is no text."""
    return next((kind for signature, kind in SIGNATURES if data.startswith(signature)), None)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            decoded = _strictly(data[len(mark) :], encoding, "byte order mark")
            if decoded is None and encoding != "utf-8":
                raise UnreadableInput(f"begins as {encoding.upper()} but does not go on so")
            return decoded
    return None


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: in text of this alphabet every other byte is NUL."""
    if b"\x00" not in data:
        return None
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        every_other = data[start::2]
        other_half = data[1 - start :: 2]
        if every_other.count(0) * 2 > len(every_other) and other_half.count(0) == 0:
            decoded = _strictly(data, encoding, "every other byte is NUL")
            if decoded:
                return decoded
    raise UnreadableInput("not text: holds NUL bytes")


def _strictly(data: bytes, encoding: str, evidence: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, evidence)
    except (UnicodeDecodeError, LookupError):
        return None


def _as_declared(data: bytes, declared: str | None, by: str) -> Decoded | None:
    name = (declared or "").strip().lower()
    if not DECLARABLE.fullmatch(name):
        return None
    evidence = f"declared as {name} by {by}" if by else f"declared as {name}"
    return _strictly(data, WESTERN if MEANS_WESTERN.fullmatch(name) else name, evidence)


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 in which more characters are whole than broken: another encoding would garble the whole ones."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    whole = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    if broken >= whole:
        return None
    warning = f"{broken} broken bytes were replaced by \ufffd"
    return Decoded(text, "utf-8", f"UTF-8 but for {broken} broken bytes", (warning,))


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 40 ms that UTF-8 never needs

    matches = from_bytes(data, cp_isolation=list(WEB_ENCODINGS))
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        # Short Western text reads as well in a neighbour's code page; Western is the likelier by far.
        as_good = match.chaos <= best.chaos + 0.05 and match.coherence >= best.coherence - 0.02
        if as_good and WESTERN in match.could_be_from_charset:
            return _strictly(data, WESTERN, "charset-normalizer, and the usual one of those that fit")
    return _strictly(data, best.encoding, "charset-normalizer")


def _refuse_controls(text: str) -> None:
    if "\x00" in text:
        raise UnreadableInput("not text: holds NUL characters")
    if sum(1 for _ in CONTROL.finditer(text)) > MOST_CONTROLS * len(text):
        raise UnreadableInput("not text: full of control characters")
