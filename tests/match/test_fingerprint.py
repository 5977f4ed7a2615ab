from attrib.domain import QuoteType
from attrib.match.fingerprint import fingerprint
from tests.factories import make_claim


def stems(text: str) -> frozenset[str]:
    return fingerprint(make_claim(text)).stems


def test_function_words_carry_nothing():
    assert stems("It was what they had been to us") == frozenset()


def test_word_order_and_inflection_leave_the_sorted_tokens_alone():
    left = fingerprint(make_claim("The pier will close on Friday")).sorted_tokens
    right = fingerprint(make_claim("On Friday the piers closed")).sorted_tokens
    assert left == right


def test_paraphrases_share_a_concept_and_opposites_do_not():
    halted, suspended, resumed = (
        fingerprint(make_claim(f"They {verb} it")).concepts for verb in ("halted", "suspended", "reopened")
    )
    assert halted & suspended
    assert not halted & resumed


def test_a_phrase_is_one_term():
    assert stems("She stepped down") == {"step_down"}


def test_source_and_cue_are_context():
    claim = make_claim("it would close the pier", source="the harbour board", cue="announced")
    context = {term.stem for term in fingerprint(claim).context}
    assert {"harbor", "board", "announc"} <= context
    assert not context & fingerprint(claim).stems


def test_a_direct_quotation_is_quoted_throughout():
    print_ = fingerprint(make_claim("we stay here", quote_type=QuoteType.DIRECT))
    assert print_.quoted == ("we", "stay", "here")


def test_words_that_only_a_stemmer_takes_for_one_stay_apart():
    assert stems("the officers") != stems("the offices")
    assert stems("an officer") == stems("the officers")
    assert stems("It is missing") != stems("It missed")
