"""The templates: which columns at which offsets make one feature."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from attrib.text.tagger.columns import Ints

Template = tuple[tuple[str, int], ...]


def _alone(column: str, *offsets: int) -> list[Template]:
    return [((column, offset),) for offset in offsets]


SPEECH_TEMPLATES: tuple[Template, ...] = (
    *_alone("word", -2, -1, 0, 1, 2),
    *_alone("suffix", -1, 0, 1),
    *_alone("shape", -1, 0, 1),
    *_alone("tag", -1, 0, 1),
    (("tag", -1), ("word", 0)),
    (("tag", 1), ("word", 0)),
    (("suffix", 0), ("shape", 0)),
    (("suffix", 0), ("tag", -1)),
    (("suffix", 0), ("tag", 1)),
    (("tag", -2), ("tag", -1), ("suffix", 0)),
    (("word", -1), ("suffix", 0)),
    (("tag", -2), ("tag", -1), ("tag", 1)),
    (("suffix", 0), ("place", 0)),
)
"""For parts of speech: the word, its ending and shape, and the coarse classes around it."""

TEMPLATES: tuple[Template, ...] = (
    *_alone("word", -3, -2, -1, 0, 1, 2, 3),
    *_alone("suffix", 0),
    *_alone("shape", -1, 0, 1),
    *_alone("tag", -1, 0, 1),
    *_alone("pos", -2, -1, 0, 1, 2),
    *_alone("rule", -2, -1, 0, 1, 2),
    *_alone("form", -1, 0, 1),
    *_alone("cuep", -2, -1, 0, 1, 2),
    *_alone("sourcep", -1, 0, 1),
    *_alone("subject", -1, 0, 1),
    *_alone("quotation", 0),
    *_alone("place", 0),
    (("word", -1), ("word", 0)),
    (("word", 0), ("word", 1)),
    (("pos", -1), ("pos", 0), ("pos", 1)),
    (("pos", -2), ("pos", -1), ("pos", 0)),
    (("pos", 0), ("pos", 1), ("pos", 2)),
    (("pos", -3), ("pos", -2), ("pos", -1), ("pos", 0)),
    (("pos", 0), ("pos", 1), ("pos", 2), ("pos", 3)),
    (("tag", -1), ("tag", 0), ("tag", 1)),
    (("quote", -1), ("quote", 0), ("quote", 1)),
    (("rule", -1), ("rule", 0), ("rule", 1)),
    (("rule", 0), ("name", 0), ("quote", 0)),
    (("rule", 0), ("word", 0)),
    (("rule", 0), ("word", -1)),
    (("rule", 0), ("word", 1)),
    (("rule", 0), ("pos", 0), ("pos", 1)),
    (("rule", 0), ("pos", -1), ("pos", 0)),
    (("subject", 0), ("rule", 0), ("pos", 0)),
    (("form", 0), ("frames", 0), ("rule", 0)),
    (("cuep", 0), ("rule", 0)),
    (("cuep", 0), ("pos", 0), ("quote", 0)),
    (("cuep", 0), ("pos", -1), ("pos", 1)),
    (("left", 0), ("right", 0), ("quote", 0)),
    (("leftword", 0), ("left", 0)),
    (("rightword", 0), ("right", 0)),
    (("leftword", 0), ("rule", 0)),
    (("rightword", 0), ("rule", 0)),
    (("right", 0), ("pos", 0), ("rule", 0)),
    (("left", 0), ("pos", 0), ("rule", 0)),
    (("quotation", 0), ("left", 0), ("rule", 0)),
    (("quotation", 0), ("right", 0), ("rule", 0)),
    (("sentence", 0), ("place", 0), ("quote", 0)),
)


def feature_codes(template: Template, columns: Mapping[str, Ints], sizes: Mapping[str, int]) -> Ints:
    """One number per place: the columns' codes at the template's offsets, written as one."""
    total: Ints | None = None
    for column, offset in template:
        row = columns[column]
        shifted = np.roll(row, -offset) if offset else row
        total = shifted if total is None else total * sizes[column] + shifted
    assert total is not None
    return total
