"""Inputs of every kind, from the words of the call to items and failures."""

import io
import json
import os
from pathlib import Path

import pytest

from attrib.domain import Precision, Published, TextStatus
from attrib.errors import UsageError
from attrib.intake import Details, Failure, Format, Item, gather
from tests.intake.page.test_metadata import BODY, json_ld, page

LAMP = "The keeper said the lamp is out.\r\n\r\n“Nobody came,” she added.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: str, content: str | bytes) -> None:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)


def read(
    *inputs: str, given: Details | None = None, wanted: Format = Format.AUTO, stdin: bytes = b""
) -> list[Item]:
    """The items, where nothing fails."""
    found = list(gather(inputs, format=wanted, given=given, stdin=io.BytesIO(stdin)))
    assert [each.message for each in found if isinstance(each, Failure)] == []
    return [each for each in found if isinstance(each, Item)]


def told(*inputs: str, stdin: bytes = b"") -> list[str]:
    """What became of each: the article's id, or the failure's message."""
    found = gather(inputs, stdin=io.BytesIO(stdin))
    return [
        each.message if isinstance(each, Failure) else each.article.id
        for each in found
        if isinstance(each, Item | Failure)
    ]


def test_plain_text_is_kept_to_the_last_character(folder: Path) -> None:
    put("orla-courier.txt", LAMP)
    (item,) = read("orla-courier.txt")
    assert item.article.text == LAMP
    assert (item.article.id, item.article.outlet) == ("orla-courier", "orla-courier")
    assert (item.article.published, item.article.text_status) == (None, TextStatus.FULL)
    assert (item.raw, item.encoding, item.encoding_evidence) == (LAMP.encode(), "utf-8", "valid UTF-8")
    assert (item.name, item.origin) == ("orla-courier.txt", str(folder / "orla-courier.txt"))


def test_front_matter_names_the_article(folder: Path) -> None:
    put("a.txt", f"---\nid: lamp-1\noutlet: Orla Courier\npublished: 2024-05-31\ndesk: sea\n---\n{LAMP}")
    (item,) = read("a.txt")
    article = item.article
    assert (article.id, article.outlet, article.text) == ("lamp-1", "Orla Courier", LAMP)
    assert article.published == Published("2024-05-31", Precision.DAY, "front matter")
    assert article.extra == {"desk": "sea"}


def test_a_byte_order_mark_does_not_hide_front_matter(folder: Path) -> None:
    for number, encoding in enumerate(("utf-8-sig", "utf-16")):
        put(f"{number}.txt", f"---\r\noutlet: Orla Courier\r\n---\r\n{LAMP}".encode(encoding))
        assert read(f"{number}.txt")[0].article.text == LAMP
        assert read(f"{number}.txt")[0].article.outlet == "Orla Courier"


def test_what_the_caller_says_outranks_what_the_file_says(folder: Path) -> None:
    put("a.txt", f"---\noutlet: Orla Courier\nstory: lamps\ntitle: Lamp\n---\n{LAMP}")
    (item,) = read("a.txt", given=Details(outlet="Night Wire", story="sea"))
    assert (item.article.outlet, item.article.story, item.article.title) == ("Night Wire", "sea", "Lamp")


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.reuters.com/world/lamp", "Reuters"),
        ("https://www.courier.example/lamp", "courier.example"),
        ("not an address", "a"),
    ],
)
def test_the_outlet_is_named_by_the_address_else_by_the_file(folder: Path, url: str, outlet: str) -> None:
    put("a.txt", f"---\nurl: {url}\n---\n{LAMP}")
    assert read("a.txt")[0].article.outlet == outlet


def test_a_page_names_itself_before_its_host_does(folder: Path) -> None:
    head = (
        "<link rel='canonical' href='https://courier.example/lamp'>"
        "<meta property='og:site_name' content='Orla Courier'>"
        + json_ld({"@type": "NewsArticle", "headline": "Lamp out", "datePublished": "2024-05-31T14:05Z"})
    )
    put("saved page.html", page(head))
    (item,) = read("saved page.html")
    article = item.article
    assert (article.id, article.outlet, article.title) == ("saved page", "Orla Courier", "Lamp out")
    assert article.url == "https://courier.example/lamp"
    assert article.published == Published("2024-05-31T14:05Z", Precision.MINUTE, "json-ld")
    assert article.text.count("\n\n") == 4


