"""`attrib demo`: the sample story, end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrib.commands.output import emit_lines, note, room

if TYPE_CHECKING:
    from attrib.workflow.report import Reported


def demo() -> None:
    """Run the sample story end to end: one agency report, five retellings, and what became of the sources.

    It needs no network, opens nothing, and keeps its database in ./attrib-demo, new each time.

    For example:
      attrib demo
      attrib --database attrib-demo/attrib.db stories
    """
    from pathlib import Path

    from attrib.report.overview import overview
    from attrib.workflow.demo import run_demo

    done = run_demo(Path.cwd())
    emit_lines(overview(done.reported.stories, room=room()))
    database = done.database
    shown = database.relative_to(Path.cwd()) if database.is_relative_to(Path.cwd()) else database
    note("")
    note(f"The sample story is in {shown} ({done.ingested}). Look closer:")
    note(f"  attrib --database {shown} show halyard")
    note(f"  attrib --database {shown} explain {_first_finding(done.reported)}")
    note("Then your own: attrib ingest FILE...; attrib compare; attrib report")


def _first_finding(reported: Reported) -> str:
    """A finding worth looking at: the first one that lost or changed its source."""
    rows = [row for story in reported.stories for row in story.rows]
    return next((row.finding_id for row in rows if row.changes), rows[0].finding_id)
