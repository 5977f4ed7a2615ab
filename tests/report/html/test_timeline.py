"""Lineage as a drawing: everything in its lane, at its time, and tied as the lineage says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import Article, Credit, CreditForm, ImpliedOrigin, Lineage, Order, SharedText, Tie
from attrib.report.html.timeline import AXIS_LEFT, AXIS_RIGHT, UNDATED_AT, timeline
from tests.factories import make_article, make_published

SHARED = SharedText((), 40, 0, 0.424, 0.3, copied=True)


def at(name: str, time: str | None) -> Article:
    published = make_published(time) if time else None
    return replace(make_article(id=name, outlet=name.title()), published=published)


def lineage(
    *articles: Article, ties: tuple[Tie, ...] = (), implied: tuple[ImpliedOrigin, ...] = ()
) -> Lineage:
    return Lineage("dam", articles, ties, implied, (), ())


def credit(article: str, outlet: str) -> Credit:
    return Credit(article, outlet, CreditForm.REPORT, "reported", (), None)


def test_times_are_places_on_the_axis():
    drawn = timeline(
        lineage(
            at("wire", "2024-05-03T06:00"), at("post", "2024-05-03T09:00"), at("echo", "2024-05-03T12:00")
        )
    )
    assert [lane.x for lane in drawn.lanes] == [AXIS_LEFT, (AXIS_LEFT + AXIS_RIGHT) / 2, AXIS_RIGHT]
    assert [tick.label for tick in drawn.ticks] == [
        "06:00",
        "07:00",
        "08:00",
        "09:00",
        "10:00",
        "11:00",
        "12:00",
    ]
    assert len({lane.y for lane in drawn.lanes}) == 3


def test_clocks_with_offsets_are_brought_to_one():
    drawn = timeline(lineage(at("wire", "2024-05-03T06:40+02:00"), at("post", "2024-05-03T05:12+00:00")))
    assert [lane.clock for lane in drawn.lanes] == ["04:40", "05:12"]
    assert drawn.lanes[0].x < drawn.lanes[1].x
    assert drawn.clock == "UTC"
    assert timeline(lineage(at("wire", "2024-05-03T06:40"))).clock == "as given"


def test_an_article_without_a_date_stands_aside():
    drawn = timeline(lineage(at("wire", "2024-05-03T06:00"), at("post", None)))
    assert drawn.undated
    assert drawn.lanes[1].x == UNDATED_AT


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (
            "2024-05-03T23:00",
            "2024-05-04T02:00",
            ["23:00", "23:30", "05-04", "00:30", "01:00", "01:30", "02:00"],
        ),
        ("2024-05-03", "2024-05-06", ["12:00", "05-04", "12:00", "05-05", "12:00", "05-06"]),
        (
            "2024-05-01",
            "2024-08-01",
            ["2024-05-15", "2024-05-29", "2024-06-12", "2024-06-26", "2024-07-10", "2024-07-24"],
        ),
    ],
)
def test_ticks_fall_on_full_hours_and_days(first, last, labels):
    drawn = timeline(lineage(at("wire", first), at("post", last)))
    assert [tick.label for tick in drawn.ticks][-len(labels) :] == labels


def test_ties_are_told_by_their_lines():
    drawn = timeline(
        lineage(
            at("wire", "2024-05-03T06:00"),
            at("post", "2024-05-03T09:00"),
            at("echo", "2024-05-03T12:00"),
            ties=(
                Tie("post", "wire", False, Order.EARLIER, (credit("post", "Wire"),), SHARED),
                Tie("echo", "post", False, Order.EARLIER, (), SHARED),
                Tie("echo", "Kontor", True, Order.UNKNOWN, (credit("echo", "Kontor"),) * 2),
            ),
            implied=(ImpliedOrigin("Kontor", ("echo",)),),
        )
    )
    assert [curve.kind for curve in drawn.curves] == ["credit", "shared", "implied"]
    assert [(lane.name, lane.note) for lane in drawn.lanes] == [
        ("Kontor", "not in the collection; credited by 1"),
        ("Wire", "rests on nothing in the collection"),
        ("Post", "credits Wire 1×, 42 % shared"),
        ("Echo", "credits Kontor 2×; no credit: shares 42 % with Post"),
    ]
    assert drawn.lanes[3].rests_on == ("shares 42 % of its words with Post", "credits Kontor 2 times")


def test_a_tie_to_a_later_article_says_so():
    tie = Tie("wire", "post", False, Order.LATER, (credit("wire", "Post"),))
    drawn = timeline(lineage(at("wire", "2024-05-03T06:00"), at("post", "2024-05-03T09:00"), ties=(tie,)))
    assert drawn.lanes[0].rests_on == ("credits Post once, which appeared later",)


def test_names_fit_their_room():
    article = replace(at("wire", "2024-05-03T06:00"), outlet="The Very Long Name of an Outlet in the Strait")
    (lane,) = timeline(lineage(article)).lanes
    assert lane.name == "The Very Long Name of an…"
    assert lane.outlet == article.outlet
