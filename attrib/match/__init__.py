"""Which claims of different articles are the same: `link`, `choose_reference`, `group_stories`."""

from attrib.match.link import link
from attrib.match.options import MatchOptions, Weights
from attrib.match.reference import choose_reference

__all__ = ["MatchOptions", "Weights", "choose_reference", "link"]
