"""Front matter: the `key: value` lines between two lines of `---` at the head of a text file.

The line break that ends the closing `---` belongs to the front matter; every character after it is the
text, unchanged. Values may be quoted as in YAML, and a list under a key ("- " lines) is joined by "; ".
Where the head does not close, or holds a line that is no `key: value`, there is no front matter and the
whole file is text.
"""

from __future__ import annotations

import re

FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r|\Z)")
LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
# A key is one word, so that a sentence with a colon in it is never taken for one.
KEY = re.compile(r"([A-Za-z][\w.-]{0,60})[ \t]*:(?:[ \t]+|\Z)(.*)")
CONTINUED = re.compile(r"[ \t]+(?:-[ \t]+)?(.+)|-[ \t]+(.+)")
# Front matter of more lines than this is a document of another kind.
MOST_LINES = 200


def split_front_matter(text: str) -> tuple[dict[str, str], str, tuple[str, ...]]:
    """The fields, the text after them, and warnings. Keys are folded to lower case."""
    opening = FENCE.match(text)
    if not opening:
        return {}, text, ()
    fields: dict[str, str] = {}
    warnings: list[str] = []
    position, key = opening.end(), None
    for number in range(2, MOST_LINES):
        closing = FENCE.match(text, position)
        if closing:
            return fields, text[closing.end() :], tuple(warnings)
        line = LINE.match(text, position)
        if line is None or position >= len(text):
            return {}, text, ("begins with --- but no second --- closes it; read as text",)
        position = line.end()
        key_or_reason = _take(line[1], key, fields, warnings)
        if key_or_reason is None and line[1].strip() and not line[1].startswith("#"):
            return {}, text, (f"begins with --- but line {number} is no 'key: value'; read as text",)
        key = key_or_reason or key
    return {}, text, (f"begins with --- but the first {MOST_LINES} lines do not close it; read as text",)


def _take(line: str, key: str | None, fields: dict[str, str], warnings: list[str]) -> str | None:
    """The key this line is about, its value now among the fields; None where it is about none."""
    continued = CONTINUED.fullmatch(line)
    if continued and key:
        value = _unquoted(continued[1] or continued[2])
        fields[key] = f"{fields[key]}; {value}" if fields[key] else value
        return key
    named = KEY.fullmatch(line)
    if not named:
        return None
    name = named[1].lower()
    if name in fields:
        warnings.append(f"{name} is given twice; the first counts")
        name = f"{name} (again)"
    fields[name] = _unquoted(named[2])
    return name


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
