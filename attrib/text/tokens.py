"""An article as words: parallel lists over all its tokens, with a coarse word class for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from attrib.domain import Span
from attrib.text.lexicon import Lexicon

TOKEN = re.compile(
    r"""
    (?:[A-Z]\.){2,}                                   # U.S., J.K.
    | (?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Hon|St|Jr|Sr|No|Maj|Adm|Cmdr|Supt|Det|Insp|Messrs|Mt)\.
    | [A-Z]\.(?=\s+[A-Z])                             # an initial before a name
    | \d{1,3}-year-olds?\b
    | [$€£]?\d+(?:[.,:/]\d+)*(?:%|[a-z]{1,2}\b)?        # 2,500  3.5%  $40  29th  10:30
    | [^\W_]+(?:['’\-‑&][^\W_]+)*                     # words, hyphens and apostrophes inside
    | ''|``|\.\.\.|--
    | [^\w\s]|_
    """,
    re.VERBOSE,
)
QUOTE_MARKS = frozenset(("“", "”", "„", "«", "»", '"', "''", "``", "‘", "‟", "″"))
PUNCTUATION = {
    ",": ",", ".": ".", "?": ".", "!": ".", "...": ".", "…": "~", ";": ";", ":": ":",
    "–": "-", "—": "-", "―": "-", "--": "-", "-": "-", "(": "(", "[": "(", ")": ")", "]": ")",
}  # fmt: skip
ABBREVIATIONS = frozenset(("US", "WHO", "IT"))  # else read as pronouns
TITLES = frozenset(
    ("mr.", "mrs.", "ms.", "dr.", "prof.", "sen.", "rep.", "gov.", "gen.", "lt.", "col.", "capt.")
)


@dataclass(slots=True)
class Tokens:
    """All tokens of a text, as lists of one length, and behind the last of them a guard that is no token.

    The guard (an empty full stop in `raw`, `low`, `tag` and `quoted`) lets every rule look one word ahead.
    `tag` has one letter for each: D determiner, P preposition, C conjunction, S subordinator, R pronoun, X auxiliary,
    V verb, A adverb, N capitalised word, n any other word, # number, " quotation mark, and , . ; : - ( ) ~ for
    punctuation. `quoted` is true inside quotation marks, the marks included.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.start)

    def index(self, position: int) -> int:
        """The first token that starts at or after a position of the text."""
        return bisect_left(self.start, position)

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` up to, not including, token `last`."""
        return Span(self.start[first], self.end[last - 1])


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """The text's tokens, nothing yet marked as quoted."""
    tokens = Tokens(text)
    tags = lexicon.tags
    start, end, raw, low, tag = (
        tokens.start.append, tokens.end.append, tokens.raw.append, tokens.low.append, tokens.tag.append,
    )  # fmt: skip
    for match in TOKEN.finditer(text):
        word = match.group()
        lower = word.lower().replace("’", "'")
        start(match.start())
        end(match.end())
        raw(word)
        low(lower)
        tag("N" if word in ABBREVIATIONS else tags.get(lower) or _shape(word, lower))
    raw("")
    low("")
    tag(".")
    tokens.quoted = [False] * len(tokens.raw)
    return tokens


def _shape(word: str, lower: str) -> str:
    first = word[0]
    if first.isalpha():
        if first.isupper() or lower.startswith(("al-", "el-", "ul-")):
            return "N"
        return "A" if lower.endswith("ly") and len(lower) > 4 else "n"
    if first.isdigit() or first in "$€£":
        return "#"
    return '"' if word in QUOTE_MARKS else PUNCTUATION.get(word, "~")