def test_a_page_is_decoded_as_it_declares(folder: Path) -> None:
    body = BODY + "<p>At the café of Łódź the lamp is out too, said the keeper there on Monday.</p>"
    put("a.html", page("<meta charset='windows-1250'>", body=body).encode("cp1250", "xmlcharrefreplace"))
    (item,) = read("a.html")
    assert "café of Łódź" in item.article.text
    assert item.encoding_evidence == "declared as windows-1250"


def test_a_page_under_another_suffix_is_still_a_page(folder: Path) -> None:
    put("a.txt", page())
    put("b", page())
    assert all("<" not in item.article.text for item in read("a.txt", "b"))


def test_json_lines_keep_what_they_bring(folder: Path) -> None:
    lines = [
        {
            "id": 7,
            "outlet": "Orla Courier",
            "text": LAMP,
            "url": "https://courier.example/1",
            "desk": {"a": [1]},
        },
        {"url": "https://www.reuters.com/lamp", "text": "The lamp is out."},
        {"outlet": "Night Wire", "html": page(json_ld({"@type": "NewsArticle", "headline": "Lamp"}))},
    ]
    put("export.jsonl", "\n\n".join(json.dumps(line) for line in lines))
    first, second, third = read("export.jsonl")
    assert (first.article.id, first.article.text, first.article.extra) == ("7", LAMP, {"desk": {"a": [1]}})
    assert (second.article.id, second.article.outlet) == ("https://www.reuters.com/lamp", "Reuters")
    assert (third.article.id, third.article.outlet, third.article.title) == ("export-5", "Night Wire", "Lamp")
    assert [item.name for item in (first, second, third)] == [
        "export.jsonl:1",
        "export.jsonl:3",
        "export.jsonl:5",
    ]
    assert first.raw == json.dumps(lines[0]).encode()
    assert [item.origin.removeprefix(str(folder)) for item in (first, second, third)] == [
        "/export.jsonl#7",
        "/export.jsonl#https://www.reuters.com/lamp",
        "/export.jsonl#5",
    ]


def test_a_record_s_text_is_never_searched_for_front_matter(folder: Path) -> None:
    text = "---\noutlet: X\n---\nBody."
    put("a.jsonl", json.dumps({"text": text}))
    assert read("a.jsonl")[0].article.text == text


def test_one_id_twice_in_a_list_stays_two_items(folder: Path) -> None:
    put("a.jsonl", '{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n')
    first, second = read("a.jsonl")
    assert first.origin != second.origin


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "open', "not JSON: Unterminated string starting at at character 10"),
        ('["text"]', "not a JSON object; each line is {...}"),
        ("null", "not a JSON object; each line is {...}"),
        ('{"text": "a", "text": "b"}', "the key 'text' is there twice"),
        ('{"text": "a", "score": NaN}', "NaN is not a JSON value"),
        ('{"text": "a", "score": -Infinity}', "-Infinity is not a JSON value"),
        ('{"text": "a", "score": 1e999}', "the number 1e999 is out of range"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "a number of too many digits"),
        ('{"text": ' + "[" * 100_000 + "}", "nested too deeply"),
        ('{"title": "a"}', "neither text nor html"),
        ('{"text": null}', "neither text nor html"),
        ('{"text": 5}', "text is not a string"),
        ('{"text": "  \\n"}', "empty"),
        ('{"text": "a\\u0000b"}', "holds NUL characters"),
        ('{"text": "a", "outlet": {"id": 3}}', "outlet is an object, not words"),
    ],
)
def test_a_bad_line_costs_itself_and_is_named(folder: Path, line: str, reason: str) -> None:
    good = '{"id": "%s", "text": "The lamp is out."}'
    put("a.jsonl", "\n".join([good % 1, good % 2, line, good % 4, good % 5]))
    first, second, bad, *others = told("a.jsonl")
    assert [first, second, *others] == ["1", "2", "4", "5"]
    assert bad.startswith(f"a.jsonl:3: {reason}")


def test_a_line_that_is_not_utf8_costs_itself(folder: Path) -> None:
    put("a.jsonl", b'{"id": "1", "text": "a"}\n{"text": "caf\xe9"}\n')
    assert told("a.jsonl") == ["1", "a.jsonl:2: not UTF-8 at byte 14; JSON Lines are UTF-8"]


def test_half_characters_are_replaced_and_whole_ones_kept(folder: Path) -> None:
    put("a.jsonl", '{"text": "lamp \\ud83d\\ude00 \\ud83d out", "x\\udc00": 1}\n{"text": "\\ud83d\\ude00"}')
    first, second = read("a.jsonl")
    assert first.article.text == "lamp 😀 \ufffd out"
    assert first.article.extra == {"x\ufffd": 1}
    assert first.warnings == ("half characters (lone surrogates) were replaced by \ufffd",)
    assert (second.article.text, second.warnings) == ("😀", ())


