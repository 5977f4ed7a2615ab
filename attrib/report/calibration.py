"""What refitting the match weights gave: in words for a person, and as a file of plain numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from attrib.report.lines import EMPTY, Line, Piece, beside, line, wrap

# A weight that moves less than this is not worth a line.
MOVED = 0.05


@dataclass(frozen=True, slots=True)
class Refit:
    """The outcome of a calibration in plain values, weights and thresholds by name, each as shipped and refitted.

    `right` is the share that is the same claim from each threshold on, on stories that were held out.
    `left_out` counts the reviewed matches that nothing can be learned from, `unreached` names thresholds that kept
    their shipped value, `lacking` says how many more pairs are needed.
    """

    pairs: int
    same: int
    stories: int
    left_out: int
    weights: Mapping[str, tuple[float, float]]
    thresholds: Mapping[str, tuple[float, float]]
    log_loss: tuple[float, float]
    f1: tuple[float, float]
    right: Mapping[str, tuple[float, float]]
    gained: float
    error: float
    gain: bool
    lacking: tuple[str, ...]
    unreached: tuple[str, ...]
    version: str


def refit_lines(refit: Refit, *, room: int) -> list[Line]:
    """From how many pairs, how well both do on unseen stories, what moved, and what to make of it."""
    lines = wrap(line(_made_of(refit)), room)
    if refit.left_out:
        left_out = f"left out, because their own passages did not decide it: {refit.left_out}"
        lines += wrap(line(left_out), room)
    lines += [EMPTY, *_table(refit), EMPTY]
    moved = [
        f"{name.replace('_', ' ')} {_change(*both)}" for name, both in refit.weights.items() if _far(both)
    ]
    lines += wrap(line(f"weights that moved: {', '.join(moved) or 'none'}"), room)
    for each in _verdict(refit):
        lines += wrap(line(each), room)
    return lines


def weights_file(refit: Refit) -> str:
    """The file `attrib compare --weights` takes: TOML with how it was made in comments, no date in it."""
    gained = f"a pair's log loss falls by {refit.gained:.3f} (standard error {refit.error:.3f})"
    comments = [
        f"Match weights of attrib {refit.version}, refitted from what people decided in attrib review:",
        _made_of(refit) + ".",
        f"On stories held out: {gained};",
        f"log loss {_change(*refit.log_loss)}, F1 {_change(*refit.f1)}.",
        "A logistic regression drawn towards the shipped weights: each is believed to lie within half a unit of the",
        "shipped one (one standard deviation; the bias within one unit), so few pairs move it little.",
        "Only matches that were found and reviewed are in it; it knows nothing of pairs that are less alike.",
        'Used by attrib compare --weights FILE, or by weights = "FILE" under [attrib] in attrib.toml.',
    ]
    if not refit.gain:
        comments.append(
            "That is no gain, or too little to tell: it was written because somebody asked for it."
        )
    lines = [f"# {each}" for each in comments]
    lines += ["schema = 1", "", "[weights]  # log odds that two claims are the same"]
    lines += _settings(refit.weights)
    lines += ["", "[thresholds]  # from that similarity on a match is suggested, and confirmed"]
    lines += _settings(refit.thresholds)
    return "\n".join(lines) + "\n"


def _made_of(refit: Refit) -> str:
    reviewed = f"{refit.pairs} reviewed matches of {_stories(refit.stories)}"
    return f"{reviewed}, {refit.same} of them the same claim, {refit.pairs - refit.same} not"


def _stories(count: int) -> str:
    return "1 story" if count == 1 else f"{count} stories"


def _table(refit: Refit) -> list[Line]:
    rows: list[tuple[str, ...]] = [("on stories held out", "shipped", "refitted")]
    rows += [("log loss of a pair", *(f"{each:.3f}" for each in refit.log_loss))]
    rows += [("F1", *(f"{each:.3f}" for each in refit.f1))]
    for name, both in refit.thresholds.items():
        rows.append((f"{name} from", *(f"{each:.2f}" for each in both)))
        rows.append(("  of these right", *(f"{each:.1%}" for each in refit.right[name])))
    cells = [
        [[line(Piece(cell, "heading" if at == 0 else ""))] for cell in row] for at, row in enumerate(rows)
    ]
    return [each for row in cells for each in beside(row, [20, 8, 8])]


def _verdict(refit: Refit) -> Iterator[str]:
    """What a person should make of it."""
    told = f"log loss falls by {refit.gained:.3f} with a standard error of {refit.error:.3f}"
    if refit.lacking:
        yield f"too few to tell: needed are {', '.join(refit.lacking)}"
        return
    if refit.gain:
        yield f"a gain: {told}, and F1 is no lower"
    else:
        yield f"no gain: {told}, F1 goes {_change(*refit.f1)}; the shipped weights stay the better choice"
    for name in refit.unreached:
        yield f"no threshold has the precision that “{name}” stands for on these pairs; it stays as shipped"
    yield "the pairs are those that were found and reviewed; nothing is known of those that are less alike"


def _settings(values: Mapping[str, tuple[float, float]]) -> list[str]:
    return [f"{f'{name} = {new:.2f}':<24}# shipped {_plain(old)}" for name, (old, new) in values.items()]


def _far(both: tuple[float, float]) -> bool:
    return abs(both[0] - both[1]) >= MOVED


def _change(before: float, after: float) -> str:
    return f"{_plain(before)} -> {_plain(after)}"


def _plain(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
