"""Weights files: what they say, and how one that cannot be meant is refused."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from attrib.errors import UsageError
from attrib.match import MatchOptions
from attrib.workflow.weights import Matching, load_weights

WHOLE = """# refitted
schema = 1

[weights]
wording = 0.75
bias = -5

[thresholds]
confirmed = 0.9
suggested = 0.8
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "weights.toml"


def test_without_a_file_as_shipped():
    assert load_weights(None) == Matching(MatchOptions(), None)


def test_what_it_does_not_say_is_as_shipped(file):
    file.write_text(WHOLE)
    matching = load_weights(file)
    shipped = MatchOptions()
    weights = replace(shipped.weights, wording=0.75, bias=-5.0)
    assert matching.options == replace(shipped, weights=weights, confirmed=0.9, suggested=0.8, anchor=0.8)
    assert matching.sha256 == hashlib.sha256(WHOLE.encode()).hexdigest()


def test_a_byte_order_mark_and_another_system_s_line_ends_do_no_harm(file):
    file.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert load_weights(file).options.confirmed == 0.9


# What stands in the file, and what is said of it
REFUSED = [
    ("schema = 1\n[weights\n", r"are no TOML: .*line 2"),
    ("\xff\xfe", "are no TOML"),
    ("[weights]\nwording = 1\n", r":1: schema is None"),
    ("schema = 2\n[weights]\nwording = 1\n", r":1: schema is 2; this attrib reads schema = 1"),
    ("schema = 1\n", r":1: there is neither a weight nor a threshold"),
    ("schema = 1\n[weigths]\nwording = 1\n", r":2: weigths says nothing here"),
    (
        "schema = 1\n\n[weights]\nwordings = 1\n",
        r":4: there is no wordings in \[weights\]; there are wording,",
    ),
    ("schema = 1\n[weights]\nbias = 'low'\n", r":3: bias is a number from -100 to 100, not 'low'"),
    ("schema = 1\n[weights]\nbias = true\n", r":3: bias is a number"),
    ("schema = 1\n[weights]\nbias = nan\n", r":3: bias is a number"),
    ("schema = 1\n[weights]\nbias = -1000\n", r":3: bias is a number"),
    ("schema = 1\nweights = 3\n", r":2: weights is a table, \[weights\], not 3"),
    ("schema = 1\n[thresholds]\nconfirmed = 1.5\n", r":3: the threshold confirmed lies between 0 and 1"),
    (
        "schema = 1\n[thresholds]\nconfirmed = 0.6\nsuggested = 0.7\n",
        r":4: suggested \(0.7\) lies above confirmed \(0.6\)",
    ),
    ("schema = 1\n[thresholds]\nconfirmed = 0.01\n", r"lies above confirmed \(0.01\)"),
    ("schema = 1\n[thresholds]\nanchor = 0.6\n", r":3: there is no anchor in \[thresholds\]"),
]


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_a_file_that_cannot_be_meant_is_refused(file, text, words):
    file.write_text(text, encoding="latin-1")
    with pytest.raises(UsageError, match=words) as told:
        load_weights(file)
    assert str(file) in str(told.value)


def test_a_file_that_is_not_there_is_said(file):
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        load_weights(file)
