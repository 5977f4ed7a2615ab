"""Numbers as newsrooms print them: a value of each kind, the ways to write it that mean the same, and another value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "January February March April May June July August September October November".split()
UNITS = {
    "cm": ("centimetres", "cm"),
    "km": ("kilometres", "km"),
    "metres": ("metres", "meters"),
    "kg": ("kilograms", "kg", "kilos"),
    "tonnes": ("tonnes",),
    "hectares": ("hectares",),
    "years": ("years",),
}

Value = tuple[int, ...]


@dataclass(frozen=True)
class Numeral:
    """One kind of number: how a value is drawn, and every way to write it."""

    draw: Callable[[Random], Value]
    forms: Callable[[Value], list[str]]

    def other(self, value: Value, chance: Random) -> Value:
        """A value that no way of writing shares with this one."""
        while True:
            found = self.draw(chance)
            if not set(self.forms(found)) & set(self.forms(value)) and found[1:] == value[1:]:
                return found


def in_words(number: int) -> str:
    """0 to 99 as words."""
    if number < 20:
        return SMALL[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")


def _plain(number: int) -> list[str]:
    dozens = {12: ["a dozen"], 24: ["two dozen"], 36: ["three dozen"]}
    return [str(number), in_words(number), *dozens.get(number, [])]


def _count(value: Value) -> list[str]:
    return _plain(value[0])


def _big(value: Value) -> list[str]:
    (number,) = value
    digits = f"{number:,}"
    return [digits] if number < 1_000_000 else [digits, f"{_decimal(number)} million"]


def _decimal(number: int) -> str:
    return f"{number / 1_000_000:.1f}".removesuffix(".0")


def _percent(value: Value) -> list[str]:
    (number,) = value
    return [f"{number} per cent", f"{number} percent", f"{number}%", f"{in_words(number)} per cent"]


def _money(value: Value) -> list[str]:
    number, currency = value
    sign, word = ("$", "dollars") if currency == 0 else ("€", "euros")
    if number < 1_000_000:
        return [f"{sign}{number:,}", f"{number:,} {word}"]
    million = f"{_decimal(number)} million"
    return [f"{sign}{million}", f"{million} {word}", f"{sign}{number:,}"]


def _time(value: Value) -> list[str]:
    hour, minute = value
    half, twelve = ("am" if hour < 12 else "pm"), (hour - 1) % 12 + 1
    dotted = f"{half[0]}.m."
    told = [f"{twelve}:{minute:02} {half}", f"{twelve}:{minute:02}{half}", f"{twelve}:{minute:02} {dotted}"]
    return [*told, f"{hour}:{minute:02}"] if hour > 12 else told


def _duration(value: Value) -> list[str]:
    minutes, _unit = value
    if minutes % 2880 == 0:
        return [*(f"{each} days" for each in _plain(minutes // 1440)), f"{minutes // 60} hours"]
    if minutes % 60 == 0:
        return [f"{each} hours" for each in _plain(minutes // 60)]
    return [f"{each} minutes" for each in _plain(minutes)]


def _date(value: Value) -> list[str]:
    day, month = value
    return [f"{day} {MONTHS[month]}", f"{MONTHS[month]} {day}"]


def _measured(units: tuple[str, ...], *, long: bool = False) -> Callable[[Value], list[str]]:
    def forms(value: Value) -> list[str]:
        numbers = [f"{value[0]:,}"] if long else [str(value[0]), in_words(value[0])]
        told = [f"{number} {units[0]}" for number in numbers]
        return told + [f"{numbers[0]} {unit}" for unit in units[1:]]

    return forms


def _draw_money(chance: Random) -> Value:
    if chance.random() < 0.5:
        return chance.randrange(11, 99) * 100_000, chance.randrange(2)
    return chance.randrange(3, 99) * 10_000, chance.randrange(2)


def _draw_duration(chance: Random) -> Value:
    unit = chance.choice((1, 60, 1440))
    number = {1: chance.randrange(11, 56), 60: chance.randrange(3, 18), 1440: 2 * chance.randrange(1, 6)}[
        unit
    ]
    return number * unit, unit


def _draw_big(chance: Random) -> Value:
    if chance.random() < 0.4:
        return (chance.randrange(11, 99) * 100_000,)
    return (chance.randrange(12, 950) * 100,)


NUMERALS: dict[str, Numeral] = {
    "n": Numeral(lambda chance: (chance.choice((*range(2, 60), 12, 24, 36)),), _count),
    "big": Numeral(_draw_big, _big),
    "pct": Numeral(lambda chance: (chance.randrange(2, 95),), _percent),
    "money": Numeral(_draw_money, _money),
    "time": Numeral(lambda chance: (chance.randrange(1, 24), chance.randrange(5, 60, 5)), _time),
    "dur": Numeral(_draw_duration, _duration),
    "date": Numeral(lambda chance: (chance.randrange(2, 29), chance.randrange(11)), _date),
    "year": Numeral(lambda chance: (chance.randrange(1951, 2022),), lambda value: [str(value[0])]),
    "bigtonnes": Numeral(
        lambda chance: (chance.randrange(12, 900) * 100,), _measured(("tonnes",), long=True)
    ),
    **{
        name: Numeral(lambda chance: (chance.randrange(3, 60),), _measured(units))
        for name, units in UNITS.items()
    },
}
