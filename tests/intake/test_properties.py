"""Whatever the bytes, what comes out is an article or an InputError with a reason."""

import gzip
import io
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from attrib.domain import TextStatus
from attrib.errors import InputError
from attrib.intake import Details, Format, gather
from attrib.intake.addresses import address_of, folded
from attrib.intake.containers.feeds import read_feed
from attrib.intake.containers.mail import read_mail, read_mailbox
from attrib.intake.containers.warc import read_warc
from attrib.intake.decode import decode
from attrib.intake.detect import look
from attrib.intake.documents import read_bytes
from attrib.intake.front_matter import split_front_matter
from attrib.intake.json_lines import read_lines
from attrib.intake.manifest import read_rows
from attrib.intake.mending import mended
from attrib.intake.page import read_page
from attrib.intake.page.json_ld import Graph
from tests.intake.containers.archives import answer, packed, record
from tests.intake.containers.test_feeds import BRIEF, FULL, RSS
from tests.intake.containers.test_gather_containers import LAMP, zip_of
from tests.intake.containers.test_mail import mail

LINES = st.sampled_from(
    [
        "---",
        "--- ",
        "id: a",
        "published: 2024-05-31",
        "text_status: odd",
        "- x",
        " y",
        "",
        "Words: and more",
        "\ufeff",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
NEARLY = st.lists(st.tuples(LINES | st.text(), ENDS)).map(lambda pairs: "".join(a + b for a, b in pairs))
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "shift_jis"])
MARKUP = st.lists(
    st.sampled_from(
        [
            "<html>",
            "<p>",
            "</p>",
            "<br>",
            "<",
            "<!--",
            "<script type='application/ld+json'>",
            '{"@type":"NewsArticle"',
            ',"author":',
            "[{",
            "}",
            "</script>",
            "<time datetime='2024'>",
            "<meta name=date content=x>",
            "&#x0;",
            "Lamp out.",
        ]
    )
    | st.text(max_size=20)
).map("".join)


def says_why(error: InputError) -> None:
    assert str(error).strip()


@settings(max_examples=300, deadline=None)
@given(st.binary() | st.tuples(NEARLY, ENCODINGS).map(lambda pair: pair[0].encode(pair[1], "replace")))
def test_bytes_are_an_article_or_a_reason(data: bytes) -> None:
    try:
        document = read_bytes(data, Format.TEXT, Details(), stem="a")
    except InputError as error:
        says_why(error)
    else:
        whole, warnings = mended(document.decoded.text)
        assert whole.endswith(document.article.text)
        assert set(warnings) <= set(document.warnings)
        document.article.text.encode()


@settings(max_examples=200, deadline=None)
@given(NEARLY)
def test_utf8_text_is_never_changed(words: str) -> None:
    try:
        text = decode(words.encode("utf-8", "replace")).text
    except InputError:
        return
    assert text == words.encode("utf-8", "replace").decode().removeprefix("\ufeff")
    fields, rest, _ = split_front_matter(text)
    assert text.endswith(rest)
    assert fields or rest == text or text.startswith("---")


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_markup_is_an_article_or_a_reason(html: str) -> None:
    try:
        document = read_bytes(html.encode("utf-8", "replace"), Format.HTML, Details(), stem="a")
    except InputError as error:
        says_why(error)
    else:
        assert document.article.text.strip()
        document.article.text.encode()


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.binary() | st.recursive(st.none() | st.text() | st.floats(), st.lists).map(repr).map(str.encode)
    )
)
def test_lines_are_records_or_reasons(lines: list[bytes]) -> None:
    for number, found in read_lines(lines):
        assert number
        assert found


@settings(max_examples=200, deadline=None)
@given(
    st.text() | st.lists(st.lists(st.text())).map(lambda rows: "text,id\n" + "\n".join(map(",".join, rows)))
)
def test_rows_are_records_or_reasons(table: str) -> None:
    try:
        assert all(number for number, _ in read_rows(table.encode("utf-8", "replace")))
    except InputError as error:
        says_why(error)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.text() | st.sampled_from(['{"@type":"NewsArticle","author":[[{}]]}', '{"@graph":[[[]]]}', "[[[["])
    )
)
def test_json_ld_is_a_node_or_nothing(blocks: list[str]) -> None:
    graph = Graph(blocks)
    node = graph.article(url="x", title="y")
    assert isinstance(graph.names(node.get("author")), list)


