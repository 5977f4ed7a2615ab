"""A lineage as records: the whole of it, or flat with one row per carrier of a claim or per tie.

`lineage_record` is the promise to machines; its keys and their order are fixed, and `SCHEMA` is raised when they
must change. New keys and columns go to the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.domain import Article, Carrier, Circle, Credit, Lineage, Root, Roots, SharedText, Tie
from attrib.report.listing import Column, Record
from attrib.report.rows import positions
from attrib.report.times import to_the_minute

SCHEMA = 1

CLAIM_COLUMNS = (
    Column("schema", table=False),
    Column("story"),
    Column("claim_id", table=False),
    Column("claim"),
    Column("outlets"),
    Column("roots"),
    Column("root"),
    Column("root_implied", table=False),
    Column("circular", table=False),
    Column("article", table=False),
    Column("outlet"),
    Column("published", table=False, brief=to_the_minute),
    Column("copy_id", table=False),
    Column("level", table=False),
    Column("ground"),
    Column("origin", table=False),
    Column("because", table=False),
)

TIE_COLUMNS = (
    Column("schema", table=False),
    Column("story"),
    Column("article", table=False),
    Column("outlet"),
    Column("published", table=False, brief=to_the_minute),
    Column("origin", table=False),
    Column("origin_outlet"),
    Column("implied"),
    Column("order"),
    Column("directed", table=False),
    Column("credits", "credit_words"),
    Column("credit_forms", table=False),
    Column("shared_words", heading="words"),
    Column("quoted_words", table=False),
    Column("longest_run", heading="longest"),
    Column("share"),
    Column("origin_share", table=False),
    Column("copied", table=False),
)


def lineage_record(lineage: Lineage) -> Record:
    """All there is to one lineage, as `attrib lineage --format json` prints it."""
    return {
        "schema": SCHEMA,
        "story": lineage.story,
        "articles": [_article(each) for each in lineage.articles],
        "ties": [_tie(each) for each in lineage.ties],
        "implied_origins": [
            {"name": each.name, "credited_by": list(each.credited_by)} for each in lineage.implied
        ],
        "circles": [_circle(each) for each in lineage.circles],
        "claims": [_claim(each) for each in lineage.claims],
    }


def claim_rows(lineage: Lineage) -> Iterator[Record]:
    """One row per claim, root and carrier; a root that has no carrier of its own has none."""
    articles = {each.id: each for each in lineage.articles}
    for claim in lineage.claims:
        for root in claim.roots:
            for carrier in root.carriers:
                yield _claim_row(lineage.story, claim, root, carrier, articles[carrier.article])


def tie_rows(lineage: Lineage) -> Iterator[Record]:
    """One row per tie."""
    articles = {each.id: each for each in lineage.articles}
    for tie in lineage.ties:
        origin = articles.get(tie.origin)
        yield _tie_row(lineage.story, tie, articles[tie.article], origin if not tie.implied else None)


def _article(article: Article) -> Record:
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published_value,
        "text_status": article.text_status.value,
    }


def _tie(tie: Tie) -> Record:
    return {
        "article": tie.article,
        "origin": tie.origin,
        "implied": tie.implied,
        "order": tie.order.value,
        "directed": tie.directed,
        "credits": [_credit(each) for each in tie.credits],
        "shared": _shared(tie.shared) if tie.shared else None,
    }


def _credit(credit: Credit) -> Record:
    return {
        "article": credit.article,
        "outlet": credit.outlet,
        "form": credit.form.value,
        "text": credit.text,
        "spans": positions(credit.spans),
        "sentence": [credit.sentence.start, credit.sentence.end] if credit.sentence else None,
        "claims": list(credit.claims),
    }


def _shared(shared: SharedText) -> Record:
    return {
        "prose_words": shared.prose,
        "quoted_words": shared.quoted,
        "longest_run": shared.longest,
        "share": shared.share,
        "origin_share": shared.origin_share,
        "copied": shared.copied,
        "runs": [
            {
                "here": [run.here.start, run.here.end],
                "there": [run.there.start, run.there.end],
                "words": run.words,
                "quoted": run.quoted,
            }
            for run in shared.runs
        ],
    }


def _circle(circle: Circle) -> Record:
    return {
        "articles": list(circle.articles),
        "credits": [_credit(each) for each in circle.credits],
        "claims": list(circle.claims),
    }


def _claim(roots: Roots) -> Record:
    return {
        "claim_id": roots.claim,
        "claim": roots.text,
        "outlets": len(roots.outlets),
        "count": roots.count,
        "roots": [_root(each) for each in roots.roots],
    }


def _root(root: Root) -> Record:
    return {
        "origin": root.origin,
        "outlet": root.outlet,
        "implied": root.implied,
        "circular": root.circular,
        "carriers": [_carrier(each) for each in root.carriers],
    }


def _carrier(carrier: Carrier) -> Record:
    return {
        "article": carrier.article,
        "outlet": carrier.outlet,
        "claim_id": carrier.claim,
        "level": carrier.level.value if carrier.level else None,
        "ground": carrier.ground.value,
        "origin": carrier.origin,
        "because": carrier.because,
    }


def _claim_row(story: str, claim: Roots, root: Root, carrier: Carrier, article: Article) -> Record:
    return {
        "schema": SCHEMA,
        "story": story,
        "claim_id": claim.claim,
        "claim": claim.text,
        "outlets": len(claim.outlets),
        "roots": claim.count,
        "root": root.outlet,
        "root_implied": root.implied,
        "circular": root.circular,
        "article": carrier.article,
        "outlet": carrier.outlet,
        "published": article.published_value,
        "copy_id": carrier.claim,
        "level": carrier.level.value if carrier.level else None,
        "ground": carrier.ground.value,
        "origin": carrier.origin,
        "because": carrier.because,
    }


def _tie_row(story: str, tie: Tie, article: Article, origin: Article | None) -> Record:
    shared = tie.shared
    return {
        "schema": SCHEMA,
        "story": story,
        "article": tie.article,
        "outlet": article.outlet,
        "published": article.published_value,
        "origin": tie.origin,
        "origin_outlet": origin.outlet if origin else tie.origin,
        "implied": tie.implied,
        "order": tie.order.value,
        "directed": tie.directed,
        "credit_words": [" ".join(each.text.split()) for each in tie.credits],
        "credit_forms": [each.form.value for each in tie.credits],
        "shared_words": shared.prose if shared else 0,
        "quoted_words": shared.quoted if shared else 0,
        "longest_run": shared.longest if shared else 0,
        "share": shared.share if shared else 0.0,
        "origin_share": shared.origin_share if shared else 0.0,
        "copied": shared.copied if shared else False,
    }
