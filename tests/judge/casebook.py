"""Judge cases as data: two passages in a small markup, and what should be found.

    ## several harbour sources become one
    reference: [Several harbour sources] <said> {the crane had failed twice}. | anonymous; count 2+
    other: [A harbour source] <said> {the crane had failed twice}. | anonymous
    expect: altered | count_changed | verbatim

Each `reference:` or `other:` line is one sentence and one claim: `[source]`, `<cue>`, `{content}` (twice where the
cue splits it); a line without braces is a claim of nobody's. `*` behind the colon marks the matched claim where a side
has several sentences, `¶` a new paragraph. What stands behind ` | ` tells of the source, in parts
separated by `;`:

    anonymous, person, ...   its kind (a kind opens the list)     count 10, count 4+   how many, else one
    senior, orphan           flags                                nationality X, Y
    name, role, affiliation, basis, via, resolved                 each followed by its words
    force asserting          of the cue                           nobody               a cue with no source
    inner WORDS = kind name  a source inside the content

`expect:` gives verdict | changes | wording, `evidence: KIND: before -> after` what must be among the evidence (`-`
for nothing), `rule:` the branch, `status:` the other article's text status, `outlet:` the reference's outlet. A case
without `other:` has no match. Brackets the article itself prints are written ⟦ ⟧.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from attrib.domain import (
    ONE,
    Antecedent,
    Article,
    ArticleClaims,
    Attribution,
    Claim,
    Cluster,
    Count,
    Cue,
    Force,
    Level,
    Link,
    Profile,
    QuoteType,
    SourceKind,
    SourceMention,
    Span,
    TextStatus,
)

FOLDER = Path(__file__).parent / "cases"
BRACKETS = str.maketrans("⟦⟧", "[]")  # printed in the article, not markup
MARKUP = re.compile(r"[\[\]<>{}]")


@dataclass
class Case:
    title: str
    file: str
    reference: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    verdict: str = ""
    changes: frozenset[str] = frozenset()
    wording: frozenset[str] = frozenset()
    evidence: list[tuple[str, str | None, str | None]] = field(default_factory=list)
    rule: str = ""
    status: TextStatus = TextStatus.FULL
    outlet: str = "Meridian"

    def sides(self) -> tuple[Cluster, ArticleClaims, ArticleClaims]:
        """What `judge` takes."""
        reference, claim = read_side("reference", self.outlet, self.reference, TextStatus.FULL)
        assert claim is not None
        other, match = read_side("other", "Harbour Post", self.other, self.status)
        links = (Link(claim, match, 0.8, Level.CONFIRMED),) if match else ()
        return Cluster(claim, links), reference, other


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n## ")[1:]:
            yield _case(path.stem, block)


def _case(file: str, block: str) -> Case:
    title, *lines = block.strip().splitlines()
    case = Case(title, file)
    for line in lines:
        if line.strip() and not line.startswith("#"):
            key, value = line.split(":", 1)
            _take(case, key.strip(), value.strip())
    assert case.reference, title
    assert case.verdict, title
    return case


def _take(case: Case, key: str, value: str) -> None:
    if key == "reference":
        case.reference.append(value)
    elif key == "other":
        case.other.append(value)
    elif key == "expect":
        verdict, changes, wording = [part.strip() for part in (*value.split("|"), "", "")][:3]
        case.verdict = verdict
        case.changes, case.wording = _names(changes), _names(wording)
    elif key == "evidence":
        kind, words = value.split(":", 1)
        before, after = (None if part.strip() == "-" else part.strip() for part in words.split("->"))
        case.evidence.append((kind.strip(), before, after))
    elif key == "rule":
        case.rule = value
    elif key == "status":
        case.status = TextStatus(value)
    elif key == "outlet":
        case.outlet = value
    else:
        raise ValueError(f"{case.title}: {key}")


def _names(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(",") if part.strip())


def read_side(
    article: str, outlet: str, lines: list[str], status: TextStatus
) -> tuple[ArticleClaims, Claim | None]:
    text = ""
    claims: list[Claim] = []
    matched: Claim | None = None
    paragraph = 0
    for sentence, line in enumerate(lines):
        star, rest = line.startswith("*"), line.lstrip("* ")
        if rest.startswith("¶"):
            paragraph, rest = paragraph + 1, rest.lstrip("¶ ")
            text += "\n\n"
        elif text:
            text += " "
        marked, _, told = rest.partition(" | ")
        plain, claim = _claim(article, len(claims) + 1, marked, told, len(text), (paragraph, sentence))
        text += plain
        claims.append(claim)
        if star or len(lines) == 1:
            matched = claim
    return ArticleClaims(Article(article, outlet, text, text_status=status), tuple(claims)), matched


def _claim(
    article: str, ordinal: int, marked: str, told: str, offset: int, at: tuple[int, int]
) -> tuple[str, Claim]:
    plain, source, cue, content = _spans(marked, offset)
    plain = plain.translate(BRACKETS)
    content = content or [Span(offset, offset + len(plain))]
    tags = [part.strip() for part in told.split(";") if part.strip()]
    attribution = _attribution(plain, offset, source, cue, tags)
    words = " … ".join(plain[span.start - offset : span.end - offset] for span in content)
    claim = Claim(
        article=article,
        ordinal=ordinal,
        text=words,
        spans=tuple(content),
        quote_type=_quote_type(words, attribution),
        attribution=attribution,
        paragraph=at[0],
        sentence=at[1],
        rule="test",
        inner=tuple(_inner(article, words, content[0], tag) for tag in tags if tag.startswith("inner ")),
    )
    return plain, claim


def _spans(marked: str, offset: int) -> tuple[str, Span | None, Span | None, list[Span]]:
    plain = MARKUP.sub("", marked)
    found: dict[str, list[Span]] = {"[": [], "<": [], "{": []}
    opened: dict[str, int] = {}
    at = 0
    for character in marked:
        if character in found:
            opened[character] = at
        elif character in "]>}":
            opening = {"]": "[", ">": "<", "}": "{"}[character]
            found[opening].append(Span(offset + opened[opening], offset + at))
        else:
            at += 1
    source = found["["][0] if found["["] else None
    cue = found["<"][0] if found["<"] else None
    return plain, source, cue, found["{"]


def _attribution(
    plain: str, offset: int, source: Span | None, cue: Span | None, tags: list[str]
) -> Attribution | None:
    if source is None and cue is None:
        return None
    told = _tags(tags)
    force = Force(told.get("force", "neutral"))
    cue_words = Cue(plain[cue.start - offset : cue.end - offset], (cue,), force) if cue else None
    if source is None:
        return Attribution(None, cue_words)
    resolved = Antecedent(told["resolved"], (Span(0, len(told["resolved"])),)) if "resolved" in told else None
    mention = SourceMention(
        text=plain[source.start - offset : source.end - offset],
        spans=(source,),
        profile=_profile(tags, told),
        resolved=resolved,
        via=told.get("via"),
        orphan="orphan" in tags,
    )
    return Attribution(mention, cue_words)


def _tags(tags: list[str]) -> dict[str, str]:
    return {tag.split(" ", 1)[0]: tag.split(" ", 1)[1] for tag in tags if " " in tag}


def _profile(tags: list[str], told: dict[str, str]) -> Profile:
    return Profile(
        kind=SourceKind(tags[0]),
        name=told.get("name"),
        count=_count(told.get("count", "1")),
        senior="senior" in tags,
        nationality=tuple(each.strip() for each in told.get("nationality", "").split(",") if each.strip()),
        role=told.get("role"),
        affiliation=told.get("affiliation"),
        basis=told.get("basis"),
    )


def _count(text: str) -> Count:
    if text == "1":
        return ONE
    return Count(int(text.rstrip("+")), None if text.endswith("+") else int(text))


def _quote_type(words: str, attribution: Attribution | None) -> QuoteType:
    if attribution is None:
        return QuoteType.NONE
    if re.fullmatch(r"[“\"].*[”\"]", words.strip()):
        return QuoteType.DIRECT
    return QuoteType.MIXED if re.search(r"[“”\"]", words) else QuoteType.INDIRECT


def _inner(article: str, words: str, content: Span, tag: str) -> Claim:
    """`inner WORDS = kind [name]`: WORDS is a source inside the content."""
    phrase, _, told = tag.removeprefix("inner ").partition(" = ")
    kind, _, name = told.partition(" ")
    start = content.start + max(words.find(phrase), 0)
    mention = SourceMention(
        phrase, (Span(start, start + len(phrase)),), Profile(SourceKind(kind), name or None)
    )
    return Claim(article, 1, words, (content,), QuoteType.INDIRECT, Attribution(mention, None), 0, 0, "test")
