"""The tagger's knowledge in one file: words, weights of both machines, thresholds, and what it was learned from.

The file is a zip of numpy arrays and one JSON header; reading it runs no code of its own. It carries weights of
features over common words, and none of the sentences it was learned from.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from attrib.errors import UnreadableInput
from attrib.text.tagger.machine import Floats, Machine, Table
from attrib.text.tagger.templates import Template
from attrib.text.tagger.words import WordTable

FORMAT = 1
"""Rises when an older attrib would misread the file."""
SHIPPED = "models/reported-speech.npz"
IMPOSSIBLE = -20.0
"""The weight of a step from one label to another that training never saw."""


@dataclass(frozen=True, slots=True)
class Model:
    """Everything the tagger has learned. `version` names it in every article's extractor."""

    version: str
    learned_from: str
    words: WordTable
    speech: Machine
    parts: Machine


@lru_cache(maxsize=2)
def shipped_model(language: str = "en") -> Model:
    """The model that comes with attrib. Raises UnreadableInput where it is missing or damaged."""
    place = files("attrib.text") / "data" / language / SHIPPED
    try:
        data = place.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"no tagger for {language!r}: {SHIPPED} is not installed") from error
    return read_model(data, SHIPPED)


@lru_cache(maxsize=2)
def model_at(place: Path) -> Model:
    """The model of a file that `attrib train` wrote. Raises UnreadableInput with the file's name."""
    try:
        return read_model(place.read_bytes(), str(place))
    except OSError as error:
        raise UnreadableInput(f"cannot read the tagger {place}: {error.strerror or error}") from error


def write_model(model: Model) -> bytes:
    """The model as a file's content: the same model, the same bytes."""
    words = model.words
    header = {
        "format": FORMAT,
        "version": model.version,
        "learned_from": model.learned_from,
        "vocabulary": _in_order(words.vocabulary),
        "suffixes": _in_order(words.suffixes),
        "speech": [list(map(list, template)) for template in model.speech.templates],
        "parts": [list(map(list, template)) for template in model.parts.templates],
    }
    arrays: dict[str, Any] = {
        "header": np.frombuffer(json.dumps(header, ensure_ascii=False).encode(), dtype=np.uint8),
        "cue": np.array(words.cue, dtype=np.uint8),
        "source": np.array(words.source, dtype=np.uint8),
        **_packed("speech", model.speech),
        **_packed("parts", model.parts),
    }
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


def read_model(data: bytes, name: str) -> Model:
    """The model of a file's content. Raises UnreadableInput where it is none, or of a newer attrib."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            header = json.loads(bytes(arrays["header"]))
            if header["format"] != FORMAT:
                raise UnreadableInput(
                    f"{name} is a tagger of format {header['format']}; this attrib reads format {FORMAT}. "
                    "Train it again: attrib train FOLDER -o FILE"
                )
            words = WordTable(
                _numbered(header["vocabulary"]), _numbered(header["suffixes"]),
                arrays["cue"].tolist(), arrays["source"].tolist(),
            )  # fmt: skip
            return Model(
                header["version"], header["learned_from"], words,
                _unpacked("speech", header, arrays), _unpacked("parts", header, arrays),
            )  # fmt: skip
    except (BadZipFile, KeyError, ValueError, OSError, EOFError, IndexError, TypeError) as error:
        raise UnreadableInput(f"{name} is no tagger that attrib train wrote") from error


def _in_order(numbers: Mapping[str, int]) -> list[str]:
    return sorted(numbers, key=lambda word: numbers[word])


def _numbered(words: list[str]) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, 2)}


def _packed(name: str, machine: Machine) -> dict[str, Any]:
    """The machine as flat arrays: per template its number of features, all codes, and the weights that are not zero."""
    weights = np.concatenate([table.weights for table in machine.tables])
    flat = weights.ravel()
    used = np.flatnonzero(flat)
    steps = np.diff(used, prepend=0)
    return {
        f"{name}_sizes": np.array([len(table.codes) for table in machine.tables], dtype=np.uint32),
        f"{name}_codes": np.concatenate([np.diff(table.codes, prepend=0) for table in machine.tables]),
        f"{name}_steps": steps.astype(np.uint16),
        f"{name}_weights": flat[used].astype(np.float16),
        f"{name}_transitions": machine.transitions.astype(np.float16),
    }


def _unpacked(name: str, header: Mapping[str, Any], arrays: Mapping[str, Any]) -> Machine:
    sizes = arrays[f"{name}_sizes"].astype(np.int64)
    transitions: Floats = arrays[f"{name}_transitions"].astype(np.float32)
    labels = len(transitions)
    flat = np.zeros(int(sizes.sum()) * labels, dtype=np.float32)
    flat[np.cumsum(arrays[f"{name}_steps"].astype(np.int64))] = arrays[f"{name}_weights"].astype(np.float32)
    rows = flat.reshape(-1, labels)
    ends = np.cumsum(sizes)
    steps = arrays[f"{name}_codes"].astype(np.int64)
    tables = tuple(
        Table(np.cumsum(steps[end - size : end]), rows[end - size : end])
        for size, end in zip(sizes, ends, strict=True)
    )
    return Machine(_templates(header[name]), tables, transitions)


def _templates(listed: list[list[list[Any]]]) -> tuple[Template, ...]:
    return tuple(tuple((str(column), int(offset)) for column, offset in template) for template in listed)
