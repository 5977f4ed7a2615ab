"""The findings in sentences with numbers, each with links to the cells it rests on: what an editor reads first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from attrib.domain import Change, Evidence, Level, TextStatus, Verdict, Wording
from attrib.report.html.story import StoryPage
from attrib.report.rows import ReportRow
from attrib.report.summary import CARRIED
from attrib.report.words import shortened

# The claims that lost most are worth a sentence each; a longer list is the matrix again.
MOST_CLAIMS = 2
# Two outlets are no pattern: from three on the fate of a claim is a finding of its own.
FEWEST_CARRIERS = 3
MOST_EXAMPLES = 3
MOST_NAMES = 5
LONGEST_CLAIM, LONGEST_SOURCE = 90, 60

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_OPENING = re.compile(r"^(?:A|An|The|One|Two|Several|Some|Ten) ")
_STATUSES = {
    TextStatus.PAYWALL: "It is behind a paywall",
    TextStatus.PARTIAL: "We hold a part of its text",
    TextStatus.EMPTY: "We hold nothing of its text",
}
_ATTRIBUTION_LOSSES = {
    Change.SENIORITY_LOST: "rank",
    Change.NATIONALITY_LOST: "nationality",
    Change.COUNT_CHANGED: "number",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead to a cell: `finding` is its id."""

    text: str
    finding: str


Part: TypeAlias = str | Reference


@dataclass(frozen=True, slots=True)
class Sentence:
    """One finding: what it comes to in a few words, and the sentence itself."""

    lead: str
    parts: tuple[Part, ...]


def sentences(story: StoryPage) -> tuple[Sentence, ...]:
    """What there is to say of the story, the most important first."""
    rows = [row for _, row in story.told]
    return tuple(sentence for each in _KINDS for sentence in each(story, rows))


