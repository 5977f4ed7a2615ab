"""Reviews as they bear on the claims of today: which hold, which do not and why, and what they change.

A review tells its passages by their words. Words at the same place are the passage; where an article's text has
changed, so are the only ones of their kind in it. A verdict is about the whole article, because who is named for a
passage may stand anywhere: it holds while both texts are as they were read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from attrib.domain import (
    ArticleClaims,
    Claim,
    Cluster,
    Evidence,
    Feature,
    Finding,
    Judgement,
    Link,
    Review,
    ReviewedPassage,
)
from attrib.match import Corrections

REVIEWED = "reviewed"
SET_APART = "set_apart"

Pair = tuple[str, str]
Heading = tuple[str, str, str | None]  # the reference claim, the other article, the claim taken for the same


@dataclass(frozen=True, slots=True)
class Standing:
    """One review and the claims it is about now; `obstacle` says why it does not hold, "" where it does."""

    review: Review
    reference: Claim | None
    claim: Claim | None
    obstacle: str = ""

    @property
    def heading(self) -> Heading | None:
        """The reference claim, the other article and its claim, by their ids."""
        if self.reference is None:
            return None
        return self.reference.id, self.review.article, self.claim.id if self.claim else None

    @property
    def pair(self) -> Pair | None:
        """The two claims' ids in order; None where only one is spoken of."""
        return id_pair(self.reference, self.claim) if self.reference and self.claim else None


@dataclass(frozen=True, slots=True)
class Decisions:
    """What reviews say of a story: the last of the same passages holds.

    `matches` are those about whether two claims are the same, `verdicts` those that give another verdict.
    """

    matches: Mapping[Pair, Review]
    verdicts: Mapping[Heading, Review]

    @property
    def corrections(self) -> Corrections:
        """The pairs as matching takes them."""
        return Corrections(
            same=frozenset(pair for pair, review in self.matches.items() if review.judgement.same),
            apart=frozenset(pair for pair, review in self.matches.items() if not review.judgement.same),
        )

    @property
    def count(self) -> int:
        """How many decisions there are; a verdict on two passages says already that they make one claim."""
        return len(self.matches) + sum(claim is None for _, _, claim in self.verdicts)

    @property
    def sha256(self) -> str:
        """A hash of all that is decided, and of who decided it when and why."""
        matches = sorted([*pair, str(each.judgement.same), each.told] for pair, each in self.matches.items())
        verdicts = sorted(
            [
                *(part or "" for part in heading),
                str(each.verdict),
                "?" if each.changes is None else ";".join(each.changes),
                each.told,
            ]
            for heading, each in self.verdicts.items()
        )
        return hashlib.sha256(json.dumps([matches, verdicts]).encode()).hexdigest()

    def about(self, finding: Finding) -> Review | None:
        """The decision that a finding rests on, or None: its verdict, its match, or that a passage is no match."""
        link = finding.link
        heading = (finding.reference.id, finding.article, link.claim.id if link else None)
        if heading in self.verdicts:
            return self.verdicts[heading]
        if link:
            return self.matches.get(id_pair(link.reference, link.claim))
        return next(iter(self._apart(finding)), None)

    def named(self, clusters: Iterable[Cluster]) -> list[Cluster]:
        """The clusters, where a person confirmed a link with that person's name on it."""
        return [replace(each, links=tuple(self._named(link) for link in each.links)) for each in clusters]

    def ruled(self, finding: Finding) -> Finding:
        """The finding with the verdict a person gave; what was judged before stays among its evidence."""
        link = finding.link
        review = self.verdicts.get((finding.reference.id, finding.article, link.claim.id if link else None))
        if review is not None and review.verdict is not None:
            return _reviewed(finding, review)
        return finding if link else replace(finding, evidence=(*finding.evidence, *self._set_apart(finding)))

    def _named(self, link: Link) -> Link:
        review = self.matches.get(id_pair(link.reference, link.claim))
        if review is None:
            return link
        told = tuple(
            Feature(each.name, each.value, review.told) if each.name == REVIEWED else each
            for each in link.features
        )
        return replace(link, features=told)

    def _set_apart(self, finding: Finding) -> list[Evidence]:
        """The passages of that article that a person said are not this claim."""
        return [
            Evidence(SET_APART, _words_of(each, finding.article), each.told) for each in self._apart(finding)
        ]

    def _apart(self, finding: Finding) -> list[Review]:
        return [
            review
            for pair, review in sorted(self.matches.items(), key=lambda each: each[0])
            if finding.reference.id in pair
            and review.judgement is Judgement.APART
            and finding.article in (review.article, review.reference.article)
        ]


