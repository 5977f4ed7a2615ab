"""Cue candidates: reporting verbs and phrases at the outer level, with the auxiliaries that belong to them."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.text.lexicon import CueEntry, Lexicon
from attrib.text.tokens import Tokens

BE = frozenset("is are was were be been being am 's 're".split())
MODAL = frozenset(
    "will would shall should can could may might must do does did don't doesn't didn't won't wouldn't".split()
)
PRONOMINAL = frozenset(("this", "that", "some", "all", "both"))
ARTICLES = frozenset(("a", "an", "the"))
QUANTIFIERS = frozenset(("both", "all", "each"))  # "have both said"
NEGATION = frozenset("not never n't".split())


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue in the text: tokens `first` up to `last`, its verb at `verb`.

    `form` is "finite" (said, has said, is saying), "base" (say: a plural subject's present or nothing),
    "ing" (saying), "infinitive" (to say) or "passive" (was quoted).
    """

    first: int
    last: int
    verb: int
    entry: CueEntry
    form: str
    negated: bool = False


def find_cues(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> list[CueHit]:
    """The sentence's cue candidates in text order; inside a quotation nothing is a cue of the outer level."""
    hits: list[CueHit] = []
    i = first
    while i < last:
        hit = None if tokens.quoted[i] else _cue_at(tokens, i, first, last, lexicon)
        if hit is not None:
            hits.append(hit)
            i = hit.last
        else:
            i += 1
    return hits


def _cue_at(tokens: Tokens, i: int, first: int, last: int, lexicon: Lexicon) -> CueHit | None:
    word = tokens.low[i]
    for rest, entry in lexicon.phrases.get(word, ()):
        end = i + 1 + len(rest)
        if end <= last and _same_words(tokens, i + 1, rest):
            return _grouped(
                tokens, i, end, entry, "ing" if word.endswith("ing") else _form_of_head(word), first
            )
    form = lexicon.cues.get(word)
    if (
        form is not None
        and form.entry.lemma == "think"
        and tokens.low[i + 1] in ("out", "up", "of", "through")
    ):
        return None  # "numbers he had thought out himself"
    if form is None or (
        tokens.tag[i] == "N" and tokens.raw[i][0].isupper() and i > first and not _after_break(tokens, i)
    ):
        return None
    return _grouped(tokens, i, i + 1, form.entry, form.shape, first)


def _same_words(tokens: Tokens, start: int, rest: tuple[str, ...]) -> bool:
    return all(tokens.low[start + k] == word and not tokens.quoted[start + k] for k, word in enumerate(rest))


def _form_of_head(word: str) -> str:
    return "finite" if word.endswith("s") else "past"


def _after_break(tokens: Tokens, i: int) -> bool:
    return tokens.tag[i - 1] in '".:-'


def _grouped(tokens: Tokens, verb: int, end: int, entry: CueEntry, shape: str, low: int) -> CueHit | None:
    """The cue with its auxiliaries and the form that they give it; None for a noun or adjective of the same letters."""
    start = verb
    helpers: set[str] = set()
    while start > low and not tokens.quoted[start - 1] and _belongs(tokens, start - 1, low):
        start -= 1
        helpers.add(tokens.low[start])
    while start < verb and tokens.tag[start] == "A":
        start += 1  # an adverb before the first auxiliary belongs to the subject's side
    form = _form(tokens, shape, verb, start, helpers)
    negated = bool(helpers & NEGATION) or any(word.endswith(("n't", "cannot")) for word in helpers)
    return None if form is None else CueHit(start, end, verb, entry, form, negated)


def _belongs(tokens: Tokens, at: int, low: int) -> bool:
    """An auxiliary or adverb before the verb, or the "both" of "have both said"."""
    if tokens.tag[at] in "XA":
        return True
    return tokens.low[at] in QUANTIFIERS and at > low and tokens.tag[at - 1] == "X"


def _form(tokens: Tokens, shape: str, verb: int, start: int, helpers: set[str]) -> str | None:
    before = tokens.low[start - 1] if start else ""
    if shape == "ing":
        return "finite" if helpers & BE else "ing"
    if shape == "past" and helpers & BE:
        return "passive"
    if shape == "base" and not helpers & MODAL:
        noun = start == verb and before in ARTICLES  # "the state", "a report"
        return None if noun else _base_form(tokens, start, before)
    if start == verb and start and tokens.tag[start - 1] in "D#" and before not in PRONOMINAL:
        return None  # "the reports", "two claims": a noun
    if start == verb and before.endswith("'s") and tokens.tag[start - 1] in "Nn":
        return None  # "the port's declared goal": an adjective
    return "finite"


def _base_form(tokens: Tokens, start: int, before: str) -> str:
    """ "to say" is an infinitive, but "went on to say" and "continued to insist" say it."""
    if before != "to":
        return "base"
    return (
        "finite"
        if tokens.low[max(0, start - 2)] in ("on", "continued", "continues", "continue")
        else "infinitive"
    )
