"""Text that would rather be markup, an address or a command: shown as text, whatever field it comes in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from attrib.report.html import page
from tests.browser.conftest import Open
from tests.browser.stories import hostile_story

PAYLOADS = [
    line.encode().decode("unicode_escape")
    for line in (Path(__file__).parent / "payloads.txt").read_text("utf-8").splitlines()
]
BIDI = "\u202egnp.exe\u202d \u2066isolated"


def test_there_are_forty():
    assert len(set(PAYLOADS)) == 40


@pytest.mark.parametrize("payload", PAYLOADS)
def test_it_is_shown_and_nothing_happens(open_page: Open, payload):
    opened = open_page(page([hostile_story(payload)]))
    tab = opened.page
    tab.keyboard.press("d")
    tab.locator("td.altered > a").click()
    tab.locator("tr.opened h3").wait_for()
    assert opened.misdeeds == []
    assert tab.evaluate("document.querySelectorAll('main script').length") == 1
    assert (
        tab.evaluate(
            "document.querySelectorAll('img,iframe,base,link,video,object,embed,form:not(.tools)').length"
        )
        == 0
    )
    assert _attributes_that_act(tab) == []
    assert _addresses(tab) <= {"#", "https:"} if payload.startswith("https:") else {"#"}
    for place in (
        "h1",
        ".matrix .name",
        ".matrix .claim",
        ".matrix .source",
        ".opened .byline",
        ".opened .title",
    ):
        assert _core(payload) in _core(tab.locator(place).first.text_content()), place
    assert _core(payload) in _core(tab.locator("tr.opened .parts").text_content())


def test_several_stories_and_their_index(open_page: Open):
    opened = open_page(page([hostile_story(each) for each in PAYLOADS[:6]]))
    assert opened.page.locator("h1").inner_text().startswith("6 stories")
    assert opened.page.locator(".matrix").count() == 6
    assert opened.misdeeds == []


def test_no_control_of_direction_reaches_the_page(open_page: Open):
    opened = open_page(page([hostile_story(BIDI)]))
    opened.page.locator("td.altered > a").click()
    shown = opened.page.evaluate("document.body.innerText")
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x1b")
    assert "U+202E" in shown


def test_words_from_right_to_left_keep_to_themselves(open_page: Open):
    tab = open_page(page([hostile_story("صحيفة الميناء")])).page
    isolated = tab.locator(".matrix .name").first.evaluate("(e) => getComputedStyle(e).unicodeBidi")
    assert isolated == "isolate"
    assert tab.locator(".matrix .claim").first.evaluate("(e) => e.tagName") == "BDI"


def _attributes_that_act(tab: Any) -> list[str]:
    found = "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => a.name))"
    return [name for name in tab.evaluate(found) if name.startswith("on")]


def _addresses(tab: Any) -> set[str]:
    """The beginnings of all addresses that can be followed, and the host of those that leave the page."""
    return set(
        tab.evaluate(
            "[...document.querySelectorAll('[href],[src],[action]')].map(e => e.getAttribute('href') ?? 'src')"
            ".map(a => a.startsWith('#') ? '#' : a.slice(0, a.indexOf(':') + 1))"
        )
    )


def _core(text: str) -> str:
    """Letters and signs of a text, without blanks and without the names that stand for what cannot be seen."""
    seen = "".join(each for each in text if each.isprintable() and not 0x2400 <= ord(each) < 0x2440)
    for name in ("<U+", "U+"):
        while name in seen:
            at = seen.index(name)
            end = at + len(name) + 4 + (name == "<U+")
            seen = seen[:at] + seen[end:]
    return "".join(seen.split())
