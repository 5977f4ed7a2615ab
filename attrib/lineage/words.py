"""An article's body as words in a row, for finding what two articles share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from attrib.domain import ArticleClaims, ParagraphRole, Span, overlap
from attrib.lineage.channels import channels, is_private
from attrib.text.paragraphs import dateline_end, paragraphs
from attrib.text.quotations import pair_quotes

WORD = re.compile(r"[^\W_]+(?:['’\-‑.,:][^\W_]+)*")


@dataclass(slots=True)
class Words:
    """The words of one article's body, as lists of one length.

    `low` is the word without case. `capital` tells a capital letter. `heard` tells the words of a quotation whose
    speaker anyone may have heard: two newsrooms that print them need not have them from each other.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)
    heard: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.low)

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` up to, not including, word `last`."""
        return Span(self.start[first], self.end[last - 1])


def words_of(article: ArticleClaims) -> Words:
    """The words of the article's body, without its dateline: headline, byline, captions and furniture are left out."""
    text = article.article.text
    body = [each.span for each in paragraphs(text) if each.role is ParagraphRole.BODY]
    body[:1] = [Span(each.start + dateline_end(each.of(text)), each.end) for each in body[:1]]
    heard = _heard(article, body)
    words = Words(text)
    at = 0
    for paragraph in body:
        for match in WORD.finditer(text, paragraph.start, paragraph.end):
            while at < len(heard) and heard[at].end <= match.start():
                at += 1
            words.start.append(match.start())
            words.end.append(match.end())
            words.low.append(match.group().casefold().replace("’", "'").replace("‑", "-"))
            words.capital.append(match.group()[0].isupper())
            words.heard.append(at < len(heard) and heard[at].start <= match.start())
    return words


def _heard(article: ArticleClaims, body: Sequence[Span]) -> list[Span]:
    """The quotations of speakers whom anyone may have heard, in text order."""
    known = channels(article.claims)
    private = [span for claim in article.claims if is_private(claim, known) for span in claim.spans]
    quotations = [each.span for each in pair_quotes(article.article.text, body)]
    return [each for each in quotations if not overlap([each], private)]
