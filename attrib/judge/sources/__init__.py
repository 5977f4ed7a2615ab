"""Are two source mentions the same source, as far as both articles tell? `relate` says how they relate."""

from attrib.judge.sources.description import Description, describe
from attrib.judge.sources.relation import Relation, relate

__all__ = ["Description", "Relation", "describe", "relate"]
