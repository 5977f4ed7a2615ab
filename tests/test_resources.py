"""Fingerprints of packages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from attrib.resources import package_sha256


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "lexicon_for_a_test"
    (folder / "data").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "data" / "cues.txt").write_text("said")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    sys.modules.pop(folder.name, None)


def test_the_fingerprint_of_a_package_is_that_of_its_bytes(package: Path) -> None:
    before = package_sha256(package.name)
    for left_behind in ("__pycache__", ".cache"):
        (package / left_behind).mkdir()
        (package / left_behind / "x.pyc").write_text("x")
    assert package_sha256(package.name) == before
    (package / "data" / "cues.txt").write_text("says")
    after = package_sha256(package.name)
    assert after != before
    (package / "data" / "cues.txt").rename(package / "data" / "more_cues.txt")
    assert package_sha256(package.name) not in (before, after)
