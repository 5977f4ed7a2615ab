"""An article's sentences read into attribution drafts, and the quotations that carry on without a cue."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from attrib.domain import ParagraphRole, Span
from attrib.text.backwards import says_before
from attrib.text.drafts import Draft, Range, Sentence, is_aside
from attrib.text.join import join
from attrib.text.lexicon import Lexicon
from attrib.text.paragraphs import dateline_end, paragraphs
from attrib.text.quotations import Quotation, pair_quotes
from attrib.text.rules import announced, only_cue, read_sentence
from attrib.text.scope import has_clause
from attrib.text.sentences import split_sentences
from attrib.text.tagger import RULES, Tagger
from attrib.text.tokens import Tokens, tokenize
from attrib.text.transcripts import spoken_paragraphs

LONGEST_SENTENCE = 500
"""Tokens read as one sentence. A longer one is no prose; in pieces it costs its length and not the square of it."""
BULLETS = frozenset("•·*–—-‣▪●◦")


@dataclass(slots=True)
class Reading:
    """An article read once: its tokens, its body's sentences, each with the attributions found in it."""

    tokens: Tokens
    sentences: list[Sentence]


def read(text: str, lexicon: Lexicon, tagger: Tagger = RULES) -> Reading:
    """The body's sentences with what rules and tagger find; a quotation without a cue joins the one before it."""
    tokens = tokenize(text, lexicon)
    parts = paragraphs(text)
    spoken = spoken_paragraphs(text, parts)
    quotations = pair_quotes(text, [part.span for place, part in enumerate(parts) if place not in spoken])
    _mark_quoted(tokens, [*quotations, *spoken.values()])
    sentences: list[Sentence] = []
    starts = [quotation.span.start for quotation in quotations]
    for place, part in enumerate(parts):
        if place in spoken:
            sentences += _sentences(tokens, part.span, place, [spoken[place]], lexicon, len(sentences))
        elif part.role is ParagraphRole.BODY:
            within = quotations[bisect_left(starts, part.span.start) : bisect_left(starts, part.span.end)]
            sentences += _sentences(tokens, part.span, place, within, lexicon, len(sentences))
    for sentence in sentences:
        sentence.drafts = read_sentence(sentence)
    sentences = _join_cut_off(sentences)
    _carry_on(sentences)
    if join(tokens, sentences, tagger):
        _carry_on(sentences)
    _look_back(sentences)
    _settle(sentences)
    return Reading(tokens, sentences)


def _look_back(sentences: list[Sentence]) -> None:
    """A sentence that only says who said the one before it gives its source to that one, and is no claim itself."""
    for before, sentence in pairwise(sentences):
        if any(_only_announces(before, draft) for draft in sentence.drafts):
            before.carried = True
        if before.drafts or before.carried or before.paragraph != sentence.paragraph:
            continue
        draft = says_before(sentence, before)
        if draft is not None:
            before.drafts, sentence.drafts, sentence.carried = [draft], [], True


def _settle(sentences: list[Sentence]) -> None:
    """Content in parts that stand apart, and nested attributions only where they lie inside it in the end."""
    for sentence in sentences:
        sentence.drafts = [draft for draft in sentence.drafts if not _cut_off(sentence, draft)]
        for draft in sentence.drafts:
            draft.content = _apart(draft.content)
            draft.inner = [
                each for each in draft.inner if draft.first <= each.first and each.last <= draft.last
            ]
        sentence.drafts += [aside for draft in sentence.drafts for aside in _asides(sentence, draft)]


def _asides(sentence: Sentence, host: Draft) -> list[Draft]:
    """The asides inside a draft's content, taken out of it."""
    asides = [each for each in host.inner if is_aside(sentence, each)]
    for aside in asides:
        assert aside.source is not None
        first, last = aside.source[0] - 2, aside.last + (sentence.tag(aside.last) == ",")
        host.content = [part for whole in host.content for part in _without(whole, first, last)]
        host.inner.remove(aside)
    return asides


