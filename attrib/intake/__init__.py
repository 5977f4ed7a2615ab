"""Inputs to articles: `gather` reads files, folders, lists, pages, feeds, archives, mail and addresses.

It touches no database, and the network only where it is given a way to. What could be read comes out as an `Item`,
what could not as a `Failure`, what is no article as a `Skip`, and what the caller knows already as `Known`, which
costs no reading.
"""

from attrib.intake.dates import published_at
from attrib.intake.details import Details, details_from
from attrib.intake.fingerprint import Knows, manner
from attrib.intake.gather import gather
from attrib.intake.items import Failure, Format, Item, Known, Skip
from attrib.intake.meter import Meter
from attrib.intake.naming import host_of
from attrib.intake.reading import Fetch, Found

__all__ = [
    "Details",
    "Failure",
    "Fetch",
    "Format",
    "Found",
    "Item",
    "Known",
    "Knows",
    "Meter",
    "Skip",
    "details_from",
    "gather",
    "host_of",
    "manner",
    "published_at",
]
