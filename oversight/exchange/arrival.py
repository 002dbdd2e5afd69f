"""Import: a round enters as it left, or not at all."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain, groupby

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.exchange.bad_file import BadFile, refuse
from oversight.exchange.contents import Contents
from oversight.exchange.documents import faults_in_documents
from oversight.exchange.here import faults_here, known_among
from oversight.exchange.reading import parse
from oversight.exchange.references import faults_in_references
from oversight.exchange.rows import FileRow, rows_of
from oversight.exchange.shape import references
from oversight.exchange.shape_faults import shape_faults
from oversight.exchange.vouchers import faults_in_seal, faults_in_vouchers
from oversight.exchange.wording import WHOLE_FILE
from oversight.models.base import Base
from oversight.models.organisations import Council
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.search.keeping import note_a_round
from oversight.services import journal
from oversight.services.openers import OPENERS
from oversight.verification.report import Fault


def import_round(session: Session, actor: Actor, told: bytes | str) -> Round:
    """Raises BadFile with all that is wrong, or NotYours; the caller rolls the unit of work back.

    A person imports into a council where they sit in the secretariat or chair a body; the installation itself
    (`actor.person` is None) imports anything, also councils that are not here yet.
    """
    contents = read(told)
    _refuse_who_may_not_receive(actor, contents.round)
    refuse(faults_here(session.connection(), contents))
    try:
        _insert(session, contents)
    except IntegrityError as error:  # somebody brought the same in between the question and the answer
        raise BadFile([Fault(WHOLE_FILE, "mâu thuẫn với dữ liệu vừa được ghi vào hệ thống; hãy nhập lại")]) from error
    _enter(session, actor, contents, told)
    round_ = session.get_one(Round, contents.round.key)
    note_a_round(session, round_)
    return round_


def read(told: bytes | str) -> Contents:
    """All that can be judged by the file alone. Raises BadFile."""
    document = parse(told)
    refuse(shape_faults(document))
    contents = Contents(tuple(rows_of(document)))
    refuse(chain(faults_in_references(contents), faults_in_vouchers(contents), faults_in_seal(document),
                 faults_in_documents(contents)))
    return contents


def _refuse_who_may_not_receive(actor: Actor, round_: FileRow) -> None:
    held = actor.person.seats if actor.person else []
    seats = [seat for seat in held if seat.role in OPENERS and seat.council_id == round_.cells["council_id"]]
    if actor.person and not any(seat.ended_on is None or seat.ended_on >= actor.today for seat in seats):
        raise NotYours("Chỉ văn phòng giúp việc hoặc lãnh đạo của Hội đồng nhân dân có đợt giám sát này mới nhập được.")


def _insert(session: Session, contents: Contents) -> None:
    """Organisations go through the session, which notes them for the entry that follows. What the file's own journal
    vouches for goes past it: versions and states stay as they are."""
    known = {row.name for row in known_among(session.connection(), contents.beside)}
    for model, rows in _in_order([row for row in contents.beside if row.name not in known]):
        session.add_all(model(**row.cells) for row in rows)
        session.flush()
    for model, rows in _in_order([contents.chain, *contents.entries, *contents.dossier]):
        session.connection().execute(insert(model.__table__), [row.cells for row in rows])


def _in_order(rows: list[FileRow]) -> Iterator[tuple[type[Base], list[FileRow]]]:
    """A table at a time, whatever is referred to before what refers to it; there are no circles any more."""
    waiting = rows
    while waiting:
        names = {row.name for row in waiting}
        ready = [row for row in waiting if not _points_at(row) & names]
        yield from ((model, [*some]) for model, some in groupby(ready, key=lambda row: row.model))
        waiting = [row for row in waiting if _points_at(row) & names]


def _points_at(row: FileRow) -> set[str]:
    return {f"{table}:{row.cells[column]}" for column, table in references(row.model)}


def _enter(session: Session, actor: Actor, contents: Contents, told: bytes | str) -> None:
    """In the council's chain: the round's own stays word for word as it came. oversight/verification reads `typed`."""
    cells, kept = contents.round.cells, contents.chain.cells
    raw = told if isinstance(told, bytes) else told.encode()
    journal.enter(
        session, session.get_one(Council, cells["council_id"]), actor, "imported",
        f"Nhập đợt giám sát “{cells['theme']}”",
        typed={"round_id": cells["id"], "entries": kept["length"], "head": kept["head"],
               "file_sha256": sha256(raw).hexdigest()})
