"""The cue verbs in all their forms, and the data files they come from."""

from __future__ import annotations

from importlib.resources import files

import pytest

from attrib.domain import Force
from attrib.text.lexicon import TAGS, CueForm, load_lexicon

FRAMES = frozenset("q t c p a o n i w j T N O I P -".split())
SHAPES = frozenset(("finite", "past", "base", "ing"))


def rows(name: str) -> list[list[str]]:
    table = (files("attrib.text") / "data" / "en" / name).read_text("utf-8")
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


LEMMAS = [row[0] for row in rows("cues.tsv")]
FORMS = """
say says said said saying
tell tells told told telling
add adds added added adding
agree agrees agreed agreed agreeing
admit admits admitted admitted admitting
answer answers answered answered answering
argue argues argued argued arguing
brag brags bragged bragged bragging
call calls called called calling
comment comments commented commented commenting
confess confesses confessed confessed confessing
contend contends contended contended contending
counter counters countered countered countering
decry decries decried decried decrying
deny denies denied denied denying
emphasize emphasizes emphasized emphasized emphasizing
estimate estimates estimated estimated estimating
explain explains explained explained explaining
express expresses expressed expressed expressing
find finds found found finding
offer offers offered offered offering
quip quips quipped quipped quipping
quote quotes quoted quoted quoting
read reads read read reading
refer refers referred referred referring
reply replies replied replied replying
reveal reveals revealed revealed revealing
show shows showed shown showing
slam slams slammed slammed slamming
stress stresses stressed stressed stressing
submit submits submitted submitted submitting
swear swears swore sworn swearing
testify testifies testified testified testifying
think thinks thought thought thinking
vow vows vowed vowed vowing
write writes wrote written writing
yell yells yelled yelled yelling
""".strip().splitlines()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            line,
            id=line.split()[0],
            marks=[pytest.mark.xfail(strict=True, reason="agreing")] if line.startswith("agree ") else [],
        )
        for line in FORMS
    ],
)
def test_forms_as_the_dictionary_has_them(line: str):
    lemma, third, past, participle, ing = line.split()
    cues = load_lexicon().cues
    mine = {form for form, cue in cues.items() if cue.entry.lemma == lemma}
    assert mine == {lemma, third, past, participle, ing}
    assert (cues[third].shape, cues[ing].shape) == ("finite", "ing")
    assert {cues[past].shape, cues[participle].shape} == {"past"}
    assert cues[lemma].shape == ("past" if lemma in (past, participle) else "base")


@pytest.mark.parametrize("lemma", LEMMAS)
def test_every_cue_has_its_forms_and_each_leads_back(lemma: str):
    mine = {form: cue for form, cue in load_lexicon().cues.items() if cue.entry.lemma == lemma}
    assert lemma in mine
    assert {cue.shape for cue in mine.values()} >= {"finite", "past", "ing"}
    assert len(mine) in ((3,) if lemma == "read" else (4, 5))  # one past form for two, or "written" too
    assert all(form.isalpha() and form == form.lower() for form in mine)
    assert [form for form, cue in mine.items() if cue.shape == "ing"] == [
        form for form in mine if form.endswith("ing")
    ]
    assert all(form.endswith("s") for form, cue in mine.items() if cue.shape == "finite")


def test_no_form_belongs_to_two_cues():
    """ "found" of find and of found: the earlier row would win in silence."""
    cues = load_lexicon().cues
    assert len(set(LEMMAS)) == len(LEMMAS)
    assert {cue.entry.lemma for cue in cues.values()} == set(LEMMAS)
    assert sum(len({form for form, _ in forms_of(lemma)}) for lemma in LEMMAS) == len(cues)


def forms_of(lemma: str) -> list[tuple[str, CueForm]]:
    return [(form, cue) for form, cue in load_lexicon().cues.items() if cue.entry.lemma == lemma]


