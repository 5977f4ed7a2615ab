"""What a refit gave, to the letter: on the screen and as a file."""

from __future__ import annotations

import tomllib
from dataclasses import replace

from attrib.report.calibration import Refit, refit_lines, weights_file
from attrib.report.lines import plain

REFIT = Refit(
    pairs=140,
    same=112,
    stories=9,
    left_out=0,
    weights={"wording": (0.5, 0.62), "same_source": (1.5, 1.5), "bias": (-4.25, -5.01)},
    thresholds={"confirmed": (0.85, 0.9), "suggested": (0.5, 0.55)},
    log_loss=(0.41234, 0.37),
    f1=(0.9, 0.91),
    right={"confirmed": (0.93, 0.9612), "suggested": (0.8, 0.9)},
    gained=0.04234,
    error=0.011,
    gain=True,
    lacking=(),
    unreached=(),
    version="0.1.0",
)


def shown(refit: Refit, *, room: int = 80) -> str:
    return plain(refit_lines(refit, room=room))


def test_a_gain():
    assert shown(REFIT) == (
        "140 reviewed matches of 9 stories, 112 of them the same claim, 28 not\n"
        "\n"
        "on stories held out   shipped   refitted\n"
        "log loss of a pair    0.412     0.370\n"
        "F1                    0.900     0.910\n"
        "confirmed from        0.85      0.90\n"
        "  of these right      93.0%     96.1%\n"
        "suggested from        0.50      0.55\n"
        "  of these right      80.0%     90.0%\n"
        "\n"
        "weights that moved: wording 0.5 -> 0.62, bias -4.25 -> -5.01\n"
        "a gain: log loss falls by 0.042 with a standard error of 0.011, and F1 is no\n"
        "lower\n"
        "the pairs are those that were found and reviewed; nothing is known of those that\n"
        "are less alike\n"
    )


def test_no_gain():
    told = shown(replace(REFIT, gain=False, unreached=("confirmed",), left_out=3), room=200)
    assert "\nleft out, because their own passages did not decide it: 3\n" in told
    assert "\nno gain: log loss falls by 0.042 with a standard error of 0.011, F1 goes 0.9 -> 0.91; " in told
    assert (
        "\nno threshold has the precision that “confirmed” stands for on these pairs; it stays as shipped\n"
        in told
    )


def test_too_few_to_tell():
    told = shown(replace(REFIT, gain=False, lacking=("12 more reviewed matches", "1 more story")), room=200)
    assert told.endswith("\ntoo few to tell: needed are 12 more reviewed matches, 1 more story\n")
    assert "gain" not in told


def test_nothing_moved_and_one_story():
    told = shown(replace(REFIT, stories=1, weights={"bias": (-4.25, -4.22)}))
    assert "of 1 story," in told
    assert "weights that moved: none\n" in told


def test_the_file():
    told = weights_file(REFIT)
    assert told == (
        "# Match weights of attrib 0.1.0, refitted from what people decided in attrib review:\n"
        "# 140 reviewed matches of 9 stories, 112 of them the same claim, 28 not.\n"
        "# On stories held out: a pair's log loss falls by 0.042 (standard error 0.011);\n"
        "# log loss 0.412 -> 0.37, F1 0.9 -> 0.91.\n"
        "# A logistic regression drawn towards the shipped weights: each is believed to lie within half a unit of the\n"
        "# shipped one (one standard deviation; the bias within one unit), so few pairs move it little.\n"
        "# Only matches that were found and reviewed are in it; it knows nothing of pairs that are less alike.\n"
        '# Used by attrib compare --weights FILE, or by weights = "FILE" under [attrib] in attrib.toml.\n'
        "schema = 1\n"
        "\n"
        "[weights]  # log odds that two claims are the same\n"
        "wording = 0.62          # shipped 0.5\n"
        "same_source = 1.50      # shipped 1.5\n"
        "bias = -5.01            # shipped -4.25\n"
        "\n"
        "[thresholds]  # from that similarity on a match is suggested, and confirmed\n"
        "confirmed = 0.90        # shipped 0.85\n"
        "suggested = 0.55        # shipped 0.5\n"
    )
    assert tomllib.loads(told)["thresholds"] == {"confirmed": 0.9, "suggested": 0.55}


def test_a_file_that_is_no_gain_says_so():
    assert "# That is no gain, or too little to tell" in weights_file(replace(REFIT, gain=False))
