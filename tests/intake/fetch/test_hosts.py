"""Which addresses are nobody's public server, in whatever form they are written."""

import socket

import pytest

from attrib.errors import UnreadableInput
from attrib.intake.fetch.hosts import is_public, target_of

PRIVATE = """
127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.8 192.0.0.170 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250
240.0.0.1 255.255.255.255
::1 :: ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1
2001::1 2001:db8::1 2002:7f00:1:: 2002:808:808::
3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1
""".split()
PUBLIC = (
    "8.8.8.8 93.184.216.34 1.1.1.1 172.32.0.1 100.128.0.1 2606:4700:4700::1111 2a00:1450:4001::200e".split()
)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_and_special_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        *(
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "0x7f000001",
            "127.1",
            "0177.0.0.1",
            "017700000001",
            "127.0.0.01",
        ),
        *(
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "localhost",
            "localhost.",
            "LOCALHOST",
        ),
        *("0", "0.0.0.0", "127.0.0.1.", "169.254.169.254", "１２７.0.0.1", "⑯⑨.254.169.254"),
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_form_of_the_own_machine_is_asked(scheme: str, host: str) -> None:
    with pytest.raises(UnreadableInput):
        target_of(f"{scheme}://{host}/")


@pytest.mark.parametrize(
    "url",
    [
        *(
            "file:///etc/passwd",
            "ftp://courier.example/",
            "gopher://x/",
            "javascript:1",
            "//courier.example/",
            "courier",
        ),
        *(
            "http://",
            "http:///x",
            "http://a@127.0.0.1/",
            "http://user:word@courier.example/",
            "http://[::1",
            "http://a b/",
        ),
        *(
            "http://courier.example:99999/",
            "http://courier.example:x/",
            "http://cou\x00rier.example/",
            "http://-/",
        ),
        *("http://" + "a" * 300 + ".example/", "http://..../", "http://courier..example/"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(UnreadableInput):
        target_of(url)


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    family = socket.AF_INET
    found = [(family, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


def test_a_name_that_leads_inside_is_refused_even_where_it_also_leads_outside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolving(monkeypatch, "93.184.216.34", "10.0.0.7")
    with pytest.raises(
        UnreadableInput,
        match=r"courier\.example, which is 10\.0\.0\.7, is not a public address; --allow-private",
    ):
        target_of("https://courier.example/lamp")
    assert target_of("https://courier.example/lamp", allow_private=True).addresses == (
        "93.184.216.34",
        "10.0.0.7",
    )


def test_a_target_has_all_that_is_needed_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving(monkeypatch, "93.184.216.34")
    target = target_of("https://Ünder.courier.example:8443/a b/é?q=1 2#part")
    assert (target.host, target.port) == ("xn--nder-zra.courier.example", 8443)
    assert target.path == "/a%20b/%C3%A9?q=1%202"
    assert target.site == "https://xn--nder-zra.courier.example:8443"
    assert target_of("http://courier.example").site == "http://courier.example"
    assert target_of("http://courier.example").path == "/"
