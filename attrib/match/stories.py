"""Which articles tell of the same event, found from what they say and when they appeared.

Articles and groups of them become one story from the most alike down, as long as they are alike on average. The
order in which articles were given plays no part. Stories that have a name already keep it and their members and are
never joined to each other: an article that comes later joins the one it is most like, or opens its own.

The news repeats its people and its subjects, so two articles count as less alike with each day between them, and
must be more alike where many articles appeared in those days: an event is then one among many. What is told of an
event more than ten days after it was first told is a story of its own, unless somebody gives it the same name.
Copies of one text are one story whatever their dates say: a wrong date is likelier than the same words about
another event.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from attrib.domain import Article, ArticleClaims
from attrib.match.story_copies import copies
from attrib.match.story_groups import Group, Worth, joined
from attrib.match.story_likeness import Likeness, near_pairs
from attrib.match.story_names import name_stories
from attrib.match.story_vectors import articles_around, story_vectors

# What software writes where it has no date: the zero of its clock.
NO_DAYS = frozenset(("1970-01-01", "1969-12-31", "1900-01-01", "0001-01-01"))


@dataclass(frozen=True, slots=True)
class StoryOptions:
    """When articles are one story.

    What a day and a crowd are worth comes from logistic regressions on pairs of articles of an election campaign, seven
    outlets with the same people every day (Newell, Margolin and Ruths 2018, events labelled by us); `alike` is where
    stories came out best, all articles given, only those of one week, or the articles of events with few others.
    """

    alike: float = 0.13  # on average within a story: retellings differ, but none is a stranger
    per_day: float = 0.02  # of its cosine lost with each day; one half of the year said 0.02, one 0.04
    per_crowd: float = 0.046  # more asked for where e times as many articles appeared in the days around
    usual_crowd: int = 10  # in a week, where nothing more is asked for
    fewest: int = 8  # smaller crowds tell nothing of how many events there are
    most: int = 40  # above, the rarity of words has told already what is one of many
    days: int = 7  # at most, from an article to the nearest day of its story
    span: int = 10  # at most, from the first to the last day of a story that was found
    background: int = 30  # days around new articles that tell what is rare; older ones are not read again


def group_stories(
    articles: Sequence[ArticleClaims],
    existing: Mapping[str, str],
    options: StoryOptions | None = None,
) -> dict[str, str]:
    """The story of every article, by article id; those in `existing` keep theirs."""
    ordered = sorted(articles, key=lambda each: each.article.id)
    if all(each.article.id in existing for each in ordered):
        return {each.article.id: existing[each.article.id] for each in ordered}
    groups = _groups(ordered, existing, options or StoryOptions())
    names = name_stories([([ordered[at].article for at in group.members], group.name) for group in groups])
    return {
        ordered[at].article.id: name
        for group, name in zip(groups, names, strict=True)
        for at in group.members
    }


def _groups(
    ordered: Sequence[ArticleClaims], existing: Mapping[str, str], options: StoryOptions
) -> list[Group]:
    articles = [each.article for each in ordered]
    same_texts = copies(articles)
    days = _days(articles, same_texts)
    group_of = _first_groups(articles, existing, days)
    for same in same_texts:
        _as_one(group_of, same)
    read = _to_read([group.name is None for group in group_of], days, options)
    likeness = _likeness([ordered[at] for at in read], [days[at] for at in read], options)
    fresh = np.array([group_of[at].name is None for at in read], dtype=bool)
    pairs = near_pairs(likeness, within=options.days, at_least=options.alike, fresh=fresh)
    near = {(group_of[read[one]].number, group_of[read[other]].number) for one, other in pairs}
    return joined(
        {group.number: group for group in group_of}.values(),
        [(one, other) for one, other in near if one != other],
        _worth(likeness, {at: row for row, at in enumerate(read)}, days, options),
    )


def _first_groups(
    articles: Sequence[Article], existing: Mapping[str, str], days: Sequence[int | None]
) -> list[Group]:
    """Each article's group before any are compared: the story it has, or one of its own."""
    named: dict[str, Group] = {}
    group_of = []
    for at, article in enumerate(articles):
        name = existing.get(article.id)
        alone = Group(at, [], name)
        group = alone if name is None else named.setdefault(name, alone)
        day = days[at]
        group.take(Group(at, [at], name, [] if day is None else [day]))
        group_of.append(group)
    return group_of


def _as_one(group_of: list[Group], same: Sequence[int]) -> None:
    """The copies without a story belong to the first that has one, else to the first of all."""
    first = min(same, key=lambda at: (group_of[at].name is None, group_of[at].name or "", at))
    for at in same:
        if group_of[at].name is None and at != first:
            group_of[first].take(group_of[at])
            group_of[at] = group_of[first]


def _to_read(fresh: Sequence[bool], days: Sequence[int | None], options: StoryOptions) -> list[int]:
    """The places of the articles that new ones are held against: those of the weeks around them, and the undated."""
    around = sorted(day for new, day in zip(fresh, days, strict=True) if new and day is not None)
    if any(new and day is None for new, day in zip(fresh, days, strict=True)):
        return list(range(len(days)))
    return [at for at, day in enumerate(days) if day is None or _distance(day, around) <= options.background]


def _distance(day: int, around: Sequence[int]) -> float:
    """Days to the nearest of the sorted days."""
    at = bisect_left(around, day)
    return min((abs(day - near) for near in around[max(0, at - 1) : at + 1]), default=math.inf)


def _likeness(
    ordered: Sequence[ArticleClaims], days: Sequence[int | None], options: StoryOptions
) -> Likeness:
    crowd = np.clip(articles_around(days), options.fewest, options.most)
    return Likeness(
        vectors=story_vectors(ordered, days),
        days=np.array([np.nan if day is None else day for day in days], dtype=np.float64),
        asked=options.per_crowd * np.log(crowd / options.usual_crowd),
        per_day=options.per_day,
    )


def _worth(
    likeness: Likeness, rows: Mapping[int, int], days: Sequence[int | None], options: StoryOptions
) -> Worth:
    def worth(one: Group, other: Group) -> float | None:
        if one.name is not None and other.name is not None:
            return None
        both = Group(one.number, [], None, one.days + other.days)
        # A story that runs for longer was given by somebody, and may go on.
        if both.span > options.span >= max(one.span, other.span):
            return None
        left, right = _near(one, other, days, options), _near(other, one, days, options)
        if not left or not right:
            return None
        alike = likeness.between([rows[at] for at in left], [rows[at] for at in right])
        return alike if alike >= options.alike else None

    return worth


def _near(group: Group, other: Group, days: Sequence[int | None], options: StoryOptions) -> list[int]:
    """The members not too far from the other group: what a story was weeks ago tells nothing of today."""
    if not other.days:
        return group.members
    first, last = min(other.days) - options.days, max(other.days) + options.days
    return [at for at in group.members if (day := days[at]) is None or first <= day <= last]


def _days(articles: Sequence[Article], same_texts: Sequence[Sequence[int]]) -> list[int | None]:
    """The day of each as a number, None where none can be read; copies are of the day that half of them had come by."""
    days = [_day(article) for article in articles]
    for same in same_texts:
        known = sorted(day for at in same if (day := days[at]) is not None)
        for at in same if known else ():
            days[at] = known[(len(known) - 1) // 2]
    return days


def _day(article: Article) -> int | None:
    told = article.published.value[:10] if article.published else ""
    try:
        return None if told in NO_DAYS else date.fromisoformat(told).toordinal()
    except ValueError:
        return None
