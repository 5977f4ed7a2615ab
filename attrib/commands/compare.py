"""`attrib compare`: find the same claims in other outlets and judge what became of their source."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.output import note
from attrib.commands.session import settings

if TYPE_CHECKING:
    from attrib.workflow.compare import StoryOutcome


def compare(
    ctx: typer.Context,
    *,
    story: Annotated[str | None, typer.Option("--story", metavar="NAME", help="Only this story.")] = None,
    reference: Annotated[
        str | None,
        typer.Option(
            "--reference", metavar="OUTLET-OR-ARTICLE", help="Hold the others against this one; else derived."
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only stories with an article from then on.")
    ] = None,
    weights: Annotated[
        Path | None,
        typer.Option(
            "--weights", metavar="FILE", help="Match by the numbers of this file (attrib review --calibrate)."
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Compare also what would come out as it did.")
    ] = False,
) -> None:
    """Find the same claims in other outlets, and judge what each did with the attribution.

    Articles are grouped into stories where no story was given. What people decided in attrib review holds.
    A story that has not changed since it was compared is left alone.

    For example:
      attrib compare
      attrib compare --story dam-closure --reference "Wire Desk"
      attrib compare --since 2024-05-01
    """
    from attrib.report.characters import visible, visible_lines
    from attrib.store.database import open_database
    from attrib.workflow.compare import CompareOptions, compare_stories
    from attrib.workflow.weights import load_weights

    in_force = settings(ctx)
    options = CompareOptions(
        story=story,
        reference=reference,
        since=since,
        matching=load_weights(weights or in_force.weights),
        even_unchanged=again,
    )
    with open_database(in_force.database, create=False) as session:
        summary = compare_stories(session, options)
    for name in map(visible, summary.again):
        note(f"{name}: its articles changed while they were compared, so they were compared again")
    for outcome in summary.stories:
        note(visible_lines(_told(outcome)))
    for name in map(visible, summary.alone):
        note(f"{name}: only one article, nothing to compare it with")
    if summary.unchanged:
        note(visible_lines(_left_alone(summary.unchanged)))
    if summary.ungrouped:
        note(f"articles in no story yet, not looked at: {summary.ungrouped} (attrib compare groups them)")
    if summary.stories or summary.unchanged:
        note("next: attrib report")


def _left_alone(stories: Sequence[str]) -> str:
    """By name where it is one."""
    if len(stories) == 1:
        return f"{stories[0]}: unchanged since it was compared, left as it is (--again compares it anyway)"
    return f"{len(stories)} stories: unchanged since they were compared, left as they are (--again compares them)"


def _told(outcome: StoryOutcome) -> str:
    lines = [
        f"{outcome.story}: {outcome.articles} articles, held against {_reference(outcome)}: {outcome.reason}"
    ]
    if outcome.aside:
        lines.append(f"  {outcome.aside}")
    counts = ", ".join(f"{count} {word}" for word, count in outcome.verdicts)
    lines.append(f"  {outcome.claims} claims followed: {counts or 'nothing to say of them'}")
    if outcome.reviewed:
        lines.append(f"  decided by people, and kept to: {outcome.reviewed}")
    return "\n".join(lines)


def _reference(outcome: StoryOutcome) -> str:
    """The outlet, with its article's id where that says more."""
    if outcome.reference == outcome.reference_outlet:
        return outcome.reference
    return f"{outcome.reference_outlet} ({outcome.reference})"
