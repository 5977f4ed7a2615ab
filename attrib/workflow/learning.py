"""Weights from examples: what python-crfsuite learns, turned into the tables the tagger reads.

python-crfsuite is needed here and nowhere else: `pip install "attrib[train]"`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from attrib.errors import AttribError
from attrib.text.tagger.columns import Ints, Layout
from attrib.text.tagger.machine import Machine, as_table
from attrib.text.tagger.model import IMPOSSIBLE
from attrib.text.tagger.templates import Template, feature_codes

Parameters = Mapping[str, float | int | bool]


@dataclass(frozen=True, slots=True)
class Example:
    """One text: its columns, and the label of every token."""

    layout: Layout
    columns: Mapping[str, Ints]
    labels: Sequence[int]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one machine is learned.

    Features seen less often than `rarest` are left out, weights smaller than `smallest` thrown away, and `unseen` is
    the weight of a step between two labels that no example takes.
    """

    algorithm: str
    parameters: Parameters
    rarest: int
    smallest: float
    unseen: float


SPEECH = Recipe("ap", {"max_iterations": 8}, rarest=3, smallest=0.8, unseen=0.0)
"""Parts of speech: an averaged perceptron. A quarter of its weights is below .8 and is not missed."""
PARTS = Recipe(
    "lbfgs",
    {"c1": 1.0, "c2": 0.01, "max_iterations": 100, "feature.possible_transitions": True},
    rarest=4,
    smallest=0.01,
    unseen=IMPOSSIBLE,
)
"""Sources, cues and contents: L1 of 1.0 keeps one weight in twenty, and was better on texts kept aside than .3."""


def fit(
    recipe: Recipe,
    templates: Sequence[Template],
    examples: Sequence[Example],
    sizes: Mapping[str, int],
    labels: int,
) -> Machine:
    """The machine that the recipe learns from the examples. Raises AttribError where python-crfsuite is missing."""
    try:
        import pycrfsuite  # noqa: PLC0415 - an extra, needed by this function only
    except ImportError as error:
        raise AttribError('training needs python-crfsuite: pip install "attrib[train]"') from error
    coded = [[feature_codes(template, each.columns, sizes) for template in templates] for each in examples]
    names = [_names(place, [rows[place] for rows in coded], recipe.rarest) for place in range(len(templates))]
    trainer = pycrfsuite.Trainer(algorithm=recipe.algorithm, verbose=False)
    for example, rows in zip(examples, coded, strict=True):
        for (first, last), start in example.layout.ranges:
            named = [
                [known.get(code) for code in row[start : start + last - first].tolist()]
                for known, row in zip(names, rows, strict=True)
            ]
            tokens = [[name for name in token if name] for token in zip(*named, strict=True)]
            trainer.append(tokens, [str(label) for label in example.labels[first:last]])
    trainer.set_params(dict(recipe.parameters))
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "machine.crfsuite")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        learned = tagger.info()
        tagger.close()
    return _machine(recipe, tuple(templates), learned.state_features, learned.transitions, labels)


def _names(place: int, rows: Sequence[Ints], rarest: int) -> dict[int, str]:
    """The feature's name for every code of one template that is common enough; code 0 is nothing."""
    codes, counts = np.unique(np.concatenate(rows), return_counts=True)
    return {int(code): f"{place}:{code}" for code in codes[counts >= rarest] if code}


def _machine(
    recipe: Recipe,
    templates: tuple[Template, ...],
    features: Mapping[tuple[str, str], float],
    steps: Mapping[tuple[str, str], float],
    labels: int,
) -> Machine:
    tables: list[dict[int, list[float]]] = [{} for _ in templates]
    for (name, label), weight in features.items():
        if abs(weight) >= recipe.smallest:
            place, code = name.split(":")
            tables[int(place)].setdefault(int(code), [0.0] * labels)[int(label)] = weight
    transitions = np.full((labels, labels), recipe.unseen, dtype=np.float32)
    for (before, after), weight in steps.items():
        transitions[int(before), int(after)] = weight
    return Machine(templates, tuple(as_table(table, labels) for table in tables), transitions)
