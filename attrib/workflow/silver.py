"""Parts of speech for the texts of an annotated folder, where it has them: `tokens.tsv.gz`.

One line for each token, "start, end, word, lemma, part of speech, ..." between tabs, texts parted by "# NAME" lines.
The Penn tags are drawn together to those a reader of attributions needs.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

from attrib.text.tokens import Tokens

FILE = "tokens.tsv.gz"
SPEECH_TAGS = (
    "punctuation", "other", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "IN", "DT", "JJ",
    "RB", "PRP", "CC", "CD", "TO", "WH",
)  # fmt: skip
TOGETHER = {
    "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "RP": "RB", "PRP$": "DT", "PDT": "DT", "WDT": "WH", "WP": "WH",
    "WP$": "WH", "WRB": "WH", "FW": "other", "UH": "other", "LS": "other", "SYM": "other", "EX": "other",
    "POS": "other",
}  # fmt: skip
CODES = {tag: code for code, tag in enumerate(SPEECH_TAGS)}

Silver = dict[str, dict[int, int]]


def read_silver(folder: Path) -> Silver:
    """Text name -> where a token starts -> its tag's code; empty where the folder has no such file."""
    found: Silver = {}
    if not (folder / FILE).is_file():
        return found
    current: dict[int, int] = {}
    with gzip.open(folder / FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("# ") and len(fields) == 1:
                current = found.setdefault(line[2:].strip(), {})
            elif len(fields) >= 5:
                current[int(fields[0])] = CODES[_tag(fields[4])]
    return found


def speech_labels(tokens: Tokens, silver: dict[int, int]) -> Sequence[int]:
    """The code of each token's tag; "other" where the folder's tokens start elsewhere."""
    return [silver.get(start, CODES["other"]) for start in tokens.start]


def _tag(penn: str) -> str:
    tag = TOGETHER.get(penn, penn)
    return tag if tag in CODES else "punctuation"
