"""One step up: where one article's copy of a claim is taken from, decided by the first rule that knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from attrib.domain import Claim, Credit, CreditForm, Ground, Level, Order, SourceKind
from attrib.lineage.channels import UNNAMED
from attrib.lineage.evidence import Evidence

# An article that has half of its prose from another is a copy of it, whoever else it names.
WHOLLY = 0.5
# One credit for a claim or two may be a courtesy; more, or one in the lead, show what the article is made from.
MADE_FROM_CREDITS = 2
MADE_FROM_CLAIMS = 3
GENERAL = frozenset({CreditForm.FIRST, CreditForm.CONTRIBUTION})
# What a named person or a ministry told one newsroom it may have told another.
EXCLUSIVE = UNNAMED | {SourceKind.DOCUMENT}
NAMED = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Copy:
    """The claim as one article prints it; `level` is None for the claim the others are held against."""

    claim: Claim
    level: Level | None


@dataclass(frozen=True, slots=True)
class Step:
    """The origin one step up (an article's id, or an outlet's name where `implied`), and why."""

    origin: str
    implied: bool
    ground: Ground
    because: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a copy is taken from: no steps where it is a root, several where it credits several."""

    ground: Ground
    because: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One copy, all copies of the claim by article, and what the story shows."""

    article: str
    copies: Mapping[str, Copy]
    evidence: Evidence

    @property
    def claim(self) -> Claim:
        """The claim as this article prints it."""
        return self.copies[self.article].claim

    @property
    def others(self) -> list[str]:
        """The other articles that carry the claim, the likeliest origin first."""
        rest = [each for each in self.copies if each != self.article]
        return sorted(rest, key=lambda each: self.evidence.ranks[each])

    def words_from(self, other: str) -> int:
        """How many of the claim's words are the other copy's; 0 where that may be chance."""
        shared = self.evidence.shared.get((self.article, other))
        return shared.claim_copied(self.claim, self.copies[other].claim) if shared else 0


def steps(copies: Mapping[str, Copy], evidence: Evidence) -> dict[str, Taken]:
    """For each article that carries the claim, where its copy is taken from."""
    cases = {article: Case(article, copies, evidence) for article in copies}
    first = {article: _taken(case) for article, case in cases.items()}
    return {article: _same_words(cases[article], taken, first) for article, taken in first.items()}


def _taken(case: Case) -> Taken:
    for rule in RULES:
        taken = rule(case)
        if taken:
            return taken
    source = case.claim.source
    if source and source.profile.kind not in UNNAMED:
        speaker = source.introduction[:1].lower() + source.introduction[1:]
        heard = speaker if speaker.startswith(("the ", "a ", "an ")) else source.introduction
        return Taken(Ground.OWN, f"credits nobody for it, and anyone may have heard {heard}")
    return Taken(Ground.OWN, "credits nobody for it")


def _own_reporting(case: Case) -> Taken | None:
    """The source spoke to this very outlet."""
    told = case.evidence.own[case.article].get(case.claim.id)
    return Taken(Ground.OWN_REPORTING, _says(told)) if told else None


def _credited(case: Case) -> Taken | None:
    """The article says where it has this claim from; what an outlet it credits cites in turn is the origin."""
    governing = [each for each in case.evidence.credits[case.article] if case.claim.id in each.claims]
    cited = [each for each in governing if each.form is CreditForm.CITED]
    return _by_credits(case, cited or governing)


def _from_agency(case: Case) -> Taken | None:
    """The whole article is another's: its dateline or byline says so."""
    told = case.evidence.credits[case.article]
    return _by_credits(case, [each for each in told if each.form is CreditForm.ORIGIN])


def _by_credits(case: Case, told: list[Credit]) -> Taken | None:
    found: dict[str, Step] = {}
    for credit in told:
        origin, implied = _meant(case, credit)
        found.setdefault(origin, Step(origin, implied, Ground.CREDITS, _says(credit)))
    if not found:
        return None
    chosen = tuple(found.values())
    return Taken(Ground.CREDITS, chosen[0].because, chosen)


def _meant(case: Case, credit: Credit) -> tuple[str, bool]:
    """The credited outlet's article that carries the claim, else its first one, else the outlet itself."""
    theirs = [each for each in case.evidence.of_outlet(credit.outlet) if each != case.article]
    carrying = [each for each in theirs if each in case.copies]
    chosen = carrying or theirs
    return (chosen[0], False) if chosen else (credit.outlet, True)


def _copied(case: Case) -> Taken | None:
    """The claim's words are those of a copy that was there before."""
    words = {
        each: case.words_from(each) for each in case.others if case.evidence.may_come_from(case.article, each)
    }
    best = max(words, key=lambda each: words[each], default=None)
    if best is None or not words[best]:
        return None
    return _one(best, Ground.COPIED, f"{words[best]} of its words stand there in the same order")


