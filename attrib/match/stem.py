"""One stem per word: irregular forms brought home, British and American spelling made one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

import Stemmer

_STEMMER = Stemmer.Stemmer("english")
_OUR = re.compile(r"(?<=\w{3})our(?=(s|ed|ing|able|ite|ites)?$)")
_ISE = re.compile(r"(?<=\w{3})is(?=(e|es|ed|er|ers|ing|ation|ations)$)")


KEPT = "!"  # in irregular.txt: the stemmer would make it one with another word


@lru_cache(maxsize=200_000)
def stem_word(word: str) -> str:
    """The stem of one lower-cased word, the same for every inflection and spelling of it."""
    plain = _irregular().get(word, word)
    if plain.endswith(KEPT):
        return plain.removesuffix(KEPT)
    plain = _ISE.sub("iz", _OUR.sub("or", plain))
    return str(_STEMMER.stemWord(plain))


@cache
def _irregular() -> Mapping[str, str]:
    forms: dict[str, str] = {}
    for line in (files("attrib.match") / "data" / "irregular.txt").read_text(encoding="utf8").splitlines():
        plain, _, others = line.partition(":")
        if not line.startswith("#"):
            own = [plain.strip().removesuffix(KEPT)] if plain.strip().endswith(KEPT) else []
            forms.update((form.strip(), plain.strip()) for form in [*own, *others.split(",")] if form.strip())
    return forms
