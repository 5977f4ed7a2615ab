"""The list of formats, and what all of them promise."""

from __future__ import annotations

import pytest

from attrib.commands.options import Format
from attrib.report.formats import BINARY_FORMATS, FORMATS
from attrib.report.listing import Listing
from tests.report.formats.examples import LISTING


def test_the_option_offers_exactly_these():
    assert [each.value for each in Format] == [*FORMATS, *BINARY_FORMATS]


@pytest.mark.parametrize("name", FORMATS)
def test_text_ends_with_a_newline(name):
    assert FORMATS[name](LISTING).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_listing_is_written(name):
    FORMATS[name](Listing(LISTING.columns, ()))


@pytest.mark.parametrize("name", ["table", "md"])
def test_people_are_never_sent_an_escape(name):
    assert "\x1b" not in FORMATS[name](LISTING)
