"""Text that was encoded twice: "â€œNobodyâ€" back to "“Nobody”", line by line, and only where that is certain.

Quotation marks, ligatures and widths stay as they are: what is undone is the damage and nothing else. The bytes are
kept as they came.
"""

from __future__ import annotations

import re

# What UTF-8 looks like when it is read as Windows-1252 or Latin-1: the first byte of a character of two or three,
# then one that follows. A look at each text that costs nothing; ftfy decides.
SUSPECT = re.compile(r"[ÂÃâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\x80-\x9f]")
# Of the mark that closes a quotation the last byte means nothing in Windows-1252, and is lost on the way.
LOST_CLOSING = re.compile(r"â€(?=[\s.,;:!?)\]<]|$)")
LINE = re.compile(r"[^\r\n]+")


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with its twice-encoded lines undone, and a warning that says so where there were any."""
    if not SUSPECT.search(text) and not LOST_CLOSING.search(text):
        return text, ()
    lines = 0

    def mend(found: re.Match[str]) -> str:
        nonlocal lines
        line = _line(found[0])
        lines += line != found[0]
        return line

    whole = LINE.sub(mend, text)
    if not lines:
        return text, ()
    count = "one line was" if lines == 1 else f"{lines:,} lines were"
    return whole, (f"{count} encoded twice (as in â€œ for “) and undone; the bytes are kept as they came",)


def _line(line: str) -> str:
    if not SUSPECT.search(line) and not LOST_CLOSING.search(line):
        return line
    import ftfy  # noqa: PLC0415 - 100 ms that whole texts never need
    from ftfy.badness import is_bad  # noqa: PLC0415

    if not is_bad(line):
        return line
    # restore_byte_a0 would take a space for a part of a character, and swallow it
    config = ftfy.TextFixerConfig(restore_byte_a0=False)
    return ftfy.fix_encoding(LOST_CLOSING.sub("â€\x9d", line), config)
