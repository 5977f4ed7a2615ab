"""How far the words of a source reach, as told by `phrases.txt`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from attrib.domain import Span
from attrib.text.lexicon import load_lexicon
from attrib.text.phrases import Phrase, opening_subject, phrase_after, phrase_before, subject_before
from attrib.text.quotations import pair_quotes
from attrib.text.tokens import Tokens, tokenize

Look = Callable[[Tokens, int], Phrase | None]
LOOKS: dict[str, Look] = {
    "subject before": lambda tokens, at: subject_before(tokens, at, 0, load_lexicon()),
    "phrase after": lambda tokens, at: phrase_after(tokens, at, len(tokens), load_lexicon()),
    "phrase before": lambda tokens, at: phrase_before(tokens, at, 0, load_lexicon()),
    "opening subject": lambda tokens, at: opening_subject(tokens, 0, len(tokens)),
}


@dataclass(frozen=True)
class Case:
    """One marked line of the file: what is looked for in which words."""

    look: str
    marked: str
    gap: bool

    @property
    def text(self) -> str:
        return self.marked.translate(str.maketrans("", "", "[]/^"))

    @property
    def at(self) -> int:
        """The character at which the function looks."""
        mark = self.marked.find("^")
        if mark < 0:
            mark = self.marked.find("[") if self.look == "phrase after" else 0
        return mark - sum(sign in "[]/" for sign in self.marked[:mark])


def cases() -> list[Case]:
    found, look = [], ""
    for line in Path(__file__).with_name("phrases.txt").read_text("utf-8").splitlines():
        if line.startswith("== "):
            look = line.removeprefix("== ")
        elif line and not line.startswith("#"):
            found.append(Case(look, line.removeprefix("~ "), line.startswith("~ ")))
    return found


def read(text: str) -> Tokens:
    """The words with their quotations marked, as the reader of an article marks them."""
    tokens = tokenize(text, load_lexicon())
    for quotation in pair_quotes(text, [Span(0, len(text))]):
        for i in range(tokens.index(quotation.span.start), tokens.index(quotation.span.end)):
            tokens.quoted[i] = True
    return tokens


def marked(case: Case, phrase: Phrase | None) -> str:
    """The case's line as it would read if the phrase were right."""
    tokens, text = read(case.text), case.text
    signs = [] if "^" not in case.marked else [(case.at, 2, "^")]
    if phrase is not None:
        span, core = tokens.span(phrase.first, phrase.last), tokens.span(phrase.first, phrase.core)
        signs += [(span.start, 3, "["), (span.end, 1, "]")]
        signs += [(core.end, 0, "/")] if core.end < span.end else []
    for at, _, sign in sorted(signs, reverse=True):
        text = text[:at] + sign + text[at:]
    return text


def _with_gaps() -> list[object]:
    gap = pytest.mark.xfail(strict=True, reason="known gap")
    return [
        pytest.param(case, id=f"{case.look}: {case.marked}", marks=[gap] if case.gap else [])
        for case in cases()
    ]


@pytest.mark.parametrize("case", _with_gaps())
def test_phrase(case: Case):
    tokens = read(case.text)
    assert marked(case, LOOKS[case.look](tokens, tokens.index(case.at))) == case.marked


def test_every_function_has_its_cases():
    looks = [case.look for case in cases()]
    assert set(looks) == set(LOOKS)
    assert all(looks.count(look) >= 8 for look in LOOKS)
    assert all(
        any("[" not in case.marked for case in cases() if case.look == look) for look in LOOKS
    )  # each also finds nothing somewhere


def test_no_subject_is_sought_left_of_the_bound():
    text = "Mara Delgo, an engineer, said it held."
    tokens = read(text)
    whole = subject_before(tokens, tokens.index(text.index("said")), 0, load_lexicon())
    bound = subject_before(tokens, tokens.index(text.index("said")), 1, load_lexicon())
    assert whole is not None
    assert whole.first == 0
    assert bound is None or bound.first >= 1
