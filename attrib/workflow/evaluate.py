"""Scoring extraction against an annotated folder: what is reported beside every use of its results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from attrib.domain import Article, Claim, Span
from attrib.intake.brat import Annotated, AnnotatedText, read_brat
from attrib.report.listing import Record
from attrib.text import extract_claims
from attrib.text.paragraphs import split_paragraphs
from attrib.text.quotations import pair_quotes
from attrib.text.tagger import Tagger
from attrib.workflow.measures import TYPES, Figures, Marked, WordRow, count, interval

MEASURES = (
    ("content exact", "exact"),
    ("content overlapping", "overlapping"),
    ("end to end", "end to end"),
    ("end to end, exact", "all exact"),
)
"""What a row is called, and the count behind it."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one run, measure by measure, and what they were drawn from."""

    extractor: str
    texts: int
    figures: tuple[tuple[str, Figures], ...]
    records: tuple[Record, ...]


def evaluate(folder: Path, tagger: Tagger, *, everything: bool = False) -> Evaluation:
    """Precision, recall and F1 of the extraction on an annotated folder.

    Counted is reported speech only, unless `everything` that is marked counts. Raises NotFound where the folder holds
    no annotated text.
    """
    return evaluate_texts(read_brat(folder), tagger, everything=everything)


def evaluate_texts(texts: Sequence[AnnotatedText], tagger: Tagger, *, everything: bool = False) -> Evaluation:
    """The same for texts already read."""
    per_text = [_counts(text, tagger, reported_only=not everything) for text in texts]
    total = sum(per_text, Counter[str]())
    figures = [
        (name, Figures(total[key], total["found"], total["annotated"], interval(per_text, key)))
        for name, key in MEASURES
    ]
    matched = total["overlapping"]
    source = Figures(total["end to end"], matched, matched)
    records = [_record(name, each) for name, each in figures]
    records.insert(2, _source_record(source))
    records += [_type_record(kind, total) for kind in TYPES]
    return Evaluation(tagger.version, len(texts), (*figures, ("source accuracy", source)), tuple(records))


def _counts(text: AnnotatedText, tagger: Tagger, *, reported_only: bool) -> Counter[str]:
    quoted = [each.span for each in pair_quotes(text.text, split_paragraphs(text.text))]
    row = WordRow(text.text, quoted)
    claims = extract_claims(Article(text.name, "", text.text), tagger)
    found = [_found(row, claim) for claim in claims if claim.attribution]
    annotated = [_annotated(row, each) for each in text.attributions]
    return count(found, annotated, reported_only=reported_only)


def _found(row: WordRow, claim: Claim) -> Marked:
    source: Sequence[Span] = claim.source.spans if claim.source else ()
    return row.marked(source, claim.cue.spans if claim.cue else (), claim.spans)


def _annotated(row: WordRow, each: Annotated) -> Marked:
    return row.marked(each.source, each.cue, each.content)


def _record(name: str, figures: Figures) -> Record:
    low, high = figures.interval or (0.0, 0.0)
    return {
        "measure": name,
        "precision": _percent(figures.precision),
        "recall": _percent(figures.recall),
        "f1": _percent(figures.f1),
        "low": _percent(low),
        "high": _percent(high),
        "found": figures.found,
        "annotated": figures.annotated,
    }


def _source_record(source: Figures) -> Record:
    """Of those whose content overlaps, the share whose source is right: one figure, given as precision."""
    return {
        "measure": "source, where content overlaps",
        "precision": _percent(source.precision),
        "recall": None,
        "f1": None,
        "low": None,
        "high": None,
        "found": source.found,
        "annotated": None,
    }


def _type_record(kind: str, total: Counter[str]) -> Record:
    """Recall by the annotated type, precision by the found one."""
    found, annotated = total[f"found {kind}"], total[f"annotated {kind}"]
    precision = total[f"end to end of {kind}"] / found if found else 0.0
    recall = total[f"end to end {kind}"] / annotated if annotated else 0.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "measure": f"end to end, {kind}",
        "precision": _percent(precision),
        "recall": _percent(recall),
        "f1": _percent(both),
        "low": None,
        "high": None,
        "found": found,
        "annotated": annotated,
    }


def _percent(share: float) -> float:
    return round(100 * share, 1)
