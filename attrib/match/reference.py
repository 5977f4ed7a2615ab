"""Which article of a story the others are held against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrib.domain import ArticleClaims
from attrib.match.fingerprint import Fingerprint
from attrib.match.options import MatchOptions
from attrib.match.story import Story, read_story


def choose_reference(
    articles: Sequence[ArticleClaims],
    agencies: frozenset[str],
    *,
    fingerprints: Mapping[str, Fingerprint] | None = None,
) -> tuple[str, str]:
    """The id of the story's reference article, and the reason in words.

    An agency's own article goes before all others; else the article speaks for the story that attributes most
    claims which others carry too, and among equals the earliest. `agencies` are outlet names, as written;
    `fingerprints` are those of claims read before, by claim id.
    """
    if not articles:
        raise ValueError("a story without articles has no reference")
    known = {name.casefold() for name in agencies}
    story = read_story(articles, MatchOptions(), fingerprints=fingerprints)
    own = [at for at, each in enumerate(story.articles) if each.article.outlet.casefold() in known]
    if len(own) == 1:
        article = story.articles[own[0]].article
        return article.id, f"the only article of an agency ({article.outlet})"
    best = most_complete(story, own or range(len(story.articles)))
    return story.articles[best].article.id, _reason(story, best, of_agency=bool(own))


def most_complete(story: Story, candidates: Iterable[int]) -> int:
    """The article with most attributed claims that others carry; then most such claims, most claims, earliest."""
    return min(candidates, key=lambda at: (*(-count for count in _completeness(story, at)), at))


def _completeness(story: Story, article: int) -> tuple[int, int, int]:
    own = [at for at, owner in enumerate(story.owners) if owner == article]
    carried = [at for at in own if at in story.partners]
    attributed = [at for at in carried if story.claims[at].attribution is not None]
    return len(attributed), len(carried), len(own)


def _reason(story: Story, best: int, *, of_agency: bool) -> str:
    attributed, carried, claims = _completeness(story, best)
    rank = _completeness(story, best)
    ties = sum(_completeness(story, at) == rank for at in range(len(story.articles)))
    reason = f"most complete: {attributed} of its attributed claims are carried by others"
    if not attributed:
        reason = f"most complete: {carried} of its {claims} claims are carried by others"
    reason = f"an agency's, and the {reason}" if of_agency else reason
    return f"{reason}; the earliest of {ties} such" if ties > 1 else reason
