"""One probe of each kind: a passage, its retelling, and what a reader finds changed.

What a probe expects is written here from what was done to the text, never from what the program answers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.planted.numerals import NUMERALS
from tests.planted.sentences import credited, fill, frames, later, quoted
from tests.planted.speakers import (
    BARE,
    SEVERAL,
    Speaker,
    draw_body,
    draw_person,
    draw_speaker,
    draw_unnamed,
)
from tests.planted.telling import CHOICE, SLOT, Fact, Told, another_name, draw_names, said

KINDS = ("number", "negation", "name", "dropped", "quotation", "seniority", "count")
HONEST = "honest"
HEDGES = (
    "reportedly, {C}.",
    "it is believed that {C}.",
    "it is understood that {C}.",
    "it was said that {C}.",
    "{C}, it was reported.",
    "allegedly, {C}.",
)
DENIALS = ("{S} denied that {C}.", "{S} has denied that {C}.", "{S} rejected claims that {C}.")
CLOSE = 0.9
"""Of ten opposites nine are planted in the words of the passage they oppose, and one in a sentence built otherwise."""
COUNTS = (
    (10, SEVERAL),
    (10, BARE),
    (2, 3),
    (1, BARE),
    (1, SEVERAL),
    (SEVERAL, 1),
    (3, 1),
    (4, 10),
    (10, 2),
    (3, BARE),
)
"""How many sources there were, and how many became of them; several and a bare plural tell the same."""


@dataclass(frozen=True)
class Probe:
    """A passage and its retelling, content between ⟪ and ⟫, and what a reader finds changed in it.

    The edit is found where one of `reports` is reported: a change, a wording or a verdict. An honest retelling has
    none. `manner` says how it was planted.
    """

    kind: str
    manner: str
    reference: str
    other: str
    reports: frozenset[str] = frozenset()


Maker = Callable[[Fact, tuple[str, str], Random], Probe]


@dataclass(frozen=True)
class _Scene:
    """A fact told twice by a speaker: the frames, what its slots hold, and who speaks."""

    before: str
    after: str
    told: Told
    speaker: Speaker

    @classmethod
    def draw(cls, fact: Fact, chance: Random, speaker: Speaker | None = None) -> _Scene:
        """The same words again, or, as often, other words."""
        before, after = chance.sample(fact.say, 2)
        after = before if chance.random() < 0.5 else after
        told = draw_names(fact.say, chance)
        return cls(before, after, told, speaker or draw_speaker(chance))


def _tell(scene: _Scene, frame: str, who: str, told: Told, chance: Random) -> str:
    return credited(chance.choice(frames("indirect")), who, chance, C=told.tell(frame, chance))


def _retold(
    scene: _Scene, chance: Random, *, told: Told | None = None, speaker: Speaker | None = None
) -> tuple[str, str]:
    """The passage, and its retelling with other numbers, names or sources where given."""
    reference = _tell(scene, scene.before, scene.speaker.first(chance), scene.told, chance)
    teller = speaker or scene.speaker
    who = teller.first(chance) if chance.random() < 0.4 else teller.again(chance)
    return reference, _tell(scene, scene.after, who, told or scene.told, chance)


def number(fact: Fact, _quotation: tuple[str, str], chance: Random) -> Probe:
    """One number of the content is another one."""
    scene = _Scene.draw(fact, chance)
    shared = [
        slot for slot in SLOT.findall(scene.before) if slot in NUMERALS and slot in SLOT.findall(scene.after)
    ]
    slot = chance.choice(shared)
    value = NUMERALS[slot].other(scene.told.numbers[slot], chance)
    passages = _retold(scene, chance, told=scene.told.with_number(slot, value))
    return Probe("number", slot, *passages, frozenset({"quantity_changed"}))


def negation(fact: Fact, _quotation: tuple[str, str], chance: Random) -> Probe:
    """The opposite is told, or the source is said to deny it."""
    scene = _Scene.draw(fact, chance)
    reports = frozenset({"polarity_flipped", "force_changed"})
    if chance.random() < 0.15:
        reference, _ = _retold(scene, chance)
        content = scene.told.tell(scene.after, chance)
        denied = credited(chance.choice(DENIALS), scene.speaker.again(chance), chance, C=content)
        return Probe("negation", "denied", reference, denied, reports)
    told, opposite = chance.choice(fact.opposites)
    scene = replace(scene, before=told, after=told) if chance.random() < CLOSE else scene
    if chance.random() < 0.5:
        return Probe("negation", "lost", *_retold(replace(scene, before=opposite), chance), reports)
    return Probe("negation", "planted", *_retold(replace(scene, after=opposite), chance), reports)


def name(fact: Fact, _quotation: tuple[str, str], chance: Random) -> Probe:
    """One name of the content, or the source, is another one."""
    if chance.random() < 0.25:
        speaker = chance.choice((draw_person, draw_body))(chance)
        scene = _Scene.draw(fact, chance, speaker)
        passages = _retold(scene, chance, speaker=speaker.another(chance))
        return Probe("name", "source", *passages, frozenset({"source_replaced"}))
    scene = _Scene.draw(fact, chance)
    shared = [slot for slot in SLOT.findall(scene.before) if slot in scene.told.names]
    slot = chance.choice(shared)
    told = scene.told.with_name(slot, another_name(slot, scene.told.names[slot], chance))
    return Probe("name", slot, *_retold(scene, chance, told=told), frozenset({"names_changed"}))


def dropped(fact: Fact, _quotation: tuple[str, str], chance: Random) -> Probe:
    """The content is told in the outlet's own voice, sometimes with a hedge that names nobody."""
    scene = _Scene.draw(fact, chance)
    reference, _ = _retold(scene, chance)
    content = scene.told.tell(scene.after, chance).replace(" would ", " will ")
    frame = chance.choice(HEDGES) if chance.random() < 0.3 else "{C}."
    return Probe("dropped", frame, reference, fill(frame, C=f"⟪{content}⟫"), frozenset({"dropped"}))


