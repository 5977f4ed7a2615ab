"""Training and scoring from end to end, on texts that are written here: enough to learn one odd way of reporting."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.domain import Article, Span
from attrib.errors import UsageError
from attrib.intake.brat import Annotated, AnnotatedText, read_brat
from attrib.report.formats.brat import standoff
from attrib.text import extract_claims
from attrib.text.lexicon import load_lexicon
from attrib.text.tagger import RULES, tagger_named
from attrib.text.tagger.labels import CONTENT, CUE, SOURCE, UNREPORTED
from attrib.text.tokens import tokenize
from attrib.workflow.annotate import file_name, write_brat
from attrib.workflow.evaluate import evaluate
from attrib.workflow.extract import ReadArticle, extract_inputs
from attrib.workflow.train import text_labels, train

NAMES = ("Brekk", "Varr", "Delgo", "Relk", "Brone", "Sole")
THINGS = ("dam", "bridge", "ferry", "harbour", "mill", "tower", "wall", "road")


def annotated_folder(folder: Path, texts: int) -> Path:
    """`NAME dreamt aloud that the THING ...`: what no rule knows."""
    for number in range(texts):
        lines, marks, at = [], [], 0
        for place in range(6):
            name, thing = NAMES[(number + place) % 6], THINGS[(number * 3 + place) % 8]
            source, cue, content = (
                f"Engineer {name}",
                "dreamt aloud",
                f"“the {thing} would hold until spring”",
            )
            line = f"{source} {cue} {content}.\n"
            ids = [f"T{4 * place + k}" for k in range(1, 5)]
            edges = [0, len(source) + 1, len(source) + len(cue) + 2]
            for key, label, words, edge in zip(
                ids, ("Source", "Cue", "Content"), (source, cue, content), edges, strict=False
            ):
                marks.append(f"{key}\t{label} {at + edge} {at + edge + len(words)}\t{words}")
            marks.append(f"E{place + 1}\tAttribution:{ids[1]} Source:{ids[0]} Cue:{ids[1]} Content:{ids[2]}")
            lines.append(line)
            at += len(line)
        (folder / f"text{number:02}.txt").write_text("".join(lines), "utf-8")
        (folder / f"text{number:02}.ann").write_text("\n".join(marks) + "\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return annotated_folder(tmp_path_factory.mktemp("annotated"), 30)


def test_a_tagger_of_ones_own_finds_what_its_texts_teach(folder, tmp_path):
    pytest.importorskip("pycrfsuite")
    trained = train(folder, hold_out=5)
    assert (trained.texts, trained.attributions) == (24, 24 * 6)
    (tmp_path / "desk.npz").write_bytes(trained.model)
    tagger = tagger_named(str(tmp_path / "desk.npz"))
    text = "Engineer Varr dreamt aloud “the mill would hold until spring”.\n"
    assert not [claim for claim in extract_claims(Article("mill", "", text), RULES) if claim.attribution]
    found = [claim for claim in extract_claims(Article("mill", "", text), tagger) if claim.attribution]
    assert [(claim.source.text, claim.cue.text) for claim in found if claim.source and claim.cue] == [
        ("Engineer Varr", "dreamt aloud")
    ]
    assert trained.held_out is not None
    assert dict(trained.held_out.figures)["end to end"].f1 > 0.9
    assert train(folder, hold_out=5).model == trained.model


def test_the_version_is_the_texts_or_the_name_given(folder):
    pytest.importorskip("pycrfsuite")
    assert train(folder, name="desk").version == "desk"


def test_too_few_texts_are_said(tmp_path):
    with pytest.raises(UsageError, match="3 annotated texts"):
        train(annotated_folder(tmp_path, 3))


def test_reported_and_other_attributions_are_told_apart():
    text = "Brekk said it held. Varr hopes for rain."
    folder_text = AnnotatedText("dam", text, tuple(_annotated(text)))
    labels = text_labels(folder_text, tokenize(text, load_lexicon()))
    assert labels[:5] == [SOURCE, CUE, CONTENT, CONTENT + 1, 0]
    assert labels[5:9] == [
        SOURCE + UNREPORTED,
        CUE + UNREPORTED,
        CONTENT + UNREPORTED,
        CONTENT + UNREPORTED + 1,
    ]


def _annotated(text: str):
    def span(words: str):
        return (Span(text.index(words), text.index(words) + len(words)),)

    yield Annotated(span("Brekk"), span("said"), span("it held"))
    yield Annotated(span("Varr"), span("hopes"), span("for rain"))


def test_what_is_written_for_brat_scores_a_hundred(tmp_path):
    path = tmp_path / "dam.txt"
    path.write_text("The dam held, engineers said. “We slept,” Brekk told the board.\n", "utf-8")
    extracted = extract_inputs([str(path)])
    assert write_brat(extracted.articles, tmp_path / "brat") == 1
    evaluation = evaluate(tmp_path / "brat", tagger_named("learned"))
    assert dict(evaluation.figures)["end to end, exact"].f1 == 1.0
    assert [each.name for each in read_brat(tmp_path / "brat")] == ["dam"]


def test_annotations_that_stand_are_not_written_over(tmp_path):
    article = ReadArticle("dam.txt", "Nothing.\n", ())
    write_brat([article], tmp_path)
    with pytest.raises(Exception, match="stands already"):
        write_brat([article], tmp_path)
    assert standoff(article.text, ()) == ""


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("dam.txt", "dam"),
        ("https://post.example/dam?x=1", "https---post.example-dam-x-1"),
        ("../..", "article"),
    ],
)
def test_names_of_files(shown, name):
    assert file_name(shown) == name
