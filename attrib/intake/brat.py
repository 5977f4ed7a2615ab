"""Folders annotated with brat: each text with the attributions that people marked in it.

Read are `NAME.txt` beside `NAME.ann`, and PolNeAR's layout, `text/NAME.txt` with `attributions/NAME.ann` or
`attributions/NAME_1a2b.ann`, one for each annotator. Marked are Source, Cue and Content; an event or a relation
ties them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from attrib.domain import Span, Spans
from attrib.errors import NotFound, UnreadableInput
from attrib.intake.decode import decode

PARTS = ("source", "cue", "content")
ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
"""What PolNeAR puts behind the name where several people annotated one text."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """One attribution as somebody marked it; a part that is not there is empty."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """One text and every attribution marked in it that has a cue and content."""

    name: str
    text: str
    attributions: tuple[Annotated, ...]


def read_brat(folder: Path) -> list[AnnotatedText]:
    """Every annotated text of the folder by name; where several people annotated one, the first by name speaks.

    Raises NotFound where there is none, UnreadableInput with file and line.
    """
    found: dict[str, AnnotatedText] = {}
    for marks in _annotation_files(folder):
        text = _text_of(marks)
        if text is not None and text.stem not in found:
            found[text.stem] = _read(text, marks)
    if not found:
        raise NotFound(
            f"{folder} holds no annotated text; expected NAME.txt beside NAME.ann, or the folders text and attributions"
        )
    return [found[name] for name in sorted(found)]


def _annotation_files(folder: Path) -> list[Path]:
    inner = folder / "attributions"
    return sorted((inner if inner.is_dir() else folder).glob("*.ann"))


def _text_of(marks: Path) -> Path | None:
    folders = (marks.parent.parent / "text", marks.parent)
    names = (marks.stem, ANNOTATOR.sub("", marks.stem))
    places = (folder / f"{name}.txt" for name in names for folder in folders)
    return next((place for place in places if place.is_file()), None)


def _read(text_file: Path, marks: Path) -> AnnotatedText:
    # Positions count what stands in the file, so line ends are left as they are.
    text = decode(text_file.read_bytes()).text
    entities: dict[str, tuple[str, Spans]] = {}
    ties: list[list[str]] = []
    relations: list[list[str]] = []
    lines = decode(marks.read_bytes()).text.splitlines()
    for number, line in enumerate(lines, 1):
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        try:
            if line[0] == "T":
                entities[fields[0]] = _entity(fields[1], len(text))
            elif line[0] in "ER":
                (ties if line[0] == "E" else relations).append(_references(fields[1]))
        except ValueError as error:
            raise UnreadableInput(f"{marks}, line {number}: {error}") from error
    groups = [*ties, *_by_cue(relations, entities)]
    attributions = (_attribution(group, entities) for group in groups)
    return AnnotatedText(
        text_file.stem, text, tuple(each for each in attributions if each.cue and each.content)
    )


def _entity(described: str, length: int) -> tuple[str, Spans]:
    """ "Content 12 40;52 60" as its label and positions."""
    label, _, places = described.partition(" ")
    spans = []
    for place in places.split(";"):
        start, end = map(int, place.split())
        if end > length:
            raise ValueError(f"position {end} lies behind the end of the text ({length})")
        spans.append(Span(start, end))
    return label.lower(), tuple(sorted(spans))


def _references(described: str) -> list[str]:
    """The entities an event or a relation names: "Attribution:T4 Content:T3 Cue:T2"."""
    return [reference for _, colon, reference in (part.partition(":") for part in described.split()) if colon]


def _by_cue(relations: list[list[str]], entities: Mapping[str, tuple[str, Spans]]) -> Iterator[list[str]]:
    """Relations that share a cue are one attribution."""
    groups: dict[str, list[str]] = {}
    for references in relations:
        for cue in references:
            if cue in entities and entities[cue][0] == "cue":
                group = groups.setdefault(cue, [])
                group += (reference for reference in references if reference not in group)
    yield from groups.values()


def _attribution(references: list[str], entities: Mapping[str, tuple[str, Spans]]) -> Annotated:
    parts: dict[str, set[Span]] = {part: set() for part in PARTS}
    for reference in references:
        label, spans = entities.get(reference, ("", ()))
        if label in parts:
            parts[label].update(spans)
    source, cue, content = (tuple(sorted(parts[part])) for part in PARTS)
    return Annotated(source, cue, content)
