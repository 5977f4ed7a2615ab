"""From labelled parts to attributions: every content finds its cue, every cue its source.

Given the annotators' own parts, the nearest one in the sentence is nearly always right (97 of 100 attributions);
what needs care is several cues in one sentence, which share a source. A quotation that goes on in the next sentence is
carried on afterwards, over all paragraphs, for rules and tagger alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from attrib.domain import Force
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.tagger.labels import CONTENT, CUE, SOURCE, Labelled

BEHIND_ANOTHER = 30
"""Tokens of distance that another part of the same sort in between counts for: farther than any free cue."""

RULE = "tagger"


@dataclass(slots=True)
class _Cue:
    first: int
    last: int
    source: Range | None = None
    contents: list[Range] = field(default_factory=list)


def link(group: Sequence[Sentence], parts: Sequence[Labelled]) -> list[list[Draft]]:
    """One list of drafts for each sentence of a paragraph, in text order."""
    by_sentence = [
        [part for part in parts if sentence.first <= part.first < sentence.last] for sentence in group
    ]
    return [
        [_draft(sentence, cue) for cue in _linked(own) if cue.contents]
        for sentence, own in zip(group, by_sentence, strict=True)
    ]


def _linked(parts: Sequence[Labelled]) -> list[_Cue]:
    """The sentence's cues with their contents and sources."""
    cues = [_Cue(part.first, part.last) for part in parts if part.part == CUE]
    if not cues:
        return []
    for part in parts:
        if part.part == CONTENT:
            min(cues, key=lambda cue: _distance(part, cue, cues)).contents.append((part.first, part.last))
    for part in parts:
        if part.part == SOURCE:
            near = min(cues, key=lambda cue: _distance(part, cue, cues))
            if near.source is None or _gap(near.source, near) > _gap((part.first, part.last), near):
                near.source = (part.first, part.last)
    _share_sources(cues)
    return cues


def _distance(part: Labelled, cue: _Cue, cues: Sequence[_Cue]) -> int:
    between = sum(
        min(part.last, cue.last) <= other.first and other.last <= max(part.first, cue.first)
        for other in cues
        if other is not cue
    )
    return _gap((part.first, part.last), cue) + BEHIND_ANOTHER * between


def _gap(words: Range, cue: _Cue) -> int:
    return max(words[0] - cue.last, cue.first - words[1], 0)


def _share_sources(cues: Sequence[_Cue]) -> None:
    """A cue without a source has that of the cue before it; the first ones, that of the cue after them."""
    source: Range | None = None
    for cue in (*cues, *reversed(cues)):
        if cue.source is None:
            cue.source = source
        source = cue.source


def _draft(sentence: Sentence, cue: _Cue) -> Draft:
    force = next(
        (hit.entry.force for hit in sentence.cues if hit.first < cue.last and cue.first < hit.last),
        Force.NEUTRAL,
    )
    source = cue.source
    while source and source[1] > source[0] + 1 and sentence.tag(source[1] - 1) in ",;:-":
        source = (source[0], source[1] - 1)
    return Draft(RULE, source, [(cue.first, cue.last)], cue.contents, force)
