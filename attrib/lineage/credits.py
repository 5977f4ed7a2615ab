"""Whom an article credits, and which of its claims each credit governs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from attrib.domain import (
    ArticleClaims,
    Claim,
    Credit,
    CreditForm,
    SourceKind,
    Span,
    Spans,
    hull,
    overlap,
    passage,
)
from attrib.lineage.channels import Channel, channels
from attrib.lineage.credit_lines import CreditLine, credit_lines, outlets_in
from attrib.lineage.names import Names, bare, key, names_for
from attrib.lineage.page import Page, page_of

# Where two phrases say it in one sentence, the one that says most of where it comes from.
TELLS_MOST = (
    CreditForm.ORIGIN,
    CreditForm.FIRST,
    CreditForm.CITED,
    CreditForm.CHANNEL,
    CreditForm.REPORT,
    CreditForm.CONTRIBUTION,
)
# These are about everything their sentence says, whoever else speaks in it.
WHOLE_SENTENCE = frozenset({CreditForm.FIRST, CreditForm.CITED})
# These are about the article as a whole, and no claim in particular.
WHOLE_ARTICLE = frozenset({CreditForm.ORIGIN, CreditForm.CONTRIBUTION})
# "Halyard, a news agency, reported": so many characters may part source and cue and still be shown as one.
CLOSE = 40


@dataclass(frozen=True, slots=True)
class Credits:
    """What an article says where it has things from, in text order: from `others`, or from its `own` reporting."""

    others: tuple[Credit, ...]
    own: tuple[Credit, ...]


def credits_of(article: ArticleClaims, story: Iterable[ArticleClaims]) -> Credits:
    """Every place where the article credits an outlet, one for each outlet and sentence.

    `story` holds the articles whose outlets may be named; the article itself is one of them.
    """
    page = page_of(article.article.text, names_for(article, story))
    known = channels(article.claims)
    lines = [_of_line(each, article) for each in credit_lines(article.article, page)]
    sources = list(_of_claims(article, page, known))
    found = [_handed_on(each, article.claims, known) for each in _one_a_sentence(lines, sources)]
    own = [each for each in found if page.names.is_own(each.outlet)]
    return Credits(
        others=tuple(each for each in found if each not in own),
        own=tuple(each for each in own if each.form is CreditForm.CHANNEL),
    )


def _of_line(line: CreditLine, article: ArticleClaims) -> Credit:
    return Credit(
        article=article.article.id,
        outlet=line.outlet,
        form=line.form,
        text=line.span.of(article.article.text) if line.span else "",
        spans=(line.span,) if line.span else (),
        sentence=line.sentence,
        claims=tuple(each.id for each in _governed(line, article.claims)),
    )


def _governed(line: CreditLine, claims: Sequence[Claim]) -> list[Claim]:
    """The claims a credit line is about; none in particular where it is about the whole article."""
    if line.form in WHOLE_ARTICLE or line.sentence is None or line.span is None:
        return []
    inside = [each for each in claims if line.sentence.contains(each.spans[0])]
    if line.paragraph is None:
        return [each for each in inside if _governs(line, line.span, each)]
    spoken = [each for each in inside if each.source]
    before = [
        each
        for each in claims
        if each.source and line.paragraph.contains(each.spans[0]) and each not in inside
    ]
    return spoken or [each for each in before if each.spans[0].start < line.span.start] + inside


def _governs(line: CreditLine, words: Span, claim: Claim) -> bool:
    """Nobody else is the source of this claim, which stands in the credit's sentence."""
    if claim.attribution is None or line.form in WHOLE_SENTENCE:
        return True
    named = claim.source.profile if claim.source else None
    if named and named.kind is SourceKind.MEDIA:
        return True
    return overlap([words], _told_by(claim))


def _told_by(claim: Claim) -> Spans:
    """The words for source and cue."""
    source = claim.source.spans if claim.source else ()
    return (*source, *(claim.cue.spans if claim.cue else ()))


def _of_claims(article: ArticleClaims, page: Page, known: Mapping[str, Channel]) -> Iterator[Credit]:
    """What the sources of the claims say: an outlet is the source itself, or the source spoke to one."""
    for claim in article.claims:
        words = _told_by(claim)
        sentence = page.sentence(words[0].start) if words else None
        if sentence is None or page.denied(sentence, words[0].start):
            continue
        for outlet, form in _outlets_of(claim, page.names, known):
            spans = _close(_with_name(page.text, sentence, words, outlet))
            text = passage(page.text, spans)
            yield Credit(article.article.id, outlet, form, text, spans, sentence, (claim.id,))


def _outlets_of(claim: Claim, names: Names, known: Mapping[str, Channel]) -> Iterator[tuple[str, CreditForm]]:
    source = claim.source
    if source and source.via and claim.id in known:
        yield from ((each, CreditForm.CHANNEL) for each in outlets_in(_with_article(source.via), names))
    if source and source.profile.kind is SourceKind.MEDIA and source.profile.name:
        yield from (
            (each, CreditForm.REPORT) for each in outlets_in(_with_article(source.profile.name), names)
        )
    elif source and names.in_story(_head(source.text)):
        yield from ((each, CreditForm.REPORT) for each in outlets_in(_head(source.text), names))


def _head(source: str) -> str:
    """ "Halyard" of "Halyard, the country's oldest agency"."""
    return source.partition(",")[0]


def _with_article(name: str) -> str:
    """A reader of sources leaves the article out, and "the Echo" may be the Dorrow Echo's own name."""
    return name if name.startswith(("The ", "the ")) else f"the {name}"


def _with_name(text: str, sentence: Span, words: Spans, outlet: str) -> Spans:
    """The words, and the outlet's name where it stands elsewhere in the sentence."""
    name = bare(outlet)
    at = text.find(name, sentence.start, sentence.end)
    if at < 0 or any(name in span.of(text) for span in words):
        return words
    return (*words, Span(at, at + len(name)))


def _close(words: Spans) -> Spans:
    """Source and cue as one stretch where no more than a few words part them."""
    whole = hull(words)
    return (whole,) if len(whole) <= sum(map(len, words)) + CLOSE else tuple(sorted(words))


def _one_a_sentence(lines: Sequence[Credit], sources: Sequence[Credit]) -> list[Credit]:
    """One credit for each outlet and sentence, governing all claims that any of them does.

    It is the line that tells most, or where no line was found the source.
    """
    groups: dict[tuple[str, Span | None], list[Credit]] = {}
    for credit in (*lines, *sources):
        groups.setdefault((key(credit.outlet), credit.sentence), []).append(credit)
    printed = set(lines)
    merged = [_merged([each for each in group if each in printed], group) for group in groups.values()]
    return sorted(merged, key=lambda each: (each.spans or (Span(0, 0),), each.outlet))


def _merged(lines: Sequence[Credit], group: Sequence[Credit]) -> Credit:
    best = min(lines or group, key=lambda each: TELLS_MOST.index(each.form))
    governed = dict.fromkeys(claim for each in group for claim in each.claims)
    return best if best.form in WHOLE_ARTICLE else replace(best, claims=tuple(governed))


def _handed_on(credit: Credit, claims: Sequence[Claim], known: Mapping[str, Channel]) -> Credit:
    """The credit governs also what the same source goes on to say."""
    further = [
        claim.id
        for claim in claims
        if claim.id in known
        and known[claim.id].said_in.id in credit.claims
        and key(known[claim.id].outlet) == key(credit.outlet)
    ]
    return replace(credit, claims=tuple(dict.fromkeys([*credit.claims, *further])))
