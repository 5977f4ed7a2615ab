"""No text of a megabyte takes over ten seconds, whatever it repeats.

`ATTRIB_MEGABYTE=1 pytest tests/text/test_speed.py` reads whole megabytes (some minutes); without it an eighth is read
in an eighth of the time, which a square of the length mostly breaks already. Processor time is measured, not the
clock on the wall, so that a busy machine changes little.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import pytest

from attrib.domain import Article
from attrib.text import extract_claims

MEGABYTE = 1_000_000
BOUND = 10.0
"""Seconds for a megabyte, as promised; ordinary prose takes about a third of it."""
PART = 1 if os.environ.get("ATTRIB_MEGABYTE") else 8
SLACK = 1 if PART == 1 else 4
"""A part is read on a machine that runs other tests beside it; what takes the square of the length breaks this too."""


def name(number: int) -> str:
    """A different capitalised word for each number."""
    letters = ""
    while True:
        letters = chr(97 + number % 26) + letters
        number //= 26
        if not number:
            return letters.capitalize() + "el"


SAME = {
    "cue and mark": '"said ',
    "cues": "said ",
    "cues and that": "said that ",
    "commas": ",",
    "commas apart": ", ",
    "straight marks": '"',
    "straight marks apart": '" ',
    "opening marks": "“",
    "closing marks": "”",
    "single marks": "‘",
    "marks of all sorts": '"“”',
    "closing, then opening": "” “",
    "doubled apostrophes": "''",
    "word between doubled apostrophes": "''dam'' ",
    "word between straight marks": '"dam" ',
    "word between curly marks": "“dam” ",
    "word between single marks": "‘dam’ ",
    "capitalised words": "Delgo ",
    "capitalised words and commas": "Delgo, ",
    "lower-case words": "dam ",
    "noun phrases and commas": "the dam, ",
    "noun phrases and": "a guard, and ",
    "opening brackets": "(",
    "brackets apart": "( ",
    "pairs of brackets": "() ",
    "newlines": "\n",
    "carriage returns": "\r\n",
    "lines of one word": "Delgo\n",
    "lines broken by hand": "It held for a long while and then the dam broke off in\n",
    "blocks broken by hand": "It held for a long while and then the dam broke in two and\nthe rest went\n\n",
    "and X said": "and X said ",
    "X said, Y told": "X said, Y told Z that ",
    "he said, she said": "she said, he said, ",
    "dash and said": "— she said ",
    "brackets and said": "(he said) ",
    "if he said": "if he said ",
    "after X said": "after Delgo said ",
    "said X": "said Delgo, ",
    "said, adding": "Delgo said, adding ",
    "told": "told ",
    "told reporters": "told reporters ",
    "asked if": "asked if ",
    "said in a statement": "said in a statement ",
    "is believed to": "is believed to ",
    "quoted as saying": "Delgo was quoted as saying by ",
    "the source": "the source, ",
    "one of the": "one of the sources ",
    "who said that": "who said that ",
    "according to": "according to ",
    "according to X": "according to Delgo, ",
    "said and a colon": "said: ",
    "lines that announce": "Delgo said:\n",
    "plain sentences": "It held. ",
    "sentences of one source": "The source said. ",
    "sentences of one name": "Mara Delgo said it fell. ",
    "paragraphs of a pronoun": "He said it fell.\n",
    "bullets": "• Delgo said it fell\n",
    "quotations": "“It held,” he said. ",
    "quotations without cue": "“It held.” ",
    "quotations of one line": "“It held.”\n",
    "quotations resumed": "“It held,” he said, “for now,” ",
    "quotations with a label": "Mara Delgo: “It held.” ",
    "quotations left open": "“It held for a long while\n",
    "dashes": "— ",
    "hyphens": "-",
    "hyphens in a word": "a-",
    "full stops": ".",
    "full stops apart": ". ",
    "a.m.": "a.m. ",
    "initials": "U.",
    "initials apart": "A. ",
    "digits": "1",
    "numbers": "1,",
    "one long word": "a",
    "capitals": "A",
    "prepositions": "of the ",
    "adverbs": "reportedly ",
    "auxiliaries": "has been ",
    "spaces": " ",
    "tabs": "\t",
    "datelines": "PORT ELM ",
    "slashes": "Elm/ ",
    "addresses": "http://a.b/c?d=e&f ",
    "combining marks": "e\u0301",
    "astral": "😀",
    "colons": ": ",
    "semicolons": "; ",
}
NEW: dict[str, Callable[[int], str]] = {
    "a new name each time": lambda i: f"Mara {name(i)} said it fell.\n",
    "a new name and a pronoun": lambda i: f"Mara {name(i)} said it fell. He said no.\n",
    "a new description": lambda i: f"A {name(i).lower()} officer said it fell. The officer said no.\n",
    "a new group": lambda i: f"Two {name(i)} sources said it fell. One of the sources said no.\n",
    "a new outlet": lambda i: f"Delgo told {name(i)} it fell.\n",
}


def text_of(kind: str, length: int) -> str:
    """That many characters, of one piece repeated or of a new one each time."""
    if kind in SAME:
        return (SAME[kind] * (length // len(SAME[kind]) + 1))[:length]
    parts, held, number = [], 0, 0
    while held < length:
        parts.append(NEW[kind](number))
        held, number = held + len(parts[-1]), number + 1
    return "".join(parts)[:length]


def seconds(text: str) -> float:
    article = Article("long", "Harrow Courier", text)
    start = time.process_time()
    extract_claims(article)
    return time.process_time() - start


@pytest.mark.parametrize("kind", [*SAME, *NEW])
def test_a_megabyte_is_read_in_ten_seconds(kind: str):
    seconds("He said it.")  # the lexicon is read and the patterns are compiled
    assert seconds(text_of(kind, MEGABYTE // PART)) < BOUND / PART * SLACK
