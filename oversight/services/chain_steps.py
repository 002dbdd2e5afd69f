"""What was done since, read from the journal: one stage for each step of the record's workflow."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from oversight.actor import VIETNAM
from oversight.models.journal import JournalEntry
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Forwarding
from oversight.models.records import Stateful
from oversight.rules.in_charge import was_taken_over
from oversight.services.chain_stage import Stage, body_of
from oversight.services.chosen import words_of_choice
from workflows.roles import Role
from workflows.vocabulary import Ask, Transition

LABELS = {
    ("proposal", "answer"): "Trả lời tại chỗ", ("proposal", "accept"): "Tiếp thu đề xuất",
    ("proposal", "forward"): "Chuyển lên {above}", ("proposal", "acknowledge"): "{above} đã nhận",
    ("proposal", "put_on_agenda"): "Đưa vào chương trình kỳ họp",
    ("proposal", "answer_from_above"): "{above} trả lời",
    ("proposal", "decline_from_above"): "{above} không chấp nhận",
    ("proposal", "resolve"): "Kỳ họp giải quyết", ("proposal", "settle"): "Đã xử lý theo thẩm quyền",
    ("proposal", "feed_back"): "Đã thông báo cho đơn vị",
}
WORDS = {("put_on_agenda", "target_session"): "Kỳ họp", ("carry_over", "target_session"): "Kỳ họp sau"}
"""What a step asks is planned; what stands on a chain was done."""
DAYS = ("issued_on", "reported_on", "checked_on", "received_on", "explanation_requested_on", "feedback_sent_on",
        "paper_dated_on")
"""Facts that tell when it happened; without one it is the day it was entered."""
ON_THE_STAGE = {*DAYS, "document", "paper_number"}


def stages_of_steps(session: Session, record: Stateful, only: frozenset[str] | None = None) -> list[Stage]:
    """Oldest first. `only` are the triggers that the reader is told of; None for all."""
    entries = [each for each in _entries(session, record) if only is None or each.action in only]
    numbers, taken_over = _numbers(session, entries), _taken_over_at(session, record)
    stages = [_stage(session, record, entry, numbers, taken_over) for entry in entries]
    return stages if record.stem != "proposal" or _is_told(entries) else [*_passings(record), *stages]


def _is_told(entries: list[JournalEntry]) -> bool:
    return any(entry.action in ("forward", "carry_over") for entry in entries)


def _passings(record: Any) -> Iterator[Stage]:
    """A proposal that came in a packet brings its passing, and not the journal of the council below."""
    for each in record.forwardings[:1]:
        yield Stage(
            f"Chuyển lên {each.to_council.short_name}", each.forwarded_on, record.round.ordering_body.name,
            told=_filled(("Kỳ họp dự kiến trình", each.target_session), ("Đầu mối chuyển", each.carrier)))


def _filled(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in pairs if text)


def _entries(session: Session, record: Stateful) -> list[JournalEntry]:
    told = select(JournalEntry).where(
        JournalEntry.record_id == record.id, JournalEntry.action.in_(record.workflow.by_trigger))
    return list(session.scalars(told.order_by(JournalEntry.at, JournalEntry.position).options(
        defer(JournalEntry.rows))))


def _taken_over_at(session: Session, record: Stateful) -> int:
    """The place in the round's journal from which on another council decides; 0 where it is still the same."""
    if not was_taken_over(record.round):
        return 0
    taken = select(func.max(JournalEntry.position)).where(
        JournalEntry.scope == record.round.id, JournalEntry.action == "accept_transfer")
    return session.scalar(taken) or 0


def _numbers(session: Session, entries: list[JournalEntry]) -> dict[str, str]:
    """Paper id to its number and code."""
    ids = {entry.paper_id for entry in entries if entry.paper_id}
    papers = session.scalars(select(IssuedPaper).where(IssuedPaper.id.in_(ids))) if ids else ()
    return {paper.id: f"số {paper.number_and_code}" for paper in papers}


def _stage(
    session: Session, record: Stateful, entry: JournalEntry, numbers: dict[str, str], taken_over: int
) -> Stage:
    row = record.workflow.by_trigger[entry.action]
    return Stage(
        _label(record, row), _day_of(entry), _who(record, entry, was_before=entry.position < taken_over),
        document=numbers.get(entry.paper_id or "") or entry.typed.get("document", ""),
        told=tuple(_told(session, record, row, entry.typed)), paper_id=entry.paper_id or "",
        paper_of=(record.stem, record.id) if entry.paper_id else None)


def _label(record: Any, row: Transition) -> str:
    label = LABELS.get((record.stem, row.trigger), row.label)
    return label.format(above=_above(record.forwardings)) if "{above}" in label else label


def _above(forwardings: list[Forwarding]) -> str:
    return forwardings[-1].to_council.short_name if forwardings else "Hội đồng nhân dân cấp trên"


def _day_of(entry: JournalEntry) -> date:
    told = next((entry.typed[name] for name in DAYS if entry.typed.get(name)), None)
    return date.fromisoformat(told) if told else entry.at.astimezone(VIETNAM).date()


def _who(record: Stateful, entry: JournalEntry, *, was_before: bool) -> str:
    """The body, and the hand that entered it."""
    body = body_of(Role(entry.seat), record, was_before=was_before) if entry.seat else ""
    return f"{body} ({entry.actor_name})" if body else entry.actor_name


def _told(session: Session, record: Stateful, row: Transition, typed: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for ask in row.asks:
        if typed.get(ask.name) and ask.name not in ON_THE_STAGE:
            yield WORDS.get((row.trigger, ask.name), ask.label), _word(session, record, ask, typed[ask.name])


def _word(session: Session, record: Stateful, ask: Ask, value: Any) -> str:
    if ask.kind == "date":
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    if ask.kind == "datetime":
        return f"{datetime.fromisoformat(value):%d/%m/%Y %H:%M}"
    return words_of_choice(session, record, ask, value) or str(value)
