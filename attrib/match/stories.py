"""Which articles tell of the same event, found from what they say and when they appeared.

Pairs of articles are taken from the most alike down; two groups become one where their articles are alike on
average and near in time. The order in which articles were given plays no part, and groups that have a name
already keep it and are never joined to each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from attrib.domain import Article, ArticleClaims
from attrib.match.story_names import name_stories
from attrib.match.story_vectors import near_pairs, story_vectors


@dataclass(frozen=True, slots=True)
class StoryOptions:
    """When two articles are one story; set on eleven months of one election campaign, a hard case."""

    alike: float = 0.2  # a pair's cosine, after what the days between them take off
    on_average: float = 0.15  # of two groups: retellings of one event differ, but none is a stranger
    floor: float = 0.05  # below this a pair counts as nothing in common
    days: int = 5  # between two articles of a story; a follow-up after a week is another event
    per_day: float = 0.08  # of its likeness a pair loses with each day between


@dataclass(slots=True)
class Group:
    """Articles that are one story so far; `name` where it had one before."""

    members: list[int]
    name: str | None = None
    days: list[int] = field(default_factory=list)


def group_stories(
    articles: Sequence[ArticleClaims],
    existing: Mapping[str, str],
    options: StoryOptions | None = None,
) -> dict[str, str]:
    """The story of every article, by article id; those in `existing` keep theirs."""
    ordered = sorted(articles, key=lambda each: each.article.id)
    groups = _join(ordered, existing, options or StoryOptions())
    names = name_stories([([ordered[at].article for at in group.members], group.name) for group in groups])
    return {
        ordered[at].article.id: name
        for group, name in zip(groups, names, strict=True)
        for at in group.members
    }


def _join(
    ordered: Sequence[ArticleClaims], existing: Mapping[str, str], options: StoryOptions
) -> list[Group]:
    days = [_day(each.article) for each in ordered]
    alike = {
        (left, right): value
        for left, right, value in _dated(near_pairs(story_vectors(ordered), options.floor), days, options)
    }
    groups = _first_groups(ordered, existing, days)
    for (left, right), value in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        if value < options.alike:
            break
        if groups[left] is not groups[right] and _one_story(groups[left], groups[right], alike, options):
            _merge(groups, left, right)
    return sorted({id(group): group for group in groups}.values(), key=lambda group: min(group.members))


def _dated(
    pairs: Iterable[tuple[int, int, float]], days: Sequence[int | None], options: StoryOptions
) -> Iterable[tuple[int, int, float]]:
    for left, right, value in pairs:
        first, second = days[left], days[right]
        apart = abs(first - second) if first is not None and second is not None else 0
        if apart <= options.days:
            yield left, right, value * (1 - options.per_day * apart)


def _first_groups(
    ordered: Sequence[ArticleClaims], existing: Mapping[str, str], days: Sequence[int | None]
) -> list[Group]:
    named: dict[str, Group] = {}
    groups = []
    for at, each in enumerate(ordered):
        name = existing.get(each.article.id)
        group = named.setdefault(name, Group([], name)) if name is not None else Group([])
        group.members.append(at)
        day = days[at]
        if day is not None:
            group.days.append(day)
        groups.append(group)
    return groups


def _one_story(
    left: Group, right: Group, alike: Mapping[tuple[int, int], float], options: StoryOptions
) -> bool:
    if left.name is not None and right.name is not None:
        return False
    dates = left.days + right.days
    if dates and max(dates) - min(dates) > options.days and not (left.name or right.name):
        return False
    total = sum(alike.get((min(a, b), max(a, b)), 0.0) for a in left.members for b in right.members)
    return total >= options.on_average * len(left.members) * len(right.members)


def _merge(groups: list[Group], left: int, right: int) -> None:
    kept, gone = sorted(
        (groups[left], groups[right]), key=lambda group: (group.name is None, min(group.members))
    )
    kept.members = sorted(kept.members + gone.members)
    kept.days = kept.days + gone.days
    for at in gone.members:
        groups[at] = kept


def _day(article: Article) -> int | None:
    """The day of publication as a number; None where the article has none that can be read."""
    if article.published is None:
        return None
    try:
        return date.fromisoformat(article.published.value[:10]).toordinal()
    except ValueError:
        return None
