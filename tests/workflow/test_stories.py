"""Stories with their outlets, how each stands, and the command that brings it further."""

from __future__ import annotations

from sqlalchemy.orm import Session

from attrib.report import columns
from attrib.store.articles import articles, set_stories
from attrib.workflow import stories as workflow
from attrib.workflow.compare import CompareOptions, compare_stories
from tests.workflow.conftest import FARMS, put


def test_a_story_before_and_after_it_is_compared_and_changed(dam):
    assert [(each.state, each.next) for each in workflow.stories(dam)] == [
        ("not compared", "attrib compare --story dam"),
        ("one article", ""),
    ]
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    told = workflow.stories(dam)[0]
    assert (told.state, told.next) == ("compared", "attrib report --story dam")
    assert told.outlets == ("Harbour Post", "Valley Times", "Wire Desk")
    assert (told.reference, told.reference_outlet, told.reason) == ("wire-desk", "Wire Desk", "as you chose")

    put(dam, "hill-echo", FARMS, story="dam")
    told = workflow.stories(dam)[0]
    assert (told.state, told.next, told.articles) == ("changed", "attrib compare --story dam", 4)


def test_a_name_is_quoted_as_a_shell_wants_it(dam):
    set_stories(dam, {"wire-desk": "the dam's end", "valley-times": "the dam's end"}, given=True)
    assert workflow.stories(dam)[-1].next == """attrib compare --story 'the dam'"'"'s end'"""


def test_articles_without_a_story_are_counted(dam):
    assert workflow.ungrouped(dam) == 0
    put(dam, "stray", FARMS, story=None)
    assert workflow.ungrouped(dam) == 1


def test_a_record_has_every_column_and_old_ones_keep_their_place(dam):
    record = workflow.record(workflow.stories(dam)[0])
    assert [column.path or column.name for column in columns.STORIES] == list(record)
    assert list(record)[:4] == ["story", "articles", "outlets", "claims"]
    assert (record["outlets"], record["outlet_names"]) == (3, ["Harbour Post", "Valley Times", "Wire Desk"])


def test_what_was_found_stays_where_it_is_when_more_comes_in(dam):
    for name in ("hill-echo", "coast-daily"):
        put(dam, name, f"{FARMS} {name}", story=None)
    compare_stories(dam, CompareOptions())
    before = membership(dam)
    found = before["hill-echo"]

    put(dam, "late-post", f"{FARMS} It rained.", story=None)
    put(dam, "far-off", "It snowed on the pass above Lorn all day.", story="snow")
    compare_stories(dam, CompareOptions())
    after = membership(dam)
    assert {article: after[article] for article in before} == before
    assert after["late-post"] in (found, "dam")
    assert after["far-off"] == "snow"


def membership(session: Session) -> dict[str, str | None]:
    return {each.id: each.story for each in articles(session)}
