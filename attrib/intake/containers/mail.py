"""Mail: a newsletter as one article, told by its headers; and mailboxes, message by message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from typing import BinaryIO, cast

from attrib.errors import BadRecord, InputError, UnreadableInput
from attrib.intake.dates import published_at
from attrib.intake.decode import Decoded, decode
from attrib.intake.details import Details
from attrib.intake.page.markup import one_line, plain_words
from attrib.intake.records import Record
from attrib.intake.streams import lines_of

# With its pictures; a newsletter's own words are some ten thousand characters.
MOST_BYTES = 50_000_000
# Of several ways to say the same, the plain one is taken, unless it says only "open this in a browser".
ENOUGH = 0.6
QUOTED = re.compile(rb">+From ")


def read_mail(data: bytes) -> Record:
    """The mail's text with what its headers tell. Raises UnreadableInput where it has none."""
    try:
        mail = message_from_bytes(data, policy=policy.default)
    except RecursionError:
        raise UnreadableInput("a mail in a mail, a thousand times over") from None
    plain, markup = (_part(mail, kind) for kind in ("plain", "html"))
    if plain is None and markup is None:
        raise UnreadableInput("a mail without text")
    is_html = markup is not None and (plain is None or _says_less(plain.text, markup.text))
    taken = cast("Decoded", markup if is_html else plain)
    return Record(
        _details(mail),
        taken.text,
        is_html,
        raw=data,
        encoding=taken.encoding,
        evidence=f"mail, {taken.evidence}",
        mark=_header(mail, "message-id"),
    )


def read_mailbox(stream: BinaryIO, head: bytes) -> Iterator[tuple[int, Record | InputError]]:
    """Each message of the mailbox with its number: a record, or what is wrong with it."""
    for number, message in enumerate(_messages(lines_of(stream, head)), start=1):
        try:
            if len(message) > MOST_BYTES:
                raise BadRecord(f"larger than {MOST_BYTES // 1_000_000} MB")
            yield number, read_mail(message)
        except InputError as error:
            yield number, error


def _messages(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The messages between the lines that begin with "From "; of one that is too long, its beginning."""
    message: list[bytes] = []
    length, after_blank = 0, True
    for line in lines:
        ended = line if line.endswith(b"\n") else line + b"\n"
        if after_blank and line.startswith(b"From "):
            if message:
                yield b"".join(message)
            message, length = [], 0
        elif length <= MOST_BYTES:
            # what a mailbox quotes so that it is not taken for the next message
            message.append(ended[1:] if QUOTED.match(ended) else ended)
            length += len(ended)
        after_blank = not line.strip()
    if message:
        yield b"".join(message)


def _part(mail: EmailMessage, kind: str) -> Decoded | None:
    """The first part of this kind that is no attachment, decoded as it says or as it looks."""
    try:
        parts = [
            part
            for part in mail.walk()
            if part.get_content_type() == f"text/{kind}" and part.get_content_disposition() != "attachment"
        ]
        data = parts[0].get_payload(decode=True) if parts else None
        charset = parts[0].get_content_charset() if parts else None
    except Exception:
        return None
    if not isinstance(data, bytes):
        return None
    decoded = decode(data, declared=charset, by="the mail")
    return decoded if decoded.text.strip() else None  # bytes may say no more than how they are encoded


def _says_less(plain: str, markup: str) -> bool:
    return len(plain.split()) < ENOUGH * len(plain_words(markup).split())


def _details(mail: EmailMessage) -> Details:
    from attrib.text.outlets import outlet_by_domain  # noqa: PLC0415 - 100 ms that known inputs never need

    name, address = parseaddr(_header(mail, "from") or "")
    domain = address.rpartition("@")[2].lower()
    known = outlet_by_domain(domain) if domain else None
    return Details(
        title=one_line(_header(mail, "subject")),
        published=published_at(_header(mail, "date") or "", "mail"),
        language=one_line(_header(mail, "content-language")),
        site=known.name if known else one_line(name) or domain or None,
    )


def _header(mail: EmailMessage, name: str) -> str | None:
    try:
        value = mail[name]
        return None if value is None else " ".join(str(value).split()) or None
    except Exception:
        return None
