"""schema.org as JSON-LD: the articles, what they quote (Quotation) and what else they report (Claim), and of whom.

What several outlets carry is tied only where the match is confirmed: `isBasedOn` where the reference article was
surely published before, else `sameAs`. Neither says that one outlet read the other; `attrib lineage` looks at that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrib.domain import Article, Claim, Finding, Level, QuoteType, SourceKind, SourceMention
from attrib.report.export.collection import Collection
from attrib.report.export.names import claim_name, text_name, web_address
from attrib.report.formats.json import dumps
from attrib.report.listing import Json, Record

CONTEXT = "https://schema.org"
# The other kinds are people, or speak as bodies of people do.
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.MEDIA})


def write(collection: Collection) -> str:
    """One graph: articles first, then what they say in text order."""
    ties = _ties(collection)
    told = {claim.id for _, finding in collection.findings for claim in _both(finding)}
    graph: list[Json] = [_article(each.article) for each in collection.articles]
    graph += [
        _passage(article, claim, ties.get(claim.id, {}))
        for article, claim in collection.claims()
        if claim.attribution or claim.id in told
    ]
    return dumps({"@context": CONTEXT, "@graph": graph}, indent=1) + "\n"


def _article(article: Article) -> Record:
    return _present(
        {
            "@type": "NewsArticle",
            "@id": text_name(article),
            "identifier": article.id,
            "url": web_address(article),
            "headline": article.title,
            "author": {"@type": "Person", "name": article.author} if article.author else None,
            "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet},
            "datePublished": article.published_value,
            "inLanguage": article.language,
        }
    )


def _passage(article: Article, claim: Claim, ties: Mapping[str, Json]) -> Record:
    quoted = claim.quote_type is QuoteType.DIRECT
    inside: Json = {"@id": text_name(article)}
    return _present(
        {
            "@type": "Quotation" if quoted else "Claim",
            "@id": claim_name(article, claim.ordinal),
            "identifier": claim.id,
            "text": claim.text,
            "isPartOf" if quoted else "appearance": inside,
            **(_speaker(claim.source, "spokenByCharacter" if quoted else "creator") if claim.source else {}),
            **ties,
        }
    )


def _speaker(source: SourceMention, role: str) -> Record:
    """Who said it: by name where there is one, else as the article puts it; a document is cited."""
    profile = source.profile
    if profile.kind is SourceKind.DOCUMENT:
        return {"citation": {"@type": "CreativeWork", "name": profile.name or source.introduction}}
    who: dict[str, Json] = {"@type": "Organization" if profile.kind in _BODIES else "Person"}
    who["name"] = profile.name
    who["description"] = source.introduction if source.introduction != profile.name else None
    if who["@type"] == "Person":
        who["jobTitle"] = profile.role
        who["affiliation"] = (
            {"@type": "Organization", "name": profile.affiliation} if profile.affiliation else None
        )
    return {role: _present(who)}


def _ties(collection: Collection) -> Mapping[str, Record]:
    """For each claim of another outlet the reference claims it matches."""
    articles = collection.by_id()
    ties: dict[str, dict[str, list[Json]]] = {}
    for _, finding in collection.findings:
        if finding.link is None or finding.link.level is not Level.CONFIRMED:
            continue
        reference, other = articles[finding.reference.article], articles[finding.article]
        relation = "isBasedOn" if _surely_before(reference, other) else "sameAs"
        known = ties.setdefault(finding.link.claim.id, {}).setdefault(relation, [])
        known.append({"@id": claim_name(reference, finding.reference.ordinal)})
    return {
        claim: {relation: list(known) for relation, known in each.items()} for claim, each in ties.items()
    }


def _surely_before(reference: Article, other: Article) -> bool:
    if reference.published is None or other.published is None:
        return False
    return reference.published.surely_before(other.published)


def _both(finding: Finding) -> Iterator[Claim]:
    yield finding.reference
    if finding.link:
        yield finding.link.claim


def _present(told: Mapping[str, Json] | Iterable[tuple[str, Json]]) -> Record:
    """Only what is known."""
    return {key: value for key, value in dict(told).items() if value is not None}
