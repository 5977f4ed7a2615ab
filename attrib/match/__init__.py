"""Which claims of different articles are the same, and which articles tell of one event.

`link` gives a story's clusters, `choose_reference` the article the others are held against, `group_stories` the
stories.
"""

from attrib.match.corrections import Corrections
from attrib.match.fingerprint import Fingerprint, fingerprint
from attrib.match.link import link
from attrib.match.options import MatchOptions, Weights
from attrib.match.packed import pack, unpack
from attrib.match.reference import choose_reference
from attrib.match.stories import StoryOptions, group_stories

__all__ = [
    "Corrections",
    "Fingerprint",
    "MatchOptions",
    "StoryOptions",
    "Weights",
    "choose_reference",
    "fingerprint",
    "group_stories",
    "link",
    "pack",
    "unpack",
]
