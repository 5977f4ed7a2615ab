"""Containers as inputs: what comes out of files, and archives in archives."""

import gzip
import io
import json
import os
import stat
import zipfile
from pathlib import Path

import pytest

from attrib.domain import TextStatus
from attrib.intake import Failure, Format, Item, Skip, gather
from attrib.intake.containers import zipped
from tests.intake.containers.archives import answer, packed, record
from tests.intake.containers.test_feeds import FULL, RSS
from tests.intake.containers.test_mail import mail
from tests.intake.page.test_metadata import page

LAMP = "The keeper said the lamp is out."
Files = dict[str, str | bytes]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def put(name: str, content: str | bytes) -> None:
    Path(name).write_bytes(as_bytes(content))


def zip_of(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, as_bytes(content))
    return out.getvalue()


def told(*inputs: str, stdin: bytes = b"", wanted: Format = Format.AUTO) -> list[str]:
    """What became of each: the article's id, or the message."""
    found = gather(inputs, stdin=io.BytesIO(stdin), format=wanted)
    return [
        each.article.id
        if isinstance(each, Item)
        else each.message
        if isinstance(each, Failure)
        else f"{each.name}: skipped, {each.reason}"
        if isinstance(each, Skip)
        else "known"
        for each in found
    ]


def items(*inputs: str) -> list[Item]:
    found = list(gather(inputs))
    assert [each for each in found if not isinstance(each, Item)] == []
    return [each for each in found if isinstance(each, Item)]


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed", "feed.txt", "feed.html", "feed.json"])
def test_a_feed_is_known_by_its_content(name: str) -> None:
    put(name, RSS % FULL)
    (item,) = items(name)
    assert item.article.id == "https://courier.example/lamp"
    assert item.article.outlet == "Orla Courier"
    assert item.seen == "feed: begins as a feed"
    assert item.origin.endswith(f"/{name}#https://courier.example/lamp")


def test_a_json_feed_is_told_from_json_lines() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "https://courier.example/1", "content_text": LAMP}],
    }
    for name in ("a.json", "a"):
        put(name, json.dumps(feed))
        assert told(name) == ["https://courier.example/1"]


def test_an_archive_is_read_packed_or_not() -> None:
    put("a.warc", record(answer(page())) + record(answer(page()), "https://courier.example/2"))
    put("b.warc.gz", packed(record(answer(page()), "https://courier.example/3")))
    put("c", packed(record(answer(page()), "https://courier.example/4")))
    assert told("a.warc", "b.warc.gz", "c") == [
        "https://courier.example/lamp",
        *(f"https://courier.example/{n}" for n in "234"),
    ]


def test_one_page_archived_twice_is_two_items_of_one_address() -> None:
    put(
        "a.warc",
        record(answer(page())) + record(answer(page(body="<p>Another text of the lamp that is out.</p>"))),
    )
    first, second = items("a.warc")
    assert first.article.url == second.article.url
    assert first.origin != second.origin


def test_a_part_of_a_page_is_said_to_be_one() -> None:
    put("a.warc", record(answer(page()), WARC_Truncated="time"))
    assert items("a.warc")[0].article.text_status is TextStatus.PARTIAL


@pytest.mark.parametrize("name", ["a.eml", "a"])
def test_a_mail_is_known_by_its_name_or_headers(name: str) -> None:
    put(name, mail(LAMP))
    (item,) = items(name)
    assert (item.article.id, item.article.outlet, item.article.text.strip()) == ("a", "Orla Courier", LAMP)
    assert item.raw == mail(LAMP)


def test_a_text_that_begins_like_a_mail_is_a_text_when_it_is_named_so() -> None:
    put("a.txt", f"From: x\nTo: y\nSubject: z\n\n{LAMP}")
    assert items("a.txt")[0].article.text.startswith("From: x")


def test_a_zip_of_everything() -> None:
    put(
        "all.zip",
        zip_of(
            {
                "b.txt": LAMP,
                "deep/er/a.html": page(),
                "list.jsonl": '{"id": "l1", "text": "The lamp is out."}\nbad\n',
                "in.zip": zip_of(
                    {"c.txt": LAMP, "d.jsonl.gz": gzip.compress(b'{"id": "d1", "text": "Lamp."}')}
                ),
                "w.warc.gz": packed(record(answer(page()))),
                "m.csv": "path,outlet\nnamed.txt,Orla Courier\n../../etc/passwd,X\n",
                "named.txt": LAMP,
                "picture.jpg": b"\xff\xd8\xff",
                ".hidden.txt": LAMP,
                "__MACOSX/b.txt": LAMP,
            }
        ),
    )
    found = told("all.zip")
    assert sorted(each for each in found if ":" not in each) == ["a", "b", "c", "d1", "l1", "named"]
    assert "https://courier.example/lamp" in found
    assert "all.zip!/list.jsonl:2: not JSON: Expecting value at character 1" in found
    assert "all.zip!/m.csv:3: ../../etc/passwd: no such file in the archive" in found
    assert "all.zip!/picture.jpg: skipped, not named like an article (.jpg)" in found
    assert "all.zip!/__MACOSX/b.txt: skipped, hidden" in found
    by_id = {each.article.id: each for each in gather(["all.zip"]) if isinstance(each, Item)}
    assert by_id["named"].article.outlet == "Orla Courier"
    assert by_id["c"].origin.endswith("/all.zip!/in.zip!/c.txt")
    assert by_id["c"].name == "all.zip!/in.zip!/c.txt"


