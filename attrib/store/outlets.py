"""Outlets: made as articles name them, described where the outlet list knows them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from attrib.domain import Outlet
from attrib.store.tables import OutletRow


def outlet_key(session: Session, name: str) -> int:
    """The key of the outlet of that name, which exists afterwards."""
    key = session.scalar(select(OutletRow.id).where(OutletRow.name == name))
    if key is not None:
        return key
    return session.execute(insert(OutletRow).values(name=name).returning(OutletRow.id)).scalar_one()


def describe_outlets(session: Session, outlets: Iterable[Outlet]) -> None:
    """The outlets in the database that are on this list have its kind, country, domains and aliases."""
    for outlet in outlets:
        session.execute(
            update(OutletRow)
            .where(OutletRow.name == outlet.name)
            .values(
                kind=outlet.kind.value, country=outlet.country, domains=outlet.domains, aliases=outlet.aliases
            )
        )


def undescribed(session: Session) -> list[str]:
    """The names of the outlets of which we have nothing but the name, sorted."""
    return sorted(session.scalars(select(OutletRow.name).where(OutletRow.kind.is_(None))))


def outlet_names(session: Session) -> list[str]:
    """Every outlet's name, sorted."""
    return sorted(session.scalars(select(OutletRow.name)))
