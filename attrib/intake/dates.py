"""Times of publication: read where they are written plainly, never guessed.

A form that more than one country reads in its own way ("03/04/2024") is not a date here, and neither is
a month without a day.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from attrib.domain import Precision, Published

ISO = re.compile(
    r"""(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{2})(?P=mark)(?P<day>\d{2})
    (?: [Tt ] [ ]?
        (?P<hour>\d{2}) :? (?P<minute>\d{2})
        (?: :? (?P<second>\d{2}) (?P<fraction>[.,]\d{1,9})? )?
        [ ]? (?P<zone> [Zz] | UTC | GMT | [+-]\d{2}(?: :? \d{2})? )?
    )?""",
    re.VERBOSE | re.ASCII,
)
# "Sun, 18 Feb 2024 10:00:00 +0000": feeds, mail and many meta tags
MAIL = re.compile(
    r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(?P<second>:\d{2})?"
    r"(?: (?:[+-]\d{4}|GMT|UTC|Z))?",
    re.ASCII,
)


def published_at(written: str, evidence: str) -> Published | None:
    """The time as ISO 8601, as exact as it is written, or None where it cannot be read for certain."""
    written = written.strip()
    iso = ISO.fullmatch(written)
    if iso:
        return _from_iso(iso, evidence)
    mail = MAIL.fullmatch(written)
    if mail:
        return _from_mail(written, evidence, exact=mail["second"] is not None)
    return None


def _from_iso(found: re.Match[str], evidence: str) -> Published | None:
    day = f"{found['year']}-{found['month']}-{found['day']}"
    if found["hour"] is None:
        return Published(day, Precision.DAY, evidence) if _exists(day) else None
    clock = f"{found['hour']}:{found['minute']}"
    precision = Precision.MINUTE
    if found["second"]:
        clock += f":{found['second']}{(found['fraction'] or '').replace(',', '.')}"
        precision = Precision.SECOND
    zone = _zone(found["zone"])
    moment = f"{day}T{clock}{zone}"
    # Python reads at most microseconds; the digits beyond are kept but not checked
    checked = f"{day}T{found['hour']}:{found['minute']}:{found['second'] or '00'}{zone}"
    return Published(moment, precision, evidence) if _exists(checked) else None


def _zone(written: str | None) -> str:
    if not written:
        return ""
    if written.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = written[1:].replace(":", "").ljust(4, "0")
    return f"{written[0]}{digits[:2]}:{digits[2:]}"


def _exists(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _from_mail(written: str, evidence: str, *, exact: bool) -> Published | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return None
    precision = Precision.SECOND if exact else Precision.MINUTE
    return Published(moment.isoformat(timespec="seconds" if exact else "minutes"), precision, evidence)
