"""Answers from a list that somebody filled in: every line by itself, the good ones kept, the bad ones named."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from attrib.domain import Article, Change, Claim, Finding, Judgement, Review, Verdict
from attrib.errors import BadRecord, UnreadableInput
from attrib.report.words import WORDS
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store import findings as finding_store
from attrib.store.findings import Comparison
from attrib.store.near import not_found
from attrib.store.reviews import put_review
from attrib.store.transactions import reading, writing
from attrib.workflow.corrections import Decisions, decisions
from attrib.workflow.decided import standing
from attrib.workflow.review import Answer, review_of
from attrib.workflow.review_list import PAST

# What people write; a verdict's own word is an answer too.
ANSWERS: Mapping[str, Judgement] = {
    "same": Judgement.SAME,
    "same claim": Judgement.SAME,
    "s": Judgement.SAME,
    "yes": Judgement.SAME,
    "apart": Judgement.APART,
    "not the same": Judgement.APART,
    "n": Judgement.APART,
    "no": Judgement.APART,
    "withdrawn": Judgement.WITHDRAWN,
    "withdraw": Judgement.WITHDRAWN,
}
VERDICTS: Mapping[str, Verdict] = {
    **{verdict.value: verdict for verdict in Verdict},
    **{word: verdict for verdict, word in WORDS.items()},
}
# A spreadsheet writes the one its country is used to.
SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Imported:
    """How many answers were kept, how many were known already, how many lines had none, and what was wrong."""

    kept: int
    known: int
    empty: int
    problems: tuple[str, ...]
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the list: where it stands and what its cells say."""

    place: str
    cells: Mapping[str, str]

    def cell(self, name: str) -> str:
        return self.cells.get(name, "").strip()


def import_reviews(session: Session, path: Path, raw: bytes, reviewer: str) -> Imported:
    """Every good line is kept as a review; `reviewer` is who decided where a line does not say.

    Raises UnreadableInput where it is no such list.
    """
    lines = list(_lines(path, raw))
    with reading(session):
        known = _Known.of(session)
    kept: list[Review] = []
    problems, stories = list[str](), set[str]()
    again = empty = 0
    for line in lines:
        if not line.cell("answer") or line.cell("state") in PAST:
            empty += 1
            continue
        try:
            story, review = known.review(line, reviewer)
        except BadRecord as error:
            problems.append(str(error))
            continue
        if review is None:
            again += 1
        else:
            kept.append(review)
            stories.add(story)
    with writing(session):
        for review in kept:
            put_review(session, review)
    return Imported(len(kept), again, empty, tuple(problems), tuple(sorted(stories)))


@dataclass(frozen=True)
class _Known:
    """The findings, the claims and articles they are about, and what was decided of them."""

    findings: Mapping[str, tuple[Comparison, Finding]]
    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    decided: Decisions

    @classmethod
    def of(cls, session: Session) -> _Known:
        return cls(
            {finding.id: (comparison, finding) for comparison, finding in finding_store.findings(session)},
            {each.id: each for each in article_store.articles(session)},
            {claim.id: claim for each in claim_store.articles_with_claims(session) for claim in each.claims},
            decisions(standing(session)),
        )

    def review(self, line: _Line, reviewer: str) -> tuple[str, Review | None]:
        """The story and the answer as a review; None where the same is in force already. Raises BadRecord."""
        comparison, finding = self._finding(line)
        claim = self._claim(line, finding)
        answer = _answer(line, matched=claim is not None)
        before = self._before(finding, claim)
        review = review_of(
            finding,
            answer,
            line.cell("reviewer") or reviewer,
            (self.articles[finding.reference.article], self.articles[finding.article]),
            claim=claim,
            before=before,
        )
        return comparison.story, None if before and _says_the_same(review, before) else review

    def _finding(self, line: _Line) -> tuple[Comparison, Finding]:
        wanted = line.cell("finding")
        if wanted not in self.findings:
            raise BadRecord(f"{line.place}: {not_found('finding', wanted, self.findings)}")
        return self.findings[wanted]

    def _claim(self, line: _Line, finding: Finding) -> Claim | None:
        """The passage that is spoken of: the one of `claim_id`, else the one that was matched."""
        wanted = line.cell("claim_id")
        if not wanted:
            return finding.link.claim if finding.link else None
        claim = self.claims.get(wanted)
        if claim is None or claim.article != finding.article:
            raise BadRecord(f"{line.place}: {finding.article} has no claim {wanted}")
        return claim

    def _before(self, finding: Finding, claim: Claim | None) -> Review | None:
        heading = (finding.reference.id, finding.article, claim.id if claim else None)
        if heading in self.decided.verdicts or claim is None:
            return self.decided.verdicts.get(heading)
        return self.decided.matches.get(
            (min(finding.reference.id, claim.id), max(finding.reference.id, claim.id))
        )


def _answer(line: _Line, *, matched: bool) -> Answer:
    """What the line says. Raises BadRecord where that is no answer to such a finding."""
    word = " ".join(line.cell("answer").casefold().split())
    judgement, verdict = ANSWERS.get(word), VERDICTS.get(word)
    changes = _changes(line)
    if judgement is None and verdict is None:
        answers = ", ".join(["same", "apart", *(each.value for each in Verdict), "withdrawn"])
        raise BadRecord(f"{line.place}: {line.cell('answer')!r} is no answer; answers are {answers}")
    if verdict is Verdict.ABSENT and matched:
        judgement, verdict = Judgement.APART, None
    if verdict is Verdict.UNREADABLE and matched:
        raise BadRecord(
            f"{line.place}: a passage was found, so the text is there; apart says it is another claim"
        )
    if judgement in (Judgement.SAME, Judgement.APART) and not matched:
        raise BadRecord(f"{line.place}: no match was found there; name the passage in a column claim_id")
    if changes and verdict is None:
        raise BadRecord(f"{line.place}: changes go with a verdict, not with {word!r}")
    return Answer(judgement or Judgement.VERDICT, verdict, changes, line.cell("reason"))


def _changes(line: _Line) -> tuple[Change, ...] | None:
    words = [each.strip() for each in line.cell("changes").split(";") if each.strip()]
    try:
        return tuple(Change(each.replace(" ", "_")) for each in words) or None
    except ValueError:
        known = ", ".join(each.value for each in Change)
        raise BadRecord(f"{line.place}: {line.cell('changes')!r} are no changes; they are {known}") from None


def _says_the_same(review: Review, before: Review) -> bool:
    """Nothing but the time and what was seen may differ."""
    return review == replace(
        before,
        at=review.at,
        seen=review.seen,
        reference=review.reference,
        article=review.article,
        passage=review.passage,
    )


def _lines(path: Path, raw: bytes) -> Iterator[_Line]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"{path} is not UTF-8: {error}\nsave it as CSV UTF-8") from error
    rows = _rows(path, text)
    _, header = next(rows, (1, []))
    names = [name.strip().casefold() for name in header]
    for name in ("finding", "answer"):
        if name not in names:
            raise UnreadableInput(
                f"{path}:1: there is no column {name}\nattrib review --list --format csv writes one to fill in"
            )
    for number, row in rows:
        if any(row):
            yield _Line(f"{path}:{number}", dict(zip(names, row, strict=False)))


def _rows(path: Path, text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows, each with the number of the line it begins on."""
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = 1
    try:
        for row in reader:
            yield number, row
            number = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableInput(f"{path}:{number}: {error}") from error