def test_every_row_says_force_and_frames_we_know():
    for name in ("cues.tsv", "phrases.tsv"):
        for row in rows(name):
            assert 3 <= len(row) <= 4, row
            assert Force(row[1]), row
            assert row[2].split(), row
            assert set(row[2].split()) <= FRAMES, row
    assert all(len(row[3].split()) == 4 for row in rows("cues.tsv") if len(row) == 4)


@pytest.mark.parametrize(
    ("form", "lemma", "force"),
    [
        ("denies", "deny", Force.DENYING),
        ("rejected", "reject", Force.DENYING),
        ("claimed", "claim", Force.DOUBTING),
        ("alleging", "allege", Force.DOUBTING),
        ("confirmed", "confirm", Force.ASSERTING),
        ("acknowledges", "acknowledge", Force.ASSERTING),
        ("said", "say", Force.NEUTRAL),
        ("told", "tell", Force.NEUTRAL),
    ],
)
def test_force(form: str, lemma: str, force: Force):
    entry = load_lexicon().cues[form].entry
    assert (entry.lemma, entry.force) == (lemma, force)


@pytest.mark.parametrize(
    "word", ["dam", "dayed", "sayed", "telled", "speak", "spoke", "admited", "offerred", "denys"]
)
def test_what_is_no_cue(word: str):
    assert word not in load_lexicon().cues


@pytest.mark.parametrize(
    ("first", "rest", "lemma"),
    [
        ("pointed", "out", "point out"),
        ("points", "out", "point out"),
        ("went", "on to say", "go on to say"),
        ("went", "on", "go on"),
        ("made", "it clear", "make it clear"),
        ("ruling", "out", "rule out"),
        ("calls", "for", "call for"),
        ("shot", "back", "shoot back"),
        ("voiced", "concern", "voice concern"),
    ],
)
def test_cues_of_several_words(first: str, rest: str, lemma: str):
    found = {" ".join(words): entry.lemma for words, entry in load_lexicon().phrases[first]}
    assert found[rest] == lemma


def test_of_two_phrases_the_longer_one_is_tried_first():
    for phrases in load_lexicon().phrases.values():
        lengths = [len(rest) for rest, _ in phrases]
        assert lengths == sorted(lengths, reverse=True)
    assert [" ".join(rest) for rest, _ in load_lexicon().phrases["went"]][-1] == "on"


def test_every_phrase_is_found_under_each_form_of_its_verb():
    phrases = load_lexicon().phrases
    for row in rows("phrases.tsv"):
        head, *rest = row[0].split()
        lemma = " ".join([head.rstrip("*"), *rest])
        heads = {form for form, found in phrases.items() if lemma in {entry.lemma for _, entry in found}}
        assert len(heads) >= (3 if head.endswith("*") else 1), row[0]  # "put" is its own past
        assert head.rstrip("*") in heads


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("the", "D"),
        ("of", "P"),
        ("and", "C"),
        ("because", "S"),
        ("she", "R"),
        ("has", "X"),
        ("went", "V"),
        ("soon", "A"),
        ("that", "S"),  # an earlier class wins: conjunction of a clause before determiner
        ("her", "D"),
        ("him", "R"),
        ("before", "P"),
        ("so", "S"),
    ],
)
def test_class_of_a_word(word: str, tag: str):
    assert load_lexicon().tags[word] == tag


def test_classes_are_as_told_and_words_are_lower_case():
    lexicon = load_lexicon()
    assert set(lexicon.tags.values()) == {tag for _, tag in TAGS}
    assert all(word == word.lower() for word in lexicon.tags)
    for words in (lexicon.time, lexicon.saying, lexicon.media_word, lexicon.pointing_head, lexicon.statement):
        assert words
        assert all(word == word.lower() for word in words)
    assert lexicon.subject_pronouns >= {"he", "she", "they", "who"}
    assert not lexicon.subject_pronouns & {"him", "them", "us"}


def test_a_language_is_read_once_and_an_unknown_one_is_refused():
    assert load_lexicon() is load_lexicon()
    with pytest.raises(FileNotFoundError):
        load_lexicon("xx")
