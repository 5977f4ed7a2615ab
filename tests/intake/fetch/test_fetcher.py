"""Fetching, from a server of our own: manners, redirects, limits, and what a server tells of its pages."""

import gzip
import shutil
import ssl
import subprocess
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from attrib.domain.fetched import Validators
from attrib.errors import UnreadableInput
from attrib.intake import Failure, Item, Known, Skip, gather
from attrib.intake.fetch import Fetcher, FetchOptions, exchange
from attrib.intake.fetch.fetcher import DISALLOWED
from attrib.intake.fetch.hosts import Target, target_of
from attrib.intake.inside import Inside
from tests.intake.containers.test_feeds import FULL, RSS
from tests.intake.fetch.site import Handler, Site
from tests.intake.page.test_metadata import page

LAMP = "<html><body><p>The keeper said the lamp is out.</p></body></html>"


def fetcher(**options: object) -> Fetcher:
    """One that may ask our own machine, and does not wait."""
    return Fetcher(FetchOptions(allow_private=True, **{"delay": 0.0, **options}), sleep=lambda _: None)  # type: ignore[arg-type]


def got(url: str, **options: object) -> Inside:
    document = fetcher(**options)(url)
    assert isinstance(document, Inside)
    return document


def content(document: Inside) -> bytes:
    with document.open() as stream:
        return stream.read()


def test_a_page_is_an_article(site: Site) -> None:
    head = "<link rel='canonical' href='{0}'><meta property='og:site_name' content='Orla Courier'>"
    site.has("/lamp", page(head.format(site.url("/lamp?id=1"))))
    (item,) = gather([site.url("/lamp?utm_source=x#top")], fetch=fetcher())
    assert isinstance(item, Item)
    assert item.article.url == site.url("/lamp?id=1")
    assert (item.article.outlet, item.origin) == ("Orla Courier", site.url("/lamp"))
    assert item.raw is not None
    agent = site.asked[-1][1]["User-Agent"]
    assert agent.startswith("attrib/")


def test_our_own_machine_is_not_asked_unless_somebody_says_so(site: Site) -> None:
    url = site.has("/lamp", LAMP)
    with pytest.raises(UnreadableInput, match=r"^127\.0\.0\.1 is not a public address"):
        Fetcher(FetchOptions())(url)
    assert site.asked == []


def test_a_redirect_to_where_nothing_is_asked_is_not_followed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = site.has("/away", status=302, Location="file:///etc/passwd")
    with pytest.raises(UnreadableInput, match="only http and https"):
        fetcher()(url)
    # public until the redirect: only the check of the second address can tell
    inside = site.has("/inside", status=302, Location="http://169.254.169.254/latest")
    monkeypatch.setattr("attrib.intake.fetch.hosts.is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(UnreadableInput, match=r"169\.254\.169\.254 is not a public address"):
        Fetcher(FetchOptions(delay=0.0))(inside)


def test_redirects_are_followed_so_far(site: Site) -> None:
    site.has("/last", LAMP)
    for number in range(6):
        site.has(f"/{number}", status=301, Location="/last" if number == 4 else f"{number + 1}")
    assert got(site.url("/0")).found_at == site.url("/last")
    site.has("/round", status=302, Location="/round")
    with pytest.raises(UnreadableInput, match="more than 5 redirects"):
        fetcher()(site.url("/round"))
    assert len(site.paths) < 20


def test_robots_txt_is_asked_once_and_obeyed(site: Site) -> None:
    site.has("/robots.txt", "User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n")
    ask = fetcher()
    slept: list[float] = []
    ask.pace.sleep = slept.append
    assert ask(site.has("/private/lamp", LAMP)) == Skip(
        site.url("/private/lamp"), site.url("/private/lamp"), DISALLOWED
    )
    assert isinstance(ask(site.has("/lamp", LAMP)), Inside)
    assert isinstance(ask(site.has("/ferry", LAMP)), Inside)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/lamp", "/ferry"]
    assert [round(seconds) for seconds in slept] == [7]


def test_a_redirect_leads_past_no_rule(site: Site) -> None:
    site.has("/robots.txt", "User-agent: attrib\nDisallow: /private\n")
    found = fetcher()(site.has("/open", status=302, Location="/private"))
    assert isinstance(found, Skip)
    assert site.paths == ["/open"]


@pytest.mark.parametrize(("status", "fetched"), [(404, True), (403, True), (500, False), (503, False)])
def test_rules_that_cannot_be_had(site: Site, status: int, *, fetched: bool) -> None:
    site.has("/robots.txt", status=status)
    assert isinstance(fetcher()(site.has("/lamp", LAMP)), Inside) is fetched


def test_a_server_is_given_time(site: Site) -> None:
    ask = fetcher(delay=2.0)
    slept: list[float] = []
    ask.pace.sleep = slept.append
    for number in range(3):
        ask(site.has(f"/{number}", LAMP))
    assert len(slept) == 2
    assert all(1.5 < seconds <= 2.0 for seconds in slept)


def test_a_busy_server_is_asked_again_when_it_says(site: Site) -> None:
    answers: list[Callable[[Handler], None]] = [
        lambda handler: handler.give(LAMP),
        lambda handler: handler.give(status=429, Retry_After="5"),
    ]
    site.pages["/lamp"] = lambda handler: answers.pop()(handler)  # noqa: PLW0108 - popped when asked
    ask = fetcher()
    slept: list[float] = []
    ask.pace.sleep = slept.append
    assert isinstance(ask(site.url("/lamp")), Inside)
    assert 5.0 in slept


@pytest.mark.parametrize("again", ["86400", "Wed, 01 Jan 2098 00:00:00 GMT", "soon", None])
def test_a_server_that_wants_a_long_pause_is_left_alone(site: Site, again: str | None) -> None:
    url = site.has("/lamp", status=429, Retry_After=again or "")
    with pytest.raises(UnreadableInput, match="429"):
        fetcher()(url)
    assert site.paths == ["/lamp"]


def test_a_server_that_stays_busy_is_left_alone_in_the_end(site: Site) -> None:
    url = site.has("/lamp", status=503, Retry_After="1")
    with pytest.raises(UnreadableInput, match=r"busy \(HTTP 503\) and asks to come back after 1"):
        fetcher()(url)
    assert len(site.paths) == 3


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "has no such page"), (403, "refuses"), (401, "password"), (500, "error (HTTP 500)")],
)
def test_a_page_that_is_not_given_is_named(site: Site, status: int, words: str) -> None:
    url = site.has("/lamp", status=status)
    with pytest.raises(UnreadableInput) as caught:
        fetcher()(url)
    assert words in str(caught.value)


