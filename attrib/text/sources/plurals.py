"""English plurals, as far as the noun files need them."""

from __future__ import annotations

SIBILANTS = ("s", "x", "z", "ch", "sh")
VOWELS = "aeiou"


def plural(singular: str) -> str:
    """The regular plural; of "chief of staff" the first word takes it, of others the last."""
    head, of, tail = singular.partition(" of ")
    if of:
        return plural(head) + of + tail
    if singular.endswith("y") and singular[-2:-1] not in VOWELS:
        return singular[:-1] + "ies"
    if singular.endswith(SIBILANTS):
        return singular + "es"
    if singular.endswith("man"):
        return singular[:-2] + "en"
    return singular + "s"


def singular(word: str) -> str:
    """The likely singular of a regular plural no file knows; any other word is its own."""
    if word.endswith("men") and len(word) > 5:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if looks_plural(word):
        return word[:-1]
    return word


def looks_plural(word: str) -> bool:
    """The spelling is that of a plural noun: "keepers", not "press", "campus" or "analysis"."""
    if word.endswith("men") and len(word) > 5:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "ics"))
