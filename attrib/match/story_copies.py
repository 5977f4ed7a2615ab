"""Which articles are copies of one text: a wire report in several papers, the same piece a day later.

Each text is sketched by the smallest hashes of its runs of eight words; the share that two sketches have in common is
about the share of runs that the texts have in common (Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

from attrib.domain import Article

RUN = 8  # words in a row that two reporters do not choose alike, quotations apart
READ = 2_000  # words; a longer text that begins like this is the same
SHORTEST = 12  # runs: two notices of one line are not copies because they are short
SKETCH = 64  # hashes; a share of a half is then told to within an eighth
SAME = 0.5  # of the runs: a desk cuts the end and adds a paragraph, a round-up prints one text among many

_WORD = re.compile(r"[^\W_]+")


def copies(articles: Sequence[Article]) -> list[list[int]]:
    """The articles that are one text, as sorted lists of two and more places in `articles`."""
    sketches = [_sketch(article.text) for article in articles]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for at, sketch in enumerate(sketches):
        for hashed in sketch:
            holders[hashed].append(at)
    head = list(range(len(articles)))
    for pair in sorted({pair for held in holders.values() for pair in pairwise(held)}):
        if _alike(*(sketches[at] for at in pair)) >= SAME:
            one, other = sorted(_head(head, at) for at in pair)
            head[other] = one
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in range(len(articles)):
        groups[_head(head, at)].append(at)
    return [group for group in groups.values() if len(group) > 1]


def _sketch(text: str) -> frozenset[int]:
    words = [match.group().lower() for match in _WORD.finditer(text)][:READ]
    runs = {crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1)}
    return frozenset(sorted(runs)[:SKETCH] if len(runs) >= SHORTEST else ())


def _alike(left: frozenset[int], right: frozenset[int]) -> float:
    """Of the smallest hashes of both together, the share that both have."""
    smallest = sorted(left | right)[:SKETCH]
    return sum(hashed in left and hashed in right for hashed in smallest) / len(smallest)


def _head(head: list[int], at: int) -> int:
    while head[at] != at:
        head[at] = head[head[at]]
        at = head[at]
    return at
