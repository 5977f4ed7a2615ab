import random
import time
from collections.abc import Iterable

import pytest

from attrib.domain import ArticleClaims, Cluster, Level
from attrib.match import Corrections, MatchOptions, link
from tests.factories import make_article, make_article_claims, make_claim

PIER = "The harbour board will close the east pier on Friday."
PIER_AGAIN = "The east pier will be shut on Friday by the harbour board."
TOLL = "Eleven people drowned when the ferry sank off Cape Lorn."
TOLL_AGAIN = "Off Cape Lorn eleven people died in the sinking of the ferry."
WOLVES = "Wolves killed seven sheep on a farm near Hest."
LIBRARY = "The mayor opened a library in the old customs house."


def story() -> list[ArticleClaims]:
    return [
        make_article_claims("agency", PIER, TOLL, published="2024-05-03"),
        make_article_claims("herald", TOLL_AGAIN, WOLVES, published="2024-05-04"),
        make_article_claims("lantern", LIBRARY, PIER_AGAIN, WOLVES, published="2024-05-05"),
    ]


def linked(clusters: Iterable[Cluster]) -> set[tuple[str, str]]:
    return {(cluster.reference.id, link.claim.id) for cluster in clusters for link in cluster.links}


def test_the_reference_comes_first_claim_by_claim_linked_or_not():
    clusters = link(story(), reference="lantern")
    assert [cluster.reference.id for cluster in clusters[:3]] == ["lantern#1", "lantern#2", "lantern#3"]
    assert clusters[0].links == ()


def test_what_the_reference_lacks_is_headed_by_the_first_that_has_it():
    clusters = link(story(), reference="agency")
    assert [cluster.reference.id for cluster in clusters] == ["agency#1", "agency#2", "herald#2"]
    assert linked(clusters) == {
        ("agency#1", "lantern#2"),
        ("agency#2", "herald#1"),
        ("herald#2", "lantern#3"),
    }


def test_a_claim_heads_one_cluster_and_a_cluster_has_one_link_per_article():
    repeated = [
        make_article_claims("agency", PIER),
        make_article_claims("herald", PIER_AGAIN, LIBRARY, PIER),
        make_article_claims("lantern", PIER, WOLVES, PIER_AGAIN),
    ]
    clusters = link(repeated, reference="agency")
    heads = [cluster.reference.id for cluster in clusters]
    assert len(heads) == len(set(heads))
    for cluster in clusters:
        articles = [link.claim.article for link in cluster.links]
        assert len(articles) == len(set(articles))
        assert cluster.reference.article not in articles


def test_the_order_of_articles_plays_no_part():
    expected = link(story(), reference="agency")
    for seed in range(6):
        shuffled = story()
        random.Random(seed).shuffle(shuffled)
        assert link(shuffled, reference="agency") == expected


def test_without_a_reference_the_most_complete_article_is_it():
    clusters = link(story())
    assert clusters[0].reference.article == "lantern"


def test_no_articles_or_no_claims_make_no_links():
    assert link([]) == []
    assert (
        link([make_article_claims("agency"), make_article_claims("herald", PIER)], reference="agency") == []
    )


def test_a_link_says_why():
    (cluster, *_) = link(story(), reference="agency")
    (found,) = cluster.links
    assert found.level is Level.CONFIRMED
    assert found.similarity == pytest.approx(found.similarity, abs=1e-4)
    assert {"wording", "substance", "together"} <= {feature.name for feature in found.features}


def test_levels_follow_the_options():
    strict = MatchOptions(confirmed=0.9999)
    (cluster, *_) = link(story(), reference="agency", options=strict)
    assert cluster.links[0].level is Level.SUGGESTED


def test_a_third_article_is_found_through_the_second():
    articles = [
        make_article_claims("a", "Voters in Ostby rejected the new harbour tax on Sunday by a wide margin."),
        make_article_claims(
            "b",
            "On Sunday voters in Ostby turned down the harbour tax; the mayor, Ilse Morrin, called the "
            "tax vote a lesson in listening to fishermen and shopkeepers.",
        ),
        make_article_claims(
            "c", "Mayor Ilse Morrin called the tax vote a lesson in listening to fishermen and shopkeepers."
        ),
    ]
    clusters = link(articles, reference="b")
    assert {("b#1", "a#1"), ("b#1", "c#1")} <= linked(clusters)


