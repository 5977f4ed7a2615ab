"""Attributions inside attributions: "the sources said that Ravo told the crews ..." has an outer and an inner layer.

The outer layer is judged, the inner one is content. So who prints the inner layer alone has dropped the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
OWNED_BY = 4  # words: "Brook's long and costly proposal"
DENYING = re.compile(
    r"\b(?:(?:has |have |had )?(?:denied|rejected|dismissed|disputed|refuted|contradicted)"
    r"|denies|rejects|dismisses|disputes)"
    r"(?: (?:the |all |any )?(?:claims?|reports?|suggestions?|allegations?|accusations?|rumou?rs?))?\b"
)
SUBJECT = 9  # words: "an official of the ministry speaking on condition of anonymity rejected"
CAPITAL = re.compile(r"[A-Z]")
AFTER = 6  # words: “...,” sobbed mother of two Ana Murek
INVERTED = re.compile(r"\s*[\"”’'»]")  # read backwards: the verb stands right behind a closing mark
CREDIT = re.compile(
    r"\b(?:(?:denied|confirmed|said|told|announced|reported|stated|claimed|admitted|disputed|estimated|put forward) by"
    r"|by the (?:count|account|estimate|reckoning|telling|figures) of|in the (?:words|view|account) of|according to)"
    r"\s+([^,;.]{3,80})"
)
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
        word.key in nouns
        and mentions_person(text[words[max(0, at - OWNED_BY)].start : word.start], name, owner=True)
        for at, word in enumerate(words)
    )


def credited_in(text: str, source: SourceMention) -> bool:
    """The text says in any of the ways English has that this source stands behind it.

    A wider net than `said_by`, for the last look before an outlet is told that it names nobody: any verb of
    speaking, finding or reckoning beside the name, "denied by", "by the count of", a quotation with the name behind it.
    """
    plain = ASIDE.sub(" ", text)
    if said_by(text, source) or _beside(text, source) or _beside(plain, source):
        return True
    return any(_names(match.group(1), source) for match in CREDIT.finditer(text))


def denied_in(text: str, source: SourceMention) -> str | None:
    """The words by which the text says that this source denies what it tells ("rejected claims"), or None."""
    for told in (text, ASIDE.sub(lambda match: " " * len(match.group()), text)):
        words = read_words(told)
        for match in DENYING.finditer(told):
            before = [word for word in words if word.end <= match.start()][-SUBJECT:]
            if before and _names(told[before[0].start : match.start()], source):
                return match.group()
    return None


def announced(around: str) -> bool:
    """ "He told the hall, to loud applause:" leads to the quotation behind it, by somebody the article has named."""
    lead = around.partition("\n")[0].rstrip()
    words = read_words(lead)
    speaks = any(
        word.key in lexicon.words("speech") and words[at - 1].key in ("he", "she", "they")
        for at, word in enumerate(words)
        if at
    )
    return lead.endswith(":") and speaks


def _beside(text: str, source: SourceMention) -> bool:
    verbs = lexicon.words("speech") | lexicon.words("speech_wide")
    words = read_words(text)
    for at, word in enumerate(words):
        if word.key not in verbs or word.capital:
            continue
        before = text[words[max(0, at - BEHIND)].start : word.start]
        behind = text[word.end : words[min(len(words) - 1, at + AFTER)].end]
        inverted = INVERTED.match(text[: word.start][::-1]) is not None
        if _names(before, source) or (inverted and _names(behind, source)):
            return True
    return False


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
    name = source.profile.name or source.introduction
    if source.profile.kind is SourceKind.PERSON:
        return mentions_person(text, name)
    if source.profile.kind in UNNAMED or not CAPITAL.search(name.removeprefix("The ")):
        head = describe(source).head
        return head is not None and any(group_of(word.key) == head for word in read_words(text))
    return any(same_body(run, name) for run in re.findall(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*", text))


def hedged_words(text: str) -> str | None:
    """The words that hedge a sentence without naming anybody, or None."""
    match = HEDGE.search(text)
    return match.group() if match else None


def same(left: SourceMention, right: SourceMention) -> bool:
    """Both are one source, and both tell who it is."""
    return relate(describe(left), describe(right)) is Relation.SAME
