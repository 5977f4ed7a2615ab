"""Fingerprints: by claim id and version, and gone with their claims."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from attrib.errors import NotFound
from attrib.store.articles import put_article
from attrib.store.claims import put_claims
from attrib.store.fingerprints import BATCH, fingerprints_of, put_fingerprints
from tests.factories import make_article, make_claim
from tests.store.makers import make_arrival, put_text


def test_out_comes_what_went_in(session):
    put_text(session, "harbour")
    put_text(session, "valley")
    put_fingerprints(session, "1", {"valley#1": b"\x00v", "harbour#2": b"", "harbour#1": b"h"})
    assert fingerprints_of(session, "1", ["harbour"]) == {"harbour#1": b"h", "harbour#2": b""}
    assert list(fingerprints_of(session, "1", ["valley", "harbour"])) == [
        "harbour#1",
        "harbour#2",
        "valley#1",
    ]
    assert fingerprints_of(session, "1", []) == fingerprints_of(session, "1", ["quay"]) == {}


def test_another_version_finds_nothing_and_replaces(session):
    put_text(session, "harbour")
    put_fingerprints(session, "1", {"harbour#1": b"old", "harbour#2": b"old"})
    assert fingerprints_of(session, "2", ["harbour"]) == {}
    put_fingerprints(session, "2", {"harbour#1": b"new"})
    assert fingerprints_of(session, "2", ["harbour"]) == {"harbour#1": b"new"}
    assert fingerprints_of(session, "1", ["harbour"]) == {"harbour#2": b"old"}


def test_those_not_told_of_stay(session):
    put_text(session, "harbour")
    put_fingerprints(session, "1", {"harbour#1": b"1"})
    put_fingerprints(session, "1", {"harbour#2": b"2"})
    put_fingerprints(session, "1", {})
    assert fingerprints_of(session, "1", ["harbour"]) == {"harbour#1": b"1", "harbour#2": b"2"}


def test_they_go_with_their_claims(session):
    put_text(session, "harbour")
    put_fingerprints(session, "1", {"harbour#1": b"1", "harbour#2": b"2"})
    put_claims(session, "harbour", (), extractor="2")
    assert session.scalar(text("SELECT count(*) FROM fingerprints")) == 0


def test_an_earlier_text_has_none_to_tell(session):
    put_text(session, "harbour")
    put_fingerprints(session, "1", {"harbour#1": b"1"})
    put_article(session, make_arrival(make_article("New.", id="harbour", outlet="Harbour")))
    assert fingerprints_of(session, "1", ["harbour"]) == {}


def test_an_inner_claim_is_not_taken_for_the_article_s_own(session):
    put_text(session, "harbour")
    inner = make_claim("close", article="harbour", ordinal=1, start=13)
    put_claims(session, "harbour", [make_claim(article="harbour", inner=(inner,))], extractor="2")
    put_fingerprints(session, "1", {"harbour#1": b"outer"})
    kept = "SELECT parent, data FROM fingerprints JOIN claims ON claims.id = claim_id"
    assert session.execute(text(kept)).all() == [(None, b"outer")]


def test_an_unknown_claim_is_refused(session):
    put_text(session, "harbour")
    with pytest.raises(NotFound, match=r"harbour#7, quay#1$"):
        put_fingerprints(session, "1", {"harbour#1": b"1", "harbour#7": b"7", "quay#1": b"1"})
    assert fingerprints_of(session, "1", ["harbour"]) == {}


def test_more_than_one_statement_takes(session):
    names = [f"a{number:04d}" for number in range(BATCH + 2)]
    for name in names:
        put_text(session, name, "A dam.", story=None)
    put_fingerprints(session, "1", {f"{name}#1": name.encode() for name in names})
    put_fingerprints(session, "1", {f"{name}#1": name[::-1].encode() for name in names})
    told = fingerprints_of(session, "1", names)
    assert told == {f"{name}#1": name[::-1].encode() for name in names}
