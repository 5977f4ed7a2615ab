"""The lineage people read: whom each article has it from, and which claims look better supported than they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from attrib.domain import (
    Article,
    Carrier,
    Circle,
    Credit,
    Ground,
    Lineage,
    Order,
    Root,
    Roots,
    SharedText,
    Tie,
)
from attrib.report.lines import EMPTY, Line, Piece, beside, columns, indented, line, wrap
from attrib.report.words import shortened

INDENT = 2
# "2025-10-08 06:40 +02:00"
TIME_COLUMN = 23
LONGEST_LINE = 110
# So many passages show how an article gives credit; JSON and CSV have all of them.
MOST_CREDITS = 3
GROUNDS = {
    Ground.OWN: "",
    Ground.OWN_REPORTING: "own reporting",
    Ground.CREDITS: "credits it",
    Ground.COPIED: "same words",
    Ground.RETELLS: "retells it elsewhere",
    Ground.SAME_OUTLET: "same outlet",
}


def lineage_overview(lineages: Sequence[Lineage], *, room: int, reasons: bool = False) -> list[Line]:
    """Story by story: the articles as they appeared with their ties, circles, then the claims and their roots.

    `reasons`: every carrier has a line of its own that says why it counts under its root.
    """
    lines: list[Line] = []
    for lineage in lineages:
        lines += [*_story(lineage, min(room, LONGEST_LINE), reasons), EMPTY]
    if lineages and not reasons:
        lines += wrap(line(Piece("Why an outlet counts under its root: attrib lineage --why", "dim")), room)
    return lines


def _story(lineage: Lineage, room: int, reasons: bool) -> Iterator[Line]:
    yield line(Piece(lineage.story, "story"))
    outlets = {each.id: each.outlet for each in lineage.articles}
    for article in lineage.articles:
        yield EMPTY
        yield from _article(
            article, [tie for tie in lineage.ties if tie.article == article.id], outlets, room
        )
    for circle in lineage.circles:
        yield EMPTY
        yield from _circle(circle, outlets, room)
    yield EMPTY
    yield from _summary(lineage, room)
    for claim in lineage.claims:
        yield EMPTY
        yield from _claim(claim, room, reasons)


def _article(article: Article, ties: Sequence[Tie], outlets: dict[str, str], room: int) -> list[Line]:
    when = line(Piece(_when(article), "dim"))
    name = line(Piece(article.outlet, "heading"), *_id(article, outlets))
    said = [part for tie in ties for part in _tie(tie, article, outlets)]
    return beside([[when], [name, *said]], [TIME_COLUMN, room - TIME_COLUMN - INDENT], gap=INDENT)


def _id(article: Article, outlets: dict[str, str]) -> list[Piece]:
    """Which article it is, where the outlet has several."""
    several = list(outlets.values()).count(article.outlet) > 1
    return [Piece(f"  {article.id}", "dim")] if several else []


def _when(article: Article) -> str:
    """The outlet's own time with its offset: the order is by the moment, whatever the clocks show."""
    if article.published is None:
        return "no date"
    value = article.published.value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    if "T" not in value:
        return value
    offset = f"{moment:%z}"
    return f"{moment:%Y-%m-%d %H:%M}" + (f" {offset[:3]}:{offset[3:]}" if offset else "")


def _tie(tie: Tie, article: Article, outlets: dict[str, str]) -> Iterator[Line]:
    origin = tie.origin if tie.implied else outlets[tie.origin]
    if outlets.get(tie.origin) == article.outlet and not tie.implied:
        origin = f"its own {tie.origin}"
    if tie.credits:
        aside = " (not in the collection)" if tie.implied else _late(tie)
        yield line(
            "credits ",
            Piece(origin, "source"),
            Piece(aside, "dim"),
            ": ",
            Piece(_passages(tie.credits), "cue"),
        )
    if tie.shared:
        yield line(*_shared(tie, tie.shared, origin))


def _late(tie: Tie) -> str:
    return " (which appeared later)" if tie.order is Order.LATER else ""


def _passages(credits_: Sequence[Credit]) -> str:
    words = list(dict.fromkeys(_words(each) for each in credits_))
    shown = ", ".join(words[:MOST_CREDITS])
    return f"{shown} and {len(words) - MOST_CREDITS} more" if len(words) > MOST_CREDITS else shown


def _words(credit: Credit) -> str:
    return f"“{shortened(credit.text)}”" if credit.text else "in its author line"


