"""A large story: 500 claims in 30 outlets."""

from __future__ import annotations

from typing import Any

import pytest

from attrib.report.html import page
from tests.browser.conftest import Open
from tests.browser.stories import large_story

LARGEST = 5_000_000
# Milliseconds until all of it is painted and can be used; the better of two, since the machine has other work.
SLOWEST = 2_000


@pytest.fixture(scope="module")
def large(browser: object) -> str:
    return page([large_story()])


def test_it_is_small_enough_to_send(large):
    assert len(large.encode()) < LARGEST


def test_it_is_painted_soon_and_can_be_used(open_page: Open, large):
    opened = open_page(large)
    tab = opened.page
    assert min(_ready(open_page(large).page), _ready(tab)) < SLOWEST
    tab.keyboard.press("d")
    assert tab.locator("tr.opened h3").inner_text().startswith("✕ dropped")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.misdeeds == []


def _ready(tab: Any) -> float:
    """When the page was loaded, its script done and its first paint on the screen."""
    return float(
        tab.evaluate(
            "Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd,"
            "...performance.getEntriesByType('paint').map(each => each.startTime))"
        )
    )
