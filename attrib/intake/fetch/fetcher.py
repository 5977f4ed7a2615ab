"""From an address to a document: rules asked, redirects followed and looked at, nothing asked for in vain."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from attrib import __version__
from attrib.domain.fetched import Validators
from attrib.errors import UnreadableInput
from attrib.intake.addresses import folded
from attrib.intake.containers.captures import media_type
from attrib.intake.detect import BY_CONTENT_TYPE
from attrib.intake.fetch.exchange import Answer, ask
from attrib.intake.fetch.hosts import Target, target_of
from attrib.intake.fetch.manners import Pace, retry_after, rules_in
from attrib.intake.inside import Inside, held
from attrib.intake.items import Skip

if TYPE_CHECKING:
    from protego import Protego

AGENT = "attrib"
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
BUSY = (429, 503)
MOST_TRIES = 3
# Whoever asks for a longer pause is asked again on another day, by another run.
LONGEST_RETRY = 120.0
# What a robots.txt that cannot be had means (RFC 9309): not there, so all is allowed; broken, so nothing is.
NO_RULES, NOTHING_ALLOWED = b"", b"User-agent: *\nDisallow: /\n"
DISALLOWED = "robots.txt asks programs not to read it"


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """`delay` is the time in seconds between two pages of one server; `contact` tells it whom to write to.

    `reader` names the manner in which pages are read in this run; `known` is what servers told before.
    """

    delay: float = 2.0
    allow_private: bool = False
    contact: str | None = None
    reader: str = ""
    known: Mapping[str, Validators] = field(default_factory=dict)


@dataclass(slots=True)
class Fetcher:
    """Fetches pages; `told` is what their servers told of them, by address, to be asked about next time."""

    options: FetchOptions
    sleep: Callable[[float], None] = time.sleep
    told: dict[str, Validators] = field(default_factory=dict)
    rules: dict[str, Protego] = field(default_factory=dict)
    pace: Pace = field(init=False)

    def __post_init__(self) -> None:
        self.pace = Pace(self.options.delay, self.sleep)

    def __call__(self, url: str) -> Inside | Skip | None:
        """The document at the address, why it is passed over, or None where it is the one we know.

        Raises UnreadableInput where there is none to be had.
        """
        asked = folded(url)
        headers = self._headers(asked)
        for _ in range(MOST_REDIRECTS + 1):
            target = target_of(url, allow_private=self.options.allow_private)
            if not self._rules(target).can_fetch(url, AGENT):
                return Skip(asked, url, DISALLOWED)
            answer = self._patiently(target, headers)
            if answer.status not in REDIRECTS or "location" not in answer.headers:
                return self._document(asked, url, answer)
            url = urljoin(url, answer.headers["location"])
        raise UnreadableInput(f"more than {MOST_REDIRECTS} redirects")

    def _headers(self, url: str) -> dict[str, str]:
        contact = f" (+{self.options.contact})" if self.options.contact else ""
        headers = {"User-Agent": f"{AGENT}/{__version__}{contact}", "Accept": "text/html, */*;q=0.5"}
        known = self.options.known.get(url)
        if known and known.reader == self.options.reader:
            told = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
            headers |= {name: value for name, value in told.items() if value}
        return headers

    def _rules(self, target: Target) -> Protego:
        if target.site not in self.rules:
            self.rules[target.site] = rules_in(self._robots(target))
        return self.rules[target.site]

    def _robots(self, target: Target) -> bytes:
        url = f"{target.site}/robots.txt"
        headers = self._headers(url)
        for _ in range(MOST_REDIRECTS + 1):
            try:
                answer = ask(target_of(url, allow_private=self.options.allow_private), headers)
            except UnreadableInput:
                return NOTHING_ALLOWED
            if answer.status in REDIRECTS and "location" in answer.headers:
                url = urljoin(url, answer.headers["location"])
            elif answer.status == 200:
                return answer.body
            else:
                return NO_RULES if 400 <= answer.status < 500 else NOTHING_ALLOWED
        return NO_RULES

    def _patiently(self, target: Target, headers: Mapping[str, str]) -> Answer:
        """The answer, after as many pauses as the server asks for within reason."""
        for tries in range(1, MOST_TRIES + 1):
            self.pace.keep(target.site, self._rules(target).crawl_delay(AGENT))
            answer = ask(target, headers)
            if answer.status not in BUSY or tries == MOST_TRIES:
                return answer
            pause = retry_after(answer.headers.get("retry-after"))
            if pause is None or pause > LONGEST_RETRY:
                return answer
            self.pace.wait(pause)
        raise AssertionError  # the last try always returns

    def _document(self, asked: str, url: str, answer: Answer) -> Inside | None:
        if answer.status == 304:
            return None
        if answer.status != 200:
            raise UnreadableInput(_refusal(answer))
        etag, modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        if etag or modified:
            self.told[asked] = Validators(etag, modified, self.options.reader)
        media, charset = media_type(answer.headers.get("content-type", ""))
        path = PurePosixPath(unquote(urlsplit(url).path))
        suffix = BY_CONTENT_TYPE.get(media, "" if media.startswith("text/") else path.suffix)
        stem = path.stem or urlsplit(url).hostname or "page"
        return Inside(url, asked, stem, suffix, held(answer.body), found_at=url, charset=charset, line=1)


def _refusal(answer: Answer) -> str:
    again = answer.headers.get("retry-after")
    if answer.status in BUSY and again:
        return f"the server is busy (HTTP {answer.status}) and asks to come back after {again[:40]}"
    words = {
        401: "asks for a password",
        403: "refuses",
        404: "has no such page",
        410: "has no such page any more",
    }
    return f"the server {words.get(answer.status, 'answers with an error')} (HTTP {answer.status})"
