"""The side that asks: one worker process for the whole run, started when first needed, replaced when it fails."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from dataclasses import dataclass
from threading import Timer
from typing import Any

from attrib.errors import UnreadableInput
from attrib.intake.confined.frames import receive, send

# The slowest real page met took under two seconds; what needs more than this was made to.
SECONDS = 20.0
# A page of five million characters needs some 300 MB with all its elements.
MOST_MEMORY = 1_000_000_000


class Overrun(UnreadableInput):
    """The document would have taken more time or memory than any real one does, or broke what reads it."""


def confined(name: str, *arguments: object, seconds: float | None = None, **options: object) -> Any:  # noqa: ANN401
    """The job's result. Raises its InputError, or Overrun where it ran out of time or memory or broke."""
    done, answer = _worker().ask((name, arguments, options), SECONDS if seconds is None else seconds)
    if done:
        return answer
    raise answer if isinstance(answer, Exception) else Overrun(f"cannot be taken apart ({answer})")


@dataclass(slots=True)
class _Worker:
    """The process, or None before the first job and after one that had to be ended."""

    process: subprocess.Popen[bytes] | None = None
    late: bool = False

    def ask(self, job: object, seconds: float) -> tuple[bool, Any]:
        """The worker's answer."""
        process = self.process = self.process or _started()
        assert process.stdin is not None
        assert process.stdout is not None
        self.late = False
        timer = Timer(seconds, self._end, [process])
        timer.daemon = True
        try:
            send(process.stdin, job)
            timer.start()
            answer: tuple[bool, Any] = receive(process.stdout)
        except (EOFError, OSError) as error:
            self.stop()
            spent = f"{seconds:.0f} seconds" if self.late else "the memory allowed"
            raise Overrun(f"too complex: reading it took more than {spent}") from error
        except BaseException:  # Ctrl-C: the answer that is still to come must not be taken for the next one
            self.stop()
            raise
        finally:
            timer.cancel()
        return answer

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        self.late = True
        process.kill()

    def stop(self) -> None:
        """No process is left behind."""
        process, self.process = self.process, None
        if process:
            process.kill()
            process.communicate()


def _started() -> subprocess.Popen[bytes]:
    # The same modules are found there as here, however this program was started.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    # -P: the folder the command is called in is no place to take modules from.
    command = [sys.executable, "-P", "-m", "attrib.intake.confined.worker", str(MOST_MEMORY)]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        start_new_session=True,  # Ctrl-C is ours to answer: it would end the worker in the midst of its imports
    )


_workers: dict[int, _Worker] = {}


def _worker() -> _Worker:
    """The worker of this very process: a forked copy of this program must not talk to its parent's."""
    return _workers.setdefault(os.getpid(), _Worker())


@atexit.register
def _stop() -> None:
    worker = _workers.get(os.getpid())
    if worker:
        worker.stop()
