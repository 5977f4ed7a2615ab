"""The page of stories, word for word, at the widths people have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.report.lines import columns, plain
from attrib.report.stories import StoryLine, stories_page

DAM = StoryLine(
    name="dam-of-ulmo-closes-2024-05-03",
    articles=3,
    outlets=("Harbour Post", "Valley Times", "Wire Desk"),
    claims=41,
    first="2024-05-03T06:00:00Z",
    last="2024-05-04",
    reference="wire-desk",
    reference_outlet="Wire Desk",
    reason="2 of the 2 others credit it",
    compared_at="2024-05-06T10:00:00+00:00",
    state="compared",
    next="attrib report --story dam-of-ulmo-closes-2024-05-03",
)
FOG = replace(
    DAM,
    name="fog at Lorn",
    articles=2,
    outlets=("Wire Desk",),
    claims=1,
    first=None,
    last=None,
    reference=None,
    reference_outlet=None,
    reason=None,
    compared_at=None,
    state="not compared",
    next="attrib compare --story 'fog at Lorn'",
)
BELL = replace(
    FOG,
    name="bell-found-2024-05-05",
    articles=1,
    first="2024-05-05",
    last="2024-05-05",
    state="one article",
    next="",
)
PAGE = """\
dam-of-ulmo-closes-2024-05-03
  2024-05-03 to 2024-05-04: 3 articles of 3 outlets, 41 claims
  Harbour Post, Valley Times, Wire Desk
  held against Wire Desk (wire-desk): 2 of the 2 others credit it
  compared 2024-05-06 10:00 UTC
  next: attrib report --story dam-of-ulmo-closes-2024-05-03

fog at Lorn
  2 articles of 1 outlet, 1 claim, undated
  Wire Desk
  not compared yet
  next: attrib compare --story 'fog at Lorn'

Told by one article so far: 1 event
  bell-found-2024-05-05  2024-05-05  Wire Desk

2 articles in no story yet; next: attrib compare
"""


def test_the_page():
    assert plain(stories_page([BELL, DAM, FOG], ungrouped=2, room=80)) == PAGE


def test_the_newest_story_comes_first_and_equal_ones_by_name():
    again = [replace(DAM, name=name, last=last) for name, last in (("b", "2024-05-09"), ("a", "2024-05-09"))]
    told = [
        each for each in plain(stories_page([DAM, *again, FOG], ungrouped=0, room=80)).splitlines() if each
    ]
    assert [each for each in told if not each.startswith(" ")] == ["a", "b", DAM.name, FOG.name]


def test_what_changed_since_says_so_and_names_the_command():
    changed = replace(DAM, state="changed", next=f"attrib compare --story {DAM.name}")
    page = plain(stories_page([changed], ungrouped=0, room=80))
    assert "  changed since it was compared on 2024-05-06 10:00 UTC\n  next: attrib compare" in page


def test_without_articles_the_first_step_is_named():
    assert plain(stories_page([], ungrouped=0, room=80)) == "no articles yet; next: attrib ingest FILE...\n"


@pytest.mark.parametrize("room", [60, 80, 120, 160])
def test_no_line_is_wider_than_the_room(room):
    many = tuple(f"The {name} Observer of Port Sennet" for name in ("Old", "New", "Third", "Fourth"))
    wide = replace(
        DAM, outlets=many, reason="most complete: 19 of its attributed claims are carried by others"
    )
    alone = replace(BELL, name="a-bell-from-a-ship-that-nobody-knows-2024-05-05", outlets=(many[0],))
    lines = stories_page([wide, alone], ungrouped=1, room=room)
    assert max(map(columns, lines)) <= room
