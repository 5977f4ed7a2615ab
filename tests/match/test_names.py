import pytest

from attrib.match.fingerprint import read_terms
from attrib.match.mentions import WHOLE_NAME
from attrib.match.names import fold_name, same_name


@pytest.mark.parametrize(
    ("left", "right"),
    [("qazimi", "kazimi"), ("nouri", "nury"), ("mohallawi", "mohalawi"), ("brandmayr", "brandmayer")],
)
def test_spellings_of_one_name_are_told_to_be_one(left, right):
    assert same_name(fold_name(left), fold_name(right))


@pytest.mark.parametrize(
    ("left", "right"), [("marten", "morton"), ("abdelmalek", "abdelmalik"), ("hald", "held")]
)
def test_names_that_differ_in_a_vowel_stay_apart(left, right):
    assert not same_name(fold_name(left), fold_name(right))


def weights(text: str) -> dict[str, float]:
    return {term.stem: round(term.commonness, 2) for term in read_terms(text)}


def test_what_leads_up_to_a_name_keeps_little_of_its_weight():
    found = weights("They met presumptive nominee Jon Vester")
    assert found["vester"] == 1.0
    assert found["jon"] == found["nomine"] == 0.2


def test_a_name_of_ordinary_words_weighs_little_more_than_one_word():
    found = weights("They met at the Harvest Tower")
    assert found["harvest"] + found["tower"] == pytest.approx(WHOLE_NAME)


def test_a_country_is_one_term_by_any_of_its_names():
    assert weights("the Netherlands").keys() == weights("Dutch").keys()


def test_a_capital_city_may_stand_for_its_country():
    (term,) = read_terms("in Moscow")
    (country,) = read_terms("in Russia")
    assert term.stem != country.stem
    assert term.concepts == country.concepts
