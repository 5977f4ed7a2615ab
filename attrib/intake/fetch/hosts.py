"""Where an address leads: its host resolved once, and refused where that is nobody's public server.

A page may redirect to a machine inside the reader's own network, and a name may resolve to another address each
time it is asked for. So the name is resolved here, the addresses are looked at, and the connection is made to
one of them and not to the name.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit

from attrib.errors import UnreadableInput

PORTS = {"http": 80, "https": 443}
# What `is_global` lets through on some Pythons, or leads to an address of another kind inside: shared and benchmark
# nets, protocol assignments, multicast, reserved, NAT64, discard, Teredo, documentation, 6to4, unique and link local.
REFUSED = tuple(
    map(
        ip_network,
        (
            *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
            *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"),
            *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
            *("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23"),
            *("2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10"),
            "ff00::/8",
        ),
    )
)
# Forms in which some resolvers read numbers as an address: 2130706433, 0x7f.1, 0177.0.0.1, 127.1.
NUMERIC = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+))*\.?", re.IGNORECASE)
# What need not be spelled out in a path or query.
AS_IT_IS = "/%:@!$&'()*+,;=~-._?[]"
DOTTED = re.compile(r"(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}")


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to connect to (`addresses`, `port`), under which name (`host`), and what to ask for (`path`)."""

    scheme: str
    host: str
    port: int
    path: str
    addresses: tuple[str, ...]

    @property
    def site(self) -> str:
        """The scheme, host and port: what one robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")


def target_of(url: str, *, allow_private: bool = False) -> Target:
    """The target of a web address. Raises UnreadableInput where it is none, or not a public one."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise UnreadableInput(f"no address that can be read: {error}") from None
    if parts.scheme not in PORTS:
        raise UnreadableInput(f"only http and https are fetched, not {parts.scheme or 'this'}:")
    if parts.username is not None or parts.password is not None:
        raise UnreadableInput("a name or password in an address is not sent")
    host = _ascii(host)
    path = quote(parts.path or "/", safe=AS_IT_IS) + (
        f"?{quote(parts.query, safe=AS_IT_IS)}" if parts.query else ""
    )
    port = port or PORTS[parts.scheme]
    return Target(parts.scheme, host, port, path, _resolved(host, port, allow_private=allow_private))


def is_public(address: str) -> bool:
    """The address belongs to the public internet, whatever it may carry inside."""
    found = ip_address(address.partition("%")[0])
    same_kind = (net for net in REFUSED if net.version == found.version)
    return found.is_global and not any(found in net for net in same_kind) and not _leads_inside(found)


def _leads_inside(found: IPv4Address | IPv6Address) -> bool:
    return isinstance(found, IPv6Address) and bool(found.ipv4_mapped or found.sixtofour or found.teredo)


def _ascii(host: str) -> str:
    """The host as it goes over the wire. Raises UnreadableInput where it is none."""
    if NUMERIC.fullmatch(host) and not DOTTED.fullmatch(host):
        raise UnreadableInput(f"{host} is a number in the place of a host")
    try:
        plain = host if ":" in host else host.rstrip(".").encode("idna").decode()
    except UnicodeError:
        plain = ""
    if not plain or not re.fullmatch(r"[\w.:-]+", plain, re.ASCII):
        raise UnreadableInput(f"{host[:80]!r} is not the name of a host")
    if NUMERIC.fullmatch(plain) and not DOTTED.fullmatch(plain):  # digits of another script, now plain ones
        raise UnreadableInput(f"{host} is a number in the place of a host")
    return plain


def _resolved(host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableInput(
            f"{host} cannot be found ({getattr(error, 'strerror', None) or error})"
        ) from None
    addresses = tuple(dict.fromkeys(str(each[4][0]) for each in found))
    private = [address for address in addresses if not is_public(address)]
    if private and not allow_private:
        named = host if host == private[0] else f"{host}, which is {private[0]},"
        raise UnreadableInput(f"{named} is not a public address; --allow-private is for servers of your own")
    return addresses
