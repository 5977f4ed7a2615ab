"""Names a person typed, held against the names there are."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from attrib.errors import NotFound

# A message names what there is, and stays readable where there is much of it.
MOST_NAMED = 12


def known(name: str, names: Iterable[str], *, noun: str, nouns: str) -> str:
    """The one of `names` that was meant, whatever its case. Raises NotFound saying what there is."""
    there = sorted(set(names))
    if name in there:
        return name
    same = [each for each in there if each.casefold() == name.casefold()]
    if len(same) == 1:
        return same[0]
    raise NotFound(f"no {noun} is called {name!r}\n{_what_there_is(name, there, nouns)}")


def _what_there_is(name: str, there: list[str], nouns: str) -> str:
    if not there:
        return f"there are no {nouns} yet"
    near = get_close_matches(name, there, n=3)
    shown = near + [each for each in there if each not in near]
    more = f" and {len(shown) - MOST_NAMED} more" if len(shown) > MOST_NAMED else ""
    return f"the {nouns} are: {', '.join(shown[:MOST_NAMED])}{more}"
