"""Where the files beside the code lie: migrations, seeds and the outlet list.

A wheel carries them as `attrib/_migrations` and `attrib/_seeds`; in a checkout they are the folders
of the top level. The checkout is asked first, since an editable install can leave a stale copy.
"""

from __future__ import annotations

import hashlib
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def migrations_folder() -> Path:
    """The Alembic script folder."""
    return _beside("migrations")


def seeds_folder() -> Path:
    """The folder with `outlets.csv` and the sample story."""
    return _beside("seeds")


def package_sha256(*packages: str) -> str:
    """The fingerprint of the packages' code and data: other rules or other lexicons have another.

    Of the bytes, since a version number is forgotten and a time of change differs from one installation to the
    next. By way of importlib.resources, which finds them in a zip file too.
    """
    found = hashlib.sha256()
    for package in packages:
        root, *inner = package.split(".")  # by way of the outermost: the package itself is not imported
        for name, file in _files_of(files(root).joinpath(*inner), package):
            content = file.read_bytes()
            found.update(f"{name} {len(content)}\n".encode() + content)
    return found.hexdigest()


def _files_of(folder: Traversable, name: str) -> list[tuple[str, Traversable]]:
    """Every file of the folder and its folders by name, but what Python and editors leave there."""
    found: list[tuple[str, Traversable]] = []
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.name.startswith((".", "__pycache__")) or each.name.endswith((".pyc", "~")):
            continue
        path = f"{name}/{each.name}"
        found += _files_of(each, path) if each.is_dir() else [(path, each)]
    return found


def _beside(name: str) -> Path:
    checkout = PACKAGE.parent / name
    if checkout.is_dir() and (PACKAGE.parent / "pyproject.toml").is_file():
        return checkout
    return PACKAGE / f"_{name}"
