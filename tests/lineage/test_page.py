"""Sentences of a page: each within its own paragraph, whatever is quoted in others."""

from attrib.lineage.names import names_for
from attrib.lineage.page import page_of
from tests.factories import make_article_claims

TEXT = (
    "Halyard said the gate was broken. The lane is shut.\n\n"
    "“Nobody looked at it,” the keeper said. “Nobody will.” He went home.\n\n"
    "The mayor was away."
)


def test_a_sentence_ends_where_it_ends():
    article = make_article_claims("courier", "Nothing.")
    page = page_of(TEXT, names_for(article, [article]))
    for words in ("Halyard said the gate was broken.", "The lane is shut.", "The mayor was away."):
        found = page.sentence(TEXT.index(words) + 3)
        assert found
        assert found.of(TEXT) == words


def test_between_paragraphs_there_is_none():
    article = make_article_claims("courier", "Nothing.")
    assert page_of(TEXT, names_for(article, [article])).sentence(TEXT.index("\n\n")) is None
