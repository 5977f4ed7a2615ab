"""JSON Lines: one object a line, one article each. A line that cannot be used costs itself."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from typing import Any

from attrib.errors import BadRecord
from attrib.intake.details import Details, details_from
from attrib.intake.records import Record
from attrib.intake.streams import LONGEST_LINE


def read_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, Record | BadRecord]]:
    """Each line that is not blank with its number: a record, or what is wrong with it.

    A line longer than LONGEST_LINE is known by having arrived cut off just after.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, _record(line.removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n"))
            except BadRecord as error:
                yield number, error


def _record(line: bytes) -> Record:
    if len(line) > LONGEST_LINE:
        raise BadRecord(f"longer than {LONGEST_LINE // 1_000_000} MB")
    fields, warnings = _object(line)
    text, html = fields.pop("text", None), fields.pop("html", None)
    for name, value in (("text", text), ("html", html)):
        if value is not None and not isinstance(value, str):
            raise BadRecord(f"{name} is not a string")
    if text is None and html is None:
        raise BadRecord(
            "neither text nor html; attrib reads id, outlet, title, author, published, url, story"
        )
    details = Details(warnings=warnings).over(details_from(fields, "jsonl"))
    # with both, the text is what somebody chose to call the text; the line is kept whole as raw
    return Record(details, text if text is not None else html, text is None, raw=line, evidence="JSON Lines")


def _object(line: bytes) -> tuple[dict[str, Any], tuple[str, ...]]:
    try:
        words = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRecord(f"not UTF-8 at byte {error.start + 1}; JSON Lines are UTF-8") from None
    try:
        value = json.loads(words, object_pairs_hook=_once, parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise BadRecord(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise BadRecord("nested too deeply") from None
    except ValueError:
        raise BadRecord("a number of too many digits") from None
    if not isinstance(value, dict):
        raise BadRecord("not a JSON object; each line is {...}")
    if "\\u0000" in words:
        raise BadRecord("holds NUL characters")
    if "\\ud" in words or "\\uD" in words:
        whole = _whole(value)
        warning = "half characters (lone surrogates) were replaced by \ufffd"
        return whole, (warning,) if whole != value else ()
    return value, ()


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise BadRecord(f"the key {key!r} is there twice")
        found[key] = value
    return found


def _refuse(constant: str) -> None:
    raise BadRecord(f"{constant} is not a JSON value")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise BadRecord(f"the number {digits[:20]} is out of range")
    return number


def _whole(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value with each lone surrogate replaced: it is no character and cannot be stored."""
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list():
            return [_whole(each) for each in value]
        case dict():
            return {_whole(key): _whole(each) for key, each in value.items()}
        case _:
            return value
