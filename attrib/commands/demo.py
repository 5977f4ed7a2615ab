"""`attrib demo`: the sample story, end to end."""

from __future__ import annotations

from pathlib import Path

from attrib.commands.output import emit_lines, note, room


def demo() -> None:
    """Run the sample story end to end: one agency report, five retellings, and what became of the sources.

    It needs no network, opens nothing, and keeps its database and its report, a web page, in ./attrib-demo,
    new each time.

    For example:
      attrib demo
      attrib --database attrib-demo/attrib.db stories
    """
    from attrib.report.overview import overview
    from attrib.workflow.demo import run_demo

    done = run_demo(Path.cwd())
    emit_lines(overview(done.reported.stories, room=room()))
    database, page = _near(done.database), _near(done.page)
    note("")
    note(f"The report is a page to be opened in any browser: {page}")
    note(f"The sample story is in {database} ({done.ingested}). Look closer:")
    note(f"  attrib --database {database} show halyard")
    note(f"  attrib --database {database} report -o mine.html")
    note("Then your own: attrib ingest FILE...; attrib compare; attrib report")


def _near(path: Path) -> Path:
    """The path as it is typed from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
