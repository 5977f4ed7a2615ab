"""Attributions inside attributions: "the sources said that Ravo told the crews ..." has an outer and an inner layer.

The outer layer is judged, the inner one is content. So who prints the inner layer alone has dropped the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrib.domain import Claim, SourceKind, SourceMention
from attrib.judge import lexicon
from attrib.judge.names import mentions_person, same_body
from attrib.judge.sources import Relation, describe, relate
from attrib.judge.sources.description import group_of
from attrib.judge.words import read_words

UNNAMED = (SourceKind.ANONYMOUS, SourceKind.PUBLIC)
NAMED = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.STATE)
# Between a name and its verb: an apposition or a relative clause between commas, and up to three further words.
ASIDE = re.compile(r",[^,]*,")
BEHIND = 3
HEDGE = re.compile(
    r"\b(?:is|are|was|were|has been|have been)\s+(?:widely\s+)?"
    r"(?:believed|said|thought|understood|reported|alleged|rumou?red)\s+to\b"
    r"|\breportedly\b|\ballegedly\b|\bapparently\b|\bit (?:is|was) (?:believed|thought|understood|rumou?red|alleged)\b",
    re.IGNORECASE,
)


def speaks_within(claim: Claim, source: SourceMention) -> bool:
    """The source is one that the claim's content reports in turn, not the one the claim is attributed to."""
    if any(same(inner, source) for inner in inner_sources(claim)):
        return True
    return source.profile.kind in NAMED and said_by(claim.text, source)


def inner_sources(claim: Claim) -> Iterator[SourceMention]:
    """The sources of all layers inside the content."""
    for inner in claim.inner:
        if inner.source is not None:
            yield inner.source
        yield from inner_sources(inner)


def said_by(text: str, source: SourceMention) -> bool:
    """The text names this source as somebody's who speaks: "Ravo, the harbour master, told the crews"."""
    plain = ASIDE.sub(" ", text)
    return _said_by(text, source) or _said_by(plain, source) or _owns_words(plain, source)


def _owns_words(text: str, source: SourceMention) -> bool:
    """ "Brook's call for a levy" is Brook's as much as "Brook called for a levy"."""
    if source.profile.kind is not SourceKind.PERSON:
        return False
    nouns = lexicon.words("speech_nouns")
    words = read_words(text)
    name = source.profile.name or source.introduction
    return any(
        word.key in nouns and mentions_person(text[earlier.start : word.start], name, owner=True)
        for earlier, word in pairwise(words)
    )


def _said_by(text: str, source: SourceMention) -> bool:
    verbs = lexicon.words("speech")
    words = read_words(text)
    for at, word in enumerate(words):
        if word.key not in verbs or word.capital:
            continue
        start = words[max(0, at - BEHIND)].start
        if _names(text[start : word.start], source):
            return True
    return False


def _names(text: str, source: SourceMention) -> bool:
    if source.profile.kind in UNNAMED:
        head = describe(source).head
        return head is not None and any(group_of(word.key) == head for word in read_words(text))
    name = source.profile.name or source.introduction
    if source.profile.kind is SourceKind.PERSON:
        return mentions_person(text, name)
    return any(same_body(run, name) for run in re.findall(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*", text))


def hedged_words(text: str) -> str | None:
    """The words that hedge a sentence without naming anybody, or None."""
    match = HEDGE.search(text)
    return match.group() if match else None


def same(left: SourceMention, right: SourceMention) -> bool:
    """Both are one source, and both tell who it is."""
    return relate(describe(left), describe(right)) is Relation.SAME
