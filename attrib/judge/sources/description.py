"""What a source phrase says, taken apart: head noun, what tells it from other sources, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from attrib.domain import Profile, SourceKind, SourceMention
from attrib.judge import lexicon
from attrib.judge.names import state_of
from attrib.judge.words import fold, read_words, stem

PRONOUNS = lexicon.words("words", "pronouns")
# The head noun stands before the first of these.
AFTER_HEAD = lexicon.words("words", "after head")
QUANTITIES = lexicon.words("words", "quantities")
DEFINITE = re.compile(r"^(?:the|his|her|its|their|our|this|that|[\w\s-]+['’]s?)\s", re.IGNORECASE)
ON_CONDITION = re.compile(
    r",?\s*(?:who|and|all of whom|both of whom)?\s*(?:spoke|speaking|asked|asking|requested|requesting"
    r"|declined|declining|agreed|insisted|wished|preferred|was not|were not|is not|are not|not)\b[^,;]*"
    r"(?:anonym|named|identified|authori[sz]ed|publicly|to speak)[^,;]*",
    re.IGNORECASE,
)
BASIS = re.compile(
    r"[, ]*\b(?:familiar with|briefed on|close to|with (?:direct |first-hand |firsthand )?knowledge|involved in"
    r"|privy to|aware of|in the room|present at"
    r"|who (?:had |have |has )?(?:attended|seen|read|saw|(?:were|was) present))\b.*$",
    re.IGNORECASE,
)
PREMIER = re.compile(r"\bprime minister\b", re.IGNORECASE)
APPOSED = re.compile(r"([A-Z][\w’'-]+ [A-Z][\w’'-]+), (?:the|a|an|who) ")
LAWMAKER = re.compile(
    r"\bmember(s?) of (?:the )?(?:parliament|congress|the house|the assembly)\b", re.IGNORECASE
)
# What is told of a source in a clause of its own says nothing of who it is to two outlets that cut at the comma.
RELATIVE = re.compile(r",? (?:who|whom|whose|which)\b.*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Description:
    """A source mention made comparable.

    `head` is the folded head noun or its group ("commander" -> "leader"), `details` the folded words that tell this
    source from others of its kind, states and nationalities aside, which stand in `states`. `basis` holds the words
    that tell how the source knows ("briefed on the talks"). `definite` is true for "the mayor" and "Norvia's
    president". `blank` marks words that say nothing ("he", pointing nowhere).
    """

    mention: SourceMention
    head: str | None
    details: frozenset[str]
    basis: frozenset[str]
    states: frozenset[str]
    definite: bool
    blank: bool

    @property
    def profile(self) -> Profile:
        """What the article tells of this source."""
        return self.mention.profile

    @property
    def kind(self) -> SourceKind:
        """What sort of source it is; a name before its apposition is a person's, whatever the name."""
        return SourceKind.PERSON if self._apposed else self.profile.kind

    @property
    def _apposed(self) -> str | None:
        match, name = APPOSED.match(self.mention.introduction), self.profile.name
        if match is None:
            return None
        unread = self.profile.kind is SourceKind.ANONYMOUS and name is None
        in_part = self.profile.kind is SourceKind.PERSON and name is not None and name in match[1].split()
        return match[1] if unread or in_part else None

    @property
    def name(self) -> str:
        """The name, else the fullest words there are."""
        return self._apposed or self.profile.name or self.mention.introduction

    @property
    def generic(self) -> bool:
        """The head says no more than that somebody speaks."""
        return self.head is None or self.head in _generic_heads()

    @property
    def one_office(self) -> bool:
        """A definite description of one person by office: "the mayor", not "the official" or "the spokesman"."""
        vague = self.generic or self.head in (group_of("official"), group_of("spokesman"))
        return (
            self.kind is SourceKind.ANONYMOUS and self.definite and not vague and self.profile.count.max == 1
        )

    @property
    def pointing(self) -> bool:
        """ "the company", "the regulator": a body the article has named, by its kind alone."""
        bare = self.definite and not self.details and not self.states
        return bare and self.head in _body_heads() and self.profile.count.max == 1

    @property
    def bare(self) -> bool:
        """Nothing but a head noun: "sources", "officials"."""
        return not self.details and not self.states and not self.basis


