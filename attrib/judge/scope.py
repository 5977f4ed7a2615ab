"""Which attribution governs a claim: its own, else a neighbour's whose scope reaches it.

A third of matched sentences carry their source outside the sentence, nearly all of those within two sentences. But a
source that governs another claim does not reach this one merely by standing near, so each way of reaching is a rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from attrib.domain import ArticleClaims, Attribution, Claim, Force, SourceKind, SourceMention, hull
from attrib.judge.sources import Relation, describe, relate
from attrib.judge.wording.quotations import marked, quotations
from attrib.judge.words import read_words

WINDOW = 2  # sentences; of the sources found outside the sentence, 87 % stand within two
# Free indirect speech keeps the reporting verb's past tense. "would" after "said" is hardly ever the writer's own
# voice; "had" and "was" often are, and count only between two attributions to one source.
FUTURE_IN_PAST = frozenset(("would", "might"))
BACKSHIFT = FUTURE_IN_PAST | {"had", "could", "should"}
PAST = BACKSHIFT | {"was", "were"}
PRESENT_CUES = re.compile(
    r"\b(?:says?|adds|tells?|warns|claims|insists|believes|thinks|argues|notes|according to)\b", re.IGNORECASE
)
RESUMING = re.compile(r"\b(?:add|adds|added|adding|continue[sd]?|went on|goes on|also)\b", re.IGNORECASE)
PARTICIPLE = re.compile(r"\w+ing\b", re.IGNORECASE)
RELAYING = (SourceKind.MEDIA, SourceKind.DOCUMENT)
# A sentence ends at its mark, not behind an initial or a title.
SENTENCE_END = re.compile(
    r"\n|(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bGen\.)(?<!\bGov\.)(?<!\bRep\.)"
    r"(?<=[^\s.][^\s.][.!?])[\"”’']*\s+(?=[\"“‘A-Z])|(?<=[.!?][\"”])\s+(?=[\"“‘A-Z])"
)
MOSTLY_QUOTED = 0.6  # of the words of a claim; less is a quoted term within somebody's own sentence


class Reach(StrEnum):
    """How a neighbour's source reaches a claim."""

    OWN = "own attribution"
    PARTICIPLE = "subject of the statement before"
    QUOTATION = "continued quotation"
    RESUMED = "between two statements of the same source"
    FREE_INDIRECT = "free indirect speech"


@dataclass(frozen=True, slots=True)
class Governing:
    """The attribution that governs a claim, or None, and how it reaches it."""

    attribution: Attribution | None
    reach: Reach = Reach.OWN

    @property
    def source(self) -> SourceMention | None:
        """Who the claim is attributed to, wherever that stands."""
        return self.attribution.source if self.attribution else None

    @property
    def hedged(self) -> bool:
        """The claim is hedged and nobody is named for it."""
        cue = self.attribution.cue if self.attribution else None
        return self.source is None and cue is not None and cue.force is Force.HEDGED


def governing(article: ArticleClaims, claim: Claim, *, quotations_only: bool = False) -> Governing:
    """The attribution that governs a claim.

    With `quotations_only` a neighbour reaches by its grammar alone: a continued quotation or a cue without a subject.
    """
    own = Governing(claim.attribution)
    if own.source is not None or own.hedged:
        return own
    for rule in RULES[:2] if quotations_only else RULES:
        found = rule(article, claim)
        if found is not None:
            return found
    return own


def _continued_quotation(article: ArticleClaims, claim: Claim) -> Governing | None:
    """A claim in quotation marks beside a quotation by somebody: the speaker goes on, or is named behind."""
    if not mostly_quoted(claim):
        return None
    earlier, later = _neighbour(article, claim, -1), _neighbour(article, claim, 1)
    if earlier is not None and claim.paragraph - earlier.paragraph <= 1 and _speaks(earlier):
        return Governing(earlier.attribution, Reach.QUOTATION)
    if later is not None and later.paragraph == claim.paragraph and _speaks(later):
        return Governing(later.attribution, Reach.QUOTATION)
    return None


def _participle(article: ArticleClaims, claim: Claim) -> Governing | None:
    """ "..., adding that the pumps were old": a cue without a subject has that of the statement before it."""
    cue = claim.cue
    if cue is None or not PARTICIPLE.match(cue.text):
        return None
    earlier = _neighbour(article, claim, -1)
    if earlier is None or earlier.paragraph != claim.paragraph or claim.sentence - earlier.sentence > 1:
        return None
    return Governing(Attribution(earlier.source, cue), Reach.PARTICIPLE)


