import pytest

from attrib.match.stem import stem_word
from attrib.match.words import words


def lowered(text: str) -> list[str]:
    return [word.lower for word in words(text)]


def test_a_passage_is_its_words_without_possessives_and_commas():
    assert lowered("Ostby's 2,500 sailors weren't told.") == ["ostby", "2500", "sailors", "not", "told"]


def test_initials_and_initialisms_are_one_country_and_the_pronoun_is_none():
    assert lowered("The US and the U.S. told us")[1::3] == ["u.s.", "u.s."]
    assert lowered("told us") == ["told", "us"]


def test_a_party_tag_is_no_word():
    assert lowered("Sen. Ann Oduya (R-Ariz.) left") == ["sen", "ann", "oduya", "left"]


def test_a_capital_is_marked_only_where_its_place_does_not_explain_it():
    marked = [word.text for word in words("Rain fell. Then Kroll left for Hest.") if word.marked]
    assert marked == ["Kroll", "Hest"]


def test_capitals_throughout_mark_nothing():
    assert not any(word.marked for word in words("Harbour Board Closes Eastern Pier On Friday"))


def test_the_full_stop_of_a_title_ends_no_sentence():
    assert [word.text for word in words("It was Gen. Tull") if word.marked] == ["Gen", "Tull"]


@pytest.mark.parametrize("quote", ["“we will stay”", '"we will stay"', "''we will stay''"])
def test_quoted_words_know_it(quote):
    assert [word.text for word in words(f"he said {quote} again") if word.quoted] == ["we", "will", "stay"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("rises", "rose"),
        ("resigned", "resignation"),
        ("organisation", "organization"),
        ("labour", "labor"),
        ("deaths", "died"),
    ],
)
def test_inflections_and_spellings_have_one_stem(left, right):
    assert stem_word(left) == stem_word(right)
