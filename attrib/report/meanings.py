"""What the columns of the listings hold, one sentence each: the key that goes along with a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrib.report import columns
from attrib.report.listing import Column

_REPORT = {
    "schema": "Version of this format.",
    "story": "The story's name.",
    "claim_id": "The reference claim, ARTICLE#NUMBER; stable while its article's text is.",
    "reference_article": "The article the claim is held against.",
    "reference_outlet": "Who published the reference article.",
    "reference_claim": "The claim's words there.",
    "reference_spans": "Where they stand in its text: start-end in characters, joined by ;",
    "reference_source": "Who the claim is attributed to there; empty where nobody is.",
    "reference_cue": "The words that tie that source to the claim.",
    "article": "The other article.",
    "outlet": "Who published the other article.",
    "published": "When it was published, ISO 8601 as it was given.",
    "verdict": "What became of the attribution: repeated, altered, dropped, added, unattributed,"
    " absent (no match found) or unreadable (text missing).",
    "changes": "What changed in the attribution, joined by ;",
    "wording": "What changed in the content, whatever the verdict, joined by ;",
    "claim": "The passage in the other article; empty where none was found.",
    "spans": "Where it stands in that article's text: start-end in characters, joined by ;",
    "source": "Who it is attributed to in the other article; empty where nobody is.",
    "cue": "The words that tie that source to it.",
    "similarity": "How alike the two passages are, 0 to 1.",
    "level": "confirmed, or suggested: look at it before using it.",
    "evidence": "For each change the words it rests on, change: from -> to, joined by ;",
}

_PROFILE = {
    "kind": "Kind of source: person, anonymous, organisation, state, media, document or public.",
    "name": "The source's name where it has one.",
    "count_min": "How many sources speak, at least.",
    "count_max": "How many speak at most; empty where no upper bound is told.",
    "senior": "true where an unnamed source is called senior.",
    "nationality": "The nationalities the source is given, joined by ;",
    "role": "Office or occupation.",
    "affiliation": "Who the source belongs to.",
    "via": "The outlet it spoke through, as in “told Example Wire”.",
    "orphan": "true for “the official” whom nothing earlier in the article introduces.",
}

_CLAIMS = {
    "claim_id": "The claim, ARTICLE#NUMBER; stable while its article's text is.",
    "outlet": "Who published the article.",
    "story": "The story's name; empty until one is given or found.",
    "article": "The article the claim is printed in.",
    "claim": "The claim's words.",
    "claim_spans": "Where they stand in the article's text: start-end in characters, joined by ;",
    "quote_type": "direct, indirect, mixed, or none where nobody is named.",
    "source": "The words used for the source; empty where nobody is named.",
    "source_spans": "Where those words stand.",
    "resolved": "The earlier words that say who “he” or “the source” is.",
    "resolved_spans": "Where those stand.",
    **_PROFILE,
    "cue": "The words that tie the source to the claim.",
    "cue_spans": "Where those stand.",
    "force": "What the cue says of the claim's truth: neutral, asserting, doubting, denying or hedged.",
    "sentence": "The sentence it begins in, counted from 0.",
    "rule": "What found it.",
}

_ARTICLES = {
    "article": "The article's id.",
    "outlet": "Who published it.",
    "title": "Its headline.",
    "published": "When it was published, ISO 8601 as it was given; empty where nobody says.",
    "story": "The story's name; empty until one is given or found.",
    "text_status": "How much of the text there is: full, partial, paywall, live, empty or fallback.",
    "author": "Who wrote it, as it was given.",
    "url": "Where it was published.",
    "language": "Its language, as it was given.",
    "published_precision": "How exactly the time is known: day, minute or second.",
    "published_evidence": "Where the time was read.",
}

_SOURCES = {
    "source": "The fullest words its article has for the source.",
    **_PROFILE,
    "basis": "How the source is said to know.",
    "claims": "How many claims it is given for.",
    "article": "The article that quotes it.",
    "outlet": "Who published that article.",
}

_REVIEWS = {
    "finding": "The finding that was decided on, CLAIM@ARTICLE; empty where there is none any more.",
    "answer": "same, apart, withdrawn, or the verdict to have instead.",
    "changes": "The changes to have instead, joined by ;",
    "reviewer": "Who decided.",
    "reason": "Why, in their words.",
    "claim_id": "The claim of the other article.",
    "state": "in force, replaced, not applicable, or to ask.",
    "why": "Why it is in that state, or is asked.",
    "story": "The story's name.",
    "reference_outlet": "Who published the reference article.",
    "outlet": "Who published the other article.",
    "reference_claim": "The reference claim's words.",
    "claim": "The passage in the other article.",
    "verdict": "What the report says now.",
    "verdict_changes": "The changes the report names now, joined by ;",
    "similarity": "How alike the two passages are, 0 to 1.",
    "level": "confirmed or suggested.",
    "at": "When it was decided, ISO 8601 in UTC.",
    "reference_article": "The article the claim is held against.",
    "reference_spans": "Where the claim's words stand: start-end in characters, joined by ;",
    "article": "The other article.",
    "spans": "Where the passage stands in that article's text.",
}

_KEYS: Mapping[Sequence[Column], Mapping[str, str]] = {
    columns.REPORT: _REPORT,
    columns.EXTRACT: _CLAIMS,
    columns.CLAIMS: _CLAIMS,
    columns.ARTICLES: _ARTICLES,
    columns.SOURCES: _SOURCES,
    columns.REVIEWS: _REVIEWS,
}


def key_to(listed: tuple[Column, ...]) -> Mapping[str, str]:
    """What each of these columns holds, by its name; nothing for a listing whose headings say enough."""
    return _KEYS.get(listed, {})
