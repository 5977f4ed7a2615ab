"""How far a cue's content reaches, and what stands between a cue and its content."""

from __future__ import annotations

from attrib.text.cues import CueHit
from attrib.text.drafts import Range, Sentence
from attrib.text.phrases import phrase_after

FAR_THAT = 32
"""Tokens between a cue and its "that": "told the Courier in answer to a question about the closure that"."""
COORDINATED = frozenset(
    ("add", "say", "note", "warn", "describe", "stress", "tell", "claim", "insist", "deny", "confirm")
)
FRONTING = frozenset(("as", "after", "before", "since", "until", "following", "ever", "even", "just"))
SCOPE_ADVERBS = frozenset("so not only just never even almost nearly perhaps".split())
"""These belong to what follows: "said only a date was missing"."""
PUT_BACK = frozenset("would could should might had must".split())
BUT_REACH = 10
"""Tokens from ", but" to the verb of its clause."""
CONTRAST = frozenset(("but", "while", "whereas", "although", "though", "yet"))


def skip_adjuncts(sentence: Sentence, at: int) -> int:
    """The first token after the words that tell when, where or to whom it was said."""
    start = -1
    while start != at:
        start = at
        at = _skip_one(sentence, at)
    return at


def _skip_one(sentence: Sentence, at: int) -> int:
    tag, word = sentence.tag(at), sentence.low(at)
    if at >= sentence.last or sentence.quoted(at):
        return at
    if (tag == "A" and word not in SCOPE_ADVERBS) or (word in sentence.lexicon.time and tag in "NnA"):
        return at + 1
    if tag == "#" and sentence.low(at - 1) in sentence.lexicon.time:
        return at + 1
    if tag == "P":
        return _skip_prepositional(sentence, at)
    return at


def _skip_prepositional(sentence: Sentence, at: int) -> int:
    """Behind "in a statement", "on Monday", "to reporters in the capital"; `at` itself for any other preposition."""
    for i in range(at + 1, min(sentence.last, at + 9)):
        if sentence.quoted(i) or (sentence.tag(i) in ",.;:VXSP" and sentence.low(i) != "of"):
            return at
        if sentence.low(i) in sentence.lexicon.saying or sentence.low(i) in sentence.lexicon.time:
            end = i + 1
            while (
                end < sentence.last
                and not sentence.quoted(end)
                and (
                    sentence.low(end) in sentence.lexicon.saying or sentence.low(end) in sentence.lexicon.time
                )
            ):
                end += 1
            return end
    return at


def skip_addressee(sentence: Sentence, at: int) -> tuple[int, Range | None]:
    """Behind "told reporters", with the addressee's tokens; None where nobody is addressed."""
    if sentence.tag(at) == "R" and sentence.low(at) not in sentence.lexicon.subject_pronouns | {"there"}:
        return at + 1, (at, at + 1)
    if sentence.low(at) in ("it", "you") and sentence.tag(at + 1) not in "VXn":
        return at + 1, (at, at + 1)
    high = next((i for i in range(at, sentence.last) if _ends_addressee(sentence, at, i)), sentence.last)
    phrase = phrase_after(sentence.tokens, at, high, sentence.lexicon)
    if phrase is None:
        return at, None
    end = _addressee_end(sentence, at, phrase.core)
    named = next((i for i in range(at + 1, end) if sentence.tag(i) == "P" and sentence.low(i) != "of"), end)
    return end, (at, named)


def _ends_addressee(sentence: Sentence, first: int, at: int) -> bool:
    """A "that", a quotation, or the infinitive of an order ("told the crews to leave")."""
    if sentence.low(at) == "that" or sentence.quoted(at):
        return True
    if at > first and sentence.low(at) == "not" and sentence.low(at + 1) == "to":
        return True
    return at > first and sentence.low(at) == "to" and sentence.tag(at + 1) == "n"


