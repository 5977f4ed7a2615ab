"""Which article each story is held against: the one that was asked for, else one that speaks for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.domain import Article, ArticleClaims, SourceKind
from attrib.match import Fingerprint, choose_reference
from attrib.text.outlets import agencies
from attrib.workflow.names import known

# One article that credits another may be a courtesy; two and half of the story show where it came from.
FEWEST_CREDITS = 2


@dataclass(frozen=True, slots=True)
class Reference:
    """The article a story is held against and why; `aside` says what else a person should know of it."""

    article: str
    reason: str
    aside: str | None = None


def meant_by(wanted: str | None, stories: Mapping[str, Sequence[ArticleClaims]]) -> str | None:
    """The outlet or article id that was asked for, as it is written; None where nothing was, or is compared.

    Raises NotFound where no story with two articles or more has it.
    """
    comparable = [members for members in stories.values() if len(members) > 1]
    if wanted is None or not comparable:
        return None
    return known(
        wanted, _handles(comparable), noun="outlet or article here", nouns="outlets and articles here"
    )


def reference_of(
    members: Sequence[ArticleClaims],
    meant: str | None = None,
    *,
    fingerprints: Mapping[str, Fingerprint] | None = None,
) -> Reference:
    """The reference of a story: what was asked for where it has that, else what speaks for itself.

    `fingerprints` are those of claims read before, by claim id.
    """
    given = _given(members, meant) if meant is not None else None
    aside = f"{meant} has no article here" if meant is not None else None
    return given or _derived(members, aside, fingerprints)


def _handles(stories: Sequence[Sequence[ArticleClaims]]) -> list[str]:
    articles = [each.article for members in stories for each in members]
    return [each.outlet for each in articles] + [each.id for each in articles]


def _derived(
    members: Sequence[ArticleClaims], aside: str | None, fingerprints: Mapping[str, Fingerprint] | None
) -> Reference:
    """An agency's article, else the one the others credit, else the one that speaks for most of the story."""
    own = {name.casefold() for name in agencies()}
    if not any(each.article.outlet.casefold() in own for each in members):
        credited = most_credited(members)
        if credited:
            return Reference(*credited, aside)
    article, reason = choose_reference(members, agencies(), fingerprints=fingerprints)
    return Reference(article, reason, aside)


def most_credited(members: Sequence[ArticleClaims]) -> tuple[str, str] | None:
    """The article whose outlet at least half of the others, and at least two, name as where they have it from.

    None where there is no such outlet, or where two are credited alike.
    """
    others = len(members) - 1
    counts = {
        each.article.id: sum(
            _plain(each.article.outlet) in _credits(other) for other in members if other != each
        )
        for each in members
    }
    most = max(counts.values())
    best = [article for article, count in counts.items() if count == most]
    if most < FEWEST_CREDITS or most * 2 < others or len(best) > 1:
        return None
    return best[0], f"{most} of the {others} others credit it"


def _credits(article: ArticleClaims) -> set[str]:
    """The outlets this article says it has something from, its own aside."""
    sources = [claim.source for claim in article.claims if claim.source]
    names = {source.via for source in sources}
    names |= {source.profile.name for source in sources if source.profile.kind is SourceKind.MEDIA}
    return {_plain(name) for name in names if name} - {_plain(article.article.outlet)}


def _plain(outlet: str) -> str:
    """ "The Valley Times" is credited as "the Valley Times" and "Valley Times"."""
    return outlet.casefold().removeprefix("the ")


def _given(members: Sequence[ArticleClaims], wanted: str) -> Reference | None:
    """The article with that id, else the outlet's earliest; None where this story has neither."""
    if any(each.article.id == wanted for each in members):
        return Reference(wanted, "as you chose")
    own = sorted(
        (each.article for each in members if each.article.outlet == wanted), key=lambda each: each.in_time
    )
    if not own:
        return None
    first, *others = own
    if not others:
        return Reference(first.id, "as you chose")
    if all(_surely_before(first, other) for other in others):
        return Reference(first.id, f"as you chose, the earliest of its {len(own)} articles here")
    return Reference(
        first.id, f"as you chose, one of its {len(own)} articles here; no time tells the earliest"
    )


def _surely_before(first: Article, other: Article) -> bool:
    if first.published is None or other.published is None:
        return False
    return first.published.surely_before(other.published, one_clock=True)
