"""`attrib demo`: the sample story, end to end."""

from __future__ import annotations

from attrib.commands.output import emit_lines, note, room


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
    note(f"  attrib --database {shown} claims")
    note("Then your own: attrib ingest FILE...; attrib compare; attrib report")
