"""A linear-chain labeller over columns of whole numbers: weights in tables, decoding in numpy.

Trained elsewhere (`attrib train`), so that labelling needs neither a compiled extension nor feature strings: each
template's codes are computed for the whole article at once and looked up in its sorted table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from attrib.text.tagger.columns import Ints
from attrib.text.tagger.templates import Template, feature_codes

Floats = npt.NDArray[np.float32]

# Labelling steps over a handful of labels, hundreds of thousands of times: what an array's own `max` and `sum` do
# before they come to these costs as much as the work.
highest, total = np.maximum.reduce, np.add.reduce


@dataclass(frozen=True, slots=True)
class Table:
    """One template's features in rising order, a row of weights (one per label) for each."""

    codes: Ints
    weights: Floats


@dataclass(frozen=True, slots=True)
class Machine:
    """Templates with their tables, and the weight of each label behind each other one."""

    templates: tuple[Template, ...]
    tables: tuple[Table, ...]
    transitions: Floats

    def scores(self, columns: Mapping[str, Ints], sizes: Mapping[str, int]) -> Floats:
        """How much each place speaks for each label."""
        length = len(next(iter(columns.values())))
        found_weights = np.zeros((length, len(self.transitions)), dtype=np.float32)
        for template, table in zip(self.templates, self.tables, strict=True):
            if not len(table.codes):
                continue
            codes = feature_codes(template, columns, sizes)
            at = np.searchsorted(table.codes, codes)
            at[at == len(table.codes)] = 0
            found = np.flatnonzero(table.codes[at] == codes)
            found_weights[found] += table.weights[at[found]]
        return found_weights

    def best(self, scores: Floats) -> list[int]:
        """The likeliest row of labels for one paragraph (Viterbi)."""
        path, back = scores[0], np.zeros(scores.shape, dtype=np.int64)
        transitions = np.ascontiguousarray(self.transitions.T)
        ways = np.empty_like(transitions)
        for at in range(1, len(scores)):
            np.add(transitions, path, out=ways)
            ways.argmax(axis=1, out=back[at])
            path = highest(ways, axis=1) + scores[at]
        label = int(path.argmax())
        row = [label]
        for at in range(len(scores) - 1, 0, -1):
            label = int(back[at, label])
            row.append(label)
        return row[::-1]

    def probabilities(self, scores: Floats) -> Floats:
        """How likely each label is at each place of one paragraph (forward-backward)."""
        step = np.exp(self.transitions)
        local = np.exp(scores - scores.max(axis=1, keepdims=True))
        forward, backward = np.empty_like(local), np.ones_like(local)
        state = local[0] / local[0].sum()
        forward[0] = state
        for at in range(1, len(local)):
            state = (state @ step) * local[at]
            state /= total(state)
            forward[at] = state
        state = backward[-1]
        for at in range(len(local) - 2, -1, -1):
            state = step @ (local[at + 1] * state)
            state /= total(state)
            backward[at] = state
        both = forward * backward
        return np.asarray(both / both.sum(axis=1, keepdims=True), dtype=np.float32)


def as_table(weights: Mapping[int, Sequence[float]], labels: int) -> Table:
    """A table from a feature's code to its row of weights."""
    codes = sorted(weights)
    rows = np.array([weights[code] for code in codes], dtype=np.float32).reshape(-1, labels)
    return Table(np.array(codes, dtype=np.int64), rows)
