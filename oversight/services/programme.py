"""Chương trình giám sát hằng năm: written by the office and the leadership of a council, opened round by round."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, selectinload

from oversight.actor import Actor
from oversight.agenda.watchers import councils_watched
from oversight.models.organisations import Body, Council
from oversight.models.programme import ProgrammeItem
from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Stale
from oversight.rules.programme import faults_in_items
from oversight.services import journal
from workflows.law import ORDERINGS

FIELDS = ("theme", "theme_code", "ordering_body_id", "first_month", "last_month", "units", "decided_by")
CHANGED_MEANWHILE = "Có người vừa sửa chương trình này trước bạn. Hãy xem lại chương trình rồi ghi tiếp."
DROPPED_MEANWHILE = "Mục này vừa được bỏ khỏi chương trình giám sát."
OPENED_MEANWHILE = "Mục này của chương trình đã được mở thành một đợt giám sát."
OPENED = "Mục này đã mở đợt giám sát nên ở lại chương trình; có thể sửa nội dung."


def items_of(session: Session, council_id: str, year: int) -> list[ProgrammeItem]:
    own = select(ProgrammeItem).where(ProgrammeItem.council_id == council_id, ProgrammeItem.year == year)
    loaded = selectinload(ProgrammeItem.ordering_body), selectinload(ProgrammeItem.round).selectinload(Round.members)
    ordered = own.order_by(ProgrammeItem.position, ProgrammeItem.id)
    return list(session.scalars(ordered.options(*loaded)))


def bodies_of_programme(session: Session, council_id: str) -> list[Body]:
    own = select(Body).where(Body.council_id == council_id, Body.kind.in_(ORDERINGS))
    return list(session.scalars(own.order_by(Body.name)))


def may_write_programme(session: Session, actor: Actor, council: Council) -> bool:
    return council in councils_watched(session, actor.person, actor.today)


def keep_programme(
    session: Session, council: Council, actor: Actor, year: int, rows: Sequence[dict[str, Any]],
    is_as_seen: Callable[[list[ProgrammeItem]], bool] = lambda items: True,
) -> list[ProgrammeItem]:
    """`rows` in their order, each with FIELDS and, for one that is kept, its "id"; one that is missing is dropped.

    `is_as_seen` is asked of the items as they stand when nobody else can write them any more. Raises NotYours, Stale,
    or BadlyTyped with fields named "items.2.theme". Nothing is entered where nothing changed.
    """
    if not may_write_programme(session, actor, council):
        raise NotYours("Chỉ văn phòng giúp việc và lãnh đạo Hội đồng nhân dân soạn chương trình giám sát.")
    bodies = {body.id for body in bodies_of_programme(session, council.id)}
    if faults := faults_in_items(rows, bodies):
        raise BadlyTyped(fields=faults)
    found = _held(session, council.id, year)
    if not is_as_seen(found):
        raise Stale(CHANGED_MEANWHILE)
    known = {item.id: item for item in found}
    _drop(session, known, rows)
    items = [_placed(session, council, year, place, row, known) for place, row in enumerate(rows)]
    if session.new or session.dirty or session.deleted:
        journal.enter(session, council, actor, "edited", f"Sửa chương trình giám sát năm {year}",
                      typed={"year": year, "items": len(items)})
    return items


def link_round(session: Session, item: ProgrammeItem, round_: Round, actor: Actor) -> None:
    """Raises OutOfStep when somebody opened it meanwhile, BadlyTyped for a body of another council."""
    if session.scalar(_to_write(ProgrammeItem.id == item.id)) is None:
        raise OutOfStep(DROPPED_MEANWHILE)
    if item.round_id is not None:
        raise OutOfStep(OPENED_MEANWHILE)
    if item.council_id != round_.council_id:
        raise BadlyTyped(fields={"ordering_body_id": "Mục chương trình là của Hội đồng nhân dân khác."})
    item.round = round_
    journal.enter(session, round_.council, actor, "opened", "Mở đợt giám sát theo chương trình",
                  typed={"round": round_.id, "theme": item.theme})


def _held(session: Session, council_id: str, year: int) -> list[ProgrammeItem]:
    """As they stand, whatever was read before. New rows are held off by the council, known ones one by one, because
    whoever opens one as a round holds that one alone."""
    session.execute(select(Council.id).where(Council.id == council_id).with_for_update(key_share=True))
    own = _to_write(ProgrammeItem.council_id == council_id, ProgrammeItem.year == year)
    return list(session.scalars(own.order_by(ProgrammeItem.position, ProgrammeItem.id)))


def _to_write(*conditions: ColumnElement[bool]) -> Select:
    return select(ProgrammeItem).where(*conditions).with_for_update().execution_options(populate_existing=True)


def _drop(session: Session, known: dict[str, ProgrammeItem], rows: Sequence[dict[str, Any]]) -> None:
    kept = {row.get("id") for row in rows}
    for item in (each for each in known.values() if each.id not in kept):
        if item.round_id is not None:
            raise BadlyTyped(f"{OPENED} Mục: “{item.theme}”.")
        session.delete(item)


def _placed(
    session: Session, council: Council, year: int, place: int, row: dict[str, Any], known: dict[str, ProgrammeItem]
) -> ProgrammeItem:
    item = known.get(row.get("id", ""))
    if item is None:
        item = ProgrammeItem(council_id=council.id, year=year)
        session.add(item)
    for name, value in ({name: row.get(name) for name in FIELDS} | {"position": place}).items():
        wanted = "" if value is None and not name.endswith("_month") else value
        if getattr(item, name) != wanted:
            setattr(item, name, wanted)
    return item
