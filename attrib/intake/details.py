"""What one voice says about an article: the caller, a record, front matter, or the page itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from attrib.domain import Published, TextStatus
from attrib.errors import BadRecord
from attrib.intake.dates import published_at

# The fields a record or front matter may give; everything else is kept in `extra`.
WORDS = ("id", "outlet", "title", "author", "url", "story", "language")
KNOWN = (*WORDS, "published", "text_status")

# A headline of a whole paragraph, or the two hundred authors of a collaboration; what is longer is no name.
LONGEST_WORDS = 4_000
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Details:
    """What one voice says about an article; None where it says nothing.

    `site` is the name a page gives its publisher: it names the outlet only where nobody else does.
    """

    id: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: Published | None = None
    url: str | None = None
    story: str | None = None
    language: str | None = None
    text_status: TextStatus | None = None
    site: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)
    warnings: tuple[str, ...] = ()

    def over(self, other: Details) -> Details:
        """What this voice says, and what the other says where this one is silent."""
        merged = {
            name: getattr(self, name) if getattr(self, name) is not None else getattr(other, name)
            for name in (each.name for each in fields(self))
        }
        merged["extra"] = {**other.extra, **self.extra}
        merged["warnings"] = self.warnings + other.warnings
        return Details(**merged)


def details_from(given: Mapping[str, object], evidence: str) -> Details:
    """The details in a record's or front matter's fields. Raises BadRecord where one cannot be words."""
    extra = {key: value for key, value in given.items() if key not in KNOWN and value not in (None, "")}
    warnings: list[str] = []
    return Details(
        **{key: _plain(key, given.get(key), warnings) for key in WORDS},
        published=_published(_words("published", given.get("published")), evidence, extra, warnings),
        text_status=_text_status(_words("text_status", given.get("text_status")), extra, warnings),
        extra=extra,
        warnings=tuple(warnings),
    )


def _plain(key: str, value: object, warnings: list[str]) -> str | None:
    """The words without what steers a terminal: an id is typed, and an outlet printed, a thousand times."""
    words = _words(key, value)
    plain = " ".join(CONTROL.sub("", words).split()) if words else words
    if plain != words:
        warnings.append(f"{key}: control characters were left out")
    if plain and len(plain) > LONGEST_WORDS:
        if key in ("id", "url"):  # cut off, two of them might become one
            raise BadRecord(f"{key} has {len(plain):,} characters; at most {LONGEST_WORDS:,} are taken")
        warnings.append(f"{key}: the first {LONGEST_WORDS:,} of {len(plain):,} characters are kept")
        plain = plain[:LONGEST_WORDS]
    return plain or None


def _words(key: str, value: object) -> str | None:
    """The value as one line of words, or None where it is empty."""
    match value:
        case None:
            return None
        case str():
            return " ".join(value.split()) or None
        case bool():
            raise BadRecord(f"{key} is true or false, not words")
        case int() | float():
            return str(value)
        case list():
            return "; ".join(filter(None, (_words(key, each) for each in value))) or None
        case {"name": name}:
            return _words(key, name)
        case _:
            raise BadRecord(f"{key} is an object, not words")


def _published(
    written: str | None, evidence: str, extra: dict[str, object], warnings: list[str]
) -> Published | None:
    if written is None:
        return None
    published = published_at(written, evidence)
    if published is None:
        extra["published_as_given"] = written
        warnings.append(
            f"published {written!r} is not a date like 2024-05-31 or 2024-05-31T14:05Z; kept as given"
        )
    return published


def _text_status(written: str | None, extra: dict[str, object], warnings: list[str]) -> TextStatus | None:
    if written is None:
        return None
    try:
        return TextStatus(written.lower())
    except ValueError:
        extra["text_status_as_given"] = written
        known = ", ".join(TextStatus)
        warnings.append(f"text_status {written!r} is none of {known}; kept as given")
        return None
