"""Which article belongs to which story, and what state it is in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from attrib.errors import NotFound
from attrib.store.near import not_found
from attrib.store.revisions import IS_CURRENT
from attrib.store.staleness import mark_stale
from attrib.store.tables import ArticleRow, RevisionRow, StoryRow


@dataclass(frozen=True, slots=True)
class State:
    """What a comparison of an article stands on: while it is the same, so are text and claims."""

    revision: int
    extractor: str | None


def set_stories(session: Session, stories: Mapping[str, str], *, given: bool) -> None:
    """Each article id belongs to the named story; a found story (`given` false) never replaces a given one.

    Comparisons of stories that gained or lost an article are stale; a story without articles is gone.
    """
    rows = {row.ref: row for row in session.scalars(select(ArticleRow))}
    left = set()
    for article_id, name in sorted(stories.items()):
        if article_id not in rows:
            raise NotFound(not_found("article", article_id, rows))
        row = rows[article_id]
        if given or not row.story_given:
            left.add(_move(session, row, name))
            row.story_given = given
    session.flush()
    _drop_empty(session, left)


def give_story(session: Session, row: ArticleRow, name: str) -> None:
    """The article belongs to the story that somebody gave it."""
    left = _move(session, row, name)
    row.story_given = True
    session.flush()
    _drop_empty(session, {left})


def given_stories(session: Session) -> dict[str, str]:
    """Article id to story name, for the stories that somebody gave."""
    statement = select(ArticleRow.ref, StoryRow.name).join(StoryRow, StoryRow.id == ArticleRow.story_id)
    return dict(sorted(session.execute(statement.where(ArticleRow.story_given))))


def story_names(session: Session) -> list[str]:
    """Every story's name, sorted."""
    return sorted(session.scalars(select(StoryRow.name)))


def without_story(session: Session) -> int:
    """How many articles have no story, given or found."""
    return session.scalar(select(func.count()).where(ArticleRow.story_id.is_(None))) or 0


def states(session: Session, *, story: str | None = None) -> dict[str, State]:
    """The state of every article, or of those of one story, by article id."""
    statement = select(ArticleRow.ref, ArticleRow.revision, RevisionRow.extractor).join(
        RevisionRow, IS_CURRENT
    )
    if story is not None:
        statement = statement.join(StoryRow, StoryRow.id == ArticleRow.story_id).where(StoryRow.name == story)
    return {ref: State(revision, extractor) for ref, revision, extractor in session.execute(statement)}


def story_key(session: Session, name: str) -> int | None:
    """The key of the story of that name."""
    return session.scalar(select(StoryRow.id).where(StoryRow.name == name))


def _move(session: Session, row: ArticleRow, name: str) -> int | None:
    """The article is in the story; answers the story it was in before, if that was another."""
    key = story_key(session, name)
    if key is None:
        key = session.execute(insert(StoryRow).values(name=name).returning(StoryRow.id)).scalar_one()
    if key == row.story_id:
        return None
    before, row.story_id = row.story_id, key
    mark_stale(session, key, before)
    return before


def _drop_empty(session: Session, keys: Collection[int | None]) -> None:
    inhabited = select(ArticleRow.id).where(ArticleRow.story_id == StoryRow.id).exists()
    for key in sorted(key for key in keys if key is not None):
        session.execute(delete(StoryRow).where(StoryRow.id == key, ~inhabited))
