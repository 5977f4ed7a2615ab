"""The floors of the house: imports go down only, and each library stays where it belongs (see pyproject.toml)."""

from __future__ import annotations

from importlinter.cli import lint_imports

from attrib.resources import PACKAGE


def test_imports_go_down_only():
    assert lint_imports(config_filename=str(PACKAGE.parent / "pyproject.toml"), no_cache=True) == 0
