"""The findings in sentences: numbers that add up, in English, each with its cells."""

from __future__ import annotations

from attrib.domain import Change, Evidence, Verdict, Wording
from attrib.report.html.sentences import Reference, sentences
from tests.factories import make_claim
from tests.report.examples import CLOSING, HEDGED, REPEATED, UNREADABLE, finding
from tests.report.html.stories import small_story


def told(story) -> dict[str, str]:
    """Lead to sentence."""
    return {
        each.lead: "".join(part.text if isinstance(part, Reference) else part for part in each.parts)
        for each in sentences(story)
    }


def test_what_it_comes_to():
    assert told(small_story())["2 of 5 attributions keep the source."] == (
        "Three articles carry attributed claims of one another, 5 times in all: 2 with the same source, "
        "1 with another or otherwise described one, 2 with nobody named."
    )


def test_the_claim_that_lost_most():
    assert told(small_story())["One of three names nobody."] == (
        "Three outlets carry what Wire Desk has from ten of the engineers, “the dam would close within two days”: "
        "one keeps the source (Harbour Post), one alters it (Valley Times), one names nobody (Channel Nine)."
    )


def test_links_lead_to_the_cells():
    drops = next(each for each in sentences(small_story()) if "drop" in each.lead)
    assert [part for part in drops.parts if isinstance(part, Reference)] == [
        Reference("Channel Nine", HEDGED.id),
        Reference("Harbour Post", "wire#6@harbour"),
    ]


def test_what_is_left_out_of_a_source():
    assert told(small_story())["1 cell describes the source otherwise."] == (
        "Left out or changed: rank once (“senior” left out in Valley Times), "
        "number once (“ten” became “several” in Valley Times)."
    )


def test_numbers_and_quotations_and_claims_turned_round():
    every = (Wording.QUANTITY_CHANGED, Wording.QUOTE_ALTERED, Wording.POLARITY_FLIPPED)
    worded = finding(
        CLOSING,
        "valley",
        Verdict.REPEATED,
        other=make_claim("the dam would not close", article="valley"),
        wording=every,
        evidence=tuple(Evidence(each.value, "two", "three") for each in every),
    )
    leads = told(small_story(worded))
    assert leads["1 number differs."] == "“two” became “three” in Valley Times."
    assert leads["1 quotation has other words."] == leads["1 number differs."]
    assert leads["1 claim is turned round."] == leads["1 number differs."]


def test_what_is_gone_or_new_is_said_so():
    worded = finding(
        CLOSING,
        "valley",
        Verdict.REPEATED,
        other=make_claim("the dam would not close", article="valley"),
        wording=(Wording.QUOTE_ALTERED, Wording.POLARITY_FLIPPED),
        evidence=(Evidence("quote_altered", "both", None), Evidence("polarity_flipped", None, "not")),
    )
    leads = told(small_story(worded))
    assert leads["1 quotation has other words."] == "“both” left out in Valley Times."
    assert leads["1 claim is turned round."] == "“not” added in Valley Times."


def test_an_article_that_could_not_be_read():
    assert told(small_story(REPEATED, UNREADABLE))["Capitol Tribune could be read in part only."] == (
        "It is behind a paywall, so nothing can be said of 1 of 1 claims there."
    )


def test_suggested_matches_ask_to_be_read():
    assert told(small_story())["1 of 6 matches is a suggestion."].endswith("rely on it: Valley Times.")


def test_nothing_is_said_of_nothing():
    assert sentences(small_story(finding(CLOSING, "harbour", Verdict.ABSENT))) == ()


def test_an_alteration_everywhere_is_worth_a_sentence():
    group = [
        finding(
            CLOSING,
            name,
            Verdict.ALTERED,
            Change.NAMED,
            other=make_claim("It closes", article=name, source="A"),
        )
        for name in ("harbour", "valley", "channel")
    ]
    assert "All three change the source." in told(small_story(*group))
