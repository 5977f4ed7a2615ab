"""Fingerprints as bytes, so that a claim is read once and not for every comparison.

Compact JSON: a person can read it with any tool, the same fingerprint has the same bytes, and reading it back takes
a small part of the time that reading the claim takes. What follows from the terms is not kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from attrib.match.fingerprint import Fingerprint, of_terms
from attrib.match.mentions import Term
from attrib.match.quantities import Quantity

_FLAGS = ("name", "quoted", "aside")  # in this order, from the lowest bit


def pack(fingerprint: Fingerprint) -> bytes:
    """The fingerprint as compact JSON in UTF-8."""
    record = [
        _packed(fingerprint.terms),
        _packed(fingerprint.context),
        _packed(fingerprint.speaker),
        [[each.value, each.unit, int(each.approximate)] for each in fingerprint.numbers],
        list(fingerprint.quoted),
        {kind: sorted(each) for kind, each in sorted(fingerprint.times.items())},
    ]
    return json.dumps(record, separators=(",", ":"), ensure_ascii=False).encode("utf8")


def unpack(data: bytes) -> Fingerprint:
    """The fingerprint that was packed. Raises ValueError for bytes that `pack` did not make."""
    try:
        terms, context, speaker, numbers, quoted, times = json.loads(data)
        return of_terms(
            _terms(terms),
            context=_terms(context),
            speaker=_terms(speaker),
            numbers=tuple(Quantity(float(value), unit, bool(rough)) for value, unit, rough in numbers),
            quoted=tuple(quoted),
            times={kind: frozenset(each) for kind, each in times.items()},
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise ValueError(f"not a packed fingerprint: {error}") from error


def _packed(terms: Iterable[Term]) -> list[list[Any]]:
    return [
        [
            term.stem,
            sorted(term.concepts),
            term.commonness,
            sum(getattr(term, flag) << bit for bit, flag in enumerate(_FLAGS)),
        ]
        for term in terms
    ]


def _terms(records: Sequence[Sequence[Any]]) -> tuple[Term, ...]:
    return tuple(
        Term(
            stem,
            frozenset(concepts),
            commonness,
            **{flag: bool(flags >> bit & 1) for bit, flag in enumerate(_FLAGS)},
        )
        for stem, concepts, commonness, flags in records
    )
