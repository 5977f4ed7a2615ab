"""`The dam held, engineers said.` and `The dam, she said, would hold.`: content before the source, perhaps resumed."""

from __future__ import annotations

from attrib.text.agreement import can_agree
from attrib.text.cues import CueHit
from attrib.text.drafts import Draft, Range, Sentence, is_aside
from attrib.text.scope import (
    has_clause,
    skip_addressee,
    skip_adjuncts,
    that_after,
    without_stop,
)

POSTPOSED = frozenset("pP")
CIRCUMSTANCE = frozenset("as while when after before because who which where since until".split())
FRONTED = frozenset("asked pressed questioned speaking regarding following given".split())
COURTS = frozenset("court courts tribunal judge judges jury bench panel".split())
"""Who holds that something is so; what else "held" did not give way."""
SPANS = frozenset("minute minutes hour hours day days week weeks month months year years".split())
RELATIVE = frozenset(("who", "which", "that"))


def content_then_source(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft where source and cue follow the content; its content resumes where the sentence does."""
    subject = sentence.subject(cue)
    if (
        subject is None
        or cue.form not in ("finite", "base")
        or not (POSTPOSED & cue.entry.frames or "o" in cue.entry.frames)
    ):
        return None
    if sentence.low(subject.first) in RELATIVE or (cue.form == "base" and not can_agree(sentence, subject)):
        return None
    if cue.entry.lemma == "hold" and sentence.low(subject.core - 1) not in COURTS:
        return None
    before = subject.first - 1
    if sentence.low(before) == "as" and sentence.tag(before - 1) == ",":
        before -= 1  # "The port is shut, as the Courier reported on Monday."
    quoted = sentence.quoted(before)
    if not quoted and sentence.tag(before) not in ",-":
        return None
    if "P" in cue.entry.frames and not quoted:
        return None
    after, via = cue.last, None
    if "a" in cue.entry.frames:
        after, via = skip_addressee(sentence, after)
    after = skip_adjuncts(sentence, after)
    if (
        not _nothing_new_follows(sentence, after, quoted=quoted)
        or that_after(sentence, cue.last, addressed="a" in cue.entry.frames) is not None
    ):
        return None
    content = left_content(sentence, before + 1)
    if not content or (not quoted and not _stands_alone(sentence, content[0], after)):
        return None
    content += resumed(sentence, after, content)
    source = (subject.first, subject.last)
    rule = "held" if cue.entry.lemma == "hold" else "content then source"
    return Draft(rule, source, [(cue.first, cue.last)], content, cue.entry.force, via)


def _nothing_new_follows(sentence: Sentence, after: int, *, quoted: bool) -> bool:
    """Behind the cue the sentence stops, pauses, or goes on with a circumstance; no content of its own starts."""
    if after >= sentence.last or sentence.tag(after) in ".;(),-:":
        return True
    if sentence.quoted(after):
        return quoted
    if quoted:
        return sentence.tag(after) not in "DR"
    return (
        sentence.tag(after) in "PC"
        or sentence.low(after) in CIRCUMSTANCE
        or sentence.low(after).endswith("ing")
    )


def _stands_alone(sentence: Sentence, content: Range, after: int) -> bool:
    """The unquoted words before the source are content, not the fronted circumstance of what follows.

    "On Monday, she said the dam ..." has none; "When asked, she said: “...”" has its content behind the colon.
    """
    first, last = content
    fronted = (
        sentence.tag(first) in "PS"
        or sentence.low(first) in FRONTED
        or sentence.low(first) in sentence.lexicon.time
    )
    if fronted and sentence.tag(after) in ",:" and sentence.quoted(after + 1):
        return False
    if fronted and not has_clause(sentence, first + 1, last):
        return sentence.tag(after) == "," and not sentence.quoted(after + 1)
    return last - first >= 4 or sentence.tag(after) == ","


def left_content(sentence: Sentence, before: int) -> list[Range]:
    """The content that ends before token `before`: from the sentence's start or the last attribution's end."""
    drafts = [draft for draft in sentence.drafts if not is_aside(sentence, draft)]
    first = max([sentence.first, *(_reach(draft) for draft in drafts if _reach(draft) <= before)])
    while first < before and sentence.tag(first) in ",;-" and not sentence.quoted(first):
        first += 1
    first = max(first, _after_colon(sentence, first, before))
    last = without_stop(sentence, first, before)
    return [(first, last)] if last > first else []


def _after_colon(sentence: Sentence, first: int, before: int) -> int:
    """Where the quotation that ends before the source begins, if a colon introduces it; else `first`."""
    at = before
    while at > first and sentence.quoted(at - 1):
        at -= 1
    return at if at < before and sentence.tokens.raw[at - 1] == ":" else first


def _reach(draft: Draft) -> int:
    ends = [draft.last, *(last for _, last in draft.cue)]
    return max([*ends, draft.source[1]] if draft.source else ends)


def resumed(sentence: Sentence, at: int, content: list[Range]) -> list[Range]:
    """The rest of content that was broken off for its source: `“It held,” she said, “for now.”`"""
    start = at
    while start < sentence.last and sentence.tag(start) in ",:-" and not sentence.quoted(start):
        start += 1
    if start >= sentence.last:
        return []
    if sentence.any_quoted(*content[0]):
        return _next_quotation(sentence, at, start)
    participle = sentence.low(start).endswith("ing") and sentence.low(start) != "including"
    if sentence.tag(at) != "," or participle:
        return []
    if sentence.low(start) in ("according", "who", "which", "whose") or _tells_when(sentence, start):
        return []
    return [(start, last)] if (last := without_stop(sentence, start, sentence.last)) > start else []


def _tells_when(sentence: Sentence, start: int) -> bool:
    """ "..., she said, hours after the gate had closed": when it was said, in the article's own words."""
    at = next((i for i in range(start, start + 4) if sentence.low(i) in ("after", "before")), None)
    return at is not None and any(sentence.low(i) in SPANS for i in range(start, at))


def _next_quotation(sentence: Sentence, at: int, start: int) -> list[Range]:
    """A quotation resumes right behind a comma or colon, or after one more circumstance."""
    if not sentence.quoted(start):
        start = next((i for i in range(start, min(sentence.last, start + 12)) if sentence.quoted(i)), -1)
        if start < 0 or sentence.tag(start - 1) not in ",:":
            return []
    elif sentence.tag(at) not in ",:-" and not sentence.quoted(at):
        return []
    return [(start, last)] if (last := without_stop(sentence, start, sentence.last)) > start else []
