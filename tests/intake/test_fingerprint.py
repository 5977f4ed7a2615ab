"""What is known again without being read, and what is not."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from attrib.intake import Details, Format, Item, Known, gather
from attrib.intake import fingerprint as fingerprints
from tests.intake.page.test_metadata import page

LAMP = "The keeper said the lamp is out.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(LAMP, encoding="utf-8")
    Path("b.html").write_text(page(), encoding="utf-8")
    records = [{"id": 7, "text": LAMP}, {"html": page(), "outlet": "Orla Courier"}]
    Path("c.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    Path("d").write_text(LAMP, encoding="utf-8")
    Path("e.csv").write_text(f'path,text,outlet\nd,,Orla Courier\n,"{LAMP}",Night Wire\n', encoding="utf-8")
    return tmp_path


def read(*inputs: str, **options: object) -> dict[str, str]:
    """The fingerprint of each item, by origin."""
    found = gather(inputs or (".",), **options)  # type: ignore[arg-type]
    return {each.origin: each.sha256 for each in found if isinstance(each, Item)}


def unread(before: dict[str, str], **options: object) -> list[str]:
    """The names of the inputs that have to be read, where these fingerprints are known."""

    def knows(origin: str, sha256: str) -> bool:
        return before.get(origin) == sha256

    found = list(gather(["."], knows=knows, **options))  # type: ignore[arg-type]
    assert len(found) == len(before)
    return [each.name for each in found if not isinstance(each, Known)]


def test_the_same_again_is_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read()
    assert len(before) == 6
    monkeypatch.setattr("attrib.intake.documents.article_from", None)  # nothing is read
    assert unread(before) == []


def test_one_byte_more_is_something_else(folder: Path) -> None:
    before = read()
    Path("a.txt").write_text(LAMP + "\n", encoding="utf-8")
    Path("c.jsonl").write_text(
        Path("c.jsonl").read_text(encoding="utf-8").replace("7", "7 "), encoding="utf-8"
    )
    assert unread(before) == ["a.txt", "c.jsonl:1"]


def test_what_is_said_beside_the_bytes_counts(folder: Path) -> None:
    before = read()
    assert len(unread(before, given=Details(story="lamps"))) == 6
    Path("e.csv").write_text(f'path,text,outlet\nd,,Orla Post\n,"{LAMP}",Night Wire\n', encoding="utf-8")
    assert unread(before) == ["e.csv:2"]


def test_the_format_counts(folder: Path) -> None:
    assert read("a.txt") != read("a.txt", format=Format.HTML)


def test_another_reader_reads_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read()
    monkeypatch.setattr(fingerprints, "reader", lambda kind: "of tomorrow")
    assert len(unread(before)) == 6


def test_the_reader_is_its_code_and_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, page = (fingerprints.reader.__wrapped__(kind) for kind in (Format.TEXT, Format.HTML))
    assert "trafilatura" not in plain
    assert plain != page
    monkeypatch.setattr(fingerprints, "package_sha256", lambda name: "changed")
    assert fingerprints.reader.__wrapped__(Format.TEXT) != plain


def test_standard_input_is_known_by_its_bytes(folder: Path) -> None:
    (first,) = gather(["-"], stdin=io.BytesIO(LAMP.encode()))
    assert isinstance(first, Item)
    told = (first.origin, first.sha256)
    (again,) = gather(["-"], stdin=io.BytesIO(LAMP.encode()), knows=lambda *asked: asked == told)
    assert again == Known(first.origin, "-")
