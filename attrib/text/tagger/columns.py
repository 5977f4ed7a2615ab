"""What the tagger sees of an article: one row of whole numbers per column, one number per token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.tagger.labels import CONTENT, CUE, SOURCE, write_labels
from attrib.text.tagger.words import PAD, SHAPES, WordTable
from attrib.text.tokens import QUOTE_MARKS, Tokens

Ints = npt.NDArray[np.int64]

MARGIN = 3
"""Empty places between paragraphs: as far as a template looks to either side."""
TAG_CODES = {tag: code for code, tag in enumerate('DPCSRXVANn#",.;:-()~', 1)}
FORM_CODES = {form: code for code, form in enumerate(("finite", "base", "ing", "infinitive", "passive"), 1)}
RULES = (
    "according to", "announced", "content then source", "cue then source", "is believed to", "quoted as saying",
    "shared source", "source then cue", "speaker label",
)  # fmt: skip
RULE_CODES = {rule: code for code, rule in enumerate(RULES, 1)}
VIA = 7
"""The rules' label of an addressee, after the codes of the parts."""
LIKELY = 6
"""Bucket of P(cue | word) from which a word counts as a likely cue: one occurrence in five."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Which token stands at which place of the columns: the body's paragraphs, `MARGIN` apart."""

    tokens: Tokens
    paragraphs: tuple[tuple[Sentence, ...], ...]
    starts: tuple[int, ...]
    length: int

    @property
    def ranges(self) -> list[tuple[Range, int]]:
        """Each paragraph's tokens, and the place of the first of them."""
        return [
            ((group[0].first, group[-1].last), start)
            for group, start in zip(self.paragraphs, self.starts, strict=True)
        ]


def lay_out(tokens: Tokens, sentences: Sequence[Sentence]) -> Layout:
    """The sentences gathered by paragraph, each paragraph given its places."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if groups and groups[-1][-1].paragraph == sentence.paragraph:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    starts, at = [], MARGIN
    for group in groups:
        starts.append(at)
        at += group[-1].last - group[0].first + MARGIN
    return Layout(tokens, tuple(map(tuple, groups)), tuple(starts), at)


def column_sizes(words: WordTable) -> dict[str, int]:
    """How many codes each column has."""
    return {
        "word": len(words.vocabulary) + 2, "suffix": len(words.suffixes) + 2, "shape": SHAPES,
        "cuep": 16, "sourcep": 16, "tag": 32, "quote": 8, "rule": 8,
        "name": 16, "form": 64, "frames": 64, "place": 32, "left": 16, "right": 16,
        "leftword": len(words.vocabulary) + 2,
        "rightword": len(words.vocabulary) + 2, "quotation": 32, "sentence": 16, "subject": 8, "pos": 32,
    }  # fmt: skip


def read_columns(layout: Layout, words: WordTable) -> dict[str, Ints]:
    """Every column of the article, `PAD` between paragraphs."""
    tokens = layout.tokens
    columns = {name: np.full(layout.length, PAD, dtype=np.int64) for name in column_sizes(words)}
    rules = _rule_columns(layout)
    for (first, last), start in layout.ranges:
        places = slice(start, start + last - first)
        codes = np.array(words.codes(tokens.raw[first:last]), dtype=np.int64)
        for k, name in enumerate(("word", "suffix", "shape", "cuep", "sourcep")):
            columns[name][places] = codes[:, k]
        columns["tag"][places] = [TAG_CODES[tag] for tag in tokens.tag[first:last]]
        for name, row in rules.items():
            columns[name][places] = row[first:last]
        _nearest(columns, places)
    for group, start in zip(layout.paragraphs, layout.starts, strict=True):
        _positions(columns, group, start)
        _quotations(columns, group, start)
    return columns


def _rule_columns(layout: Layout) -> dict[str, list[int]]:
    """The rules' own answer: the part each token has, the rule behind it, and the cue candidates."""
    size = len(layout.tokens)
    rows = {name: [0] * size for name in ("rule", "name", "form", "frames", "subject")}
    for group in layout.paragraphs:
        for sentence in group:
            for draft in sentence.drafts:
                _write_draft(rows, draft)
            for cue in sentence.cues:
                phrase = sentence.subject(cue)
                if phrase is not None:
                    rows["subject"][phrase.first : phrase.last] = [2] * (phrase.last - phrase.first)
                    rows["subject"][phrase.first] = 1
                code = 2 * FORM_CODES[cue.form] + cue.negated
                frames = cue.entry.frames
                sort = (
                    1
                    + ("q" in frames)
                    + 2 * ("c" in frames)
                    + 4 * ("t" in frames)
                    + 8 * ("n" in frames or "o" in frames)
                )
                for i in range(cue.first, cue.last):
                    rows["form"][i] = 2 * code + (i == cue.verb)
                    rows["frames"][i] = sort
    return rows