def test_what_a_server_told_is_asked_about_next_time(site: Site) -> None:
    def give(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"7"':
            handler.give(status=304)
        else:
            handler.give(LAMP, ETag='"7"', Last_Modified="Wed, 08 Oct 2025 06:40:00 GMT")

    site.pages["/lamp"] = give
    url = site.url("/lamp")
    first = fetcher(reader="r1")
    assert isinstance(first(url), Inside)
    assert first.told == {url: Validators('"7"', "Wed, 08 Oct 2025 06:40:00 GMT", "r1")}
    assert fetcher(reader="r1", known=first.told)(url) is None
    assert site.asked[-1][1]["If-Modified-Since"] == "Wed, 08 Oct 2025 06:40:00 GMT"
    assert isinstance(fetcher(reader="r2", known=first.told)(url), Inside)  # read in another manner now
    (known,) = gather([url], fetch=fetcher(reader="r1", known=first.told))
    assert known == Known(url, url)


def test_a_page_larger_than_any_is_left(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "MOST_BYTES", 1_000_000)
    with pytest.raises(UnreadableInput, match="larger than 1 MB"):
        fetcher()(site.has("/large", "x" * 1_000_001))

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(100_000):
            handler.wfile.write(b"<p>lamp</p>" * 1000)

    site.pages["/endless"] = endless
    with pytest.raises(UnreadableInput, match="larger than 1 MB"):
        fetcher()(site.url("/endless"))


@pytest.mark.parametrize(
    ("coding", "packed"),
    [("gzip", gzip.compress(b" " * 9_000_000)), ("deflate", zlib.compress(b" " * 9_000_000))],
)
def test_a_bomb_is_not_unpacked(
    site: Site, monkeypatch: pytest.MonkeyPatch, coding: str, packed: bytes
) -> None:
    monkeypatch.setattr(exchange, "MOST_BYTES", 1_000_000)
    with pytest.raises(UnreadableInput, match="too large when unpacked"):
        fetcher()(site.has("/bomb", packed, Content_Encoding=coding))


def test_compression_is_taken_off_and_a_lie_about_it_forgiven(site: Site) -> None:
    url = site.has("/a", gzip.compress(LAMP.encode()), Content_Encoding="gzip")
    assert content(got(url)) == LAMP.encode()
    assert content(got(site.has("/b", LAMP, Content_Encoding="gzip"))) == LAMP.encode()
    with pytest.raises(UnreadableInput, match="packed as br"):
        fetcher()(site.has("/c", LAMP, Content_Encoding="br"))


def test_a_server_that_drips_is_left_in_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "SECONDS", 1.0)

    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b"x")
            time.sleep(0.1)

    def drip_headers(handler: Handler) -> None:
        for _ in range(100):
            handler.wfile.write(b"H")
            time.sleep(0.1)

    site.pages |= {"/body": drip, "/headers": drip_headers}
    for path in ("/body", "/headers"):
        before = time.perf_counter()
        with pytest.raises(UnreadableInput, match="no answer within 1 seconds"):
            fetcher()(site.url(path))
        assert time.perf_counter() - before < 5


