from attrib.match import MatchOptions
from attrib.match.block import Candidates, candidate_pairs
from attrib.match.fingerprint import fingerprint
from attrib.match.weigh import weigh
from tests.factories import make_claim


def candidates(*texts_and_owners: tuple[str, int], options: MatchOptions | None = None) -> Candidates:
    weighed = weigh([fingerprint(make_claim(text)) for text, _ in texts_and_owners], 2)
    return candidate_pairs(weighed, [owner for _, owner in texts_and_owners], options or MatchOptions())


def test_claims_that_share_rare_words_are_candidates():
    found = candidates(("The ferry sank off Cape Lorn", 0), ("Wolves killed sheep", 1), ("A ferry sank", 1))
    assert found == [(0, 2)]


def test_claims_of_one_article_are_never_candidates():
    assert candidates(("The ferry sank", 0), ("The ferry sank", 0)) == []


def test_paraphrases_are_candidates_too():
    assert candidates(("They halted it", 0), ("They suspended it", 1)) == [(0, 1)]


def test_an_article_gives_only_its_nearest():
    texts = [("The ferry sank off Cape Lorn on Sunday", 0)]
    texts += [(f"The ferry number {number} sank", 1) for number in range(100, 120)]
    assert len(candidates(*texts)) == 20, "each of the twenty has the one for its nearest"
    found = candidates(*texts, options=MatchOptions(candidates=2))
    assert len(found) == 20
    both = [*texts, *((f"A ferry sank near pier {number}", 0) for number in range(200, 220))]
    assert len(candidates(*both, options=MatchOptions(candidates=1))) <= 40


def test_a_stem_that_everybody_uses_finds_nobody():
    texts = [("the ferry", owner % 2) for owner in range(60)]
    assert candidates(*texts, options=MatchOptions(common_floor=50)) == []


def test_nothing_has_no_candidates():
    assert candidates() == []
    assert candidates(("", 0), ("", 1)) == []