def _without(whole: Range, first: int, last: int) -> list[Range]:
    return [
        part
        for part in ((whole[0], min(whole[1], first)), (max(whole[0], last), whole[1]))
        if part[0] < part[1]
    ]


def _cut_off(sentence: Sentence, draft: Draft) -> bool:
    """The content breaks off before anything is said: "said a foreman ...", where a page ends."""
    first, last = draft.content[-1]
    ends = any(sentence.tokens.raw[i] in ("...", "…") for i in (last - 1, min(last, sentence.last)))
    return ends and not sentence.any_quoted(first, last) and not has_clause(sentence, first, last)


def _apart(parts: list[Range]) -> list[Range]:
    """The parts in order, those that overlap made one."""
    apart: list[Range] = []
    for first, last in sorted(parts):
        if apart and first < apart[-1][1]:
            apart[-1] = apart[-1][0], max(last, apart[-1][1])
        else:
            apart.append((first, last))
    return apart


def _mark_quoted(tokens: Tokens, quotations: list[Quotation]) -> None:
    for quotation in quotations:
        for i in range(tokens.index(quotation.span.start), tokens.index(quotation.span.end)):
            tokens.quoted[i] = True


def _sentences(
    tokens: Tokens, paragraph: Span, place: int, quotations: list[Quotation], lexicon: Lexicon, number: int
) -> list[Sentence]:
    body = Span(paragraph.start + dateline_end(paragraph.of(tokens.text)), paragraph.end)
    found: list[Sentence] = []
    for span in split_sentences(tokens.text, body, quotations):
        first, last = tokens.index(span.start), tokens.index(span.end)
        first = _behind_bullet(tokens, first, last)
        for start in range(first, last, LONGEST_SENTENCE):
            end = min(start + LONGEST_SENTENCE, last)
            found.append(Sentence(tokens, start, end, place, number + len(found), lexicon))
    return found


def _behind_bullet(tokens: Tokens, first: int, last: int) -> int:
    return first + 1 if first < last - 1 and tokens.raw[first] in BULLETS else first


def _join_cut_off(sentences: list[Sentence]) -> list[Sentence]:
    """“It held!” The mayor said. — a sentence that is only source and cue belongs to the quotation before it."""
    joined: list[Sentence] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        if (
            before
            and before.paragraph == sentence.paragraph
            and before.quoted(before.last - 1)
            and sentence.last - before.first <= LONGEST_SENTENCE
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
    """A sentence that is all quotation and has no cue goes on with what was said before it, or fulfils a colon.

    In the same paragraph it continues whatever was said last; in the next one only a quotation.
    """
    current: Draft | None = None
    previous: Sentence | None = None
    for sentence in sentences:
        loose = not sentence.drafts and _all_quoted(sentence)
        near = previous is not None and sentence.paragraph - previous.paragraph <= 1
        waiting = announced(previous) if loose and near and previous is not None and current is None else None
        if waiting is not None:
            sentence.drafts = [waiting]
            current = waiting
        if loose and current is not None and previous is not None and _goes_on(previous, current, sentence):
            sentence.carried = True
            current.content.append((sentence.first, sentence.last))
        else:
            current = max(sentence.drafts, key=lambda draft: draft.last, default=None)
        previous = sentence


def _only_announces(sentence: Sentence, draft: Draft) -> bool:
    """The sentence is source, cue and colon of the next one's draft, and no claim of its own: "The mayor said:"."""
    return draft.source is not None and draft.source[0] == sentence.first and not sentence.drafts


def _goes_on(previous: Sentence, current: Draft, sentence: Sentence) -> bool:
    if sentence.paragraph == previous.paragraph or not current.content:
        return True
    quoting = any(sentence.any_quoted(*part) for part in current.content)
    return quoting and sentence.paragraph - previous.paragraph == 1


def _all_quoted(sentence: Sentence) -> bool:
    words = [i for i in range(sentence.first, sentence.last) if sentence.tokens.raw[i][0].isalnum()]
    return bool(words) and all(sentence.tokens.quoted[i] for i in words)