def _shared(tie: Tie, shared: SharedText, origin: str) -> Iterator[Piece]:
    share = f"{shared.share * 100:.0f} %"
    yield Piece("shares " if not tie.directed else "has ")
    yield Piece(f"{share} of its text ({shared.prose} words, the longest run {shared.longest}) ", "altered")
    yield Piece("with " if not tie.directed else "from ")
    yield Piece(origin, "source")
    if not tie.credits:
        yield Piece(", without credit" if tie.directed else ", nobody can tell which was first", "dim")
    if shared.quoted:
        yield Piece(f"; {shared.quoted} more are public quotations", "dim")


def _circle(circle: Circle, outlets: dict[str, str], room: int) -> Iterator[Line]:
    names = " → ".join(outlets[each] for each in (*circle.articles, circle.articles[0]))
    kind = "Circular credit" if circle.claims else "Each credits the other, for different claims"
    yield from wrap(line(Piece(f"{kind}: {names}", "dropped")), room)
    for credit in circle.credits:
        said = line(Piece(outlets[credit.article], "outlet"), ": ", Piece(_words(credit), "cue"))
        yield from indented(wrap(said, room - INDENT), (Piece(" " * INDENT),), INDENT)


def _summary(lineage: Lineage, room: int) -> list[Line]:
    claims = lineage.claims
    if not claims:
        return wrap(line(Piece("No claim was found in more than one article.", "dim")), room)
    single = sum(each.count == 1 for each in claims)
    number = f"{len(claims)} claims stand" if len(claims) > 1 else "1 claim stands"
    heading = f"{number} in several articles; {single} with a single root"
    return wrap(line(Piece(heading, "heading")), room)


def _claim(roots: Roots, room: int, reasons: bool) -> Iterator[Line]:
    yield from _headed(roots, room)
    for root in roots.roots:
        yield from _root(root, room) if not reasons else _reasoned(root, room)


def _headed(roots: Roots, room: int) -> Iterator[Line]:
    tag = line(Piece(roots.claim, "dim"))
    count = line(Piece(support(roots), "heading"))
    gap = room - columns(count) - columns(tag)
    if gap < 2:
        yield from wrap(count, room)
        yield from wrap(tag, room)
    else:
        yield (*count, Piece(" " * gap), *tag)
    yield from wrap(line(Piece(roots.text, "claim")), room)


def support(roots: Roots) -> str:
    """ "5 outlets, 1 root (Halyard)"."""
    outlets, count = len(roots.outlets), roots.count
    names = "; ".join(f"{root.outlet}, circular" if root.circular else root.outlet for root in roots.roots)
    return f"{outlets} outlet{'s' * (outlets != 1)}, {count} root{'s' * (count != 1)} ({names})"


def _root(root: Root, room: int) -> list[Line]:
    """The root and all that count under it, on as few lines as they need."""
    pieces = [Piece(root.outlet, "dropped" if root.circular else "source"), Piece(_aside(root), "dim")]
    others = [each for each in root.carriers if each.origin is not None or root.circular]
    for at, each in enumerate(others):
        pieces += [Piece(" ← " if at == 0 else ", "), Piece(each.outlet, "outlet")]
        pieces.append(Piece(f" ({_ground(each)})", "dim"))
    return indented(wrap(line(*pieces), room - 2 * INDENT), (Piece(" " * INDENT),), 2 * INDENT)


def _reasoned(root: Root, room: int) -> Iterator[Line]:
    pieces = [Piece(root.outlet, "dropped" if root.circular else "source"), Piece(_aside(root), "dim")]
    yield from indented(wrap(line(*pieces), room - INDENT), (Piece(" " * INDENT),), INDENT)
    for each in root.carriers:
        said = line(Piece(each.outlet, "outlet"), Piece(f": {each.because}{_level(each)}", "dim"))
        yield from indented(wrap(said, room - 3 * INDENT), (Piece(" " * 2 * INDENT),), 3 * INDENT)


def _aside(root: Root) -> str:
    if root.implied:
        return " (not in the collection)"
    if root.circular:
        return " (they credit one another)"
    own = next((each for each in root.carriers if each.article == root.origin), None)
    if own is None:
        return " (no match found in its article)"
    return f" ({_ground(own)})" if _ground(own) else ""


def _ground(carrier: Carrier) -> str:
    return (GROUNDS[carrier.ground] + _level(carrier)).removeprefix(", ")


def _level(carrier: Carrier) -> str:
    return ", suggested match" if carrier.level == "suggested" else ""
