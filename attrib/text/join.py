"""Where rules and tagger meet: who wins, and why.

Both read every sentence; the tagger has seen the rules' answer. The figures behind each choice stand in the model card.

* What one of the rules for certain shapes finds stands as it is (`CERTAIN`).
* Where both find the same cue, the tagger's source wins, unless the tagger has none or cuts the rule's short; the
  rule's content wins, unless the tagger splits it otherwise. Where their edges differ each is right as often as the
  other, and the rule's follow one convention.
* An attribution that only the tagger finds stands, unless its shape is one that reports nothing (`_reports`).
* An attribution that only a rule finds stands if the tagger thinks its cue possible at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.scope import has_clause, skip_addressee, without_stop
from attrib.text.tagger import Tagged, Tagger
from attrib.text.tagger.linking import RULE
from attrib.text.tokens import Tokens

CERTAIN = frozenset(
    (
        "quoted as saying",
        "is believed to",
        "announced",
        "speaker label",
        "by reckoning",
        "figures",
        "told by",
        "held",
        "is how",
        "going on",
    )
)
"""Rules that follow a convention of their own, or see more than the paragraph the tagger sees."""
POSSIBLE = 0.1
"""The tagger's certainty of a cue below which a rule alone is wrong more often than right."""
FIRM = 0.6
"""The certainty that a content without verb or quotation needs: "writes novels" reports nothing."""
CERTAINLY = 0.9
"""The certainty that such a content needs behind a cue that takes another sort."""
NEGATED = frozenset("not never neither nor refused refuses declined declines without cannot".split())
"""In a cue: what was not said is no claim; "denied" is another matter, it says the contrary."""
NOBODY = frozenset(("nobody", "none", "no"))
"""First words of a source that did not speak."""
CONDITIONS = frozenset(("if", "unless", "whether", "should"))
"""First words of a sentence before whose comma nothing is said yet."""
UNNAMED = frozenset(("named", "identified", "quoted"))
PROMPTED = frozenset(("asked", "pressed", "questioned"))
"""First words of a sentence that say what its source was asked, not what it asked."""


def join(tokens: Tokens, sentences: Sequence[Sentence], tagger: Tagger) -> bool:
    """Every sentence has the attributions that both together find; False where the rules read alone.

    Quotations that the rules carried on over sentences are taken back, since they hang on what was found before.
    """
    tagged = tagger.read(tokens, sentences)
    if tagged is None:
        return False
    for sentence, drafts in tagged.drafts:
        own = _without_carried(sentence)
        sentence.drafts = _joined(sentence, own, drafts, tagged)
        sentence.carried = False
    return True


def _without_carried(sentence: Sentence) -> list[Draft]:
    own = []
    for draft in sentence.drafts:
        draft.content = [part for part in draft.content if part[0] < sentence.last]
        if draft.content:
            own.append(draft)
    return own


def _joined(
    sentence: Sentence, rules: Sequence[Draft], tagged: Sequence[Draft], opinion: Tagged
) -> list[Draft]:
    found = [rule for rule in rules if rule.rule in CERTAIN]
    left = [rule for rule in rules if rule.rule not in CERTAIN]
    refused: list[Draft] = []
    for draft in tagged:
        draft.content = _tidy(sentence, draft)
        if not draft.content or any(
            _overlap(draft.cue + draft.content, each.cue + each.content) for each in found
        ):
            continue
        partner = next((each for each in left if _overlap(each.cue, draft.cue)), None)
        if partner is not None:
            left.remove(partner)
            found.append(_both(sentence, partner, draft))
        elif _reports(sentence, draft, left, opinion):
            found.append(_addressed(sentence, draft))
        else:
            refused.append(draft)
    for rule in left:
        if opinion.certainty(rule) >= POSSIBLE or any(
            _overlap(rule.content, each.content) for each in refused
        ):
            _add(rule, found, opinion)
    return sorted(found, key=lambda each: (each.first, each.cue[0][0] if each.cue else each.first))


