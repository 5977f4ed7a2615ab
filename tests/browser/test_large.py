"""A large story: 500 claims in 30 outlets."""

from __future__ import annotations

from typing import Any

import pytest

from attrib.report.html import page
from tests.browser.conftest import Open
from tests.browser.stories import large_story

LARGEST = 5_000_000
# Seconds of the page's own thread until all of it is painted and can be used; a clock on the wall would measure what
# else the machine is doing.
SLOWEST = 2.0


@pytest.fixture(scope="module")
def large(browser: object) -> str:
    return page([large_story()])


def test_it_is_small_enough_to_send(large):
    assert len(large.encode()) < LARGEST


def test_it_is_painted_soon_and_can_be_used(open_page: Open, large):
    opened = open_page(large)
    tab = opened.page
    assert tab.screenshot()
    assert _thread_time(tab) < SLOWEST
    tab.keyboard.press("d")
    assert tab.locator("tr.opened h3").inner_text().startswith("✕ dropped")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.misdeeds == []


def _thread_time(tab: Any) -> float:
    told = tab.context.new_cdp_session(tab)
    told.send("Performance.enable")
    metrics = {each["name"]: float(each["value"]) for each in told.send("Performance.getMetrics")["metrics"]}
    return metrics["ThreadTime"]
