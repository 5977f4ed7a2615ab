"""A record: what one line of JSON or one row of a manifest gives, before it is an article."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.intake.details import Details


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one record with its text or HTML, or with the path of the file that holds it.

    `mark` tells it from the others of its container where it has neither id nor address.
    """

    details: Details
    text: str = ""
    is_html: bool = False
    path: str | None = None
    raw: bytes | None = None
    encoding: str = "utf-8"
    evidence: str = ""
    mark: str | None = None
