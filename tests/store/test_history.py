from __future__ import annotations

import pytest

from attrib.errors import NotFound
from attrib.store.history import history
from tests.store.makers import put_text


def test_every_text_is_kept_with_its_own_claims(session):
    first = put_text(session, "harbour", "The dam will close.", "Nobody was hurt.")
    second = put_text(session, "harbour", "The dam stays open.")
    put_text(session, "valley")
    kept = history(session, "harbour")
    assert [(each.revision.number, each.revision.current) for each in kept] == [(1, False), (2, True)]
    assert [each.claims for each in kept] == [first, second]
    assert [each.revision.article.text for each in kept] == [
        "The dam will close. Nobody was hurt.",
        "The dam stays open.",
    ]
    assert {each.extractor for each in kept} == {"test 1"}
    assert {each.revision.origin for each in kept} == {"harbour.txt"}


def test_a_text_changed_and_changed_back_is_three(session):
    for sentence in ("The dam will close.", "The dam stays open.", "The dam will close."):
        put_text(session, "harbour", sentence)
    assert [each.revision.number for each in history(session, "harbour")] == [1, 2, 3]


def test_a_name_that_is_not_there_says_what_is(session):
    put_text(session, "harbour")
    with pytest.raises(NotFound, match="harbour"):
        history(session, "harbor")
