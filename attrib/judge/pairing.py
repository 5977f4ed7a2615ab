"""Two matched claims side by side: what the changes are read from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from attrib.domain import ArticleClaims, Attribution, Claim, SourceKind, SourceMention
from attrib.judge.names import mentions_person
from attrib.judge.sources import Description, Relation, describe, relate
from attrib.judge.sources.description import group_of
from attrib.judge.words import read_words

BY_NAME = (Relation.NAMED, Relation.ANONYMISED)
DEFINITE = re.compile(r"the\s+(?:\w+\s+){0,2}?(\w+)", re.IGNORECASE)
# The first mention of an unnamed source stands before it, within about three sentences.
WITHIN = 400  # characters


@dataclass(frozen=True)
class Pairing:
    """A claim of the reference and its match, each with the attribution that governs it.

    The attributions need not be the claims' own: `attrib.judge.scope` may have found them in a neighbouring sentence.
    """

    reference: ArticleClaims
    claim: Claim
    before: Attribution
    other: ArticleClaims
    match: Claim
    after: Attribution

    @cached_property
    def described(self) -> tuple[Description, Description]:
        """Both sources, made comparable. Only asked where both articles name one."""
        assert self.before.source is not None
        assert self.after.source is not None
        return describe(self.before.source), describe(self.after.source)

    @cached_property
    def relation(self) -> Relation:
        """What the other article's source is to the reference's."""
        relation = relate(*self.described, relays=self._relays())
        spoken_of = relation in BY_NAME and (self._speaks_of(self.claim, 1) or self._speaks_of(self.match, 0))
        if spoken_of:
            return Relation.REPLACED
        return Relation.SAME if relation in BY_NAME and self._named_elsewhere() else relation

    @cached_property
    def introduced(self) -> frozenset[str]:
        """What the other article told of "the official" where it first spoke of one: "a senior police official came".

        The words are filed as those of a description are; empty where the source needs no such words, or has none.
        """
        source = self.after.source
        match = DEFINITE.fullmatch(source.text) if source and source.resolved is None else None
        if source is None or match is None:
            return frozenset()
        start = source.spans[0].start
        before = self.other.article.text[max(0, start - WITHIN) : start]
        head = re.escape(match[1])
        found = re.findall(
            rf"\b(?:an?|one|two|three|four|several)\s+((?:[\w-]+\s+){{0,4}}){head}\b", before, re.IGNORECASE
        )
        return frozenset(group_of(word.key) for word in read_words(found[-1])) if found else frozenset()

    def _speaks_of(self, claim: Claim, side: int) -> bool:
        """The content is about the person the other side names, who is therefore not this side's unnamed source."""
        described = self.described[side]
        return described.kind is SourceKind.PERSON and mentions_person(claim.text, described.name)

    def _named_elsewhere(self) -> bool:
        """One side has "the front-runner" where the other has a name, and its own article tells that name too."""
        before, after = self.described
        office, person, article = (
            (before, after, self.reference)
            if after.kind is SourceKind.PERSON
            else (after, before, self.other)
        )
        return office.one_office and mentions_person(article.article.text, person.name)

    def _relays(self) -> tuple[str, ...]:
        """The outlets through which the reference's sources spoke: its own, and those it says it has them from."""
        own = self.before.source.via if self.before.source else None
        others = (claim.source.via for claim in self.reference.claims if claim.source)
        return tuple(filter(None, (self.reference.article.outlet, own, *others)))


def words_for(mention: SourceMention | None) -> str | None:
    """How a finding shows a source: its words, and what they resolve to where they point back."""
    if mention is None:
        return None
    return f"{mention.text} ({mention.resolved.text})" if mention.resolved else mention.text
