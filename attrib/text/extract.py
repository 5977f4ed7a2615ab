"""From an article to its claims."""

from __future__ import annotations

from attrib.domain import Article, Attribution, Claim, Cue, Profile, QuoteType, SourceKind, SourceMention, Span, Spans, passage
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.lexicon import load_lexicon
from attrib.text.reading import read
from attrib.text.tokens import Tokens


def extract_claims(article: Article) -> tuple[Claim, ...]:
    """Every claim of the article's body in text order: attributed passages, then what no attribution covers."""
    reading = read(article.text, load_lexicon())
    claims = []
    for sentence in reading.sentences:
        for draft in sentence.drafts:
            claims.append(_claim(article, reading.tokens, sentence, draft))
        if not sentence.drafts:
            span = (reading.tokens.span(sentence.first, sentence.last),)
            claims.append(Claim(article.id, 0, passage(article.text, span), span, QuoteType.NONE, None, sentence.paragraph, sentence.number, "uncovered"))
    return tuple(Claim(c.article, n, c.text, c.spans, c.quote_type, c.attribution, c.paragraph, c.sentence, c.rule) for n, c in enumerate(claims, 1))


def _claim(article, tokens, sentence, draft):
    spans = tuple(tokens.span(*part) for part in draft.content)
    source = None
    if draft.source:
        s = tokens.span(*draft.source)
        source = SourceMention(s.of(article.text), (s,), Profile(SourceKind.ANONYMOUS))
    cue = None
    if draft.cue:
        cs = tuple(tokens.span(*c) for c in draft.cue)
        cue = Cue(passage(article.text, cs), cs, draft.force)
    q = [tokens.quoted[i] for p in draft.content for i in range(*p) if tokens.raw[i][0].isalnum()]
    share = sum(q) / max(1, len(q))
    kind = QuoteType.DIRECT if share >= 0.95 else QuoteType.INDIRECT if share == 0 else QuoteType.MIXED
    return Claim(article.id, 0, passage(article.text, spans), spans, kind, Attribution(source, cue), sentence.paragraph, sentence.number, draft.rule)
