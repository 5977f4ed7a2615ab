"""The stories with who tells them, how each stands, and the command that brings it further."""

from __future__ import annotations

import shlex

from sqlalchemy.orm import Session

from attrib.report.listing import Record
from attrib.report.stories import StoryLine
from attrib.store import articles as article_store
from attrib.store import stories as story_store
from attrib.store.membership import without_story
from attrib.store.stories import StoryRecord


def stories(session: Session) -> tuple[StoryLine, ...]:
    """Every story, by name."""
    outlets: dict[str, dict[str, str]] = {}
    for article in article_store.articles(session):
        if article.story is not None:
            outlets.setdefault(article.story, {})[article.id] = article.outlet
    return tuple(_line(each, outlets.get(each.name, {})) for each in story_store.stories(session))


def ungrouped(session: Session) -> int:
    """How many articles are in no story, given or found."""
    return without_story(session)


def record(story: StoryLine) -> Record:
    """The story as every listing shows it; new keys come last."""
    return {
        "story": story.name,
        "articles": story.articles,
        "outlets": len(story.outlets),
        "claims": story.claims,
        "first": story.first,
        "last": story.last,
        "reference": story.reference,
        "reference_reason": story.reason,
        "compared_at": story.compared_at,
        "stale": story.state == "changed",
        "outlet_names": list(story.outlets),
        "reference_outlet": story.reference_outlet,
        "state": story.state,
        "next": story.next or None,
    }


def _line(story: StoryRecord, outlets: dict[str, str]) -> StoryLine:
    state = _state(story)
    verb = {"compared": "report", "changed": "compare", "not compared": "compare"}.get(state)
    return StoryLine(
        name=story.name,
        articles=story.articles,
        outlets=tuple(sorted(set(outlets.values()))),
        claims=story.claims,
        first=story.first,
        last=story.last,
        reference=story.reference,
        reference_outlet=outlets.get(story.reference) if story.reference else None,
        reason=story.reference_reason,
        compared_at=story.compared_at,
        state=state,
        next=f"attrib {verb} --story {shlex.quote(story.name)}" if verb else "",
    )


def _state(story: StoryRecord) -> str:
    if story.stale:
        return "changed"
    if story.compared_at:
        return "compared"
    return "not compared" if story.articles > 1 else "one article"
