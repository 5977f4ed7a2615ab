from __future__ import annotations

import pytest

from attrib.errors import NotFound
from attrib.store.articles import article, given_stories, put_article, set_stories
from attrib.store.stories import StoryRecord, stories
from tests.factories import make_article
from tests.store.makers import make_arrival, put_run, put_text


def test_stories_with_their_sizes_and_comparisons(session):
    put_text(session, "harbour")
    put_text(session, "valley", "One.")
    put_text(session, "canal", story="fog")
    put_run(session, [], [])

    assert stories(session) == [
        StoryRecord(
            name="dam",
            articles=2,
            outlets=2,
            claims=3,
            first="2024-05-03",
            last="2024-05-03",
            reference="harbour",
            reference_reason="as you chose",
            compared_at="2024-05-04T10:00:00+00:00",
        ),
        StoryRecord("fog", 1, 1, 2, "2024-05-03", "2024-05-03", None, None, None),
    ]


def test_first_and_last_are_by_the_clock_of_the_world(session):
    times = ["2024-05-03T23:00:00-05:00", "2024-05-04T01:00:00+03:00", "2024-05-04T02:00:00Z"]
    for time in times:
        put_article(session, make_arrival(make_article(id=time, published=time, story="dam")))
    put_article(session, make_arrival(make_article(id="undated", published=None, story="dam")))

    (story,) = stories(session)
    assert (story.first, story.last) == (times[1], times[0])


def test_claims_of_earlier_revisions_do_not_count(session):
    put_text(session, "harbour")
    put_article(session, make_arrival(make_article("New.", id="harbour", outlet="Harbour", story="dam")))
    assert [each.claims for each in stories(session)] == [0]


def test_a_found_story_does_not_replace_a_given_one(session):
    put_text(session, "harbour", story="dam")
    put_text(session, "valley", story=None)

    set_stories(session, {"harbour": "found", "valley": "found"}, given=False)

    assert (article(session, "harbour").story, article(session, "valley").story) == ("dam", "found")
    assert given_stories(session) == {"harbour": "dam"}

    set_stories(session, {"valley": "fog"}, given=True)
    assert given_stories(session) == {"harbour": "dam", "valley": "fog"}
    assert [each.name for each in stories(session)] == ["dam", "fog"]


def test_a_story_somebody_leaves_is_stale(session):
    put_text(session, "harbour")
    put_text(session, "valley")
    put_run(session, [], [])
    set_stories(session, {"valley": "fog"}, given=True)
    assert [(each.name, each.stale) for each in stories(session)] == [("dam", True), ("fog", False)]


def test_the_same_story_again_changes_nothing(session):
    put_text(session, "harbour", story=None)
    set_stories(session, {"harbour": "dam"}, given=False)
    put_run(session, [], [])
    set_stories(session, {"harbour": "dam"}, given=False)
    assert [each.stale for each in stories(session)] == [False]


def test_unknown_articles_have_no_story(session):
    put_text(session, "harbour")
    with pytest.raises(NotFound, match="Near it: harbour"):
        set_stories(session, {"harbou": "dam"}, given=True)
