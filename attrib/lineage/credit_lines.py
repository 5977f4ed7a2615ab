"""Credits in an article's own words: "first reported by Halyard", "(Halyard) -", "With reporting by Halyard"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attrib.domain import Article, CreditForm, ParagraphRole, Span
from attrib.lineage.names import Names, New, each_name
from attrib.lineage.page import Page
from attrib.lineage.phrases import Phrase, phrases
from attrib.text.outlets import agencies
from attrib.text.paragraphs import dateline_end

# A photograph's credit is none of the text's, and a headline says what the text says again.
READ = frozenset(
    {
        ParagraphRole.BODY,
        ParagraphRole.BYLINE,
        ParagraphRole.DATELINE,
        ParagraphRole.PROMO,
        ParagraphRole.HEADING,
    }
)
# "By Ostmark" alone is taken for a heading.
SIGNED = frozenset({ParagraphRole.BYLINE, ParagraphRole.HEADLINE, ParagraphRole.HEADING})
PARENTHESIS = re.compile(r"\(([^()\d]{2,40})\)")
BY = re.compile(r"^(?:[Bb]y|BY|From|(?:[Ww]ords|[Ss]tory|[Tt]ext|[Rr]eport) by)\s+")
# "told the Beacon to turn back"
ORDER = re.compile(r"\s+to\s+[a-z]")
# "told Halyard's Mirela Doss"
REPORTER = re.compile(r"[’']s\s.*$")
# What a sentence puts beside a name with a capital of its own.
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
LOOSE_BEHIND = re.compile(rf"(?:\s+{DAYS})+$")
LOOSE_BEFORE = re.compile(
    rf"^(?:(?:{DAYS}|A|An|But|And|In|On|As|Yet|Earlier|Later|Meanwhile|Still|Both)\s+)+"
)
AND = re.compile(r"\s+(?:and|with|&)\s+")


@dataclass(frozen=True, slots=True)
class CreditLine:
    """Words that credit an outlet, and the sentence they stand in; the author field has neither.

    `paragraph` is there where the credit may govern what its paragraph says before it.
    """

    outlet: str
    form: CreditForm
    span: Span | None
    sentence: Span | None
    paragraph: Span | None = None


def credit_lines(article: Article, page: Page) -> list[CreditLine]:
    """Every credit the words of the article hold, in text order, the author field first.

    What the article says was told to its own outlet is among them. What stands inside a quotation or behind a denial
    is not.
    """
    found = list(_author(article, page.names))
    for paragraph in page.paragraphs:
        if paragraph.role in SIGNED and BY.match(paragraph.span.of(article.text)):
            found += _byline(page, paragraph.span)
        if paragraph in page.body[:1]:
            found += _dateline(page, paragraph.span)
        if paragraph.role in READ:
            found += _phrases(page, paragraph.span)
    others = [each for each in found if not page.names.is_own(each.outlet)]
    return sorted([*found, *_backward(page, others)], key=lambda each: (each.span or Span(0, 0), each.outlet))


def _author(article: Article, names: Names) -> Iterator[CreditLine]:
    for outlet, form in _signed(article.author or "", names):
        yield CreditLine(outlet, form, None, None)


def _byline(page: Page, paragraph: Span) -> Iterator[CreditLine]:
    words = paragraph.of(page.text)
    for outlet, form in _signed(BY.sub("", words), page.names):
        yield CreditLine(outlet, form, paragraph, paragraph)


def _signed(words: str, names: Names) -> Iterator[tuple[str, CreditForm]]:
    """The outlets of a byline: alone or behind a comma the article is theirs, beside a person they helped."""
    for part in re.split(r"\s*[,;|/]\s*|\s+[–—-]\s+", words):
        signers = AND.split(part)
        for signer in signers:
            outlet = names.outlet(signer) if signer[:1].isupper() else None
            if outlet and not names.is_own(outlet):
                yield outlet, CreditForm.CONTRIBUTION if len(signers) > 1 else CreditForm.ORIGIN


def _dateline(page: Page, paragraph: Span) -> Iterator[CreditLine]:
    """ "PORT ELM, Ardia (Ostmark) - ": a name in brackets is an agency, unless the text uses it for a place."""
    head = paragraph.of(page.text)
    for brackets in PARENTHESIS.finditer(head, 0, dateline_end(head)):
        span = Span(paragraph.start + brackets.start(), paragraph.start + brackets.end())
        for name in each_name(brackets.group(1)):
            once = len(re.findall(rf"\b{re.escape(name)}\b", page.text)) == 1
            outlet = page.names.outlet(name, new=New.ANY if once else New.NO)
            if outlet and not page.names.is_own(outlet):
                yield CreditLine(outlet, CreditForm.ORIGIN, span, paragraph)


def _phrases(page: Page, paragraph: Span) -> Iterator[CreditLine]:
    for phrase in phrases():
        for match in (
            () if phrase.back else phrase.pattern.finditer(page.text, paragraph.start, paragraph.end)
        ):
            sentence = _place(page, phrase, match)
            for outlet in _outlets(phrase, match, page.names) if sentence else ():
                before = paragraph if phrase.backward else None
                yield CreditLine(outlet, phrase.form, Span(*match.span()), sentence, before)


def _outlets(phrase: Phrase, match: re.Match[str], names: Names) -> list[str]:
    return [names.own_name] if phrase.own else outlets_in(match["name"], names, new=_new(phrase))


def _new(phrase: Phrase) -> New:
    if not phrase.new:
        return New.NO
    return New.ANY if phrase.form is CreditForm.FIRST else New.ENDING


def outlets_in(words: str, names: Names, *, new: New = New.NO) -> list[str]:
    """The outlets these words name; a day before or behind is no part of a name."""
    found = []
    for part in each_name(words):
        name = REPORTER.sub("", LOOSE_BEHIND.sub("", LOOSE_BEFORE.sub("", part)))
        outlet = names.outlet(part) or names.outlet(name, new=new)
        if outlet:
            found.append(outlet)
    return found


def _place(page: Page, phrase: Phrase, match: re.Match[str]) -> Span | None:
    """The credit's sentence; None inside a quotation, behind a denial or in an order, where nothing is credited."""
    sentence = page.sentence(match.start())
    if sentence is None or page.quoted(match.start()) or page.denied(sentence, match.start()):
        return None
    if phrase.form is CreditForm.CHANNEL and ORDER.match(page.text, match.end()):
        return None
    return sentence


def _backward(page: Page, found: Sequence[CreditLine]) -> Iterator[CreditLine]:
    """ "told the agency": the outlet credited last before it, where the article has no other agency."""
    for phrase in phrases():
        for paragraph in page.body if phrase.back else ():
            for match in phrase.pattern.finditer(page.text, paragraph.span.start, paragraph.span.end):
                outlet = _named_before(page, found, match.start(), match["medium"])
                sentence = _place(page, phrase, match) if outlet else None
                if outlet and sentence:
                    yield CreditLine(outlet, phrase.form, Span(*match.span()), sentence)


def _named_before(page: Page, found: Sequence[CreditLine], position: int, medium: str) -> str | None:
    before = [each for each in found if each.span and each.span.start < position]
    if not before:
        return None
    outlet = max(before, key=lambda each: each.span or Span(0, 0)).outlet
    called = re.search(
        rf"(?i:\b{medium}),?\s+{re.escape(outlet)}\b|\b{re.escape(outlet)}\s+(?i:(?:news\s+)?{medium})\b",
        page.text,
    )
    is_agency = outlet in agencies()
    return outlet if called or is_agency == (medium == "agency") else None
