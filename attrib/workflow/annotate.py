"""Writing a folder that brat opens: each text with what was found in it, to be looked at and corrected."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from attrib.errors import AttribError
from attrib.report.formats.brat import CONFIGURATION, standoff
from attrib.workflow.extract import ReadArticle


def write_brat(articles: Iterable[ReadArticle], folder: Path) -> int:
    """Each article's text and annotations stand in the folder, beside brat's settings; answers how many.

    Raises AttribError where something cannot be written, or where annotations stand already: they may be corrected.
    """
    count = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for article in articles:
            name = file_name(article.name)
            if (folder / f"{name}.ann").exists():
                raise AttribError(
                    f"{folder / name}.ann stands already, perhaps corrected; choose another folder"
                )
            (folder / f"{name}.txt").write_bytes(article.text.encode("utf-8", "surrogatepass"))
            (folder / f"{name}.ann").write_bytes(
                standoff(article.text, article.claims).encode("utf-8", "surrogatepass")
            )
            count += 1
        (folder / "annotation.conf").write_text(CONFIGURATION, "utf-8")
    except OSError as error:
        raise AttribError(f"cannot write {folder}: {error.strerror or error}") from error
    return count


def file_name(shown: str) -> str:
    """The article's name as a file's, without its ending: an address loses its slashes."""
    name = PurePath(shown).stem if shown.endswith((".txt", ".html", ".htm")) else shown
    return (
        "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in name).strip(".-")
        or "article"
    )
