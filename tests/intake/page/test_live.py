"""Live blogs: one article, each post with its place in the text and its time."""

from attrib.domain import TextStatus
from attrib.intake.page import read_page
from tests.intake.page.test_metadata import json_ld, page

POSTS = [
    ("21:40", "Lamp lit again", "The keeper said the lamp was lit at nine.\nShe thanked the crew."),
    ("20:15", None, "The council met, a spokesman said."),
    ("18:02", "Lamp out", "The lamp is out, the harbour office said."),
]


def blog(*posts: object) -> str:
    return json_ld({"@type": "LiveBlogPosting", "headline": "Orla light", "liveBlogUpdate": list(posts)})


def test_posts_are_one_text_and_keep_their_times() -> None:
    updates = [
        {
            "@type": "BlogPosting",
            "headline": title,
            "articleBody": text,
            "datePublished": f"2024-05-31T{time}:00+02:00",
        }
        for time, title, text in POSTS
    ]
    found = read_page(page(blog(*updates)))
    assert found.details.text_status is TextStatus.LIVE
    assert found.details.title == "Orla light"
    segments = found.details.extra["segments"]
    assert isinstance(segments, list)
    assert [found.text[each["start"] : each["end"]] for each in segments] == [
        "Lamp lit again\n\nThe keeper said the lamp was lit at nine.\n\nShe thanked the crew.",
        "The council met, a spokesman said.",
        "Lamp out\n\nThe lamp is out, the harbour office said.",
    ]
    assert [each["published"] for each in segments] == [f"2024-05-31T{time}:00+02:00" for time, _, _ in POSTS]


def test_broken_posts_cost_themselves() -> None:
    good = {"articleBody": "<p>The lamp is out, <b>they</b> said.</p>", "datePublished": "soon"}
    found = read_page(page(blog({}, None, "x", {"articleBody": 5}, good)))
    assert found.text == "The lamp is out, they said."
    assert found.details.extra["segments"] == [{"start": 0, "end": 27, "published": None}]


def test_posts_are_told_apart_by_the_markup_where_nothing_else_does() -> None:
    articles = "".join(
        f"<article><time datetime='2024-05-31T{time}+02:00'>{time}</time><p>{text}</p></article>"
        for time, _, text in POSTS
    )
    found = read_page(f"<html><head>{blog()}</head><body><main>{articles}</main></body></html>")
    segments = found.details.extra["segments"]
    assert isinstance(segments, list)
    assert len(segments) == 3
    assert segments[0]["published"] == "2024-05-31T21:40+02:00"
    assert found.text[segments[1]["start"] : segments[1]["end"]].endswith(
        "The council met, a spokesman said."
    )


def test_a_live_blog_whose_posts_cannot_be_told_apart_is_live_all_the_same() -> None:
    found = read_page(page(blog()))
    assert found.details.text_status is TextStatus.LIVE
    assert "segments" not in found.details.extra
