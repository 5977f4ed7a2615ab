"""W3C Web Annotations: one for each attribution, on the words of its content, with who is named and what became of it.

The Web Annotation Data Model (W3C Recommendation, 23 February 2017), as JSON-LD: a collection with one page. A
position counts the code points of the text attrib read, from 0, which for a saved page is not the page's own; so
the quotation stands beside it, with what comes before and after. A content in two parts has two targets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrib.domain import Article, Attribution, Claim, Finding, Span
from attrib.report.claims import stored_claim_record
from attrib.report.export.collection import Collection
from attrib.report.export.names import claim_name, list_name, text_name, web_address
from attrib.report.formats.json import dumps
from attrib.report.listing import Json, Record
from attrib.report.rows import report_row
from attrib.report.words import WORDS, changes_in_words, wordings_in_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# As much as annotation clients keep on either side, enough to tell two equal sentences apart.
AROUND = 32


def write(collection: Collection) -> str:
    """The collection of annotations, in text order."""
    told = _told_of(collection)
    items = [
        _annotation(article, claim, claim.attribution, told.get(claim.id, ()))
        for article, claim in collection.claims()
        if claim.attribution
    ]
    names = [str(each["id"]) for each in items]
    page: dict[str, Json] = {
        "id": list_name("page", names),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    whole: dict[str, Json] = {
        "@context": CONTEXT,
        "id": list_name("collection", names),
        "type": "AnnotationCollection",
        "label": "Attributions found by attrib",
        "total": len(items),
        "first": page,
    }
    return dumps(whole, indent=1) + "\n"


def _annotation(
    article: Article, claim: Claim, attribution: Attribution, assessed: Sequence[Record]
) -> Record:
    return {
        "id": claim_name(article, claim.ordinal),
        "type": "Annotation",
        "motivation": "describing",
        "body": [*_who(claim, attribution), *_what(article, claim), *assessed],
        "target": [_passage(article, span) for span in claim.spans],
    }


def _who(claim: Claim, attribution: Attribution) -> Iterable[Record]:
    """The source by its fullest words, and how it is tagged."""
    source, cue = attribution.source, attribution.cue
    if source:
        yield {
            "type": "TextualBody",
            "purpose": "identifying",
            "format": "text/plain",
            "value": source.introduction,
        }
        yield _tag(source.profile.kind.value)
    if cue:
        yield _tag(cue.force.value)
    yield _tag(claim.quote_type.value)


def _what(article: Article, claim: Claim) -> Iterable[Record]:
    """All that is known of the attribution, for programs: the record of `attrib claims --format jsonl`."""
    record = dumps(stored_claim_record(claim, article=article))
    yield {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": record}


def _tag(word: str) -> Record:
    return {"type": "TextualBody", "purpose": "tagging", "value": word}


def _passage(article: Article, span: Span) -> Record:
    text = article.text
    return {
        "type": "SpecificResource",
        "source": web_address(article) or text_name(article),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _told_of(collection: Collection) -> Mapping[str, list[Record]]:
    """What the findings say of each claim: the verdict in words, and the passage it is held against."""
    articles = collection.by_id()
    told: dict[str, list[Record]] = {}
    for story, finding in collection.findings:
        reference, other = articles[finding.reference.article], articles[finding.article]
        bodies = told.setdefault(finding.reference.id, [])
        bodies.append(_verdict(story, finding, reference, other))
        if finding.link:
            claim = finding.link.claim
            bodies.append(_link(other, claim))
            told.setdefault(claim.id, []).append(_link(reference, finding.reference))
    return told


def _verdict(story: str, finding: Finding, reference: Article, other: Article) -> Record:
    row = report_row(story, finding, reference=reference, other=other)
    told = "; ".join([*changes_in_words(row), *wordings_in_words(row)])
    words = f"{other.outlet}: {WORDS[finding.verdict]}" + (f" ({told})" if told else "")
    return {"type": "TextualBody", "purpose": "assessing", "format": "text/plain", "value": words}


def _link(article: Article, claim: Claim) -> Record:
    return {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": web_address(article) or text_name(article),
        "selector": _passage(article, claim.spans[0])["selector"],
    }
