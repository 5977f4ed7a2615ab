"""Weights files: the numbers matching decides by, as somebody refitted them, in TOML anybody can read."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, NoReturn

from attrib.errors import UsageError
from attrib.match import MatchOptions, Weights
from attrib.store.findings import Comparison

SCHEMA = 1
MOST = 100  # a reason worth that many log odds is a slip of the finger
THRESHOLDS = ("confirmed", "suggested")
OTHER_VERSION = "where another attrib made the file, refit it: attrib review --calibrate -o FILE"
TABLES: Mapping[str, tuple[str, ...]] = {
    "weights": tuple(each.name for each in fields(Weights)),
    "thresholds": THRESHOLDS,
}


@dataclass(frozen=True, slots=True)
class Matching:
    """The options matching runs with, and the hash of the file they came from; None: as shipped."""

    options: MatchOptions = field(default_factory=MatchOptions)
    sha256: str | None = None


def load_weights(path: Path | None) -> Matching:
    """What the file says, and for all it does not say what is shipped; without a file, as shipped.

    Raises UsageError with file and line where it cannot be used.
    """
    if path is None:
        return Matching()
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
        told = tomllib.loads(text)
    except OSError as error:
        raise UsageError(f"the weights {path} cannot be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"the weights {path} are no TOML: {error}\nmake such a file with: attrib review --calibrate -o {path}"
        ) from error
    return Matching(_options(_Read(path, text), told), hashlib.sha256(raw).hexdigest())


def as_stored(comparison: Comparison) -> Matching | None:
    """What a comparison was matched with; None where this version has other options."""
    told = json.loads(comparison.options).get("match", {})
    try:
        options = MatchOptions(**{**told, "weights": Weights(**told["weights"])})
    except (KeyError, TypeError):
        return None
    return Matching(options, comparison.weights_sha256)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file's name and text, to say where something is wrong."""

    path: Path
    text: str

    def refuse(self, key: str, why: str) -> NoReturn:
        line = next(
            (
                number
                for number, each in enumerate(self.text.splitlines(), start=1)
                if re.match(rf"\s*\[?\s*[\"']?{re.escape(key)}\b", each)
            ),
            1,
        )
        raise UsageError(f"{self.path}:{line}: {why}")


def _options(read: _Read, told: dict[str, Any]) -> MatchOptions:
    for name in sorted(told.keys() - {"schema", *TABLES}):
        read.refuse(name, f"{name} says nothing here; a weights file has schema, [weights] and [thresholds]")
    if told.get("schema") != SCHEMA:
        read.refuse("schema", f"schema is {told.get('schema')!r}; this attrib reads schema = {SCHEMA}")
    if not any(told.get(table) for table in TABLES):
        read.refuse("schema", "there is neither a weight nor a threshold in it")
    shipped = MatchOptions()
    weights = replace(shipped.weights, **_numbers(read, told, "weights"))
    levels = _numbers(read, told, "thresholds")
    for name, value in levels.items():
        if not 0 < value < 1:
            read.refuse(name, f"the threshold {name} lies between 0 and 1, not at {value}")
    suggested = levels.get("suggested", shipped.suggested)
    confirmed = levels.get("confirmed", shipped.confirmed)
    if suggested > confirmed:
        read.refuse("suggested", f"suggested ({suggested}) lies above confirmed ({confirmed})")
    # What is shared between claims is never less sure than a suggestion, nor surer than a confirmed match.
    anchor = min(max(shipped.anchor, suggested), confirmed)
    return replace(shipped, weights=weights, suggested=suggested, confirmed=confirmed, anchor=anchor)


def _numbers(read: _Read, told: dict[str, Any], table: str) -> dict[str, float]:
    values = told.get(table, {})
    if not isinstance(values, dict):
        read.refuse(table, f"{table} is a table, [{table}], not {values!r}")
    for name, value in values.items():
        if name not in TABLES[table]:
            known = f"there are {', '.join(TABLES[table])}"
            read.refuse(name, f"there is no {name} in [{table}]; {known}\n{OTHER_VERSION}")
        # NaN lies between no two numbers
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not -MOST <= value <= MOST:
            read.refuse(name, f"{name} is a number from -{MOST} to {MOST}, not {value!r}")
    return {name: float(value) for name, value in values.items()}
