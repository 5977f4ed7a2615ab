"""Invented stories as data: articles, and the lineage they should have.

    === id | outlet | published (left out where unknown)
    text
    --- expect
    tie: article > origin | credits: WORDS, or shares (perhaps with how much) | order | undirected, where it is
    implied: outlet | articles that credit it
    circle: articles | beginning of each claim for which it closes
    roots: beginning of the claim | what the overview says of it
    no ties

Articles are read by the extractor, with the rules alone, and matched as `attrib compare` matches them; the first
article of the file is the reference.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attrib.domain import ArticleClaims, Lineage
from attrib.lineage import trace
from attrib.match import MatchOptions, link
from attrib.text import extract_claims
from tests.factories import make_article

FOLDER = Path(__file__).parent / "stories"


@dataclass
class Story:
    name: str
    articles: list[ArticleClaims]
    expected: list[str]

    def lineage(self) -> Lineage:
        clusters = link(self.articles, reference=self.articles[0].article.id, options=MatchOptions())
        return trace(self.name, self.articles, clusters)

    def lines(self, kind: str) -> list[list[str]]:
        """What is expected under this word, each line in its parts."""
        found = [line.removeprefix(f"{kind}: ") for line in self.expected if line.startswith(f"{kind}: ")]
        return [[part.strip() for part in line.split("|")] for line in found]


def stories() -> list[Story]:
    return [read_story(path) for path in sorted(FOLDER.glob("*.txt"))]


def read_story(path: Path) -> Story:
    told, expected = path.read_text("utf-8").split("--- expect\n")
    articles = [_article(part) for part in told.split("\n=== ")[1:]]
    return Story(path.stem, articles, expected.splitlines())


def _article(part: str) -> ArticleClaims:
    head, text = part.split("\n", 1)
    name, outlet, *published = [each.strip() for each in head.split("|")]
    article = make_article(
        text.strip(), id=name, outlet=outlet, published=published[0] if published else None
    )
    return ArticleClaims(article, extract_claims(article))
