"""The fingerprints matching stands on: those kept in the database, and the rest, read once and then kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims
from attrib.match import Fingerprint, fingerprint, pack, unpack
from attrib.resources import package_sha256
from attrib.store.fingerprints import fingerprints_of, put_fingerprints
from attrib.store.transactions import reading


@dataclass(frozen=True, slots=True)
class Prints:
    """Every claim's fingerprint by claim id, and the ids of those that are not kept yet."""

    all: Mapping[str, Fingerprint]
    fresh: tuple[str, ...]

    def keep(self, session: Session) -> None:
        """Those that were read now are kept with their claims; in the caller's transaction."""
        put_fingerprints(session, _reader(), {each: pack(self.all[each]) for each in self.fresh})


def prints_of(session: Session, members: Sequence[ArticleClaims]) -> Prints:
    """The fingerprints of these articles' claims; what another version or damaged bytes left is read again."""
    with reading(session):
        kept = _unpacked(fingerprints_of(session, _reader(), [each.article.id for each in members]))
    claims = {claim.id: claim for each in members for claim in each.claims}
    fresh = {name: fingerprint(claim) for name, claim in claims.items() if name not in kept}
    return Prints({name: kept[name] if name in kept else fresh[name] for name in claims}, tuple(fresh))


def _unpacked(packed: Mapping[str, bytes]) -> dict[str, Fingerprint]:
    found = {}
    for name, data in packed.items():
        try:
            found[name] = unpack(data)
        except ValueError:
            continue
    return found


@cache
def _reader() -> str:
    """What reads claims into fingerprints: other rules, other word lists or another stemmer make others."""
    return f"{package_sha256('attrib.match')} {version('pystemmer')}"