def _write_draft(rows: dict[str, list[int]], draft: Draft) -> None:
    code = RULE_CODES.get(draft.rule, 0)
    parts = [(SOURCE, [draft.source] if draft.source else []), (CUE, draft.cue), (CONTENT, draft.content)]
    for part, ranges in parts:
        write_labels(rows["rule"], part, ranges)
        for first, last in ranges:
            rows["name"][first:last] = [code] * (last - first)
    if draft.via:
        for i in range(*draft.via):
            rows["rule"][i] = rows["rule"][i] or VIA


def _nearest(columns: dict[str, Ints], places: slice) -> None:
    """How far the nearest likely cue outside quotation marks is to either side, and which word it is."""
    word = columns["word"][places]
    size = len(word)
    # quotation marks are filled later; the rules' form column is zero inside quotations
    likely = np.flatnonzero(
        (columns["cuep"][places] >= LIKELY) & (columns["form"][places] > 0) | (columns["cuep"][places] >= 8)
    )
    at = np.arange(size)
    if not len(likely):
        return
    left = np.searchsorted(likely, at, side="right") - 1
    right = np.searchsorted(likely, at, side="left")
    has_left, has_right = left >= 0, right < len(likely)
    nearest_left, nearest_right = likely[np.maximum(left, 0)], likely[np.minimum(right, len(likely) - 1)]
    columns["left"][places] = np.where(has_left, bucket(at - nearest_left) + 1, 0)
    columns["right"][places] = np.where(has_right, bucket(nearest_right - at) + 1, 0)
    columns["leftword"][places] = np.where(has_left, word[nearest_left], 0)
    columns["rightword"][places] = np.where(has_right, word[nearest_right], 0)


BOUNDS = np.array((1, 2, 3, 4, 5, 7, 10, 15, 25, 40))


def bucket(distance: Ints) -> Ints:
    """0 to 10: small distances by themselves, larger ones together."""
    return np.searchsorted(BOUNDS, distance, side="right")


def _positions(columns: dict[str, Ints], group: Sequence[Sentence], start: int) -> None:
    """Where in its sentence a token stands, and where its sentence in the paragraph."""
    offset = start - group[0].first
    for number, sentence in enumerate(group):
        places = slice(sentence.first + offset, sentence.last + offset)
        size = sentence.last - sentence.first
        at = np.arange(size)
        columns["place"][places] = np.minimum(at, 7) * 4 + np.minimum(size - 1 - at, 3) + 1
        columns["place"][places] = np.minimum(columns["place"][places], 31)
        columns["sentence"][places] = 1 + min(number, 3) * 2 + (number == len(group) - 1)


def _quotations(columns: dict[str, Ints], group: Sequence[Sentence], start: int) -> None:
    """Inside quotation marks or not, how long the quotation is, and where it stands in its sentence."""
    tokens = group[0].tokens
    offset = start - group[0].first
    quote, kind = columns["quote"], columns["quotation"]
    for sentence in group:
        i = sentence.first
        while i < sentence.last:
            if not tokens.quoted[i]:
                quote[i + offset] = 1
                i += 1
                continue
            end = i
            while end < sentence.last and tokens.quoted[end] and not (end > i and tokens.raw[end] == "“"):
                end += 1
            size = min(int(bucket(np.array([end - i]))[0]) // 2, 5)
            edge = (i == sentence.first) + 2 * (end >= sentence.last - 1)
            quote[i + offset : end + offset] = 3
            quote[i + offset] = 2
            if tokens.raw[end - 1] in QUOTE_MARKS:
                quote[end - 1 + offset] = 4
            kind[i + offset : end + offset] = 1 + 4 * size + edge
            i = end
