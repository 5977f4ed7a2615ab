"""Sentence frames with their slots filled, punctuated and capitalised as a newsroom prints them."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from tests.planted.speakers import Speaker
from tests.planted.telling import draw_name, lines_of

SLOT = re.compile(r"(^|[.!?]”? )?(“?)\{(\w+)\}")
ADVERBIAL = """after at before below between each every for from in near on shortly since through to under until
within without""".split()
"""Behind a bare "said" these would be read with it: "said on Monday ..."."""
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@cache
def frames(sort: str) -> tuple[str, ...]:
    """The frames of that sort: indirect, quoted, halved, later."""
    return tuple(line.partition(": ")[2] for line in lines_of("frames.txt") if line.startswith(f"{sort}: "))


def fill(frame: str, **words: str) -> str:
    """The frame as a sentence: capitalised where one begins, an apposition closed by one comma only."""

    def put(match: re.Match[str]) -> str:
        opening, mark, slot = match.groups()
        told = words[slot]
        return (opening or "") + mark + (_capital(told) if opening is not None else told)

    filled = SLOT.sub(put, frame)
    return _capital(re.sub(r",~(?=[.,:;])", "", filled).replace(",~", ","))


def credited(frame: str, speaker: str, chance: Random, **words: str) -> str:
    """The frame with this source; content comes marked ⟪ ⟫."""
    if "said {C}" in frame and words["C"].split()[0] in ADVERBIAL:
        frame = frame.replace("said {C}", "said that {C}")
    marked = {slot: f"⟪{told}⟫" if slot in "CQAB" else told for slot, told in words.items()}
    around = {
        "day": chance.choice(DAYS),
        "town": draw_name("town", chance),
        "outlet": draw_name("outlet", chance),
    }
    return fill(frame, S=speaker, **marked, **around)


def quoted(frame: str, speaker: str, words: str, chance: Random) -> str:
    """A quotation, whole or in two halves where the frame has them; a full stop gives way to the frame's own mark."""
    words = words.removesuffix(".")
    if "{A}" not in frame:
        return credited(frame, speaker, chance, Q=words)
    first, mark, second = (
        re.split(r"([,.]) ", words, maxsplit=1) if re.search("[,.] ", words) else (words, "", "")
    )
    if not mark:
        return credited("“{Q},” {S} said.", speaker, chance, Q=words)
    return credited(frame if mark == "," else "“{A},” {S} said. “{B}.”", speaker, chance, A=first, B=second)


def later(frame: str, speaker: Speaker, content: str, chance: Random) -> str:
    """The content with its source a sentence or two away."""
    named = speaker.plain(chance)
    remark = chance.choice(lines_of("remarks.txt"))
    return credited(frame, named, chance, C=content, P=speaker.pronoun, R=remark)


def _capital(words: str) -> str:
    at = next((place for place, letter in enumerate(words) if letter not in "⟪“"), 0)
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]