def test_a_page_cut_off_is_not_half_a_page(site: Site) -> None:
    def cut(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "5000")
        handler.end_headers()
        handler.wfile.write(LAMP.encode())

    site.pages["/cut"] = cut
    with pytest.raises(UnreadableInput, match="cut off"):
        fetcher()(site.url("/cut"))


def test_what_is_no_web_server_is_named(site: Site) -> None:
    def odd(handler: Handler) -> None:
        handler.wfile.write(b"220 mail.example ESMTP\r\n")

    site.pages["/odd"] = odd
    with pytest.raises(UnreadableInput):
        fetcher()(site.url("/odd"))
    with pytest.raises(UnreadableInput, match=r"refused|no answer"):
        exchange.ask(Target("http", "127.0.0.1", 9, "/", ("127.0.0.1",)), {})


@pytest.mark.parametrize(
    ("kind", "body", "seen"),
    [
        ("text/plain", page(), "html"),
        ("application/octet-stream", page(), "html"),
        ("", page(), "html"),
        ("text/html", RSS % FULL, "feed"),
        ("text/xml", RSS % FULL, "feed"),
        ("text/html", "The keeper said the lamp is out.", "html"),
        ("text/plain; charset=utf-8", "The keeper said the lamp is out.", "text"),
    ],
)
def test_a_content_type_may_be_wrong(site: Site, kind: str, body: str, seen: str) -> None:
    (item,) = gather([site.has("/x", body, Content_Type=kind)], fetch=fetcher())
    assert isinstance(item, Item)
    assert item.seen.startswith(f"{seen}:")
    assert "<" not in item.article.text


def test_a_picture_is_named(site: Site) -> None:
    (failure,) = gather([site.has("/x", b"\x89PNG\r\n", Content_Type="text/html")], fetch=fetcher())
    assert isinstance(failure, Failure)
    assert "looks like a PNG image" in failure.reason


def test_the_server_s_charset_comes_before_the_page_s(site: Site) -> None:
    html = page(
        "<meta charset='koi8-r'>", body="<p>At the café of Orla the lamp is out, the keeper said.</p>" * 6
    )
    url = site.has("/x", html.encode("cp1252"), Content_Type="text/html; charset=windows-1252")
    (item,) = gather([url], fetch=fetcher())
    assert isinstance(item, Item)
    assert "café" in item.article.text
    assert item.encoding_evidence == "declared as windows-1252 by the server"


def test_a_list_of_addresses_costs_each_line_itself(site: Site, tmp_path: Path) -> None:
    good, bad = site.has("/lamp", page()), site.url("/none")
    file = tmp_path / "list.urls"
    file.write_text(f"{bad}\nrubbish\n{good}\n{good}#again\n", encoding="utf-8")
    first, second, third = gather([str(file)], fetch=fetcher())
    assert isinstance(first, Failure)
    assert first.message == f"{file}:1 {bad}: the server has no such page (HTTP 404)"
    assert isinstance(second, Failure)
    assert second.message.startswith(f"{file}:2: 'rubbish' is no web address")
    assert isinstance(third, Item)


@pytest.fixture
def secure(site: Site, tmp_path: Path) -> Path:
    """The site speaks TLS, with a certificate of its own for `localhost`; answers the certificate."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl to make a certificate")
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subprocess.run(
        [
            *"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(),
            *("-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    site.socket = context.wrap_socket(site.socket, server_side=True)
    return certificate


def test_a_certificate_is_for_the_name_and_not_for_the_address(
    site: Site, secure: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.has("/lamp", LAMP)
    url = f"https://localhost:{site.server_port}/lamp"
    assert isinstance(fetcher()(url), Skip)  # not trusted: not even its rules can be asked for
    monkeypatch.setenv("SSL_CERT_FILE", str(secure))
    assert isinstance(fetcher()(url), Inside)
    assert site.asked[-1][1]["Host"] == f"localhost:{site.server_port}"
    with pytest.raises(UnreadableInput, match="no secure connection"):
        exchange.ask(replace(target_of(url, allow_private=True), host="courier.example"), {})


def test_a_text_may_tell_of_itself_but_not_that_it_is_somebody_else_s(site: Site) -> None:
    told = "outlet: Orla Courier\nurl: https://other.example/lamp"
    url = site.has("/lamp.txt", f"---\n{told}\n---\nThe lamp is out.", Content_Type="text/plain")
    (item,) = gather([url], fetch=fetcher())
    assert isinstance(item, Item)
    assert (item.article.outlet, item.article.url, item.article.text) == (
        "Orla Courier",
        url,
        "The lamp is out.",
    )
    assert item.seen == "text: sent as .txt"
