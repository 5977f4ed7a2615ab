"""Noun phrases without a parser: how far the words of a source reach to the left and right of its cue.

All functions take and give token indices. The phrase is the whole source, not its head: count, rank, affiliation and
anonymity stand in modifiers, appositions and relative clauses.
"""

from attrib.text.phrases.phrase import Phrase
from attrib.text.phrases.right import phrase_after
from attrib.text.phrases.subject import opening_subject, phrase_before, subject_before

__all__ = ["Phrase", "opening_subject", "phrase_after", "phrase_before", "subject_before"]
