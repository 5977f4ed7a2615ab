"""The walk through the findings a person is asked about: one screen each, one key to answer."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import typer
from sqlalchemy.orm import Session

from attrib.commands.output import emit, emit_lines, room
from attrib.domain import Change, Judgement, Verdict
from attrib.errors import UsageError
from attrib.report.lines import EMPTY, line, wrap
from attrib.report.marked import LEGEND
from attrib.report.question import question_lines
from attrib.workflow.review import Answer, Asked, keep, put_to, take_back

KEYS = "s same claim, n not the same, v another verdict, k skip, u undo, q quit"
LAST_KEYS = "that was the last: u undo, q quit"
JUDGEMENTS: Mapping[str, Judgement] = {"s": Judgement.SAME, "n": Judgement.APART}
# "No match found" is the key n; "text missing" is nothing that two passages could show.
VERDICTS: Mapping[str, Verdict] = dict(
    zip("12345", (each for each in Verdict if each not in (Verdict.ABSENT, Verdict.UNREADABLE)), strict=True)
)
CHOICES = ", ".join(f"{key} {verdict.value}" for key, verdict in VERDICTS.items()) + ", k back"


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer of this walk: to which of the questions, its number, and the story it bears on."""

    at: int
    number: int
    story: str


@dataclass(frozen=True, slots=True)
class Walked:
    """The answers that stand at the end, and how many questions were not reached or were skipped."""

    kept: tuple[Kept, ...]
    left: int


def walk(session: Session, asked: Sequence[Asked], reviewer: str) -> Walked:
    """Every question was put until the last or until the person quit; each answer is in the database at once.

    Raises UsageError where nobody sits at a terminal.
    """
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()):
        raise UsageError(
            "attrib review asks at a terminal, and this is none\n"
            "elsewhere: attrib review --list --format csv -o answers.csv, fill it in, "
            "then attrib review --import answers.csv"
        )
    emit_lines(wrap(line(f"{len(asked)} to decide, as {reviewer}. {LEGEND}"), room()))
    kept: list[Kept] = []
    at: int | None = 0
    while at is not None:
        at = _ask(session, asked, at, kept, reviewer) if at < len(asked) else _end(session, kept)
    return Walked(tuple(kept), len(asked) - len(kept))


def _ask(session: Session, asked: Sequence[Asked], at: int, kept: list[Kept], reviewer: str) -> int | None:
    """The question is answered, skipped or taken back; answers which comes next, None to quit."""
    question = put_to(session, asked[at])
    emit_lines([EMPTY, *question_lines(question, number=at + 1, of=len(asked), room=room()), EMPTY])
    while True:
        key = _key(KEYS, "snvkuq")
        if key == "q":
            return None
        if key == "k":
            return at + 1
        if key == "u":
            if kept:
                return _undo(session, kept)
            emit("nothing to undo yet\n")
            continue
        answer = _answer(key)
        if answer is not None:
            number = keep(session, question, answer, reviewer)
            kept.append(Kept(at, number, question.story))
            return at + 1


def _end(session: Session, kept: list[Kept]) -> int | None:
    """Nothing is left to ask; the last answer may have been a slip too."""
    return _undo(session, kept) if kept and _key(LAST_KEYS, "uq") == "u" else None


def _undo(session: Session, kept: list[Kept]) -> int:
    last = kept.pop()
    take_back(session, last.number)
    emit(f"taken back: the answer to {last.at + 1}\n")
    return last.at


def _answer(key: str) -> Answer | None:
    """What the person says; None where they would rather choose again."""
    if key != "v":
        return Answer(JUDGEMENTS[key], reason=_line("reason, if you like: "))
    chosen = _key(CHOICES, "12345k")
    verdict = VERDICTS.get(chosen)
    if verdict is None:
        return None
    changes = _changes() if verdict is Verdict.ALTERED else None
    return Answer(Judgement.VERDICT, verdict, changes, _line("reason, if you like: "))


def _changes() -> tuple[Change, ...] | None:
    """What changed, where the person names it."""
    while True:
        told = _line("changes, if you like, joined by ; (? names them): ")
        try:
            return (
                tuple(Change(each.strip().replace(" ", "_")) for each in told.split(";") if each.strip())
                or None
            )
        except ValueError:
            emit_lines(wrap(line(f"  {', '.join(each.value for each in Change)}"), room()))


def _key(prompt: str, keys: str) -> str:
    """One of the keys; any other asks again."""
    while True:
        emit(f"{prompt}: ")
        try:
            pressed = typer.getchar()
        except EOFError:
            pressed = "q"
        # Arrow keys and the like come as several characters; what was typed ahead answers nothing.
        key = pressed[:1].lower()
        emit(f"{key if key.isprintable() else ''}\n")
        if key == "q" or key in keys:
            return key


def _line(prompt: str) -> str:
    """A line of text; the end of input is an empty one."""
    emit(prompt)
    try:
        return input()
    except EOFError:
        emit("\n")
        return ""
