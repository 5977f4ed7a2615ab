"""Templates, style and script of the page, read from the package, and the policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from attrib.report.characters import visible
from attrib.report.listing import Json

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

STYLES = ("page.css", "matrix.css", "opened.css", "print.css")
SCRIPTS = ("opened.js", "compare.js", "matrix.js")


@cache
def environment() -> Environment:
    """Everything a template prints is escaped, and control characters in it are shown as what they are."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - only a page needs it

    made = Environment(
        loader=FunctionLoader(lambda name: _text("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        keep_trailing_newline=True,
    )
    made.globals.update(style=_trusted(style()), script=_trusted(script()), policy=policy())
    return made


@cache
def style() -> str:
    """All of the page's style."""
    return "".join(_text("assets", name) for name in STYLES)


@cache
def script() -> str:
    """All of the page's script; its parts share one scope and nothing outside sees it."""
    return "(() => {\n" + "".join(_text("assets", name) for name in SCRIPTS) + "})();\n"


def policy() -> str:
    """The content security policy: this style, this script, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_sha256(style())}'; script-src '{_sha256(script())}'; "
        "base-uri 'none'; form-action 'none'"
    )


def data(value: Json) -> Markup:
    """The value as JSON that may stand inside a script element, whatever is in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _trusted(text.replace("<", r"\u003c").replace("\u2028", r"\u2028").replace("\u2029", r"\u2029"))


def _trusted(text: str) -> Markup:
    """Text that is ours, or cannot close the element it stands in."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja

    return Markup(text)


def _shown(value: object) -> object:
    """Plain text with every control character made visible; markup and numbers as they are."""
    return visible(value) if type(value) is str else value


def _text(folder: str, name: str) -> str:
    return (files("attrib.report.html") / folder / name).read_text("utf-8")


def _sha256(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
