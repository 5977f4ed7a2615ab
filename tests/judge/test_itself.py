"""What must hold of any claim: an article that prints the same claim with the same source changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import ArticleClaims, Claim, Cluster, Level, Link, Verdict, Wording
from attrib.judge import judge
from tests.judge.casebook import Case, cases

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.title}")
def test_a_copy_changes_nothing(case: Case):
    cluster, reference, _ = case.sides()
    finding = judge(*_against_a_copy(cluster.reference, reference))
    assert finding.verdict in (Verdict.REPEATED, Verdict.UNATTRIBUTED), finding.rule
    assert finding.changes == ()
    assert finding.wording == (Wording.VERBATIM,)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.title}")
def test_the_same_input_gives_the_same_finding(case: Case):
    assert judge(*case.sides()) == judge(*case.sides())


def _against_a_copy(claim: Claim, reference: ArticleClaims) -> tuple[Cluster, ArticleClaims, ArticleClaims]:
    article = replace(reference.article, id="copy", outlet="Copy")
    copied = tuple(replace(each, article="copy") for each in reference.claims)
    twin = next(each for each in copied if each.ordinal == claim.ordinal)
    return (
        Cluster(claim, (Link(claim, twin, 1.0, Level.CONFIRMED),)),
        reference,
        ArticleClaims(article, copied),
    )