def test_a_line_beyond_the_limit_costs_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("streams", "json_lines"):
        monkeypatch.setattr(f"attrib.intake.{module}.LONGEST_LINE", 200_000)
    long_line = json.dumps({"text": "lamp " * 100_000})
    put("a.jsonl", '{"id": "1", "text": "a"}\n' + long_line + '\n{"id": "3", "text": "c"}\n' + long_line)
    first, second, third, fourth = told("a.jsonl")
    assert (first, third) == ("1", "3")
    assert second.startswith("a.jsonl:2: longer than")
    assert fourth.startswith("a.jsonl:4: longer than")


def test_a_list_longer_than_its_head_is_read_to_the_end(folder: Path) -> None:
    lines = [json.dumps({"id": str(number), "text": "lamp " * 50}) for number in range(1000)]
    put("a.jsonl", "\n".join(lines))
    assert [item.article.id for item in read("a.jsonl")] == [str(number) for number in range(1000)]
    put("b.jsonl", "\r\n".join(lines) + "\r\n")
    assert len(read("b.jsonl")) == 1000


def test_a_manifest_names_files_beside_it_or_holds_the_texts(folder: Path) -> None:
    put("in/texts/a.txt", f"---\noutlet: Wrong\ntitle: Lamp\n---\n{LAMP}")
    put("in/texts/b.html", page())
    put(
        "in/list.csv",
        "path,text,outlet,published,desk\r\n"
        "texts/a.txt,,Orla Courier,2024-05-31,sea\r\n"
        "texts/b.html,,Night Wire,,\r\n"
        ',"One ""lamp"",\r\ntwo lines.",Third Post,,\r\n',
    )
    first, second, third = read("in/list.csv")
    assert (first.article.id, first.article.outlet, first.article.title) == ("a", "Orla Courier", "Lamp")
    assert (first.article.text, first.article.extra) == (LAMP, {"desk": "sea"})
    assert first.article.published == Published("2024-05-31", Precision.DAY, "csv")
    assert first.origin == str(folder / "in/texts/a.txt")
    assert (second.article.id, second.article.outlet) == ("b", "Night Wire")
    assert third.article.text == 'One "lamp",\r\ntwo lines.'
    assert third.name == "in/list.csv:4"


def test_a_folder_with_a_manifest_is_read_once_and_as_the_manifest_says(folder: Path) -> None:
    put("in/a.txt", LAMP)
    put("in/z.csv", "path,outlet\na.txt,Orla Courier\n")
    assert [item.article.outlet for item in read("in", "in/a.txt")] == ["Orla Courier"]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_manifest_may_come_from_a_spreadsheet_anywhere(folder: Path, delimiter: str) -> None:
    put("a.txt", LAMP)
    put("m.csv", delimiter.join(["PATH", "Outlet"]) + "\n" + delimiter.join(["a.txt", "Café Wire"]) + "\n")
    Path("n.csv").write_bytes(Path("m.csv").read_text(encoding="utf-8").encode("cp1252"))
    for name in ("m.csv", "n.csv"):
        assert read(name)[0].article.outlet == "Café Wire"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("nope.txt,,", "m.csv:2: nope.txt: no such file"),
        (".,,", "m.csv:2: .: a folder where a file is expected"),
        ("a.txt,words,", "m.csv:2: path and text are both given"),
        (",,Orla", "m.csv:2: no path, text or html"),
        ("a.txt,,Orla,more", "m.csv:2: 4 cells under 3 columns; is a cell with a comma unquoted?"),
        ("b.jsonl,,", "m.csv:2: b.jsonl: a manifest names articles, and this is a list of them"),
        ("empty.txt,,", "m.csv:2: empty.txt: empty"),
    ],
)
def test_a_bad_row_costs_itself_and_is_named(folder: Path, row: str, reason: str) -> None:
    put("a.txt", LAMP)
    put("b.jsonl", "{}")
    put("empty.txt", "")
    put("m.csv", f"path,text,outlet\n{row}\n\na.txt,,Orla Courier\n")
    assert told("m.csv") == [reason, "a"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("name,city\na,b\n", "no column path, text or html; the columns are name, city"),
        ("text,text\na,b\n", "the column 'text' is there twice"),
        ("text,outlet\n", "empty: no records"),
        ("", "no column path, text or html"),
    ],
)
def test_a_csv_that_is_no_manifest_is_refused(folder: Path, content: str, reason: str) -> None:
    put("m.csv", content)
    assert told("m.csv")[0].startswith(f"m.csv: {reason}")


