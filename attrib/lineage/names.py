"""Which words of an article name an outlet: listed, in the story, or used as one by the article itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from attrib.domain import ArticleClaims, SourceKind
from attrib.text.lexicon import load_lexicon
from attrib.text.outlets import outlet_named

THE = re.compile(r"^[Tt]he\s+")
# "Halyard's", and what a sentence leaves hanging on a name.
LOOSE_END = re.compile(r"(?:['’]s|['’])?[\s,.;:]*$")
PARTED = re.compile(r"[-_\s]+")
JOINT = re.compile(r",\s+and\s+|,\s+|\s+and\s+|\s*/\s*")
NOUN = re.compile(r"\s+(?:news\s+)?(?:agency|service|newspaper|broadcaster|channel|website|magazine|wire)$")
# A vessel, a place or a person of that name: "the trawler Mercury", "HMS Beacon", "Beacon Hill", "Commodore Herald".
ANOTHER_BEFORE = (
    "ship ferry trawler tanker vessel boat yacht tug freighter steamer cutter frigate lifeboat barge schooner"
    " mv ms ss hms uss rrs captain commodore mr mrs ms dr sir team planet dog horse satellite hotel pub"
).split()
ANOTHER_BEHIND = (
    "Hill Street Road Lane Bay Island Point Square Park River Bridge Rocks Bank Hotel School".split()
)


# "reported on Wednesday", "published in March"
CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
)


class New(Enum):
    """Whether a name nobody knows will do: never, where it ends as outlets' names do, or a single word too."""

    NO = 0
    ENDING = 1
    ANY = 2


@dataclass(frozen=True, slots=True)
class Names:
    """The outlets that words of one article may name.

    `own_name` is its own. `usual` has the usual name for each key that is known here, `story` the keys of the
    story's outlets.
    """

    own_name: str
    usual: dict[str, str]
    story: frozenset[str]
    text: str
    _others: dict[str, bool] = field(default_factory=dict)

    def outlet(self, words: str, *, new: New = New.NO) -> str | None:
        """The usual name of the outlet that these words name, or None; `new` names are those nobody knows.

        "the Ostmark news agency" says itself that it is one.
        """
        name = bare(words)
        if not name or self._is_another(name):
            return None
        if self._is_own_for_short(words, name):
            return self.own_name
        known = self.usual.get(key(name))
        if known:
            return known
        listed = outlet_named(words.strip()) or outlet_named(name)
        if listed:
            return listed.name
        is_called_one = NOUN.search(words) is not None and name[:1].isupper()
        return name if is_called_one or self._may_be_new(name, new) else None

    def in_story(self, words: str) -> bool:
        """These words are the name of an outlet of the story, or of one this article tells of as such."""
        return key(words) in self.usual

    def is_own(self, outlet: str) -> bool:
        """The article's own outlet."""
        return key(outlet) == key(self.own_name)

    def _is_own_for_short(self, words: str, name: str) -> bool:
        """ "the Echo" in the Dorrow Echo, where no outlet of the story is called the Echo alone."""
        *before, last = self.own_name.split()
        return bool(before) and bool(THE.match(words)) and name == last and key(name) not in self.story

    def _is_another(self, name: str) -> bool:
        """The article has a ship, a person or a place of this name, and so nobody can tell."""
        if name not in self._others:
            self._others[name] = re.search(_another(name), self.text) is not None
        return self._others[name]

    def _may_be_new(self, name: str, new: New) -> bool:
        """It ends like an outlet's name, or is one word that is no part of another name here."""
        *before, last = name.split(" ")
        if new is New.NO or CALENDAR.fullmatch(last):
            return False
        if before:
            return last.casefold() in load_lexicon().media_word
        return new is New.ANY and not re.search(rf"[A-Z][\w.’'-]*\s+{re.escape(name)}\b", self.text)


def names_for(article: ArticleClaims, story: Iterable[ArticleClaims]) -> Names:
    """The outlets one article may name: its story's, and those it tells of as outlets."""
    usual = {key(name): name for name in _used_as_outlets(article)}
    there = {key(each.article.outlet): each.article.outlet for each in story}
    return Names(article.article.outlet, usual | there, frozenset(there), article.article.text)


def key(name: str) -> str:
    """The same for every way of writing one outlet: its listed name, or the words without "the" and case.

    An outlet nobody named is called like its file, "the-harbour-post".
    """
    words = bare(name)
    listed = outlet_named(name) or outlet_named(words)
    written = bare(listed.name) if listed else words
    return PARTED.sub(" ", written.casefold()).removeprefix("the ")


def bare(words: str) -> str:
    """The name alone: "the Ostmark news agency" is "Ostmark"."""
    name = LOOSE_END.sub("", " ".join(words.split()))
    shorter = THE.sub("", NOUN.sub("", name))
    return shorter if shorter[:1].isupper() else THE.sub("", name)


def each_name(words: str) -> list[str]:
    """The names in "Halyard and the Ostmark Gazette"; an outlet that has "and" in its own name stays whole."""
    whole = outlet_named(words)
    return [words] if whole else [part for part in JOINT.split(words) if part]


def _used_as_outlets(article: ArticleClaims) -> Iterator[str]:
    for claim in article.claims:
        source = claim.source
        if source is None:
            continue
        if source.via:
            yield _usual(source.via)
        if source.profile.kind is SourceKind.MEDIA and source.profile.name:
            yield from map(_usual, each_name(source.profile.name))


def _usual(name: str) -> str:
    listed = outlet_named(name) or outlet_named(bare(name))
    return listed.name if listed else bare(name)


def _another(name: str) -> str:
    before, behind = "|".join(ANOTHER_BEFORE), "|".join(ANOTHER_BEHIND)
    word = re.escape(name)
    return rf"(?i:\b(?:{before})\.?)\s+{word}\b|\b{word}\s+(?:{behind})\b|\baboard\s+(?:the\s+)?{word}\b"
