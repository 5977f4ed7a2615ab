from __future__ import annotations

from sqlalchemy import text

from attrib.domain import Outlet, OutletKind
from attrib.store.outlets import describe_outlets, outlet_key, outlet_names, undescribed


def test_an_outlet_is_made_once(session):
    keys = [outlet_key(session, name) for name in ("Harbour Post", "Valley Wire", "Harbour Post")]
    assert keys[0] == keys[2] != keys[1]
    assert outlet_names(session) == ["Harbour Post", "Valley Wire"]


def test_the_outlet_list_describes_those_that_are_there(session):
    outlet_key(session, "Valley Wire")
    outlet_key(session, "A New One")
    known = Outlet("Valley Wire", OutletKind.AGENCY, "Velden", ("valley.example",), ("VW",))
    describe_outlets(session, [known, Outlet("Unheard Of", OutletKind.SITE, "Velden")])

    assert undescribed(session) == ["A New One"]
    rows = session.execute(
        text("SELECT name, kind, country, domains, aliases FROM outlets WHERE kind NOT NULL")
    ).all()
    assert rows == [("Valley Wire", "agency", "Velden", '["valley.example"]', '["VW"]')]
