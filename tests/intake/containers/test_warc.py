"""Web archives: whole records read, broken ones named, and what follows them not lost."""

import gzip
import hashlib
import io
import zlib

import pytest

from attrib.errors import BadRecord
from attrib.intake.containers import captures
from attrib.intake.containers.captures import Capture
from attrib.intake.containers.warc import read_warc
from attrib.intake.items import Skip
from tests.intake.containers.archives import PAGE_HEAD, answer, packed, record
from tests.intake.page.test_metadata import page

ONE, TWO, THREE = (record(answer(page()), f"https://courier.example/{n}") for n in "123")


def read(data: bytes, *, pipe: bool = False) -> list[Capture | Skip | BadRecord]:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    stream = Pipe(data) if pipe else io.BytesIO(data)
    return [each for _, each in read_warc(stream, stream.read(1000))]


def told(data: bytes, *, pipe: bool = False) -> list[str]:
    return [
        each.url if isinstance(each, Capture) else each.reason if isinstance(each, Skip) else str(each)
        for each in read(data, pipe=pipe)
    ]


def urls(numbers: str) -> list[str]:
    return [f"https://courier.example/{n}" for n in numbers]


@pytest.mark.parametrize("pipe", [False, True])
@pytest.mark.parametrize("data", [ONE + TWO + THREE, packed(ONE, TWO, THREE)])
def test_every_record_is_read(data: bytes, *, pipe: bool) -> None:
    assert told(data, pipe=pipe) == urls("123")
    first = read(data)[0]
    assert isinstance(first, Capture)
    assert first.data == page().encode()
    assert (first.content_type, first.charset, first.cut) == ("text/html", "utf-8", False)


@pytest.mark.parametrize("pack", [lambda *each: b"".join(each), packed])
def test_a_truncated_archive_keeps_its_whole_records(pack) -> None:
    data = pack(ONE, TWO)
    first, broken = told(data[:-300] if data[:2] != b"\x1f\x8b" else data[:-100])
    assert first == urls("1")[0]
    assert "cut off" in broken
    assert "record at byte" in broken


def test_a_length_too_short_costs_itself_only() -> None:
    short = record(answer(page()), Content_Length="300")
    found = told(ONE + short + THREE)
    assert (found[0], found[-1]) == (urls("1")[0], urls("3")[0])
    assert found[1].startswith("longer than the 300 bytes it claims (record at byte")


def test_a_length_too_long_costs_itself_only() -> None:
    found = told(ONE + record(answer(page()), Content_Length="999999") + THREE)
    assert [each for each in found if each.startswith("https")] == urls("13")
    assert "cut off" in found[1]


@pytest.mark.parametrize("length", ["-5", "ten", "²", ""])
def test_a_length_that_is_none_is_named(length: str) -> None:
    found = told(ONE + record(answer(page()), Content_Length=length) + THREE)
    assert (found[0], found[-1]) == (urls("1")[0], urls("3")[0])
    assert any("length" in each or "WARC record" in each for each in found[1:-1])


def test_a_broken_member_costs_itself_only() -> None:
    first, second, third = (gzip.compress(each, mtime=0) for each in (ONE, TWO, THREE))
    spoilt = second[:40] + bytes(255 - byte for byte in second[40:120]) + second[120:]
    found = told(first + spoilt + third)
    assert (found[0], found[-1]) == (urls("1")[0], urls("3")[0])
    assert len(found) > 2
    assert told(first + spoilt + third, pipe=True)[-1].startswith("what follows the broken record")


def test_a_wrong_digest_is_named_and_an_unknown_one_is_not() -> None:
    wrong = record(answer(page()), WARC_Block_Digest="sha1:" + "A" * 32)
    unknown = record(answer(page()), WARC_Block_Digest="crc:1")
    first, second, third = told(wrong + unknown + THREE)
    assert first == "its sha1 digest is another than the archive promises (record at byte 0)"
    assert (second, third) == ("https://courier.example/lamp", urls("3")[0])


def test_digests_of_the_payload_alone_and_in_hexadecimal() -> None:
    digest = hashlib.sha256(b"<p>Lamp out.</p>").hexdigest()
    good = record(answer("<p>Lamp out.</p>"), WARC_Block_Digest="", WARC_Payload_Digest=f"sha-256:{digest}")
    bad = record(answer("<p>Lamp on.</p>"), WARC_Block_Digest="", WARC_Payload_Digest=f"sha256:{digest}")
    first, second = told(good + bad)
    assert first == "https://courier.example/lamp"
    assert "digest" in second


def test_chunks_and_compression_are_taken_off() -> None:
    body = gzip.compress(page().encode())
    chunked = b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
    head = PAGE_HEAD + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    (capture,) = read(record(answer(chunked, head)))
    assert isinstance(capture, Capture)
    assert capture.data == page().encode()
    deflated = zlib.compress(page().encode())[2:-4]
    (capture,) = read(record(answer(deflated, PAGE_HEAD + "Content-Encoding: deflate\r\n")))
    assert isinstance(capture, Capture)
    assert capture.data == page().encode()


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(captures, "MOST_BYTES", 1_000_000)
    bomb = gzip.compress(b" " * 5_000_000)
    first, second = told(record(answer(bomb, PAGE_HEAD + "Content-Encoding: gzip\r\n")) + TWO)
    assert first.startswith("too large when unpacked: more than 1 MB")
    assert second == urls("2")[0]


def test_what_is_no_article_is_passed_over_and_says_why() -> None:
    image = record(answer(b"\xff\xd8\xff", "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n"))
    moved = record(answer("", "HTTP/1.1 301 Moved\r\nLocation: /x\r\n"))
    again = record(answer(""), kind="revisit")
    dns = record(b"20251008 courier.example", "dns:courier.example")
    about = record(b"software: x\r\n", "", kind="warcinfo") + record(
        b"GET / HTTP/1.1\r\n\r\n", kind="request"
    )
    notes = record(
        b"--warc-file=x", "metadata://gnu.org/software/wget", kind="resource", Content_Type="text/plain"
    )
    assert told(about + notes + image + moved + again + dns + THREE) == [
        "no web page but metadata://gnu.org/software/wget",
        "image/jpeg",
        "answered with 301",
        "a revisit: its content stands in another record",
        "no web page but dns:courier.example",
        *urls("3"),
    ]


def test_wget_s_brackets_and_the_text_of_a_conversion() -> None:
    text = b"The lamp is out."
    bracketed = record(answer(page()), "<https://courier.example/lamp>")
    converted = record(text, "https://courier.example/wet", kind="conversion", Content_Type="text/plain")
    first, second = read(bracketed + converted)
    assert isinstance(first, Capture)
    assert isinstance(second, Capture)
    assert first.url == "https://courier.example/lamp"
    assert (second.data, second.content_type) == (text, "text/plain")


def test_what_the_archive_says_it_cut_is_cut() -> None:
    short = record(answer("<p>The lamp", PAGE_HEAD + "Content-Length: 5000\r\n"))
    said = record(answer(page()), WARC_Truncated="length")
    assert [each.cut for each in read(short + said + THREE) if isinstance(each, Capture)] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "data", [b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n", b"WARC/9.9\r\nx", b"WARC/1.0\r\n" + b"a" * 100_000]
)
def test_what_only_begins_as_an_archive_is_named_or_empty(data: bytes) -> None:
    assert all(isinstance(each, BadRecord) for each in read(data))
