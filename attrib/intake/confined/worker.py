"""The worker process: takes jobs from its standard input, answers on its standard output, until that is closed."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from attrib.errors import InputError
from attrib.intake.confined.frames import receive, send
from attrib.intake.confined.jobs import job


def main(most_memory: int) -> None:
    """Every job is answered by its result, an InputError, or the name of what broke it."""
    _limit(most_memory)
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a library that prints must not garble the answers
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
        os.dup2(nowhere.fileno(), sys.stderr.fileno())
        _serve(jobs, answers)


def _serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    while True:
        try:
            name, arguments, options = receive(jobs)
        except EOFError:
            return
        try:
            send(answers, (True, job(name)(*arguments, **options)))
        except InputError as error:
            send(answers, (False, error))
        except Exception as error:
            send(answers, (False, f"{type(error).__name__}: {error}"[:200]))


def _limit(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except (ImportError, ValueError, OSError):
        return  # where it cannot be limited, time still is


if __name__ == "__main__":
    main(int(sys.argv[1]))
