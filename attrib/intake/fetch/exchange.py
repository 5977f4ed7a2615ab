"""One question to one server: connected to the address that was looked at, within limits of size and time."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from threading import Timer
from typing import TYPE_CHECKING, Any

from attrib.errors import UnreadableInput
from attrib.intake.fetch.hosts import PORTS, Target
from attrib.intake.unpacking import unpacked

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection
    from urllib3.response import HTTPResponse

# A slow but honest server answers within these; a page with its pictures left out is under a megabyte.
CONNECT_SECONDS = 10.0
SECONDS = 30.0
MOST_BYTES = 20_000_000
PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server answered: status, headers by lower-case name, and the unpacked body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(target: Target, headers: Mapping[str, str]) -> Answer:
    """The server's answer. Raises UnreadableInput where there is none, or it is too large or too slow."""
    from urllib3.exceptions import HTTPError  # noqa: PLC0415 - 150 ms that files never need

    deadline = _Deadline(SECONDS)
    connection = None
    try:
        connection = _connected(target)
        deadline.over(connection)
        named = _headers(target, headers)
        connection.request("GET", target.path, headers=named, preload_content=False, decode_content=False)
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.headers.items()}
        body = _body(response, told)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        raise UnreadableInput(
            f"no answer within {SECONDS:.0f} seconds" if deadline.passed else _why(error)
        ) from None
    finally:
        deadline.lift()
        if connection:
            connection.close()
    return Answer(response.status, told, unpacked(body, told.get("content-encoding", ""), most=MOST_BYTES))


class _Deadline:
    """Ends a connection when its time is over, however busily its server drips."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self.connection: HTTPConnection | None = None
        self.timer = Timer(seconds, self._end)
        self.timer.daemon = True

    def over(self, connection: HTTPConnection) -> None:
        self.connection = connection
        self.timer.start()

    def lift(self) -> None:
        self.timer.cancel()

    def _end(self) -> None:
        self.passed = True
        wire = self.connection.sock if self.connection else None
        if wire:
            with suppress(OSError):
                wire.shutdown(socket.SHUT_RDWR)


def _connected(target: Target) -> HTTPConnection:
    """A connection to the first of the target's addresses that answers."""
    from urllib3.exceptions import HTTPError  # noqa: PLC0415 - as above

    wrong: Exception = UnreadableInput("has no address")
    for address in target.addresses[:3]:
        connection = _connection(target, address)
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            wrong = error
        else:
            return connection
    raise wrong


def _connection(target: Target, address: str) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection  # noqa: PLC0415 - as above

    options: dict[str, Any] = {"port": target.port, "timeout": CONNECT_SECONDS}
    if target.scheme == "http":
        return HTTPConnection(address, **options)
    context = ssl.create_default_context()
    return HTTPSConnection(address, server_hostname=target.host, ssl_context=context, **options)


def _headers(target: Target, headers: Mapping[str, str]) -> dict[str, str]:
    host = f"[{target.host}]" if ":" in target.host else target.host
    named = host if target.port == PORTS[target.scheme] else f"{host}:{target.port}"
    return {"Host": named, "Accept-Encoding": "gzip, deflate", **headers}


def _body(response: HTTPResponse, headers: Mapping[str, str]) -> bytes:
    told = headers.get("content-length", "")
    if told.isascii() and told.isdigit() and int(told) > MOST_BYTES:
        raise UnreadableInput(f"larger than {MOST_BYTES // 1_000_000} MB")
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise UnreadableInput(f"larger than {MOST_BYTES // 1_000_000} MB")
    return b"".join(pieces)


def _why(error: Exception) -> str:
    from urllib3.exceptions import ConnectTimeoutError, IncompleteRead, ProtocolError, SSLError  # noqa: PLC0415

    match error:
        case ConnectTimeoutError() | TimeoutError():
            return f"no answer within {CONNECT_SECONDS:.0f} seconds"
        case IncompleteRead() | ProtocolError(args=(_, IncompleteRead())):
            return "cut off: the connection ended before the page did"
        case SSLError() | ssl.SSLError():
            return f"no secure connection: {error}"[:200]
        case ProtocolError() | HTTPException():
            return f"an answer that cannot be read: {error}"[:200]
        case ConnectionRefusedError():
            return "nobody answers there (connection refused)"
        case _:
            return f"cannot be fetched: {error}"[:200]
