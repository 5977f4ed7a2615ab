"""Everyone quoted: one row for each source, and what became of it where."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import SourceKind
from attrib.report.html.quoted import held_sources, other_sources
from tests.factories import make_attribution, make_claim, make_profile, make_source
from tests.report.examples import CLOSING, REPEATED, TWICE
from tests.report.html.stories import small_story


def test_each_source_by_its_fullest_words():
    assert [(each.words, each.outlet, each.claims) for each in held_sources(small_story())] == [
        ("ten of the engineers", "Wire Desk", 1),
        ("Marta Reyes", "Wire Desk", 1),
        ("the mayor", "Valley Times", 1),
    ]


def test_where_it_was_kept_altered_and_lost():
    engineers = held_sources(small_story())[0]
    verdicts = ("repeated", "altered", "dropped")
    fate = {each: [(place.outlet, place.claims) for place in engineers.places(each)] for each in verdicts}
    assert fate == {
        "repeated": [("Harbour Post", 1)],
        "altered": [("Valley Times", 1)],
        "dropped": [("Channel Nine", 1)],
    }
    assert engineers.places("repeated")[0].finding == REPEATED.id


def test_a_name_is_one_source_however_it_is_given():
    reyes = make_profile(SourceKind.PERSON, name="Marta Reyes")
    full = replace(CLOSING, attribution=make_attribution(make_source("Marta Reyes", profile=reyes)))
    short = replace(TWICE, attribution=make_attribution(make_source("Ms Reyes", profile=reyes)))
    story = small_story(replace(REPEATED, reference=full), replace(REPEATED, reference=short))
    assert [(each.words, each.claims) for each in held_sources(story)] == [("Marta Reyes", 2)]


def test_who_is_quoted_for_claims_of_one_outlet_only():
    story = small_story(REPEATED)
    guard = make_claim("the lock was shut", article="harbour", ordinal=7, source="a guard")
    same = make_claim("the gate was open", article="harbour", ordinal=8, source="ten of them")
    read = tuple(
        replace(each, claims=(*each.claims, guard, same)) if each.article.id == "harbour" else each
        for each in story.read
    )
    assert [(each.words, each.outlet) for each in other_sources(small_story(REPEATED, read=read))] == [
        ("a guard", "Harbour Post")
    ]
