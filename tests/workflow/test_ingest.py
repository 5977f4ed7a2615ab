"""Ingesting into a real database: what is kept, what is told, and what a second run does."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from attrib.domain import Article, Claim, TextStatus
from attrib.errors import NotFound, UsageError
from attrib.store.articles import article, articles, raw_bytes
from attrib.store.checks import problems
from attrib.store.claims import claims_of
from attrib.store.database import open_database
from attrib.store.ledger import items
from attrib.text import extract_claims
from attrib.workflow import ingest as workflow
from attrib.workflow.ingest import Audience, IngestOptions, IngestSummary, ingest
from tests.intake.containers.archives import answer, packed, record
from tests.intake.containers.test_feeds import FULL, RSS
from tests.intake.containers.test_mail import mail
from tests.intake.fetch.site import Handler, Site, site
from tests.intake.page.test_metadata import page

__all__ = ["site"]

LAMP = "The keeper said the lamp is out. “Nobody came,” she added.\n"
FERRY = "The ferry is late, the harbour office said. It gave no reason.\n"


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.chdir(tmp_path)
    Path("lamp.txt").write_bytes(LAMP.encode())
    Path("ferry.txt").write_bytes(FERRY.encode())
    with open_database(tmp_path / "attrib.db") as session:
        yield session


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that were read for claims, in order."""
    read: list[str] = []

    def counting(article: Article, *tagger: object) -> Sequence[Claim]:
        read.append(article.id)
        return extract_claims(article)

    monkeypatch.setattr("attrib.text.extract_claims", counting)
    return read


def counts(summary: IngestSummary) -> tuple[int, int, int, int]:
    return (summary.added, summary.unchanged, summary.revised, len(summary.failures))


def test_articles_are_kept_with_their_claims(session: Session) -> None:
    summary = ingest(session, ["lamp.txt", "ferry.txt"])
    assert counts(summary) == (2, 0, 0, 0)
    assert [each.id for each in articles(session)] == ["ferry", "lamp"]
    assert article(session, "lamp").text == LAMP
    claims = claims_of(session, "lamp")
    assert claims
    assert all(span.of(LAMP) for claim in claims for span in claim.spans)
    assert raw_bytes(session, "lamp") == LAMP.encode()


def test_the_original_is_let_go_where_nobody_wants_it(session: Session) -> None:
    ingest(session, ["lamp.txt"], IngestOptions(keep_raw=False))
    assert raw_bytes(session, "lamp") is None
    assert article(session, "lamp").text == LAMP
    assert counts(ingest(session, ["lamp.txt"])) == (0, 1, 0, 0)
    assert list(problems(session)) == []


def test_the_same_input_again_changes_nothing_and_reads_no_claims(
    session: Session, extracted: list[str]
) -> None:
    ingest(session, ["lamp.txt", "ferry.txt"])
    before = [(each.id, claims_of(session, each.id)) for each in articles(session)]
    summary = ingest(session, ["ferry.txt", ".", "lamp.txt"])
    assert counts(summary) == (0, 2, 0, 0)
    assert [(each.id, claims_of(session, each.id)) for each in articles(session)] == before
    assert extracted == ["ferry", "lamp"]


def test_another_text_of_the_file_is_a_revision_with_its_own_claims(session: Session) -> None:
    ingest(session, ["lamp.txt"])
    Path("lamp.txt").write_bytes(FERRY.encode())
    assert counts(ingest(session, ["lamp.txt"])) == (0, 0, 1, 0)
    assert article(session, "lamp").text == FERRY
    assert all(span.of(FERRY) for claim in claims_of(session, "lamp") for span in claim.spans)


