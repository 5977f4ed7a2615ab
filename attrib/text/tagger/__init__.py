"""The learned half of extraction: a linear-chain labeller that sees the rules' answer, and links what it labels."""

from attrib.text.tagger.tagger import LEARNED, RULES, Tagged, Tagger, tagger_named

__all__ = ["LEARNED", "RULES", "Tagged", "Tagger", "tagger_named"]
