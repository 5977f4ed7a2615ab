"""Whatever the bytes, what comes out is an article or an InputError with a reason."""

from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.errors import InputError
from attrib.intake import Details, Format
from attrib.intake.decode import decode
from attrib.intake.documents import read_bytes
from attrib.intake.front_matter import split_front_matter
from attrib.intake.json_lines import read_lines
from attrib.intake.manifest import read_rows
from attrib.intake.page.json_ld import Graph

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
        assert document.decoded.text.endswith(document.article.text)
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
