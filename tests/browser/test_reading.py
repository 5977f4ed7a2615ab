"""The page as a reader has it: what it shows, how it is walked, and how it looks on other paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from attrib.report.formats import FORMATS
from attrib.report.html import page as page_of
from attrib.workflow.demo import run_demo
from tests.browser.conftest import Open, Opened
from tests.browser.stories import hostile_story
from tests.report.formats.examples import LISTING

SOME_DROP = "#halyard%236@daily-rook"


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory, browser: object) -> str:
    """The page of the sample story; made only where there is a browser to look at it."""
    return run_demo(tmp_path_factory.mktemp("demo")).page.read_text("utf-8")


def test_it_opens_without_an_error_or_a_request(open_page: Open, report):
    opened = open_page(report)
    assert (
        opened.page.title()
        == "False signals put ferry on sandbank in Skarn Strait, sources say · attribution report"
    )
    assert opened.misdeeds == []


def test_the_sections_come_in_reading_order(open_page: Open, report):
    headings = open_page(report).page.locator("h2").all_inner_texts()
    assert [each.split(":")[0] for each in headings] == [
        "Findings",
        "Claims by outlet",
        "Lineage",
        "How faithfully sources were carried",
        "Sources",
        "How this was made",
        "How to read this",
    ]


def test_a_finding_leads_to_its_cell(open_page: Open, report):
    page = open_page(report).page
    page.locator(".findings a", has_text="four").click()
    assert page.locator("tr.opened h3").inner_text() == "✕ dropped: Daily Rook"


def test_a_link_opens_its_cell_again(open_page: Open, report):
    opened = open_page(report, at=SOME_DROP)
    panel = opened.page.locator("tr.opened")
    assert panel.locator("h3").inner_text() == "✕ dropped: Daily Rook"
    assert panel.locator(".source").first.inner_text() == "Ten of the sources"
    assert (
        panel.locator("del").all_inner_texts() == ["the ship’s satellite receiver", "two"]
        or panel.locator("del").count()
    )
    assert re.search(r"quantity changed\s+.*two.* → .*four", panel.inner_text())
    assert opened.page.evaluate("document.activeElement.closest('td').className").startswith("dropped")
    assert opened.misdeeds == []


def test_words_are_compared_and_those_inside_quotation_marks_set_off(open_page: Open, report):
    panel = open_page(report, at="#halyard%239@daily-rook").page.locator("tr.opened .two")
    assert panel.locator("del.inside").all_inner_texts() == ["not a", "Somebody"]
    assert panel.locator("ins.inside").all_inner_texts() == ["no", "Someone"]
    assert panel.locator("a").first.get_attribute("href").startswith("https://www.halyard.example/")


def test_words_in_another_place_are_not_called_missing(open_page: Open, report):
    panel = open_page(report, at=SOME_DROP).page.locator("tr.opened .two")
    assert [each.casefold() for each in panel.locator(".moved").all_inner_texts()] == [
        "for at least 17 minutes before she struck"
    ] * 2
    assert "two" in panel.locator("del").all_inner_texts()
    assert "four" in panel.locator("ins").all_inner_texts()


def test_a_cell_without_a_match_says_so_and_no_more(open_page: Open, report):
    panel = open_page(report, at="#halyard%2323@strait-digest").page.locator("tr.opened")
    assert "That does not show that it was left out" in panel.inner_text()


def test_a_passage_kept_word_for_word_is_called_so(open_page: Open, report):
    panel = open_page(report, at="#halyard%236@averil-courier").page.locator("tr.opened")
    assert re.search(r"verbatim\s+word for word", panel.inner_text())
    assert panel.locator("del, ins").count() == 0


def test_a_hidden_claim_is_shown_for_its_link(open_page: Open, report):
    page = open_page(report, at="#halyard%2330@coastal-one").page
    assert page.locator("tr.opened h3").inner_text() == "– no match found: Coastal One"


def test_the_matrix_is_walked_by_keyboard(open_page: Open, report):
    opened = open_page(report)
    page = opened.page
    page.locator(".box:has(.matrix)").focus()
    page.keyboard.press("Tab")
    assert _focused(page) == "1st first seen"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert _focused(page) == "– no match found"
    page.keyboard.press("End")
    assert _focused(page) == "= repeated"
    page.keyboard.press("Enter")
    assert page.locator("tr.opened h3").inner_text() == "= repeated: Averil Courier"
    page.keyboard.press("ArrowUp")
    page.keyboard.press(" ")
    assert page.locator("tr.opened").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("tr.opened").count() == 0
    assert opened.misdeeds == []


def test_d_goes_from_drop_to_drop_and_back(open_page: Open, report):
    page = open_page(report).page
    page.keyboard.press("d")
    first = page.url
    page.keyboard.press("d")
    assert page.locator("tr.opened h3").inner_text().startswith("✕ dropped")
    assert page.url != first
    page.keyboard.press("Shift+D")
    assert page.url == first


def test_letters_typed_into_the_filter_move_nothing(open_page: Open, report):
    page = open_page(report).page
    page.locator("input[name=text]").press_sequentially("dd")
    assert page.locator("tr.opened").count() == 0


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("verdict", "added", "tr:has(td.added)"),
        ("verdict", "dropped", "tr:has(td.dropped)"),
        ("verdict", "worded", "tr:has(td .wording)"),
        ("kind", "organisation", "tr[data-kind=organisation]"),
        ("kind", "anonymous", "tr[data-kind=anonymous]"),
    ],
)
def test_filters(open_page: Open, report, field, value, wanted):
    page = open_page(report).page
    page.locator("input[name=all]").check()
    page.locator(f"select[name={field}]").select_option(value)
    rows = page.locator(f".matrix tbody {wanted}").count()
    assert 0 < rows < _claims(page)
    assert _rows(page) == page.locator(f".matrix tbody {wanted}:visible").count() == rows
    assert page.locator(".shown").inner_text() == f"{rows} of {_claims(page)} claims"


def test_the_text_filter_looks_through_claims_and_sources(open_page: Open, report):
    page = open_page(report).page
    page.locator("input[name=text]").fill("rehearsal")
    assert _rows(page) == 1
    page.locator("input[name=text]").fill("no such word")
    assert page.locator(".none").is_visible()


def test_one_outlet_stands_beside_the_reference(open_page: Open, report):
    page = open_page(report).page
    page.locator("select[name=outlet]").select_option("3")
    heads = page.locator(".matrix thead th:visible .name").all_inner_texts()
    assert heads == ["Halyard", "Daily Rook"]


def test_filters_together_are_about_that_outlet(open_page: Open, report):
    page = open_page(report).page
    page.locator("select[name=outlet]").select_option("3")
    page.locator("select[name=verdict]").select_option("dropped")
    assert _rows(page) == page.locator("td.dropped:visible").count() > 0


def test_claims_that_nobody_attributes_are_there_when_asked_for(open_page: Open, report):
    page = open_page(report).page
    assert _rows(page) == _claims(page) - page.locator("tr.quiet").count() < _claims(page)
    page.locator("input[name=all]").check()
    assert _rows(page) == _claims(page)


def test_the_order_changes_and_comes_back(open_page: Open, report):
    page = open_page(report).page
    before = page.locator(".matrix tbody th:visible .claim").all_inner_texts()
    page.locator("select[name=order]").select_option("dropped")
    counts = [
        int(each)
        for each in page.locator(".matrix tbody tr:visible").evaluate_all("(r)=>r.map(e=>e.dataset.dropped)")
    ]
    assert counts == sorted(counts, reverse=True)
    page.locator("select[name=order]").select_option("")
    assert page.locator(".matrix tbody th:visible .claim").all_inner_texts() == before


def test_no_sideways_scroll_on_a_phone(open_page: Open, report, tmp_path: Path):
    opened = open_page(report, at=SOME_DROP, width=390, height=844)
    width = opened.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    assert opened.page.evaluate("(() => { scrollTo(999, 0); return scrollX; })()") == 0
    assert opened.page.screenshot(path=tmp_path / "phone.png")
    assert opened.misdeeds == []


def test_dark_where_the_reader_has_it_dark(open_page: Open, report, tmp_path: Path):
    light, dark = (open_page(report, scheme=scheme).page for scheme in ("light", "dark"))
    assert _brightness(light) > 240
    assert _brightness(dark) < 40
    assert dark.screenshot(path=tmp_path / "dark.png") != light.screenshot(path=tmp_path / "light.png")


def test_it_prints_on_a4_landscape(open_page: Open, report, tmp_path: Path):
    page = open_page(report, at=SOME_DROP, scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert _brightness(page) > 240
    assert page.locator(".tools").is_hidden()
    pdf = page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    boxes = {tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([^\]]*)\]", pdf)}
    assert {(round(width), round(height)) for _, _, width, height in boxes} == {(842, 595)}


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_axe_finds_nothing(open_page: Open, report, scheme, width):
    opened = open_page(report, at=SOME_DROP, scheme=scheme, width=width)
    opened.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert _violations(opened) == ""


def test_axe_finds_nothing_in_several_stories_and_in_a_listing(open_page: Open):
    several = page_of([hostile_story("the first"), hostile_story("the second")])
    for html in (several, FORMATS["html"](LISTING)):
        for width in (1280, 390):
            opened = open_page(html, width=width)
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
            assert _violations(opened) == ""
            assert opened.misdeeds == []


def _violations(opened: Opened) -> str:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs attrib[browser]")
    results = axe.Axe().run(opened.page)
    return "" if results.violations_count == 0 else str(results.generate_report())


def _focused(page: Any) -> str:
    return " ".join(page.evaluate("document.activeElement.innerText").split())


def _claims(page: Any) -> int:
    return int(page.locator(".matrix tbody tr:not(.opened)").count())


def _rows(page: Any) -> int:
    return int(page.locator(".matrix tbody tr:visible").count())


def _brightness(page: Any) -> float:
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(map(int, re.findall(r"\d+", colour)[:3])) / 3
