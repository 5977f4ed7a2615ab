"""What each outlet did with each claim's attribution: `judge` gives a Finding, `REASONS` says what its rule means."""

from attrib.judge.verdict import REASONS, judge

__all__ = ["REASONS", "judge"]
