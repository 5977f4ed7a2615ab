"""Feeds: an article for each entry, and what each is told to be."""

import json
import time

import pytest

from attrib.domain import Precision, Published, TextStatus
from attrib.errors import BadRecord, UnreadableInput
from attrib.intake.containers import feeds
from attrib.intake.containers.feeds import read_feed
from attrib.intake.records import Record

LAMP = "The keeper said the lamp is out."
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Orla Courier</title><link>https://courier.example/</link><language>en-gb</language>
%s
</channel></rss>"""
FULL = """<item><title>Lamp &amp; lens out</title><link>https://courier.example/lamp</link>
<guid isPermaLink="false">7</guid><dc:creator>Mara Delgo</dc:creator><pubDate>Wed, 08 Oct 2025 06:40:00 +0200</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>The keeper said the <b>lamp</b> is out.</p>
<p>“Nobody came,” she said.</p>]]></content:encoded></item>"""
BRIEF = """<item><title>Ferry</title><link>/ferry</link>
<description>The ferry is late, &lt;b&gt;they&lt;/b&gt; said.</description></item>"""


def records(data: str | bytes, **options: str) -> list[Record | BadRecord]:
    return [each for _, each in read_feed(data.encode() if isinstance(data, str) else data, **options)]


def test_an_entry_with_its_full_text_is_an_article() -> None:
    (record,) = records(RSS % FULL)
    assert isinstance(record, Record)
    assert record.text == "The keeper said the lamp is out.\n\n“Nobody came,” she said."
    details = record.details
    assert (details.title, details.author, details.site) == ("Lamp & lens out", "Mara Delgo", "Orla Courier")
    assert (details.url, details.language) == ("https://courier.example/lamp", "en-gb")
    assert details.published == Published("2025-10-08T06:40:00+02:00", Precision.SECOND, "feed")
    assert details.text_status is TextStatus.FULL


def test_a_summary_is_a_part_of_the_article_and_its_date_is_not_invented() -> None:
    (record,) = records(RSS % BRIEF)
    assert isinstance(record, Record)
    assert (record.text, record.details.text_status) == ("The ferry is late, they said.", TextStatus.PARTIAL)
    assert record.details.published is None


def test_a_relative_link_belongs_to_where_the_feed_was_found() -> None:
    entry = '<entry><id>urn:1</id><title>F</title><link href="ferry"/><summary>The ferry is late.</summary></entry>'
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Orla</title>{entry}</feed>'
    (record,) = records(atom, found_at="https://courier.example/news/feed.xml")
    assert isinstance(record, Record)
    assert record.details.url == "https://courier.example/news/ferry"


@pytest.mark.parametrize("end", ["…", "[...]", "[…]", "Read more", "Continue reading at the Courier"])
def test_a_text_that_goes_on_elsewhere_is_partial(end: str) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "content_text": f"{LAMP} {end}"}],
    }
    (record,) = records(json.dumps(feed))
    assert isinstance(record, Record)
    assert record.details.text_status is TextStatus.PARTIAL


def test_a_json_feed() -> None:
    items = [
        {
            "id": "https://courier.example/lamp",
            "title": "Lamp",
            "content_html": f"<p>{LAMP}</p>",
            "date_published": "2025-10-08T06:40:00Z",
            "authors": [{"name": "Mara Delgo"}, {"name": "Ivo Tann"}],
        },
        {"id": "2", "summary": "The ferry is late & cold."},
        {"id": "3"},
        "four",
    ]
    feed = {"version": "https://jsonfeed.org/version/1", "title": "Orla Courier", "items": items}
    first, second, third, fourth = records(json.dumps(feed))
    assert isinstance(first, Record)
    assert (first.text, first.details.author) == (LAMP, "Mara Delgo; Ivo Tann")
    assert first.details.url == "https://courier.example/lamp"
    assert isinstance(second, Record)
    assert (second.text, second.details.text_status) == ("The ferry is late & cold.", TextStatus.PARTIAL)
    assert isinstance(third, BadRecord)
    assert isinstance(fourth, BadRecord)


def test_a_time_zone_by_name_is_read_in_utc() -> None:
    (record,) = records(RSS % FULL.replace("+0200", "EST"))
    assert isinstance(record, Record)
    assert record.details.published == Published("2025-10-08T11:40:00Z", Precision.SECOND, "feed")


def test_a_feed_that_names_files_reads_none(tmp_path: object) -> None:
    declared = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    (record,) = records((RSS % BRIEF).replace("<rss", f"{declared}<rss").replace("late", "&x; late"))
    assert isinstance(record, Record)
    with open("/etc/hostname") as file:  # noqa: PTH123
        assert file.read().strip() not in record.text
    with pytest.raises(UnreadableInput):
        records(b"/etc/passwd")


def test_an_entity_bomb_takes_no_time() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY a0 "lamp">{entities}]>'
    before = time.perf_counter()
    try:
        found = records((RSS % BRIEF).replace("<rss", f"{bomb}<rss").replace("late", "&a11; late"))
    except UnreadableInput:
        found = []
    assert all(len(each.text) < 100_000 for each in found if isinstance(each, Record))
    assert time.perf_counter() - before < 10


def test_a_feed_without_end_is_read_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST_ENTRIES", 3)
    *found, last = records(RSS % (BRIEF * 5))
    assert len(found) == 3
    assert str(last) == "5 entries; the first 3 are read"


@pytest.mark.parametrize(
    "data", ["", "<rss></rss>", "{", '{"items": 5}', '{"items": []}', "<rss><channel></rss>"]
)
def test_what_holds_no_entries_is_no_feed(data: str) -> None:
    with pytest.raises(UnreadableInput):
        records(data)
