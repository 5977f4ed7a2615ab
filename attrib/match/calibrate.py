"""Match weights refitted from pairs a person decided about, and whether that is a gain.

A logistic regression by Newton's method whose coefficients are drawn towards the shipped weights: maximum a
posteriori with a normal prior around each (ridge regression around a value other than nought; le Cessie and van
Houwelingen 1992). With few pairs little moves, with many the pairs decide. Whether it is a gain is asked of stories
the fit has not seen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from attrib.domain import Feature
from attrib.match.options import MatchOptions, Weights

Floats = NDArray[np.float64]

NAMES = tuple(each.name for each in fields(Weights))
# The shipped weights come of retellings by a few dozen newsrooms. Elsewhere a reason may well be worth half a unit more
# or less, but hardly one and a half. The bias tells how common true pairs are among candidates, which differs more.
SPREAD = {name: 1.0 if name == "bias" else 0.5 for name in NAMES}
FOLDS = 10
CONFIRMED_PRECISION = 0.95
SUGGESTED_PRECISION = 0.90
FEWEST_ABOVE = 20  # with fewer, one wrong pair more or less is the difference between .90 and .95
# Tried on features of 440 links of five stories, with answers drawn from weights as far from the shipped ones as the
# spread believes: 84 of 100 refits from 30 pairs were better on new pairs, 91 from 100 pairs, 96 from 200. Of those
# that were called a gain, from 100 pairs on fewer than one in fifteen was none; with weights half as far off it was
# up to one in four.
FEWEST_PAIRS = 100
FEWEST_OF_EACH = 20  # pairs that are all the same claim teach nothing about those that are not
FEWEST_STORIES = 4  # each fold is to be learned from three others at least
STEPS = 50
SMALL = 1e-9


@dataclass(frozen=True, slots=True)
class Judged:
    """Two passages a person decided about, with the reasons that were found for and against, and their story."""

    story: str
    features: tuple[Feature, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """How well pairs are told apart: mean log loss, F1, and how many of those suggested and confirmed are right.

    F1 is at the suggestion threshold that the other stories' pairs give for its precision, with these weights.
    """

    log_loss: float
    f1: float
    suggested_right: float
    confirmed_right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Refitted options, what they were refitted from, and how both do on stories they have not seen.

    `gained` is the mean fall in log loss of a pair with its standard error, stories taken as a whole. `lacking` says
    how many more are needed, and is empty where there are enough. A threshold in `unreached` kept its shipped value,
    because no other has the precision it stands for.
    """

    options: MatchOptions
    pairs: int
    same: int
    stories: int
    shipped: Measured
    refitted: Measured
    gained: float
    error: float
    lacking: tuple[str, ...]
    unreached: tuple[str, ...]

    @property
    def gain(self) -> bool:
        """There were enough pairs, unseen ones are told apart better by more than chance, and as many are found."""
        return not self.lacking and self.gained > self.error and self.refitted.f1 >= self.shipped.f1


def calibrate(judged: Sequence[Judged], shipped: MatchOptions | None = None) -> Calibration:
    """The weights that fit what a person decided, and thresholds that hold their precision on unseen stories.

    The order of `judged` plays no part. Raises ValueError where there is nothing to learn from.
    """
    if not judged:
        raise ValueError("nothing was judged")
    shipped = shipped or MatchOptions()
    ordered = sorted(judged, key=lambda each: (each.story, not each.same, repr(each.features)))
    known = _Known.of(ordered, shipped.weights)
    before = _similarity(known.values, known.prior)
    unseen = np.empty(len(ordered))
    found = np.zeros((2, len(ordered)), dtype=bool)
    for held in _folds(known.stories):
        weights = _fit(known.values[~held], known.same[~held], known.prior)
        unseen[held] = _similarity(known.values[held], weights)
        learned = _similarity(known.values[~held], weights)
        for way, (told, asked) in enumerate(((before[~held], before[held]), (learned, unseen[held]))):
            level = _level(told, known.same[~held], SUGGESTED_PRECISION, lowest=shipped.suggested)
            found[way, held] = asked >= (level or shipped.suggested)
    options, unreached = _options(known, unseen, shipped)
    fall = _losses(before, known.same) - _losses(unseen, known.same)
    return Calibration(
        options=options,
        pairs=len(ordered),
        same=int(known.same.sum()),
        stories=len(set(known.stories)),
        shipped=_measured(before, found[0], known.same, shipped),
        refitted=_measured(unseen, found[1], known.same, options),
        gained=float(fall.mean()),
        error=_error(fall, known.stories),
        lacking=_lacking(known),
        unreached=unreached,
    )


@dataclass(frozen=True)
class _Known:
    """The pairs as a table of features, which are the same claim, each one's story, and the shipped weights."""

    values: Floats
    same: NDArray[np.bool_]
    stories: Sequence[str]
    prior: Floats

    @classmethod
    def of(cls, judged: Sequence[Judged], weights: Weights) -> _Known:
        values = np.zeros((len(judged), len(NAMES)))
        column = {name: at for at, name in enumerate(NAMES)}
        values[:, column["bias"]] = 1.0
        for row, each in enumerate(judged):
            for feature in each.features:
                if feature.name in column:
                    values[row, column[feature.name]] += feature.value
        prior = np.array([float(getattr(weights, name)) for name in NAMES])
        same = np.array([each.same for each in judged], dtype=bool)
        return cls(values, same, [each.story for each in judged], prior)


