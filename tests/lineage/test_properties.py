"""What holds for any text: nothing breaks, every credit's words stand where it says, and time stays in bounds."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.domain import ArticleClaims
from attrib.lineage import trace
from attrib.lineage.credits import credits_of
from attrib.lineage.names import names_for
from attrib.lineage.page import page_of
from attrib.text import extract_claims
from tests.factories import make_article, make_cluster

FRAGMENTS = (
    "Halyard reported ", "told The Courier ", "the Ostmark news agency ", "according to ", "“", "”", '"', ". ", ", ",
    "\n\n", "(Ostmark) - ", "PORT ELM ", "The mayor resigned ", "two aldermen ", "said ", "citing the Elm Gazette",
    "could not confirm what ", "the agency said ", "With reporting by Halyard", "\u2028", "’s ", "ﬁ", "(", ")",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


def read(text: str, *, name: str = "courier", outlet: str = "The Courier") -> ArticleClaims:
    article = make_article(text, id=name, outlet=outlet)
    return ArticleClaims(article, extract_claims(article))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_credits_stand_where_they_say(text):
    article = read(text)
    found = credits_of(article, [article, read("Nothing.", name="h", outlet="Halyard")])
    ids = {claim.id for claim in article.claims}
    for credit in (*found.others, *found.own):
        assert set(credit.claims) <= ids
        assert all(span.of(text) in credit.text for span in credit.spans)
    assert all(credit.outlet != "The Courier" for credit in found.others)


@settings(deadline=None, max_examples=40)
@given(TEXTS, TEXTS, TEXTS)
def test_any_story_can_be_traced(one, two, three):
    story = [read(one), read(two, name="h", outlet="Halyard"), read(three, name="e", outlet="Elm Gazette")]
    claims = [each.claims[0] for each in story if each.claims]
    lineage = trace("any", story, [make_cluster(claims[0], *claims[1:])] if claims else [])
    for roots in lineage.claims:
        assert roots.count >= 1
        assert set(roots.carriers) == {claim.article for claim in claims}
        assert len({(root.origin, root.implied) for root in roots.roots}) == roots.count
    for tie in lineage.ties:
        assert tie.credits or (tie.shared and tie.shared.copied)
        assert tie.article != tie.origin


@pytest.mark.parametrize(
    "text",
    [
        "A" * 50_000,
        "Halyard reported " * 3_000,
        " " * 50_000 + "told",
        "not confirm " * 5_000,
        "told The " * 5_000,
    ],
)
def test_hostile_texts_take_no_longer_than_they_are_long(text):
    article = ArticleClaims(make_article(text, outlet="The Courier"), ())
    story = [article, ArticleClaims(make_article("Nothing.", id="h", outlet="Halyard"), ())]
    page_of(text, names_for(article, story))
    before = process_time()
    credits_of(article, story)
    assert process_time() - before < 3
