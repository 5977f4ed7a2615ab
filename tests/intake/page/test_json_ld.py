"""JSON-LD read with suspicion."""

import json
import time

import pytest

from attrib.intake.page.json_ld import Graph

ARTICLE = {"@type": "NewsArticle", "headline": "Lamp out", "url": "https://courier.example/lamp"}


def the_article(*blocks: object, url: str | None = None, title: str | None = None) -> dict[str, object]:
    written = [block if isinstance(block, str) else json.dumps(block) for block in blocks]
    return dict(Graph(written).article(url=url, title=title))


def test_the_article_is_found_alone_in_a_list_and_in_a_graph() -> None:
    assert the_article(ARTICLE) == ARTICLE
    assert the_article([{"@type": "BreadcrumbList"}, ARTICLE]) == ARTICLE
    assert (
        the_article({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, ARTICLE]}) == ARTICLE
    )
    assert the_article({"@type": "WebPage", "mainEntity": ARTICLE}) == ARTICLE


def test_types_may_be_lists_and_addresses() -> None:
    assert the_article({"@type": ["Thing", "https://schema.org/NewsArticle"]})
    assert the_article({"@type": "Recipe"}) == {}


def test_of_several_articles_only_the_page_s_own_counts() -> None:
    other = {"@type": "NewsArticle", "headline": "Ferry late", "url": "https://courier.example/ferry"}
    assert the_article(other, ARTICLE) == {}
    assert the_article(other, ARTICLE, url="https://courier.example/lamp") == ARTICLE
    assert the_article(other, ARTICLE, title="Lamp out | Orla Courier") == ARTICLE


def test_articles_that_a_list_or_a_part_mentions_are_not_the_page_s() -> None:
    assert the_article({"@type": "ItemList", "itemListElement": [{"item": ARTICLE}]}) == {}
    assert the_article({"@type": "WebPage", "hasPart": ARTICLE}) == {}


def test_names_are_read_from_words_objects_references_and_lists() -> None:
    graph = Graph([json.dumps({"@graph": [{"@id": "#ana", "@type": "Person", "name": "Ana Ruiz"}]})])
    given = ["Ben Osk", {"name": "Cleo Mar"}, {"@id": "#ana"}, {"@id": "#nobody"}, 7, None, {"name": ["Dee"]}]
    assert graph.names(given) == ["Ben Osk", "Cleo Mar", "Ana Ruiz", "Dee"]
    assert graph.names({"name": {"@value": "x"}}) == []


@pytest.mark.parametrize(
    "block",
    [
        "",
        "not json",
        '[1, 2, null, "x"]',
        "{" * 100_000,
        "[" * 100_000,
        '{"@type": {"a": 1}}',
        '{"@type": [[["NewsArticle"]]]}',
        '{"@graph": {"@graph": {"@graph": 3}}}',
        '{"@type": "NewsArticle", "headline": NaN' + "9" * 10_000 + "}",
        '{"@id": ["x"], "@type": "NewsArticle", "mainEntityOfPage": 5}'[:-1] + ', "url": {"a": 1}',
    ],
)
def test_broken_blocks_cost_themselves(block: str) -> None:
    assert the_article(block, ARTICLE) == ARTICLE


def test_wrappings_of_old_content_systems_come_off() -> None:
    written = json.dumps(ARTICLE)
    for wrapped in (f"<!--\n{written}\n-->", f"//<![CDATA[\n{written}\n//]]>", f"{written};"):
        assert the_article(wrapped) == ARTICLE
    assert the_article('{"@type": "NewsArticle", "headline": "Lamp\nout"}')


def test_a_long_list_takes_no_time() -> None:
    before = time.perf_counter()
    assert the_article([0] * 1_000_000 + [ARTICLE]) == ARTICLE
    assert time.perf_counter() - before < 5
