"""One Chromium for all of these tests, and pages that tell everything they did on their own.

Without a browser they are skipped, and the reason says what is missing. They need the `browser` extra
(`pip install attrib[browser]`) and a Chromium on the machine: Debian's package, or whatever ATTRIB_CHROMIUM names.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No account, no updates, no traffic of its own: whatever it asks for, the page asked for.
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@dataclass
class Opened:
    """A page in the browser, and what it did besides showing itself."""

    page: Any
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    @property
    def misdeeds(self) -> list[str]:
        """Everything a page of ours must never do."""
        return [*self.errors, *self.dialogs, *self.requests]


Open = Callable[..., Opened]


def chromium() -> str | None:
    """Where a Chromium is, or None."""
    return os.environ.get("ATTRIB_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The one browser, with a fresh profile."""
    api = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install 'attrib[browser]'")
    path = chromium()
    if path is None:
        pytest.skip("needs Chromium: apt-get install chromium, or ATTRIB_CHROMIUM=/path/to/it")
    profile = tmp_path_factory.mktemp("profile")
    with api.sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(profile),
            executable_path=path,
            headless=True,
            args=FLAGS,
            viewport={"width": 1280, "height": 900},
        )
        yield context
        context.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """`open_page(html, at="#...", width=1280, scheme="light")`: the page as a reader opens the file."""
    opened: list[Opened] = []

    def open_(
        html: str, *, at: str = "", width: int = 1280, height: int = 900, scheme: str = "light"
    ) -> Opened:
        file = tmp_path / f"report-{len(opened)}.html"
        file.write_bytes(html.encode("utf-8", "backslashreplace"))
        one = Opened(browser.new_page())
        opened.append(one)
        _listen(one, file.as_uri())
        one.page.set_viewport_size({"width": width, "height": height})
        one.page.emulate_media(color_scheme=scheme)
        one.page.goto(file.as_uri() + at)
        return one

    yield open_
    for each in opened:
        each.page.close()


def _listen(one: Opened, own: str) -> None:
    page = one.page
    page.on("console", lambda message: one.errors.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: one.errors.append(str(error)))
    page.on(
        "request",
        lambda request: one.requests.append(request.url) if not request.url.startswith(own) else None,
    )

    def dismiss(dialog: Any) -> None:
        one.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
