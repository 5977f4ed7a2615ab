"""Newsletters: which of a mail's texts is taken, what its headers tell, and mailboxes."""

import io

import pytest

from attrib.domain import Precision, Published
from attrib.errors import InputError, UnreadableInput
from attrib.intake.containers.mail import read_mail, read_mailbox
from attrib.intake.records import Record

HEADERS = (
    "From: Orla Courier <news@courier.example>\r\nTo: you@reader.example\r\n"
    "Subject: =?utf-8?q?Lamp_out_=E2=80=93_again?=\r\n"
    "Date: Wed, 08 Oct 2025 06:40:00 +0200\r\nMessage-ID: <7@courier.example>\r\nMIME-Version: 1.0\r\n"
)
LAMP = "The keeper said the lamp is out. “Nobody came,” she added."


def mail(plain: str | None, markup: str | None = None) -> bytes:
    parts = [
        f"--b\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
        for kind, text in (("plain", plain), ("html", markup))
        if text is not None
    ]
    body = "".join(parts) + "--b--\r\n"
    return (f"{HEADERS}Content-Type: multipart/alternative; boundary=b\r\n\r\n{body}").encode()


def test_a_newsletter_is_an_article_and_its_headers_tell_of_it() -> None:
    record = read_mail(mail(LAMP))
    assert record.text.strip() == LAMP
    details = record.details
    assert (details.title, details.site) == ("Lamp out – again", "Orla Courier")
    assert details.published == Published("2025-10-08T06:40:00+02:00", Precision.SECOND, "mail")
    assert record.mark == "<7@courier.example>"


def test_the_plain_text_is_taken_unless_it_says_only_where_to_look() -> None:
    markup = f"<html><body><p>{LAMP}</p><p>{LAMP}</p></body></html>"
    assert not read_mail(mail(f"{LAMP} {LAMP}", markup)).is_html
    assert read_mail(mail("Open this in your browser.", markup)).is_html
    assert read_mail(mail(None, markup)).is_html


def test_the_outlet_is_known_by_the_sender_s_domain() -> None:
    record = read_mail(mail(LAMP).replace(b"Orla Courier <news@courier.example>", b"Daily <x@reuters.com>"))
    assert record.details.site == "Reuters"


@pytest.mark.parametrize(
    ("charset", "evidence"), [("iso-8859-1", "mail, declared as iso-8859-1 by the mail"), ("", "mail,")]
)
def test_a_mail_is_decoded_as_it_says(charset: str, evidence: str) -> None:
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    head = f"{HEADERS}Content-Type: {kind}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    record = read_mail(head.encode() + b"At the caf=E9 the =93lamp=94 is out.")
    assert record.text == "At the café the “lamp” is out."
    assert record.evidence.startswith(evidence)


def test_an_attachment_is_not_the_text() -> None:
    attached = (
        mail(LAMP)
        .replace(b"text/plain;", b"text/plain; name=a.txt;")
        .replace(
            b"Content-Transfer-Encoding", b"Content-Disposition: attachment\r\nContent-Transfer-Encoding"
        )
    )
    with pytest.raises(UnreadableInput, match="without text"):
        read_mail(attached)


@pytest.mark.parametrize(
    "head",
    [
        'From: "\\\r\n <@\r\n',
        "Date: 99 Foo 0000\r\n",
        "Subject: =?x?q?=FF?=\r\n",
        "From: =?utf-8?b?!!!?= <a@b@c>\r\n",
        "Date:\r\n",
    ],
)
def test_broken_headers_cost_themselves(head: str) -> None:
    record = read_mail(f"{head}Content-Type: text/plain\r\n\r\n{LAMP}".encode())
    assert record.text == LAMP
    assert record.details.published is None


def boxed(*messages: bytes) -> list[Record | InputError]:
    data = b"\n".join(
        b"From news Wed Oct  8 06:40:00 2025\n" + each.replace(b"\r\n", b"\n") for each in messages
    )
    stream = io.BytesIO(data)
    return [each for _, each in read_mailbox(stream, stream.read(500))]


def test_a_mailbox_is_read_message_by_message() -> None:
    other = mail("The ferry is late.\n>From the pier they saw it.\n\nFrom here no\n").replace(
        b"\n\nFrom here", b"\nFrom here"
    )
    first, broken, third = boxed(mail(LAMP), b"Subject: x\nContent-Type: image/png\n\nx\n", other)
    assert isinstance(first, Record)
    assert first.text.strip() == LAMP
    assert isinstance(broken, UnreadableInput)
    assert isinstance(third, Record)
    assert "\nFrom the pier they saw it.\nFrom here no" in third.text
