"""From the words of a source to a source mention: its profile, its channel, and what a relative pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from attrib.domain import Antecedent, Profile, SourceKind, SourceMention
from attrib.text.antecedents import POSSESSORS
from attrib.text.bodies import Body
from attrib.text.channels import Media, channel
from attrib.text.citing import cited
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import phrase_before
from attrib.text.sources import read_profile


@dataclass(frozen=True, slots=True)
class MentionReader:
    """Reads the sources of one article."""

    media: Media
    bodies: Mapping[str, Body] = field(default_factory=dict)

    def read(self, sentence: Sentence, draft: Draft, via: str | None) -> SourceMention | None:
        """The draft's source, not yet resolved across sentences; None where nobody is named."""
        if draft.source is None:
            return None
        tokens = sentence.tokens
        span = tokens.span(*_without_trailing(sentence, draft.source))
        words = span.of(tokens.text)
        relative = self._relative(sentence, draft.source)
        profile = self.profile(
            relative.text if relative else _label(words) if draft.rule == "speaker label" else words
        )
        return SourceMention(words, (span,), profile, relative, via)

    def through(self, sentence: Sentence, draft: Draft) -> Draft:
        """The draft with the source that an outlet cites, and the outlet as its channel: "reported, citing a clerk"."""
        source = cited(sentence, draft)
        if source is None or draft.source is None:
            return draft
        outlet = (
            draft.source[0],
            next((i for i in range(*draft.source) if sentence.tag(i) == ","), draft.source[1]),
        )
        words = sentence.tokens.span(*outlet).of(sentence.tokens.text)
        if self.profile(words).kind is SourceKind.MEDIA or self.media.knows(words):
            return replace(draft, source=source, via=outlet)
        return draft

    def channel(self, sentence: Sentence, draft: Draft) -> str | None:
        """The outlet that relays the draft's source; an outlet is not relayed by itself."""
        via = channel(sentence, draft, self.media) or self._shared_channel(sentence, draft)
        if via and draft.source and via in sentence.tokens.span(*draft.source).of(sentence.tokens.text):
            return (
                via
                if sentence.low(draft.source[0]) != via.lower() and draft.source[1] - draft.source[0] > 2
                else None
            )
        return via

    def _shared_channel(self, sentence: Sentence, draft: Draft) -> str | None:
        """A cue that shares the source of an earlier one in its sentence shares its channel: "told X ..., adding"."""
        earlier = [
            each for each in sentence.drafts if each.source == draft.source and each.via and each is not draft
        ]
        return channel(sentence, earlier[0], self.media) if earlier and draft.source else None

    def profile(self, words: str) -> Profile:
        """What the words tell of a source, given the outlets and the companies this article names."""
        profile = read_profile(POSSESSORS.get(words.lower(), words), self.media.names)
        if profile.kind is SourceKind.PERSON and (profile.name or "").lower() in self.bodies:
            return replace(profile, kind=SourceKind.ORGANISATION)
        return profile

    def _relative(self, sentence: Sentence, source: Range) -> Antecedent | None:
        first, last = source
        if last - first != 1 or sentence.low(first) not in ("who", "which"):
            return None
        phrase = phrase_before(sentence.tokens, first, sentence.first, sentence.lexicon)
        if phrase is None:
            return None
        span = sentence.tokens.span(phrase.first, phrase.last)
        return Antecedent(span.of(sentence.tokens.text), (span,))


def _label(words: str) -> str:
    """The label of a transcript as prose has it: "DELGO" is Delgo, and "Q" and "A" are people."""
    if len(words) == 1:
        return "a person"
    return words.title() if words.isupper() else words


def _without_trailing(sentence: Sentence, source: Range) -> Range:
    first, last = source
    while last > first + 1 and sentence.tag(last - 1) in ",-;:":
        last -= 1
    return first, last
