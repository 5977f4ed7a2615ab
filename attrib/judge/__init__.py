"""What each outlet did with each claim's attribution.

`judge` gives a Finding, `REASONS` says what its rule means, `instead` what would have changed it.
"""

from attrib.judge.instead import Instead, instead
from attrib.judge.verdict import REASONS, judge

__all__ = ["REASONS", "Instead", "instead", "judge"]
