"""Where a story's articles have it from: what they share, whom they credit, and how many roots that leaves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain.article import Article
from attrib.domain.finding import Level
from attrib.domain.span import Span, Spans


class CreditForm(StrEnum):
    """How an article says where it has something from.

    A `channel` is where a source spoke ("told Halyard"), a `report` what another outlet reported ("Halyard
    reported", "according to a report in the Courier"), and `cited` whom that one names in turn ("Halyard reported,
    citing the Courier"): all are about the claims they govern. A `first` report ("as first reported by Halyard"), a
    `contribution` ("with reporting by Halyard") and an `origin` ("(Halyard) -" in the dateline, "By Halyard" in the
    byline) are about the whole article.
    """

    CHANNEL = "channel"
    REPORT = "report"
    CITED = "cited"
    FIRST = "first"
    CONTRIBUTION = "contribution"
    ORIGIN = "origin"


class Order(StrEnum):
    """Whether the origin of a tie surely appeared before the article, surely after it, or nobody can tell."""

    EARLIER = "earlier"
    LATER = "later"
    UNKNOWN = "unknown"


class Ground(StrEnum):
    """Why an article's copy of a claim is counted under a root.

    `own` is the root itself; `own_reporting` is a root that says so ("told this newspaper"). `credits`: it says
    that it has the claim from there. `copied`: its words are the other's. `retells`: not these words, but the
    article is elsewhere made from the other, or only the other says who told it. `same_outlet`: another article of
    the same outlet has it.
    """

    OWN = "own"
    OWN_REPORTING = "own_reporting"
    CREDITS = "credits"
    COPIED = "copied"
    RETELLS = "retells"
    SAME_OUTLET = "same_outlet"


@dataclass(frozen=True, slots=True)
class Credit:
    """One place where an article says that it has something from an outlet other than its own.

    `outlet` is the usual name of who is credited. `text` and `spans` are the words that say so ("told the
    Halyard news agency"), `sentence` is where they stand; both count in the article's text, and are empty where
    the credit is the article's author field. `claims` are the ids of the article's claims that it governs: empty
    where it is about the whole article.
    """

    article: str
    outlet: str
    form: CreditForm
    text: str
    spans: Spans
    sentence: Span | None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that stand in both articles in the same order: `here` in the article's text, `there` in the origin's.

    `words` counts the run, `quoted` those of them that both print as the quotation of somebody whom anyone may have
    heard: a named or public speaker. What an unnamed source said, or told one newsroom, is not among these.
    """

    here: Span
    there: Span
    words: int
    quoted: int


@dataclass(frozen=True, slots=True)
class SharedText:
    """All runs two articles share, in the order of the article's text.

    `quoted` counts the words of public quotations in the runs (see `SharedRun`), `prose` all others. `share` is the
    part of the article's own prose (0..1) that stands in runs, `origin_share` the part of the origin's. `copied` says
    that this is more than two newsrooms write alike by chance.
    """

    runs: tuple[SharedRun, ...]
    prose: int
    quoted: int
    share: float
    origin_share: float
    copied: bool

    @property
    def longest(self) -> int:
        """The number of words in the longest run."""
        return max((run.words for run in self.runs), default=0)


@dataclass(frozen=True, slots=True)
class Tie:
    """That one article rests on another, or on an implied origin, and all that speaks for it.

    `origin` is an article's id, or an implied origin's name where `implied`. There are credits, or the shared text
    is copied, or both. Text that both have from a third article of the story is a tie to that one only. Where there
    is no credit and the `order` is unknown, either may have it from the other: `directed` is then False, and
    `article` is the one that stands later in `Lineage.articles` or is credited less.
    """

    article: str
    origin: str
    implied: bool
    order: Order
    credits: tuple[Credit, ...] = ()
    shared: SharedText | None = None

    @property
    def directed(self) -> bool:
        """It is known which of the two has it from the other."""
        return bool(self.credits) or self.order is not Order.UNKNOWN


@dataclass(frozen=True, slots=True)
class ImpliedOrigin:
    """An outlet that is credited in the story and has no article in it; `credited_by` are article ids."""

    name: str
    credited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """Articles that credit one another in a circle, so that none of them is the origin.

    `articles` go round: each credits the next, and the last the first; `credits` are the passages, in that order.
    `claims` are the claims (ids as in `Roots.claim`) for which the circle closes; empty where the articles credit
    one another for different claims only, which newsrooms that share work do in good faith.
    """

    articles: tuple[str, ...]
    credits: tuple[Credit, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One article's copy of a claim, and why it is counted under its root.

    `claim` is the id of the copy, `level` how sure the match is (None for the claim all others are held against).
    `origin` is the article id or implied origin that the copy is taken from, one step up; None where it is the
    root. `because` says why in words, with the article's own words where there are any.
    """

    article: str
    outlet: str
    claim: str
    ground: Ground
    origin: str | None
    because: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Root:
    """One independent origin of a claim, and the carriers that count as this one.

    `origin` is an article's id, or the name of an implied origin where `implied`; `outlet` is who that is. An
    origin in the collection in which the claim was not found has no carrier of its own. `circular`: the carriers
    credit one another, and `origin` is only the earliest of them.
    """

    origin: str
    outlet: str
    implied: bool
    circular: bool
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Roots:
    """How many independent roots one claim has. `claim` and `text` are the claim the others are held against.

    A carrier that credits two origins stands under both.
    """

    claim: str
    text: str
    roots: tuple[Root, ...]

    @property
    def count(self) -> int:
        """The number of independent roots."""
        return len(self.roots)

    @property
    def carriers(self) -> tuple[str, ...]:
        """The ids of the articles that carry the claim, each once."""
        return tuple(dict.fromkeys(each.article for root in self.roots for each in root.carriers))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that carry the claim, each once."""
        return tuple(dict.fromkeys(each.outlet for root in self.roots for each in root.carriers))


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where one story's articles have it from.

    `articles` come in time order, undated ones last. `claims` come with those first that many carry and few
    are the root of. Claims with a single carrier are not among them.
    """

    story: str
    articles: tuple[Article, ...]
    ties: tuple[Tie, ...]
    implied: tuple[ImpliedOrigin, ...]
    circles: tuple[Circle, ...]
    claims: tuple[Roots, ...]
