"""The tagger: a learned second opinion on every sentence, given after the rules' own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from attrib.text.drafts import Draft, Sentence
from attrib.text.tagger.columns import Ints, Layout, column_sizes, lay_out, read_columns
from attrib.text.tagger.labels import CUE, UNREPORTED, read_labels
from attrib.text.tagger.linking import link
from attrib.text.tagger.machine import Floats
from attrib.text.tagger.model import Model, model_at, shipped_model
from attrib.text.tokens import Tokens

LONGEST_TEXT = 20_000
"""Tokens from which a text is a book and the rules read it alone; this bounds the time of hostile input."""
RELUCTANCE = 1.0
"""Taken from the score of what is no reported speech: where both readings are near, the reported one is wanted."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tagger's attributions for each sentence, and how likely each token is to be (part of) a cue."""

    drafts: tuple[tuple[Sentence, tuple[Draft, ...]], ...]
    cue: Floats

    def certainty(self, draft: Draft) -> float:
        """How sure the tagger is, 0 to 1, that the draft's cue is one."""
        places = [i for part in draft.cue for i in range(*part)]
        return float(self.cue[places].mean()) if places else 0.0


@dataclass(frozen=True, slots=True)
class Tagger:
    """A choice of tagger. Its model is read when the first article needs it; the rules alone need none."""

    load: Callable[[], Model] | None = None

    @property
    def version(self) -> str:
        """What reads an article with this choice, to be stored beside its claims."""
        return f"rules + tagger {self.load().version}" if self.load else "rules"

    def read(self, tokens: Tokens, sentences: Sequence[Sentence]) -> Tagged | None:
        """The tagger's opinion of sentences that the rules have read; None where the rules read alone."""
        if self.load is None or not sentences or len(tokens) > LONGEST_TEXT:
            return None
        model = self.load()
        layout = lay_out(tokens, sentences)
        columns = all_columns(layout, model)
        scores = model.parts.scores(columns, column_sizes(model.words))
        cue = np.zeros(len(tokens), dtype=np.float32)
        drafts: list[tuple[Sentence, tuple[Draft, ...]]] = []
        for group, ((first, last), start) in zip(layout.paragraphs, layout.ranges, strict=True):
            own = scores[start : start + last - first]
            chances = model.parts.probabilities(own)
            for part in (CUE, CUE + UNREPORTED):
                cue[first:last] += chances[:, part : part + 2].sum(axis=1)
            own[:, UNREPORTED + 1 :] -= RELUCTANCE
            linked = link(group, read_labels(model.parts.best(own), first))
            drafts += zip(group, map(tuple, linked), strict=True)
        return Tagged(tuple(drafts), cue)


def all_columns(layout: Layout, model: Model) -> dict[str, Ints]:
    """What the model sees of an article, the parts of speech that it reads itself included."""
    columns = read_columns(layout, model.words)
    scores = model.speech.scores(columns, column_sizes(model.words))
    for (first, last), start in layout.ranges:
        places = slice(start, start + last - first)
        columns["pos"][places] = np.array(model.speech.best(scores[places])) + 1
    return columns


RULES = Tagger()
"""The rules alone."""
LEARNED = Tagger(shipped_model)
"""The rules and the tagger that comes with attrib."""


def tagger_named(choice: str) -> Tagger:
    """ "rules", "learned", or the path of a file that `attrib train` wrote. Raises UnreadableInput where it is none."""
    if choice == "rules":
        return RULES
    tagger = LEARNED if choice == "learned" else Tagger(partial(model_at, Path(choice)))
    assert tagger.load is not None
    tagger.load()
    return tagger
