"""Whether a subject can have a verb in its base form: "officials say", but not "the report"."""

from __future__ import annotations

from attrib.text.drafts import Sentence
from attrib.text.phrases import Phrase
from attrib.text.sources.plurals import looks_plural

PLURAL = frozenset(
    """they we i you who others some many most all several people police few both men women two three four five six
    seven eight nine ten half third quarter majority percent those dozens hundreds thousands millions""".split()
)
PARTICIPLES = frozenset("seen shown sent written held made given kept found".split())


def can_agree(sentence: Sentence, subject: Phrase) -> bool:
    """The subject of "say" is a plural or a pronoun; a base form behind anything else is a noun or an infinitive."""
    head = _head(sentence, subject)
    word, first = sentence.low(head), sentence.low(subject.first)
    if word in PLURAL or sentence.tag(head) == "#" or first == "those":
        return True
    if first == "one" and sentence.low(head + 1) == "in":
        return True  # "one in five say"
    joined = any(sentence.low(i) == "and" for i in range(subject.first, subject.core))
    return joined or (sentence.tag(head) in "nN" and looks_plural(word) and not word.endswith("'s"))


def _head(sentence: Sentence, subject: Phrase) -> int:
    """The last word before the phrase's first preposition, and before the participle that it belongs to."""
    inside = range(subject.first + 1, subject.core)
    head = next((i for i in inside if sentence.tag(i) == "P" or sentence.low(i) == "which"), subject.core) - 1
    participle = sentence.low(head).endswith("ed") or sentence.low(head) in PARTICIPLES
    return head - 1 if participle and head > subject.first and sentence.tag(head - 1) in "nN" else head