def test_what_a_person_parted_stays_apart_even_through_a_third_article():
    parted = Corrections(apart=frozenset([("herald#1", "agency#2")]))
    clusters = link(story(), reference="agency", corrections=parted)
    assert ("agency#2", "herald#1") not in linked(clusters)
    assert ("agency#1", "lantern#2") in linked(clusters)


def test_what_a_person_joined_is_confirmed_however_unlike_and_goes_before_the_likelier():
    joined = Corrections(same=frozenset([("lantern#1", "agency#2"), ("nowhere#1", "agency#2")]))
    clusters = link(story(), reference="agency", corrections=joined)
    found = clusters[1].link_to("lantern")
    assert found is not None
    assert (found.claim.id, found.level) == ("lantern#1", Level.CONFIRMED)
    assert found.features[-1].name == "reviewed"


def test_a_pair_of_one_article_cannot_be_joined():
    assert link(story(), corrections=Corrections(same=frozenset([("herald#1", "herald#2")]))) == link(story())


def test_two_short_claims_match_only_beside_a_match():
    alone = [make_article_claims("a", "He agreed."), make_article_claims("b", "He agreed.")]
    assert linked(link(alone, reference="a")) == set()
    beside = [
        make_article_claims("a", PIER, "Kroll agreed on it."),
        make_article_claims("b", PIER, "Kroll agreed on it."),
    ]
    assert linked(link(beside, reference="a")) == {("a#1", "b#1"), ("a#2", "b#2")}


def test_two_claims_may_match_one_sentence():
    both = "Eleven people drowned when the ferry sank off Cape Lorn, and the harbour board will close the east pier."
    clusters = link(
        [make_article_claims("a", TOLL, PIER), make_article_claims("b", both)],
        reference="a",
    )
    assert linked(clusters) == {("a#1", "b#1"), ("a#2", "b#1")}


def test_each_claim_takes_its_own_partner_where_two_are_alike():
    polls = (
        "Kroll leads Vester by 46 percent to 41 in the north, a Lantern poll found.",
        "Kroll leads Vester by 58 percent to 30 in the south, a Lantern poll found.",
    )
    clusters = link(
        [make_article_claims("a", *polls), make_article_claims("b", *reversed(polls))], reference="a"
    )
    assert linked(clusters) == {("a#1", "b#2"), ("a#2", "b#1")}


def test_attributed_claims_link_across_ways_of_naming_the_source():
    claim = make_claim(
        "the dam might fail within days", article="a", source="Edda Kroll, the prime minister,"
    )
    other = make_claim("Kroll has warned that the dam might fail in days", article="b")
    clusters = link(
        [
            ArticleClaims(make_article(id="a"), (claim,)),
            ArticleClaims(make_article(id="b"), (other,)),
        ],
        reference="a",
    )
    (found,) = clusters[0].links
    assert "source_inside" in {feature.name for feature in found.features}


def test_thirty_articles_of_sixty_claims_take_seconds():
    pick = random.Random(7)
    subjects = [
        f"{a}{b}"
        for a in ("Bran", "Kel", "Mor", "Tarn", "Vel", "Ost")
        for b in ("dal", "vik", "mar", "holt", "by")
    ]
    verbs = [
        "closed",
        "rejected",
        "sold",
        "praised",
        "flooded",
        "rebuilt",
        "taxed",
        "searched",
        "emptied",
        "painted",
    ]
    things = [
        "harbours",
        "bridges",
        "orchards",
        "schools",
        "mills",
        "tunnels",
        "wells",
        "archives",
        "ferries",
        "barns",
    ]
    articles = [
        make_article_claims(
            f"article-{number}",
            *(
                f"{pick.choice(subjects)} {pick.choice(verbs)} the {pick.choice(things)} of {pick.choice(subjects)} "
                f"and {pick.choice(verbs)} {pick.randint(4, 900)} {pick.choice(things)}."
                for _ in range(60)
            ),
        )
        for number in range(30)
    ]
    begin = time.perf_counter()
    link(articles)
    assert time.perf_counter() - begin < 15, "about two seconds on an idle machine"
