import pytest

from attrib.domain import ArticleClaims
from attrib.match import choose_reference
from tests.factories import make_article_claims, make_claim

PIER = "The harbour board will close the east pier on Friday."
TOLL = "Eleven people drowned when the ferry sank off Cape Lorn."
WOLVES = "Wolves killed seven sheep on a farm near Hest."


def attributed(
    article_id: str, *texts: str, published: str = "2024-05-03", outlet: str | None = None
) -> ArticleClaims:
    plain = make_article_claims(article_id, *texts, published=published, outlet=outlet)
    claims = [
        make_claim(text, article=article_id, ordinal=number, source="Edda Kroll")
        for number, text in enumerate(texts, start=1)
    ]
    return ArticleClaims(plain.article, tuple(claims))


def test_an_agency_in_the_story_is_the_reference():
    articles = [make_article_claims("a", PIER, TOLL), make_article_claims("b", PIER, outlet="North Wire")]
    chosen, reason = choose_reference(articles, frozenset({"north wire"}))
    assert chosen == "b"
    assert "North Wire" in reason


def test_else_the_one_with_most_attributed_claims_that_others_carry():
    articles = [
        make_article_claims("a", PIER, TOLL, WOLVES),
        attributed("b", PIER, TOLL, published="2024-05-05"),
        make_article_claims("c", PIER, TOLL),
    ]
    chosen, reason = choose_reference(articles, frozenset())
    assert chosen == "b"
    assert "2 of its attributed claims" in reason


def test_attributed_claims_that_nobody_carries_count_for_nothing():
    articles = [attributed("a", WOLVES), make_article_claims("b", PIER, TOLL), make_article_claims("c", PIER)]
    assert choose_reference(articles, frozenset())[0] == "b"


def test_among_equals_the_earliest():
    articles = [
        make_article_claims("a", PIER, published="2024-05-05"),
        make_article_claims("b", PIER, published="2024-05-04"),
        make_article_claims("c", PIER, published=None),
    ]
    chosen, reason = choose_reference(articles, frozenset())
    assert chosen == "b"
    assert "earliest of 3" in reason


def test_of_two_agencies_the_more_complete():
    articles = [
        attributed("a", PIER, outlet="North Wire"),
        attributed("b", PIER, TOLL, outlet="East Wire", published="2024-05-09"),
        attributed("c", PIER, TOLL),
    ]
    chosen, reason = choose_reference(articles, frozenset({"North Wire", "East Wire"}))
    assert chosen == "b"
    assert reason.startswith("an agency's")


def test_no_articles_have_no_reference():
    with pytest.raises(ValueError, match="without articles"):
        choose_reference([], frozenset())
