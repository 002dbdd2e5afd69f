"""What the council above did with a proposal, read from the journal: on its side to be told, on ours to be compared."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import VIETNAM
from oversight.models.journal import JournalEntry
from oversight.models.proposal import Proposal
from oversight.packets.bad_packet import BadPacket
from oversight.packets.origin import journal_of
from oversight.packets.shape import STEPS_ABOVE
from workflows.roles import Role
from workflows.tables import workflow

LONGEST_SHOWN = 200
READ = {"date": date.fromisoformat, "datetime": datetime.fromisoformat}


def steps_since(session: Session, proposal: Proposal, begun_by: str) -> Sequence[JournalEntry]:
    """Those after the last entry whose action is `begun_by`: "forward" below, "packet_received" above."""
    entries = journal_of(session, proposal)
    begun = max((entry.position for entry in entries if entry.action == begun_by), default=0)
    return [entry for entry in entries if entry.position > begun and entry.action in STEPS_ABOVE]


def as_told(entry: JournalEntry) -> dict[str, Any]:
    """Of the shape STEP; days of `typed` stay as they stand in the journal, ISO 8601."""
    asked = {ask.name for ask in workflow("proposal").by_trigger[entry.action].asks}
    return {
        "trigger": entry.action, "label": entry.label, "at": entry.at, "digest": entry.digest,
        "on": entry.at.astimezone(VIETNAM).date(), "who": entry.actor_name,
        "title": Role(entry.seat).title if entry.seat else "",
        "typed": {name: str(value) for name, value in entry.typed.items() if name in asked}}


def typed_of(step: dict[str, Any]) -> dict[str, Any]:
    """As the one door takes it. Raises BadPacket for what the step does not ask, or a day that is none."""
    asks = {ask.name: ask for ask in workflow("proposal").by_trigger[step["trigger"]].asks}
    if strange := set(step["typed"]) - set(asks):
        raise BadPacket(f"Bước “{step['label']}” trong gói có mục không biết: {sorted(strange)[0]}.")
    try:
        return {name: READ.get(asks[name].kind, str)(value) for name, value in step["typed"].items()}
    except ValueError as error:
        raise BadPacket(f"Bước “{step['label']}” trong gói có ngày không có thật trên lịch.") from error


def refuse_other_facts(entry: JournalEntry, step: dict[str, Any]) -> None:
    """Both sides have the step; `entry` is ours. Where one of them says nothing, nothing is contradicted.

    Raises BadPacket with the first line on which they differ.
    """
    ours, theirs = as_told(entry)["typed"], {name: str(value) for name, value in typed_of(step).items()}
    for ask in workflow("proposal").by_trigger[entry.action].asks:
        here, there = ours.get(ask.name, ""), theirs.get(ask.name, "")
        if here and there and _plain(here) != _plain(there):
            raise BadPacket(f"Bước “{entry.label}”, mục “{ask.label}”: ở đây đã ghi “{_shown(here)}”, trong gói ghi "
                            f"“{_shown(there)}”. Hãy hỏi lại cơ quan trả lời; chưa ghi gì từ gói này.")


def _plain(told: str) -> str:
    return " ".join(told.split())


def _shown(told: str) -> str:
    """A day as it is read; of a long text the beginning."""
    try:
        return f"{date.fromisoformat(told):%d/%m/%Y}"
    except ValueError:
        return told if len(told) <= LONGEST_SHOWN else f"{told[:LONGEST_SHOWN]}…"
