"""Extraction without a database."""

from __future__ import annotations

import io
import json

from attrib.workflow.extract import extract_inputs

TEXT = "The dam will close on Friday, engineer Marta Reyes said.\n"


def test_files_go_by_their_name(tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(f"---\noutlet: Harbour Post\nid: other\n---\n{TEXT}", encoding="utf-8")
    extracted = extract_inputs([str(path)])
    assert {each["article"] for each in extracted.records} == {"harbour.txt"}
    assert extracted.failures == ()


def test_records_of_a_list_go_by_their_id(tmp_path):
    path = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": name, "outlet": "Harbour Post", "text": TEXT}) for name in ("a", "b")]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [each["article"] for each in extract_inputs([str(path)]).records] == ["a", "b"]


def test_what_cannot_be_read_costs_itself_only(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    extracted = extract_inputs([str(bad), str(good), str(tmp_path / "none.txt")])
    assert len(extracted.records) == 1
    assert len(extracted.failures) == 2
    assert any("none.txt" in each for each in extracted.failures)


def test_standard_input():
    assert len(extract_inputs(["-"], stdin=io.BytesIO(TEXT.encode())).records) == 1
