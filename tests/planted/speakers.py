"""Who speaks: a person, a body or unnamed sources, with other words for the same source and words for another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from tests.planted.numerals import in_words
from tests.planted.telling import another_name, draw_name, vocabulary

SEVERAL, BARE = 0, -1
"""Counts that tell no number: "several officials" and "officials"."""
SOME = ("several", "multiple", "a number of")
RANKS = ("senior", "high-ranking", "top")
UNNAMED = ("", "", "", " who asked not to be named", " speaking on condition of anonymity")


@dataclass(frozen=True)
class Person:
    """`name`, the `role`. A comma with a tilde closes an apposition and gives way to other punctuation."""

    name: str
    role: str
    woman: bool

    def first(self, _chance: Random) -> str:
        return f"{self.name}, the {self.role},~"

    def plain(self, chance: Random) -> str:
        return self.first(chance)

    def again(self, chance: Random) -> str:
        title = "Ms" if self.woman else "Mr"
        surname = self.name.split()[1]
        told = [
            f"the {self.role}, {self.name},~",
            f"{self.name}, the {self.role},~",
            f"{self.name}, {self.role},~",
        ]
        return chance.choice([*told, f"{title} {surname}, the {self.role},~", f"the {self.role} {self.name}"])

    def introduced(self, chance: Random) -> str:
        """What an article calls them once they have been introduced."""
        title = "Ms" if self.woman else "Mr"
        surname = self.name.split()[1]
        return chance.choice(
            (surname, f"{title} {surname}", f"the {self.role}", "she" if self.woman else "he")
        )

    @property
    def pronoun(self) -> str:
        return "she" if self.woman else "he"

    def another(self, chance: Random) -> Person:
        return replace(self, name=another_name("person", self.name, chance))


@dataclass(frozen=True)
class Body:
    """An institution, which speaks for itself or through a spokesman."""

    name: str

    def first(self, chance: Random) -> str:
        return chance.choice((self.name, f"a spokesman for {self.name}"))

    def again(self, chance: Random) -> str:
        bare = self.name.removeprefix("the ")
        article = "an" if bare[0] in "AEIO" else "a"
        told = [self.name, f"a spokesman for {self.name}", f"a spokeswoman for {self.name}"]
        return chance.choice([*told, f"{article} {bare} spokeswoman"])

    def plain(self, _chance: Random) -> str:
        return self.name

    @property
    def pronoun(self) -> str:
        return "it"

    def another(self, chance: Random) -> Body:
        while True:
            found = draw_body(chance)
            if not set(found.name.split()) & set(self.name.split()) - {"the", "of"}:
                return found


@dataclass(frozen=True)
class Unnamed:
    """Sources without a name: `count` of them, perhaps senior, perhaps of a nation."""

    noun: str
    nouns: str
    count: int
    senior: bool
    nation: str

    def first(self, chance: Random) -> str:
        return self._told(chance, "senior", SOME[0])

    def again(self, chance: Random) -> str:
        return self._told(chance, chance.choice(RANKS), chance.choice(SOME)) + chance.choice(UNNAMED)

    @property
    def pronoun(self) -> str:
        return "they" if self.count != 1 else f"the {self.noun.split()[-1]}"

    def plain(self, chance: Random) -> str:
        return self.first(chance)

    def _told(self, chance: Random, rank: str, several: str) -> str:
        words = [rank if self.senior else "", self.nation, self.nouns if self.count != 1 else self.noun]
        rest = " ".join(filter(None, words))
        if self.count == BARE:
            return rest
        if self.count == SEVERAL:
            return f"{several} {rest}"
        if self.count == 1:
            article = "an" if rest[0] in "aeioAEIO" else "a"
            return f"{chance.choice((article, article, 'one'))} {rest}"
        number = str(self.count) if self.count > 9 and chance.random() < 0.5 else in_words(self.count)
        return f"{number} {rest}"


Speaker = Person | Body | Unnamed


def draw_speaker(chance: Random) -> Speaker:
    """A person, a body or unnamed sources, about as often each."""
    return chance.choice((draw_person, draw_body, draw_unnamed))(chance)


def draw_person(chance: Random) -> Person:
    words = vocabulary()
    woman = chance.random() < 0.5
    name = f"{chance.choice(words['woman' if woman else 'man'])} {chance.choice(words['surname'])}"
    return Person(name, chance.choice(words["role"]).replace("{town}", draw_name("town", chance)), woman)


def draw_body(chance: Random) -> Body:
    name = chance.choice(vocabulary()["body"])
    for slot in ("town", "firm", "region", "country"):
        name = name.replace(f"{{{slot}}}", draw_name(slot, chance))
    return Body(name)


def draw_unnamed(chance: Random) -> Unnamed:
    words = vocabulary()
    noun, nouns = chance.choice(words["unnamed"]).replace("{adj}", chance.choice(words["adj"])).split("|")
    nation = chance.choice((*words["nationality"], *[""] * 5))
    return Unnamed(noun, nouns, chance.choice((SEVERAL, 1, 1, 2, 3, 4, 10)), chance.random() < 0.4, nation)
