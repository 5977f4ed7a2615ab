"""JSON-LD: the article a page describes to search engines, read with suspicion.

Blocks may be broken, huge, deep, or about other articles; a value of an unexpected kind is not there.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]

ARTICLES = frozenset(
    (
        *("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle"),
        *("OpinionNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report"),
    )
)
# Where a description may lie within another one; anywhere else ("hasPart", "itemListElement") it is about
# another page.
HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")


class Graph:
    """The nodes of all JSON-LD blocks of one page, with their references resolved on asking."""

    def __init__(self, blocks: list[str]) -> None:
        self.nodes: list[Node] = [node for block in blocks for node in _nodes(_loaded(block))]
        self._by_id = {node["@id"]: node for node in self.nodes if isinstance(node.get("@id"), str)}

    def article(self, *, url: str | None, title: str | None) -> Node:
        """The article the page is about: the only one, or the one with its URL or headline; else empty."""
        articles = [node for node in self.nodes if kinds(node) & ARTICLES]
        if len(articles) == 1:
            return articles[0]
        for node in articles:
            if url and url in self._addresses(node):
                return node
        for node in articles:
            headline = node.get("headline")
            if title and isinstance(headline, str) and headline.strip() and headline.strip() in title:
                return node
        return {}

    def names(self, value: object) -> list[str]:
        """The names of persons or organisations, given as words, objects, references or a list of these."""
        found: list[str] = []
        for each in value if isinstance(value, list) else [value]:
            name = self._resolved(each).get("name") if isinstance(each, Mapping) else each
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str) and one.strip() and one not in found:
                    found.append(one)
        return found

    def _resolved(self, node: Node) -> Node:
        """The node, or where it is only a reference, the one it refers to."""
        reference = node.get("@id")
        return self._by_id.get(reference, node) if isinstance(reference, str) and "name" not in node else node

    def _addresses(self, node: Node) -> set[str]:
        main = node.get("mainEntityOfPage")
        values = [
            node.get("url"),
            node.get("@id"),
            main,
            main.get("@id") if isinstance(main, Mapping) else None,
        ]
        return {value.split("#")[0] for value in values if isinstance(value, str)}


def kinds(node: Node) -> set[str]:
    """The node's types, without the vocabulary's address."""
    value = node.get("@type")
    found = value if isinstance(value, list) else [value]
    return {each.rsplit("/", 1)[-1] for each in found if isinstance(each, str)}


def _loaded(block: str) -> object:
    block = block.strip().removeprefix("<!--").removesuffix("-->").strip()
    block = block.removeprefix("//").removeprefix("<![CDATA[").removesuffix("]]>").removesuffix("//").strip()
    try:
        # lenient on raw line breaks in strings, which content systems write all the time
        return json.loads(block.removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> Iterator[Node]:
    """The descriptions in a block, outermost first. A stack, since a block may be nested without end."""
    waiting = deque([value])
    while waiting:
        current = waiting.popleft()
        if isinstance(current, list):
            waiting.extendleft(reversed(current))
        elif isinstance(current, Mapping):
            yield current
            waiting.extendleft(current[key] for key in HOLDERS if isinstance(current.get(key), list | dict))
