"""How the source an outlet names relates to the one the reference names: a list of rules, asked top-down."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import StrEnum

from attrib.domain import SourceKind
from attrib.judge.names import body_parts, mentions_person, same_body, same_person, state_of
from attrib.judge.sources.description import Description, group_of, same_place


class Relation(StrEnum):
    """What the other article's source is to the reference's."""

    SAME = "same"
    UNTOLD = "untold"  # one of the two says nothing that could differ ("he", pointing nowhere)
    GENERALISED = "generalised"
    NAMED = "named"
    ANONYMISED = "anonymised"
    RELAYED = "relayed"
    REPLACED = "replaced"


Relays = Collection[str]
Rule = Callable[[Description, Description, Relays], "Relation | None"]

UNNAMED = (SourceKind.ANONYMOUS, SourceKind.PUBLIC)
BODIES = (SourceKind.ORGANISATION, SourceKind.STATE)
OFFICIAL = group_of("official")
SPOKESMAN = group_of("spokesman")
VAGUE = frozenset((OFFICIAL, group_of("expert")))  # what any named official, any named analyst can be called
RELAY_HEADS = frozenset(
    group_of(each) for each in ("agency", "newspaper", "outlet", "broadcaster", "network", "site")
)
OWNED = re.compile(r"(?:his|her|their|its)\s", re.IGNORECASE)
FULL_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")
GOVERNING = frozenset(group_of(each) for each in ("government", "state", "country", "authorities", "nation"))


def relate(before: Description, after: Description, relays: Relays = ()) -> Relation:
    """How `after` relates to `before`; `relays` are the outlets the reference's source spoke through."""
    for rule in RULES:
        relation = rule(before, after, relays)
        if relation is not None:
            return relation
    return Relation.REPLACED


def _untold(before: Description, after: Description, _: Relays) -> Relation | None:
    """A pronoun without antecedent can be anybody, so nothing is said to differ."""
    return Relation.UNTOLD if before.blank or after.blank else None


def _same_words(before: Description, after: Description, _: Relays) -> Relation | None:
    """The same phrase is the same source, whatever was read from it."""
    a, b = before.mention.introduction.casefold(), after.mention.introduction.casefold()
    return Relation.SAME if a == b else None


def _relay(before: Description, after: Description, relays: Relays) -> Relation | None:
    """The outlet that relayed the source, whatever it was read as."""
    if before.kind is SourceKind.MEDIA or not after.profile.name or after.kind in UNNAMED:
        return None
    return Relation.RELAYED if any(same_body(after.name, relay) for relay in relays) else None


def _pointing(before: Description, after: Description, _: Relays) -> Relation | None:
    """ "the company" for a company that the article has named, and its name for "the company"."""
    named = (SourceKind.ORGANISATION, SourceKind.STATE)
    if before.pointing and (after.kind in named or after.pointing):
        return Relation.SAME
    return Relation.SAME if after.pointing and before.kind in named else None


def _media(before: Description, after: Description, relays: Relays) -> Relation | None:
    """An outlet as the source: the same one, or the one that relayed the reference's source."""
    if SourceKind.MEDIA not in (before.kind, after.kind):
        return None
    if before.kind is after.kind:
        return Relation.SAME if same_body(before.name, after.name) else Relation.REPLACED
    if after.kind is SourceKind.MEDIA:
        definite_relay = after.definite and after.head in RELAY_HEADS and after.bare
        relayed = definite_relay or any(same_body(after.name, relay) for relay in relays)
        return Relation.RELAYED if relayed else Relation.REPLACED
    # The reference knows the relaying outlet only. Who also says whom it quotes still names that outlet.
    via = after.mention.via
    return Relation.SAME if via is not None and same_body(before.name, via) else Relation.REPLACED


def _states(before: Description, after: Description, _: Relays) -> Relation | None:
    """A state by its name, its capital or its government."""
    if before.kind not in BODIES or after.kind not in BODIES:
        return None
    a, b = state_of(before.name), state_of(after.name)
    if a is not None and b is not None:
        return Relation.SAME if a == b else Relation.REPLACED
    if SourceKind.STATE in (before.kind, after.kind) and _only_a_state(before) and _only_a_state(after):
        return Relation.SAME if _share_place(before, after) else Relation.REPLACED
    return None


