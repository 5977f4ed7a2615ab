"""One listing with everything a format has to get through."""

from __future__ import annotations

from attrib.report.listing import Column, Listing

LISTING = Listing(
    (
        Column("outlet"),
        Column("spans", table=False),
        Column("claim", "claim.text"),
        Column("count"),
    ),
    (
        {"outlet": "Harbour Post", "spans": [[0, 4], [9, 12]], "claim": {"text": 'a "b", c'}, "count": 10},
        {"outlet": "Łódź | Daily", "spans": None, "claim": {"text": "one\ntwo\t\\ <b>\x1b"}, "count": None},
    ),
)