@lru_cache(maxsize=1 << 12)
def describe(mention: SourceMention) -> Description:
    """A source mention with head noun, details and states read from its fullest words."""
    profile = mention.profile
    told = LAWMAKER.sub(r"lawmaker\1", PREMIER.sub("premier", mention.introduction))
    phrase, basis = _split_basis(ON_CONDITION.sub("", told))
    phrase = RELATIVE.sub("", phrase)
    head = None if profile.kind is SourceKind.PERSON else _head(phrase)
    fullest = " ".join(filter(None, (phrase, profile.affiliation, profile.role)))
    states = {place_of(term) for term in profile.nationality} | _states_in(phrase)
    return Description(
        mention=mention,
        head=head,
        details=_details(fullest, head, profile),
        basis=_details(f"{basis} {profile.basis or ''}", head, profile),
        states=frozenset(states),
        definite=bool(DEFINITE.match(phrase)),
        blank=mention.resolved is None and mention.text.strip().casefold() in PRONOUNS,
    )


def place_of(term: str) -> str:
    """The state a nationality belongs to; one we do not know stands for itself."""
    return state_of(term) or term.casefold()


def same_place(left: str, right: str) -> bool:
    """Both words belong to one state, known or not: an invented demonym begins like its country."""
    if left == right:
        return True
    known = {group[0] for group in lexicon.groups("states")}
    if left in known and right in known:
        return False
    shared = next(
        (at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
    # "Norvia"/"Norvian", "Tarn"/"Tarnish": four letters in common and endings of at most four
    return shared >= 4 and max(len(left), len(right)) - shared <= 4


def group_of(word: str) -> str:
    """What a word is filed under: the first of its group, else its own stem."""
    key = stem(fold(word))
    return _groups().get(key, key)


def _head(phrase: str) -> str | None:
    keys = [word.key for word in read_words(re.split(r"[,(]", phrase, maxsplit=1)[0])]
    while len(keys) > 2 and "of" in keys[1:3] and _quantity(keys[0]):
        keys = keys[keys.index("of") + 1 :]  # "ten of the sources", "a group of officials" is caught below
    if len(keys) > 3 and keys[0] in ("a", "the") and _quantity(keys[1]) and keys[2] == "of":
        keys = keys[3:]
    if keys and keys[-1] in lexicon.words("spokesmen"):
        return group_of(keys[-1])  # "a Bank of Norvia spokeswoman" is no bank
    end = next((at for at in range(1, len(keys)) if _ends_head(keys, at)), len(keys))
    return group_of(keys[end - 1]) if keys else None


def _ends_head(keys: Sequence[str], at: int) -> bool:
    """The head noun is over: at a preposition or clause, at "and" only before a second person ("and a former ...")."""
    if keys[at] in ("and", "or"):
        second = at + 1 < len(keys) and keys[at + 1] in ("a", "an", "the", "another", "former", "1")
        return second and keys[at - 1] != "current"
    return keys[at] in AFTER_HEAD


def _quantity(key: str) -> bool:
    return key in QUANTITIES or key.isdigit()


def _split_basis(phrase: str) -> tuple[str, str]:
    match = BASIS.search(phrase)
    return (phrase[: match.start()].strip(" ,"), match.group()) if match else (phrase.strip(" ,"), "")


def _details(told: str, head: str | None, profile: Profile) -> frozenset[str]:
    dull = lexicon.words("unspecific")
    places = {place_of(each) for each in profile.nationality}
    own = (
        {word.key for word in read_words(profile.name or "", hyphens=True)}
        if profile.kind is SourceKind.PERSON
        else set()
    )
    found = set()
    for word in read_words(told, hyphens=True):
        if word.key in dull or word.key in own or word.key.isdigit() or word.text.casefold() in dull:
            continue
        if state_of(word.text) or any(same_place(word.text.casefold(), place) for place in places):
            continue
        found.add(group_of(word.key))
    return frozenset(found - {head} - _generic_heads())


def _states_in(phrase: str) -> set[str]:
    found = {
        state for word in read_words(phrase, hyphens=True) if word.capital and (state := state_of(word.text))
    }
    pairs = re.findall(r"\b([A-Z]\w+ [A-Z]\w+)\b", phrase)
    return found | {state for pair in pairs if (state := state_of(pair))}


@cache
def _groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in lexicon.groups("equivalents"):
        for term in group:
            for word in read_words(term):
                found.setdefault(word.stem, stem(read_words(group[0])[0].key))
    return found


@cache
def _generic_heads() -> frozenset[str]:
    return frozenset(group_of(word) for word in lexicon.words("generic")) | {group_of("sources")}


@cache
def _body_heads() -> frozenset[str]:
    return frozenset(group_of(word) for word in lexicon.words("body_heads"))