def _folds(stories: Sequence[str]) -> list[NDArray[np.bool_]]:
    """Which pairs are held out together: whole stories, the largest first, each to the emptiest fold."""
    sizes = Counter(stories)
    fold_of: dict[str, int] = {}
    filled = [0] * min(FOLDS, len(sizes))
    for story, size in sorted(sizes.items(), key=lambda each: (-each[1], each[0])):
        fold_of[story] = filled.index(min(filled))
        filled[fold_of[story]] += size
    return [np.array([fold_of[story] == fold for story in stories]) for fold in range(len(filled))]


def _fit(values: Floats, same: NDArray[np.bool_], prior: Floats) -> Floats:
    """The weights that make the pairs likeliest, given how far each is believed to lie from its prior."""
    strength = np.array([1 / SPREAD[name] ** 2 for name in NAMES])
    weights = prior.copy()
    for _ in range(STEPS):
        likely = _similarity(values, weights)
        slope = values.T @ (likely - same) + strength * (weights - prior)
        curve = (values.T * (likely * (1 - likely))) @ values + np.diag(strength)
        step = np.linalg.solve(curve, slope)
        # Far from the answer a whole step may lead uphill; a short one never does.
        weights = weights - step * min(1.0, 1.0 / max(np.abs(step).max(), SMALL))
        if np.abs(step).max() < SMALL:
            break
    return weights


def _similarity(values: Floats, weights: Floats) -> Floats:
    odds: Floats = 1 / (1 + np.exp(-(values @ weights)))
    return odds


def _options(known: _Known, unseen: Floats, shipped: MatchOptions) -> tuple[MatchOptions, tuple[str, ...]]:
    """The weights of all pairs; the thresholds of predictions for stories that were not seen."""
    fitted = _fit(known.values, known.same, known.prior)
    weights = Weights(**{name: round(float(value), 2) for name, value in zip(NAMES, fitted, strict=True)})
    levels = {
        "suggested": _level(unseen, known.same, SUGGESTED_PRECISION, lowest=shipped.suggested),
        "confirmed": _level(unseen, known.same, CONFIRMED_PRECISION, lowest=shipped.suggested),
    }
    suggested = levels["suggested"] or shipped.suggested
    confirmed = max(suggested, levels["confirmed"] or shipped.confirmed)
    anchor = min(max(shipped.anchor, suggested), confirmed)
    options = replace(shipped, weights=weights, suggested=suggested, confirmed=confirmed, anchor=anchor)
    return options, tuple(name for name, level in levels.items() if level is None)


def _level(similarity: Floats, same: NDArray[np.bool_], precision: float, *, lowest: float) -> float | None:
    """The lowest threshold, in hundredths, from which on so many are right; None where there is none.

    It is not below the shipped suggestion threshold: nobody was asked about pairs that are less alike.
    """
    for hundredth in range(round(lowest * 100), 100):
        level = hundredth / 100
        above = similarity >= level
        if above.sum() < FEWEST_ABOVE:
            return None
        if same[above].mean() >= precision:
            return level
    return None


def _measured(
    similarity: Floats, found: NDArray[np.bool_], same: NDArray[np.bool_], options: MatchOptions
) -> Measured:
    return Measured(
        log_loss=float(_losses(similarity, same).mean()),
        f1=2 * float((found & same).sum()) / max(1.0, float(found.sum() + same.sum())),
        suggested_right=_right(same[similarity >= options.suggested]),
        confirmed_right=_right(same[similarity >= options.confirmed]),
    )


def _right(same: NDArray[np.bool_]) -> float:
    """The share that is the same claim, 1 of none."""
    return float(same.mean()) if len(same) else 1.0


def _losses(similarity: Floats, same: NDArray[np.bool_]) -> Floats:
    said = np.clip(np.where(same, similarity, 1 - similarity), SMALL, 1.0)
    losses: Floats = -np.log(said)
    return losses


def _error(fall: Floats, stories: Sequence[str]) -> float:
    """The standard error of the mean; pairs of one story are not independent of each other."""
    off = defaultdict[str, float](float)
    for story, each in zip(stories, fall - fall.mean(), strict=True):
        off[story] += each
    count = len(off)
    spread = sum(each**2 for each in off.values()) * count / max(1, count - 1)
    return float(np.sqrt(spread)) / len(fall)


def _lacking(known: _Known) -> tuple[str, ...]:
    same = int(known.same.sum())
    stories = FEWEST_STORIES - len(set(known.stories))
    wanted = (
        (FEWEST_PAIRS - len(known.same), "reviewed matches"),
        (FEWEST_OF_EACH - same, "that are the same claim"),
        (FEWEST_OF_EACH - (len(known.same) - same), "that are not the same claim"),
        (stories, "story" if stories == 1 else "stories"),
    )
    return tuple(f"{count} more {what}" for count, what in wanted if count > 0)