def _persons(before: Description, after: Description, _: Relays) -> Relation | None:
    """Two named people: one if their names can be one person's."""
    if before.kind is not SourceKind.PERSON or after.kind is not SourceKind.PERSON:
        return None
    if before.profile.name and after.profile.name:
        same = same_person(before.name, after.name)
    else:  # the name stands somewhere in the words
        same = mentions_person(after.mention.introduction, before.name)
        same = same or mentions_person(before.mention.introduction, after.name)
    return Relation.SAME if same else Relation.REPLACED


def _bare_surname(before: Description, after: Description, _: Relays) -> Relation | None:
    """ "Castellan" is Marten Castellan, whatever else the word may mean."""
    for named, bare in ((before, after), (after, before)):
        single = re.fullmatch(r"[A-Z][\w’'-]+", bare.mention.introduction)
        if (
            named.kind is SourceKind.PERSON
            and single
            and mentions_person(bare.mention.introduction, named.name)
        ):
            return Relation.SAME
    return None


def _documents(before: Description, after: Description, _: Relays) -> Relation | None:
    """A document is its issuer's word ("a statement from the ministry"); two are one if nothing tells them apart."""
    if SourceKind.DOCUMENT not in (before.kind, after.kind):
        return None
    if before.kind is after.kind:
        return _same_document(before, after)
    document, issuer = (before, after) if before.kind is SourceKind.DOCUMENT else (after, before)
    return Relation.SAME if _issued_by(document, issuer) else Relation.REPLACED


def _same_document(before: Description, after: Description) -> Relation:
    if before.bare or before.details & after.details:
        return Relation.SAME
    if before.head == after.head and after.bare and after.definite:
        return Relation.SAME  # "the judgment" is the one the article told of
    return Relation.GENERALISED if after.bare else Relation.REPLACED


def _issued_by(document: Description, issuer: Description) -> bool:
    if issuer.kind in UNNAMED:
        return issuer.head == SPOKESMAN and bool(issuer.details & document.details)
    phrase = document.mention.introduction
    if issuer.kind is SourceKind.PERSON:
        owner = phrase.replace("’s", "").replace("'s", "")
        return mentions_person(owner, issuer.name)
    return bool(issuer.details) and issuer.details <= document.details | {document.head or ""}


def _person_to_other(before: Description, after: Description, _: Relays) -> Relation | None:
    """A named person behind a title, an unnamed official or an institution: the name is gone."""
    if before.kind is not SourceKind.PERSON:
        return None
    same = _by_office(after, before) or _spoken_for(after, before)
    return Relation.SAME if same else _gone_or_new(before, after, Relation.ANONYMISED)


def _other_to_person(before: Description, after: Description, _: Relays) -> Relation | None:
    """An unnamed source that now has a name, where nothing told of the two speaks against it."""
    if after.kind is not SourceKind.PERSON:
        return None
    same = _by_office(before, after) or _spoken_for(before, after)
    return Relation.SAME if same else _gone_or_new(after, before, Relation.NAMED)


def _spoken_for(spokesman: Description, named: Description) -> bool:
    """ "an Aldane Telecom spokeswoman" speaks for a body, though its name was read as a person's."""
    return spokesman.head == SPOKESMAN and f" {named.name} spokes" in f" {spokesman.mention.introduction}"


def _by_office(office: Description, person: Description) -> bool:
    """ "the mayor" is as good as a name where the person is introduced as mayor; "the mayor Wim Osten" is a name."""
    other_name = any(not same_person(name, person.name) for name in FULL_NAME.findall(office.mention.text))
    return office.one_office and office.head in person.details and not other_name


def _gone_or_new(person: Description, other: Description, relation: Relation) -> Relation:
    if other.kind is SourceKind.PUBLIC or OWNED.match(other.mention.introduction):
        return Relation.REPLACED  # residents, or "her lawyer"
    told = other.details | ({other.head} if other.head and not other.generic else set())
    if not person.details or (other.kind in UNNAMED and not told):
        return relation if other.kind in UNNAMED else Relation.REPLACED
    shared = told & person.details or (_share_place(person, other) and other.kind is SourceKind.STATE)
    vague = other.kind in UNNAMED and (other.generic or other.head in VAGUE) and not other.details
    return relation if shared or vague else Relation.REPLACED


