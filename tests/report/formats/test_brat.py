"""brat's standoff format, against literal text."""

from __future__ import annotations

from attrib.domain import Article
from attrib.report.formats.brat import standoff
from attrib.text import extract_claims

TEXT = """The pumps stood still on Monday.

The dam, engineer Marta Reyes said, would hold.

The engineers said the river was low and warned that nobody had slept.
"""
EXPECTED = """\
T1\tContent 34 41;70 80\tThe dam would hold
T2\tCue 64 68\tsaid
T3\tSource 43 63\tengineer Marta Reyes
T4\tAttribution 64 68\tsaid
E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3
T5\tContent 102 119\tthe river was low
T6\tCue 97 101\tsaid
T7\tSource 83 96\tThe engineers
T8\tAttribution 97 101\tsaid
E2\tAttribution:T8 Content:T5 Cue:T6 Source:T7
T9\tContent 136 152\tnobody had slept
T10\tCue 124 130\twarned
T11\tAttribution 124 130\twarned
E3\tAttribution:T11 Content:T9 Cue:T10 Source:T7
"""


def test_entities_and_events():
    claims = extract_claims(Article("dam", "Harbour Post", TEXT))
    assert standoff(TEXT, claims) == EXPECTED


def test_a_passage_over_lines_is_cut_at_their_ends():
    text = "“We waited,” Odette Varr said. “Nobody came.\n\n“By noon we were wading.”\n"
    claims = extract_claims(Article("dam", "Harbour Post", text))
    written = standoff(text, claims)
    places = [line.split("\t")[1] for line in written.splitlines() if "\tContent" in line]
    assert places
    for place in places:
        for piece in place.removeprefix("Content ").split(";"):
            start, end = map(int, piece.split())
            assert "\n" not in text[start:end]
