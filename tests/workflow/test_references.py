"""Which article a story is held against when nobody says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import ArticleClaims, SourceKind
from attrib.workflow.references import meant_by, most_credited, reference_of
from tests.factories import make_article_claims, make_claim, make_profile, make_source


def crediting(name: str, outlet: str | None = None, *, media: bool = False) -> ArticleClaims:
    """An article that has its only claim from `outlet`: relayed through it, or said by it."""
    article = make_article_claims(name, "The dam will close on Friday.")
    if outlet is None:
        return article
    profile = make_profile(SourceKind.MEDIA, name=outlet) if media else make_profile()
    source = make_source("an engineer", profile=profile, via=None if media else outlet)
    return replace(
        article, claims=(make_claim("The dam will close on Friday.", article=name, source=source),)
    )


def test_the_article_that_half_of_the_others_credit():
    members = [
        crediting("harbour", "Skerry Wire"),
        crediting("valley", "The Skerry Wire", media=True),
        crediting("orla"),
        crediting("skerry-wire"),
        crediting("north"),
    ]
    assert most_credited(members) == ("skerry-wire", "2 of the 4 others credit it")
    reference = reference_of(members)
    assert (reference.article, reference.reason) == ("skerry-wire", "2 of the 4 others credit it")


def test_one_credit_is_not_enough():
    assert most_credited([crediting("harbour", "Skerry Wire"), crediting("skerry-wire")]) is None


def test_fewer_than_half_are_not_enough():
    members = [crediting(name) for name in ("a", "b", "c", "skerry-wire")]
    members += [crediting(name, "Skerry Wire") for name in ("d", "e")]
    assert most_credited(members[1:]) is not None
    assert most_credited([*members, crediting("f")]) is None


def test_two_credited_alike_decide_nothing():
    members = [
        crediting("harbour", "Valley"),
        crediting("valley", "Harbour"),
        replace(crediting("orla", "Valley")),
        crediting("north", "Harbour"),
    ]
    assert most_credited(members) is None


def test_an_outlet_does_not_credit_itself():
    twice = [crediting("skerry-wire", "Skerry Wire"), crediting("harbour"), crediting("valley")]
    assert most_credited(twice) is None


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("2024-05-04", "as you chose, the earliest of its 2 articles here"),
        ("2024-05-03T06:40", "as you chose, one of its 2 articles here; no time tells the earliest"),
        (None, "as you chose, one of its 2 articles here; no time tells the earliest"),
    ],
)
def test_the_earliest_is_called_so_where_that_is_known(other, reason):
    sentence = "The dam will close on Friday."
    members = [
        make_article_claims("b", sentence, outlet="Orla Courier", published="2024-05-03"),
        make_article_claims("a", sentence, outlet="Orla Courier", published=other),
    ]
    reference = reference_of(members, meant_by("orla courier", {"dam": members}))
    assert (reference.article, reference.reason) == ("b", reason)
