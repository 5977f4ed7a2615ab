from __future__ import annotations

from sqlalchemy.orm import Session

from attrib.domain import Count, SourceKind, SourceMention
from attrib.store.articles import put_article
from attrib.store.claims import put_claims
from attrib.store.sources import SourceRecord, sources
from tests.factories import make_article, make_claim, make_profile, make_source
from tests.store.makers import make_arrival

ENGINEERS = make_profile(count=Count(2, None), senior=True, nationality=("Velden",), role="engineer")


def put_sources(
    session: Session,
    article_id: str,
    *mentions: SourceMention,
    outlet: str = "Harbour",
    story: str | None = None,
) -> None:
    put_article(session, make_arrival(make_article(id=article_id, outlet=outlet, story=story)))
    claims = [
        make_claim(ordinal=number + 1, article=article_id, source=each)
        for number, each in enumerate(mentions)
    ]
    put_claims(session, article_id, claims, extractor="1")


def test_a_source_with_what_is_told_of_it(session):
    introduced = make_source("senior engineers", profile=ENGINEERS)
    they = make_source("they", profile=ENGINEERS, resolved="senior engineers", via="Valley Wire")
    put_sources(session, "harbour", introduced, they, make_source("they", profile=ENGINEERS, orphan=True))

    assert sources(session) == [
        SourceRecord(
            article="harbour",
            outlet="Harbour",
            introduction="senior engineers",
            kind=SourceKind.ANONYMOUS,
            name=None,
            count=Count(2, None),
            senior=True,
            nationality=("Velden",),
            role="engineer",
            affiliation=None,
            basis=None,
            via="Valley Wire",
            orphan=False,
            claims=2,
        ),
        SourceRecord(
            "harbour",
            "Harbour",
            "they",
            SourceKind.ANONYMOUS,
            None,
            Count(2, None),
            True,
            ("Velden",),
            "engineer",
            None,
            None,
            None,
            True,
            1,
        ),
    ]


def test_sources_are_sorted_and_chosen(session):
    put_sources(session, "b", make_source("zoe"), make_source("adam"), outlet="Valley", story="dam")
    put_sources(session, "a", make_source("mara"))

    assert [each.introduction for each in sources(session)] == ["mara", "zoe", "adam"]
    assert [each.introduction for each in sources(session, story="dam")] == ["zoe", "adam"]
    assert [each.introduction for each in sources(session, outlet="Harbour")] == ["mara"]


def test_sources_of_earlier_revisions_are_not_told(session):
    put_sources(session, "a", make_source("mara"))
    put_article(session, make_arrival(make_article("New.", id="a", outlet="Harbour")))
    assert sources(session) == []
