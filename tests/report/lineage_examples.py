"""A lineage with one of everything: credits, shared text, an implied origin, a circle, an undated article."""

from __future__ import annotations

from attrib.domain import (
    Carrier,
    Circle,
    Credit,
    CreditForm,
    Ground,
    ImpliedOrigin,
    Level,
    Lineage,
    Order,
    Root,
    Roots,
    SharedRun,
    SharedText,
    Span,
    Tie,
)
from tests.factories import make_article


def credit(article: str, outlet: str, text: str, *, form: CreditForm = CreditForm.REPORT) -> Credit:
    return Credit(article, outlet, form, text, (Span(10, 10 + len(text)),), Span(0, 60), (f"{article}#1",))


def shared(*, words: int, share: float, quoted: int = 0) -> SharedText:
    runs = (SharedRun(Span(0, 80), Span(20, 100), words + quoted, quoted),)
    return SharedText(runs, words, quoted, share, 0.25, copied=True)


HALYARD = make_article(id="halyard", outlet="Halyard", published="2031-04-01T06:00:00+02:00")
COURIER = make_article(id="courier", outlet="The Courier", published="2031-04-01T05:30:00+00:00")
BELL = make_article(id="bell", outlet='Bell "Bay" \\N', published="2031-04-02")
RADIO = make_article(id="radio", outlet="Radio Elm", published=None)

TO_RADIO = credit("bell", "Radio Elm", "Radio Elm reported")
TO_BELL = credit("radio", 'Bell "Bay" \\N', "the Bell reported")
OSTMARK = credit("courier", "Ostmark", "(Ostmark)", form=CreditForm.ORIGIN)
TOLD = credit("courier", "Halyard", "told Halyard", form=CreditForm.CHANNEL)

LINEAGE = Lineage(
    story="lifeboats",
    articles=(HALYARD, COURIER, BELL, RADIO),
    ties=(
        Tie("courier", "halyard", False, Order.EARLIER, (TOLD,), shared(words=120, share=0.42, quoted=9)),
        Tie("courier", "Ostmark", True, Order.UNKNOWN, (OSTMARK,)),
        Tie("bell", "radio", False, Order.UNKNOWN, (TO_RADIO,)),
        Tie("radio", "bell", False, Order.UNKNOWN, (TO_BELL,)),
        Tie("radio", "courier", False, Order.UNKNOWN, (), shared(words=31, share=0.07)),
    ),
    implied=(ImpliedOrigin("Ostmark", ("courier",)),),
    circles=(Circle(("bell", "radio"), (TO_RADIO, TO_BELL), ("bell#1",)),),
    claims=(
        Roots(
            "halyard#2",
            "Nine of the lifeboats could not be lowered.",
            (
                Root(
                    "halyard",
                    "Halyard",
                    False,
                    False,
                    (
                        Carrier(
                            "halyard",
                            "Halyard",
                            "halyard#2",
                            Ground.OWN_REPORTING,
                            None,
                            "two people spoke to Halyard",
                        ),
                        Carrier(
                            "courier",
                            "The Courier",
                            "courier#1",
                            Ground.CREDITS,
                            "halyard",
                            "says “told Halyard”",
                            Level.CONFIRMED,
                        ),
                        Carrier(
                            "radio",
                            "Radio Elm",
                            "radio#4",
                            Ground.RETELLS,
                            "courier",
                            "3 passages of its text are copied from there",
                            Level.SUGGESTED,
                        ),
                    ),
                ),
            ),
        ),
        Roots(
            "bell#1",
            "The ferry line has lost its licence.",
            (
                Root(
                    "bell",
                    'Bell "Bay" \\N',
                    False,
                    True,
                    (
                        Carrier(
                            "bell",
                            'Bell "Bay" \\N',
                            "bell#1",
                            Ground.CREDITS,
                            "radio",
                            "says “Radio Elm reported”",
                        ),
                        Carrier(
                            "radio",
                            "Radio Elm",
                            "radio#1",
                            Ground.CREDITS,
                            "bell",
                            "says “the Bell reported”",
                            Level.CONFIRMED,
                        ),
                    ),
                ),
                Root(
                    "Ostmark",
                    "Ostmark",
                    True,
                    False,
                    (
                        Carrier(
                            "courier",
                            "The Courier",
                            "courier#3",
                            Ground.CREDITS,
                            "Ostmark",
                            "says “(Ostmark)”",
                            Level.CONFIRMED,
                        ),
                    ),
                ),
            ),
        ),
    ),
)

UPDATE = make_article(id="halyard-update", outlet="Halyard", published="2031-04-01T09:00:00+02:00")
TIES_TO_ITSELF = Lineage(
    story="update",
    articles=(HALYARD, UPDATE),
    ties=(Tie("halyard-update", "halyard", False, Order.EARLIER, (), shared(words=200, share=0.8)),),
    implied=(),
    circles=(),
    claims=(),
)
