"""`attrib evaluate`: how well extraction agrees with an annotated folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from attrib.commands.options import FormatOption, OutputOption, TaggerOption
from attrib.commands.output import emit_listing, note


def evaluate(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Texts annotated with brat.")],
    *,
    tagger: TaggerOption = "learned",
    everything: Annotated[
        bool, typer.Option("--all", help="Count every marked attribution, not reported speech only.")
    ] = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Score extraction against texts annotated by hand: what to print beside its results.

    FOLDER holds NAME.txt beside NAME.ann, or the folders text and attributions, with Source, Cue and Content
    tied by an event or a relation. low and high bound F1 in 95 of 100 resamples of the texts.

    For example:
      attrib evaluate annotated/
      attrib evaluate annotated/ --tagger rules --format md
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.text.tagger import tagger_named
    from attrib.workflow import evaluate as workflow

    evaluation = workflow.evaluate(folder, tagger_named(tagger), everything=everything)
    emit_listing(Listing(columns.EVALUATION, evaluation.records), format, output)
    counted = "every attribution marked" if everything else "reported speech"
    note(f"{evaluation.texts} texts, {counted}, read by {evaluation.extractor}")
