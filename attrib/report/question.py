"""One finding put to a person: both passages in their paragraphs, what the report says of them, and why it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain import Article, Claim, Finding, Review
from attrib.report.lines import EMPTY, Line, Piece, line, wrap
from attrib.report.passages import ReadArticle, labelled, passage_lines
from attrib.report.rows import report_row
from attrib.report.times import to_the_minute
from attrib.report.words import changes_in_words, verdict_label, wordings_in_words


@dataclass(frozen=True, slots=True)
class Question:
    """A finding with both its articles; `review` is what somebody decided of it before."""

    story: str
    finding: Finding
    reference: ReadArticle
    other: ReadArticle
    why: tuple[str, ...]
    review: Review | None = None


def question_lines(question: Question, *, number: int, of: int, room: int) -> list[Line]:
    """Which of how many, both passages, then what is said of them now: that stands next to the keys."""
    finding = question.finding
    where = line(Piece(f"{number} of {of}", "heading"), f"  {finding.id}  ", Piece(question.story, "dim"))
    lines = [*wrap(where, room), EMPTY]
    lines += _side(question.reference, finding.reference, room)
    lines.append(EMPTY)
    if finding.link:
        lines += _side(question.other, finding.link.claim, room)
    else:
        lines += [*wrap(_title(question.other.article), room), line("  no match found")]
    return [*lines, EMPTY, *_said(question, room)]


def _side(read: ReadArticle, claim: Claim, room: int) -> list[Line]:
    title = wrap(_title(read.article, claim.id), room)
    return [*title, *passage_lines(read, claim, room=room), *labelled("source", [_source(claim)], room=room)]


def _title(article: Article, claim_id: str = "") -> Line:
    when = f" · {to_the_minute(article.published.value)}" if article.published else ""
    return line(Piece(f"{article.outlet}{when}", "heading"), Piece(f"  {claim_id}", "dim"))


def _source(claim: Claim) -> Line:
    """The source's words and whom they mean; the passage may not have room for either."""
    source = claim.source
    if source is None:
        return line("nobody is named")
    meant = Piece(f" = {source.introduction}", "dim") if source.resolved else Piece("")
    return line(Piece(source.text, "source"), meant)


def _said(question: Question, room: int) -> list[Line]:
    finding = question.finding
    row = report_row(
        question.story, finding, reference=question.reference.article, other=question.other.article
    )
    verdict = [line(Piece(verdict_label(finding.verdict), finding.verdict.value))]
    verdict += [line(each) for each in (*changes_in_words(row), *wordings_in_words(row))]
    lines = labelled("verdict", verdict, room=room)
    lines += labelled("asked", [line("; ".join(question.why) or "you wanted all")], room=room)
    if question.review:
        lines += labelled("before", [line(f"{question.review.answer}, {question.review.told}")], room=room)
    return lines