def test_a_zip_comes_by_standard_input_too() -> None:
    assert told("-", stdin=zip_of({"a.txt": LAMP})) == ["a"]
    assert told("-", stdin=gzip.compress(LAMP.encode())) == ["stdin"]


def test_names_in_a_zip_lead_nowhere(folder: Path) -> None:
    put("a.zip", zip_of({"../../out.txt": LAMP, "/abs.txt": LAMP, "c\x1b[31m.txt": LAMP}))
    assert sorted(told("a.zip")) == ["abs", "c [31m", "out"]
    assert sorted(each.name for each in folder.iterdir()) == ["a.zip"]


def test_a_link_in_a_zip_is_passed_over() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    put("a.zip", out.getvalue())
    assert told("a.zip") == ["a.zip!/link.txt: skipped, no regular file, but a link or device"]


def test_bombs_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "HARMLESS", 1_000_000)
    monkeypatch.setattr("attrib.intake.containers.gzipped.HARMLESS", 1_000_000)
    put("a.zip", zip_of({"bomb.txt": b" " * 5_000_000, "good.txt": LAMP}))
    bomb, good = told("a.zip")
    assert bomb.startswith("a.zip!/bomb.txt: skipped, a bomb")
    assert good == "good"
    put("a.txt.gz", gzip.compress(b" " * 5_000_000))
    assert told("a.txt.gz")[0].startswith("a.txt.gz: a bomb")
    monkeypatch.setattr(zipped, "MOST_UNPACKED", 100)
    assert told("a.zip")[0].startswith("a.zip: too large when unpacked")


def test_archives_in_archives_end_somewhere() -> None:
    data = zip_of({"a.txt": LAMP})
    for _ in range(6):
        data = zip_of({"in.zip": data})
    put("a.zip", data)
    (message,) = told("a.zip")
    assert "3 deep is read" in message


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        (
            "a.docx",
            zip_of({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}),
            "not text: a Word, Excel",
        ),
        ("a.epub", zip_of({"mimetype": "application/epub+zip"}), "not text: an OpenDocument or EPUB"),
        ("a.zip", zip_of({"a.txt": LAMP})[:-30], "a zip archive that cannot be opened"),
        ("a.txt.gz", gzip.compress(os.urandom(100_000))[:-2000], "broken gzip"),
        ("a.gz", b"\x1f\x8b\x08rubbish", "broken gzip"),
        ("a.pdf", b"%PDF-1.7\nrubbish", "a PDF that cannot be read"),
        ("a.warc", b"WARC/1.0\r\n", "not a WARC record"),
        ("a.zip", zip_of({}), "empty: nothing in it"),
    ],
)
def test_a_broken_container_is_named(name: str, content: bytes, reason: str) -> None:
    put(name, content)
    assert told(name)[0].startswith(f"{name}: {reason}") or told(name)[0].startswith(f"{name}:1: ")


def test_broken_content_of_a_zip_costs_itself() -> None:
    data = bytearray(zip_of({"a.txt": os.urandom(500).hex(), "b.txt": LAMP}))
    data[60] ^= 255
    put("a.zip", bytes(data))
    first, second = told("a.zip")
    assert first.startswith("a.zip!/a.txt: ")
    assert second == "b"


def test_a_list_of_addresses_is_fetched_only_where_it_is_named(folder: Path) -> None:
    put("list.txt", "# ours\nhttps://courier.example/1\n\nhttps://courier.example/2\n")
    assert told("list.txt") == [
        f"list.txt:{line} https://courier.example/{n}: addresses are fetched by `attrib ingest` only"
        for line, n in ((2, 1), (4, 2))
    ]
    (message,) = told(str(folder))
    assert "list.txt: a list of addresses; name it in the call itself to have them fetched" in message
    put("a.zip", zip_of({"list.txt": "https://courier.example/1\n"}))
    assert "name it in the call itself" in told("a.zip")[0]


def test_a_format_that_is_said_goes_for_what_is_packed_too() -> None:
    put("a.gz", gzip.compress(b'{"id": "1", "text": "Lamp."}'))
    assert told("a.gz", wanted=Format.JSONL) == ["1"]
    put("b.dat", RSS % FULL)
    assert told("b.dat", wanted=Format.TEXT) == ["b"]


def test_tracking_does_not_make_another_article() -> None:
    put(
        "a.jsonl",
        json.dumps({"url": "https://Courier.example:443/lamp?utm_source=x&id=2&fbclid=3#top", "text": LAMP}),
    )
    assert items("a.jsonl")[0].article.url == "https://courier.example/lamp?id=2"


def test_of_a_wacz_only_the_pages_are_read() -> None:
    put(
        "a.wacz",
        zip_of(
            {
                "datapackage.json": "{}",
                "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n',
                "indexes/index.cdx.gz": gzip.compress(b"x"),
                "archive/data.warc.gz": packed(record(answer(page()))),
            }
        ),
    )
    assert told("a.wacz") == [
        "https://courier.example/lamp",
        *(
            f"a.wacz!/{name}: skipped, an index of the web archive"
            for name in ("datapackage.json", "indexes/index.cdx.gz", "pages/pages.jsonl")
        ),
    ]
