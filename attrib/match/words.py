"""A passage as words: where each stands, how it is written, whether it is inside quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_WORD = re.compile(
    r"(?P<initials>(?:[A-Z]\.){2,})"  # U.S.
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<open>[“«„])"
    r"|(?P<close>[”»])"
    r"|(?P<mark>\"|''|``)"
    r"|(?P<stop>[.!?:;]+)"
    r"|(?P<percent>[%$£€])"
)
_CONTRACTED = re.compile(r"['’](?:s|m|re|ve|ll|d)?$")
_NOT = re.compile(r"(?:n['’]t|^cannot)$")
_PARTY_TAG = re.compile(r"\((?:R|D|I|Rep|Dem|Lab|Con)[.,-] ?[A-Z][A-Za-z.]*\)")  # (R-Ariz.)
_INITIALISMS = ("US", "UK", "EU", "UN", "UAE")
# What a comma, dash or bracket sets apart tells who or which is meant, not what happened: "the dam, built in 1961 to
# supply Kesh, burst". Only what begins like a participle or a relative clause, and is short.
_ASIDE = re.compile(
    r"(?:, | [–—-] |\()"
    r"(?P<inside>(?:(?:of |in |for |from |to )?(?:which|whom|whose|who|where)"
    r"|[a-z]+ed|built|born|held|set|seen|known)"
    r"\s[^,;()–—“”\"]{3,120}?)"
    r"(?=,| [–—-] |\))"
)
LONGEST_TITLE = 4  # "Mr.", "Sen.", "Capt.": their full stop ends no sentence
LONG_WORD = 4  # headlines leave short words small
MIN_HEADLINE = 3
HEADLINE_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number.

    `initial` marks the first of a sentence, where a capital means nothing; `joined` that nothing but spaces, or the
    full stop of a title, stands between it and the word before; `aside` that it stands in a participle or relative
    clause between commas.
    """

    text: str
    lower: str
    initial: bool
    quoted: bool
    joined: bool
    aside: bool = False

    @property
    def capital(self) -> bool:
        """The word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def marked(self) -> bool:
        """The word has a capital that its place does not explain."""
        return self.capital and not self.initial

    @property
    def number(self) -> bool:
        """The word is written in digits."""
        return self.text[0].isdigit()


def words(text: str) -> list[Word]:
    """The words of a passage in order."""
    found = list(_words(_PARTY_TAG.sub(" ", text)))
    return [replace(word, initial=True) for word in found] if _headline(found) else found


def _headline(found: Sequence[Word]) -> bool:
    """Capitals Throughout say nothing about any one of the words."""
    long = [word for word in found if len(word.text) >= LONG_WORD and not word.initial and not word.number]
    return len(long) >= MIN_HEADLINE and sum(word.capital for word in long) >= HEADLINE_SHARE * len(long)


def _words(text: str) -> Iterator[Word]:
    initial, quoted, end, last = True, False, 0, ""
    asides = [match.span("inside") for match in _ASIDE.finditer(text)]
    for match in _WORD.finditer(text):
        kind, token = match.lastgroup, match.group()
        if kind in ("open", "close", "mark"):
            quoted = kind == "open" or (kind == "mark" and not quoted)
            initial = initial or quoted  # a quotation begins with a capital of its own
        elif kind == "stop":
            initial = True
        else:
            gap = text[end : match.start()].strip()
            abbreviated = gap == "." and len(last) <= LONGEST_TITLE and last[:1].isupper()
            yield Word(
                token,
                _plain(token, kind),
                initial=initial and not abbreviated,
                quoted=quoted,
                joined=not gap or abbreviated,
                aside=any(start <= match.start() < stop for start, stop in asides),
            )
            initial, end, last = False, match.end(), token


def _plain(token: str, kind: str | None) -> str:
    if kind == "number":
        return token.replace(",", "")
    if kind == "percent":
        return "percent" if token == "%" else token
    if kind == "initials":
        return token.lower()
    if _NOT.search(token.lower()):
        return "not"
    plain = _CONTRACTED.sub("", token) or token
    if plain in _INITIALISMS:
        return ".".join(plain.lower()) + "."
    if plain.isascii():
        return plain.lower()
    folded = unicodedata.normalize("NFKD", plain.lower().replace("’", "'"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
