"""The outlets we know by name: read once from `seeds/outlets.csv`, asked by name or by web address.

This is the one place in the text floor that opens a file, and it is a file of the package itself.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from attrib.domain import Outlet, OutletKind
from attrib.resources import seeds_folder


@lru_cache(maxsize=1)
def known_outlets() -> tuple[Outlet, ...]:
    """Every outlet of the list, in its order."""
    with (seeds_folder() / "outlets.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Outlet(
                row["name"],
                OutletKind(row["kind"]),
                row["country"],
                _parts(row["domains"]),
                _parts(row["aliases"]),
            )
            for row in csv.DictReader(lines)
        )


@lru_cache(maxsize=1)
def outlet_names() -> Mapping[str, Outlet]:
    """Each case-folded name and alias, with and without "the", to its outlet.

    Folding case makes "Time" and "time" one: ask `outlet_named` where the words stand in running text.
    """
    return MappingProxyType({written.casefold(): outlet for written, outlet in _written_names()})


def outlet_named(words: str) -> Outlet | None:
    """The outlet these words of an article name, or None: "AP", "the AP", but not "time" or "the sun"."""
    outlet = outlet_names().get(words.casefold())
    return outlet if outlet and _spelled_as_a_name(words) else None


def _spelled_as_a_name(words: str) -> bool:
    """As in the list, or with other capitals; but initials are none without theirs ("Spa" is not "SPA")."""
    name = _as_a_name(words)
    if name in _proper_names():
        return True
    return name[:1].isupper() and (name.isupper() or name.casefold() not in _initials())


@lru_cache(maxsize=1)
def _initials() -> frozenset[str]:
    return frozenset(name.casefold() for name in _proper_names() if name.isupper())


@lru_cache(maxsize=1)
def agencies() -> frozenset[str]:
    """The names and aliases of the news agencies, as written and case-folded."""
    names = {written for written, outlet in _written_names() if outlet.kind is OutletKind.AGENCY}
    return frozenset(names | {name.casefold() for name in names})


def outlet_by_domain(host: str) -> Outlet | None:
    """The outlet whose domain this host is or lies under: `uk.reuters.com` is Reuters."""
    labels = host.casefold().rstrip(".").split(".")
    for start in range(len(labels) - 1):
        outlet = _domains().get(".".join(labels[start:]))
        if outlet:
            return outlet
    return None


@lru_cache(maxsize=1)
def _domains() -> Mapping[str, Outlet]:
    return {domain: outlet for outlet in known_outlets() for domain in outlet.domains}


@lru_cache(maxsize=1)
def _proper_names() -> frozenset[str]:
    return frozenset(_as_a_name(written) for written, _ in _written_names())


def _as_a_name(words: str) -> str:
    """The words without their article, in the case they are written in."""
    return words[4:] if words[:4] in ("The ", "the ") else words


def _written_names() -> Iterator[tuple[str, Outlet]]:
    for outlet in known_outlets():
        for written in (outlet.name, *outlet.aliases):
            yield from ((form, outlet) for form in _forms(written))


def _forms(written: str) -> Iterator[str]:
    """The name as written, and with its article added or left off.

    A one-word name keeps its article: "Times" alone may be any Times.
    """
    yield written
    if not written.startswith("The "):
        yield f"the {written}"
    elif written.count(" ") > 1:
        yield written.removeprefix("The ")


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
