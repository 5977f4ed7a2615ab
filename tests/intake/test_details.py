"""What voices say of an article, and whose word counts."""

import pytest

from attrib.domain import Precision, Published, TextStatus
from attrib.errors import BadRecord
from attrib.intake.details import Details, details_from


def test_known_fields_are_read_and_others_kept() -> None:
    details = details_from(
        {
            "id": 42,
            "author": ["Ana Ruiz", {"name": "Ben Osk"}],
            "title": " Two\nlines ",
            "desk": "world",
            "tags": ["a"],
        },
        "jsonl",
    )
    assert (details.id, details.author, details.title) == ("42", "Ana Ruiz; Ben Osk", "Two lines")
    assert details.extra == {"desk": "world", "tags": ["a"]}


def test_empty_values_say_nothing() -> None:
    assert details_from({"id": "", "outlet": None, "title": "  ", "desk": ""}, "csv") == Details()


def test_an_unreadable_date_is_kept_and_told_never_guessed() -> None:
    details = details_from({"published": "last Tuesday"}, "csv")
    assert details.published is None
    assert details.extra == {"published_as_given": "last Tuesday"}
    assert "'last Tuesday' is not a date" in details.warnings[0]


def test_an_unknown_text_status_is_kept_and_told() -> None:
    details = details_from({"text_status": "half"}, "csv")
    assert (details.text_status, details.extra) == (None, {"text_status_as_given": "half"})
    assert "none of full, partial" in details.warnings[0]
    assert details_from({"text_status": "Paywall"}, "csv").text_status is TextStatus.PAYWALL


@pytest.mark.parametrize("value", [True, {"a": 1}, [[{"x": 1}]]])
def test_a_field_that_cannot_be_words_spoils_the_record(value: object) -> None:
    with pytest.raises(BadRecord, match="title is"):
        details_from({"title": value}, "jsonl")


def test_the_nearer_voice_counts_and_the_other_fills_in() -> None:
    near = Details(outlet="Orla Courier", extra={"a": 1}, warnings=("one",))
    far = Details(
        outlet="courier.example",
        published=Published("2024-05-31", Precision.DAY, "meta"),
        extra={"a": 2, "b": 3},
        warnings=("two",),
    )
    both = near.over(far)
    assert (both.outlet, both.published) == ("Orla Courier", far.published)
    assert (both.extra, both.warnings) == ({"a": 1, "b": 3}, ("one", "two"))


def test_names_do_not_steer_a_terminal() -> None:
    details = details_from({"outlet": "Or\x1b[31mla\x07 Courier", "id": "\x00\x9b", "author": "Zoë"}, "csv")
    assert (details.outlet, details.id, details.author) == ("Or[31mla Courier", None, "Zoë")
    assert details.warnings == (
        "id: control characters were left out",
        "outlet: control characters were left out",
    )
