"""Names as newsrooms spell them."""

from __future__ import annotations

import pytest

from attrib.judge.names import mentions_person, same_body, same_person, state_of

ONE_PERSON = [
    ("Ismat Qaro", "Esmat Karo"),
    ("Nur al-Din Sahli", "Noureddine El-Sahli"),
    ("Abdul Karim al-Rashti", "Abdulkarim Rashti"),
    ("Youssef Hamdan", "Yusuf Hamdan"),
    ("Ida Brook", "Brook"),
    ("Ida Brook", "Mayor Brook"),
    ("Ida Brook", "Ida"),
    ("I. Brook", "Ida Brook"),
    ("Harbour board chair Ida Brook", "Ida Brook"),
    ("José Marín", "Jose Marin"),
    ("Ludmila van der Meer", "Ludmila Meer"),
]
TWO_PEOPLE = [
    ("Ida Brook", "Ada Brook"),
    ("Anna Pell", "Jon Pell"),
    ("Pavel Marin", "Pavel Martin"),
    ("Ravo", "Ravi"),
    ("Hasan", "Husein"),
    ("Ida Brook", "Ida Marsh"),
    ("Oren Tavik", "Arin Tavik"),
    ("Holden", "Golden"),
]


@pytest.mark.parametrize(("left", "right"), ONE_PERSON)
def test_one_person(left: str, right: str):
    assert same_person(left, right)
    assert same_person(right, left)


@pytest.mark.parametrize(("left", "right"), TWO_PEOPLE)
def test_two_people(left: str, right: str):
    assert not same_person(left, right)
    assert not same_person(right, left)


ONE_BODY = [
    ("the elite Tarn-backed group Harith Front", "Harith Front"),
    ("Ministry of Fisheries", "the fisheries ministry"),
    ("the Norvian Health Ministry", "health ministry"),
    ("IPA", "the Inland Pilots' Association"),
    ("the Pentagon", "the Department of Defense"),
    ("the Norvian navy", "the navy"),
]
TWO_BODIES = [
    ("the Dockers' Union", "the Dockers"),
    ("the health ministry", "the interior ministry"),
    ("Harbour Authority", "Harbour Authority Union"),
    ("IPA", "the Inland Farmers' League"),
]


@pytest.mark.parametrize(("left", "right"), ONE_BODY)
def test_one_body(left: str, right: str):
    assert same_body(left, right)
    assert same_body(right, left)


@pytest.mark.parametrize(("left", "right"), TWO_BODIES)
def test_two_bodies(left: str, right: str):
    assert not same_body(left, right)
    assert not same_body(right, left)


@pytest.mark.parametrize(
    "name", ["Washington", "the U.S. government", "the United States", "the US", "America"]
)
def test_one_state(name: str):
    assert state_of(name) == "united states"


@pytest.mark.parametrize("name", ["the state", "Norvia", "the United Nations", "the government"])
def test_no_state_we_know(name: str):
    assert state_of(name) is None


def test_an_owner_is_not_the_person():
    assert mentions_person("Mayor Brook spoke", "Ida Brook")
    assert not mentions_person("Brook’s office spoke", "Ida Brook")
    assert not mentions_person("the brook was dry", "Ida Brook")
    assert mentions_person("Brook's call", "Ida Brook", owner=True)
