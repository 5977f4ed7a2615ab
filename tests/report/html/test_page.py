"""The whole page without a browser: what stands in the file, and what may never."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest

from attrib.domain import (
    Judgement,
    Paragraph,
    ParagraphRole,
    Review,
    ReviewedPassage,
    Span,
    Verdict,
)
from attrib.report.formats import FORMATS
from attrib.report.html import page
from attrib.report.html.environment import data, script, style
from attrib.report.html.page import anchor
from tests.report.examples import CLOSING, REPEATED
from tests.report.formats.examples import LISTING
from tests.report.html.stories import small_story


def test_the_policy_allows_this_style_and_this_script_and_nothing_else():
    html = page([small_story()])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    told = dict(each.strip().split(" ", 1) for each in policy[1].replace("&#39;", "'").split(";"))
    assert told["default-src"] == "'none'"
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        inside = re.findall(f"<{element}>(.*?)</{element}>", html, re.DOTALL)
        assert len(inside) == 1
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert told[directive] == f"'sha256-{digest}'"


def test_nothing_is_loaded_from_anywhere():
    html = page([small_story()])
    assert re.findall(r"<(?:img|link|iframe|object|embed|base)\b|@import|url\((?!#)", html) == []
    assert set(re.findall(r'(?:src|href)="([^#"][^"]*)"', html)) == set()


def test_neither_style_nor_script_can_end_before_its_time():
    assert "</" not in style()
    assert "</" not in script()


def test_data_cannot_leave_its_element():
    told = str(data({"a": "</script><!--\u2028"}))
    assert "<" not in told
    assert json.loads(told) == {"a": "</script><!--\u2028"}


def test_every_cell_can_be_opened_from_the_data():
    html = page([small_story()])
    told = json.loads(re.findall(r'<script type="application/json" class="data">(.*?)</script>', html)[0])
    assert len(told["rows"]) == html.count("<tr data-kind")
    reference, cells = told["rows"][0]
    column, ordinal, around, content, *_ = told["claims"][reference]
    assert (told["articles"][column][0], ordinal) == ("wire", 4)
    verdict, meaning, rule, claim, similarity, confirmed, changes, _ = cells[2]
    words = [*told["words"]]
    assert (words[verdict - 1], words[meaning - 1], words[rule - 1]) == (
        "≈ altered",
        "because a rule says so",
        "a rule",
    )
    assert (similarity, confirmed) == (74, 0)
    assert [words[name - 1] for name, *_ in changes] == [
        "count changed",
        "seniority lost",
        "quantity changed",
    ]
    assert changes[0][1:] == ["ten", "several"]
    text = dict(told["paragraphs"][told["claims"][claim][0]])
    assert "the dam would close within three days" in text[0]
    assert content[1] - content[0] == len(CLOSING.text)
    assert around == [0]


def test_a_review_is_counted_and_told():
    review = Review(
        ReviewedPassage("wire", CLOSING.text, CLOSING.spans, ""),
        "harbour",
        None,
        Judgement.SAME,
        reviewer="Mara Delgo",
        at="2024-05-09T10:00:00",
        reason="same speech",
        seen=Verdict.REPEATED,
    )
    html = page([small_story(reviewed={REPEATED.id: review})])
    assert "reviewed by a person: <b>1</b> of <b>6</b> matches" in html
    assert "reviewed by Mara Delgo on 2024-05-09: same speech" in html


def test_options_version_and_hash_are_told():
    html = page([small_story()])
    for each in ("attrib 1.2.3", "c0ffee", "match confirmed", "none chosen", "0.9"):
        assert each in html


def test_one_story_is_the_page_and_several_have_an_index():
    one, two = page([small_story()]), page([small_story(), small_story(name="dam-opening")])
    assert '<h1 id="story-1-title"><bdi>Title of wire</bdi></h1>' in one
    assert 'id="stories"' not in one
    assert "<h1>2 stories: who said it, and who kept the source</h1>" in two
    assert two.count("<bdi>Title of wire</bdi></h2>") == 2
    assert 'href="#story-2"' in two


def test_without_a_title_the_headline_in_the_text_stands_over_the_page():
    story = small_story()
    held = story.by_id["wire"]
    text = f"Dam to close\n\n{held.article.text}"
    headline = Paragraph(Span(0, 12), ParagraphRole.HEADLINE, "")
    untitled = replace(held, article=replace(held.article, title=None, text=text))
    others = [each for each in story.read if each is not held]
    headed = small_story(read=(replace(untitled, paragraphs=(headline,)), *others))
    assert headed.title == "Dam to close"
    assert small_story(read=(untitled, *others)).title == "dam-closure"


def test_a_story_that_has_changed_says_so():
    assert "out of date" not in page([small_story()])
    assert "out of date" in page([small_story(stale=True)])


def test_the_same_story_gives_the_same_bytes():
    assert page([small_story()]) == page([small_story()])


@pytest.mark.parametrize(
    ("finding", "address"),
    [
        ("wire#4@harbour post", "#wire%234@harbour%20post"),
        ("https://a.example/?b#4@c", "#https%3A%2F%2Fa.example%2F%3Fb%234@c"),
        ("\ud800#1@x", "#%EF%BF%BD%231@x"),
    ],
)
def test_addresses_of_cells(finding, address):
    assert anchor(finding) == address


def test_a_listing_is_a_page_too():
    html = FORMATS["html"](LISTING)
    assert "<td><bdi>Łódź | Daily</bdi></td><td><bdi>one two \\ &lt;b&gt;␛</bdi></td>" in html
    assert '<th scope="col">outlet</th>' in html
    assert "<script>" not in html
