"""Folders annotated with brat, in both layouts, with events and with relations."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.domain import Span
from attrib.errors import NotFound, UnreadableInput
from attrib.intake.brat import Annotated, read_brat

TEXT = "The dam, she said, will hold.\n"
ENTITIES = "T1\tContent 0 7;19 28\tThe dam will hold\nT2\tCue 13 17\tsaid\nT3\tSource 9 12\tshe\n"
EVENT = "T4\tAttribution 13 17\tsaid\nE1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
EXPECTED = Annotated((Span(9, 12),), (Span(13, 17),), (Span(0, 7), Span(19, 28)))


def put(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_ann", ".ann").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder


def test_text_and_annotations_side_by_side(tmp_path):
    found = read_brat(put(tmp_path, dam_txt=TEXT, dam_ann=ENTITIES + EVENT))
    assert [(each.name, each.text, each.attributions) for each in found] == [("dam", TEXT, (EXPECTED,))]


def test_the_layout_of_polnear(tmp_path):
    folder = put(tmp_path, text__dam_txt=TEXT, attributions__dam_ann=ENTITIES + EVENT)
    assert read_brat(folder)[0].attributions == (EXPECTED,)


def test_of_several_annotators_the_first_by_name_speaks(tmp_path):
    put(tmp_path, text__dam_txt=TEXT)
    (tmp_path / "attributions").mkdir()
    (tmp_path / "attributions" / "dam_0b2c.ann").write_text("")
    (tmp_path / "attributions" / "dam_0a2c.ann").write_text(ENTITIES + EVENT)
    found = read_brat(tmp_path)
    assert len(found) == 1
    assert found[0].attributions == (EXPECTED,)


def test_relations_that_share_a_cue_are_one_attribution(tmp_path):
    relations = "R1\tSays Arg1:T3 Arg2:T2\nR2\tSaid Arg1:T2 Arg2:T1\n"
    assert read_brat(put(tmp_path, dam_txt=TEXT, dam_ann=ENTITIES + relations))[0].attributions == (EXPECTED,)


def test_numbered_roles_are_joined(tmp_path):
    entities = "T1\tContent 0 7\tThe dam\nT5\tContent 19 28\twill hold\nT2\tCue 13 17\tsaid\n"
    event = "T4\tAttribution 13 17\tsaid\nE1\tAttribution:T4 Content:T1 Content2:T5 Cue:T2\n"
    found = read_brat(put(tmp_path, dam_txt=TEXT, dam_ann=entities + event))
    assert found[0].attributions == (Annotated((), EXPECTED.cue, EXPECTED.content),)


def test_what_has_no_cue_or_no_content_is_left_out(tmp_path):
    event = (
        "T4\tAttribution 13 17\tsaid\nE1\tAttribution:T4 Cue:T2 Source:T3\nE2\tAttribution:T4 Content:T1\n"
    )
    assert read_brat(put(tmp_path, dam_txt=TEXT, dam_ann=ENTITIES + event))[0].attributions == ()


def test_line_ends_count_as_they_stand(tmp_path):
    text = "First.\r\nShe said so.\r\n"
    marks = "T1\tContent 17 19\tso\nT2\tCue 12 16\tsaid\nE1\tA:T2 Content:T1 Cue:T2\n"
    found = read_brat(put(tmp_path, dam_txt=text, dam_ann=marks))[0]
    assert [span.of(found.text) for span in found.attributions[0].cue] == ["said"]


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ("T1\tContent 0 999\tThe dam\n", "line 1: position 999"),
        ("\nT1\tContent zero 7\tThe dam\n", "line 2"),
        ("T1\tContent 7 0\tThe dam\n", "line 1"),
    ],
)
def test_a_broken_line_is_named(tmp_path, marks, reason):
    with pytest.raises(UnreadableInput, match=rf"dam\.ann, {reason}"):
        read_brat(put(tmp_path, dam_txt=TEXT, dam_ann=marks))


def test_a_folder_without_annotations_says_what_was_expected(tmp_path):
    with pytest.raises(NotFound, match=r"NAME\.ann"):
        read_brat(put(tmp_path, dam_txt=TEXT))
