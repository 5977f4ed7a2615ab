"""What each origin brought last."""

from __future__ import annotations

from dataclasses import replace

from attrib.store.articles import put_article
from attrib.store.claims import put_claims
from attrib.store.inputs import InputRecord, known_inputs
from tests.factories import make_article
from tests.store.makers import make_arrival


def test_an_input_is_known_by_what_it_was_last(session):
    arrival = replace(make_arrival(), sha256="aa", warnings=("half a date",))
    put_article(session, arrival)
    assert known_inputs(session) == {
        "harbour-post.txt": InputRecord("aa", "harbour-post", None, ("half a date",))
    }
    put_claims(session, "harbour-post", [], extractor="1")
    put_article(session, replace(arrival, sha256="bb", warnings=()))
    assert known_inputs(session) == {"harbour-post.txt": InputRecord("bb", "harbour-post", "1", ())}


def test_an_input_without_a_fingerprint_is_not_known(session):
    put_article(session, make_arrival())
    assert known_inputs(session) == {}


def test_an_input_behind_the_current_text_is_known_with_it(session):
    url = "https://harbour.example/dam"
    put_article(session, replace(make_arrival(make_article(url=url)), sha256="aa"))
    put_claims(session, "harbour-post", [], extractor="1")
    early = make_article("Before.", id="early", url=url, published=None)
    put_article(session, replace(make_arrival(early), sha256="bb"))
    assert known_inputs(session)["early.txt"] == InputRecord("bb", "harbour-post", "1", ())


def test_a_file_that_holds_another_article_now_is_that_article(session):
    put_article(session, replace(make_arrival(origin="a.txt"), sha256="aa"))
    put_article(session, replace(make_arrival(make_article(id="other"), origin="a.txt"), sha256="bb"))
    assert known_inputs(session) == {"a.txt": InputRecord("bb", "other", None, ())}
