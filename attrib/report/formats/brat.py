"""brat's standoff format: an article's attributions as entities, each tied by an event, to be looked at and corrected.

brat opens a folder with `NAME.txt`, `NAME.ann` and `annotation.conf`. What is corrected there is what `attrib evaluate`
and `attrib train` read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrib.domain import Claim, Span

CONFIGURATION = """\
[entities]
Source
Cue
Content

[relations]

[events]
Attribution\tContent+:Content, Cue+:Cue, Source*:Source

[attributes]
"""
"""What `annotation.conf` holds: the parts, and the event that ties them."""


def standoff(text: str, claims: Iterable[Claim]) -> str:
    """The lines of `NAME.ann` for an article's claims; what nobody is credited with is left out."""
    lines = _Lines(text)
    for claim in claims:
        attribution = claim.attribution
        if attribution is None or attribution.cue is None:
            continue
        parts = [
            ("Content", lines.entity("Content", claim.spans)),
            ("Cue", lines.entity("Cue", attribution.cue.spans)),
        ]
        if attribution.source is not None:
            parts.append(("Source", lines.entity("Source", attribution.source.spans)))
        lines.event(lines.entity("Attribution", attribution.cue.spans), parts)
    return "".join(f"{line}\n" for line in lines.written)


class _Lines:
    """The lines of one file; an entity that stands already is not written twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.written: list[str] = []
        self.events = 0
        self._entities: dict[str, str] = {}

    def entity(self, label: str, spans: Sequence[Span]) -> str:
        """The id of a passage with that label."""
        pieces = [piece for span in spans for piece in _within_lines(self.text, span)]
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        described = f"{label} {places}\t{' '.join(piece.of(self.text) for piece in pieces)}"
        known = self._entities.get(described)
        if known is None:
            known = self._entities[described] = f"T{len(self._entities) + 1}"
            self.written.append(f"{known}\t{described}")
        return known

    def event(self, trigger: str, parts: Iterable[tuple[str, str]]) -> None:
        """One attribution, hung on its cue."""
        self.events += 1
        arguments = " ".join(f"{role}:{entity}" for role, entity in parts)
        self.written.append(f"E{self.events}\tAttribution:{trigger} {arguments}")


def _within_lines(text: str, span: Span) -> list[Span]:
    """The span cut at line ends, which brat allows in no passage."""
    pieces, at = [], span.start
    for line in span.of(text).splitlines(keepends=True):
        inner = line.strip()
        if inner:
            start = at + line.index(inner)
            pieces.append(Span(start, start + len(inner)))
        at += len(line)
    return pieces
