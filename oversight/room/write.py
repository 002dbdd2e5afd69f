"""Writing in the room: changes of single cells, from several hands, over lines that fail.

Each change says what its writer saw (`was`). What nobody touched since is written; what somebody did is contested,
and the later one is told both. A message that comes twice is written once: the journal knows the names of changes.
"""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.actor import Actor
from oversight.models.sitting import Sitting
from oversight.refusal import BadlyTyped, OutOfStep
from oversight.room.batch import Batch
from oversight.room.change import Change, name_of, read_change
from oversight.room.kept_before import ACTION, LABEL, kept_before, taken_elsewhere
from oversight.room.known import known_to
from oversight.room.result import WHOLE_ROW, Result, kept, refused
from oversight.room.tables import TABLES
from oversight.room.turns import turns
from oversight.rules.room import WRITTEN_DURING, asked_by_steps, words_of
from oversight.rules.standing import is_halted
from oversight.services import journal
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.sealing import hold_with_the_minutes, tell_the_minutes
from oversight.services.steps import VERSION_GROWS


@dataclass(frozen=True)
class Before:
    """What the steps of the sitting, and its minutes, rest on."""

    asked: list[Any]
    words: list[Any]


def write(session: Session, sitting: Sitting, actor: Actor, told: list[Any]) -> list[Result]:
    """A result for each change, in the order of the message; one entry of the journal where anything was written.

    Raises OutOfStep where nothing may be written any more, NotYours for who may not.
    """
    hold_with_the_minutes(session, sitting)
    refuse_who_may_not_write(sitting, actor)
    results, changes = _read(told)
    known = kept_before(session, sitting, (change.name for change in changes))
    results |= {name: kept(name) for name in known}
    new = [change for change in changes if change.name not in known]
    before = Before(asked_by_steps(sitting), words_of(sitting))
    batch = Batch(session, sitting, known_to(session, sitting, new), _elsewhere(session, sitting, new))
    results |= _applied(batch, new)
    if batch.touched:
        _grow(sitting, before)
        _enter(batch, actor, [change.name for change in new if results[change.name].outcome == "kept"])
    return [results[name_of(each)] for each in told]


def refuse_who_may_not_write(sitting: Sitting, actor: Actor) -> None:
    if sitting.state not in WRITTEN_DURING or is_halted(sitting):
        of = sitting if sitting.state not in WRITTEN_DURING else sitting.round
        raise OutOfStep(f"Không ghi được nội dung buổi làm việc khi {of.workflow.label.lower()} ở "
                        f"“{of.standing.label}”.")
    refuse_who_may_not_edit(sitting, actor)


def _read(told: list[Any]) -> tuple[dict[str, Result], list[Change]]:
    """What cannot be read is refused at once; the others go on."""
    results, changes = {}, []
    for each in told:
        try:
            changes.append(read_change(each))
        except BadlyTyped as refusal:
            results[name_of(each)] = refused(name_of(each), refusal.fields or {WHOLE_ROW: str(refusal)})
    return results, changes


def _elsewhere(session: Session, sitting: Sitting, changes: list[Change]) -> set[tuple[str, str]]:
    ids = {table: {change.row_id for change in changes if change.table == table} for table in TABLES}
    return taken_elsewhere(session, sitting, ids)


def _applied(batch: Batch, changes: list[Change]) -> dict[str, Result]:
    """List by list, each written before the next one names its rows."""
    results, turn_of = {}, turns(batch.sitting, changes)
    in_turn = sorted(zip(map(turn_of, changes), changes, strict=True), key=itemgetter(0))
    for _, alike in groupby(in_turn, key=itemgetter(0)):
        results |= {change.name: batch.apply(change) for _, change in alike}
        batch.session.flush()
    return results


def _grow(sitting: Sitting, before: Before) -> None:
    if asked_by_steps(sitting) != before.asked:
        flag_modified(sitting, VERSION_GROWS)
    tell_the_minutes(sitting, before.words)


def _enter(batch: Batch, actor: Actor, names: list[str]) -> None:
    """`in_part`: changes of which some cells were written and others are contested. They may come again."""
    session, sitting = batch.session, batch.sitting
    told = {"changes": names} | ({"in_part": batch.in_part} if batch.in_part else {})
    session.flush()
    journal.enter(session, sitting, actor, ACTION, LABEL, typed=told)
    for table, rows in batch.touched.items():  # what they name, and their order, is read anew
        session.expire(sitting, [table])
        for row in (row for row in rows if row in session):
            session.expire(row)
