"""Who has it from whom: shared word runs, credit lines, and how many independent roots each claim has."""

from attrib.lineage.trace import trace

__all__ = ["trace"]
