"""How sure a share of few things can be: Wilson's score interval."""

from __future__ import annotations

from math import sqrt

from attrib.domain import Share

# The 97.5th percentile of the normal distribution: 95 % lie between it and its opposite.
Z = 1.959964
# Of four things the interval covers more than half of all shares there are, and says nothing.
FEWEST = 5


def share(count: int, of: int) -> Share:
    """The share with its 95 % interval, which is left out where `of` is under `FEWEST`.

    Wilson, "Probable inference, the law of succession, and statistical inference" (JASA 22, 1927), which Brown, Cai and
    DasGupta, "Interval estimation for a binomial proportion" (Statistical Science 16, 2001) recommend for 40 and fewer.
    """
    if of < FEWEST:
        return Share(count, of)
    part = count / of
    middle = part + Z * Z / (2 * of)
    half = Z * sqrt(part * (1 - part) / of + Z * Z / (4 * of * of))
    whole = 1 + Z * Z / of
    return Share(count, of, _rounded((middle - half) / whole), _rounded((middle + half) / whole))


def _rounded(part: float) -> float:
    """Within 0..1, and the same on every machine."""
    return round(min(1.0, max(0.0, part)), 4)
