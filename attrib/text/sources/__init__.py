"""From the words of a source phrase to what they tell of the source.

read_profile("ten of the senior Tarnish security sources")
head_noun, is_definite, is_pronoun      what the resolver asks of a mention
"""

from attrib.text.sources.description import head_noun, is_definite, is_pronoun
from attrib.text.sources.profile import read_profile

__all__ = ["head_noun", "is_definite", "is_pronoun", "read_profile"]
