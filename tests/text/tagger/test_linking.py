"""Labelled parts become attributions: which content belongs to which cue, and whose source it has."""

from __future__ import annotations

import pytest

from attrib.text.lexicon import load_lexicon
from attrib.text.reading import read
from attrib.text.tagger import RULES
from attrib.text.tagger.labels import CONTENT, CUE, SOURCE, Labelled
from attrib.text.tagger.linking import link

PARTS = {"S": SOURCE, "C": CUE, "Q": CONTENT}

CASES = [
    # one of each
    ("[S:The mayor] [C:said] [Q:the dam held].", [("The mayor", "said", ["the dam held"])]),
    # content on both sides of its cue
    ("[Q:The dam], [S:she] [C:said], [Q:would hold].", [("she", "said", ["The dam", "would hold"])]),
    # a second cue shares the source of the first
    (
        "[S:She] [C:said] [Q:the dam held], [C:adding] [Q:that nobody slept].",
        [("She", "said", ["the dam held"]), ("She", "adding", ["that nobody slept"])],
    ),
    # two sources, each with the cue it stands at
    (
        "[S:Marit] [C:said] [Q:it held], and [S:Pell] [C:denied] [Q:it].",
        [("Marit", "said", ["it held"]), ("Pell", "denied", ["it"])],
    ),
    # the source behind its cue
    ("“[Q:It held],” [C:said] [S:the mayor].", [("the mayor", "said", ["It held"])]),
    # a cue without content is none
    ("[S:She] [C:spoke] and the dam held.", []),
    # content without a cue is none
    ("[S:She] left and [Q:the dam held].", []),
]


def marked(written: str) -> tuple[str, list[tuple[int, int, int]]]:
    """The text without its brackets, and each bracket's part with its characters."""
    text, parts = "", []
    while written:
        before, opening, rest = written.partition("[")
        text += before
        if not opening:
            break
        inside, _, written = rest.partition("]")
        parts.append((PARTS[inside[0]], len(text), len(text) + len(inside) - 2))
        text += inside[2:]
    return text, parts


@pytest.mark.parametrize(("written", "expected"), CASES, ids=[case[0][:30] for case in CASES])
def test_parts_find_each_other(written: str, expected: list[tuple[str, str, list[str]]]):
    text, parts = marked(written)
    reading = read(text, load_lexicon(), RULES)
    tokens = reading.tokens
    labelled = [Labelled(part, tokens.index(start), tokens.index(end)) for part, start, end in parts]

    def words(found: tuple[int, int]) -> str:
        return tokens.span(*found).of(text)

    drafts = [draft for sentence in link(reading.sentences, labelled) for draft in sentence]
    assert [
        (words(draft.source), words(draft.cue[0]), [words(part) for part in draft.content])
        for draft in drafts
        if draft.source
    ] == expected
    assert all(draft.source for draft in drafts)
