from __future__ import annotations

from pathlib import Path

import pytest

from attrib.errors import UsageError
from attrib.settings import Settings, load_settings

TOML = '[attrib]\ndatabase = "from-file.db"\n'


# The option, the environment, the file, and the database that comes of them
@pytest.mark.parametrize(
    ("option", "env", "file", "database"),
    [
        (None, {}, None, "attrib.db"),
        (None, {}, TOML, "from-file.db"),
        (None, {"ATTRIB_DATABASE": "env.db"}, TOML, "env.db"),
        ("option.db", {"ATTRIB_DATABASE": "env.db"}, TOML, "option.db"),
        (None, {"ATTRIB_DATABASE": ""}, None, "attrib.db"),
        (None, {}, "", "attrib.db"),
        (None, {}, "\ufeff" + TOML, "from-file.db"),
        ("postgresql://host/~name", {}, None, "postgresql://host/~name"),
    ],
)
def test_the_first_that_is_told_counts(tmp_path, option, env, file, database):
    if file is not None:
        (tmp_path / "attrib.toml").write_text(file, encoding="utf-8")
    assert load_settings(option, env, tmp_path).database == database


def test_weights_and_reviewer_stand_in_the_file_too(tmp_path):
    assert load_settings(None, {}, tmp_path) == Settings("attrib.db", None, None)
    (tmp_path / "attrib.toml").write_text('[attrib]\nweights = "own.toml"\nreviewer = "Ada"\n')
    assert load_settings(None, {}, tmp_path) == Settings("attrib.db", Path("own.toml"), "Ada")
    assert load_settings(None, {"ATTRIB_REVIEWER": "Mara Delgo"}, tmp_path).reviewer == "Mara Delgo"
    assert load_settings(None, {"ATTRIB_REVIEWER": ""}, tmp_path).reviewer == "Ada"


def test_home_is_found(tmp_path):
    assert load_settings("~/news.db", {}, tmp_path).database == str(Path.home() / "news.db")


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("[attrib\n", "cannot be read: .*line 1"),
        ('[attrib]\ndatabse = "a.db"\n', "databse says nothing here"),
        ('database = "a.db"\n', "database says nothing here"),
        ("attrib = 3\n", "not 3"),
        ("[attrib]\ndatabase = 3\n", "path or URL in quotation marks, not 3"),
        (
            "[attrib]\nweights = true\n",
            "`weights` is the path of a weights file in quotation marks, not True",
        ),
        ("[attrib]\nreviewer = ['Ada']\n", "`reviewer` is a name"),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused(tmp_path, file, words):
    (tmp_path / "attrib.toml").write_text(file)
    with pytest.raises(UsageError, match=words):
        load_settings(None, {}, tmp_path)
