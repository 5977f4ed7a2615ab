"""Whom an article says it spoke to: the whole that "ten of the sources" are a part of."""

from __future__ import annotations

import re

from attrib.domain import Article, Roster, SourceKind, Span
from attrib.text.channels import Media, find_media
from attrib.text.drafts import Sentence
from attrib.text.lexicon import load_lexicon
from attrib.text.phrases import opening_subject
from attrib.text.reading import Reading, read
from attrib.text.sources import read_profile

SPOKE = re.compile(
    r"\b(?:spoke (?:to|with)|talked (?:to|with)|interviewed|contacted|(?:interviews|conversations) with)\s+(?=\S)"
)
OURSELVES = frozenset(("we", "reporters", "journalists", "correspondents"))


def rosters(article: Article) -> tuple[Roster, ...]:
    """Every list of people the article says its outlet, or another one, spoke to."""
    reading = read(article.text, load_lexicon())
    return find_rosters(reading, find_media(reading, article.outlet))


def find_rosters(reading: Reading, media: Media) -> tuple[Roster, ...]:
    """The rosters of an article that has been read already, in text order."""
    found = (_roster(sentence, media) for sentence in reading.sentences)
    return tuple(roster for roster in found if roster is not None)


def _roster(sentence: Sentence, media: Media) -> Roster | None:
    tokens = sentence.tokens
    span = tokens.span(sentence.first, sentence.last)
    spoke = SPOKE.search(tokens.text, span.start, span.end)
    if spoke is None or sentence.quoted(tokens.index(spoke.start())) or not _newsroom_speaks(sentence, media):
        return None
    listed = Span(spoke.end(), span.end - tokens.text[: span.end].endswith("."))
    words = listed.of(tokens.text)
    profile = read_profile(words)
    people = profile.kind in (SourceKind.ANONYMOUS, SourceKind.PERSON) and profile.count.min > 1
    return Roster(words, (listed,), profile.count) if people else None


def _newsroom_speaks(sentence: Sentence, media: Media) -> bool:
    subject = opening_subject(sentence.tokens, sentence.first, sentence.last)
    if subject is None:
        return False
    words = sentence.tokens.span(subject.first, subject.last).of(sentence.tokens.text)
    if words.lower() in OURSELVES or media.knows(words):
        return True
    return read_profile(words, media.names).kind is SourceKind.MEDIA
