"""Calibrating: what people decided about matches, put to the fit, and its outcome as something to read and write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from sqlalchemy.orm import Session

from attrib import __version__
from attrib.domain import Review
from attrib.errors import NotFound
from attrib.match import MatchOptions
from attrib.match.calibrate import Calibration, Judged, calibrate
from attrib.report.calibration import Refit
from attrib.store import articles as article_store
from attrib.store.transactions import reading
from attrib.workflow.corrections import decisions
from attrib.workflow.decided import standing
from attrib.workflow.weights import THRESHOLDS

# A match through a third article is not decided by the score of its own two passages.
THROUGH = "through"


def refit(session: Session) -> Refit:
    """The weights that fit the reviewed matches, beside the shipped ones. Raises NotFound where there are none."""
    with reading(session):
        decided = decisions(standing(session)).matches
        stories = {each.id: each.story or each.id for each in article_store.articles(session)}
    matches = [review for _, review in sorted(decided.items(), key=lambda each: each[0])]
    judged = list(_judged(matches, stories))
    if not judged:
        raise NotFound("no match has been reviewed yet\nreview some with: attrib review")
    return _told(calibrate(judged), left_out=len(matches) - len(judged))


def _judged(matches: list[Review], stories: dict[str, str]) -> Iterator[Judged]:
    for review in matches:
        if review.features and all(each.name != THROUGH for each in review.features):
            yield Judged(stories[review.article], review.features, bool(review.judgement.same))


def _told(found: Calibration, *, left_out: int) -> Refit:
    shipped, options = asdict(MatchOptions()), asdict(found.options)
    return Refit(
        pairs=found.pairs,
        same=found.same,
        stories=found.stories,
        left_out=left_out,
        weights={name: (old, options["weights"][name]) for name, old in shipped["weights"].items()},
        thresholds={name: (shipped[name], options[name]) for name in THRESHOLDS},
        log_loss=(found.shipped.log_loss, found.refitted.log_loss),
        f1=(found.shipped.f1, found.refitted.f1),
        right={
            "confirmed": (found.shipped.confirmed_right, found.refitted.confirmed_right),
            "suggested": (found.shipped.suggested_right, found.refitted.suggested_right),
        },
        gained=found.gained,
        error=found.error,
        gain=found.gain,
        lacking=found.lacking,
        unreached=found.unreached,
        version=__version__,
    )
