"""Which addresses are followed."""

from __future__ import annotations

import pytest

from attrib.report.html.links import web_link


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.harbour-courier.example/ferry?a=1#b", "harbour-courier.example"),
        ("http://harbour.example:8080/", "harbour.example"),
        ("HTTPS://Harbour.Example/Ferry", "harbour.example"),
        ("https://hafen.example/fähre", "hafen.example"),
    ],
)
def test_pages_are_followed_and_named_by_their_host(url, host):
    link = web_link(url)
    assert link is not None
    assert (link.address, link.host) == (url, host)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " https://harbour.example/",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://harbour.example/",
        "//harbour.example/x",
        "harbour.example/x",
        "https:///x",
        "https://harbour.example@evil.example/",
        "https://harbour.example:80@evil.example/",
        "https://harbour.example:port/",
        "https://[1::/",
        'https://harbour.example/"x',
        "https://harbour.example/\\evil",
        "https://harbour.example/\u202egnp",
        "https://harbour.example/\x00",
    ],
)
def test_everything_else_is_words(url):
    assert web_link(url) is None
