"""From an article to its claims: read, name the sources, resolve them, and keep what nobody is credited with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from attrib.domain import (
    Article,
    Attribution,
    Claim,
    Cue,
    QuoteType,
    SourceKind,
    SourceMention,
    Spans,
    passage,
)
from attrib.text.antecedents import Introduced
from attrib.text.bodies import introduced_bodies
from attrib.text.channels import find_media
from attrib.text.discourse import Discourse
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.lexicon import load_lexicon
from attrib.text.mentions import MentionReader
from attrib.text.names import full_names, introduced_nouns
from attrib.text.reading import Reading, read
from attrib.text.rosters import find_rosters
from attrib.text.subjects import subjects
from attrib.text.tagger import LEARNED, Tagger
from attrib.text.tokens import Tokens
from attrib.text.uncovered import uncovered

BODIES = frozenset((SourceKind.ORGANISATION, SourceKind.STATE))
"""Sorts of subjects that "it" may mean in the next sentence."""
DIRECT = 0.95
"""Share of a content's words inside quotation marks from which it counts as direct; below it and above 0 is mixed."""


def extract_claims(article: Article, tagger: Tagger = LEARNED) -> tuple[Claim, ...]:
    """Every claim of the article's body in text order: what is attributed, and what no attribution covers."""
    reading = read(article.text, load_lexicon(), tagger)
    writer = _ClaimWriter(article, reading)
    claims: list[Claim] = []
    for sentence in reading.sentences:
        reported = writer.reported(sentence)
        drafts = sorted([*reported, *uncovered(sentence)], key=lambda each: each.first)
        claims += [writer.claim(sentence, draft) for draft in drafts]
        writer.meet(sentence)
    return tuple(replace(claim, ordinal=place) for place, claim in enumerate(claims, 1))


@dataclass(slots=True)
class _ClaimWriter:
    """Turns drafts into claims in text order; who was quoted before decides who "he" is."""

    article: Article
    tokens: Tokens
    mentions: MentionReader
    discourse: Discourse

    def __init__(self, article: Article, reading: Reading) -> None:
        self.article = article
        self.tokens = reading.tokens
        media = find_media(reading, article.outlet)
        names = full_names(reading.tokens)
        bodies = introduced_bodies(reading.tokens, frozenset(names))
        self.mentions = MentionReader(media, bodies)
        self.discourse = Discourse(
            article.text,
            names,
            introduced_nouns(reading.tokens),
            load_lexicon().pointing_head,
            next(iter(find_rosters(reading, media)), None),
            bodies,
        )

    def claim(self, sentence: Sentence, draft: Draft, *, nested: bool = False) -> Claim:
        spans = self._spans(draft.content)
        return Claim(
            article=self.article.id,
            ordinal=0,
            text=passage(self.article.text, spans),
            spans=spans,
            quote_type=self._quote_type(draft),
            attribution=self._attribution(sentence, draft, nested=nested),
            paragraph=sentence.paragraph,
            sentence=sentence.number,
            rule=draft.rule,
            inner=tuple(self._inner(sentence, each, place) for place, each in enumerate(draft.inner, 1)),
        )

    def reported(self, sentence: Sentence) -> list[Draft]:
        """The sentence's attributions, an outlet's words told by whom it cites and not once more as its citing."""
        through = [self.mentions.through(sentence, draft) for draft in sentence.drafts]
        taken = [new.source for new, old in zip(through, sentence.drafts, strict=True) if new is not old]
        return [draft for draft in through if not any(source in draft.content for source in taken)]

    def meet(self, sentence: Sentence) -> None:
        """Remember whom a sentence in the article's own voice is about: the next one may say "he" or "it"."""
        if sentence.drafts:
            return
        for span in subjects(sentence):
            words = span.of(self.article.text)
            profile = self.mentions.profile(words)
            if profile.kind in BODIES or (profile.kind is SourceKind.PERSON and profile.name):
                self.discourse.meet(Introduced(words, (span,), profile, None, sentence.paragraph, -1))
                return

    def _inner(self, sentence: Sentence, draft: Draft, place: int) -> Claim:
        return replace(self.claim(sentence, draft, nested=True), ordinal=place)

    def _attribution(self, sentence: Sentence, draft: Draft, *, nested: bool) -> Attribution | None:
        if not draft.cue and draft.source is None:
            return None
        spans = self._spans(draft.cue)
        cue = Cue(passage(self.article.text, spans), spans, draft.force) if spans else None
        return Attribution(self._source(sentence, draft, nested=nested), cue)

    def _source(self, sentence: Sentence, draft: Draft, *, nested: bool) -> SourceMention | None:
        mention = self.mentions.read(sentence, draft, self.mentions.channel(sentence, draft))
        return None if mention is None else self.discourse.resolve(mention, sentence.paragraph, nested=nested)

    def _quote_type(self, draft: Draft) -> QuoteType:
        if not draft.cue and draft.source is None and draft.rule != "quotation":
            return QuoteType.NONE
        words = [
            i for first, last in draft.content for i in range(first, last) if self.tokens.raw[i][0].isalnum()
        ]
        share = sum(self.tokens.quoted[i] for i in words) / max(1, len(words))
        if share >= DIRECT:
            return QuoteType.DIRECT
        return QuoteType.MIXED if share else QuoteType.INDIRECT

    def _spans(self, parts: list[Range]) -> Spans:
        return tuple(self.tokens.span(first, last) for first, last in sorted(parts))
