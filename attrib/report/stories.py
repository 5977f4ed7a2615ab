"""The stories as people read them: what each is made of, how it stands, and what to run next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.report.lines import EMPTY, Line, Piece, beside, columns, indented, line, wrap
from attrib.report.times import instant, to_the_minute

INDENT = 2
# Lines longer than this are hard to read; a wider terminal leaves the rest empty.
LONGEST_LINE = 110
# Days and outlets of the stories with one article keep this much beside their names.
BESIDE_NAMES = 36


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One story: its articles' outlets, claims and times, and what its last comparison held the others against.

    `first` and `last` are times of publication, None where no article has one. `state` is "compared", "changed",
    "not compared" or "one article"; `next` is the command that brings it further, empty where none does.
    """

    name: str
    articles: int
    outlets: tuple[str, ...]
    claims: int
    first: str | None
    last: str | None
    reference: str | None
    reference_outlet: str | None
    reason: str | None
    compared_at: str | None
    state: str
    next: str


def stories_page(stories: Sequence[StoryLine], *, ungrouped: int, room: int) -> list[Line]:
    """The stories of several articles, the newest first, then those of one; `ungrouped` articles are in none yet."""
    if not stories and not ungrouped:
        return [line("no articles yet; next: attrib ingest FILE...")]
    wide = min(room, LONGEST_LINE)
    newest_first = sorted(sorted(stories, key=lambda each: each.name), key=_newest, reverse=True)
    lines: list[Line] = []
    for story in newest_first:
        if story.articles > 1:
            lines += [*_story(story, wide), EMPTY]
    lines += _alone([story for story in newest_first if story.articles == 1], wide)
    lines += _ungrouped(ungrouped, wide)
    return lines[:-1] if lines[-1] == EMPTY else lines


def _newest(story: StoryLine) -> tuple[bool, str]:
    """What has no day comes last."""
    return story.last is not None, instant(story.last) if story.last else ""


def _story(story: StoryLine, room: int) -> list[Line]:
    many = f"{story.articles} articles of {_counted(len(story.outlets), 'outlet')}, {_counted(story.claims, 'claim')}"
    when = _days(story)
    told = [line(f"{when}: {many}" if when else f"{many}, undated")]
    told.append(line(Piece(", ".join(story.outlets), "dim")))
    if story.reference:
        outlet = story.reference_outlet or story.reference
        held = f"{outlet} ({story.reference})" if outlet != story.reference else outlet
        told.append(line(f"held against {held}: {story.reason}"))
    told += _standing(story)
    heads = wrap(line(Piece(story.name, "story")), room)
    return heads + [
        each
        for part in told
        for each in indented(wrap(part, room - 2 * INDENT), (Piece(" " * INDENT),), 2 * INDENT)
    ]


def _standing(story: StoryLine) -> list[Line]:
    """When it was compared, or that it has to be; and by which command, on a line that can be copied."""
    compared = f"{to_the_minute(story.compared_at)} UTC" if story.compared_at else ""
    stands, style = {
        "compared": (f"compared {compared}", "dim"),
        "changed": (f"changed since it was compared on {compared}", "altered"),
    }.get(story.state, ("not compared yet", "altered"))
    return [line(Piece(stands, style)), line(Piece(f"next: {story.next}", "dim"))]


def _alone(stories: Sequence[StoryLine], room: int) -> list[Line]:
    """Name, day and outlet of each story that nobody else tells."""
    if not stories:
        return []
    longest = max(columns(line(each.name)) for each in stories)
    widths = [min(longest, room - INDENT - BESIDE_NAMES), 10, BESIDE_NAMES - 14]
    heading = f"Told by one article so far: {_counted(len(stories), 'event')}"
    rows = [
        row
        for each in stories
        for row in beside(
            [[line(each.name)], [line(Piece(_days(each), "dim"))], [line(", ".join(each.outlets))]],
            widths,
            indent=INDENT,
        )
    ]
    return [*wrap(line(Piece(heading, "heading")), room), *rows, EMPTY]


def _ungrouped(count: int, room: int) -> list[Line]:
    if not count:
        return []
    words = f"{_counted(count, 'article')} in no story yet; next: attrib compare"
    return wrap(line(Piece(words, "altered")), room)


def _days(story: StoryLine) -> str:
    """ "2026-03-04 to 2026-03-05", one day where both are, nothing where no article has any."""
    if story.first is None or story.last is None:
        return ""
    first, last = story.first[:10], story.last[:10]
    return first if first == last else f"{first} to {last}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
