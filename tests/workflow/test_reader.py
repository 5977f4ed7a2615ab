"""The name stored beside claims: it tells rules, tagger and their bytes apart."""

from __future__ import annotations

import pytest

from attrib import __version__
from attrib.domain import Article
from attrib.errors import UnreadableInput
from attrib.text.tagger import LEARNED
from attrib.workflow import reader


def test_the_version_of_the_rules_is_that_of_their_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    versions = [reader.extractor.__wrapped__("rules")]
    monkeypatch.setattr(reader, "package_sha256", lambda *names: "another rule")
    versions.append(reader.extractor.__wrapped__("rules"))
    assert versions[0].startswith(f"rules {__version__}+")
    assert versions[0] != versions[1]


def test_the_shipped_tagger_is_named_as_its_file_says():
    assert LEARNED.version == f"rules + tagger {reader.SHIPPED_TAGGER}"
    assert reader.extractor().startswith(f"{LEARNED.version} {__version__}+")


def test_a_file_is_named_by_its_bytes(tmp_path):
    names = set()
    for content in (b"one", b"two"):
        (tmp_path / "tagger").write_bytes(content)
        names.add(reader.extractor.__wrapped__(str(tmp_path / "tagger")))
    assert len(names) == 2


def test_a_file_that_is_not_there_is_said_before_anything_is_read(tmp_path):
    with pytest.raises(UnreadableInput, match="nowhere"):
        reader.extractor(str(tmp_path / "nowhere"))


def test_both_choices_read():
    article = Article("dam", "Harbour Post", "The dam will close on Friday, engineer Marta Reyes said.\n")
    for choice in ("rules", "learned"):
        assert [claim.source.text for claim in reader.extract(article, choice) if claim.source] == [
            "engineer Marta Reyes"
        ]