def spoilt(*whole: bytes) -> st.SearchStrategy[bytes]:
    """Good bytes, cut off anywhere or with something else in their midst."""

    def spoil(parts: tuple[bytes, int, bytes, int]) -> bytes:
        data, place, other, length = parts
        place %= len(data) + 1
        return data[:place] + other + data[place + length :]

    return st.tuples(st.sampled_from(whole), st.integers(0), st.binary(max_size=8), st.integers(0, 400)).map(
        spoil
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
NAMES = (
    *(
        "headline",
        "author",
        "publisher",
        "datePublished",
        "dateModified",
        "inLanguage",
        "url",
        "articleBody",
        "@id",
    ),
    *("liveBlogUpdate", "hasPart", "isAccessibleForFree", "mainEntityOfPage", "name"),
)
NODES = st.dictionaries(st.sampled_from(NAMES), JSON)
ITEMS = st.dictionaries(
    st.sampled_from(
        (
            "id",
            "url",
            "title",
            "content_html",
            "content_text",
            "summary",
            "date_published",
            "authors",
            "author",
        )
    ),
    JSON,
)


@settings(max_examples=100, deadline=None)
@given(spoilt((RSS % FULL).encode(), (RSS % (BRIEF * 3)).encode()) | st.binary())
def test_feeds_are_entries_or_a_reason(data: bytes) -> None:
    try:
        found = read_feed(data)
    except InputError as error:
        says_why(error)
        return
    for _, each in found:
        if isinstance(each, InputError):
            says_why(each)
        else:
            assert each.text.strip()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(ITEMS | JSON, max_size=4),
    st.dictionaries(st.sampled_from(("title", "author", "language")), JSON),
)
def test_json_feeds_are_entries_or_a_reason(items: list[object], feed: dict[str, object]) -> None:
    try:
        found = read_feed(json.dumps({**feed, "items": items}).encode())
    except InputError as error:
        says_why(error)
    else:
        assert len(found) == len(items)


@settings(max_examples=100, deadline=None)
@given(spoilt(mail("The lamp is out.", "<p>The lamp is out.</p>")) | st.binary())
@example(b"\x00\x00\xfe\xff")
@example(b"")
def test_mails_are_articles_or_a_reason(data: bytes) -> None:
    try:
        found = read_mail(data)
    except InputError as error:
        says_why(error)
    else:
        assert found.text
        found.text.encode()
    for _, each in read_mailbox(io.BytesIO(data), b"From x\n\n"):
        assert each


@settings(max_examples=100, deadline=None)
@given(spoilt(packed(record(answer("a")), record(answer("b"))), record(answer("a")) + record(answer("b"))))
def test_archives_are_records_or_reasons(data: bytes) -> None:
    for number, each in read_warc(io.BytesIO(data), b""):
        assert number
        assert str(each)


ZIP = zip_of(
    {"a.txt": LAMP, "list.jsonl": '{"text": "The lamp is out."}', "é.csv": "text\nThe lamp is out.\n"}
)


@settings(max_examples=300, deadline=None)
@given(spoilt(ZIP, gzip.compress(LAMP.encode() * 50)))
def test_packed_files_are_items_or_reasons(data: bytes) -> None:
    for each in gather(["-"], stdin=io.BytesIO(data)):
        assert "defect" not in str(each)


@settings(max_examples=100, deadline=None)
@given(NODES, st.sampled_from(("NewsArticle", "LiveBlogPosting")))
def test_pages_survive_any_description(node: dict[str, object], kind: str) -> None:
    block = json.dumps({**node, "@type": kind}).replace("<", "\\u003c")
    page = read_page(f"<script type='application/ld+json'>{block}</script><p>The lamp is out.</p>")
    assert page.text
    assert isinstance(page.details.text_status, TextStatus)
    json.dumps(page.details.extra)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text())
def test_addresses_of_any_kind_are_folded_once(own: str, found_at: str) -> None:
    for url in (own, f"https://courier.example/{own}?{found_at}", f"http://{own}:{found_at}/"):
        assert folded(folded(url)) == folded(url)
        address_of(url, found_at)


@settings(max_examples=200, deadline=None)
@given(st.text() | st.text().map(lambda words: words.encode().decode("cp1252", "replace")))
def test_mending_ends(text: str) -> None:
    found, warnings = mended(text)
    assert (found == text) is (not warnings)


@settings(max_examples=200, deadline=None)
@given(st.binary(), st.sampled_from(("", ".txt", ".html", ".jsonl", ".csv", ".eml", ".rss")))
def test_something_is_seen_in_any_bytes(data: bytes, suffix: str) -> None:
    assert look(suffix, data).why
