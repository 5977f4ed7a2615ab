from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from attrib.domain import (
    Antecedent,
    Attribution,
    Claim,
    Count,
    Cue,
    Force,
    Profile,
    QuoteType,
    SourceKind,
    SourceMention,
    Span,
)
from attrib.errors import NotFound
from attrib.store.articles import put_article
from attrib.store.claims import articles_with_claims, claims_of, put_claims
from attrib.store.tables import ClaimRow, SourceRow
from tests.factories import make_article, make_claim, make_profile, make_source
from tests.store.makers import make_arrival, put_text

# Every character a text may have: not the halves of surrogate pairs.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(["“🌫️”", "𝔸\0b", ""])
SPANS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: Span(pair[0], sum(pair))), max_size=3
).map(tuple)
COUNTS = st.builds(Count, st.integers(0, 2**40), st.none() | st.integers(0, 2**40))
PROFILES = st.builds(
    Profile,
    kind=st.sampled_from(SourceKind),
    name=st.none() | WORDS,
    count=COUNTS,
    senior=st.booleans(),
    nationality=st.lists(WORDS, max_size=2).map(tuple),
    role=st.none() | WORDS,
    affiliation=st.none() | WORDS,
    basis=st.none() | WORDS,
)
SOURCES = st.builds(
    SourceMention,
    text=WORDS,
    spans=SPANS,
    profile=PROFILES,
    resolved=st.none() | st.builds(Antecedent, WORDS, SPANS),
    via=st.none() | WORDS,
    orphan=st.booleans(),
)
CUES = st.builds(Cue, WORDS, SPANS, st.sampled_from(Force))
ATTRIBUTIONS = st.none() | st.builds(Attribution, st.none() | SOURCES, st.none() | CUES)


def claims(inner: st.SearchStrategy[tuple[Claim, ...]]) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        article=st.just("harbour-post"),
        ordinal=st.integers(1, 9),
        text=WORDS,
        spans=SPANS,
        quote_type=st.sampled_from(QuoteType),
        attribution=ATTRIBUTIONS,
        paragraph=st.integers(0, 9),
        sentence=st.integers(0, 9),
        rule=WORDS,
        inner=inner,
    )


def inside(depth: int) -> st.SearchStrategy[tuple[Claim, ...]]:
    if depth == 0:
        return st.just(())
    return st.lists(claims(inside(depth - 1)), max_size=2).map(tuple)


ARTICLES = st.lists(claims(inside(2)), max_size=4, unique_by=lambda claim: claim.ordinal).map(tuple)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=ARTICLES, then=ARTICLES)
def test_claims_come_out_equal(session, told, then):
    put_article(session, make_arrival())
    for each in (told, then, then):
        put_claims(session, "harbour-post", each, extractor="1")
        assert claims_of(session, "harbour-post") == each


def test_claims_keep_the_order_they_came_in(session):
    put_article(session, make_arrival())
    told = tuple(make_claim(f"Claim {ordinal}.", ordinal=ordinal) for ordinal in (3, 1, 2))
    put_claims(session, "harbour-post", told, extractor="1")
    assert claims_of(session, "harbour-post") == told


def test_one_source_for_equal_introduction_and_profile(session):
    put_article(session, make_arrival())
    profile = make_profile(role="engineer", senior=True)
    engineer = make_source("a senior engineer", profile=profile)
    she = make_source("she", profile=profile, resolved="a senior engineer")
    other = make_source("a senior engineer", profile=make_profile(role="engineer"))
    told = [make_claim(ordinal=number + 1, source=each) for number, each in enumerate([engineer, she, other])]

    put_claims(session, "harbour-post", told, extractor="1")

    assert session.scalar(select(func.count()).select_from(SourceRow)) == 2
    assert claims_of(session, "harbour-post") == tuple(told)


def test_putting_claims_replaces_those_of_the_revision(session):
    put_text(session, "harbour", "One.", "Two.")
    put_claims(session, "harbour", [make_claim(article="harbour")], extractor="2")
    assert session.scalar(select(func.count()).select_from(ClaimRow)) == 1


def test_earlier_revisions_keep_their_claims(session):
    put_article(session, make_arrival())
    put_claims(session, "harbour-post", [make_claim()], extractor="1")
    put_article(session, make_arrival(make_article("The dam stays.")))
    put_claims(session, "harbour-post", [make_claim("The dam stays.")], extractor="1")

    assert session.scalars(select(ClaimRow.text).order_by(ClaimRow.id)).all() == [
        "The dam will close on Friday.",
        "The dam stays.",
    ]


def test_a_number_of_any_size_is_survived(session):
    put_article(session, make_arrival())
    crowd = make_source(profile=make_profile(count=Count(10**30, 10**30)))
    put_claims(session, "harbour-post", [make_claim(source=crowd)], extractor="1")
    (claim,) = claims_of(session, "harbour-post")
    assert claim.source is not None
    assert claim.source.profile.count == Count(2**63 - 1, 2**63 - 1)


def test_claims_of_another_article_are_refused(session):
    put_article(session, make_arrival())
    stray = make_claim(inner=(make_claim(article="valley"),))
    with pytest.raises(ValueError, match="claims of valley cannot be kept for harbour-post"):
        put_claims(session, "harbour-post", [stray], extractor="1")


def test_unknown_articles_have_no_claims(session):
    put_text(session, "harbour")
    with pytest.raises(NotFound, match="harbour"):
        claims_of(session, "harbou")
    with pytest.raises(NotFound):
        put_claims(session, "harbou", [], extractor="1")


def test_articles_come_with_their_claims(session):
    valley = put_text(session, "valley", story="dam")
    harbour = put_text(session, "harbour", story="dam")
    empty = make_article("", id="empty", story="fog")
    put_article(session, make_arrival(empty))

    everything = articles_with_claims(session)

    assert [(each.article.id, each.claims) for each in everything] == [
        ("empty", ()),
        ("harbour", harbour),
        ("valley", valley),
    ]
    assert [each.article.id for each in articles_with_claims(session, story="dam")] == ["harbour", "valley"]
    assert articles_with_claims(session, story="unheard of") == []


def test_inner_claims_stay_inside(session):
    put_article(session, make_arrival())
    told = make_claim(inner=(make_claim("one", ordinal=1), make_claim("two", ordinal=1)))
    put_claims(session, "harbour-post", [told, replace(told, ordinal=2)], extractor="1")

    (found,) = articles_with_claims(session)
    assert found.claims == (told, replace(told, ordinal=2))
