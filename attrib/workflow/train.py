"""Training the tagger on an annotated folder; the rules read every text first, since the tagger sees their answer."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from attrib.domain import Span
from attrib.errors import UsageError
from attrib.intake.brat import AnnotatedText, read_brat
from attrib.text.drafts import Range
from attrib.text.lexicon import load_lexicon
from attrib.text.reading import Reading, read
from attrib.text.tagger import RULES, Tagger
from attrib.text.tagger.columns import column_sizes, lay_out, read_columns
from attrib.text.tagger.labels import CONTENT, CUE, LABELS, SOURCE, UNREPORTED, write_labels
from attrib.text.tagger.machine import Machine
from attrib.text.tagger.model import Model, shipped_model, write_model
from attrib.text.tagger.reported import is_reported
from attrib.text.tagger.tagger import all_columns
from attrib.text.tagger.templates import SPEECH_TEMPLATES, TEMPLATES
from attrib.text.tagger.words import WordTable
from attrib.text.tokens import Tokens
from attrib.workflow.evaluate import Evaluation, evaluate_texts
from attrib.workflow.learning import PARTS, SPEECH, Example, fit
from attrib.workflow.silver import SPEECH_TAGS, Silver, read_silver, speech_labels
from attrib.workflow.vocabulary import learn_words, with_chances

FEWEST_TEXTS = 10
"""Annotated texts under which nothing can be learned that the rules do not know."""


@dataclass(frozen=True, slots=True)
class Trained:
    """The model as a file's content, what it learned from, and how it does on the texts kept aside, if any were."""

    model: bytes
    version: str
    texts: int
    attributions: int
    held_out: Evaluation | None


def train(
    folder: Path,
    *,
    name: str | None = None,
    hold_out: int | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> Trained:
    """A tagger learned from the folder's texts; every `hold_out`th by name is kept aside and scored.

    Parts of speech are learned from the folder's `tokens.tsv.gz`; without one, those of the shipped tagger stay.
    Raises NotFound for a folder without annotated texts and UsageError for one with too few.
    """
    texts = read_brat(folder)
    aside = texts[::hold_out] if hold_out else []
    used = [text for text in texts if text not in aside]
    if len(used) < FEWEST_TEXTS:
        raise UsageError(
            f"{folder} has {len(used)} annotated texts to learn from; at least {FEWEST_TEXTS} are needed"
        )
    model = learn(used, read_silver(folder), name=name or fingerprint(used), tell=tell)
    tagger = Tagger(partial(_self, model))
    return Trained(
        write_model(model),
        model.version,
        len(used),
        sum(len(text.attributions) for text in used),
        evaluate_texts(aside, tagger) if aside else None,
    )


def _self(model: Model) -> Model:
    return model


def fingerprint(texts: Sequence[AnnotatedText]) -> str:
    """Eight letters that stand for these texts and annotations."""
    return hashlib.sha256(repr(texts).encode()).hexdigest()[:8]


def learn(texts: Sequence[AnnotatedText], silver: Silver, *, name: str, tell: Callable[[str], None]) -> Model:
    """The model that these texts teach."""
    lexicon = load_lexicon()
    tell(f"reading {len(texts)} texts by the rules")
    readings = [read(text.text, lexicon, RULES) for text in texts]
    labels = [text_labels(text, reading.tokens) for text, reading in zip(texts, readings, strict=True)]
    pairs = [(reading.tokens, row) for reading, row in zip(readings, labels, strict=True)]
    if silver:
        words = learn_words(pairs, lexicon)
        tell("learning parts of speech")
        speech = _learn_speech(texts, readings, words, silver)
    else:
        known = shipped_model()
        words = with_chances(dict(known.words.vocabulary), dict(known.words.suffixes), pairs)
        speech = known.speech
    half = Model(name, _learned_from(texts), words, speech, Machine((), (), speech.transitions))
    tell("learning sources, cues and contents: some minutes")
    examples = []
    for reading, row in zip(readings, labels, strict=True):
        layout = lay_out(reading.tokens, reading.sentences)
        examples.append(Example(layout, all_columns(layout, half), row))
    parts = fit(PARTS, TEMPLATES, examples, column_sizes(words), len(LABELS))
    return Model(name, half.learned_from, words, speech, parts)


def _learned_from(texts: Sequence[AnnotatedText]) -> str:
    return f"{len(texts)} texts, {fingerprint(texts)}"


def _learn_speech(
    texts: Sequence[AnnotatedText], readings: Sequence[Reading], words: WordTable, silver: Silver
) -> Machine:
    examples = []
    for text, reading in zip(texts, readings, strict=True):
        if text.name in silver:
            layout = lay_out(reading.tokens, reading.sentences)
            tags = speech_labels(reading.tokens, silver[text.name])
            examples.append(Example(layout, read_columns(layout, words), tags))
    return fit(SPEECH, SPEECH_TEMPLATES, examples, column_sizes(words), len(SPEECH_TAGS))


def text_labels(text: AnnotatedText, tokens: Tokens) -> list[int]:
    """The label of every token; where attributions overlap, cues come before sources and sources before contents."""
    row = [0] * len(tokens)
    reported = [
        is_reported((span.of(text.text) for span in each.cue), (span.of(text.text) for span in each.content))
        for each in text.attributions
    ]
    for kind, offset in ((True, 0), (False, UNREPORTED)):
        chosen = [each for each, own in zip(text.attributions, reported, strict=True) if own is kind]
        for each in chosen:
            write_labels(row, CUE + offset, _ranges(tokens, each.cue))
        for each in chosen:
            write_labels(row, SOURCE + offset, _ranges(tokens, each.source))
        for each in chosen:
            write_labels(row, CONTENT + offset, _ranges(tokens, each.content))
    return row


def _ranges(tokens: Tokens, spans: Sequence[Span]) -> list[Range]:
    """The tokens that share a character with each span."""
    found = []
    for span in spans:
        first, last = bisect_right(tokens.end, span.start), bisect_left(tokens.start, span.end)
        if last > first:
            found.append((first, last))
    return found
