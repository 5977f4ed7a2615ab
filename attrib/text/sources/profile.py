"""From the words of a source phrase to what they tell of the source."""

from __future__ import annotations

from functools import lru_cache

from attrib.domain import Profile, SourceKind
from attrib.text.sources.affiliation import read_affiliation
from attrib.text.sources.basis import read_basis
from attrib.text.sources.identity import Identity, identify
from attrib.text.sources.nationality import read_nationality
from attrib.text.sources.reading import read_items
from attrib.text.sources.role import read_role
from attrib.text.sources.seniority import is_senior
from attrib.text.sources.tally import tally

NOBODY = Profile(SourceKind.ANONYMOUS)


@lru_cache(maxsize=1 << 15)
def read_profile(phrase: str, media: frozenset[str] = frozenset()) -> Profile:
    """What the words of a source phrase tell of the source.

    `media` are names of outlets in lower case, known beside those of the lexicon. Words that tell
    nothing are one anonymous source.
    """
    items = read_items(phrase)
    if not items:
        return NOBODY
    identities = [identify(item, media) for item in items]
    first, item = identities[0], items[0]
    return Profile(
        kind=first.kind,
        name=_names(identities),
        count=tally(items, identities),
        senior=any(is_senior(each.group, told.kind) for each, told in zip(items, identities, strict=True)),
        nationality=read_nationality(items, first.kind),
        role=read_role(item, first.kind),
        affiliation=read_affiliation(item, first.kind),
        basis=next((basis for each in items if (basis := read_basis(each.group.tail))), None),
    )


def _names(identities: list[Identity]) -> str | None:
    names = [each.name for each in identities if each.name]
    if not names or identities[0].name is None:
        return None
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
