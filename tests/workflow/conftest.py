"""A database in memory with a small story in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from attrib.store.articles import Arrival, put_article
from attrib.store.claims import put_claims
from attrib.store.database import open_database
from attrib.text import extract_claims
from tests.factories import make_article

CLOSING = "The upper dam will be closed within two days, a senior engineer said."
FARMS = "Four farms below the upper dam lost their harvest in the April flood."
MAYOR = "The mayor of Orla said the town had been warned twice."


def put(session: Session, name: str, *sentences: str, story: str | None = "dam", day: int = 3) -> None:
    """An article of these sentences is in the database, with its claims."""
    article = make_article(
        "\n\n".join(sentences),
        id=name,
        outlet=name.replace("-", " ").title(),
        published=f"2024-05-{day:02d}",
        story=story,
    )
    put_article(session, Arrival(article, None, f"{name}.txt", "utf-8", "a test"))
    put_claims(session, name, extract_claims(article), extractor="test")


@pytest.fixture
def session() -> Iterator[Session]:
    with open_database(":memory:") as session:
        yield session


@pytest.fixture
def dam(session: Session) -> Session:
    """Three articles on a dam and one on something else."""
    put(session, "wire-desk", CLOSING, FARMS, MAYOR, day=1)
    put(session, "harbour-post", "The upper dam will be closed within two days.", FARMS, day=2)
    put(session, "valley-times", "The upper dam will be closed within two days, officials said.", day=3)
    put(session, "north-star", "A library opened in Skerry on Monday.", story="library", day=4)
    return session
