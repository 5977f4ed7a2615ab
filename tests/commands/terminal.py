"""A command at a terminal of its own, 80 columns wide: what it shows is read, keys are pressed."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 60.0  # seconds; a busy machine takes long to start Python
STYLING = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")

# The terminal belongs to the command, so that Ctrl-C reaches it.
TAKE_TERMINAL = """
import fcntl, sys, termios
from attrib.cli import main
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
main()
"""


class Terminal:
    """`shown` is all that was printed so far, colours left out; `raw` has them."""

    def __init__(
        self, words: Sequence[str], *, cwd: Path, columns: int = 80, env: Mapping[str, str] | None = None
    ) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *words],
            cwd=cwd,
            env={**_without_columns(), "TERM": "xterm", **(env or {})},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.raw = ""
        self._read_to = 0

    @property
    def shown(self) -> str:
        return STYLING.sub("", self.raw).replace("\r\n", "\n")

    def expect(self, words: str) -> str:
        """What was printed since the last such call, up to and with these words."""
        end = time.monotonic() + PATIENCE
        while words not in self.shown[self._read_to :]:
            assert time.monotonic() < end, f"{words!r} did not come; shown:\n{self.shown}"
            assert self._more(), f"{words!r} did not come before the end; shown:\n{self.shown}"
        start, self._read_to = self._read_to, self.shown.index(words, self._read_to) + len(words)
        return self.shown[start : self._read_to]

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def answer(self, prompt: str, keys: str) -> str:
        """The prompt was waited for, and the keys were pressed; answers what was shown before it."""
        shown = self.expect(prompt)
        time.sleep(0.05)  # what is pressed before the prompt listens is thrown away
        self.press(keys)
        return shown

    def end(self) -> int:
        """The exit code."""
        while self._more():
            pass
        os.close(self._ours)
        return self.process.wait(PATIENCE)

    def _more(self) -> bool:
        """Something more was shown; False where nothing more will be."""
        ready, _, _ = select.select([self._ours], [], [], PATIENCE)
        if not ready:
            return False
        try:
            told = os.read(self._ours, 65536)
        except OSError:  # Linux says so where the other side has closed
            return False
        self.raw += told.decode("utf-8", "replace")
        return bool(told)


def _without_columns() -> dict[str, str]:
    ours = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "ATTRIB_REVIEWER", "ATTRIB_DATABASE"}
    return {name: value for name, value in os.environ.items() if name not in ours}
