"""The articles as JSON Lines, objects with the fields `attrib ingest` reads: what another database starts from."""

from __future__ import annotations

from attrib.domain import Article
from attrib.report.export.collection import Collection
from attrib.report.formats.json import dumps
from attrib.report.listing import Json, Record


def write(collection: Collection) -> str:
    """One line per article, sorted by id."""
    return "".join(dumps(article_line(each.article)) + "\n" for each in collection.articles)


def article_line(article: Article) -> Record:
    """The article's fields, none that is empty; those attrib does not know are kept beside them."""
    told = {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "published": article.published_value,
        "url": article.url,
        "story": article.story,
        "language": article.language,
        "text_status": article.text_status.value,
        "text": article.text,
    }
    known: dict[str, Json] = {name: value for name, value in told.items() if value is not None}
    return {**{name: _json(value) for name, value in article.extra.items() if name not in known}, **known}


def _json(value: object) -> Json:
    """The value as it was read from a record; anything else in its own words."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case dict():
            return {str(key): _json(each) for key, each in value.items()}
        case list() | tuple():
            return [_json(each) for each in value]
        case _:
            return str(value)