def test_another_version_of_the_rules_reads_the_claims_again(
    session: Session, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(session, ["lamp.txt", "ferry.txt"])
    monkeypatch.setattr(workflow, "extractor", lambda _: "rules of tomorrow")
    assert counts(ingest(session, ["lamp.txt"])) == (0, 1, 0, 0)
    assert extracted == ["ferry", "lamp", "lamp"]


def test_a_later_version_reads_what_is_stored(
    session: Session, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The input may be behind another's text of the same article: the claims are those of the stored one."""
    address = "url: https://courier.example/lamp"
    Path("old.txt").write_text(f"---\n{address}\npublished: 2024-05-01\n---\n{FERRY}", encoding="utf-8")
    Path("new.txt").write_text(f"---\n{address}\npublished: 2024-05-02\n---\n{LAMP}", encoding="utf-8")
    for name in ("new.txt", "old.txt"):
        ingest(session, [name])
    before = claims_of(session, "new")
    assert extracted == ["new", "old"]
    monkeypatch.setattr(workflow, "extractor", lambda _: "rules of tomorrow")
    assert counts(ingest(session, ["old.txt"])) == (0, 1, 0, 0)
    assert article(session, "new").text == LAMP
    assert claims_of(session, "new") == before
    assert counts(ingest(session, ["new.txt"])) == (0, 1, 0, 0)
    assert extracted == ["new", "old", "new"]


def test_an_input_that_is_known_is_not_read(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("list.jsonl").write_text('{"id": "a", "text": "The lamp is out, he said."}\n', encoding="utf-8")
    Path("list.csv").write_text("id,outlet,path\nf,Orla Courier,ferry.txt\n", encoding="utf-8")
    first = ingest(session, ["."])
    assert counts(first) == (3, 0, 0, 0)
    monkeypatch.setattr("attrib.intake.documents.article_from", None)
    monkeypatch.setattr("attrib.workflow.keeping.put_article", None)
    assert counts(ingest(session, ["."])) == (0, 3, 0, 0)
    assert [each.outcome for each in items(session)] == ["added"] * 3 + ["unchanged"] * 3


def test_claims_are_read_while_others_may_write(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def writing_meanwhile(article: Article, *tagger: object) -> Sequence[Claim]:
        if article.id == "lamp":
            with open_database(tmp_path / "attrib.db") as other:
                ingest(other, ["ferry.txt"])
        return extract_claims(article)

    monkeypatch.setattr("attrib.text.extract_claims", writing_meanwhile)
    assert counts(ingest(session, ["lamp.txt"])) == (1, 0, 0, 0)
    assert [each.id for each in articles(session)] == ["ferry", "lamp"]


def test_a_text_that_another_ingest_brought_meanwhile_is_read(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "url: https://courier.example/lamp"
    Path("old.txt").write_text(f"---\n{address}\npublished: 2024-05-01\n---\n{FERRY}", encoding="utf-8")
    Path("new.txt").write_text(f"---\n{address}\npublished: 2024-05-02\n---\n{LAMP}", encoding="utf-8")
    meanwhile = iter(["new.txt"])

    def writing_meanwhile(article: Article, *tagger: object) -> Sequence[Claim]:
        for name in meanwhile:
            with open_database(tmp_path / "attrib.db") as other:
                ingest(other, [name])
                other.connection().exec_driver_sql("UPDATE revisions SET extractor = 'rules of yesterday'")
                other.commit()
        return extract_claims(article)

    monkeypatch.setattr("attrib.text.extract_claims", writing_meanwhile)
    assert counts(ingest(session, ["old.txt"])) == (0, 0, 1, 0)
    assert article(session, "new").text == LAMP
    assert claims_of(session, "new") == tuple(
        replace(claim, article="new") for claim in extract_claims(article(session, "new"))
    )


def test_warnings_are_told_again(session: Session) -> None:
    Path("lamp.txt").write_text(f"---\npublished: soon\n---\n{LAMP}", encoding="utf-8")
    heard: list[list[str]] = [[], []]
    for each in heard:
        ingest(session, ["lamp.txt"], audience=Audience(each.append))
    assert heard[0] == heard[1]
    assert heard[0][0].startswith("lamp.txt: published 'soon' is not a date")


def test_a_file_changed_back_is_read_again(session: Session) -> None:
    for words in (LAMP, FERRY, LAMP):
        Path("lamp.txt").write_text(words, encoding="utf-8")
        ingest(session, ["lamp.txt"])
        assert article(session, "lamp").text == words


def test_outlets_of_the_list_are_described(session: Session) -> None:
    for name, outlet in (("a", "Reuters"), ("b", "AP"), ("c", "Orla Courier")):
        Path(f"{name}.txt").write_text(f"---\noutlet: {outlet}\n---\n{LAMP}", encoding="utf-8")
    ingest(session, ["a.txt", "b.txt", "c.txt"])
    rows = session.execute(text("SELECT name, kind FROM outlets ORDER BY name")).all()
    assert rows == [("AP", "agency"), ("Orla Courier", None), ("Reuters", "agency")]


def test_two_outlets_with_one_file_name_are_two_articles(session: Session) -> None:
    Path("a").mkdir()
    Path("a/lamp.txt").write_text(f"---\noutlet: Orla Courier\n---\n{LAMP}", encoding="utf-8")
    assert counts(ingest(session, ["lamp.txt", "a/lamp.txt"])) == (2, 0, 0, 0)
    kept = {each.id: each.outlet for each in articles(session)}
    assert kept == {"lamp": "Orla Courier", "lamp-lamp": "lamp"}
    assert claims_of(session, "lamp-lamp")[0].article == "lamp-lamp"
    assert counts(ingest(session, ["lamp.txt", "a/lamp.txt"])) == (0, 2, 0, 0)


def test_options_are_said_of_every_article(session: Session) -> None:
    options = IngestOptions(outlet="Orla Courier", published="2024-05-31", story="Night at sea")
    ingest(session, ["."], options)
    for each in articles(session):
        assert (each.outlet, each.story) == ("Orla Courier", "Night at sea")
        assert each.published
        assert (each.published.value, each.published.evidence) == ("2024-05-31", "option")


def test_a_story_may_be_given_later(session: Session) -> None:
    ingest(session, ["lamp.txt"])
    assert counts(ingest(session, ["lamp.txt"], IngestOptions(story="Lamps"))) == (0, 1, 0, 0)
    assert article(session, "lamp").story == "Lamps"


def test_one_bad_input_costs_itself(session: Session) -> None:
    Path("bad.png").write_bytes(b"\x89PNG\r\n")
    heard: list[str] = []
    summary = ingest(
        session, ["bad.png", "lamp.txt", "none.txt", "ferry.txt"], audience=Audience(heard.append)
    )
    assert counts(summary) == (2, 0, 0, 2)
    assert heard == ["bad.png: not text: looks like a PNG image", "none.txt: no such file"]
    assert heard == [failure.message for failure in summary.failures]
    assert str(summary) == "2 added, 2 failed"


def test_every_item_ends_in_the_ledger(session: Session) -> None:
    Path("lamp.txt").write_text(f"---\npublished: soon\n---\n{LAMP}", encoding="utf-8")
    ingest(session, ["lamp.txt", "none.txt"])
    ingest(session, ["lamp.txt"])
    ended = [(item.item, item.outcome, item.article) for item in items(session)]
    assert ended == [
        ("lamp.txt", "added", "lamp"),
        ("none.txt", "failed", None),
        ("lamp.txt", "unchanged", "lamp"),
    ]
    first, second, third = items(session)
    assert first.reason
    assert first.reason.startswith("published 'soon' is not a date")
    assert second.reason == "no such file"
    assert first.run == second.run != third.run


def test_a_defect_of_a_rule_costs_one_article_and_keeps_nothing_of_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaking(article: Article, *tagger: object) -> Sequence[Claim]:
        if article.id == "lamp":
            raise LookupError("no such noun")
        return extract_claims(article)

    monkeypatch.setattr("attrib.text.extract_claims", breaking)
    summary = ingest(session, ["lamp.txt", "ferry.txt"])
    assert counts(summary) == (1, 0, 0, 1)
    assert "LookupError" in summary.failures[0].reason
    with pytest.raises(NotFound):
        article(session, "lamp")


def test_what_is_stored_before_an_interruption_stays(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(article: Article, *tagger: object) -> Sequence[Claim]:
        if article.id == "lamp":
            raise KeyboardInterrupt
        return extract_claims(article)

    monkeypatch.setattr("attrib.text.extract_claims", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ingest(session, ["ferry.txt", "lamp.txt"])
    session.rollback()
    monkeypatch.setattr("attrib.text.extract_claims", extract_claims)
    assert [each.id for each in articles(session)] == ["ferry"]
    assert counts(ingest(session, ["ferry.txt", "lamp.txt"])) == (1, 1, 0, 0)


def test_an_address_is_of_one_article(session: Session) -> None:
    options = IngestOptions(url="https://www.reuters.com/world/lamp")
    with pytest.raises(UsageError, match="--url names one article"):
        ingest(session, ["lamp.txt", "ferry.txt"], options)
    assert articles(session) == []
    ingest(session, ["lamp.txt"], options)
    assert (article(session, "lamp").outlet, article(session, "lamp").url) == ("Reuters", options.url)


def test_a_date_nobody_can_mean_is_refused(session: Session) -> None:
    with pytest.raises(UsageError, match="--published 'soon'"):
        ingest(session, ["lamp.txt"], IngestOptions(published="soon"))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (IngestOptions(outlet=" "), "--outlet is given and empty"),
        (IngestOptions(story=""), "--story is given and empty"),
        (IngestOptions(url=""), "--url is given and empty"),
        (IngestOptions(url="lamp"), "--url 'lamp' is not a web address"),
    ],
)
def test_options_nobody_can_mean_are_refused(session: Session, options: IngestOptions, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        ingest(session, ["lamp.txt"], options)


def test_names_given_by_options_are_words(session: Session) -> None:
    ingest(session, ["lamp.txt"], IngestOptions(outlet=" Orla\nCourier\x07 ", story="Night \x1b at sea"))
    assert (article(session, "lamp").outlet, article(session, "lamp").story) == (
        "Orla Courier",
        "Night at sea",
    )


def test_a_text_that_is_missing_is_kept_as_missing(session: Session) -> None:
    Path("wall.txt").write_text("---\noutlet: Orla Courier\ntext_status: paywall\n---\n", encoding="utf-8")
    assert counts(ingest(session, ["wall.txt"])) == (1, 0, 0, 0)
    assert article(session, "wall").text_status is TextStatus.PAYWALL
    assert claims_of(session, "wall") == ()


def test_any_order_gives_the_same_articles(tmp_path: Path, session: Session) -> None:
    ingest(session, ["lamp.txt", "ferry.txt"])
    with open_database(tmp_path / "other.db") as other:
        ingest(other, ["ferry.txt", "lamp.txt"])
        assert articles(other) == articles(session)
        assert claims_of(other, "lamp") == claims_of(session, "lamp")


def test_containers_are_known_again_and_what_they_pass_over_is_in_the_ledger(
    session: Session, extracted: list[str]
) -> None:
    image = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n"
    Path("a.warc.gz").write_bytes(packed(record(answer(page())), record(answer(b"\xff\xd8", image))))
    Path("feed.rss").write_text(RSS % FULL, encoding="utf-8")
    Path("news.eml").write_bytes(mail(LAMP))
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.writestr("in/pier.txt", "The pier is shut, the council said.")
        archive.writestr("list.jsonl", '{"id": "l1", "text": "The lens is cracked, she said."}\n')
    inputs = ["a.warc.gz", "feed.rss", "news.eml", "all.zip"]
    # the archived page and the feed's entry are at one address: two texts of one article
    first = ingest(session, inputs)
    assert (first.added, first.revised, dict(first.skipped)) == (4, 1, {"image/jpeg": 1})
    assert len(extracted) == 5
    assert [each.reason for each in items(session, outcome="skipped")] == ["image/jpeg"]
    again = ingest(session, inputs)
    assert (counts(again), dict(again.skipped)) == ((0, 5, 0, 0), {"image/jpeg": 1})
    assert len(extracted) == 5
    assert str(again) == "5 unchanged, 1 skipped (1 image/jpeg)"


def test_a_page_is_fetched_again_only_when_it_changed(session: Session, site: Site) -> None:
    def give(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"7"':
            handler.give(status=304)
        else:
            handler.give(f"<p>{LAMP}</p>", ETag='"7"')

    site.pages["/lamp"] = give
    own = IngestOptions(allow_private=True, delay=0)
    assert counts(ingest(session, [site.url("/lamp")], own)) == (1, 0, 0, 0)
    assert counts(ingest(session, [site.url("/lamp")], own)) == (0, 1, 0, 0)
    assert "If-None-Match" in site.asked[-1][1]
    # said to be somebody else's now, it has to be read again
    ingest(session, [site.url("/lamp")], replace(own, outlet="Orla Courier"))
    assert "If-None-Match" not in site.asked[-1][1]
    assert article(session, site.url("/lamp")).outlet == "Orla Courier"


def test_a_feed_with_a_broken_entry_is_fetched_again(session: Session, site: Site) -> None:
    feed = (
        '{"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "The lamp is out."}, {}]}'
    )
    url = site.has("/feed", feed, ETag='"1"', Content_Type="application/feed+json")
    own = IngestOptions(allow_private=True, delay=0)
    for _ in range(2):
        assert len(ingest(session, [url], own).failures) == 1
        assert "If-None-Match" not in site.asked[-1][1]
