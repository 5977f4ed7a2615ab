"""What servers told is kept by address, the last word only."""

from sqlalchemy.orm import Session

from attrib.domain.fetched import Validators
from attrib.store.fetched import remember_fetched, validators

LAMP, FERRY = "https://courier.example/lamp", "https://courier.example/ferry"


def test_the_last_word_of_each_address_is_kept(session: Session) -> None:
    first, second = Validators('"1"', None, "r"), Validators(None, "Wed, 08 Oct 2025 06:40:00 GMT", "r")
    remember_fetched(session, {LAMP: first, FERRY: first})
    remember_fetched(session, {LAMP: second})
    remember_fetched(session, {})
    assert validators(session) == {LAMP: second, FERRY: first}


def test_more_addresses_than_a_statement_takes(session: Session) -> None:
    many = {f"https://courier.example/{number}": Validators('"1"', None, "r") for number in range(1200)}
    remember_fetched(session, many)
    remember_fetched(session, many)
    assert validators(session) == many
