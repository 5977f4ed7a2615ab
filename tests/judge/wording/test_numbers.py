"""Numbers read from a passage."""

from __future__ import annotations

import pytest

from attrib.judge.wording.numbers import quantities

VALUES = [
    ("about 2,500 soldiers", [2500]),
    ("twenty-five boats", [25]),
    ("3.5 million tonnes", [3_500_000]),
    ("$3m", [3_000_000]),
    ("two dozen men", [24]),
    ("12 percent", [12]),
    ("14 of 22 members", [14, 22]),
    ("in 2014 the mill closed", [2014]),
    ("the 2014 harvest", []),
    ("the camp at Tower 22", []),
    ("one of the men", []),
    ("on 4 February", [4]),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_values(text: str, values: list[float]):
    assert [quantity.value for quantity in quantities(text)] == values


def test_a_rounded_number_is_not_exact():
    assert [quantity.exact for quantity in quantities("nearly 900 men and 40 boats")] == [False, True]


def test_a_part_never_meets_its_whole():
    part, whole = quantities("14 of 22 members")
    assert not part.units & whole.units
