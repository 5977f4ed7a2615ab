"""All that is read from a story's articles before anything is decided: credits, shared runs, who was first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from attrib.domain import Article, ArticleClaims, Credit, Order
from attrib.lineage.credits import credits_of
from attrib.lineage.names import key
from attrib.lineage.order import in_time, order
from attrib.lineage.runs import shared_runs
from attrib.lineage.shared import Shared
from attrib.lineage.words import words_of
from attrib.text.outlets import agencies

# The lead says where the story is from; a headline or a standfirst may come before it and look like text.
LEAD = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the articles of one story show, `articles` in time order and by id.

    `credits` are by article id, `own` (what was told to the article's own outlet) by article and claim id, `shared` by
    two ids, either way round. `ranks` puts the likelier origin first where no time tells: who is credited more, an
    agency, then the listed order. `orders` says of every article whether each other one appeared before it, `leads`
    has the ids of the claims it opens with.
    """

    articles: Mapping[str, Article]
    credits: Mapping[str, tuple[Credit, ...]]
    own: Mapping[str, Mapping[str, Credit]]
    shared: Mapping[tuple[str, str], Shared]
    ranks: Mapping[str, int]
    orders: Mapping[tuple[str, str], Order]
    leads: Mapping[str, frozenset[str]]

    def of_outlet(self, name: str) -> list[str]:
        """The ids of the outlet's articles, the first to appear first."""
        return [each.id for each in self.articles.values() if key(each.outlet) == key(name)]

    def order(self, article: str, origin: str) -> Order:
        """Whether the origin surely appeared before the article, or surely after it."""
        return self.orders[article, origin]

    def may_come_from(self, article: str, origin: str) -> bool:
        """The origin appeared first; where no time tells, it is the likelier one."""
        told = self.order(article, origin)
        if told is Order.UNKNOWN:
            return self.ranks[origin] < self.ranks[article]
        return told is Order.EARLIER

    def credits_to(self, article: str, outlet: str) -> list[Credit]:
        """The places where the article credits that outlet."""
        return [each for each in self.credits[article] if key(each.outlet) == key(outlet)]


def gather_evidence(story: Sequence[ArticleClaims]) -> Evidence:
    """Everything the story's articles show."""
    claims = {each.article.id: each for each in story}
    articles = {each.id: each for each in in_time(each.article for each in story)}
    told = {article: credits_of(claims[article], story) for article in articles}
    credited = {article: each.others for article, each in told.items()}
    return Evidence(
        articles=articles,
        credits=credited,
        own={
            article: {claim: own for own in each.own for claim in own.claims}
            for article, each in told.items()
        },
        shared=_shared([claims[article] for article in articles]),
        ranks=_ranks(articles, credited),
        leads={article: _lead(claims[article]) for article in articles},
        orders={
            (one, other): order(articles[one], articles[other]) for one, other in permutations(articles, 2)
        },
    )


def _lead(article: ArticleClaims) -> frozenset[str]:
    """The claims of the first paragraphs that make any."""
    opening = sorted({each.paragraph for each in article.claims})[:LEAD]
    return frozenset(each.id for each in article.claims if each.paragraph in opening)


def _shared(story: Sequence[ArticleClaims]) -> dict[tuple[str, str], Shared]:
    texts = [words_of(each) for each in story]
    found: dict[tuple[str, str], Shared] = {}
    for (left, right), runs in shared_runs(texts).items():
        both = Shared(texts[left], texts[right], runs)
        one, other = story[left].article.id, story[right].article.id
        found[one, other] = both
        found[other, one] = both.turned()
    return found


def _ranks(articles: Mapping[str, Article], credited: Mapping[str, Sequence[Credit]]) -> dict[str, int]:
    by_others = Counter(
        name for each in credited.values() for name in {key(credit.outlet) for credit in each}
    )
    listed = list(articles.values())
    known = agencies()
    likely = sorted(
        range(len(listed)),
        key=lambda at: (-by_others[key(listed[at].outlet)], listed[at].outlet not in known, at),
    )
    return {listed[at].id: rank for rank, at in enumerate(likely)}
