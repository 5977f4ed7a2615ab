"""The worker process: limits hold, and what breaks one document breaks no other."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from attrib.domain import TextStatus
from attrib.errors import UnreadableInput
from attrib.intake import Details, Format
from attrib.intake.confined import Overrun, confined, parent
from attrib.intake.confined import jobs as jobs_module
from attrib.intake.documents import read_bytes
from attrib.intake.page.read import Page
from tests.intake.page.test_metadata import page

SLOW = "<html><body>" + "<p>The lamp is out.</p>" * 18_000


def test_a_page_comes_back_whole() -> None:
    found = confined("page", page("<title>Lamp</title>"))
    assert isinstance(found, Page)
    assert found.details.title == "Lamp"


def test_what_is_no_article_is_said_as_if_it_were_read_here() -> None:
    with pytest.raises(UnreadableInput, match="empty: no text in the page") as caught:
        confined("page", "<html></html>")
    assert not isinstance(caught.value, Overrun)


def test_a_page_that_takes_too_long_is_left_and_the_next_one_read() -> None:
    before = time.perf_counter()
    with pytest.raises(Overrun, match="more than 0 seconds"):
        confined("page", SLOW, seconds=0.2)
    assert time.perf_counter() - before < 3
    assert confined("page", page()).text


def test_a_page_that_takes_too_long_still_has_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parent, "SECONDS", 0.2)
    document = read_bytes(SLOW.encode(), Format.HTML, Details(), stem="a")
    assert document.article.text.startswith("The lamp is out.\n\nThe lamp")
    assert document.article.text_status is TextStatus.FALLBACK
    assert "too complex" in document.warnings[0]


def test_a_worker_that_dies_costs_one_document() -> None:
    assert confined("page", page()).text
    worker = parent._worker().process
    assert worker
    worker.kill()
    worker.wait()
    with pytest.raises(Overrun):
        confined("page", page())
    assert confined("page", page()).text


def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resource")
    monkeypatch.setattr(parent, "MOST_MEMORY", 250_000_000)
    monkeypatch.setattr(parent, "_workers", {})
    try:
        with pytest.raises(Overrun, match=r"MemoryError|memory"):
            confined("page", "<p><i>a</i>" * 400_000)
    finally:
        parent._stop()


def test_every_job_can_be_done() -> None:
    assert all(callable(jobs_module.job(name)) for name in jobs_module.JOBS)


def test_nothing_is_left_behind_and_the_folder_of_the_call_gives_no_modules(tmp_path: Path) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit('from the folder of the call')", encoding="utf-8")
    code = (
        "import sys; sys.path = [each for each in sys.path if each]\n"
        "from attrib.intake.confined import confined, parent\n"
        f"print(confined('page', {page()!r}).text[:10], parent._worker().process.pid)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    *words, number = ran.stdout.split()
    assert words == ["The", "keeper"]
    with pytest.raises(ProcessLookupError):
        os.kill(int(number), 0)
