"""Facts and quotations from the data files, told with names and numbers of their own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from tests.planted.numerals import NUMERALS, Value

FOLDER = Path(__file__).parent
SLOT = re.compile(r"\{(\w+)\}")
CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
NAMES = ("town", "region", "country", "river", "mountain", "ship", "firm")


@dataclass(frozen=True)
class Fact:
    """One proposition: ways to tell it, and opposites, each with the way of telling it opposes."""

    title: str
    say: tuple[str, ...]
    opposites: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Told:
    """What a fact's slots hold; names are strings, numbers values of their kind."""

    names: dict[str, str]
    numbers: dict[str, Value]

    def with_name(self, slot: str, name: str) -> Told:
        return replace(self, names=self.names | {slot: name})

    def with_number(self, slot: str, value: Value) -> Told:
        return replace(self, numbers=self.numbers | {slot: value})

    def tell(self, frame: str, chance: Random, forms: dict[str, str] | None = None) -> str:
        """The frame with its slots filled; numbers in one of their ways of writing, or the one given."""

        def fill(match: re.Match[str]) -> str:
            slot = match[1]
            if slot in self.names:
                return self.names[slot]
            return (forms or {}).get(slot) or chance.choice(NUMERALS[slot].forms(self.numbers[slot]))

        return SLOT.sub(fill, frame)


@cache
def facts() -> tuple[Fact, ...]:
    """Every fact of the data files."""
    found: list[Fact] = []
    for path in sorted((FOLDER / "facts").glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *lines = block.strip().splitlines()
            found.append(Fact(title, _lines(lines, "say"), tuple(_opposites(lines))))
    return tuple(found)


def _opposites(lines: list[str]) -> Iterator[tuple[str, str]]:
    told = ""
    for line in lines:
        sort, _, frame = line.partition(": ")
        if sort == "not":
            yield told, frame
        else:
            told = frame


def _lines(lines: list[str], name: str) -> tuple[str, ...]:
    return tuple(line.removeprefix(f"{name}: ") for line in lines if line.startswith(f"{name}: "))


@cache
def quotations() -> tuple[tuple[str, str], ...]:
    """Quotations with their places to edit, each with its translation back."""
    lines = (FOLDER / "quotations.txt").read_text(encoding="utf-8").splitlines()
    return tuple(zip(_lines(lines, "say"), _lines(lines, "again"), strict=True))


def said(quotation: str, edits: frozenset[int] = frozenset()) -> str:
    """The words, with the other wording at the places in `edits`."""
    places = iter(range(len(CHOICE.findall(quotation))))
    return CHOICE.sub(lambda match: match[2 if next(places) in edits else 1], quotation)


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """The lines of a data file, comments aside."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """The invented words by their kind; a hyphen between capitals is a space."""
    with (FOLDER / "vocabulary.toml").open("rb") as file:
        read = tomllib.load(file)
    return {
        name: tuple(re.sub(r"-(?=[A-Z])", " ", each) for each in words.split())
        if isinstance(words, str)
        else tuple(words)
        for name, words in read.items()
    }


def draw_names(frames: tuple[str, ...], chance: Random) -> Told:
    """Names and numbers for every slot of the frames."""
    slots = {slot for frame in frames for slot in SLOT.findall(frame)}
    names = {slot: draw_name(slot, chance) for slot in sorted(slots) if slot not in NUMERALS}
    return Told(names, {slot: NUMERALS[slot].draw(chance) for slot in sorted(slots) if slot in NUMERALS})


def draw_name(slot: str, chance: Random) -> str:
    """A name of that kind: "person" is a given name and a surname."""
    words = vocabulary()
    if slot == "person":
        return f"{chance.choice((*words['woman'], *words['man']))} {chance.choice(words['surname'])}"
    return chance.choice(words[slot])


def another_name(slot: str, name: str, chance: Random) -> str:
    """Another name of that kind; mostly another surname for a person, sometimes another person altogether."""
    while True:
        found = draw_name(slot, chance)
        if slot == "person" and chance.random() < 0.6:
            found = f"{name.split(maxsplit=1)[0]} {found.split()[1]}"
        if found.split()[-1] != name.rsplit(maxsplit=1)[-1]:
            return found
