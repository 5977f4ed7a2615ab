"""The report as Markdown, as a reader of Markdown shows it."""

from __future__ import annotations

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from attrib.report.formats.markdown_report import LONGEST_PASSAGE, write
from tests.report.examples import FINDINGS, story

WRITTEN = write([story()])
HOSTILE = (
    "| <img src=x> `**[a](b)**` \\| $1 and $2 @mara #12 https://outlet.example\n# no heading\n\n- no list"
)


def shown(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


def test_the_matrix_has_a_sign_for_every_cell():
    matrix = WRITTEN.split("\n\n")[4].splitlines()
    assert matrix[0] == (
        "| claim | held against | Harbour Post | Valley Times | Channel Nine | Capitol Tribune | Wire Desk |"
    )
    assert matrix[2] == "| the dam would close within two days | Wire Desk | = | ≈ | ✕ | ? |  |"
    assert len(matrix) == 2 + 4


def test_a_claim_with_all_its_passages():
    part = WRITTEN.split("### `wire#4`\n\n")[1].split("\n\n")[0].splitlines()
    assert part == [
        "| outlet | verdict | what changed | passage | attributed to |",
        "| --- | --- | --- | --- | --- |",
        "| Wire Desk | reference |  | the dam would close within two days "
        "| The sources = ten of the engineers · said |",
        "| Harbour Post | = repeated |  | the dam was to be shut in two days | ten of them · said |",
        "| Valley Times | ≈ altered (suggested match, 0.74) "
        "| ten → several; senior → –; number: two days → three days "
        "| the dam would close within three days | several officials · said |",
        "| Channel Nine | ✕ dropped | hedged: The sources said → is believed to | The dam is believed to close "
        "| nobody · is believed to |",
        "| Capitol Tribune | ? text missing |  |  |  |",
    ]


def test_every_row_is_there():
    rows = re.findall(r"<tr>", shown(WRITTEN))
    claims = len({each.reference.id for each in FINDINGS})
    assert len(rows) == (1 + claims) + claims * 2 + len(FINDINGS)


def test_it_says_its_version():
    assert WRITTEN.startswith("<!-- attrib report, schema 1 -->\n")


def test_no_word_of_an_article_changes_the_page():
    rows = story().rows
    worse = [
        replace(
            row,
            claim_id=f"`{HOSTILE}`#{number}",
            reference=replace(row.reference, claim=HOSTILE, source=HOSTILE, outlet=HOSTILE),
            other=replace(row.other, claim=HOSTILE, source=HOSTILE, outlet=HOSTILE, introduction=None),
        )
        for number, row in enumerate(rows)
    ]
    page = shown(
        write([replace(story(), name=HOSTILE, reason=HOSTILE, reference_outlet=HOSTILE, rows=tuple(worse))])
    )
    assert set(re.findall(r"<(\w+)", page)) == {
        "h1",
        "h3",
        "p",
        "code",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "span",
    }
    assert page.count("<h1>") == 1
    assert page.count("<td>") == len(rows) * (2 + 5 + 10)


def test_a_long_passage_keeps_both_ends():
    row = story().rows[0]
    long = replace(row, other=replace(row.other, claim="first " + "word " * 500 + "last"))
    cell = next(line for line in write([replace(story(), rows=(long,))]).splitlines() if "first" in line)
    assert "first word" in cell
    assert "word last" in cell
    assert len(cell) < LONGEST_PASSAGE + 100


def test_two_articles_of_one_outlet_are_told_apart():
    row = story().rows[0]
    second = replace(row, other=replace(row.other, article="harbour-2"))
    head = write([replace(story(), rows=(row, second))]).split("\n\n")[4].splitlines()[0]
    assert head.endswith("| Harbour Post (harbour) | Harbour Post (harbour-2) |")