def test_a_folder_is_read_sorted_and_without_what_is_hidden_or_leads_outside(folder: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "README.md", "e.db", "img.jpg"):
        put(f"in/{name}", page() if name.endswith("html") else LAMP)
    put("outside.txt", LAMP)
    Path("in/link-out.txt").symlink_to(folder / "outside.txt")
    Path("in/link-in.txt").symlink_to(folder / "in/b.txt")
    Path("in/loop").symlink_to(folder / "in")
    Path("in/dangling.txt").symlink_to("nowhere.txt")
    os.mkfifo(folder / "in/pipe.txt")
    assert [item.name for item in read("in")] == ["in/a.html", "in/b.txt", "in/link-in.txt", "in/sub/c.TXT"]


def test_a_folder_of_none_is_named(folder: Path) -> None:
    put("in/e.db", "x")
    assert told("in")[0].startswith("in: no file in it ends in .txt, .text, .html")


def test_a_pattern_is_opened_where_the_shell_did_not(folder: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/er/c.txt"):
        put(f"in/{name}", LAMP)
    assert [item.name for item in read("in/*.txt")] == ["in/a.txt", "in/b.txt"]
    assert [item.article.id for item in read("in/**/*.txt")] == ["a", "b", "c"]
    assert told("in/*.xyz") == ["in/*.xyz: no file matches"]


def test_a_name_with_brackets_is_a_name_first(folder: Path) -> None:
    put("lamp [1].txt", LAMP)
    assert read("lamp [1].txt")[0].article.id == "lamp [1]"


def test_a_file_meant_twice_is_read_once(folder: Path) -> None:
    put("in/a.txt", LAMP)
    assert len(read("in/a.txt", "in", "./in/a.txt", str(folder / "in/a.txt"))) == 1


def test_what_is_not_there_is_named_with_what_is_near(folder: Path) -> None:
    put("courier.txt", LAMP)
    os.mkfifo("pipe")
    Path("gone.txt").symlink_to("nowhere.txt")
    assert told(
        "curier.txt", "none/x.txt", "", "gone.txt", "pipe", "https://courier.example/lamp", "courier.txt"
    ) == [
        "curier.txt: no such file; there is courier.txt",
        "none/x.txt: no such file, and no folder none",
        "'': an empty name",
        "gone.txt: a link to a file that is not there",
        "pipe: not a regular file; to read a pipe, send it to `attrib ingest -`",
        "https://courier.example/lamp: addresses are fetched by `attrib ingest` only",
        "courier",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(folder: Path) -> None:
    put("a.txt", LAMP)
    Path("a.txt").chmod(0)
    assert told("a.txt") == ["a.txt: permission denied"]


def test_a_file_name_that_is_no_text_is_spelled_out(folder: Path) -> None:
    name = os.fsdecode(b"lamp-\xff.txt")
    Path(name).write_text(LAMP, encoding="utf-8")
    (item,) = read(name)
    assert item.article.id == "lamp-\\udcff"
    (item.origin + item.name).encode()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"---\nid: x\n---\n", "empty"),
        ("a.html", b"", "empty: no text in the page"),
        ("a.jsonl", b"\n\n", "empty: no records"),
        ("a.html", b"\x89PNG\r\n", "not text: looks like a PNG image"),
        ("a.txt", b"The lamp\x00 is out", "not text: holds NUL bytes"),
    ],
)
def test_an_unreadable_file_costs_itself(folder: Path, name: str, content: bytes, reason: str) -> None:
    put(name, content)
    put("b.txt", LAMP)
    assert told(name, "b.txt") == [f"{name}: {reason}", "b"]


def test_a_file_too_large_costs_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrib.intake.reading.MOST_BYTES", 1_000_000)
    put("a.txt", "lamp " * 200_001)
    assert told("a.txt") == ["a.txt: larger than 1 MB"]
    monkeypatch.undo()
    os.chdir(folder)
    monkeypatch.setattr("attrib.intake.naming.MOST_CHARACTERS", 1_000_000)
    assert told("a.txt")[0].startswith("a.txt: 1.0 million characters")


def test_a_text_that_is_said_to_be_missing_may_be(folder: Path) -> None:
    put("a.txt", "---\noutlet: Orla Courier\ntext_status: paywall\n---\n")
    (item,) = read("a.txt")
    assert (item.article.text, item.article.text_status) == ("", TextStatus.PAYWALL)


