"""Every hostile input of the table ends as it should, in time and within memory."""

import os
import re
import resource
import time
from pathlib import Path

import pytest

from attrib.intake import Failure, Found, Item, Skip, gather
from attrib.intake.fetch import Fetcher, FetchOptions
from tests.intake.hostile.cases import ADDRESSES, CASES, Content, long_line
from tests.intake.measured import measured

SECONDS = 30
MEGABYTES = 1000


def told(each: Found) -> str:
    match each:
        case Item():
            warnings = "".join(f" | {warning}" for warning in each.warnings)
            return f"{each.article.id} {each.article.text_status}{warnings}"
        case Failure():
            return f"failed: {each.reason}"
        case Skip():
            return f"skipped: {each.reason}"
    return "known"


def put(path: Path, content: Content) -> None:
    if callable(content):
        content(path)
    else:
        path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)


def test_the_table_is_as_long_as_it_has_to_be() -> None:
    assert len(CASES) + len(ADDRESSES) >= 120
    assert len({name for name, *_ in CASES}) == len(CASES)


@pytest.mark.parametrize(
    ("file", "content", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES]
)
def test_each_ends_as_it_should(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, content: Content, expected: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / file.rstrip("/"), content)
    before = time.perf_counter()
    found = [told(each) for each in gather([file.rstrip("/")])]
    spent = time.perf_counter() - before
    assert len(found) == len(expected), found[:10]
    assert [line for line, pattern in zip(found, expected, strict=True) if not re.match(pattern, line)] == []
    assert spent < SECONDS
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MEGABYTES * 1024  # the workers
    assert [each.name for each in tmp_path.iterdir()] == [file.rstrip("/")]  # nothing was written beside it


@pytest.mark.parametrize("url", ADDRESSES)
def test_no_address_of_the_own_network_is_asked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr("urllib3.connection.HTTPConnection.connect", refuse)
    (failure,) = gather([url], fetch=Fetcher(FetchOptions()))
    assert isinstance(failure, Failure), failure


LARGE = ("a bomb of 1 GB", "a bomb in a zip", "a line of 60 MB", "200,000 paragraphs", "a feed of 30 MB")
on_linux = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measured as Linux tells it")


@on_linux
@pytest.mark.parametrize("name", LARGE)
def test_the_large_ones_stay_within_memory(tmp_path: Path, name: str) -> None:
    file, content = next(case[1:3] for case in CASES if case[0] == name)
    put(tmp_path / file, content)
    memory, kinds = measured(tmp_path / file)
    assert kinds
    assert memory < 400


@on_linux
@pytest.mark.skipif(
    not os.environ.get("ATTRIB_FULL_SIZE"), reason="takes a minute; ATTRIB_FULL_SIZE=1 runs it"
)
def test_a_line_of_a_gigabyte(tmp_path: Path) -> None:
    long_line(1000)(tmp_path / "a.jsonl")
    before = time.perf_counter()
    memory, kinds = measured(tmp_path / "a.jsonl")
    print(f"{memory} MB")
    assert sorted(kinds) == ["Failure", "Item", "Item"]
    assert memory < 400
    assert time.perf_counter() - before < SECONDS
