"""Whether a mention can mean a source that was introduced before it, and what the two tell together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from attrib.domain import Profile, SourceKind, SourceMention, Spans
from attrib.text.sources import is_pronoun

PART = re.compile(r"[\w-]+ of (?:the|these|those|his|her|their|its|them)\b", re.IGNORECASE)
"""Some of those introduced: "ten of the sources", "one of them"."""
MALE = re.compile(
    r"\b(?:mr\.?|spokesman|chairman|businessman|policeman|fireman|father|son|brother|husband|uncle|king|prince|sir|actor|man)\b",
    re.IGNORECASE,
)
FEMALE = re.compile(
    r"\b(?:mrs\.?|ms\.?|miss|spokeswoman|chairwoman|businesswoman|policewoman|mother|daughter|sister|wife|widow|aunt|queen"
    r"|princess|actress|woman)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(r"(?:the |these |those )?(?:two|three|four|five|six|pair|both)", re.IGNORECASE)
"""A number alone points back: "the two said"."""
POSSESSORS = {"his": "he", "her": "she", "their": "they", "its": "it"}
"""Whose words they are: "in his words", "by her reckoning"."""
COMPANY = frozenset(("company", "firm", "concern", "group", "business", "manufacturer", "maker"))
"""What a company is called that the text has introduced, though not yet as a source."""
ANY_BODY = COMPANY | {"organisation", "organization", "agency", "body"}
"""What any organisation may be called when it is spoken of again."""


@dataclass(slots=True)
class Introduced:
    """A source the article has introduced, with the place it was last heard at."""

    text: str
    spans: Spans
    profile: Profile
    head: str | None
    paragraph: int
    said: int


def fits_pronoun(word: str, known: Introduced) -> bool:
    """The pronoun agrees with the source in number, kind and, as far as the words tell, gender."""
    profile = known.profile
    one = profile.count.max == 1
    if word in ("he", "she"):
        clash = MALE.search(known.text) if word == "she" else FEMALE.search(known.text)
        same = FEMALE.search(known.text) if word == "she" else MALE.search(known.text)
        return one and profile.kind in (SourceKind.PERSON, SourceKind.ANONYMOUS) and not (clash and not same)
    if word == "they":
        return not one
    if word == "it":
        return one and profile.kind not in (SourceKind.PERSON, SourceKind.ANONYMOUS)
    return False


def name_words(name: str) -> list[str]:
    """The words of a name in lower case, titles left out."""
    return [
        word
        for word in re.findall(r"[^\W\d_][\w'’\-]*", name.lower())
        if word not in ("mr", "mrs", "ms", "dr", "jr")
    ]


def same_name(words: list[str], full: list[str]) -> bool:
    """The same words, or the surname alone."""
    return bool(words and full) and (words == full or (len(words) == 1 and words[0] == full[-1]))


def fits_description(mention: SourceMention, known: Introduced) -> bool:
    """Nothing in the description contradicts the one introduced: number, nationality."""
    ours, theirs = mention.profile, known.profile
    if PART.match(mention.text):
        return theirs.count.max != 1
    if (ours.count.max == 1) != (theirs.count.max == 1):
        return False
    if ours.count.exact and theirs.count.exact and ours.count.min > theirs.count.min:
        return False
    return not (
        ours.nationality and theirs.nationality and not set(ours.nationality) & set(theirs.nationality)
    )


def shared_words(left: str, right: str) -> int:
    """How many words both phrases have, articles aside."""
    return len(set(left.lower().split()) & set(right.lower().split()) - {"the", "a", "an", "of", "in"})


def merged_profile(mention: SourceMention, known: Introduced) -> Profile:
    """What the mention and its antecedent tell together; the mention's own number stands if it is exact."""
    ours, theirs = mention.profile, known.profile
    if is_pronoun(mention.text) or ours.name:
        return theirs
    name = theirs.name if theirs.kind is ours.kind is SourceKind.ORGANISATION else ours.name
    own_count = ours.count.exact or not theirs.count.exact or PART.match(mention.text)
    count = ours.count if own_count else theirs.count
    return replace(
        ours,
        name=name,
        count=count,
        senior=ours.senior or theirs.senior,
        nationality=ours.nationality or theirs.nationality,
        role=ours.role if _longer(ours.role, theirs.role) else theirs.role,
        affiliation=ours.affiliation or theirs.affiliation,
        basis=ours.basis or theirs.basis,
    )


def _longer(left: str | None, right: str | None) -> bool:
    return len(left or "") >= len(right or "")
