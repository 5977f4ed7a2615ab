"""Records as flat cells."""

from __future__ import annotations

import pytest

from attrib.report.listing import Column, flat


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (0.5, "0.5"),
        ("a;b", "a;b"),
        ([], ""),
        (["a", "b"], "a;b"),
        ([[3, 9], [12, 20]], "3-9;12-20"),
        (
            [
                {"change": "count_changed", "from": "ten", "to": "several"},
                {"change": "hedged", "from": None, "to": "reportedly"},
            ],
            "count_changed: ten -> several;hedged:  -> reportedly",
        ),
    ],
)
def test_flat(value, cell):
    assert flat(value) == cell


def test_a_column_looks_into_nested_records():
    column = Column("reference_outlet", "reference.outlet")
    assert column.cell({"reference": {"outlet": "Wire Desk"}}) == "Wire Desk"
    assert column.cell({"reference": None}) == ""
    assert column.cell({}) == ""
