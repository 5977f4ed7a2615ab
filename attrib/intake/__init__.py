"""Inputs to articles: `gather` reads files, folders, globs, standard input, JSON Lines, manifests and pages.

It touches no database. What could be read comes out as an `Item`, what could not as a `Failure`, and what the
caller knows already as `Known`, which costs no reading.
"""

from attrib.intake.dates import published_at
from attrib.intake.details import Details, details_from
from attrib.intake.gather import gather
from attrib.intake.items import Failure, Format, Item, Known
from attrib.intake.naming import host_of

__all__ = [
    "Details",
    "Failure",
    "Format",
    "Item",
    "Known",
    "details_from",
    "gather",
    "host_of",
    "published_at",
]
