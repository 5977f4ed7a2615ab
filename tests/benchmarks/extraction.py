"""How many tokens a second extraction reads on one core: `python -m tests.benchmarks.extraction [FOLDER]`.

FOLDER holds texts (*.txt); without one, the sample story is read over and over. Bars: 20,000 tokens a second with the
tagger, 100,000 by the rules alone. Exit 1 below a bar.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from attrib.domain import Article
from attrib.resources import seeds_folder
from attrib.text import extract_claims
from attrib.text.lexicon import load_lexicon
from attrib.text.tagger import LEARNED, RULES, Tagger
from attrib.text.tokens import tokenize

BARS = (("rules", RULES, 100_000), ("rules and tagger", LEARNED, 20_000))
LEAST = 40_000
"""Tokens to be read, so that one slow moment of the machine weighs little."""
ROUNDS = 3


def main(arguments: list[str]) -> int:
    """Each choice of tagger with its best of a few rounds against its bar."""
    texts = _texts(Path(arguments[0]) if arguments else None)
    tokens = sum(len(tokenize(text, load_lexicon())) for text in texts)
    met = True
    for name, tagger, bar in BARS:
        extract_claims(Article("first", "", texts[0]), tagger)
        speed = tokens / min(_seconds(texts, tagger) for _ in range(ROUNDS))
        met = met and speed >= bar
        print(f"{name:18} {speed:10,.0f} tokens/s (bar {bar:,})")
    return 0 if met else 1


def _texts(folder: Path | None) -> list[str]:
    places = sorted((folder or seeds_folder() / "stories").rglob("*.txt"))
    texts = [place.read_text("utf-8") for place in places]
    if not texts:
        sys.exit(f"no *.txt in {folder}")
    size = sum(len(tokenize(text, load_lexicon())) for text in texts)
    return texts * (1 if folder else LEAST // size + 1)


def _seconds(texts: list[str], tagger: Tagger) -> float:
    start = time.process_time()
    for number, text in enumerate(texts):
        extract_claims(Article(str(number), "", text), tagger)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
