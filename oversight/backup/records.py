"""What is kept of drills: a file beside the data for whoever inspects, an entry in the journal that vouches for it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import VIETNAM, Actor
from oversight.backup.drilling import Drill
from oversight.backup.practice import TRIED_OUT_EVERY
from oversight.backup.unfinished import becoming
from oversight.canonical import jsonable
from oversight.models.journal import JournalEntry
from oversight.services import journal

FOLDER = "drills"
LABEL = "Khôi phục thử bản sao lưu"
NEVER = "Chưa có lần khôi phục thử nào thành công: chưa ai biết bản sao lưu có dùng được hay không."
TOO_LONG_AGO = "Lần khôi phục thử thành công gần nhất là ngày {:%d/%m/%Y}, cách đây {} ngày."


def write_down(drill: Drill, data: Path) -> Path:
    """A file of its own for every drill. Raises OSError."""
    folder = data / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{drill.at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}-{drill.id}.json"
    with becoming(path) as file:
        file.write(json.dumps(jsonable(asdict(drill)), ensure_ascii=False, indent=1, sort_keys=True).encode())
    return path


def enter(session: Session, drill: Drill, record: Path, actor: Actor) -> JournalEntry:
    """In the installation's chain. `record_sha256` vouches for the file."""
    typed = asdict(drill) | {"record": record.name, "record_sha256": sha256(record.read_bytes()).hexdigest()}
    return journal.enter(session, drill, actor, drill.result, LABEL, typed=typed)


def drills(session: Session, at_most: int = 20) -> list[Drill]:
    """The latest first, as the journal tells them."""
    entries = session.scalars(_entries().limit(at_most)).all()
    return [_from(entry.typed) for entry in entries]


def last_good(session: Session) -> Drill | None:
    entry = session.scalar(_entries().where(JournalEntry.action == "sound").limit(1))
    return _from(entry.typed) if entry else None


def warning(session: Session, today: date) -> str:
    """A sentence for administrators; empty while the last good drill is young enough."""
    good = last_good(session)
    if good is None:
        return NEVER
    on = good.at.astimezone(VIETNAM).date()
    days = (today - on).days
    return TOO_LONG_AGO.format(on, days) if days > TRIED_OUT_EVERY.number else ""


def _entries():
    of_drills = JournalEntry.scope == "installation", JournalEntry.stem == Drill.stem
    return select(JournalEntry).where(*of_drills).order_by(JournalEntry.position.desc())


def _from(typed: dict[str, Any]) -> Drill:
    told = {name: typed[name] for name in Drill.__dataclass_fields__ if name in typed}
    faults: Sequence[str] = told.get("faults") or ()
    return Drill(**told | {"at": datetime.fromisoformat(told["at"]), "faults": tuple(faults)})
