"""Names two newsrooms spell differently: transliterations, titles, last names, acronyms, capitals for states."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from attrib.judge import lexicon

# Articles and particles that one newsroom writes apart, another joins and a third leaves out.
PARTICLES = lexicon.words("words", "particles")
JOINED = re.compile(r"^(?:al|el)(?=[bcdfghjklmnpqrstvwxyz]\w{3,})")
# One sound, several spellings. Order matters: longer spellings first.
SOUNDS = tuple((spelled, sound) for sound, *spellings in lexicon.groups("sounds") for spelled in spellings)
VOWELS = re.compile(r"[aeiou]")
DOUBLED = re.compile(r"(.)\1+")
NEAR = 86  # two transliterations of one name score above, "Marin"/"Martin" are kept apart by their consonants
VOWELS_DIFFER = 65  # same consonants, other vowels: "Yusuf"/"Youssef" is above, "Hasan"/"Husein" below
SHORT_VOWELS = 80  # in four letters every vowel tells: "Ravo" is not "Ravi"
LONG = 6  # below six letters one letter makes another name


def same_person(left: str, right: str) -> bool:
    """Both names can be one person's: last names agree, and first names where both are told."""
    a, b = name_parts(left), name_parts(right)
    if not a or not b:
        return False
    if len(a) != len(b) and _bones("".join(a)) == _bones("".join(b)):
        return True  # "Abdul Karim" and "Abdulkarim"
    if len(a) == 1 or len(b) == 1:
        single, full = (a[0], b) if len(a) == 1 else (b[0], a)
        return any(_alike(single, part) for part in full)
    if not _alike(a[-1], b[-1]):
        return False
    shorter, longer = sorted((a, b), key=len)
    # "council chair Ida Brook" may come with more in front than the first name
    return any(_first_names_agree(shorter[0], part) for part in longer[: len(longer) - len(shorter) + 1])


def mentions_person(text: str, name: str, *, owner: bool = False) -> bool:
    """The last name stands in the text, and not as an owner ("Pell's office"); with `owner`, as nothing else."""
    parts = name_parts(name)
    if not parts:
        return False
    for match in re.finditer(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*(['’]s\b|s['’](?!\w))?", text):
        if bool(match.group(1)) is not owner or not match.group()[:1].isupper():
            continue
        if any(_alike(parts[-1], part) for part in name_parts(match.group())):
            return True
    return False


def same_body(left: str, right: str) -> bool:
    """Both names can be one organisation's: an acronym, an alias, or one without the other's adjectives."""
    a, b = body_parts(left), body_parts(right)
    if not a or not b:
        return False
    if alias(left) is not None and alias(left) == alias(right):
        return True
    if _is_acronym(left, right) or _is_acronym(right, left):
        return True
    shorter, longer = sorted((a, b), key=len)
    matched = [next((part for part in longer if _alike_word(each, part)), None) for each in shorter]
    if any(each is None for each in matched):
        return False
    bodies = lexicon.words("organisations", "bodies")
    return not any(part in bodies for part in longer if part not in matched)


def state_of(name: str) -> str | None:
    """The state a name stands for ("Washington", "the U.S. government", "American"), or None."""
    plain = _plain(name)
    plain = re.sub(r"^the ", "", plain)
    plain = re.sub(r" (government|administration|authorities|state|side|officials?)$", "", plain)
    return _states().get(plain)


def alias(name: str) -> str | None:
    """What a body with several names is filed under, or None."""
    return _aliases().get(re.sub(r"^the ", "", _plain(name)))


@lru_cache(maxsize=1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """A person's names in order, folded, without titles and particles."""
    titles = lexicon.words("titles")
    words = [word for word in re.split(r"[\s\-‑]+", _plain(name)) if word]
    kept = [word for word in words if word not in titles and word not in PARTICLES]
    return tuple(_sound(JOINED.sub("", word)) for word in kept or words[-1:])


@lru_cache(maxsize=1 << 14)
def body_parts(name: str) -> tuple[str, ...]:
    """An organisation's name in folded words, without articles, generic words and loaded adjectives."""
    generic = lexicon.words("organisations", "generic")
    words = [word for word in _plain(name).split() if word not in ("of", "for", "and", "in", "a", "an")]
    kept = [word for word in words if word not in generic and not _is_stance(word)]
    return tuple(part for word in kept or words for part in re.split(r"[-‑]", word) if part)


def _is_stance(word: str) -> bool:
    return bool(re.search(r"-(backed|aligned|allied|led|linked|affiliated|based|supported|sponsored)$", word))


@lru_cache(maxsize=1 << 14)
def _plain(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold().replace("’", "'").replace("‑", "-")
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = re.sub(r"'s?\b", "", plain).replace(".", "")
    return " ".join(re.sub(r"[^\w\s-]", " ", plain).split())


@lru_cache(maxsize=1 << 14)
def _sound(word: str) -> str:
    for spelled, sound in SOUNDS:
        word = word.replace(spelled, sound)
    return DOUBLED.sub(r"\1", word)


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < 3:
        return False
    bones_a, bones_b = _bones(a), _bones(b)
    if bones_a == bones_b:
        return len(bones_a) >= 2 and fuzz.ratio(a, b) >= (
            SHORT_VOWELS if min(len(a), len(b)) < 5 else VOWELS_DIFFER
        )
    return (
        bones_a[0] == bones_b[0]
        and min(len(a), len(b)) >= LONG
        and fuzz.ratio(a, b) >= NEAR
        and Levenshtein.distance(bones_a, bones_b) <= 1
    )


def _bones(word: str) -> str:
    first = (
        "a" if word[:1] in "aeiou" else word[:1]
    )  # "Ismail"/"Esmail": which vowel opens a name is a matter of ear
    return DOUBLED.sub(r"\1", first + VOWELS.sub("", word[1:]))


def _alike_word(a: str, b: str) -> bool:
    return a == b or _alike(_sound(a), _sound(b)) or (state_of(a) is not None and state_of(a) == state_of(b))


def _first_names_agree(a: str, b: str) -> bool:
    if 1 in (len(a), len(b)):
        return a[0] == b[0]
    return _alike(a, b) or a.startswith(b) or b.startswith(a)


def _is_acronym(short: str, long: str) -> bool:
    letters = _plain(re.sub(r"^[Tt]he ", "", short))
    if not 2 <= len(letters) <= 6 or " " in letters or not short.replace(".", "").split()[-1].isupper():
        return False
    words = [word for word in re.split(r"[\s\-‑]+", _plain(long)) if word != "the"]
    initials = "".join(word[0] for word in words)
    major = "".join(word[0] for word in words if word not in ("of", "for", "and", "in", "on"))
    return letters in (initials, major)


@cache
def _states() -> dict[str, str]:
    return {re.sub(r"\.", "", each): group[0] for group in lexicon.groups("states") for each in group}


@cache
def _aliases() -> dict[str, str]:
    return {each: group[0] for group in lexicon.groups("aliases") for each in group}
