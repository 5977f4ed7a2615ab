from __future__ import annotations

import subprocess
import sys

from sqlalchemy import text

from attrib.store.articles import articles
from attrib.store.claims import claims_of
from attrib.store.database import open_database

ROWS = 50
WRITER = f"""
import sys
from attrib.store.database import open_database
from tests.store.makers import put_text
with open_database(sys.argv[1]) as session:
    for number in range({ROWS}):
        put_text(session, f"{{sys.argv[2]}}-{{number}}")
        session.commit()
"""


def test_two_processes_write_into_one_new_database(file):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(file), name], stderr=subprocess.PIPE, text=True)
        for name in ("left", "right")
    ]
    told = [writer.communicate(timeout=120)[1] for writer in writers]

    assert told == ["", ""]
    with open_database(file, readonly=True) as session:
        assert len(articles(session)) == 2 * ROWS
        assert len(claims_of(session, "right-49")) == 2
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
