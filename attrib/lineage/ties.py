"""Who rests on whom: the ties between articles, and to outlets that are credited and not in the collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.domain import Credit, ImpliedOrigin, Order, SharedText, Tie
from attrib.lineage.evidence import Evidence
from attrib.lineage.names import key
from attrib.lineage.runs import Run
from attrib.lineage.shared import Shared

# A run counts for a later origin where at least this much of it stands in no earlier one.
NEWS = 0.5


def ties(evidence: Evidence) -> tuple[Tie, ...]:
    """Every tie, by article in time order; to articles in that order too, then to implied origins by name."""
    return tuple(tie for article in evidence.articles for tie in _ties_of(article, evidence))


def implied_origins(evidence: Evidence) -> tuple[ImpliedOrigin, ...]:
    """The outlets that are credited and have no article in the story, by name."""
    crediting: dict[str, dict[str, None]] = {}
    for article, told in evidence.credits.items():
        for credit in told:
            if not evidence.of_outlet(credit.outlet):
                crediting.setdefault(credit.outlet, {})[article] = None
    return tuple(ImpliedOrigin(name, tuple(by)) for name, by in sorted(crediting.items()))


def _ties_of(article: str, evidence: Evidence) -> Iterator[Tie]:
    credited = _credited(article, evidence)
    copied = dict(_copied(article, evidence, set(credited)))
    for origin in evidence.articles:
        if origin in credited or origin in copied:
            yield Tie(
                article=article,
                origin=origin,
                implied=False,
                order=evidence.order(article, origin),
                credits=credited.get(origin, ()),
                shared=copied.get(origin),
            )
    yield from _implied(article, evidence)


def _credited(article: str, evidence: Evidence) -> dict[str, tuple[Credit, ...]]:
    """The article's credits to outlets of the story, under the article of theirs that it can have meant."""
    found: dict[str, list[Credit]] = {}
    for credit in evidence.credits[article]:
        theirs = [each for each in evidence.of_outlet(credit.outlet) if each != article]
        if theirs:
            earlier = [each for each in theirs if evidence.order(article, each) is not Order.LATER]
            found.setdefault((earlier or theirs)[0], []).append(credit)
    return {origin: tuple(told) for origin, told in found.items()}


def _copied(article: str, evidence: Evidence, credited: set[str]) -> Iterator[tuple[str, SharedText]]:
    """Whose words the article has: the likeliest origin first, a later one for what is not yet explained."""
    explained: set[int] = set()
    candidates = [
        each
        for each in sorted(evidence.articles, key=lambda each: (each not in credited, evidence.ranks[each]))
        if (article, each) in evidence.shared and (each in credited or evidence.may_come_from(article, each))
    ]
    for origin in candidates:
        shared = evidence.shared[article, origin]
        news = _unexplained(shared, explained)
        if news and (origin in credited or shared.are_copied(news, explained=explained)):
            yield origin, shared.text(news)
            explained.update(word for run in news for word in range(run.left, run.left + run.length))


def _unexplained(shared: Shared, explained: set[int]) -> Sequence[Run]:
    return [
        run
        for run in shared.runs
        if sum(word not in explained for word in range(run.left, run.left + run.length)) >= NEWS * run.length
    ]


def _implied(article: str, evidence: Evidence) -> Iterator[Tie]:
    outlets: dict[str, list[Credit]] = {}
    for credit in evidence.credits[article]:
        if not evidence.of_outlet(credit.outlet):
            outlets.setdefault(key(credit.outlet), []).append(credit)
    for _, told in sorted(outlets.items()):
        yield Tie(article, told[0].outlet, True, Order.UNKNOWN, tuple(told))
