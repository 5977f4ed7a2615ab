"""Planted edits come out: of each kind 96 in 100, and honest retelling raises an alarm in 5 of 100 at most.

Where extraction finds no source in an article that names one, nothing can be said of what became of it: such probes are
held to a bar of their own, and every other to that of its kind.

A fifth of them in the ordinary run; all three hundred of each kind with ATTRIB_PLANTED=1. An edit counts as found when
what was planted is reported for the claim it was planted in, held against the passage it became.
"""

from __future__ import annotations

import math
import os
from collections import Counter

import pytest

from tests.planted.outcome import Outcome, outcomes
from tests.planted.planting import pairs
from tests.planted.probes import HONEST, KINDS
from tests.planted.sentences import frames
from tests.planted.telling import facts, quotations

ALL = 300
EACH = ALL if os.environ.get("ATTRIB_PLANTED") else ALL // 5
FOUND = 0.96
READ = 0.94
"""Of the probes whose sources are all found, held just under what was last measured: to be raised as more are."""
ALARMS = 0.05


@pytest.fixture(scope="module")
def planted() -> dict[str, list[Outcome]]:
    found: dict[str, list[Outcome]] = {kind: [] for kind in (*KINDS, HONEST)}
    for pair in pairs(EACH):
        for outcome in outcomes(pair):
            found[outcome.planted.probe.kind].append(outcome)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_planted_edits_are_found(planted: dict[str, list[Outcome]], kind: str):
    read = [each for each in planted[kind] if each.read]
    missed = [each for each in read if not each.found]
    allowed = math.ceil((1 - FOUND) * len(read))
    assert len(missed) <= allowed, f"{len(missed)} of {len(read)} missed\n" + "\n".join(map(_told, missed))


def test_the_sources_are_read(planted: dict[str, list[Outcome]]):
    made = [each for kind in planted.values() for each in kind]
    unread = [each for each in made if not each.read]
    assert len(made) == EACH * (len(KINDS) + 1)
    assert len(unread) <= (1 - READ) * len(made), f"{len(unread)} of {len(made)} unread\n" + "\n".join(
        map(_told, unread)
    )


def test_honest_retelling_raises_no_alarm(planted: dict[str, list[Outcome]]):
    alarmed = [each for each in planted[HONEST] if each.alarms]
    assert len(planted[HONEST]) == EACH
    assert len(alarmed) <= round(ALARMS * EACH), f"{len(alarmed)} of {EACH} alarmed\n" + "\n".join(
        map(_told, alarmed)
    )


def test_the_articles_are_varied_and_the_same_each_time():
    made, again = list(pairs(20)), list(pairs(20))
    assert made == again
    assert len({pair.reference for pair in made}) == len(made)
    told = sum(len(fact.say) + len(fact.opposites) for fact in facts())
    credited = sum(len(frames(sort)) for sort in ("indirect", "quoted", "halved", "later"))
    assert told + len(quotations()) + credited >= 300
    assert len(facts()) >= 60


def test_every_probe_stands_where_it_says():
    for pair in pairs(20):
        for each in pair.planted:
            for text, spans, passage in (
                (pair.reference, each.there, each.probe.reference),
                (pair.other, each.here, each.probe.other),
            ):
                marked = [part.partition("⟫")[0] for part in passage.split("⟪")[1:]]
                words = [span.of(text).translate(STRAIGHTENED) for span in spans]
                assert words == [part.translate(STRAIGHTENED) for part in marked]


def test_every_way_of_planting_occurs(planted: dict[str, list[Outcome]]):
    manners = Counter((kind, each.planted.probe.manner) for kind in planted for each in planted[kind])
    assert {"retold", "quoted", "excerpt", "later", "introduced"} == {
        m for kind, m in manners if kind == HONEST
    }
    assert {"lost", "planted", "denied"} == {manner for kind, manner in manners if kind == "negation"}
    assert len({manner for kind, manner in manners if kind == "number"}) >= 10
    assert len({manner for kind, manner in manners if kind == "count"}) >= 8


STRAIGHTENED = str.maketrans("“”’", '""\'')


def _told(each: Outcome) -> str:
    probe = each.planted.probe
    reported = ", ".join(sorted(each.reports)) or "nothing"
    return f"{each.pair.name} {probe.manner}: {reported}\n  {probe.reference}\n  {probe.other}"
