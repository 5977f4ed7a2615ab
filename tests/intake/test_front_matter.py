"""Front matter: what it takes, and what it leaves exactly as it was."""

import pytest

from attrib.intake.front_matter import split_front_matter


def test_fields_are_taken_and_every_character_after_the_closing_line_stays() -> None:
    fields, text, warnings = split_front_matter("---\noutlet: Orla Courier\nid: lamp-1\n---\n\n The lamp.\n")
    assert fields == {"outlet": "Orla Courier", "id": "lamp-1"}
    assert text == "\n The lamp.\n"
    assert warnings == ()


def test_windows_line_ends_stay_in_the_text() -> None:
    fields, text, _ = split_front_matter("---\r\noutlet: Orla Courier\r\n---\r\nOne.\r\n\r\nTwo.\r\n")
    assert fields == {"outlet": "Orla Courier"}
    assert text == "One.\r\n\r\nTwo.\r\n"


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('title: "Lamp: out \\"again\\""', ("title", 'Lamp: out "again"')),
        ("title: 'The keeper''s lamp'", ("title", "The keeper's lamp")),
        ("Title: Lamp out", ("title", "Lamp out")),
        ("title:", ("title", "")),
        ("url: https://courier.example/a?b=c:d", ("url", "https://courier.example/a?b=c:d")),
        ("author:\n  - Ana Ruiz\n  - Ben Osk", ("author", "Ana Ruiz; Ben Osk")),
        ("author:\n- Ana Ruiz", ("author", "Ana Ruiz")),
        ("\n# a comment\nid: x", ("id", "x")),
    ],
)
def test_values_may_be_written_as_in_yaml(line: str, field: tuple[str, str]) -> None:
    fields, text, warnings = split_front_matter(f"---\n{line}\n---\nBody.")
    assert fields == dict([field])
    assert (text, warnings) == ("Body.", ())


def test_a_key_given_twice_is_told_and_the_second_kept_apart() -> None:
    fields, _, warnings = split_front_matter("---\nid: a\nid: b\n---\nBody.")
    assert fields == {"id": "a", "id (again)": "b"}
    assert warnings == ("id is given twice; the first counts",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("No fence at all.\n---\n", False),
        (" ---\nid: a\n---\n", False),
        ("----\nid: a\n----\n", False),
        ("---\nThe keeper spoke: nothing works.\n---\nMore.", True),
        ("---\nid: a\nand no closing line", True),
        ("---\n", True),
        ("---", True),
        ("---\n" + "id: a\n" * 500 + "---\nBody.", True),
    ],
)
def test_what_is_no_front_matter_is_text(text: str, told: bool) -> None:
    fields, kept, warnings = split_front_matter(text)
    assert (fields, kept) == ({}, text)
    assert bool(warnings) is told


def test_nothing_but_front_matter_leaves_no_text() -> None:
    assert split_front_matter("---\nid: a\n---")[:2] == ({"id": "a"}, "")
