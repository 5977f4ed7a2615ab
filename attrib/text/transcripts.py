"""Interviews and transcripts: paragraphs that begin with a speaker's label are that speaker's words, marks or none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrib.domain import Paragraph, ParagraphRole, Span
from attrib.text.quotations import Quotation

LABEL = re.compile(r"([A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,4})\s?:\s+(?=[^\s\"“„«'‘])")
TURNS = 3
"""Labelled paragraphs that make a transcript; fewer are headings ("Note: ...")."""


def spoken_paragraphs(text: str, parts: Sequence[Paragraph]) -> dict[int, Quotation]:
    """The place of each labelled paragraph of a transcript, with what its speaker says as one quotation.

    Empty where too few paragraphs have a label, or where no label comes back: nobody takes a second turn.
    """
    found: dict[int, Quotation] = {}
    labels: Counter[str] = Counter()
    for place, part in enumerate(parts):
        label = LABEL.match(text, part.span.start, part.span.end)
        if label and part.role in (ParagraphRole.BODY, ParagraphRole.HEADING):
            labels[label.group(1)] += 1
            found[place] = Quotation(Span(label.end(), part.span.end), closed=True)
    taken_turns = len(found) >= TURNS and max(labels.values()) >= 2
    return found if taken_turns else {}
