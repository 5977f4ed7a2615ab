"""What the worker process can be asked to do, by name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

# Named and not imported: each is loaded when it is first asked for, and nothing else can be asked for.
JOBS = {
    "page": "attrib.intake.page.read:read_page",
    "feed": "attrib.intake.containers.feeds:read_feed",
    "pdf": "attrib.intake.containers.pdf:read_pdf",
}


def job(name: str) -> Callable[..., Any]:
    """The function of that name."""
    module, _, function = JOBS[name].partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
