"""Everything that can go wrong on purpose, and the exit code each ends in.

    AttribError                 1   what was being done, with which file and line, and what to try
    ├── UsageError              2   the words of the call are off
    ├── InputError              3   one input could not be read; the others go on (workflow.ingest catches it)
    │   ├── UnreadableInput         the bytes are not an article
    │   └── BadRecord               one line of a JSONL file or manifest
    ├── NotFound                1   a name that nothing in the database has
    └── DatabaseError           1
        └── ForeignDatabase     4   not our database, or a newer one; left untouched

`cli.main` is the one door: it prints the message on stderr and exits with `exit_code`.
"""

from __future__ import annotations


class AttribError(Exception):
    """Something the user can act on. `str(error)` is the whole message, one to three lines."""

    exit_code = 1


class UsageError(AttribError):
    """The words of the call are off."""

    exit_code = 2


class InputError(AttribError):
    """One input could not be read; it costs itself and the run goes on."""

    exit_code = 3


class UnreadableInput(InputError):
    """The bytes do not hold an article."""


class BadRecord(InputError):
    """One record of a JSONL file or CSV manifest cannot be used; the message has file and line."""


class NotFound(AttribError):
    """Nothing in the database has that name; the message says what is there."""


class DatabaseError(AttribError):
    """The database cannot be read or written; the message says which and why."""


class ForeignDatabase(DatabaseError):
    """The file is not an attrib database, or is from a newer attrib. It was not touched."""

    exit_code = 4