def _addressee_end(sentence: Sentence, first: int, last: int) -> int:
    """ "told the crowd the dam was safe": a second phrase starts at a determiner or at a name."""
    for i in range(first + 1, last):
        tag, before = sentence.tag(i), sentence.tag(i - 1)
        if tag == "D" and before in "Nn":
            return i
        if (
            tag in "Nn"
            and before == "N"
            and sentence.tokens.raw[i - 1].isupper()
            and sentence.tag(i + 1) in "VX"
        ):
            return i
    return last


def that_after(sentence: Sentence, at: int, *, addressed: bool) -> int | None:
    """The "that" which opens the content behind adjuncts, or None where something else begins first.

    Behind a cue that takes no addressee only circumstances may stand before it: "that" after an object is relative.
    """
    at = _behind_aside(sentence, at)
    if not addressed and at < sentence.last and not _circumstance(sentence, at):
        return None
    for i in range(at, min(sentence.last, at + FAR_THAT)):
        if sentence.low(i) == "that" and sentence.tag(i) == "S":
            return i
        if sentence.quoted(i) or sentence.tag(i) in "VXSR;:":
            return None
        if sentence.tag(i) == "," and (i > at or sentence.low(i + 1) != "that"):
            return None
    return None


ASIDE_REACH = 5
"""Tokens of an aside between two commas behind a cue, the commas included: ", however,", ", of course,"."""
ASIDES = frozenset(("though", "of", "course", "too", "for", "example", "all", "same", "the"))


def _behind_aside(sentence: Sentence, at: int) -> int:
    """Where the "that" stands in "cautioned, however, that"; `at` itself where no such aside follows."""
    if sentence.tag(at) != "," or sentence.quoted(at):
        return at
    for i in range(at + 2, min(sentence.last, at + ASIDE_REACH)):
        if sentence.tag(i) == ",":
            return i + 1 if sentence.low(i + 1) == "that" else at
        if sentence.tag(i - 1) != "A" and sentence.low(i - 1) not in ASIDES:
            return at
    return at


def _circumstance(sentence: Sentence, at: int) -> bool:
    """A "that", a comma, or an adverb, time or preposition stands at `at`; "to" only before those spoken to."""
    if sentence.low(at) == "to":
        return _skip_prepositional(sentence, at) > at or sentence.tag(at + 1) in "ND"
    return sentence.tag(at) in "PAS,#" or sentence.low(at) in sentence.lexicon.time


def right_end(sentence: Sentence, cue: CueHit, start: int) -> int:
    """Where the content that starts at `start` ends: at the next cue on the same level, else with the sentence."""
    for later in sentence.cues:
        if later.first > start:
            sibling = sibling_start(sentence, cue, later)
            if sibling is not None and sibling > start:
                return sibling
    ends = [
        _according_after(sentence, start),
        _clause_end(sentence, cue, start),
        _own_clause(sentence, cue, start),
        _but_clause(sentence, start),
    ]
    return min((end for end in ends if end is not None), default=sentence.last)


def _but_clause(sentence: Sentence, start: int) -> int | None:
    """Where the article takes over: "said the spill was small, but oil was still washing ashore".

    A pronoun as its subject, or a verb put back in time ("but the crew would stay"), lets the report go on.
    """
    for i in range(start + 1, sentence.last - 3):
        if sentence.tag(i) != "," or sentence.quoted(i) or sentence.low(i + 1) != "but":
            continue
        verb = next(
            (k for k in range(i + 3, min(sentence.last, i + BUT_REACH)) if sentence.tag(k) in "VX"), None
        )
        if sentence.tag(i + 2) in "DNn" and verb is not None and sentence.low(verb) not in PUT_BACK:
            return i
    return None


def _own_clause(sentence: Sentence, cue: CueHit, start: int) -> int | None:
    """Where an order or appeal ends at a semicolon, and the article goes on: "urged them to wait; the mill burned"."""
    if "o" not in cue.entry.frames:
        return None
    ends = (
        i for i in range(start + 1, sentence.last - 3) if sentence.tag(i) == ";" and not sentence.quoted(i)
    )
    return next(ends, None)


