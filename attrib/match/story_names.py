"""Names for stories that a person can read and type: the words of a headline and the day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from attrib.domain import Article
from attrib.match.lexicon import commonness
from attrib.match.stem import stem_word
from attrib.match.words import words

LONGEST = 6  # words in a name
OPENING = 400  # characters that an untitled article's words are taken from


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
    dated = [article for article in articles if article.published]
    first = min(dated or articles, key=lambda each: (each.published.value if each.published else "", each.id))
    titled = next((article for article in [first, *articles] if article.title), None)
    slug = _slug(titled.title if titled and titled.title else "", LONGEST) or _typical(first.text) or "story"
    return f"{slug}-{first.published.value[:10]}" if first.published else slug


def _slug(text: str, most: int) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:most])


def _typical(text: str) -> str:
    """The words of the opening that tell most, in their order."""
    found = [word for word in words(text[:OPENING]) if not word.number]
    weights = {word.lower: commonness().get(stem_word(word.lower), 1.0) for word in found}
    telling = [word.lower for word in found if weights[word.lower] == 1.0]
    return _slug(" ".join(dict.fromkeys(telling)), LONGEST)
