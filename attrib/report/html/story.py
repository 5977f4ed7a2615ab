"""Everything the page shows of one story: its articles, the findings, and what else was found out about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from attrib.domain import Article, Finding, ParagraphRole
from attrib.domain.fidelity import FidelityReport
from attrib.domain.lineage import Lineage
from attrib.domain.review import Review
from attrib.report.passages import ReadArticle
from attrib.report.rows import ReportRow, report_row, sort_key
from attrib.report.times import instant


@dataclass(frozen=True)
class StoryPage:
    """One compared story. `reference` is the id of the article the others are held against, `reason` says why.

    `read` holds every article of the story, `findings` what is to be shown. `meanings` says for each rule of the
    judge what it means. `reviewed` has the decision of a person that a finding rests on, by the
    finding's id. `lineage` and `fidelity` are None where they are not known, and left out. `options`,
    `version` and `input_sha256` say how the comparison was made.
    """

    name: str
    reference: str
    reason: str
    read: tuple[ReadArticle, ...]
    findings: tuple[Finding, ...]
    meanings: Mapping[str, str]
    version: str
    options: Mapping[str, object] = field(default_factory=dict)
    input_sha256: str = ""
    stale: bool = False
    reviewed: Mapping[str, Review] = field(default_factory=dict)
    lineage: Lineage | None = None
    fidelity: FidelityReport | None = None

    @cached_property
    def by_id(self) -> dict[str, ReadArticle]:
        """The articles by their ids."""
        return {each.article.id: each for each in self.read}

    @cached_property
    def held(self) -> Article:
        """The article the others are held against."""
        return self.by_id[self.reference].article

    @property
    def title(self) -> str:
        """What the reference is headed by, as given or as it stands in its text; else the story's name."""
        read = self.by_id[self.reference]
        heads = (each.span for each in read.paragraphs if each.role is ParagraphRole.HEADLINE)
        return self.held.title or next((span.of(self.held.text) for span in heads), self.name)

    @cached_property
    def columns(self) -> tuple[Article, ...]:
        """The articles that findings speak of: the reference, then the others as they were published."""
        told = {self.reference, *(each.article for each in self.findings)}
        told |= {each.reference.article for each in self.findings}
        shown = (each.article for each in self.read if each.article.id in told)
        return tuple(sorted(shown, key=self._place))

    @cached_property
    def column_of(self) -> dict[str, int]:
        """At which place each article's column stands."""
        return {article.id: number for number, article in enumerate(self.columns)}

    @cached_property
    def told(self) -> tuple[tuple[Finding, ReportRow], ...]:
        """Every finding with its row, in the order of all reports: claim by claim, article by article."""
        pairs = [(each, self._row(each)) for each in self.findings]
        return tuple(sorted(pairs, key=lambda pair: sort_key(pair[1], reference=self.reference)))

    @cached_property
    def claims(self) -> tuple[tuple[tuple[Finding, ReportRow], ...], ...]:
        """The same, one group for each claim of the reference side."""
        groups: dict[str, list[tuple[Finding, ReportRow]]] = {}
        for finding, row in self.told:
            groups.setdefault(row.claim_id, []).append((finding, row))
        return tuple(map(tuple, groups.values()))

    @cached_property
    def roots(self) -> dict[str, int]:
        """How many independent roots a claim has, by its id."""
        return {each.claim: each.count for each in self.lineage.claims} if self.lineage else {}

    def _row(self, finding: Finding) -> ReportRow:
        return report_row(
            self.name,
            finding,
            reference=self.by_id[finding.reference.article].article,
            other=self.by_id[finding.article].article,
        )

    def _place(self, article: Article) -> tuple[bool, str, str]:
        published = article.published_value
        return article.id != self.reference, instant(published), article.id
