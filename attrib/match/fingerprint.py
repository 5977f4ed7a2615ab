"""What matching needs to know of one claim, read once.

A term (`mentions.py`) is one content word or phrase. Weights that depend on the story come later (`weigh.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from attrib.domain import Claim, QuoteType
from attrib.match.lexicon import Concepts, commonness, known_words, paraphrases, places
from attrib.match.mentions import NO_CONCEPTS, PLAIN_WEIGHT, Placed, Term, one_mention_each
from attrib.match.names import fold_name
from attrib.match.quantities import NUMBER_WORDS, Quantity, quantities, times
from attrib.match.stem import stem_word
from attrib.match.words import Word, words

ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ers",
    "ors",
    "ists",
    "ies",
)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One claim as matching sees it.

    `terms` are the content words in order; `stems` and `concepts` their sets; `context` holds the terms of
    the source and cue, which another article may print inside the claim, `speaker` those of the source alone.
    `sorted_tokens` and `trigrams` serve the string comparisons. `numbers` are those that are not told in an aside,
    `times` the years, months and weekdays by kind. `quoted` are the stems inside quotation marks, function words
    included, in order.
    """

    terms: tuple[Term, ...]
    stems: frozenset[str]
    concepts: Concepts
    context: tuple[Term, ...]
    speaker: tuple[Term, ...]
    sorted_tokens: str
    trigrams: frozenset[str]
    numbers: tuple[Quantity, ...]
    names: frozenset[str]
    quoted: tuple[str, ...]
    times: Mapping[str, frozenset[str]]


def fingerprint(claim: Claim) -> Fingerprint:
    """The claim's content, with its source and cue as context."""
    found = words(claim.text)
    return of_terms(
        _unique(_terms(found, quoted=claim.quote_type is QuoteType.DIRECT)),
        context=_context(claim),
        speaker=_speaker(claim),
        numbers=quantities([word for word in found if not word.aside]),
        quoted=_quoted(found, whole=claim.quote_type is QuoteType.DIRECT),
        times=times(found),
    )


def of_terms(
    terms: tuple[Term, ...],
    *,
    context: tuple[Term, ...],
    speaker: tuple[Term, ...],
    numbers: tuple[Quantity, ...],
    quoted: tuple[str, ...],
    times: Mapping[str, frozenset[str]],
) -> Fingerprint:
    """The fingerprint of a claim that has been read into terms already."""
    stems = sorted({term.stem for term in terms})
    return Fingerprint(
        terms=terms,
        stems=frozenset(stems),
        concepts=frozenset().union(*(term.concepts for term in terms)),
        context=context,
        speaker=speaker,
        sorted_tokens=" ".join(stems),
        trigrams=_trigrams(stems),
        numbers=numbers,
        names=frozenset(term.stem for term in terms if term.name),
        quoted=quoted,
        times=times,
    )


def read_terms(text: str) -> tuple[Term, ...]:
    """The content words of any passage, each once, in order."""
    return _unique(_terms(words(text)))


def _context(claim: Claim) -> tuple[Term, ...]:
    parts = [claim.source.introduction, claim.source.text] if claim.source else []
    parts += [claim.cue.text] if claim.cue else []
    return _unique(term for part in parts for term in _terms(words(part)))


def _speaker(claim: Claim) -> tuple[Term, ...]:
    """The content words of who speaks, as introduced."""
    return read_terms(claim.source.introduction or claim.source.text) if claim.source else ()


def _unique(terms: Iterable[Term]) -> tuple[Term, ...]:
    seen: dict[str, Term] = {}
    for term in terms:
        seen.setdefault(term.stem, term)
    return tuple(seen.values())


def _terms(found: Sequence[Word], *, quoted: bool = False) -> Iterator[Term]:
    stems = [stem_word(word.lower) for word in found]
    placed, at = list[Placed](), 0
    while at < len(found):
        term, length = _term(found, stems, at)
        term = replace(term, quoted=quoted or found[at].quoted, aside=found[at].aside)
        placed.append(Placed(term, found[at].joined, found[at].marked))
        at += length
    return (term for term in one_mention_each(placed) if term.commonness > 0)


def _term(found: Sequence[Word], stems: Sequence[str], at: int) -> tuple[Term, int]:
    place = _place(found, at) if found[at].capital or "." in found[at].lower else None
    if place:
        return place
    phrase = _phrase(stems, at)
    if phrase:
        return phrase
    word, stem = found[at], stems[at]
    if word.number or (word.lower in NUMBER_WORDS and word.lower != "one"):
        return _number(word), 1
    weight = commonness().get(stem, PLAIN_WEIGHT)
    if word.capital and weight == PLAIN_WEIGHT and (word.marked or _unknown(word, stem)):
        name = fold_name(word.lower)
        return Term(name, paraphrases().meanings.get((stem,), NO_CONCEPTS), PLAIN_WEIGHT, name=True), 1
    return Term(stem, paraphrases().meanings.get((stem,), NO_CONCEPTS), weight), 1


def _unknown(word: Word, stem: str) -> bool:
    """At the start of a sentence only a word that English does not have is a name."""
    return stem not in known_words() and not word.lower.endswith(ENDINGS)


def _place(found: Sequence[Word], at: int) -> tuple[Term, int] | None:
    known = places()
    for length in range(min(known.longest, len(found) - at), 0, -1):
        key = tuple(word.lower for word in found[at : at + length])
        key = key if key in known.names else (*key[:-1], key[-1].removesuffix("s"))  # "Iraqis"
        if key in known.names:
            country = known.names[key]
            return Term(country, frozenset([country]), PLAIN_WEIGHT, name=True), length
        key = tuple(word.lower for word in found[at : at + length])
        if key in known.stand_ins:
            return Term("_".join(key), frozenset([known.stand_ins[key]]), PLAIN_WEIGHT, name=True), length
    return None


def _phrase(stems: Sequence[str], at: int) -> tuple[Term, int] | None:
    known = paraphrases()
    for length in range(min(known.longest.get(stems[at], 0), len(stems) - at), 1, -1):
        key = tuple(stems[at : at + length])
        if key in known.meanings:
            return Term("_".join(key), known.meanings[key]), length
    return None


def _number(word: Word) -> Term:
    value = NUMBER_WORDS.get(word.lower)
    return Term(f"#{value:g}" if value is not None else f"#{word.lower.removesuffix('.0')}")


def _quoted(found: Sequence[Word], *, whole: bool) -> tuple[str, ...]:
    return tuple(stem_word(word.lower) for word in found if whole or word.quoted)


def _trigrams(stems: Iterable[str]) -> frozenset[str]:
    text = f" {' '.join(stems)} "
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))
