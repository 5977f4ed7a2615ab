"""What a call offers for ingesting: its inputs, what is said of them all, and the ways in which they may be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from attrib.domain import Published
from attrib.domain.fetched import Validators
from attrib.errors import UsageError
from attrib.intake import (
    Details,
    Fetch,
    Format,
    Found,
    Knows,
    Meter,
    details_from,
    gather,
    host_of,
    manner,
    published_at,
)

if TYPE_CHECKING:
    from attrib.intake.fetch import Fetcher


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the caller says of every article of the call; it outranks what the inputs say.

    `limit` is how many articles are read at most; `delay` the seconds between two pages of one server, `contact`
    whom it is told to write to, and with `allow_private` machines in the own network may be asked too. Without
    `keep_raw` the bytes an article was read from are not stored beside its text.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    story: str | None = None
    format: Format = Format.AUTO
    tagger: str = "learned"
    limit: int | None = None
    delay: float = 2.0
    contact: str | None = None
    allow_private: bool = False
    keep_raw: bool = True


def offered(
    inputs: Sequence[str],
    options: IngestOptions,
    knows: Knows,
    *,
    stdin: BinaryIO | None = None,
    fetch: Fetch | None = None,
    meter: Meter | None = None,
) -> Iterator[Found]:
    """Everything the inputs hold. Raises UsageError for options nobody can mean."""
    # Sorted, since the first of two articles of one name keeps it, and the order of the call means nothing.
    found = gather(
        sorted(inputs),
        format=options.format,
        given=given(options),
        stdin=stdin,
        knows=knows,
        fetch=fetch,
        meter=meter,
    )
    return _single(found) if options.url else found


def fetcher(options: IngestOptions, known: Mapping[str, Validators]) -> Fetcher:
    """What fetches pages for this call, in this call's manner; `known` is what servers told before."""
    from attrib.intake.fetch import Fetcher, FetchOptions  # noqa: PLC0415 - files need no network

    reader = manner(given(options))
    return Fetcher(FetchOptions(options.delay, options.allow_private, options.contact, reader, known))


def given(options: IngestOptions) -> Details:
    """What the options say of every article. Raises UsageError for options nobody can mean."""
    told = {"outlet": options.outlet, "url": options.url, "story": options.story}
    empty = [name for name, words in told.items() if words is not None and not words.strip()]
    if empty:
        raise UsageError(f"--{empty[0]} is given and empty")
    if options.url and host_of(options.url) is None:
        raise UsageError(f"--url {options.url!r} is not a web address like https://courier.example/dam")
    if options.limit is not None and options.limit < 1:
        raise UsageError("--limit counts articles, from 1")
    return replace(details_from(told, "option"), published=_published(options.published))


def _published(written: str | None) -> Published | None:
    if written is None:
        return None
    published = published_at(written, "option")
    if published is None:
        raise UsageError(f"--published {written!r} is not a date like 2024-05-31 or 2024-05-31T14:05+02:00")
    return published


def _single(found: Iterator[Found]) -> Iterator[Found]:
    """The one item there is: several articles of one address would replace each other."""
    first_two = list(islice(found, 2))
    if len(first_two) > 1:
        raise UsageError(
            "--url names one article, and there are several; give each its own in a CSV manifest"
        )
    return chain(first_two)
