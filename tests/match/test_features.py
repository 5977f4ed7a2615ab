import pytest

from attrib.domain import Claim
from attrib.match import MatchOptions, features
from attrib.match.features import Pair
from attrib.match.fingerprint import fingerprint
from attrib.match.score import score
from attrib.match.weigh import weigh
from tests.factories import make_claim


def pair(left: Claim | str, right: Claim | str) -> Pair:
    claims = [make_claim(each) if isinstance(each, str) else each for each in (left, right)]
    first, second = weigh([fingerprint(claim) for claim in claims], 2)
    return Pair(first, second, MatchOptions())


PIER = "The harbour board will close the east pier on Friday"


def test_equal_passages_are_alike_in_every_way():
    same = pair(PIER, PIER)
    for feature in (features.wording, features.shared_words, features.containment):
        assert feature(same).value == pytest.approx(1.0)


def test_strangers_share_nothing():
    strangers = pair(PIER, "Wolves killed seven sheep near Hest")
    assert features.shared_words(strangers).value == 0
    assert features.together(strangers).value == 0


def test_a_clause_stands_inside_a_longer_sentence():
    inside = pair(
        "the pier would close",
        "After a month of storms and repairs, residents of Ostby heard the pier would close",
    )
    assert features.containment(inside).value == pytest.approx(1.0)
    assert features.shared_words(inside).value < 0.7


def test_a_concept_counts_a_little_less_than_the_word():
    word = features.shared_words(pair("They halted the convoy", "They halted the convoy")).value
    concept = features.shared_words(pair("They halted the convoy", "They suspended the convoy")).value
    assert 0.5 < concept < word


def test_names_are_no_substance():
    names = features.substance(pair("Jon Vester met Edda Kroll", "Edda Kroll and Jon Vester")).value
    deeds = features.substance(pair("the pier and tower burned", "tower and pier burned")).value
    assert names < 0.2 < deeds


def test_shared_words_count_together_only_where_they_stand_close():
    near = pair("the wells were poisoned in Karsk", "in Karsk somebody poisoned wells")
    far = pair(
        "the wells were poisoned in Karsk",
        "wells dug by settlers long before railways, mines, ports, schools or taxes came stayed; "
        "bread was poisoned; dogs, cats, mules, geese and oxen bought at fairs thrived around Karsk",
    )
    assert features.together(near).value > features.together(far).value


def test_a_quotation_is_known_by_its_own_words():
    both = pair(
        'He said: "We have run out of sand and out of time."',
        'According to a foreman on the east pier, "we have run out of sand and out of time" since Monday',
    )
    feature = features.quotation(both)
    assert feature.value > 0.7
    assert "run out of sand" in feature.detail.replace("_", " ")


def test_a_word_in_quotation_marks_is_not_yet_a_quotation():
    assert features.quotation(pair('it was a "disaster"', 'he feared a "disaster"')).value < 0.5


def test_numbers_agree_clash_or_stand_alone():
    agree = pair("17 people drowned", "seventeen people died")
    clash = pair("within 48 hours", "within 24 hours")
    alone = pair("17 people drowned", "people drowned")
    assert features.same_numbers(agree).value == 1
    assert features.other_numbers(agree).value == 0
    assert features.other_numbers(clash).value == 1
    assert features.lone_number(alone).value == 1
    assert features.lone_number(clash).value == 0


def test_other_names_need_names_on_both_sides():
    assert features.other_names(pair("they met Vester", "they met Kroll")).value == 1
    assert features.other_names(pair("they met Vester", "they met")).value == 0
    assert features.other_names(pair("they met Vester", "they met Jon Vester")).value == 0


def test_sources_agree_are_described_alike_or_stand_inside():
    kroll = make_claim("the dam is safe", source="Edda Kroll")
    minister = make_claim("the dam is safe", source="Prime Minister Kroll")
    vester = make_claim("the dam is safe", source="Jon Vester")
    told = make_claim("Kroll has called the dam safe")
    assert features.same_source(pair(kroll, minister)).value == 1
    assert features.same_source(pair(kroll, vester)).value == 0
    assert features.source_inside(pair(kroll, told)).value == 1
    assert features.source_inside(pair(kroll, make_claim("The dam is safe"))).value == 0


def test_sources_without_a_name_are_known_by_their_description():
    guards = make_claim("the dam is safe", source="two guards at the quarry")
    again = make_claim("the dam is safe", source="Two quarry guards")
    divers = make_claim("the dam is safe", source="three divers")
    assert features.alike_source(pair(guards, again)).value > 0.8
    assert features.alike_source(pair(guards, divers)).value == 0
    assert features.alike_source(pair(guards, make_claim("the dam is safe"))).value == 0


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        ("It burned in 1998", "It burned in 2004", True),
        ("It burned in May", "It burned on Monday", False),
        ("It burned on Friday, May 3", "It burned in May", False),
        ("They may have burned it", "It burned in June", False),
    ],
)
def test_other_years_months_or_days_set_two_claims_apart(left, right, clash):
    assert features.other_times(pair(left, right)).value == clash


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        ("the pier at Hest is shut", "the pier at Hest is shut by Oduya", 0),
        ("the pier at Hest is shut by Oduya", "the pier at Hest is shut by Vester", 0.5),
        ("the pier at Hest is shut", "the pier at Lorn is shut", 1),
    ],
)
def test_names_that_only_one_of_the_two_has(left, right, value):
    assert features.other_names(pair(left, right)).value == value


def test_the_contrary_is_no_paraphrase():
    assert features.opposite(pair("the quarry will cut jobs", "the quarry will create jobs")).value == 1
    assert features.opposite(pair("shares fell and rose", "shares rose")).value == 0


def test_each_feature_is_weighed_and_order_plays_no_part():
    for feature in features.FEATURES:
        assert isinstance(getattr(MatchOptions().weights, feature.__name__), float)
    left, right = (
        make_claim(PIER, source="Kroll"),
        make_claim("On Friday they shut the pier", source="Vester"),
    )
    one, other = score(pair(left, right), MatchOptions()), score(pair(right, left), MatchOptions())
    assert one.log_odds == pytest.approx(other.log_odds)


@pytest.mark.parametrize(
    ("claim", "edited"),
    [
        (
            "The board expects 14 of 22 boats to return by Friday",
            "The board expects 40 of 22 boats to return by Friday",
        ),
        (
            "The engineers report a delay at the Lindal plant",
            "The engineers report no delay at the Lindal plant",
        ),
        ("Vester promised the fishermen a new harbour", "Kroll promised the fishermen a new harbour"),
    ],
)
def test_an_altered_claim_is_still_the_same_claim(claim, edited):
    assert score(pair(claim, edited), MatchOptions()).similarity > MatchOptions().suggested
