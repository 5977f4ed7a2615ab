"""A large story: 500 claims in 30 outlets."""

from __future__ import annotations

import pytest

from attrib.report.html import page
from tests.browser.conftest import Open
from tests.browser.stories import large_story

LARGEST = 5_000_000
SLOWEST_PAINT = 2_000  # milliseconds


@pytest.fixture(scope="module")
def large(browser: object) -> str:
    return page([large_story()])


def test_it_is_small_enough_to_send(large):
    assert len(large.encode()) < LARGEST


def test_it_is_painted_soon_and_can_be_used(open_page: Open, large):
    opened = open_page(large)
    tab = opened.page
    painted = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted < SLOWEST_PAINT
    tab.keyboard.press("d")
    assert tab.locator("tr.opened h3").inner_text().startswith("✕ dropped")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.misdeeds == []
