"""Two matched claims side by side: what the changes are read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from attrib.domain import ArticleClaims, Attribution, Claim, SourceMention
from attrib.judge.sources import Description, Relation, describe, relate


@dataclass(frozen=True)
class Pairing:
    """A claim of the reference and its match, each with the attribution that governs it.

    The attributions need not be the claims' own: `attrib.judge.scope` may have found them in a neighbouring sentence.
    """

    reference: ArticleClaims
    claim: Claim
    before: Attribution
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
        return relate(*self.described, relays=self._relays())

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
