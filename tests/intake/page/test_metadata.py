"""What pages say about themselves, in the ways they say it."""

import json

import pytest

from attrib.domain import Precision, Published, TextStatus
from attrib.intake.details import Details
from attrib.intake.page import read_page

BODY = "".join(
    f"<p>The keeper of the Orla light said on day {day} that the lamp had failed again, and that the council "
    "had been told of the cracked lens in a letter two weeks before.</p>"
    for day in range(1, 6)
)


def page(head: str = "", body: str = BODY, before: str = "") -> str:
    body = f"<body>{before}<article>{body}</article></body>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head>{body}</html>"


def details(head: str = "", **more: str) -> Details:
    return read_page(page(head, **more)).details


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_json_ld_in_a_graph_tells_everything() -> None:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "Orla Courier"},
            {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"},
            {
                "@type": "NewsArticle",
                "headline": "Lamp out at Orla &amp; nobody told",
                "author": [{"@id": "#ana"}, {"name": "Ben Osk"}],
                "publisher": {"@id": "#org"},
                "datePublished": "2024-05-31T14:05:09+02:00",
                "dateModified": "2024-06-01",
                "inLanguage": "en-GB",
            },
        ],
    }
    head = json_ld(graph) + "<link rel='canonical' href='https://courier.example/lamp?id=1'><title>x</title>"
    assert details(head) == Details(
        title="Lamp out at Orla & nobody told",
        author="Ana Ruiz; Ben Osk",
        published=Published("2024-05-31T14:05:09+02:00", Precision.SECOND, "json-ld"),
        url="https://courier.example/lamp?id=1",
        language="en-GB",
        text_status=TextStatus.FULL,
        site="Orla Courier",
        extra={"modified": "2024-06-01"},
    )


def test_opengraph_alone_is_enough() -> None:
    head = """
      <title>Lamp out | Orla Courier</title>
      <meta property="og:title" content="Lamp out at Orla">
      <meta property="og:site_name" content="Orla Courier">
      <meta property="og:url" content="https://courier.example/lamp">
      <meta property="article:published_time" content="2024-05-31T14:05+02:00">
      <meta property="article:author" content="https://social.example/ana">
      <meta name="author" content="By Ana Ruiz">
    """
    assert details(head) == Details(
        title="Lamp out at Orla",
        author="Ana Ruiz",
        published=Published("2024-05-31T14:05+02:00", Precision.MINUTE, "meta"),
        url="https://courier.example/lamp",
        language="en",
        text_status=TextStatus.FULL,
        site="Orla Courier",
    )


def test_what_readers_see_counts_last() -> None:
    seen = (
        "<h1>Lamp out</h1><p class='byline'>By Ana Ruiz</p><time datetime='2024-05-31'>Friday</time>" + BODY
    )
    found = details("<title>Lamp out | Orla Courier</title>", body=seen)
    assert (found.title, found.author) == ("Lamp out", "Ana Ruiz")
    assert found.published == Published("2024-05-31", Precision.DAY, "time element")


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<link rel='canonical' href='https://courier.example/2024/05/31/lamp'>",
        "<meta property='article:modified_time' content='2024-06-01'>",
        "<meta name='copyright' content='2026-01-01'>",
        json_ld({"@type": "NewsArticle", "datePublished": "soon"}),
        json_ld({"@type": "NewsArticle", "datePublished": ["2024-05-31"]}),
        json_ld({"@type": "WebPage", "datePublished": "2024-05-31"}),
    ],
)
def test_a_page_without_a_date_has_none(head: str) -> None:
    footer = "<footer>© 2026 Orla Courier. 1 January 2026. All rights reserved.</footer>"
    assert details(head, body=BODY + footer).published is None


def test_times_of_other_articles_are_not_the_page_s() -> None:
    times = "<time datetime='2024-05-31'></time><time datetime='2024-06-02'></time>"
    assert details(body=BODY + times).published is None
    marked = times + "<time itemprop='datePublished' datetime='2024-06-03T10:00Z'></time>"
    assert details(body=BODY + marked).published == Published(
        "2024-06-03T10:00Z", Precision.MINUTE, "time element"
    )


def test_a_canonical_link_to_the_outlet_it_was_taken_from_is_not_its_address() -> None:
    canonical = "<link rel='canonical' href='https://wire.example/lamp'>"
    shared = "<meta property='og:url' content='https://courier.example/wire/lamp'>"
    assert details(canonical).url == "https://wire.example/lamp"
    assert details(canonical + shared).url == "https://courier.example/wire/lamp"


@pytest.mark.parametrize(
    "address",
    ["https://courier.example/", "https://courier.example", "/lamp", "javascript:alert(1)", "http://["],
)
def test_an_address_that_is_not_of_one_page_is_none(address: str) -> None:
    assert details(f'<link rel="canonical" href="{address}">').url is None


def test_a_saved_page_remembers_where_it_was() -> None:
    saved = "<!-- saved from url=(0028)https://courier.example/lamp -->"
    assert read_page(saved + page()).details.url == "https://courier.example/lamp"


def test_hostile_values_are_words_or_nothing() -> None:
    node = {
        "@type": "NewsArticle",
        "headline": "<script>alert(1)</script>Lamp\x00 out",
        "author": {"name": {"name": "x"}},
        "publisher": [[[1]]],
        "url": "javascript:alert(1)",
        "articleBody": {"a": 1},
        "isAccessibleForFree": ["False"],
    }
    found = details(json_ld(node).replace("</script>A", "<\\/script>A").replace("</script>L", "<\\/script>L"))
    assert found.author is None
    assert found.url is None
    assert found.site is None
    assert "<" not in (found.title or "")


def test_a_title_without_end_is_cut() -> None:
    assert len(details(f"<meta property='og:title' content='{'x ' * 1_000_000}'>").title or "") <= 1000
