"""Shared runs: the same as comparing every word with every word, and quick where that would not be."""

import random
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.domain import ArticleClaims
from attrib.lineage import trace
from attrib.lineage.runs import SHORTEST, shared_runs
from attrib.lineage.words import Words, words_of
from attrib.text import extract_claims
from tests.factories import make_article, make_article_claims, make_claim, make_cluster

FEW_WORDS = st.lists(st.sampled_from("gate lock lamp tide rope bell mast keel sail".split()), max_size=60)


def words(*low: str) -> Words:
    """A text of these words, no capitals, nothing quoted."""
    found = Words(" ".join(low))
    at = 0
    for word in low:
        found.start.append(at)
        found.end.append(at + len(word))
        found.low.append(word)
        found.capital.append(False)
        found.heard.append(False)
        at += len(word) + 1
    return found


def test_a_run_is_found_where_it_stands():
    run = "the gate of the old lock at sanderup failed".split()
    left, right = words("on", "sunday", *run, "again"), words(*run, "at", "night")
    (found,) = shared_runs([left, right])[0, 1]
    assert (found.left, found.right, found.length) == (2, 0, len(run))


def test_seven_words_are_no_run():
    run = "the gate of the old lock failed".split()
    assert len(run) == SHORTEST - 1
    assert shared_runs([words("yesterday", *run, "twice"), words("once", *run)]) == {}


@settings(deadline=None, max_examples=200)
@given(FEW_WORDS, FEW_WORDS, FEW_WORDS)
def test_runs_hold_the_same_words_and_use_none_twice(start, middle, end):
    left, right = words(*start, *middle), words(*middle, *end, *start)
    for run in shared_runs([left, right]).get((0, 1), ()):
        assert run.length >= SHORTEST
        here = left.low[run.left : run.left + run.length]
        assert here == right.low[run.right : run.right + run.length]
    for side in ("left", "right"):
        used = [
            at
            for run in shared_runs([left, right]).get((0, 1), ())
            for at in range(getattr(run, side), getattr(run, side) + run.length)
        ]
        assert len(used) == len(set(used))


@settings(deadline=None, max_examples=200)
@given(FEW_WORDS, FEW_WORDS)
def test_the_longest_common_run_is_found(left, right):
    longest = max(
        (
            length
            for i in range(len(left))
            for j in range(len(right))
            for length in range(SHORTEST, min(len(left) - i, len(right) - j) + 1)
            if left[i : i + length] == right[j : j + length]
        ),
        default=0,
    )
    found = shared_runs([words(*left), words(*right)]).get((0, 1), ())
    assert max((run.length for run in found), default=0) == longest


def test_a_refrain_costs_no_more_than_its_words():
    refrain = words(*["bell"] * 5000)
    before = process_time()
    shared_runs([refrain, refrain])
    assert process_time() - before < 1


def test_public_quotations_are_heard_by_all_and_others_by_one():
    text = (
        'Mayor Ida Lorne said, "We will pay." "It leaks," a guard said. "It burns," a guard told The Courier.'
    )
    article = make_article(text, outlet="The Courier")
    found = words_of(ArticleClaims(article, extract_claims(article)))
    heard = [low for low, each in zip(found.low, found.heard, strict=True) if each]
    assert heard == ["we", "will", "pay"]


def test_thirty_long_articles_are_traced_in_two_seconds():
    chance = random.Random(4)
    vocabulary = [
        f"{syllable}{number}" for syllable in ("ka", "lo", "mi", "ser", "tun") for number in range(400)
    ]
    agency = [_sentence(chance, vocabulary) for _ in range(70)]
    story = []
    for number in range(30):
        own = [_sentence(chance, vocabulary) for _ in range(20)]
        sentences = [*agency[:50], *own] if number else agency
        story.append(
            make_article_claims(f"paper-{number:02}", *sentences, published=f"2031-05-{number + 1:02}")
        )
    clusters = [
        make_cluster(story[0].claims[at], *(each.claims[at] for each in story[1:])) for at in range(50)
    ]
    assert sum(len(each.article.text.split()) for each in story) > 30_000
    before = process_time()
    lineage = trace("thirty", story, clusters)
    assert process_time() - before < 2
    assert [each.count for each in lineage.claims] == [1] * 50
    assert {tie.origin for tie in lineage.ties} == {"paper-00"}


def test_an_empty_text_shares_nothing():
    nothing = ArticleClaims(make_article("", id="a"), ())
    lineage = trace("nothing", [nothing, ArticleClaims(make_article("", id="b"), ())], [])
    assert (lineage.ties, lineage.claims) == ((), ())


def test_a_claim_of_a_text_that_is_gone_does_no_harm():
    short = ArticleClaims(make_article("Short.", id="a"), ())
    other = make_article_claims("b", "The gate of the old lock at Sanderup failed on Sunday.")
    cluster = make_cluster(make_claim("Gone.", article="a", start=900), other.claims[0])
    (claim,) = trace("gone", [short, other], [cluster]).claims
    assert claim.count == 2


def _sentence(chance: random.Random, vocabulary: list[str]) -> str:
    return " ".join(chance.choice(vocabulary) for _ in range(15)).capitalize() + "."
