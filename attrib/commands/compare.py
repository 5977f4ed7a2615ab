"""`attrib compare`: find the same claims in other outlets and judge what became of their source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.output import note
from attrib.commands.session import database_target

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
) -> None:
    """Find the same claims in other outlets, and judge what each did with the attribution.

    Articles are grouped into stories where no story was given.

    For example:
      attrib compare
      attrib compare --story dam-closure --reference "Wire Desk"
      attrib compare --since 2024-05-01
    """
    from attrib.report.characters import visible, visible_lines
    from attrib.store.database import open_database
    from attrib.workflow.compare import CompareOptions, compare_stories

    with open_database(database_target(ctx), create=False) as session:
        summary = compare_stories(session, CompareOptions(story=story, reference=reference, since=since))
    for name in map(visible, summary.again):
        note(f"{name}: its articles changed while they were compared, so they were compared again")
    for outcome in summary.stories:
        note(visible_lines(_told(outcome)))
    for name in map(visible, summary.alone):
        note(f"{name}: only one article, nothing to compare it with")
    if summary.ungrouped:
        note(f"articles in no story yet, not looked at: {summary.ungrouped} (attrib compare groups them)")
    if summary.stories:
        note("next: attrib report")


def _told(outcome: StoryOutcome) -> str:
    lines = [
        f"{outcome.story}: {outcome.articles} articles, held against {_reference(outcome)}: {outcome.reason}"
    ]
    if outcome.aside:
        lines.append(f"  {outcome.aside}")
    counts = ", ".join(f"{count} {word}" for word, count in outcome.verdicts)
    lines.append(f"  {outcome.claims} claims followed: {counts or 'nothing to say of them'}")
    return "\n".join(lines)


def _reference(outcome: StoryOutcome) -> str:
    """The outlet, with its article's id where that says more."""
    if outcome.reference == outcome.reference_outlet:
        return outcome.reference
    return f"{outcome.reference_outlet} ({outcome.reference})"
