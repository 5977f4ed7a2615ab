"""What a rule finds: an attribution as token ranges, before it becomes a claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from attrib.domain import Force
from attrib.text.cues import CueHit, find_cues
from attrib.text.lexicon import Lexicon
from attrib.text.phrases import Phrase, subject_before
from attrib.text.tokens import Tokens

Range = tuple[int, int]
MOST_CUES = 40
"""Cues read in one sentence; each looks at those behind it. The richest of 300 training articles has seven."""


@dataclass(slots=True)
class Draft:
    """One attribution as token ranges `[first, last)`. `via` is where the outlet that relays it stands."""

    rule: str
    source: Range | None
    cue: list[Range]
    content: list[Range]
    force: Force
    via: Range | None = None
    inner: list[Draft] = field(default_factory=list)

    @property
    def first(self) -> int:
        """Where the draft's content begins."""
        return self.content[0][0]

    @property
    def last(self) -> int:
        """Where the draft's content ends."""
        return self.content[-1][1]


def is_aside(sentence: Sentence, draft: Draft) -> bool:
    """ "The toll, which the union has called “a fine”, would rise, she said.": the relative clause is not her words."""
    return (
        draft.source is not None
        and sentence.low(draft.source[0] - 1) in ("which", "whom")
        and sentence.tag(draft.source[0] - 2) == ","
        and sentence.any_quoted(draft.first, draft.last)
    )


@dataclass(slots=True)
class Sentence:
    """One outer sentence to be read: tokens `first` up to `last`, its cues, and what was found so far."""

    tokens: Tokens
    first: int
    last: int
    paragraph: int
    number: int
    lexicon: Lexicon
    cues: list[CueHit] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    carried: bool = False  # its words continue the content of an earlier sentence's attribution
    _subjects: dict[int, Phrase | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.cues = find_cues(self.tokens, self.first, self.last, self.lexicon)[:MOST_CUES]

    def subject(self, cue: CueHit) -> Phrase | None:
        """The phrase just before the cue that can be its subject."""
        if cue.first not in self._subjects:
            self._subjects[cue.first] = subject_before(self.tokens, cue.first, self.first, self.lexicon)
        return self._subjects[cue.first]

    def tag(self, at: int) -> str:
        """The word class of token `at`, or "." outside the sentence."""
        return self.tokens.tag[at] if self.first <= at < self.last else "."

    def low(self, at: int) -> str:
        """The word at `at` in lower case, or nothing outside the sentence."""
        return self.tokens.low[at] if self.first <= at < self.last else ""

    def quoted(self, at: int) -> bool:
        """Token `at` belongs to a quotation of this sentence."""
        return self.first <= at < self.last and self.tokens.quoted[at]

    def any_quoted(self, first: int, last: int) -> bool:
        """Some token of the range belongs to a quotation."""
        return any(self.tokens.quoted[first:last])


def drafts_at(
    sentence: Sentence, opens: Callable[[int], bool], read: Callable[[Sentence, int], Draft | None]
) -> list[Draft]:
    """What is read at the places outside quotations where a phrase opens; the first `MOST_CUES` of them."""
    places = range(sentence.first, sentence.last - 2)
    found = (read(sentence, at) for at in places if opens(at) and not sentence.quoted(at))
    return list(islice((draft for draft in found if draft is not None), MOST_CUES))