def decisions(standings: Iterable[Standing]) -> Decisions:
    """What the reviews come to, taken in the order they were made."""
    matches: dict[Pair, Review] = {}
    verdicts: dict[Heading, Review] = {}
    for each in standings:
        heading, pair, judgement = each.heading, each.pair, each.review.judgement
        if heading is None or (pair is None and each.review.passage is not None):
            continue
        if pair is not None:
            matches.pop(pair, None)
            if judgement is not Judgement.WITHDRAWN:
                matches[pair] = each.review
        _forget(verdicts, heading, both_ways=judgement in (Judgement.APART, Judgement.WITHDRAWN))
        if judgement is Judgement.VERDICT and not each.obstacle:
            verdicts[heading] = each.review
    return Decisions(matches, verdicts)


def standings(reviews: Iterable[Review], members: Sequence[ArticleClaims]) -> list[Standing]:
    """Each review with the claims of these articles that it is about, in the order they were made."""
    by_id = {each.article.id: each for each in members}
    hashes: dict[str, str] = {}
    return [_standing(review, by_id, hashes) for review in reviews]


def id_pair(one: Claim, other: Claim) -> Pair:
    """The ids of two claims, the same whichever comes first."""
    return min(one.id, other.id), max(one.id, other.id)


def text_sha256(text: str) -> str:
    """The fingerprint by which a review knows that a text is the one it was made on."""
    return hashlib.sha256(text.encode()).hexdigest()


def _forget(verdicts: dict[Heading, Review], heading: Heading, *, both_ways: bool) -> None:
    verdicts.pop(heading, None)
    reference, _, claim = heading
    if both_ways and claim is not None:
        verdicts.pop((claim, reference.rpartition("#")[0], reference), None)


def _standing(review: Review, by_id: Mapping[str, ArticleClaims], hashes: dict[str, str]) -> Standing:
    reference, missing = _find(review.reference, by_id)
    if review.article not in by_id:
        return Standing(review, reference, None, f"there is no article {review.article} any more")
    claim, lost = _find(review.passage, by_id) if review.passage else (None, "")
    obstacle = missing or lost
    if not obstacle and review.judgement is Judgement.VERDICT:
        obstacle = _changed(review, by_id, hashes)
    return Standing(review, reference, claim, obstacle)


def _find(passage: ReviewedPassage, by_id: Mapping[str, ArticleClaims]) -> tuple[Claim | None, str]:
    """The claim a passage is, or why there is none."""
    if passage.article not in by_id:
        return None, f"there is no article {passage.article} any more"
    same = [each for each in by_id[passage.article].claims if each.text == passage.words]
    placed = [each for each in same if passage.is_claim(each)] or same
    if len(placed) == 1:
        return placed[0], ""
    several = "stands there more than once" if placed else "is no claim there any more"
    return None, f"the passage of {passage.article} {several}"


def _changed(review: Review, by_id: Mapping[str, ArticleClaims], hashes: dict[str, str]) -> str:
    for passage in (review.reference, review.passage):
        if passage is None:
            continue
        if passage.article not in hashes:
            hashes[passage.article] = text_sha256(by_id[passage.article].article.text)
        if hashes[passage.article] != passage.text_sha256:
            return f"the text of {passage.article} has changed since"
    return ""


def _reviewed(finding: Finding, review: Review) -> Finding:
    assert review.verdict is not None
    kept = finding.changes if review.verdict is finding.verdict else ()
    ruled = replace(
        finding,
        verdict=review.verdict,
        changes=kept if review.changes is None else review.changes,
        rule=review.told,
    )
    evidence = Evidence(REVIEWED, _in_short(finding), _in_short(ruled))
    return replace(ruled, evidence=(evidence, *finding.evidence))


def _in_short(finding: Finding) -> str:
    """Verdict and changes: "altered (count changed, seniority lost)"."""
    changes = ", ".join(each.value.replace("_", " ") for each in finding.changes)
    return f"{finding.verdict.value} ({changes})" if changes else finding.verdict.value


def _words_of(review: Review, article: str) -> str | None:
    passage = review.passage if review.passage and review.passage.article == article else review.reference
    return passage.words
