"""`attrib train`: a tagger of one's own from texts annotated by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from attrib.commands.output import emit_listing, note


def train(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Texts annotated with brat.")],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where the tagger is written.")
    ],
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Its version; else a fingerprint of the texts."),
    ] = None,
    hold_out: Annotated[
        int | None,
        typer.Option("--hold-out", metavar="N", min=2, help="Keep every Nth text aside and score them."),
    ] = None,
) -> None:
    """Learn a tagger from texts annotated by hand, to be used with --tagger FILE.

    Needs python-crfsuite: pip install "attrib[train]". The same texts give the same file. 800 articles take
    five to ten minutes and 4 GB of memory.

    For example:
      attrib train annotated/ -o desk.npz
      attrib extract --tagger desk.npz article.txt
    """
    from attrib.errors import AttribError
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.workflow import train as workflow

    trained = workflow.train(folder, name=name, hold_out=hold_out, tell=note)
    try:
        output.write_bytes(trained.model)
    except OSError as error:
        raise AttribError(f"cannot write {output}: {error.strerror or error}") from error
    if trained.held_out is not None:
        emit_listing(Listing(columns.EVALUATION, trained.held_out.records), None, None)
        note(f"on {trained.held_out.texts} texts kept aside")
    note(
        f"{output}: tagger {trained.version}, learned from {trained.texts} texts and "
        f"{trained.attributions} attributions, {len(trained.model) // 1000} kB"
    )
