"""`attrib review`: a person decides what attrib doubts, key by key or by a list that is filled in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.options import SOME_FAILED, FormatOption, OutletOption, OutputOption, StoryOption
from attrib.commands.output import emit, emit_lines, emit_listing, note, room
from attrib.commands.session import settings
from attrib.errors import AttribError, UsageError

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from attrib.report.listing import Listing
    from attrib.settings import Settings
    from attrib.workflow.review import ReviewOptions


def review(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    outlet: OutletOption = None,
    reviewer: Annotated[
        str | None,
        typer.Option(
            "--reviewer",
            metavar="NAME",
            help="Who decides; else ATTRIB_REVIEWER, else attrib.toml, else the login name.",
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Ask of every match, also a sure one or one decided before.")
    ] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="List what would be asked and what was decided.")
    ] = False,
    imported: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Take the answers of such a list, as CSV; - is stdin."),
    ] = None,
    calibrate: Annotated[
        bool,
        typer.Option("--calibrate", help="Refit the match weights from what was decided; -o writes them."),
    ] = False,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="With --calibrate -o: write them also where they are no gain.")
    ] = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Decide what attrib doubts: suggested matches, and verdicts that rest on little.

    Shows both passages; one key answers: s same claim, n not the same, v another verdict, k skip, u undo, q quit.
    Each answer is kept at once and survives attrib compare; the last one about the same passages holds. At the end
    the stories are compared again, so that attrib report keeps to the answers.

    For example:
      attrib review --story dam-closure
      attrib review --list -o answers.csv
      attrib review --import answers.csv --reviewer "Mara Delgo"
    """
    from attrib.store.database import open_database
    from attrib.workflow.review import ReviewOptions

    _one_of(listed=listed, imported=imported is not None, calibrate=calibrate)
    in_force = settings(ctx)
    options = ReviewOptions(story, outlet, everything)
    if calibrate:
        _calibrate(in_force, output, anyway=anyway)
    elif listed:
        with open_database(in_force.database, readonly=True) as session:
            records = _records(session, options)
        emit_listing(records, format, output)
    else:
        name = reviewer or in_force.reviewer or _login_name()
        with open_database(in_force.database, create=False) as session:
            if imported is not None:
                _import(session, imported, name)
            else:
                _walk(session, options, name)


def _one_of(**ways: bool) -> None:
    if sum(ways.values()) > 1:
        raise UsageError("--list, --import and --calibrate are three different things; say one of them")


def _calibrate(in_force: Settings, output: Path | None, *, anyway: bool) -> None:
    from attrib.report.calibration import refit_lines, weights_file
    from attrib.store.database import open_database
    from attrib.workflow.calibrate import refit

    with open_database(in_force.database, readonly=True) as session:
        outcome = refit(session)
    emit_lines(refit_lines(outcome, room=room()))
    if output is None:
        if outcome.gain:
            note("nothing was written; to write them: attrib review --calibrate -o weights.toml")
    elif outcome.gain or anyway:
        emit(weights_file(outcome), output)
        note(f"written: {output}; next: attrib compare --weights {output}")
    else:
        note(f"{output} was not written (--anyway writes it)")


def _records(session: Session, options: ReviewOptions) -> Listing:
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.workflow.review_list import review_list

    return Listing(columns.REVIEWS, review_list(session, options))


def _walk(session: Session, options: ReviewOptions, reviewer: str) -> None:
    from attrib.commands.review_walk import walk
    from attrib.workflow.review import to_ask

    asked = to_ask(session, options)
    if not asked:
        note("nothing to decide: no match is doubtful, or all have been decided (--all asks again)")
        return
    walked = walk(session, asked, reviewer)
    note(f"decided: {len(walked.kept)}; left: {walked.left}")
    _compare_again(session, {each.story for each in walked.kept})


def _import(session: Session, path: Path, reviewer: str) -> None:
    from attrib.workflow.review_import import import_reviews

    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise AttribError(f"cannot read {path}: {error.strerror or error}") from error
    summary = import_reviews(session, path, raw, reviewer)
    for problem in summary.problems:
        note(problem)
    note(
        f"decided: {summary.kept}; known already: {summary.known}; without an answer: {summary.empty}; "
        f"failed: {len(summary.problems)}"
    )
    _compare_again(session, summary.stories)
    if summary.problems:
        raise typer.Exit(SOME_FAILED)


def _compare_again(session: Session, stories: Collection[str]) -> None:
    """The report keeps to the answers, and the person is told so."""
    from attrib.workflow.review import compare_again

    if not stories:
        return
    compared = {outcome.story for each in compare_again(session, stories) for outcome in each.stories}
    for name in sorted(compared):
        note(f"{name}: compared again, attrib report keeps to what was decided")
    for name in sorted(set(stories) - compared):
        note(f"{name}: to have attrib report keep to what was decided, run: attrib compare --story {name}")


def _login_name() -> str:
    """Who sits here, as the system knows them."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as error:  # the last on Windows, without any of its variables
        raise UsageError("who decides? the system has no name for you; say --reviewer NAME") from error
