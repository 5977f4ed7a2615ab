"""An article laid out: its paragraphs, quotations and sentences, and what is denied in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from attrib.domain import Paragraph, ParagraphRole, Span
from attrib.lineage.names import Names
from attrib.lineage.phrases import negations
from attrib.text.paragraphs import paragraphs
from attrib.text.quotations import Quotation, pair_quotes
from attrib.text.sentences import split_sentences

# "The Courier has not been able to confirm independently what ..." takes 60 characters; a whole clause fits in.
DENIAL_REACH = 200


@dataclass(frozen=True, slots=True)
class Page:
    """An article's paragraphs with its quotations, and the outlets it may name."""

    text: str
    names: Names
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    _parted: dict[Span, list[Span]] = field(default_factory=dict)

    @property
    def body(self) -> list[Paragraph]:
        """The paragraphs that make claims."""
        return [each for each in self.paragraphs if each.role is ParagraphRole.BODY]

    def quoted(self, position: int) -> bool:
        """The place is inside quotation marks."""
        return any(each.span.start <= position < each.span.end for each in self.quotations)

    def sentence(self, position: int) -> Span | None:
        """The sentence around this place of the text, None between paragraphs."""
        paragraph = next(
            (each.span for each in self.paragraphs if each.span.start <= position < each.span.end), None
        )
        if paragraph is None:
            return None
        if paragraph not in self._parted:
            quoted = [each for each in self.quotations if paragraph.contains(each.span)]
            self._parted[paragraph] = split_sentences(self.text, paragraph, quoted)
        sentences = self._parted[paragraph]
        return sentences[max(0, bisect_right(sentences, position, key=lambda each: each.start) - 1)]

    def denied(self, sentence: Span, position: int) -> bool:
        """What stands directly before this place of the sentence says that a credit there is none."""
        before = self.text[max(sentence.start, position - DENIAL_REACH) : position]
        return any(pattern.search(before) for pattern in negations())


def page_of(text: str, names: Names) -> Page:
    """The text's paragraphs and quotations."""
    found = paragraphs(text)
    return Page(text, names, found, tuple(pair_quotes(text, [each.span for each in found])))
