"""Where the files beside the code lie: migrations, seeds and the outlet list.

A wheel carries them as `attrib/_migrations` and `attrib/_seeds`; in a checkout they are the folders
of the top level. The checkout is asked first, since an editable install can leave a stale copy.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def migrations_folder() -> Path:
    """The Alembic script folder."""
    return _beside("migrations")


def seeds_folder() -> Path:
    """The folder with `outlets.csv` and the sample story."""
    return _beside("seeds")


def _beside(name: str) -> Path:
    checkout = PACKAGE.parent / name
    if checkout.is_dir() and (PACKAGE.parent / "pyproject.toml").is_file():
        return checkout
    return PACKAGE / f"_{name}"