def _bodies(before: Description, after: Description, _: Relays) -> Relation | None:
    """Two institutions: one if their names agree, adjectives and generic words aside."""
    if before.kind not in BODIES or after.kind not in BODIES:
        return None
    if same_body(before.name, after.name):
        return Relation.SAME
    a, b = _all_words(before), _all_words(after)
    return Relation.SAME if a and b and (a <= b or b <= a) else Relation.REPLACED


def _body_to_unnamed(before: Description, after: Description, _: Relays) -> Relation | None:
    """An institution's spokesman speaks for it; unnamed officials of it, or of nothing told, are less than it."""
    if before.kind not in BODIES:
        return None
    shared = bool(_all_words(before) & after.details) or _share_place(before, after)
    if after.head == SPOKESMAN:
        return Relation.SAME if shared or after.bare else Relation.REPLACED
    vague = (after.generic or after.head == OFFICIAL) and not after.details and not after.states
    return Relation.GENERALISED if shared or vague else Relation.REPLACED


def _unnamed_to_body(before: Description, after: Description, _: Relays) -> Relation | None:
    """A spokesman's word is his institution's; an official's or a source's is not."""
    if after.kind not in BODIES:
        return None
    shared = bool(before.details & _all_words(after)) or _share_place(before, after)
    return Relation.SAME if before.head == SPOKESMAN and (shared or before.bare) else Relation.REPLACED


def _unnamed(before: Description, after: Description, _: Relays) -> Relation | None:
    """Two unnamed sources: told apart by nationality, by head noun, by whose they are."""
    if _other_nationality(before, after) or not _heads_agree(before, after):
        return Relation.REPLACED
    if before.details and after.details and not before.details & after.details:
        return Relation.REPLACED
    if OWNED.match(after.mention.introduction) and before.head == after.head:
        return Relation.SAME  # "his lawyer" for "a lawyer for Osk"
    vaguer_head = after.generic and not before.generic
    if after.details:
        # "a security official" and "a security source" are one; a militia commander is more than a militia source
        return Relation.GENERALISED if vaguer_head and before.head != OFFICIAL else Relation.SAME
    if before.details or (before.basis and not after.basis) or vaguer_head:
        return Relation.GENERALISED
    return (
        Relation.GENERALISED
        if after.head == OFFICIAL and before.head not in (OFFICIAL, None)
        else Relation.SAME
    )


def _heads_agree(before: Description, after: Description) -> bool:
    if before.head == after.head or before.generic or after.generic:
        return True
    if OFFICIAL in (before.head, after.head):
        other = after if before.head == OFFICIAL else before
        return other.kind is SourceKind.ANONYMOUS
    return bool({before.head} & after.details) or bool({after.head} & before.details)


def _other_nationality(before: Description, after: Description) -> bool:
    told = bool(before.profile.nationality) and bool(after.profile.nationality)
    return told and not _share_place(before, after)


def _share_place(before: Description, after: Description) -> bool:
    return any(same_place(a, b) for a in _places(before) for b in _places(after))


def _places(description: Description) -> frozenset[str]:
    if description.states or description.kind is not SourceKind.STATE:
        return description.states
    return frozenset(body_parts(description.name)) - GOVERNING


def _only_a_state(description: Description) -> bool:
    words = _all_words(description) - GOVERNING - description.states
    return description.kind is SourceKind.STATE or not words


def _all_words(description: Description) -> frozenset[str]:
    return description.details | (
        {description.head} if description.head and not description.generic else frozenset()
    )


RULES: tuple[Rule, ...] = (
    _untold,
    _same_words,
    _relay,
    _media,
    _pointing,
    _states,
    _persons,
    _bare_surname,
    _documents,
    _person_to_other,
    _other_to_person,
    _bodies,
    _body_to_unnamed,
    _unnamed_to_body,
    _unnamed,
)
