"""The README tells the truth: its sample output is real; commands, columns, dependencies and rooms are all on it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from attrib import cli
from attrib.report.columns import REPORT
from attrib.resources import PACKAGE

ROOT = PACKAGE.parent
README = (ROOT / "README.md").read_text("utf-8")
WIDTH = 88
"""The width of terminal the sample output was printed for."""


def test_the_sample_output_is_what_the_demo_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    assert cli.run(["demo"]) == 0
    printed = capsys.readouterr().out
    shown = README.split("```text\n", 1)[1].split("```", 1)[0]
    blocks = [block for block in shown.strip("\n").split("\n\n") if block.strip() != "..."]
    assert len(blocks) >= 3
    assert [block for block in blocks if block not in printed] == []


def test_every_command_is_in_the_readme():
    commands = {command.name or "" for command in cli.app.registered_commands}
    commands |= {group.name or "" for group in cli.app.registered_groups}
    assert len(commands) >= 12
    assert [name for name in sorted(commands) if not re.search(rf"`{name}\b", README)] == []


def test_every_column_of_the_report_is_in_the_readme():
    assert [column.name for column in REPORT if f"`{column.name}`" not in README] == []


def test_every_dependency_has_its_reason_in_the_readme():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = [re.split(r"[<>=\[ ]", each, maxsplit=1)[0] for each in wanted]
    assert [name for name in names if name not in README.split("## What it stands on", 1)[1]] == []


def test_every_module_is_on_the_code_map():
    code_map = README.split("## Code map", 1)[1]
    missing = []
    for module in sorted(PACKAGE.rglob("*.py")):
        inside = module.relative_to(PACKAGE)
        if module.name != "__init__.py" and not inside.parts[0].startswith("_") and len(inside.parts) > 1:
            floor = code_map.split(f"<code>attrib/{inside.parts[0]}/</code>", 1)[-1].split("</details>", 1)[0]
            if f"`{inside.relative_to(inside.parts[0])}`" not in floor:
                missing.append(str(inside))
    assert missing == []
