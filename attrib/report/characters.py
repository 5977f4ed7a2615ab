"""Characters on a terminal: what each takes up, and what must be shown instead of sent.

A title can hold an escape sequence that recolours the screen, renames the window or turns the writing
around. People are shown that such a character is there; it is never passed on.
"""

from __future__ import annotations

import unicodedata

# Bidirectional controls reorder what follows; the zero-width ones hide a difference between two words.
# Joiners (U+200C, U+200D) are left alone: Persian and emoji need them.
_UNSEEN = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LINE_SEPARATORS = frozenset("\u2028\u2029\x85")


def visible(text: str) -> str:
    """The text on one line, every control character replaced by a picture or the name of it."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def visible_lines(text: str) -> str:
    """The text with its line breaks, every other control character replaced."""
    return "\n".join(visible(line) for line in text.split("\n"))


def width(text: str) -> int:
    """How many terminal columns the text takes up."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _shown(character: str) -> str:
    code = ord(character)
    if character in "\t\n" or character in _LINE_SEPARATORS:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000 or character in _UNSEEN:
        return f"<U+{code:04X}>"
    return character


def _columns(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200c\u200d\ufe0f\u00ad":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
