"""The table of hostile inputs: a file, what is in it, and what has to become of it.

What becomes of it is told as `told` in test_hostile.py does: "ID" or "ID status" for an article, with its warnings
behind a bar, "failed: reason", "skipped: reason". Patterns match from the beginning. A name ending in / is a folder.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.intake.containers.archives import PAGE_HEAD, answer, record
from tests.intake.containers.test_feeds import BRIEF, FULL, RSS
from tests.intake.containers.test_pdf import LINES, made
from tests.intake.page.test_metadata import json_ld, page

LAMP = "The keeper said the lamp is out."
LINE = json.dumps({"id": "good", "text": LAMP})
MEGA = 1_000_000
Content = bytes | str | Callable[[Path], None]


def rubbish(length: int) -> bytes:
    return random.Random(7).randbytes(length)


def zip_of(*members: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def link_in_zip() -> bytes:
    link = zipfile.ZipInfo("out.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return zip_of((link, "/etc/passwd"), ("good.txt", LAMP))


def locked_zip() -> bytes:
    data = bytearray(zip_of(("a.txt", LAMP)))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def zips_in_zips(depth: int) -> bytes:
    data = zip_of(("a.txt", LAMP))
    for _ in range(depth):
        data = zip_of(("in.zip", data))
    return data


def many_named_alike(count: int) -> bytes:
    return zip_of(*((f"{number:06}.txt", b"") for number in range(count)))


def bomb(megabytes: int) -> bytes:
    """Gzip of that much of nothing, made without holding it."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as packed:
        for _ in range(megabytes):
            packed.write(bytes(MEGA))
    return out.getvalue()


