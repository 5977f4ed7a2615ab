r"""A lineage as a graph in Graphviz's DOT language: who has it from whom, drawn by `dot -Tsvg`.

Arrows run from the origin to the article that has it from there. Implied origins are dashed, ties without a credit
dotted, circular credit red. Every word of an article stands in a quoted string, in which DOT knows two escapes:
`\"` and, in labels, the backslash itself (graphviz.org/docs/attr-types/escString).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.domain import Article, Lineage, Tie
from attrib.report.characters import visible
from attrib.report.times import to_the_minute

HEAD = (
    "digraph lineage {",
    "  rankdir=LR;",
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
    '  edge [fontname="Helvetica", fontsize=10];',
)


def dot(lineages: Sequence[Lineage]) -> str:
    """All lineages as one graph, each story in a box of its own."""
    lines = list(HEAD)
    for number, lineage in enumerate(lineages, start=1):
        lines += [f"  subgraph cluster_{number} {{", f"    label={_quoted(lineage.story)};"]
        lines += [f"    {line}" for line in _story(lineage, number)]
        lines.append("  }")
    return "\n".join([*lines, "}"]) + "\n"


def _story(lineage: Lineage, number: int) -> Iterator[str]:
    names = {(each.id, False): f"a{number}_{at}" for at, each in enumerate(lineage.articles, start=1)}
    names |= {(each.name, True): f"o{number}_{at}" for at, each in enumerate(lineage.implied, start=1)}
    for article in lineage.articles:
        yield f"{names[article.id, False]} [label={_quoted(*_title(article))}, tooltip={_quoted(article.id)}];"
    for origin in lineage.implied:
        told = _quoted(origin.name, "not in the collection")
        yield f'{names[origin.name, True]} [label={told}, style="rounded,dashed"];'
    circular = _circular(lineage)
    for tie in lineage.ties:
        ends = f"{names[tie.origin, tie.implied]} -> {names[tie.article, False]}"
        yield f"{ends} [{', '.join(_style(tie, circular=(tie.article, tie.origin) in circular))}];"


def _circular(lineage: Lineage) -> set[tuple[str, str]]:
    """Who credits whom in a circle that closes for a claim; where it closes for none, work is shared in good faith."""
    return {
        (article, following)
        for circle in lineage.circles
        if circle.claims
        for article, following in zip(
            circle.articles, (*circle.articles[1:], circle.articles[0]), strict=True
        )
    }


def _title(article: Article) -> list[str]:
    return [article.outlet, to_the_minute(article.published.value) if article.published else "no date"]


def _style(tie: Tie, *, circular: bool) -> Iterator[str]:
    yield f"label={_quoted(*_reasons(tie))}"
    if circular:
        yield "color=red, fontcolor=red"
    if not tie.credits:
        yield "style=dotted"
    if not tie.directed:
        yield "dir=none"


def _reasons(tie: Tie) -> Iterator[str]:
    if tie.credits:
        number = len(tie.credits)
        yield f"{number} credit{'s' * (number > 1)}"
    if tie.shared:
        yield f"{tie.shared.share * 100:.0f} % of its text"


def _quoted(*lines: str) -> str:
    r"""The lines as one DOT string; `\n` parts them."""
    escaped = (visible(each).replace("\\", "\\\\").replace('"', '\\"') for each in lines)
    return '"' + "\\n".join(escaped) + '"'
