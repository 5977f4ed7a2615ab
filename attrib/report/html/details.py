"""What the page needs to open any cell, as compact as it can be: texts once for each article, words once for each use.

`report.js` reads this; the order of the fields in each list is told where the list is made.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrib.domain import Article, Claim, Evidence, Finding, Level, Paragraph, ParagraphRole, Spans, hull
from attrib.report.html.links import web_link
from attrib.report.html.matrix import STATUS_WORDS
from attrib.report.html.story import StoryPage
from attrib.report.html.times import moment
from attrib.report.listing import Json
from attrib.report.profile import profile_in_words
from attrib.report.rows import ReportRow
from attrib.report.words import name_of, verdict_label


def details(story: StoryPage) -> Json:
    """Articles, paragraphs, claims and cells of one story, tied by their numbers in these lists."""
    return _Details(story).told()


class _Details:
    """One story's lists while they are filled; a claim or word that stands already is not written twice."""

    def __init__(self, story: StoryPage) -> None:
        self.story = story
        self.words: dict[str, int] = {}
        self.claims: list[Json] = []
        self._claim_numbers: dict[str, int] = {}
        self._paragraphs: list[dict[int, Paragraph]] = [{} for _ in story.columns]

    def told(self) -> Json:
        rows = [self._row(group) for group in self.story.claims]
        return {
            "articles": [_article(each) for each in self.story.columns],
            "rows": rows,
            "claims": self.claims,
            "paragraphs": [
                [[each.span.start, each.span.of(article.text)] for _, each in sorted(found.items())]
                for article, found in zip(self.story.columns, self._paragraphs, strict=True)
            ],
            "words": list(self.words),
        }

    def _row(self, group: Iterable[tuple[Finding, ReportRow]]) -> Json:
        """The reference claim's number, then for every column its cell, or 0 where nothing is told."""
        cells: list[Json] = [0] * len(self.story.columns)
        reference = -1
        for finding, _ in group:
            reference = self._claim(finding.reference)
            cells[self.story.column_of[finding.article]] = self._cell(finding)
        return [reference, cells]

    def _cell(self, finding: Finding) -> Json:
        """Verdict, what its rule means, rule; then claim, similarity, level, changes, review where there is a match.

        A finding without a match that no person looked at has the first three only.
        """
        verdict = self._word(verdict_label(finding.verdict))
        why = [
            verdict,
            self._word(self.story.meanings.get(finding.rule, finding.rule)),
            self._word(finding.rule),
        ]
        review = self.story.reviewed.get(finding.id)
        if finding.link is None and review is None:
            return why
        link = finding.link
        return [
            *why,
            self._claim(link.claim) if link else -1,
            round(link.similarity * 100) if link else 0,
            int(link is not None and link.level is Level.CONFIRMED),
            [self._change(kind, finding.evidence) for kind in _kinds(finding)],
            review.told if review else 0,
        ]

    def _change(self, kind: str, evidence: Iterable[Evidence]) -> Json:
        """The name of the change, then before and after of all that speaks for it."""
        shown = [each for each in evidence if each.change == kind and (each.before or each.after)]
        return [
            self._word(name_of(kind)),
            *(side for each in shown for side in (each.before or 0, each.after or 0)),
        ]

    def _claim(self, claim: Claim) -> int:
        number = self._claim_numbers.get(claim.id)
        if number is None:
            number = self._claim_numbers[claim.id] = len(self.claims)
            self.claims.append(self._facts(claim))
        return number

    def _facts(self, claim: Claim) -> Json:
        """Column, ordinal, paragraphs, spans of content, source and cue; then words, only where somebody is named."""
        column = self.story.column_of[claim.article]
        source, cue = claim.source, claim.cue
        place: list[Json] = [
            column,
            claim.ordinal,
            self._around(claim, column),
            _flat(claim.spans),
            _flat(source.spans) if source else 0,
            _flat(cue.spans) if cue else 0,
            self._word(claim.quote_type.value),
        ]
        if claim.attribution is None:
            return place
        return [
            *place,
            self._word(source.text) if source else 0,
            self._word(source.introduction) if source else 0,
            self._word(profile_in_words(source)) if source else 0,
            self._word(f"{cue.text} ({cue.force.value})") if cue else 0,
        ]

    def _around(self, claim: Claim, column: int) -> Json:
        """Where the paragraphs around the claim begin; they are kept."""
        found = self.story.by_id[claim.article].paragraphs_at(claim)
        found = found or [Paragraph(hull(claim.spans), ParagraphRole.BODY, "outside every paragraph")]
        self._paragraphs[column].update((each.span.start, each) for each in found)
        return [each.span.start for each in found]

    def _word(self, word: str) -> int:
        """Its number, counted from 1: 0 is nothing."""
        return self.words.setdefault(word, len(self.words)) + 1


def _article(article: Article) -> Json:
    """Id, outlet, title, author, time, status in words, address to follow, its host."""
    link = web_link(article.url)
    return [
        article.id,
        article.outlet,
        article.title or 0,
        article.author or 0,
        moment(article),
        STATUS_WORDS.get(article.text_status, 0),
        link.address if link else 0,
        link.host if link else article.url or 0,
    ]


def _kinds(finding: Finding) -> list[str]:
    """The changes, then the wordings, then whatever else the judge noted."""
    kinds = [*(each.value for each in finding.changes), *(each.value for each in finding.wording)]
    return list(dict.fromkeys([*kinds, *(each.change for each in finding.evidence)]))


def _flat(spans: Spans) -> Json:
    return [position for span in spans for position in (span.start, span.end)]