def _resumed(article: ArticleClaims, claim: Claim) -> Governing | None:
    """Between two statements of one source: "he added" presupposes that what stands before it was his too."""
    earlier, later = _neighbour(article, claim, -1), _neighbour(article, claim, 1)
    if earlier is None or later is None or not earlier.paragraph == claim.paragraph == later.paragraph:
        return None
    if not _can_reach(earlier) or not _same_source(earlier, later):
        return None
    resumed = later.cue is not None and RESUMING.search(later.cue.text)
    if not _has(claim, PAST if resumed else BACKSHIFT):
        return None
    return Governing(Attribution(earlier.source, None), Reach.RESUMED)


def _free_indirect(article: ArticleClaims, claim: Claim) -> Governing | None:
    """Right behind a statement in the past, in the same paragraph, with the reporting verb's tense kept up."""
    earlier, later = _neighbour(article, claim, -1), _neighbour(article, claim, 1)
    if earlier is None or earlier.paragraph != claim.paragraph or claim.sentence - earlier.sentence > 1:
        return None
    if not _can_reach(earlier) or not _has(claim, FUTURE_IN_PAST):
        return None
    taken_over = (
        later is not None and later.paragraph == claim.paragraph and later.sentence - claim.sentence <= 1
    )
    if taken_over and later is not None and not _same_source(earlier, later):
        return None
    return Governing(Attribution(earlier.source, None), Reach.FREE_INDIRECT)


RULES: tuple[Callable[[ArticleClaims, Claim], Governing | None], ...] = (
    _participle,
    _continued_quotation,
    _resumed,
    _free_indirect,
)


def _neighbour(article: ArticleClaims, claim: Claim, step: int) -> Claim | None:
    """The nearest attributed claim before or behind, within the window; a hedge in between shuts it off."""
    at = next((place for place, each in enumerate(article.claims) if each.ordinal == claim.ordinal), None)
    if at is None:
        return None
    at += step
    while 0 <= at < len(article.claims):
        other = article.claims[at]
        if abs(other.sentence - claim.sentence) > WINDOW or Governing(other.attribution).hedged:
            return None
        if other.source is not None:
            return other
        at += step
    return None


def mostly_quoted(claim: Claim) -> bool:
    """The claim is a quotation, not a sentence with a quoted term in it."""
    quoted = sum(len(quotation.words) for quotation in quotations(claim))
    return quoted > 0 and quoted >= MOSTLY_QUOTED * len(read_words(claim.text))


def _speaks(claim: Claim) -> bool:
    return marked(claim) and claim.source is not None and claim.source.profile.kind is not SourceKind.MEDIA


def _can_reach(claim: Claim) -> bool:
    """Somebody speaks here, in the past: an outlet or a document credited once governs its own sentence only."""
    source, cue = claim.source, claim.cue
    if source is None or source.profile.kind in RELAYING:
        return False
    return cue is None or not PRESENT_CUES.search(cue.text)


def _same_source(earlier: Claim, later: Claim) -> bool:
    assert earlier.source is not None
    assert later.source is not None
    relation = relate(describe(earlier.source), describe(later.source))
    return relation in (Relation.SAME, Relation.UNTOLD)


def _has(claim: Claim, forms: frozenset[str]) -> bool:
    return any(word.key in forms for word in read_words(claim.text))


def sentence_around(article: ArticleClaims, claim: Claim) -> str:
    """The article's words from the start of the sentence the claim begins in to the end of the one it ends in."""
    text, whole = article.article.text, hull(claim.spans)
    first = text.rfind("\n", 0, whole.start) + 1
    earlier = takewhile(lambda match: match.end() <= whole.start, SENTENCE_END.finditer(text, first))
    start = max((match.end() for match in earlier), default=first)
    end = next((match.start() for match in SENTENCE_END.finditer(text, max(whole.end - 1, 0))), len(text))
    return text[start:end]


def beside(article: ArticleClaims, claim: Claim) -> str:
    """The sentence before the one the claim begins in and the one behind its last, where the text has them."""
    text, here = article.article.text, sentence_around(article, claim)
    start = text.find(here, max(0, hull(claim.spans).start - len(here)))
    before = re.split(SENTENCE_END, text[:start].rstrip())[-1]
    behind = re.split(SENTENCE_END, text[start + len(here) :].lstrip(), maxsplit=1)[0]
    return f"{before}\n{behind}"