def _exclusive(case: Case) -> Taken | None:
    """Unnamed people told, or a paper showed, it to one newsroom, and this later article names nobody else."""
    source = case.claim.source
    if source and source.profile.kind not in EXCLUSIVE:
        return None
    for other in case.others:
        theirs = case.copies[other].claim
        told = case.evidence.own[other].get(theirs.id)
        exclusive = theirs.source is not None and theirs.source.profile.kind in EXCLUSIVE
        if told and exclusive and case.evidence.order(case.article, other) is Order.EARLIER:
            outlet = case.evidence.articles[other].outlet
            because = f"names nobody for it, and {outlet} says where it has it from ({_printed(told)})"
            return _one(other, Ground.RETELLS, because)
    return None


def _retold(case: Case) -> Taken | None:
    """Other words, but the article is elsewhere made from one that has the claim, and shows no source of its own."""
    for other in case.others:
        if case.evidence.may_come_from(case.article, other):
            because = _made_from(case, other)
            if because:
                return _one(other, Ground.RETELLS, because)
    return None


def _made_from(case: Case, other: str) -> str | None:
    shared = case.evidence.shared.get((case.article, other))
    copied = shared is not None and shared.copied
    if copied and shared and shared.share >= WHOLLY:
        return f"{shared.share * 100:.0f} % of its text is copied from there"
    if _has_own_source(case, other):
        return None
    if copied and shared:
        return f"{len(shared.runs)} passages of its text are copied from there"
    outlet = case.evidence.articles[other].outlet
    return _rests_on(case, case.article, outlet)


def _rests_on(case: Case, article: str, outlet: str) -> str | None:
    """How the article says that more of it than one claim is from that outlet, or None."""
    told = case.evidence.credits_to(article, outlet)
    general = [each for each in told if each.form in GENERAL]
    if general:
        return _says(general[0])
    governed = {claim for each in told for claim in each.claims}
    leads = bool(governed & case.evidence.leads[article])
    if leads or len(told) >= MADE_FROM_CREDITS or len(governed) >= MADE_FROM_CLAIMS:
        return f"credits {outlet} {'in its lead' if leads else 'for other claims'}: {_says(told[0])}"
    return None


def _has_own_source(case: Case, other: str) -> bool:
    """It names somebody the other article does not, or both name somebody whom anyone may have heard."""
    source, theirs = case.claim.source, case.copies[other].claim.source
    if source is None:
        return False
    profile = source.profile
    if profile.kind in NAMED and profile.name:
        last = profile.name.split()[-1]
        if last not in case.evidence.articles[other].text:
            return True
    public = profile.kind not in UNNAMED and theirs is not None and theirs.profile.kind not in UNNAMED
    return public and case.copies[other].claim.id not in case.evidence.own[other]


def _retold_together(case: Case) -> Taken | None:
    """It rests on an outlet that has no article here, and so does another article that has the claim."""
    for credit in case.evidence.credits[case.article]:
        because = _rests_on(case, case.article, credit.outlet)
        if because and not case.evidence.of_outlet(credit.outlet):
            for other in case.others:
                if _has_it_from(case, other, credit.outlet) and not _has_own_source(case, other):
                    step = Step(credit.outlet, True, Ground.RETELLS, because)
                    return Taken(Ground.RETELLS, because, (step,))
    return None


def _has_it_from(case: Case, other: str, outlet: str) -> bool:
    """The other article has this claim from the outlet: it says so, or rests on it and tells no other origin."""
    told = case.evidence.credits_to(other, outlet)
    claim = case.copies[other].claim
    if any(claim.id in each.claims or each.form is CreditForm.ORIGIN for each in told):
        return True
    elsewhere = any(claim.id in each.claims for each in case.evidence.credits[other])
    own = claim.id in case.evidence.own[other]
    return not elsewhere and not own and _rests_on(case, other, outlet) is not None


def _same_outlet(case: Case) -> Taken | None:
    """An earlier article of the outlet has the claim."""
    outlet = case.evidence.articles[case.article].outlet
    for other in case.others:
        if case.evidence.articles[other].outlet == outlet and case.evidence.may_come_from(
            case.article, other
        ):
            return _one(other, Ground.SAME_OUTLET, "another article of the same outlet has it")
    return None


RULES: tuple[Callable[[Case], Taken | None], ...] = (
    _own_reporting,
    _credited,
    _from_agency,
    _copied,
    _exclusive,
    _retold,
    _retold_together,
    _same_outlet,
)


def _same_words(case: Case, taken: Taken, first: Mapping[str, Taken]) -> Taken:
    """A copy that credits nobody is from where another says that the same words are from, whoever was first."""
    if taken.ground is not Ground.OWN:
        return taken
    for other in case.others:
        further = [each for each in first[other].steps if each.origin != case.article]
        if first[other].ground is Ground.CREDITS and further and case.words_from(other):
            outlet = case.evidence.articles[other].outlet
            because = f"has the same words as {outlet}, which {further[0].because}"
            moved = tuple(Step(each.origin, each.implied, Ground.COPIED, because) for each in further)
            return Taken(Ground.COPIED, because, moved)
    return taken


def _one(origin: str, ground: Ground, because: str) -> Taken:
    return Taken(ground, because, (Step(origin, False, ground, because),))


def _says(credit: Credit) -> str:
    return f"says {_printed(credit)}" if credit.text else f"is signed by {credit.outlet}"


def _printed(credit: Credit) -> str:
    return f"“{' '.join(credit.text.split())}”"
