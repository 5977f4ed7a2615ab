import pytest

from attrib.match.quantities import Quantity, quantities
from attrib.match.words import words


def read(text: str) -> list[tuple[float, str]]:
    return [(quantity.value, quantity.unit) for quantity in quantities(words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("48 hours", [(48, "hour")]),
        ("forty-eight hours", [(48, "hour")]),
        ("2,500 troops", [(2500, "troop")]),
        ("9 percent and 9% and nine per cent", [(9, "%"), (9, "%"), (9, "%")]),
        ("$3.5 million", [(3_500_000, "$")]),
        ("two dozen", [(2, "dozen"), (12, "")]),
        ("January 29", [(29, "jan")]),
        ("one of them", []),
        ("version 1.2.3", []),
    ],
)
def test_numbers_have_units_however_they_are_written(text, expected):
    assert read(text) == expected


def test_equal_numbers_agree_and_rough_ones_may_differ_a_little():
    assert Quantity(2400, "troop", approximate=True).agrees(Quantity(2500, "troop"))
    assert not Quantity(2400, "troop").agrees(Quantity(2500, "troop"))
    assert not Quantity(24, "hour", approximate=True).agrees(Quantity(48, "hour"))


def test_about_and_nearly_make_a_number_rough():
    rough = [quantity.approximate for quantity in quantities(words("about 300 men, 20 women, nearly 9 dogs"))]
    assert rough == [True, False, True]
