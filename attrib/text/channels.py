"""Through whom a source spoke: "told the Courier", "in a Courier interview", "was quoted as saying by the Courier"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.lexicon import load_lexicon
from attrib.text.outlets import outlet_named
from attrib.text.reading import Reading
from attrib.text.tokens import Tokens

REPORTING = frozenset(("reported", "reports", "report", "published", "learned"))
MEDIA_NOUNS = frozenset(
    (
        "news",
        "agency",
        "newspaper",
        "broadcaster",
        "network",
        "channel",
        "website",
        "magazine",
        "television",
        "station",
    )
)
STATIONS = frozenset(("radio", "television", "tv", "channel"))
"""First words of a station's name: "Radio Ardia"."""
SPOKEN_BEFORE = frozenset(("carried", "aired", "interviewed", "quoted", "cited", "contacted", "polled"))
OWN = re.compile(
    r"this (?:news)?(?:paper|site|outlet|agency|magazine|website|publication|station)", re.IGNORECASE
)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Media:
    """The names that mean an outlet in one article, lower case without their article."""

    names: frozenset[str]
    own: str
    endings: frozenset[str]

    def knows(self, words: str) -> bool:
        """These words name an outlet here: listed, used as one in the article, or called like one."""
        if _bare(words) in self.names or outlet_named(words) is not None:
            return True
        if " " not in words:
            return False
        first, last = words.split(" ", 1)[0], words.rsplit(" ", 1)[-1]
        if not last[:1].isupper():
            return False
        return last.lower() in self.endings or (first[:1].isupper() and first.lower() in STATIONS)


def find_media(reading: Reading, outlet: str) -> Media:
    """The article's own outlet, and every name it uses as one: told to, or reporting, and never a person's surname."""
    tokens = reading.tokens
    surnames = _parts_of_longer_names(tokens)
    names = {_bare(outlet)}
    for sentence in reading.sentences:
        for draft in sentence.drafts:
            told = _outlet_in(sentence, draft.via) if draft.via else None
            if told and (told != draft.via or _looks_like_outlet(sentence, told, surnames)):
                names.add(_bare(_words(tokens, told)))
            if (
                draft.source
                and _reports(tokens, draft)
                and _looks_like_outlet(sentence, draft.source, surnames)
            ):
                names.add(_bare(_words(tokens, draft.source)))
    return Media(frozenset(names), outlet, load_lexicon().media_word)


def _outlet_in(sentence: Sentence, words: Range) -> Range:
    """The name in "the Halyard news agency"; all the words where they say no such thing."""
    first, last = words
    name = last
    while name > first and sentence.tag(name - 1) == "n" and sentence.low(name - 1) in MEDIA_NOUNS:
        name -= 1
    if name in (last, first) or sentence.tag(name - 1) != "N":
        return words
    return first + (sentence.tag(first) == "D"), name


def _reports(tokens: Tokens, draft: Draft) -> bool:
    return any(tokens.low[i] in REPORTING for part in draft.cue for i in range(*part))


def channel(sentence: Sentence, draft: Draft, media: Media) -> str | None:
    """The outlet that relays the draft's source, by its usual name, or None."""
    tokens = sentence.tokens
    if draft.via is not None:
        if OWN.fullmatch(_words(tokens, draft.via)):
            return media.own
        words = _words(tokens, _outlet_in(sentence, draft.via))
        return _usual_name(words) if media.knows(words) else None
    return _spoken_to(sentence, draft, media)


def _spoken_to(sentence: Sentence, draft: Draft, media: Media) -> str | None:
    """ "interviewed by the Courier", "in a Courier interview", "in comments to the Courier", outside the content."""
    tokens = sentence.tokens
    for i in range(sentence.first, sentence.last):
        if tokens.tag[i] != "N" or any(first <= i < last for first, last in draft.content):
            continue
        end = i + 1
        while end < sentence.last and tokens.tag[end] == "N":
            end += 1
        first = i - 1 if sentence.low(i - 1) == "the" else i
        words = _words(tokens, (i, end))
        if _introduced_as_channel(sentence, draft, first, end) and media.knows(words):
            return _usual_name(_words(tokens, (first, end)))
    return None


def _introduced_as_channel(sentence: Sentence, draft: Draft, first: int, end: int) -> bool:
    before, earlier = sentence.low(first - 1), sentence.low(first - 2)
    if before in ("by", "with", "to"):
        if before == "to" and any(last == first - 1 for _, last in draft.cue):
            return True  # "confirmed to the Courier"
        said = earlier in sentence.lexicon.saying or earlier in ("speaking", "talking", "spoke", "talked")
        return said or (before == "by" and earlier in SPOKEN_BEFORE)
    return before in ("a", "an", "the") and sentence.low(end) in ("interview", "podcast", "broadcast")


def _looks_like_outlet(sentence: Sentence, words: Range, surnames: frozenset[str]) -> bool:
    last = words[1] - 1
    if sentence.low(last) in sentence.lexicon.media_word and sentence.tag(last) == "N":
        return True
    return _lone_name(sentence, words, surnames)


def _lone_name(sentence: Sentence, words: Range, surnames: frozenset[str]) -> bool:
    """One capitalised word, perhaps with "the", that is no part of a longer name in this article."""
    first, last = words
    if sentence.tag(first) == "D" and last - first == 2:
        first += 1
    if last - first != 1 or sentence.tag(first) != "N":
        return False
    name = sentence.low(first)
    return name not in sentence.lexicon.addressed_body and name not in surnames and not name.endswith("'s")


def _parts_of_longer_names(tokens: Tokens) -> frozenset[str]:
    """Every capitalised word that stands next to another one, titles included: persons are introduced in full."""
    parts: set[str] = set()
    for i in range(1, len(tokens)):
        if tokens.tag[i] == tokens.tag[i - 1] == "N" and tokens.start[i] - tokens.end[i - 1] <= 1:
            parts.update((tokens.low[i], tokens.low[i - 1]))
    return frozenset(parts)


def _usual_name(words: str) -> str:
    known = outlet_named(words) or outlet_named(ARTICLE.sub("", words))
    return known.name if known else ARTICLE.sub("", words)


def _bare(words: str) -> str:
    return ARTICLE.sub("", words).casefold()


def _words(tokens: Tokens, part: Range) -> str:
    return tokens.span(*part).of(tokens.text)
