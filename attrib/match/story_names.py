"""Names for stories that a person can read and type: the words of a headline and the day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from attrib.domain import Article, ParagraphRole
from attrib.match.lexicon import commonness
from attrib.match.stem import stem_word
from attrib.text.paragraphs import dateline_end, paragraphs

LONGEST = 6  # words in a name
SHORTEST = 3  # words that are left when those that end nothing are taken off
ARTICLES = (["a"], ["an"], ["the"])
OPENING = 2_000  # characters; an article has begun by then

_SECTIONS = "Home|News|World|Politics|Business|Economy|Sports?|Culture|Opinion|Local|National|International|Top Stories"
# "HomeWorldFerry runs aground", "News > World > Ferry runs aground": the way to the page, glued to its headline.
_WAY_HERE = re.compile(rf"^(?:(?:{_SECTIONS})(?:\s*[»›>/|]\s*|(?=[A-Z])))+")
# "Ferry runs aground | The Daily Rook": what stands behind a bar is the site's.
_SITE = re.compile(r"\s[|·»]\s[^|·»]*$")
_WORD = re.compile(r"[^\W_]+")


def name_stories(groups: Sequence[tuple[Sequence[Article], str | None]]) -> list[str]:
    """One name per group, each used once; a group that has a name keeps it."""
    taken = {name for _, name in groups if name is not None}
    names = []
    for articles, name in groups:
        names.append(name if name is not None else _free(_name(articles), taken))
        taken.add(names[-1])
    return names


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    return free


def _name(articles: Sequence[Article]) -> str:
    """The first words of the earliest article that has any, and the day of the earliest."""
    in_order = sorted(articles, key=lambda each: each.in_time)
    heads = (_slug(head) for head in (*map(_headline, in_order), *map(_first_words, in_order)))
    slug = next(filter(None, heads), "story")
    published = in_order[0].published_value
    return f"{slug}-{published[:10]}" if published else slug


def _headline(article: Article) -> str:
    """The title, or the line that stands as one over the text; without the site's own words."""
    head = article.title or next(_passages(article, ParagraphRole.HEADLINE), "")
    head = _SITE.sub("", _WAY_HERE.sub("", head.strip()))
    start, _, end = head.rpartition(" - ")
    return start if start and end.strip().casefold() == article.outlet.casefold() else head


def _first_words(article: Article) -> str:
    """The first line of the text that is no furniture, without its dateline."""
    line = next(_passages(article, ParagraphRole.BODY, ParagraphRole.HEADING), "")
    return line[dateline_end(line) :]


def _passages(article: Article, *roles: ParagraphRole) -> Iterator[str]:
    text = article.text[:OPENING]
    return (found.span.of(text) for found in paragraphs(text) if found.role in roles)


def _slug(text: str) -> str:
    """Up to six words in small letters with hyphens, none of them a "the" at the beginning or an "of" at the end."""
    apart = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter) and letter not in "'’")
    words = _WORD.findall(plain)
    found = words[words[:1] in ARTICLES :][:LONGEST]
    while len(found) > SHORTEST and commonness().get(stem_word(found[-1]), 1.0) == 0:
        found.pop()
    return "-".join(found)
