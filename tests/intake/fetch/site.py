"""A web server of the tests' own on 127.0.0.1."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

Handle = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers as the test says; `server.pages` are the paths it knows."""

    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        page = self.server.pages.get(self.path.partition("?")[0])
        try:
            if page is None:
                self.give("no such page", status=404)
            else:
                page(self)
        except (BrokenPipeError, ConnectionResetError):
            pass
        self.close_connection = True

    def give(self, body: str | bytes = "", *, status: int = 200, **headers: str) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        told = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(data))}
        for name, value in (
            told | {name.replace("_", "-"): value for name, value in headers.items()}
        ).items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words: object) -> None:
        pass


class Site(ThreadingHTTPServer):
    """The server: `pages` by path, and every question it was `asked`, with its headers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages: dict[str, Handle] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"

    def has(self, path: str, body: str | bytes = "", *, status: int = 200, **headers: str) -> str:
        """The page is there; answers its address."""
        self.pages[path] = lambda handler: handler.give(body, status=status, **headers)
        return self.url(path)

    @property
    def paths(self) -> list[str]:
        """What was asked for, but for the rules."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()