def zip_bomb(megabytes: int) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("bomb.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(megabytes):
            member.write(bytes(MEGA))
    return out.getvalue()


def long_line(megabytes: int) -> Callable[[Path], None]:
    """A file with one line of that length between two good ones; its middle takes no room on the disk."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.write(LINE.encode() + b'\n{"text": "')
            file.seek(megabytes * MEGA, os.SEEK_CUR)
            file.write(b'"}\n' + LINE.replace("good", "next").encode())

    return make


def large(megabytes: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.write(LAMP.encode())
            file.truncate(megabytes * MEGA)

    return make


def mail_in_mail(depth: int) -> str:
    return (
        "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(depth))
        + f"\n{LAMP}"
    )


def links(path: Path) -> None:
    """A folder with a good file, links out of it, to nowhere, to themselves, a pipe and a device."""
    path.mkdir()
    (path / "good.txt").write_text(LAMP, encoding="utf-8")
    (path / "out.txt").symlink_to("/etc/passwd")
    (path / "nowhere.txt").symlink_to("none")
    (path / "self.txt").symlink_to("self.txt")
    (path / "above").symlink_to("..")
    (path / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(path / "pipe.txt")


def odd_names(path: Path) -> None:
    path.mkdir()
    for name in (
        "a\n\x1b]0;x\x07.txt",
        "'; DROP TABLE articles; --.txt",
        "x" * 251 + ".txt",
        "\u202etxt.a.txt",
    ):
        (path / name).write_text(f"{LAMP} {len(name)}", encoding="utf-8")
    with open(os.fsencode(path) + b"/\xff\xfe.txt", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(LAMP)


def addresses(path: Path) -> None:
    path.mkdir()
    (path / "a.txt").write_text("http://127.0.0.1/\n", encoding="utf-8")


def feed_with(declared: str, entries: str = BRIEF) -> str:
    return (RSS % entries).replace("<rss", f"{declared}<rss")


LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
READS = '<!DOCTYPE rss [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
FETCHES = '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">'
BRIEF_J = BRIEF.replace("late", "&j; late")
NONSENSE = '{"version": "https://jsonfeed.org/version/1", "items": [1, null, []]}'
BOMBED = record(answer(bomb(300), PAGE_HEAD + "Content-Encoding: gzip\r\n"))
CUT_MAIL = f"From: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{LAMP}"
GOOD = "https.*good"
ENTRY = "https://courier.example/lamp full"
ACTS = "'); DROP TABLE articles; --"
CUT = record(answer(page()))
WARC = record(answer(page()), "https://courier.example/good")

CASES: list[tuple[str, str, Content, list[str]]] = [
    # nothing in it
    ("no byte at all", "a.txt", b"", ["failed: empty"]),
    ("white space", "a.txt", b" \t\r\n\x0c ", ["failed: empty"]),
    ("a byte order mark", "a.txt", b"\xef\xbb\xbf", ["failed: empty"]),
    ("front matter alone", "a.txt", "---\nid: x\n---\n", ["failed: empty"]),
    ("a menu alone", "a.html", "<html><body><nav><a href=/>Home</a></nav></body></html>", ["failed: empty"]),
    ("scripts alone", "a.html", "<script>alert(1)</script><style>p{}</style>", ["failed: empty"]),
    # pages that take time or memory
    ("200,000 paragraphs", "a.html", f"<html><body>{'<p>The lamp is out.</p>' * 200_000}", ["a fallback"]),
    ("6 million characters", "a.html", "<p>" + "lamp " * 1_200_000, [r"failed: 6\.0 million characters of HTML"]),
    ("5,000 nested divs", "a.html", f"{'<div>' * 5000}<p>{LAMP}</p>", ["a "]),
    ("300,000 nested elements", "a.html", f"{'<b>' * 300_000}{LAMP}", ["a "]),
    ("half tags", "a.html", f"<p>{LAMP}</p>" + "<a " * 300_000, ["a "]),
    ("an open comment", "a.html", f"<p>{LAMP}</p><!--" + "-" * MEGA, ["a "]),
    ("a million attributes", "a.html", f"<p {'x=1 ' * 900_000}>{LAMP}</p>", ["a "]),
    ("entities in a page", "a.html", f"{LAUGHS.replace('rss', 'html')}<html><p>{LAMP} &j;</p></html>", ["a "]),
    ("5 MB of JSON-LD", "a.html", page(json_ld({"@type": "NewsArticle", "x": "y" * 4_900_000})), ["a full"]),
    ("JSON-LD 50,000 deep", "a.html", page(f"<script type='application/ld+json'>{'[' * 50_000}</script>"), ["a full"]),
    ("a picture inside", "a.html", page(f"<img src='data:image/png;base64,{'A' * 8 * MEGA}'>"), ["a full"]),
    ("a script in the title", "a.html", page("<title><script>alert(1)</script></title>"), ["a full"]),
    ("100,000 authors", "a.html", page("<meta name=author content=X>" * 100_000), ["a "]),
    # bytes of another kind
    ("a picture as text", "a.txt", b"\x89PNG\r\n\x1a\n" + rubbish(900), ["failed: not text: looks like a PNG image"]),
    ("a photograph as page", "a.html", b"\xff\xd8\xff\xe0" + rubbish(900), ["failed: not text: looks like a JPEG"]),
    ("a database as text", "a.txt", b"SQLite format 3\x00" + bytes(900), ["failed: not text: looks like an SQLite"]),
    ("a program as text", "a.txt", b"\x7fELF" + rubbish(900), ["failed: not text: looks like a program"]),
    ("noise as text", "a.txt", rubbish(5000), ["failed: not text"]),
    ("noise as a page", "a.html", rubbish(5000), ["failed: not text"]),
    ("noise as JSON Lines", "a.jsonl", rubbish(5000), ["failed: not UTF-8"] * 25),
    ("a Word file as page", "a.html", zip_of(("[Content_Types].xml", "<x/>")), ["failed: not text: a Word"]),
    ("an electronic book", "a.txt", zip_of(("mimetype", "application/epub+zip")), ["failed: not text: an OpenDoc"]),
    ("an old Word file", "a.txt", b"\xd0\xcf\x11\xe0" + rubbish(900), ["failed: not text: looks like an old Word"]),
    ("a broken PDF", "a.pdf", b"%PDF-1.7\n" + rubbish(2000), ["failed: a PDF that cannot be read"]),
    ("a PDF of no words", "a.pdf", made([]), ["failed: a PDF without words"]),
    ("a PDF under another name", "a.txt", made(LINES), ["a fallback"]),
    ("JSON as text", "a.txt", '[{"id": 1}]', ["failed: JSON, not text"]),
    # encodings
    ("UTF-16 without a mark", "a.txt", LAMP.encode("utf-16-le"), ["a full"]),
    ("UTF-16 with half a character", "a.txt", LAMP.encode("utf-16")[:-1], ["failed: begins as UTF-16"]),
    ("UTF-32", "a.txt", LAMP.encode("utf-32"), ["a full"]),
    ("Windows-1252, undeclared", "a.txt", ("“Café”, she said. " * 5).encode("cp1252"), ["a full"]),
    ("Shift-JIS, declared", "a.html", "<meta charset=shift_jis><p>灯台の明かりが消えた。</p>".encode("cp932"), ["a "]),
    ("a declared code that is none", "a.html", f"<meta charset=rot13><p>{LAMP}</p>", ["a "]),
    ("a broken byte", "a.txt", "Łódź “café” — ".encode() * 9 + b"\xff" + LAMP.encode(), [r"a full \| 1 broken byte"]),
    ("NUL in a text", "a.txt", f"{LAMP}\x00", ["failed: not text: holds NUL"]),
    ("NUL in a page", "a.html", page(body=f"<p>{LAMP}\x00</p>"), ["failed: not text: holds NUL"]),
    ("text encoded twice", "a.txt", "â€œLampâ€\x9d, she said", [r"a full \| one line was encoded twice"]),
    ("marks that turn the writing", "a.txt", f"\u202e{LAMP}\u2066\u200b", ["a full"]),
    ("escape sequences", "a.txt", f"---\ntitle: a\x1b[31mb\n---\n{LAMP}", [r"a full \| title: control"]),
    # JSON Lines
    ("NaN", "a.jsonl", f'{{"text": "a", "x": NaN}}\n{LINE}', ["failed: NaN is not a JSON value", "good"]),
    ("infinity", "a.jsonl", f'{{"text": "a", "x": 1e999}}\n{LINE}', ["failed: the number 1e999", "good"]),
    ("2 to the 63rd", "a.jsonl", '{"id": "a", "text": "x", "n": 9223372036854775808}', ["a full"]),
    ("a number of 5,000 digits", "a.jsonl", f'{{"text": "a", "x": {"9" * 5000}}}\n{LINE}', ["failed: a n", "good"]),
    ("a key twice", "a.jsonl", f'{{"text": "a", "text": "b"}}\n{LINE}', ["failed: the key 'text'", "good"]),
    ("100,000 brackets", "a.jsonl", f'{{"text": {"[" * 100_000}\n{LINE}', ["failed: nested too deeply", "good"]),
    ("a list", "a.jsonl", f"[1]\n{LINE}", ["failed: not a JSON object", "good"]),
    ("half characters", "a.jsonl", '{"id": "a", "text": "x \\ud83d y"}', [r"a full \| half characters"]),
    ("NUL, escaped", "a.jsonl", f'{{"text": "a\\u0000"}}\n{LINE}', ["failed: holds NUL", "good"]),
    ("a line cut off", "a.jsonl", f'{LINE}\n{{"text": "The la', ["good", "failed: not JSON"]),
    ("a line of 60 MB", "a.jsonl", long_line(60), ["good", "failed: longer than 50 MB", "next"]),
    ("an id of a megabyte", "a.jsonl", f'{{"id": "{"x" * MEGA}", "text": "a"}}\n{LINE}', ["failed: id has", "good"]),
    ("100,000 authors in a list", "a.jsonl", LINE[:-1] + ', "author": [' + '"X", ' * 99_999 + '"Y"]}', ["good full"]),
    # manifests
    ("an open quotation mark", "a.csv", f'id,text\ngood,{LAMP}\nb,"open\n', ["good", "b"]),
    ("a cell of 11 MB", "a.csv", f"id,text\na,{'lamp ' * 2_200_000}\n", ["failed: field larger"]),
    ("a path to the outside", "a.csv", "path\n/dev/zero\n", ["failed: /dev/zero: not a regular file"]),
    ("a formula", "a.csv", f"id,text,outlet\ngood,{LAMP},=cmd()\n", ["good full"]),
    # front matter and dates
    ("front matter without end", "a.txt", "---\n" + "a: b\n" * 100_000, [r"a full \| begins with ---"]),
    ("a title of a megabyte", "a.txt", f"---\ntitle: {'x' * MEGA}\n---\n{LAMP}", [r"a full \| title: the first 4,000"]),
    ("the year 1", "a.txt", f"---\npublished: 0001-01-01T00:00:00+14:00\n---\n{LAMP}", ["a full"]),
    ("the year 9999", "a.txt", f"---\npublished: 9999-12-31T23:59:59-12:00\n---\n{LAMP}", ["a full"]),
    ("the 30th of February", "a.txt", f"---\npublished: 2024-02-30\n---\n{LAMP}", [r"a full \| published '2024"]),
    ("the year 10000", "a.txt", f"---\npublished: 10000-01-01\n---\n{LAMP}", [r"a full \| published '10000"]),
    ("names like commands", "a.txt", f"---\noutlet: {ACTS}\n---\n{LAMP}", ["a full"]),
    # compressed
    ("a bomb of 1 GB", "a.txt.gz", bomb(1000), ["failed: a bomb"]),
    ("a bomb as a page", "a.html", bomb(300), ["failed: a bomb"]),
    ("a bomb in a zip", "a.zip", zip_bomb(1000), ["skipped: a bomb"]),
    ("zips in zips", "a.zip", zips_in_zips(9), ["failed: an archive in an archive"]),
    ("gzip in gzip", "a.gz", gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"x")))), ["failed: an archive"]),
    ("names that lead out", "a.zip", zip_of(("../../../out.txt", LAMP), ("/etc/abs.txt", LAMP)), ["out", "abs"]),
    ("a link in a zip", "a.zip", link_in_zip(), ["good", "skipped: no regular file"]),
    ("a locked zip", "a.zip", locked_zip(), ["skipped: locked by a password"]),
    ("a zip without its end", "a.zip", zip_of(("a.txt", LAMP))[:-25], ["failed: a zip archive that cannot be opened"]),
    ("a gzip without its end", "a.txt.gz", gzip.compress(rubbish(9999).hex().encode())[:-2000], ["failed: broken"]),
    ("200,000 files", "a.zip", many_named_alike(100_001), ["failed: 100,001 files in it"]),
    # web archives
    ("a WARC cut off", "a.warc", WARC + CUT[:-200], ["https://courier.example/good", "failed: cut off"]),
    ("a wrong length", "a.warc", record(answer(page()), Content_Length="90") + WARC, ["failed: longer", GOOD]),
    ("a length without end", "a.warc", record(b"x", Content_Length="9" * 30) + WARC, ["failed: cut off", GOOD]),
    ("a wrong digest", "a.warc", record(answer(page()), WARC_Block_Digest="md5:0") + WARC, ["failed: its md5", GOOD]),
    (
        "a bomb in a WARC",
        "a.warc",
        BOMBED + WARC,
        ["failed: too large when unpacked", GOOD],
    ),
    ("a header without end", "a.warc", b"WARC/1.0\r\nX: " + b"a" * 5 * MEGA, ["failed: "]),
    ("no page but a picture", "a.warc", record(answer(b"\xff\xd8\xff")) + WARC, ["failed: not text", GOOD]),
    # feeds
    ("a feed that names a file", "a.rss", feed_with(READS, BRIEF_J), ["https?:|a-1"]),
    ("a feed that names an address", "a.rss", feed_with(FETCHES), ["https?:|a-1"]),
    ("a billion laughs", "a.rss", feed_with(LAUGHS, BRIEF_J), ["https?:|a-1|failed"]),
    ("10,000 entries", "a.rss", RSS % (FULL * 10_000), [ENTRY] * 5000 + ["failed: 10,000 entries"]),
    ("a feed of 30 MB", "a.rss", RSS % (BRIEF + " " * 30 * MEGA), ["failed: larger than 20 MB"]),
    ("a feed cut off", "a.rss", (RSS % FULL)[:-60], ["https://courier.example/lamp"]),
    ("a JSON feed of nonsense", "a.json", NONSENSE, ["failed: no text"] * 3),
    # mail
    ("mails in mails", "a.eml", mail_in_mail(2000), ["failed: a mail"]),
    ("a mail that is cut off", "a.eml", CUT_MAIL, ["a full"]),
    ("a mailbox of nothing", "a.mbox", "From x\n\n\nFrom y\n\n", ["failed: a mail without"] * 2),
    # places
    ("links and pipes", "in/", links, ["good"]),
    ("odd names", "in/", odd_names, ["."] * 5),
    ("a file of 60 MB", "a.txt", large(60), ["failed: larger than 50 MB"]),
    ("a text of 6 million characters", "a.txt", "lamp " * 1_200_000, [r"failed: 6\.0 million characters"]),
    ("a list of addresses in a folder", "in/", addresses, ["failed: a list of addresses"]),
]  # fmt: skip

ADDRESSES = """
http://127.0.0.1/ http://127.1/ http://2130706433/ http://0x7f.1/ http://0177.0.0.1/ http://0/ http://localhost/
http://localhost./ http://[::1]/ http://[::ffff:127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/
http://169.254.169.254/latest/ http://192.0.0.8/ http://224.0.0.1/ http://100.64.0.1/ http://10.0.0.1/
http://a@127.0.0.1/ http://a:b@courier.example/ file:///etc/passwd ftp://courier.example/ javascript://x gopher://x/
http://[::1 http:///x http://:80/ https://127.0.0.1:99999/
""".split()
