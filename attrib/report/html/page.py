"""The whole page: one section for each story, an index where there are several, and a plain page for listings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from attrib.domain import Verdict
from attrib.report.html.bars import WIDTH as BAR_WIDTH
from attrib.report.html.bars import kind_bars, outlet_bars
from attrib.report.html.details import details
from attrib.report.html.environment import data, environment
from attrib.report.html.matrix import Row, heads, rows
from attrib.report.html.quoted import held_sources, other_sources
from attrib.report.html.sentences import Reference, sentences
from attrib.report.html.story import StoryPage
from attrib.report.html.timeline import WIDTH as TIMELINE_WIDTH
from attrib.report.html.timeline import timeline
from attrib.report.listing import Listing
from attrib.report.words import SIGNS, WORDS, name_of

# What the filter offers and the legend explains, in the order of the verdicts.
MEANINGS: Mapping[Verdict, str] = {
    Verdict.REPEATED: "the same source, as far as both articles tell",
    Verdict.ALTERED: "attributed, with a material change of source or force",
    Verdict.DROPPED: "the claim is there, its source is not",
    Verdict.ADDED: "the reference says it in its own voice, this outlet attributes it",
    Verdict.UNATTRIBUTED: "neither attributes it",
    Verdict.ABSENT: "no passage was close enough; that does not show that it was left out",
    Verdict.UNREADABLE: "not found, and we hold only part of the text",
}

# The matrix of so many articles is printed with signs alone: A4 has no room for more.
MANY_COLUMNS = 9

# Half of a character outside the basic plane, left alone by a damaged input; addresses cannot hold it.
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def page(stories: Sequence[StoryPage]) -> str:
    """One HTML file that needs nothing else: no network, no other file."""
    told = [_story(story, number) for number, story in enumerate(stories)]
    legend = [(verdict.value, SIGNS[verdict], WORDS[verdict], MEANINGS[verdict]) for verdict in SIGNS]
    return environment().get_template("page.html").render(stories=told, legend=legend, anchor=anchor)


def listing_page(listing: Listing) -> str:
    """A listing as a plain table, in the same style: the columns that tables show."""
    shown = [column for column in listing.columns if column.table]
    head = [column.heading or name_of(column.name) for column in shown]
    body = [[column.brief(column.cell(record)) for column in shown] for record in listing.records]
    return environment().get_template("listing.html").render(head=head, body=body)


def anchor(finding: str) -> str:
    """The address of a cell within the page, the same in every report of the same articles."""
    return "#" + quote(_HALF_CHARACTER.sub("\ufffd", finding), safe="@")


def _story(story: StoryPage, number: int) -> Mapping[str, object]:
    """All that the template of one story asks for."""
    told = rows(story)
    shared = story.lineage.claims if story.lineage else ()
    matched = sum(finding.link is not None for finding in story.findings)
    return {
        "id": f"story-{number + 1}",
        "name": story.name,
        "title": story.title,
        "story": story,
        "heads": heads(story),
        "rows": told,
        "quiet": sum(row.quiet for row in told),
        "many": len(story.columns) > MANY_COLUMNS,
        "kinds": sorted({row.source_kind for row in told}),
        "sentences": [(each.lead, [_part(part) for part in each.parts]) for each in sentences(story)],
        "counts": [(SIGNS[each], WORDS[each], _count(story, each)) for each in SIGNS],
        "timeline": timeline(story.lineage) if story.lineage and story.lineage.ties else None,
        "timeline_width": TIMELINE_WIDTH,
        "single_roots": sum(each.count == 1 for each in shared),
        "several_roots": [each for each in shared if each.count > 1],
        "outlets": outlet_bars(story.fidelity) if story.fidelity else (),
        "by_kind": kind_bars(story.fidelity) if story.fidelity else (),
        "bar_width": BAR_WIDTH,
        "held_sources": held_sources(story),
        "other_sources": other_sources(story),
        "matched": matched,
        "reviewed": len(story.reviewed),
        "options": _flat(story.options),
        "data": data(details(story)),
        "attributed": sum(_attributed(row) for row in told),
    }


def _part(part: str | Reference) -> tuple[str, str]:
    """Words, and the address they lead to or nothing."""
    return (part, "") if isinstance(part, str) else (part.text, anchor(part.finding))


def _count(story: StoryPage, verdict: Verdict) -> int:
    return sum(finding.verdict is verdict for finding in story.findings)


def _attributed(row: Row) -> bool:
    return row.source_kind != "nobody"


def _flat(options: Mapping[str, object], before: str = "") -> list[tuple[str, str]]:
    """Every option by its full name, in the order they were stored in."""
    found: list[tuple[str, str]] = []
    for name, value in options.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{before}{name} ")
        else:
            found.append(
                (f"{before}{name}".replace("_", " "), "none chosen" if value is None else str(value))
            )
    return found
