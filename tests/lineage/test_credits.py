"""Credit lines, one short article a case: who is credited, in which form and words, and for which claims."""

from dataclasses import replace
from pathlib import Path

import pytest

from attrib.domain import ArticleClaims, Credit
from attrib.lineage.credits import credits_of
from attrib.text import extract_claims
from tests.factories import make_article

CASES = (Path(__file__).parent / "credits.txt").read_text("utf-8").split("\n## ")[1:]


@pytest.mark.parametrize("case", CASES, ids=[each.split("\n", 1)[0] for each in CASES])
def test_credits_of_a_case(case):
    article, story = _story(case)
    found = [_told(credit, article) for credit in credits_of(article, story).others]
    assert sorted(found) == sorted(_values(case, "credit"))


@pytest.mark.parametrize("case", CASES, ids=[each.split("\n", 1)[0] for each in CASES])
def test_own_reporting_of_a_case(case):
    article, story = _story(case)
    found = [_told(credit, article).split(" | ", 2)[2] for credit in credits_of(article, story).own]
    assert found == _values(case, "own")


def test_spans_are_the_words():
    article, story = _story(next(each for each in CASES if each.startswith("a source told another")))
    (credit,) = credits_of(article, story).others
    assert [span.of(article.article.text) for span in credit.spans] == [credit.text]
    assert credit.sentence
    assert credit.sentence.of(article.article.text).startswith("The mayor")


def _story(case: str) -> tuple[ArticleClaims, list[ArticleClaims]]:
    text = "\n\n".join(line[2:] for line in case.splitlines() if line.startswith("| "))
    author = next(iter(_values(case, "author")), None)
    article = _read(text, outlet=_values(case, "outlet")[0], author=author)
    others = [name.strip() for line in _values(case, "others") for name in line.split(";")]
    return article, [article, *(_read("Nothing.", outlet=name, author=None) for name in others)]


def _read(text: str, *, outlet: str, author: str | None) -> ArticleClaims:
    article = replace(make_article(text, id=outlet.lower(), outlet=outlet), author=author)
    return ArticleClaims(article, extract_claims(article))


def _told(credit: Credit, article: ArticleClaims) -> str:
    """As a case has it, with the claims cut to what identifies them."""
    texts = [each.text for each in article.claims if each.id in credit.claims]
    expected = ";".join(" ".join(text.split()[:3]) for text in texts)
    return " | ".join([credit.outlet, credit.form.value, credit.text, expected])


def _values(case: str, key: str) -> list[str]:
    found = [line.removeprefix(f"{key}: ") for line in case.splitlines() if line.startswith(f"{key}: ")]
    return [_cut(each) if key in ("credit", "own") else each for each in found]


def _cut(credit: str) -> str:
    *parts, claims = [part.strip() for part in (credit + " ").split("|")]
    return " | ".join([*parts, ";".join(" ".join(each.split()[:3]) for each in claims.split(";") if each)])
