"""The model's file: the same bytes for the same model, and a plain word where it is none."""

from __future__ import annotations

import io
import json

import numpy as np
import pytest

from attrib.errors import UnreadableInput
from attrib.text.tagger import tagger_named
from attrib.text.tagger.columns import column_sizes
from attrib.text.tagger.labels import LABELS
from attrib.text.tagger.machine import Machine, as_table
from attrib.text.tagger.model import Model, read_model, shipped_model, write_model
from attrib.text.tagger.words import WordTable


def small_model() -> Model:
    words = WordTable({"said": 2, "dam": 3}, {"ing": 2}, [0, 0, 9, 1], [0, 0, 0, 2])
    template = (("word", -1), ("word", 0))
    table = as_table({7: [0.5, 0.0, -1.5], 70_000_000_000: [0.0, 2.0, 0.0]}, 3)
    machine = Machine((template,), (table,), np.full((3, 3), 0.25, dtype=np.float32))
    return Model("one", "nothing", words, machine, machine)


def test_what_is_written_is_read_again():
    model = small_model()
    again = read_model(write_model(model), "memory")
    assert (again.version, again.learned_from) == ("one", "nothing")
    assert again.words.vocabulary == model.words.vocabulary
    assert again.words.codes(["said", "Said", "missing"]) == model.words.codes(["said", "Said", "missing"])
    for ours, theirs in ((model.parts, again.parts), (model.speech, again.speech)):
        assert ours.templates == theirs.templates
        assert ours.tables[0].codes.tolist() == theirs.tables[0].codes.tolist()
        assert ours.tables[0].weights.tolist() == theirs.tables[0].weights.tolist()
        assert ours.transitions.tolist() == theirs.transitions.tolist()


def test_the_same_model_is_the_same_bytes():
    assert write_model(small_model()) == write_model(small_model())


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"{}", write_model(small_model())[:400]])
def test_what_is_no_model_is_refused_by_name(data: bytes):
    with pytest.raises(UnreadableInput, match=r"desk\.npz is no tagger"):
        read_model(data, "desk.npz")


def test_a_model_of_another_format_says_so():
    with np.load(io.BytesIO(write_model(small_model()))) as arrays:
        kept = dict(arrays)
    header = json.loads(bytes(kept["header"])) | {"format": 99}
    kept["header"] = np.frombuffer(json.dumps(header).encode(), dtype=np.uint8)
    file = io.BytesIO()
    np.savez_compressed(file, **kept)
    with pytest.raises(UnreadableInput, match="format 99"):
        read_model(file.getvalue(), "desk.npz")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableInput, match="nowhere"):
        tagger_named(str(tmp_path / "nowhere.npz"))


def test_the_shipped_model_fits_the_code():
    model = shipped_model()
    sizes = column_sizes(model.words)
    assert len(model.parts.transitions) == len(LABELS)
    assert {
        column for machine in (model.parts, model.speech) for each in machine.templates for column, _ in each
    } <= set(sizes)


def test_the_shipped_model_knows_no_names():
    """Its words are common ones, in lower case; what is mostly capitalised inside sentences was left out."""
    words = shipped_model().words.vocabulary
    assert len(words) < 6000
    assert all(word == word.lower() for word in words)
    assert not {"smith", "john", "washington", "london", "michael", "david"} & words.keys()
