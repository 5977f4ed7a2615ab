"""Pairs of short articles with planted edits: the same seed gives the same articles, and each says what was planted.

A pair is a report of the invented agency Meridian and what another outlet made of it. It carries three probes, each a
passage of one with its retelling in the other, among paragraphs that have nothing to do with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from attrib.domain import Span, Spans
from tests.planted.probes import HONEST, KINDS, PROBES, Probe
from tests.planted.sentences import fill
from tests.planted.telling import draw_name, facts, lines_of, quotations, vocabulary

OPENING = re.compile(rf"⟪({'|'.join((*vocabulary()['town'], *vocabulary()['region']))})\b")
BACKGROUND = (
    "The morning bus from {place} was late again.",
    "Visitors come to {place} for the market.",
    "The papers in {place} carried a drawing of a pelican.",
)
"""A place that opens a passage is named in mid-sentence too, as places in the news are."""
STRAIGHT = str.maketrans("“”’", '""\'')


@dataclass(frozen=True)
class Planted:
    """A probe and where its content stands in the reference and in the other article."""

    probe: Probe
    there: Spans
    here: Spans


@dataclass(frozen=True)
class Pair:
    """Two articles and what was planted in them."""

    name: str
    reference: str
    other: str
    planted: tuple[Planted, ...]


def pairs(each: int, *, seed: str = "meridian") -> Iterator[Pair]:
    """Enough pairs for `each` probes of every kind."""
    kinds = [kind for kind in (*KINDS, HONEST) for _ in range(each)]
    Random(seed).shuffle(kinds)
    for start in range(0, len(kinds), 3):
        yield _pair(f"{seed}-{start // 3:04}", kinds[start : start + 3])


def _pair(name: str, kinds: list[str]) -> Pair:
    chance = Random(name)
    topics, words = chance.sample(facts(), len(kinds)), chance.sample(quotations(), len(kinds))
    probes = [
        PROBES[kind](topic, quotation, chance)
        for kind, topic, quotation in zip(kinds, topics, words, strict=True)
    ]
    order = chance.sample(range(len(probes)), len(probes))
    reference, there = _article([probe.reference for probe in probes], chance)
    other, moved = _article([probes[number].other for number in order], chance)
    here = [moved[order.index(number)] for number in range(len(probes))]
    return Pair(name, reference, other, tuple(map(Planted, probes, there, here)))


def _article(passages: list[str], chance: Random) -> tuple[str, list[Spans]]:
    """The passages as paragraphs among others, and where the marked content of each stands."""
    fillers = list(chance.sample(lines_of("fillers.txt"), 2 * len(passages) + 3))
    remarks = chance.sample(lines_of("remarks.txt"), len(passages))
    text, places = f"{fillers.pop()} {fillers.pop()}", list[Spans]()
    for passage, remark in zip(passages, remarks, strict=True):
        text += "\n\n"
        clean, spans = _unmarked(passage, len(text))
        text += clean
        places.append(spans)
        if place := OPENING.match(passage):
            text += f"\n\n{chance.choice(BACKGROUND).format(place=place[1])}"
        if chance.random() < 0.8:
            text += f"\n\n{fillers.pop()}"
        if chance.random() < 0.4:
            bystander = draw_name("person", chance)
            text += f"\n\n{fillers.pop()} {fill('{S}, a passer-by, said {R}.', S=bystander, R=remark)}"
    text += f"\n\n{fillers.pop()}\n"
    return (text.translate(STRAIGHT) if chance.random() < 0.3 else text), places


def _unmarked(passage: str, start: int) -> tuple[str, Spans]:
    """The passage without its marks, and what they enclosed, counted from `start`."""
    clean, spans = "", list[Span]()
    for part in re.split("(⟪[^⟫]*⟫)", passage):
        words = part.strip("⟪⟫")
        if part.startswith("⟪"):
            spans.append(Span(start + len(clean), start + len(clean) + len(words)))
        clean += words
    return clean, tuple(spans)