def _clause_end(sentence: Sentence, cue: CueHit, start: int) -> int | None:
    """In a fronted or relative clause the content stops where the main clause takes over, at a comma."""
    subject = sentence.subject(cue)
    relative = subject is not None and (
        sentence.low(subject.first) in ("who", "which")
        or sentence.low(subject.first - 1)
        in ("whom", "which")  # "the plan, which the union has called a trap, would"
    )
    fronted = sentence.tag(sentence.first) == "S" or sentence.low(sentence.first) in FRONTING
    if subject is not None and subject.first > sentence.first:
        fronted = fronted or sentence.low(subject.first - 1) in FRONTING | {
            "while",
            "when",
            "although",
            "though",
            "if",
            "because",
        }
    if not relative and not fronted:
        return None
    for i in range(start + 1, sentence.last - 2):
        if sentence.tag(i) == "," and not sentence.quoted(i + 1) and sentence.tag(i + 1) in "DRNVX":
            return i if not sentence.quoted(i) else i + 1
        if sentence.quoted(i) and not sentence.quoted(i + 1) and sentence.tokens.raw[i - 1] == ",":
            return i + 1
    return None


def _according_after(sentence: Sentence, start: int) -> int | None:
    for i in range(start + 1, sentence.last - 2):
        if sentence.low(i) == "according" and sentence.low(i + 1) == "to" and not sentence.quoted(i):
            return i - 1 if sentence.tag(i - 1) == "," else i
    return None


def sibling_start(sentence: Sentence, cue: CueHit, later: CueHit) -> int | None:
    """Where the part of a later cue begins when it stands beside `cue`, not inside its content."""
    before = later.first - 1
    if later.form == "ing" and sentence.tag(before) == ",":
        return before
    if later.form == "ing" and sentence.quoted(before) and sentence.tokens.raw[before - 1] == ",":
        return later.first
    if later.form in ("passive", "infinitive"):
        return None
    if sentence.tag(before) == "C" and not sentence.quoted(before):
        return _trim_comma(sentence, before) if _same_level(sentence, cue, later) else None
    subject = sentence.subject(later)
    if subject is None or subject.first <= cue.last:
        return None
    opening = subject.first - 1
    if sentence.quoted(opening):
        return None
    if sentence.tag(opening) == ";":
        return opening
    if sentence.low(opening) in CONTRAST or (sentence.low(opening) == "and" and _reports(later)):
        return _trim_comma(sentence, opening)
    return None


def _trim_comma(sentence: Sentence, at: int) -> int:
    return at - 1 if sentence.tag(at - 1) == "," else at


def _same_level(sentence: Sentence, cue: CueHit, later: CueHit) -> bool:
    """ "said the road was closed and added that ..." against "said officials came and announced it"."""
    if sentence.low(later.first - 1) == "but":
        return True
    clause_between = any(
        sentence.tag(i) in "VXR" for i in range(cue.last, later.first - 1) if not sentence.quoted(i)
    )
    opens = (
        sentence.low(later.last) in ("that", ":")
        or sentence.quoted(later.last)
        or sentence.quoted(later.last + 1)
    )
    return not clause_between or opens or later.entry.lemma == "add"


def _reports(later: CueHit) -> bool:
    return bool({"t", "c", "q", "o"} & later.entry.frames)


def has_clause(sentence: Sentence, first: int, last: int) -> bool:
    """The range holds a verb the lexicon knows, a pronoun, or a word in -ed behind a noun."""
    for i in range(first, last):
        tag = sentence.tag(i)
        if tag in "VX" or (tag == "R" and sentence.low(i) in sentence.lexicon.subject_pronouns):
            return True
        if (
            tag == "n"
            and sentence.low(i).endswith("ed")
            and sentence.tag(i - 1) in "Nn"
            and sentence.tag(i + 1) in "DPA#N"
        ):
            return True
    return False


def without_stop(sentence: Sentence, first: int, last: int) -> int:
    """`last` without a closing full stop, comma or bracket outside quotation marks, or a trailing conjunction."""
    while (
        last > first
        and not sentence.quoted(last - 1)
        and (sentence.tokens.raw[last - 1] in (".", ",", ";", ":") or sentence.tag(last - 1) in "-C")
        and sentence.low(last - 1) != "yet"
    ):
        last -= 1
    return last
