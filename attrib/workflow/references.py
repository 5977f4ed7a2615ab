"""Which article each story is held against: the one that was asked for, else one that speaks for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.domain import ArticleClaims
from attrib.match import choose_reference
from attrib.report.times import instant
from attrib.text.outlets import agencies
from attrib.workflow.names import known


@dataclass(frozen=True, slots=True)
class Reference:
    """The article a story is held against and why; `aside` says what else a person should know of it."""

    article: str
    reason: str
    aside: str | None = None


def references(stories: Mapping[str, Sequence[ArticleClaims]], wanted: str | None) -> dict[str, Reference]:
    """The reference of every story with two articles or more. Raises NotFound where none has `wanted`."""
    comparable = {name: members for name, members in stories.items() if len(members) > 1}
    if wanted is None or not comparable:
        return {name: _derived(members) for name, members in comparable.items()}
    meant = known(
        wanted, _handles(comparable), noun="outlet or article here", nouns="outlets and articles here"
    )
    aside = f"{meant} has no article here"
    return {
        name: _given(members, meant) or _derived(members, aside=aside) for name, members in comparable.items()
    }


def _handles(stories: Mapping[str, Sequence[ArticleClaims]]) -> list[str]:
    articles = [each.article for members in stories.values() for each in members]
    return [each.outlet for each in articles] + [each.id for each in articles]


def _derived(members: Sequence[ArticleClaims], *, aside: str | None = None) -> Reference:
    article, reason = choose_reference(members, agencies())
    return Reference(article, reason, aside)


def _given(members: Sequence[ArticleClaims], wanted: str) -> Reference | None:
    """The article with that id, else the outlet's earliest; None where this story has neither."""
    if any(each.article.id == wanted for each in members):
        return Reference(wanted, "as you chose")
    published = [
        (instant(each.article.published.value if each.article.published else None), each.article.id)
        for each in members
        if each.article.outlet == wanted
    ]
    if not published:
        return None
    if len(published) == 1:
        return Reference(min(published)[1], "as you chose")
    return Reference(min(published)[1], f"as you chose, the earliest of its {len(published)} articles here")