def test_an_unreadable_date_is_a_warning(folder: Path) -> None:
    put("a.txt", f"---\npublished: last week\n---\n{LAMP}")
    (item,) = read("a.txt")
    assert item.article.published is None
    assert item.article.extra == {"published_as_given": "last week"}
    assert len(item.warnings) == 1


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (LAMP.encode(), ["stdin"]),
        (b"---\nid: lamp\n---\nThe lamp is out.", ["lamp"]),
        (b'{"id": "1", "text": "a"}\n{"id": "2", "text": "b"}\n', ["1", "2"]),
        (b"outlet,text\nOrla Courier,The lamp is out.\n", ["stdin-2"]),
        (page().encode(), ["stdin"]),
        (page().encode("utf-16"), ["stdin"]),
    ],
)
def test_standard_input_is_read_for_what_it_is(folder: Path, data: bytes, ids: list[str]) -> None:
    items = read("-", stdin=data)
    assert [item.article.id for item in items] == ids
    assert "<" not in items[0].article.text


def test_two_texts_by_standard_input_are_two_items(folder: Path) -> None:
    (one,), (again,), (other,) = (read("-", stdin=data) for data in (b"One.", b"One.", b"Other."))
    assert one.origin == again.origin
    assert one.origin != other.origin


def test_the_keyboard_is_no_standard_input() -> None:
    class Keyboard(io.BytesIO):
        def isatty(self) -> bool:
            return True

    for stdin in (Keyboard(), None):
        with pytest.raises(UsageError, match="keyboard"):
            gather(["-"], stdin=stdin)


def test_a_format_that_is_said_is_not_guessed(folder: Path) -> None:
    put("a.html", "<p>The lamp is out.</p>")
    assert read("a.html", wanted=Format.TEXT)[0].article.text == "<p>The lamp is out.</p>"
    put("b.dat", '{"id": "1", "text": "a"}')
    assert read("b.dat", wanted=Format.JSONL)[0].article.id == "1"


def test_the_name_of_a_file_does_not_steer_a_terminal(folder: Path) -> None:
    put("new\nline \x1b[31m.txt", LAMP)
    (item,) = read("new\nline \x1b[31m.txt")
    assert (item.article.id, item.article.outlet) == ("new line  [31m", "new line  [31m")
    assert item.origin.endswith("/new\nline \x1b[31m.txt")


def test_a_page_does_not_steer_a_terminal(folder: Path) -> None:
    put(
        "a.html",
        page("<meta property='og:site_name' content='Orla&#27;[31m Cou\x07rier'><title>A &#7; lamp</title>"),
    )
    (item,) = read("a.html")
    assert not any(character < " " for character in f"{item.article.outlet}{item.article.title}")


def test_a_folder_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)  # root may read everything
    assert told("locked/a.txt") == ["locked/a.txt: the folder locked may not be read"]


@pytest.mark.parametrize("written", ['[{"id": 1,\n "text": "x"}]', '{\n"text": "x"}\n', "[]"])
def test_json_is_no_article(folder: Path, written: str) -> None:
    for name in ("a.json", "a.txt"):
        put(name, written)
        (message,) = told(name)
        assert message.startswith(f"{name}: JSON, not text; attrib reads JSON Lines")


def test_brackets_do_not_make_json(folder: Path) -> None:
    put("a.txt", "[The keeper said the lamp is out.]")
    assert told("a.txt") == ["a"]


def test_a_list_of_nothing_but_bad_records_is_not_read_to_its_end(folder: Path) -> None:
    put("a.jsonl", "no\n" * 5000)
    messages = told("a.jsonl")
    assert len(messages) == 101
    assert messages[-1] == "a.jsonl: not one of its first 100 records can be used; read no further"
    put("c.csv", "id,text\n" + "1\n" * 5000)
    assert len(told("c.csv")) == 101
    put("b.jsonl", "no\n" * 99 + '{"text": "The lamp is out."}\n' + "no\n" * 200)
    assert len(told("b.jsonl")) == 300


def test_a_defect_costs_the_input_that_shows_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of course")

    monkeypatch.setattr("attrib.intake.lists.read_lines", break_down)
    put("a.jsonl", '{"text": "x"}')
    put("b.txt", LAMP)
    assert told("a.jsonl", "b.txt") == [
        "a.jsonl: a defect of attrib: it could not be read (ZeroDivisionError('of course'))",
        "b",
    ]