def _both(sentence: Sentence, rule: Draft, tagged: Draft) -> Draft:
    """The rule's draft where both mean the same, else with the tagger's source, or all of the tagger's."""
    inside = _inside_apposition(sentence, rule, tagged)
    source = rule.source if inside or _cut_short(tagged.source, rule.source) else tagged.source
    apart = source is None or not _overlap([source], rule.content)
    told = [part for part in tagged.content if not _overlap([part], rule.content)]
    if rule.via and told and _overlap(told, [rule.via]):
        return replace(rule, source=source) if apart else rule
    if apart and _rule_content(sentence, rule.content, tagged.content):
        return rule if source == rule.source else replace(rule, source=source)
    content = _outside(source, tagged.content)
    inner = [each for each in rule.inner if _overlap(each.cue, content)]
    via = None if rule.via and _overlap([rule.via], content) else rule.via
    return replace(tagged, source=source, content=content, force=rule.force, via=via, inner=inner)


def _rule_content(sentence: Sentence, rule: Sequence[Range], tagged: Sequence[Range]) -> bool:
    """The rule's content stands: it holds the tagger's, or has as many parts and is no torso ("he" of "he and I")."""
    torso = not any(sentence.any_quoted(*part) or has_clause(sentence, *part) for part in rule)
    if torso and _within(rule, tagged):
        return False
    return len(rule) == len(tagged) or _within(tagged, rule)


def _within(inner: Sequence[Range], outer: Sequence[Range]) -> bool:
    return set(_places(inner)) <= set(_places(outer))


def _outside(source: Range | None, content: list[Range]) -> list[Range]:
    """The parts that are not the source's; all of them where nothing else is left."""
    return [part for part in content if source is None or not _overlap([part], [source])] or content


def _cut_short(tagged: Range | None, rule: Range | None) -> bool:
    """The tagger has no source, or only the beginning of the rule's."""
    return tagged is None or (rule is not None and tagged[0] == rule[0] and tagged[1] < rule[1])


def _inside_apposition(sentence: Sentence, rule: Draft, tagged: Draft) -> bool:
    """ "The emails, first printed by the Courier, show": the tagger's source stands behind the rule's."""
    if rule.source is None or tagged.source is None or not rule.cue:
        return False
    cue = rule.cue[0][0]
    return sentence.tag(cue - 1) == "," and rule.source[0] < tagged.source[0] < cue and rule.source[1] <= cue


def _reports(sentence: Sentence, draft: Draft, rules: Sequence[Draft], opinion: Tagged) -> bool:
    """What only the tagger finds says that something was said, and what."""
    first = draft.cue[0][0]
    words = {sentence.low(i) for i in _places(draft.cue)}
    if words & NEGATED or any(word.endswith("n't") for word in words):
        return False
    if first == sentence.first and sentence.low(first) in PROMPTED:
        return False
    if draft.source and sentence.low(draft.source[0]) in NOBODY:
        return False
    if _unnamed(sentence, draft) or any(
        _holds(rule, draft) or _within_its_own(sentence, rule, draft) for rule in rules
    ):
        return False
    if sentence.low(sentence.first) in CONDITIONS and not sentence.quoted(draft.first):
        return False
    if any(rule.source and rule.source[0] <= first < rule.source[1] for rule in rules):
        return False  # "an aide who asked not to be named said ..."
    said = any(sentence.any_quoted(*part) or has_clause(sentence, *part) for part in draft.content)
    if draft.source is None and not any(sentence.any_quoted(*part) for part in draft.content):
        return False
    needed = CERTAINLY if _takes_object(sentence, draft, clause=said) else 0.0 if said else FIRM
    return opinion.certainty(draft) >= needed


