"""Pages to text: paragraphs, fallbacks, limits, and what the text is worth."""

import json
import time

import pytest

from attrib.domain import TextStatus
from attrib.errors import UnreadableInput
from attrib.intake.page import read_page
from attrib.intake.page.markup import one_line, plain_words
from tests.intake.page.test_metadata import BODY, json_ld, page

SENTENCES = [
    "The keeper of the Orla light said the lamp had failed again on Tuesday night.",
    "“Nobody came,” she told the Orla Courier, and added that the lens was cracked.",
    "The council, which owns the tower, did not answer questions about the letter it was sent.",
]


def test_paragraphs_are_a_blank_line_apart_and_menus_are_gone() -> None:
    html = page(
        body="".join(f"<p>{sentence}</p>" for sentence in SENTENCES),
        before="<nav><a href='/'>Home</a> <a href='/sea'>Sea</a></nav>",
    )
    found = read_page(html)
    assert found.text == "\n\n".join(SENTENCES)
    assert found.details.text_status is TextStatus.FULL


def test_line_breaks_lists_and_quotes_part_paragraphs_and_inline_markup_does_not() -> None:
    html = page(
        body=f"<p>{SENTENCES[0]}<br><br>{SENTENCES[1]}</p><blockquote><p>{SENTENCES[2]}</p></blockquote>"
        "<ul><li>The <b>first</b> of <a href='x'>two</a> points that the keeper made.</li>"
        "<li>The second of the points.</li></ul>"
    )
    assert read_page(html).text.split("\n\n") == [
        *SENTENCES,
        "The first of two points that the keeper made.",
        "The second of the points.",
    ]


def test_a_very_short_article_comes_without_its_menu() -> None:
    html = (
        "<html><body><div>Home World Politics Sport</div><article><h1>Lamp out</h1>"
        "<p>The Orla lamp is out, the keeper said on Tuesday.</p></article></body></html>"
    )
    assert "Politics" not in read_page(html).text


@pytest.mark.parametrize("depth", [300, 5000])
def test_deep_nesting_costs_no_words(depth: int) -> None:
    html = f"<html><body>{'<div>' * depth}{BODY}{'</div>' * depth}</body></html>"
    found = read_page(html)
    assert found.text.count("The keeper of the Orla light") == 5


def test_a_page_that_would_take_minutes_is_read_plainly() -> None:
    before = time.perf_counter()
    found = read_page("<html><body>" + "<p>The lamp is out.</p>" * 150_000)
    assert found.details.text_status is TextStatus.FALLBACK
    assert found.text.startswith("The lamp is out.\n\nThe lamp")
    assert time.perf_counter() - before < 15


@pytest.mark.parametrize(
    "piece", ["<![", "<!--", "<", "<a ", "<a x='", "&#", "</", "<script>", "<nav>", "<p", "]]>"]
)
def test_half_tags_without_end_take_no_time(piece: str) -> None:
    before = time.perf_counter()
    found = read_page(f"<p>The lamp is out, the keeper said.</p>{piece * (1_000_000 // len(piece))}")
    assert "The lamp is out" in found.text
    assert time.perf_counter() - before < 10


def test_pictures_inside_the_page_do_not_count_but_text_does() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 6_000_000}'>"
    assert "The keeper" in read_page(page(body=BODY + picture)).text
    with pytest.raises(UnreadableInput, match=r"6\.0 million characters of HTML"):
        read_page("<p>" + "lamp " * 1_200_000)


@pytest.mark.parametrize(
    "html", ["<html></html>", "<nav>Home</nav>", "<script>1</script>", "<!-- x -->", "<p> </p>"]
)
def test_a_page_without_words_of_its_own_is_empty(html: str) -> None:
    with pytest.raises(UnreadableInput, match="empty"):
        read_page(html)


def test_words_without_markup_are_their_own_text() -> None:
    assert read_page("The lamp is out &amp; cold.").text == "The lamp is out & cold."


def test_the_body_in_json_ld_counts_where_the_page_shows_a_stub() -> None:
    node = {"@type": "NewsArticle", "isAccessibleForFree": False, "articleBody": "\n".join(SENTENCES * 3)}
    stub = f"<p>{SENTENCES[0]}</p><p>Subscribe to read on.</p>"
    found = read_page(page(json_ld(node), body=stub))
    assert found.text.split("\n\n") == SENTENCES * 3
    assert found.details.text_status is TextStatus.FULL


def test_a_stub_alone_is_marked_and_a_full_text_is_not() -> None:
    head = json_ld({"@type": "NewsArticle", "isAccessibleForFree": "False"})
    stub = f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>"
    assert read_page(page(head, body=stub)).details.text_status is TextStatus.PAYWALL
    assert read_page(page(head, body=BODY * 3)).details.text_status is TextStatus.FULL


def test_a_live_blog_says_so() -> None:
    found = read_page(page(json_ld({"@type": "LiveBlogPosting"})))
    assert found.details.text_status is TextStatus.LIVE


def test_an_xml_declaration_does_not_stop_the_reading() -> None:
    html = f'<?xml version="1.0" encoding="iso-8859-1"?>{page(body=BODY + "<p>At the café.</p>")}'
    assert "At the café." in read_page(html).text


def test_plain_words_keep_inline_words_together() -> None:
    html = "<p>The <b>la</b>mp is out.<style>p {}</style></p><div>Cold&nbsp;<i>too</i>.</div>"
    assert plain_words(html) == "The lamp is out.\n\nCold too."


def test_one_line_takes_off_markup_and_refuses_what_is_no_words() -> None:
    assert one_line(" a <b>b</b>\n&lt;i&gt;c") == "a b c"
    assert one_line(json.loads("[1]")) is None
    assert one_line("<br>") is None
