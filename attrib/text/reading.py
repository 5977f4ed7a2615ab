"""An article's sentences read into attribution drafts, and the quotations that carry on without a cue."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain import ParagraphRole, Span
from attrib.text.drafts import Draft, Sentence
from attrib.text.join import join
from attrib.text.lexicon import Lexicon
from attrib.text.paragraphs import dateline_end, paragraphs
from attrib.text.quotations import Quotation, pair_quotes
from attrib.text.rules import announced, only_cue, read_sentence
from attrib.text.sentences import split_sentences
from attrib.text.tagger import RULES, Tagger
from attrib.text.tokens import Tokens, tokenize


@dataclass(slots=True)
class Reading:
    """An article read once: its tokens, its body's sentences, each with the attributions found in it."""

    tokens: Tokens
    sentences: list[Sentence]


def read(text: str, lexicon: Lexicon, tagger: Tagger = RULES) -> Reading:
    """The body's sentences with what rules and tagger find; a quotation without a cue joins the one before it."""
    tokens = tokenize(text, lexicon)
    parts = paragraphs(text)
    quotations = pair_quotes(text, [part.span for part in parts])
    _mark_quoted(tokens, quotations)
    sentences: list[Sentence] = []
    for place, part in enumerate(parts):
        if part.role is ParagraphRole.BODY:
            sentences += _sentences(tokens, part.span, place, quotations, lexicon, len(sentences))
    for sentence in sentences:
        sentence.drafts = read_sentence(sentence)
    sentences = _join_cut_off(sentences)
    _carry_on(sentences)
    if join(tokens, sentences, tagger):
        _carry_on(sentences)
    return Reading(tokens, sentences)


def _mark_quoted(tokens: Tokens, quotations: list[Quotation]) -> None:
    for quotation in quotations:
        for i in range(tokens.index(quotation.span.start), tokens.index(quotation.span.end)):
            tokens.quoted[i] = True


def _sentences(
    tokens: Tokens, paragraph: Span, place: int, quotations: list[Quotation], lexicon: Lexicon, number: int
) -> list[Sentence]:
    body = Span(paragraph.start + dateline_end(paragraph.of(tokens.text)), paragraph.end)
    within = [quotation for quotation in quotations if quotation.span.overlaps(body)]
    found: list[Sentence] = []
    for span in split_sentences(tokens.text, body, within):
        first, last = tokens.index(span.start), tokens.index(span.end)
        if last > first:
            found.append(Sentence(tokens, first, last, place, number + len(found), lexicon))
    return found


def _join_cut_off(sentences: list[Sentence]) -> list[Sentence]:
    """“It held!” The mayor said. — a sentence that is only source and cue belongs to the quotation before it."""
    joined: list[Sentence] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        if (
            before
            and before.paragraph == sentence.paragraph
            and before.quoted(before.last - 1)
            and only_cue(sentence)
        ):
            whole = Sentence(
                before.tokens, before.first, sentence.last, before.paragraph, before.number, before.lexicon
            )
            whole.drafts = read_sentence(whole)
            if whole.drafts:
                joined[-1] = whole
                continue
        joined.append(sentence)
    return joined


def _carry_on(sentences: list[Sentence]) -> None:
    """A sentence that is all quotation and has no cue continues the quotation before it, or fulfils its colon."""
    current: Draft | None = None
    previous: Sentence | None = None
    for sentence in sentences:
        loose = not sentence.drafts and _all_quoted(sentence)
        near = previous is not None and sentence.paragraph - previous.paragraph <= 1
        waiting = announced(previous) if loose and near and previous is not None and current is None else None
        if waiting is not None:
            sentence.drafts = [waiting]
            current = waiting
        if loose and near and current is not None:
            sentence.carried = True
            current.content.append((sentence.first, sentence.last))
        else:
            current = _last_quoting(sentence)
        previous = sentence


def _all_quoted(sentence: Sentence) -> bool:
    words = [i for i in range(sentence.first, sentence.last) if sentence.tokens.raw[i][0].isalnum()]
    return bool(words) and all(sentence.tokens.quoted[i] for i in words)


def _last_quoting(sentence: Sentence) -> Draft | None:
    """The sentence's last attribution, if what it reports is (in part) a quotation."""
    if not sentence.drafts:
        return None
    last = max(sentence.drafts, key=lambda draft: draft.last)
    return last if any(sentence.any_quoted(*part) for part in last.content) else None
