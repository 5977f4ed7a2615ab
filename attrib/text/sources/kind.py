"""What sort of source a noun phrase is."""

from __future__ import annotations

import re

from attrib.domain import SourceKind
from attrib.text.sources.basis import tells_basis
from attrib.text.sources.group import Group
from attrib.text.sources.lexicon import Noun
from attrib.text.sources.names import MAYBE_PERSON, ORGANISATION, PERSON, STATE, Named, named
from attrib.text.sources.plurals import singular
from attrib.text.sources.words import Word

# A noun no file knows is a person's where its ending says who does something; of the unknown nouns of
# a large corpus most others ("gaffe", "candidacy", "talks") are things, and speak as documents do.
DOES = re.compile(r"(?:er|or|ist|ian|ant|ee|eer|man|woman|person|crat|ite|phile|year-old)$")
# "The French" are many: of what ends otherwise a plural can be made, so that "the Greek" is one.
COLLECTIVE = re.compile(r"(?:sh|ch|se|ss)$")
ANONYMOUS = Named(SourceKind.ANONYMOUS, True)
WRITTEN = frozenset({"by", "on", "published", "written"})  # "the paper" is an outlet, "a paper by" is read
PUBLIC = Named(SourceKind.PUBLIC, True)
DOCUMENT = Named(SourceKind.DOCUMENT, True)


def kind_of(group: Group) -> Named:
    """The kind of one noun phrase, whatever stands beside it."""
    if group.amount and group.amount.share and not (group.head or group.name):
        return PUBLIC
    if group.pronoun:
        return _of_pronoun(group.pronoun)
    if group.name:
        return _of_titled(group) if group.head else _of_name(group)
    if group.head is None:
        return ANONYMOUS
    return _of_noun(group, group.head)


def _of_pronoun(pronoun: Word) -> Named:
    tags = pronoun.tags
    if "personal" in tags and pronoun.low not in ("which", "what"):
        return PERSON
    if "everyone" in tags:
        return PUBLIC
    if "neuter" in tags:
        return Named(SourceKind.ORGANISATION, False)
    return ANONYMOUS


def _of_name(group: Group) -> Named:
    """Names take no "a" and no number: "a Vintran" and "two Vintrans" are people of some place or party."""
    told = named(group.name, definite=group.definite and not group.possessor)
    count = group.amount.count.min if group.amount and not group.partitive else 0
    counted = group.article or count == 1 or (count > 1 and group.name[-1].plural)
    if told == MAYBE_PERSON and counted and len(group.name) == 1 and not group.before:
        return ANONYMOUS
    return told


def _of_titled(group: Group) -> Named:
    """A noun with a name after it: "spokesman Tom Relk", "the group Harbour Watch"."""
    head, name = group.head, group.name
    if "honorific" in name[0].tags:
        return PERSON
    noun = head.noun if head else None
    if noun is None or head is None:
        return PERSON if head and head.demonym_plural and name[0].given else MAYBE_PERSON
    bodies = all({"body", "glue", "coordinator"} & word.tags for word in name)
    if noun.kind in (SourceKind.ANONYMOUS, SourceKind.PUBLIC):
        return ORGANISATION if head.capital and noun.plural and bodies else PERSON
    if head.capital and name[0].given:
        return PERSON
    return Named(noun.kind, True)


def _of_noun(group: Group, head: Word) -> Named:
    if head.demonym and (head.demonym_plural or head.noun is None):
        return _of_people(group, head)
    noun = head.noun
    if "guards" in head.tags and ((noun and noun.plural) or group.article or group.amount):
        return ANONYMOUS  # "a coastguard" is one of the coastguard
    if noun is None:
        return Named(_by_ending(group, head), False)
    if noun.kind is SourceKind.PUBLIC:
        return _of_public(group, noun)
    if "either" in head.tags and _are_people(group):
        return ANONYMOUS
    if noun.kind is SourceKind.ANONYMOUS:
        if group.amount and group.amount.share:
            return PUBLIC
        return ANONYMOUS
    if "written" in head.tags and group.tail and group.tail[0].low in WRITTEN:
        return DOCUMENT
    if noun.singular == "government" and any(word.low in ("city", "local", "town") for word in group.before):
        return ORGANISATION
    return Named(noun.kind, True)


def _are_people(group: Group) -> bool:
    """Figures are numbers; senior figures, and some figures of a body, are people."""
    if any("rank" in word.tags for word in group.before):
        return True
    counted = group.amount is not None and not group.determiners
    return counted and bool(group.before) and group.before[-1].name_like


def _of_people(group: Group, head: Word) -> Named:
    """ "The Danes" are a state, "Danes" people, "two Danes" two of them, "the Dane" one."""
    if group.amount or group.article:
        mass = group.amount is not None and group.amount.mass
        return PUBLIC if mass else ANONYMOUS
    if tells_basis(group.tail):
        return ANONYMOUS
    if group.definite and not group.before and not group.tail:
        return STATE if head.demonym_plural or COLLECTIVE.search(head.low) else ANONYMOUS
    return PUBLIC


def _of_public(group: Group, noun: Noun) -> Named:
    """Voters are the public, a voter, five voters and people briefed on the talks are not."""
    if noun.holds:
        return PUBLIC
    if group.amount and not group.amount.mass:
        return ANONYMOUS
    if tells_basis(group.tail) or group.partitive:
        return PUBLIC if group.amount and group.amount.share else ANONYMOUS
    return PUBLIC if noun.plural else ANONYMOUS


def _by_ending(group: Group, head: Word) -> SourceKind:
    told = tells_basis(group.tail) or (bool(group.tail) and group.tail[0].low in ("who", "whose", "whom"))
    return SourceKind.ANONYMOUS if told or DOES.search(singular(head.low)) else SourceKind.DOCUMENT
