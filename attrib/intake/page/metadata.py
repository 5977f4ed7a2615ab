"""What a page says about itself: JSON-LD first, then OpenGraph and meta elements, then what readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attrib.domain import Published
from attrib.intake.dates import published_at
from attrib.intake.details import Details
from attrib.intake.naming import host_of, web_address
from attrib.intake.page.json_ld import Graph, Node, kinds
from attrib.intake.page.live import Post, posts_in
from attrib.intake.page.markup import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
AUTHORS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
SITES = ("og:site_name", "application-name", "dc.publisher")
PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
    *(
        "sailthru.date",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "publishdate",
    ),
    *("publish-date", "publication_date", "article.published", "date"),
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified")
# What browsers write into a page they save.
SAVED_FROM = re.compile(
    r"<!--[^<>]{0,80}?(?:saved from url=\(\d+\)|url:) ?(https?://[^\s<>\"]+)", re.IGNORECASE
)
BY = re.compile(r"(?:by|written by)[ :]+", re.IGNORECASE)
BYLINES = ("a", "span", "p", "div", "address")
# A byline of more characters has become a biography.
LONGEST_BYLINE = 100


@dataclass(frozen=True, slots=True)
class Metadata:
    """The details, and what bears on the text: a body given beside it, a paywall, the posts of a live blog."""

    details: Details
    article_body: str = ""
    paywalled: bool = False
    posts: tuple[Post, ...] | None = None


def read_metadata(tree: HtmlElement, html: str) -> Metadata:
    """Everything the page says about its article; what it does not say stays None."""
    metas = _metas(tree)
    url = _address(tree, metas, html)
    seen_title = _first(_words(tree, "h1"), only=True) or _first(_words(tree, "title"))
    graph = Graph([element.text or "" for element in tree.iter("script") if _is_json_ld(element)])
    node = graph.article(url=url, title=_meta(metas, TITLES) or seen_title)
    modified = one_line(node.get("dateModified")) or _meta(metas, MODIFIED)
    details = Details(
        title=one_line(node.get("headline")) or _meta(metas, TITLES) or seen_title,
        author=_author(graph, node, tree, metas),
        published=_published(node, tree, metas),
        url=url or web_address(node.get("url")),
        language=one_line(node.get("inLanguage")) or tree.get("lang") or _meta(metas, ("og:locale",)),
        site=_meta(metas, SITES) or _first(one_line(name) for name in graph.names(node.get("publisher"))),
        extra={"modified": modified} if modified else {},
    )
    body = node.get("articleBody")
    return Metadata(
        details,
        article_body=_paragraphs(body) if isinstance(body, str) else "",
        paywalled=_is_paywalled(node),
        posts=tuple(posts_in(node, tree)) if "LiveBlogPosting" in kinds(node) else None,
    )


def _is_paywalled(node: Node) -> bool:
    """The page says that it, or a part of it, is not for everybody."""
    parts = node.get("hasPart")
    told = [node, *(parts if isinstance(parts, list) else [parts])]
    return any(
        str(each.get("isAccessibleForFree")).lower() == "false" for each in told if isinstance(each, Mapping)
    )


def _metas(tree: HtmlElement) -> Mapping[str, list[str]]:
    """The contents of all meta elements by their lower-case name, property or itemprop."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = one_line(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if name and content:
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _meta(metas: Mapping[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _is_json_ld(element: HtmlElement) -> bool:
    return (element.get("type") or "").split(";")[0].strip().lower() == "application/ld+json"


def _words(tree: HtmlElement, name: str) -> Iterator[str | None]:
    return (one_line("".join(element.itertext())) for element in tree.iter(name))


def _first(values: Iterator[str | None], *, only: bool = False) -> str | None:
    """The first value that is words; with `only`, None where several differ."""
    found = list(dict.fromkeys(value for value in values if value))
    return found[0] if found and (len(found) == 1 or not only) else None


def _address(tree: HtmlElement, metas: Mapping[str, list[str]], html: str) -> str | None:
    """The page's own address.

    A canonical link to another host names the outlet the text was taken from: two outlets would become
    one. There the page's own og:url counts.
    """
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower())
    canonical = next(filter(None, map(web_address, links)), None)
    shared = web_address(_meta(metas, ("og:url",)))
    if canonical and shared and host_of(canonical) != host_of(shared):
        return shared
    saved = SAVED_FROM.search(html[:4000])
    return canonical or shared or (web_address(saved[1]) if saved else None)


def _author(graph: Graph, node: Node, tree: HtmlElement, metas: Mapping[str, list[str]]) -> str | None:
    marked = ("".join(element.itertext()) for element in tree.iter(*BYLINES) if _is_byline(element))
    candidates = (
        graph.names(node.get("author")),
        *(metas.get(name, []) for name in AUTHORS),
        [name for name in marked if name.strip()][:1],
    )
    for names in candidates:
        cleaned = (one_line(name) for name in names)
        authors = [BY.sub("", name, count=1) for name in cleaned if name and "://" not in name]
        if authors:
            return "; ".join(dict.fromkeys(authors))
    return None


def _is_byline(element: HtmlElement) -> bool:
    marks = _tokens(element, "rel", "itemprop", "class")
    return bool(marks & {"author", "byline"}) and len("".join(element.itertext()).strip()) <= LONGEST_BYLINE


def _tokens(element: HtmlElement, *attributes: str) -> set[str]:
    return {token for attribute in attributes for token in (element.get(attribute) or "").lower().split()}


def _published(node: Node, tree: HtmlElement, metas: Mapping[str, list[str]]) -> Published | None:
    given = node.get("datePublished")
    from_node = published_at(given, "json-ld") if isinstance(given, str) else None
    return from_node or _from_metas(metas) or _from_times(tree)


def _from_metas(metas: Mapping[str, list[str]]) -> Published | None:
    values = (value for name in PUBLISHED for value in metas.get(name, []))
    return next(filter(None, (published_at(value, "meta") for value in values)), None)


def _from_times(tree: HtmlElement) -> Published | None:
    """The time element marked as the publication's, or the only one there is: others date other articles."""
    times = list(tree.iter("time"))
    marked = [
        each for each in times if "pubdate" in each.attrib or "datepublished" in _tokens(each, "itemprop")
    ]
    read = (published_at(each.get("datetime") or "", "time element") for each in marked or times)
    found = list(dict.fromkeys(filter(None, read)))
    return found[0] if len(found) == 1 else None


def _paragraphs(body: str) -> str:
    lines = (one_line(line, longest=len(line) + 1) for line in body.splitlines())
    return "\n\n".join(line for line in lines if line)