def _unnamed(sentence: Sentence, draft: Draft) -> bool:
    """ "asked not to be named": how a source is printed is nothing it said."""
    at = draft.cue[-1][1]
    return [sentence.low(at + i) for i in range(3)] == ["not", "to", "be"] and sentence.low(at + 3) in UNNAMED


def _holds(rule: Draft, draft: Draft) -> bool:
    """ "The paper, citing two clerks, said ...": the draft's cue stands between a rule's source and its cue."""
    if rule.source is None or not rule.cue:
        return False
    return rule.source[0] < draft.cue[0][0] < rule.cue[0][0] and _overlap(rule.cue, draft.content)


def _within_its_own(sentence: Sentence, rule: Draft, draft: Draft) -> bool:
    """ "The letter shows that the clerk told her": the inner cue, behind an outer cue and its "that"."""
    shown = sentence.low(rule.first - 1) == "that" and rule.cue[-1:] == [(rule.cue[-1][0], rule.first - 1)]
    return (
        rule.source is not None
        and (rule.source == draft.source or shown)
        and _overlap(rule.content, draft.cue)
    )


def _takes_object(sentence: Sentence, draft: Draft, *, clause: bool) -> bool:
    """ "answered the door", "asked for a refund": a cue known to report otherwise, and a noun behind it."""
    last, start = draft.cue[-1][1], draft.first
    nouns = "D#" if clause else "D#n"
    if start not in (last, last + 1) or sentence.quoted(start) or sentence.tag(start) not in nouns:
        return False
    hit = next((cue for cue in sentence.cues if _overlap([(cue.first, cue.last)], draft.cue)), None)
    frames = {"n", "o", "c"} if clause else {"n", "o"}
    return sentence.low(last - 1) == "for" or (hit is not None and not hit.entry.frames & frames)


def _addressed(sentence: Sentence, draft: Draft) -> Draft:
    """The tagger's draft with its addressee: "told the Courier"."""
    for cue in sentence.cues:
        if "a" in cue.entry.frames and _overlap([(cue.first, cue.last)], draft.cue):
            _, addressee = skip_addressee(sentence, cue.last)
            if addressee and not _overlap([addressee], draft.content):
                draft.via = addressee
    return draft


def _add(rule: Draft, found: list[Draft], opinion: Tagged) -> None:
    """The rule's draft joins the found ones: inside one as its inner layer, or beside them.

    Where the tagger has taken its content for another cue, the surer cue wins; where its content is one of several
    parts of another draft's, that part is given back.
    """
    for other in [each for each in found if each.rule == RULE and _overlap(rule.content, each.content)]:
        if opinion.certainty(rule) > opinion.certainty(other) and not _overlap(rule.cue, other.content):
            found.remove(other)
    host = next((each for each in found if _overlap(rule.cue, each.content)), None)
    if host is not None:
        if rule is not host and not any(_overlap(rule.cue, each.cue) for each in host.inner):
            host.inner.append(rule)
        return
    for other in found:
        kept = [part for part in other.content if not _overlap([part], rule.content)]
        if not kept:
            return
        other.content = kept
    found.append(rule)


def _tidy(sentence: Sentence, draft: Draft) -> list[Range]:
    """The content without a leading "that" or mark, a closing stop, and parts that are the source's."""
    parts = []
    for start, end in sorted(draft.content):
        first, last = start, end
        while first < last and not sentence.quoted(first) and _opens_nothing(sentence, first):
            first += 1
        last = without_stop(sentence, first, last) if last <= sentence.last else last
        if last > first:
            parts.append((first, last))
    return _outside(draft.source, parts)


def _opens_nothing(sentence: Sentence, at: int) -> bool:
    return sentence.low(at) == "that" or sentence.tag(at) in ",:;-"


def _places(ranges: Sequence[Range]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(first, last)


def _overlap(left: Sequence[Range], right: Sequence[Range]) -> bool:
    return any(a < d and c < b for a, b in left for c, d in right)