def _overall(story: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    carried = [row for row in rows if row.verdict in CARRIED]
    if not carried:
        return
    count = Counter(row.verdict for row in carried)
    articles = len({row.other.article for row in carried})
    foreign = any(row.reference.article != story.reference for row in carried)
    yield Sentence(
        f"{count[Verdict.REPEATED]} of {len(carried)} attributions keep the source.",
        (
            f"{_capital(_number(articles))} {_plural(articles, 'article carries', 'articles carry')} "
            f"attributed claims of {'one another' if foreign else story.held.outlet}, "
            f"{_times(len(carried))} in all: "
            f"{count[Verdict.REPEATED]} with the same source, "
            f"{count[Verdict.ALTERED]} with another or otherwise described one, "
            f"{count[Verdict.DROPPED]} with nobody named.",
        ),
    )


def _claims(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    """The claims whose source lost most on the way."""
    groups: dict[str, list[ReportRow]] = {}
    for row in rows:
        if row.verdict in CARRIED:
            groups.setdefault(row.claim_id, []).append(row)
    worth = [group for group in groups.values() if len(group) >= FEWEST_CARRIERS]
    worth.sort(key=lambda group: (-_lost(group), -len(group)))
    for group in [each for each in worth if _lost(each)][:MOST_CLAIMS]:
        yield _fate(group)


def _lost(group: Sequence[ReportRow]) -> int:
    """Twice for a source that is gone, once for one that is changed."""
    weight = {Verdict.DROPPED: 2, Verdict.ALTERED: 1}
    return sum(weight.get(row.verdict, 0) for row in group)


def _fate(group: Sequence[ReportRow]) -> Sentence:
    reference = group[0].reference
    by_verdict = {verdict: [row for row in group if row.verdict is verdict] for verdict in CARRIED}
    told = [
        (by_verdict[Verdict.REPEATED], "{} the source", ("keeps", "keep")),
        (by_verdict[Verdict.ALTERED], "{} it", ("alters", "alter")),
        (by_verdict[Verdict.DROPPED], "{} nobody", ("names", "name")),
    ]
    parts: list[Part] = [
        f"{_capital(_number(len(group)))} outlets carry what {reference.outlet} has from "
        f"{_within(shortened(reference.introduction or reference.source or '', LONGEST_SOURCE))}, "
        f"“{shortened((reference.claim or '').strip('“”'), LONGEST_CLAIM)}”: "
    ]
    for rows, words, (one, many) in told:
        if rows:
            verb = words.format(one if len(rows) == 1 else many)
            parts += [f"{_number(len(rows))} {verb} (", *_cells(rows), "), "]
    dropped = len(by_verdict[Verdict.DROPPED])
    changed = len(by_verdict[Verdict.ALTERED])
    what = _plural(dropped, "names nobody", "name nobody")
    if not dropped:
        what = _plural(changed, "changes the source", "change the source")
    return Sentence(f"{_so_many(dropped or changed, len(group))} {what}.", _ended(parts))


def _drops(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    carried = Counter(row.other.outlet for row in rows if row.verdict in CARRIED)
    dropped: dict[str, list[ReportRow]] = {}
    for row in rows:
        if row.verdict is Verdict.DROPPED:
            dropped.setdefault(row.other.outlet, []).append(row)
    if not dropped:
        return
    total = sum(map(len, dropped.values()))
    most = sorted(dropped.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_EXAMPLES]
    parts: list[Part] = []
    for outlet, some in most:
        parts += [
            Reference(outlet, some[0].finding_id),
            f" {len(some)} of the {carried[outlet]} it carries, ",
        ]
    rest = total - sum(len(some) for _, some in most)
    if rest:
        parts.append(f"the others {rest}, ")
    yield Sentence(f"{total} {_plural(total, 'cell drops', 'cells drop')} the source.", _ended(parts))


def _described(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    """What readers are no longer told of an unnamed source."""
    lost = {
        word: [row for row in rows if change in row.changes] for change, word in _ATTRIBUTION_LOSSES.items()
    }
    lost = {word: some for word, some in lost.items() if some}
    if not lost:
        return
    total = len({row.finding_id for some in lost.values() for row in some})
    parts: list[Part] = ["Left out or changed: "]
    for word, some in lost.items():
        change = next(change for change, name in _ATTRIBUTION_LOSSES.items() if name == word)
        shown = _evidence(some[0], change.value)
        parts += [f"{word} {_times(len(some))}"]
        parts += [" (", Reference(shown, some[0].finding_id), f" in {some[0].other.outlet}), "]
    yield Sentence(
        f"{total} {_plural(total, 'cell describes', 'cells describe')} the source otherwise.", _ended(parts)
    )


def _numbers(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    yield from _worded(rows, Wording.QUANTITY_CHANGED, "number differs", "numbers differ")


def _turned(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    yield from _worded(rows, Wording.POLARITY_FLIPPED, "claim is turned round", "claims are turned round")


def _quotations(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    yield from _worded(
        rows, Wording.QUOTE_ALTERED, "quotation has other words", "quotations have other words"
    )


def _worded(rows: Sequence[ReportRow], kind: Wording, one: str, many: str) -> Iterator[Sentence]:
    """The cells with one kind of changed wording, with some examples."""
    some = [row for row in rows if kind in row.wording]
    if not some:
        return
    parts: list[Part] = []
    for row in some[:MOST_EXAMPLES]:
        parts += [Reference(_evidence(row, kind.value), row.finding_id), f" in {row.other.outlet}, "]
    if len(some) > MOST_EXAMPLES:
        parts.append(f"and {len(some) - MOST_EXAMPLES} more, ")
    yield Sentence(f"{len(some)} {_plural(len(some), one, many)}.", _ended(parts))


def _roots(story: StoryPage, _: Sequence[ReportRow]) -> Iterator[Sentence]:
    shared = story.lineage.claims if story.lineage else ()
    single = [each for each in shared if each.count == 1]
    if not single:
        return
    roots = Counter(each.roots[0].outlet for each in single)
    outlet, count = min(roots.items(), key=lambda item: (-item[1], item[0]))
    yield Sentence(
        f"{_so_many(len(single), len(shared))} shared claims have one root.",
        (
            f"However many outlets carry them, they are one report and not several; "
            f"{'all' if count == len(single) else count} of them go back to {outlet}.",
        ),
    )


def _unreadable(story: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    for article in story.columns:
        own = [row for row in rows if row.other.article == article.id]
        missing = sum(row.verdict is Verdict.UNREADABLE for row in own)
        if missing:
            yield Sentence(
                f"{article.outlet} could be read in part only.",
                (
                    f"{_STATUSES.get(article.text_status, 'Its text is incomplete')}, "
                    f"so nothing can be said of {missing} of {len(own)} claims there.",
                ),
            )


def _doubtful(_: StoryPage, rows: Sequence[ReportRow]) -> Iterator[Sentence]:
    matched = [row for row in rows if row.level is not None]
    suggested = [row for row in matched if row.level is Level.SUGGESTED]
    if suggested:
        yield Sentence(
            f"{len(suggested)} of {len(matched)} matches "
            f"{_plural(len(suggested), 'is a suggestion', 'are suggestions')}.",
            ("Read both passages before you rely on it: ", *_cells(suggested[:MOST_EXAMPLES]), "."),
        )


_KINDS: tuple[Callable[[StoryPage, Sequence[ReportRow]], Iterator[Sentence]], ...] = (
    _overall,
    _claims,
    _drops,
    _described,
    _numbers,
    _turned,
    _quotations,
    _roots,
    _unreadable,
    _doubtful,
)


def _cells(rows: Sequence[ReportRow]) -> Iterator[Part]:
    """The outlets' names, each leading to its cell; of many only the first."""
    shown = rows if len(rows) <= MOST_NAMES else rows[: MOST_NAMES - 1]
    for number, row in enumerate(shown):
        if number:
            yield ", "
        yield Reference(row.other.outlet, row.finding_id)
    if len(shown) < len(rows):
        yield f" and {len(rows) - len(shown)} more"


def _evidence(row: ReportRow, change: str) -> str:
    """What became what, as one would say it; the outlet where nothing was noted."""
    told = (each for each in row.evidence if each.change == change and (each.before or each.after))
    return next(map(_said, told), row.other.outlet)


def _said(evidence: Evidence) -> str:
    before, after = (shortened(each) if each else "" for each in (evidence.before, evidence.after))
    if not after:
        return f"“{before}” left out"
    return f"“{before}” became “{after}”" if before else f"“{after}” added"


def _ended(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts with a full stop for the last comma."""
    *rest, last = parts
    return (*rest, last.rstrip(", ") + "." if isinstance(last, str) else last)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _so_many(count: int, of: int) -> str:
    return f"All {_number(of)}" if count == of else f"{_capital(_number(count))} of {_number(of)}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _within(words: str) -> str:
    """The words as they stand within a sentence: "A doctor" begins with a small letter, a name does not."""
    return _OPENING.sub(lambda found: found[0].lower(), words)


def _plural(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
