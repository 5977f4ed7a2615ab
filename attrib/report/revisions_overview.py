"""An article's revisions as people read them: each with what it changed in the attributions of the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrib.domain.revision import Amendment, Became, History, Revision, Step
from attrib.report.lines import EMPTY, Line, Piece, columns, indented, line, wrap
from attrib.report.revisions import sides
from attrib.report.rows import Side
from attrib.report.times import to_the_minute
from attrib.report.words import changes_in_words, shortened, wordings_in_words

INDENT = 3
LONGEST_LINE = 110
# A passage is there to be recognised; `attrib show` has all of it.
LONGEST_PASSAGE = 200
LABELS: Mapping[Became, tuple[str, str]] = {
    Became.SOURCE_VANISHED: ("✕ source gone", "dropped"),
    Became.ALTERED: ("≈ altered", "altered"),
    Became.REWORDED: ("~ reworded", "wording"),
    Became.VANISHED: ("– no longer found", "dropped"),
    Became.UNREADABLE: ("? text missing", "unreadable"),
    Became.SOURCE_ADDED: ("+ source added", "added"),
    Became.APPEARED: ("+ appeared", "added"),
}
LABEL = max(len(words) for words, _ in LABELS.values()) + 2


def revisions_overview(history: History, *, room: int) -> list[Line]:
    """The article, then every revision in the order of time with what it changed."""
    room = min(room, LONGEST_LINE)
    article, many = history.revisions[-1].article, len(history.revisions)
    count = f"{many} revisions" if many > 1 else "1 revision, nothing to hold it against"
    lines = wrap(line(Piece(article.id, "story"), f"  {article.outlet}, {count}"), room)
    told = zip(history.revisions, history.claims, history.attributed, (None, *history.steps), strict=True)
    for revision, claims, attributed, step in told:
        inside = [line(Piece(f"{claims} claims, {attributed} of them attributed", "dim"))]
        body = [row for each in inside for row in wrap(each, room - INDENT)]
        body += list(_step(step, room - INDENT)) if step else []
        lines += [EMPTY, *_head(revision, room), *indented(body, (Piece(" " * INDENT),), INDENT)]
    return lines


def _head(revision: Revision, room: int) -> list[Line]:
    published = revision.article.published
    when = f"published {to_the_minute(published.value)}, " if published else ""
    told = [
        Piece(f"{revision.number:<{INDENT}}", "heading"),
        Piece(f"{when}seen {_seen(revision)}", "heading"),
    ]
    if revision.current:
        told.append(Piece("  current", "repeated"))
    told.append(Piece(f"  {shortened(revision.origin)}", "dim"))
    first, *rest = wrap(line(*told), room)
    return [first, *indented(rest, (Piece(" " * INDENT),), INDENT)]


def _seen(revision: Revision) -> str:
    return f"{to_the_minute(revision.seen_at)} UTC"


def _step(step: Step, room: int) -> Iterator[Line]:
    """What the revision changed, whole sources first."""
    for name, before, after in _told_about(step):
        yield from wrap(line(f"{name}: {before} → ", Piece(after, "altered")), room)
    if step.same_text:
        yield from wrap(line(Piece("the text is the same", "dim")), room)
        return
    for words, sources, style in (
        ("no longer a source here: ", step.sources_gone, "dropped"),
        ("new source: ", step.sources_new, "added"),
    ):
        for source in sources:
            yield from wrap(line(Piece(words, style), Piece(shortened(source), "source")), room)
    for amendment in step.amendments:
        yield from _amendment(step, amendment, room)
    yield from wrap(line(Piece(_rest(step), "dim")), room)


def _told_about(step: Step) -> Iterator[tuple[str, str, str]]:
    """What is told about the text, where it changed."""
    old, new = step.before.article, step.after.article
    for name, before, after in (
        ("headline", old.title, new.title),
        ("byline", old.author, new.author),
        ("outlet", old.outlet, new.outlet),
        ("text", old.text_status.value, new.text_status.value),
    ):
        if before != after:
            yield name, before or "none", after or "none"


def _amendment(step: Step, amendment: Amendment, room: int) -> Iterator[Line]:
    before, after, row = sides(step, amendment)
    label, style = LABELS[amendment.became]
    shown = after if after.claim else before
    who = _who(before, after)
    changed = [each for each in (*changes_in_words(row), *wordings_in_words(row)) if each != who]
    told = [line(Piece(shortened(shown.claim or "", LONGEST_PASSAGE), "passage"))]
    told += [line(Piece(who, "source")), *(line(Piece(each, "altered")) for each in changed)]
    first = line(Piece(f"{label:<{LABEL}}", style))
    inside = [row for each in told if columns(each) for row in wrap(each, room - LABEL)]
    yield from indented(inside, first, LABEL)


def _who(before: Side, after: Side) -> str:
    """Whom it is attributed to: one where the article says it as before, else both."""
    sides = [each for each in (before, after) if each.claim is not None]
    if not any(each.introduction for each in sides):
        return ""
    told = [each.introduction or "nobody named" for each in sides]
    if len(set(told)) == 1 and len({each.source for each in sides}) > 1:
        told = [each.source or "nobody named" for each in sides]
    return " → ".join(shortened(each) for each in dict.fromkeys(told))


def _rest(step: Step) -> str:
    told = [f"{_counted(step.kept, 'attribution')} as before"]
    if step.own_gone:
        told.append(f"{_counted(step.own_gone, 'passage')} in its own voice no longer found")
    if step.own_new:
        told.append(f"{_counted(step.own_new, 'passage')} in its own voice new")
    return "; ".join(told)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
