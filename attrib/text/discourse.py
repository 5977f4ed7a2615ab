"""Who "he", "the source" and "Delgo" are: the earlier words of the article that introduce them.

Discourse rules only. On newspaper text the source of the previous attribution was the right antecedent of a pronoun
more often than a coreference model's answer (7 to 4 of 14 disagreements read by hand on PolNeAR dev); a wrong
antecedent is worse than none, so what fits nothing stays open.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from attrib.domain import Antecedent, Profile, Roster, SourceKind, SourceMention, Span
from attrib.text.antecedents import (
    ANY_BODY,
    COMPANY,
    NUMBER,
    PART,
    POSSESSORS,
    Introduced,
    fits_description,
    fits_pronoun,
    merged_profile,
    name_words,
    same_name,
    shared_words,
)
from attrib.text.bodies import Body
from attrib.text.sources import head_noun, is_definite, is_pronoun, read_profile

REACH = 4
"""Paragraphs a pronoun may reach back; news prose repeats the name after that."""
REMEMBERED = 64
"""Sources of one sort that are looked at again; it bounds the time a list of thousands takes."""


@dataclass(slots=True)
class Memory:
    """The sources introduced so far, found again by surname, by head noun, or as the latest."""

    by_surname: dict[str, list[Introduced]] = field(default_factory=dict)
    by_head: dict[str, deque[Introduced]] = field(default_factory=dict)
    latest: deque[Introduced] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def add(self, known: Introduced) -> None:
        """Remember a source under the words it can be called by again."""
        self.latest.append(known)
        words = name_words(known.profile.name or "")
        if words:
            self.by_surname.setdefault(words[-1], []).append(known)
        for head in self._heads(known, words):
            self.by_head.setdefault(head, deque(maxlen=REMEMBERED)).append(known)

    def _heads(self, known: Introduced, words: list[str]) -> Iterable[str]:
        if known.head:
            return (known.head,)
        if known.profile.kind is SourceKind.ORGANISATION:
            return (*words[-1:], *ANY_BODY)
        return ()


@dataclass(slots=True)
class Discourse:
    """Resolves the sources of one article, mention by mention in text order.

    `full_names` says where the text gives a surname's full name, `nouns` where it first introduces a noun, and
    `pointing_heads` which nouns need an introduction: "the official", but not "the mayor".
    """

    text: str
    full_names: Mapping[str, Span]
    nouns: Mapping[str, int]
    pointing_heads: frozenset[str]
    roster: Roster | None = None
    bodies: Mapping[str, Body] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    met: Introduced | None = None
    said: int = 0

    def resolve(self, mention: SourceMention, paragraph: int, *, nested: bool = False) -> SourceMention:
        """The mention with its antecedent, or marked as an orphan, or as it came; then remembered.

        A `nested` one speaks inside somebody else's words: it is remembered, but was not heard last.
        """
        known = self._antecedent(mention, paragraph)
        if known is None:
            mention = self._named_in_full(mention)
            orphan = self._points_back(mention) and not self._introduced_elsewhere(mention)
            mention = replace(mention, orphan=orphan)
            known = self._introduce(mention, paragraph, -1 if nested else self.said)
        elif known.spans != mention.spans and mention.resolved is None:
            antecedent = Antecedent(known.text, known.spans)
            mention = replace(mention, resolved=antecedent, profile=merged_profile(mention, known))
        if not nested:
            known.paragraph, known.said = paragraph, self.said
            self.said += 1
            self.met = None
        return mention

    def meet(self, person: Introduced) -> None:
        """Somebody the article's own voice speaks of; "she" in the next sentence may be this person."""
        self.met = person

    def _antecedent(self, mention: SourceMention, paragraph: int) -> Introduced | None:
        if NUMBER.fullmatch(mention.text):
            return self._of_number(mention)
        if is_pronoun(mention.text) or mention.text.lower() in POSSESSORS:
            return self._of_pronoun(mention, paragraph)
        if mention.profile.name:
            return self._of_name(mention)
        if is_definite(mention.text) or PART.match(mention.text):
            return self._of_description(mention)
        return None

    def _of_pronoun(self, mention: SourceMention, paragraph: int) -> Introduced | None:
        word = POSSESSORS.get(mention.text.lower(), mention.text.lower())
        met = self.met
        if met is not None and met.paragraph == paragraph and fits_pronoun(word, met):
            self.memory.add(met)
            return met
        near = (known for known in self.memory.latest if paragraph - known.paragraph <= REACH)
        return self._latest(known for known in near if fits_pronoun(word, known))

    def _of_number(self, mention: SourceMention) -> Introduced | None:
        """ "Both", "the three": several introduced together, and not known to be another number."""
        told = mention.profile.count
        several = (known for known in self.memory.latest if known.profile.count.max != 1)
        return self._latest(
            known
            for known in several
            if not (told.exact and known.profile.count.exact) or told == known.profile.count
        )

    def _of_name(self, mention: SourceMention) -> Introduced | None:
        words = name_words(mention.profile.name or "")
        called = self.memory.by_surname.get(words[-1], []) if words else []
        for known in called[:REMEMBERED]:
            full = name_words(known.profile.name or "")
            if known.profile.kind is mention.profile.kind and same_name(words, full):
                return known
        return None

    def _of_description(self, mention: SourceMention) -> Introduced | None:
        head = head_noun(mention.text)
        part = PART.match(mention.text)
        if head is None and part:
            return self._latest(known for known in self.memory.latest if known.profile.count.max != 1)
        called = self.memory.by_head.get(head or "", ())
        fits = [known for known in called if fits_description(mention, known)]
        best = max(fits, key=lambda known: (shared_words(mention.text, known.text), known.said), default=None)
        if best is None and head in COMPANY:
            return self._company(mention)
        return self._whole(mention) if best is None and part else best

    def _company(self, mention: SourceMention) -> Introduced | None:
        """The company introduced before "the company" that the text speaks of most."""
        at = mention.spans[0].start
        before = [(name, body) for name, body in self.bodies.items() if body.span.start < at]
        if not before or mention.profile.count.max != 1:
            return None
        name, body = max(before, key=lambda each: (each[1].mentions, -each[1].span.start))
        words = body.span.of(self.text)
        known = next(iter(self.memory.by_surname.get(name.split()[-1], [])), None)
        if known is None:
            profile = Profile(SourceKind.ORGANISATION, name=words)
            known = Introduced(words, (body.span,), profile, None, -1, -1)
            self.memory.add(known)
        return known

    def _whole(self, mention: SourceMention) -> Introduced | None:
        """The roster, where "ten of the sources" are a part of nobody introduced so far."""
        if self.roster is None or mention.profile.count.min > self.roster.count.min:
            return None
        profile = replace(mention.profile, count=self.roster.count)
        return Introduced(self.roster.text, self.roster.spans, profile, None, -1, -1)

    def _latest(self, known: Iterable[Introduced]) -> Introduced | None:
        return max(known, key=lambda each: each.said, default=None)

    def _named_in_full(self, mention: SourceMention) -> SourceMention:
        """A bare surname with the full name that the text gave before it."""
        words = name_words(mention.profile.name or "")
        if mention.resolved or mention.profile.kind is not SourceKind.PERSON or len(words) != 1:
            return mention
        span = self.full_names.get(words[0])
        if span is None or span.start >= mention.spans[0].start:
            return mention
        full = read_profile(span.of(self.text)).name or span.of(self.text)
        profile = replace(mention.profile, name=full)
        return replace(mention, resolved=Antecedent(span.of(self.text), (span,)), profile=profile)

    def _points_back(self, mention: SourceMention) -> bool:
        """A bare "the [adjectives] official": nothing behind the head says which."""
        head = head_noun(mention.text)
        if mention.profile.name or head is None or head not in self.pointing_heads:
            return False
        words = mention.text.lower().rstrip(",").split()
        return words[0] == "the" and words[-1].startswith(head[:4])

    def _introduced_elsewhere(self, mention: SourceMention) -> bool:
        at = self.nouns.get(head_noun(mention.text) or "")
        return at is not None and at < mention.spans[0].start

    def _introduce(self, mention: SourceMention, paragraph: int, said: int) -> Introduced:
        head = None if mention.profile.name else head_noun(mention.introduction)
        spans = mention.resolved.spans if mention.resolved else mention.spans
        known = Introduced(mention.introduction, spans, mention.profile, head, paragraph, said)
        pronoun = is_pronoun(mention.text) or mention.text.lower() in POSSESSORS
        if mention.resolved is not None or not pronoun:
            self.memory.add(known)
        return known