def quotation(_fact: Fact, words: tuple[str, str], chance: Random) -> Probe:
    """One or two places inside the quotation marks are edited, or the whole is translated back."""
    sentence, again = words
    speaker = draw_speaker(chance)
    places = range(len(CHOICE.findall(sentence)))
    edits = frozenset(chance.sample(places, chance.choice((1, 1, 2))))
    manner = "again" if chance.random() < 0.12 else f"{len(edits)} edits"
    printed = again if manner == "again" else said(sentence, edits)
    reference = quoted(chance.choice(frames("quoted")), speaker.first(chance), said(sentence), chance)
    other = quoted(_quoting(chance), speaker.again(chance), printed, chance)
    return Probe("quotation", manner, reference, other, frozenset({"quote_altered"}))


def _quoting(chance: Random) -> str:
    return chance.choice((*frames("quoted"), *frames("halved")))


def seniority(fact: Fact, words: tuple[str, str], chance: Random) -> Probe:
    """An unnamed source loses or gains its rank."""
    speaker = draw_unnamed(chance)
    other = replace(speaker, senior=not speaker.senior)
    change = "seniority_lost" if speaker.senior else "seniority_gained"
    return Probe("seniority", change, *_either(fact, words, speaker, other, chance), frozenset({change}))


def count(fact: Fact, words: tuple[str, str], chance: Random) -> Probe:
    """Unnamed sources are more or fewer than they were."""
    before, after = chance.choice(COUNTS)
    speaker = replace(draw_unnamed(chance), count=before)
    other = replace(speaker, count=after)
    passages = _either(fact, words, speaker, other, chance)
    return Probe("count", f"{before} -> {after}", *passages, frozenset({"count_changed"}))


def _either(
    fact: Fact, words: tuple[str, str], speaker: Speaker, other: Speaker, chance: Random
) -> tuple[str, str]:
    """A fact told by both, or a quotation of both."""
    if chance.random() < 0.75:
        return _retold(_Scene.draw(fact, chance, speaker), chance, speaker=other)
    quotation = said(words[0])
    reference = quoted(chance.choice(frames("quoted")), speaker.first(chance), quotation, chance)
    return reference, quoted(_quoting(chance), other.again(chance), quotation, chance)


def honest(fact: Fact, words: tuple[str, str], chance: Random) -> Probe:
    """The same source says the same, told in another way."""
    manner = chance.choice(
        ("retold", "retold", "retold", "quoted", "excerpt", "later", "later", "introduced")
    )
    return Probe(HONEST, manner, *_MANNERS[manner](fact, words, chance))


def _honestly_retold(fact: Fact, _words: tuple[str, str], chance: Random) -> tuple[str, str]:
    return _retold(_Scene.draw(fact, chance), chance)


def _honestly_quoted(_fact: Fact, words: tuple[str, str], chance: Random) -> tuple[str, str]:
    speaker, quotation = draw_speaker(chance), said(words[0])
    reference = quoted(chance.choice(frames("quoted")), speaker.first(chance), quotation, chance)
    return reference, quoted(_quoting(chance), speaker.again(chance), quotation, chance)


def _excerpt(_fact: Fact, words: tuple[str, str], chance: Random) -> tuple[str, str]:
    """The quotation breaks off where a clause of it ends."""
    speaker, quotation = draw_speaker(chance), said(words[0])
    reference = quoted(chance.choice(frames("quoted")), speaker.first(chance), quotation, chance)
    cut = max(quotation.rfind(", and "), quotation.rfind(", but "), quotation.rfind(". ", 0, -1))
    part = quotation[:cut] if cut > 30 else quotation
    return reference, quoted(chance.choice(frames("quoted")), speaker.again(chance), part, chance)


def _source_near(fact: Fact, _words: tuple[str, str], chance: Random) -> tuple[str, str]:
    scene = _Scene.draw(fact, chance)
    reference, _ = _retold(scene, chance)
    content = scene.told.tell(scene.after, chance)
    return reference, later(chance.choice(frames("later")), scene.speaker, content, chance)


def _introduced(fact: Fact, _words: tuple[str, str], chance: Random) -> tuple[str, str]:
    """The retelling introduces the speaker a sentence earlier, and then uses a short name."""
    speaker = draw_person(chance)
    scene = _Scene.draw(fact, chance, speaker)
    reference, _ = _retold(scene, chance)
    met = credited("{S} came to the old school in {town} on {day}.", speaker.again(chance), chance)
    return reference, f"{met} {_tell(scene, scene.after, speaker.introduced(chance), scene.told, chance)}"


_MANNERS: dict[str, Callable[[Fact, tuple[str, str], Random], tuple[str, str]]] = {
    "retold": _honestly_retold,
    "quoted": _honestly_quoted,
    "excerpt": _excerpt,
    "later": _source_near,
    "introduced": _introduced,
}
PROBES: dict[str, Maker] = {
    "number": number,
    "negation": negation,
    "name": name,
    "dropped": dropped,
    "quotation": quotation,
    "seniority": seniority,
    "count": count,
    HONEST: honest,
}
