"""What failed when it was last read, so that it can be read again by itself."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from attrib.store.ledger import items
from attrib.store.transactions import reading
from attrib.workflow.keeping import FAILED

# What is put behind the name of a file or feed to tell what lies in it: "a.zip!/b.jsonl:7", "a.warc#https://...".
INSIDE = re.compile(r"(?:!/|#|:\d+$).*", re.DOTALL)
STDIN = "-"


def failed_before(session: Session, among: Sequence[str]) -> list[str]:
    """Every file and address of which something failed when it was last read, in the order of their names.

    Of those `among` the files, folders and addresses given, where any are. Standard input cannot be read again.
    """
    last: dict[str, tuple[str, list[str]]] = {}
    with reading(session):
        for row in items(session):
            place = INSIDE.sub("", row.origin)
            run, failures = last.get(place, ("", []))
            if row.run != run:
                run, failures = row.run, []
                last[place] = run, failures
            if row.outcome == FAILED:
                failures.append(row.origin)
    broken = {_readable(place, failures[0]) for place, (_, failures) in last.items() if failures}
    wanted = [each if "://" in each else os.path.abspath(each) for each in among]  # noqa: PTH100 - resolves no links
    return sorted(place for place in broken if place and (not wanted or _is_among(place, wanted)))


def _readable(place: str, origin: str) -> str | None:
    """What to read: the place, or the origin itself where its name only looks like a place and something in it."""
    if place.startswith(STDIN):
        return None
    return origin if "://" not in origin and Path(origin).exists() else place


def _is_among(place: str, wanted: Sequence[str]) -> bool:
    return any(place == each or place.startswith(each.rstrip(os.sep) + os.sep) for each in wanted)
