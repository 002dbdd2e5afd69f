"""What the people of a unit are told when it happens, and not only when it becomes due.

The letter is written in the transaction of the step: a step that was not taken told nobody. As long as it waits, the
next step is written below the first: one letter, however many steps.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.outbox import Outgoing
from oversight.models.people import Account, Person, Seat
from oversight.models.records import Stateful
from oversight.reminders.writing import outgoing
from oversight.rules.standing import units_of
from workflows.roles import UNIT


@dataclass(frozen=True)
class Notice:
    about: str
    sentence: str


SUBJECT = "Sổ giám sát"
MORE = Notice(
    "báo cáo cần bổ sung, làm rõ", "Đoàn giám sát đề nghị đơn vị bổ sung, làm rõ một số nội dung trong báo cáo.")
NOTICES = {
    ("round", "notify"): Notice(
        "kế hoạch giám sát", "Kế hoạch giám sát và đề cương báo cáo đã được gửi đến đơn vị."),
    ("self_report", "send_back"): MORE,
    ("self_report", "ask_for_more"): MORE,
    ("recommendation", "issue"): Notice(
        "kiến nghị giám sát", "Kiến nghị giám sát đối với đơn vị đã được ban hành."),
    ("proposal", "feed_back"): Notice(
        "kết quả đề xuất của đơn vị", "Đề xuất của đơn vị tại buổi làm việc đã có kết quả trả lời, giải quyết."),
}


def announce(session: Session, records: Iterable[Stateful], trigger: str, actor: Actor, occasion: str) -> None:
    """One letter to each person, however many records the step was taken for."""
    records = list(records)
    notice = NOTICES.get((records[0].stem, trigger))
    if notice is None:
        return
    units = {unit for record in records for unit in units_of(record)}
    _write(session, units, notice, records[0].round, actor, occasion)
    session.flush()


def _write(
    session: Session, units: set[str], notice: Notice, round_: Stateful, actor: Actor, occasion: str
) -> None:
    people, council = dict(session.execute(_people_of(units, actor)).all()), round_.council
    waiting, told = _waiting(session, people, council.id), f"{notice.sentence}\nĐợt giám sát: {round_.theme}"
    for person_id, name in people.items():
        if letter := waiting.get(person_id):
            _write_below(letter, notice, told, council.name)
        else:
            body = f"Kính gửi ông (bà) {name},\n\n{told}\n\n{council.name}"
            session.add(outgoing(person_id, council.id, actor, f"{SUBJECT}: {notice.about}", body, occasion))


def _waiting(session: Session, people: Iterable[str], council_id: str) -> dict[str, Outgoing]:
    """Held until the step is taken, in one order: a worker passes over what is held, and what it has is not found."""
    own = Outgoing.council_id == council_id, Outgoing.person_id.in_(list(people)), Outgoing.occasion != ""
    found = select(Outgoing).where(*own, Outgoing.delivery == "waiting").order_by(Outgoing.person_id, Outgoing.id)
    rows = session.scalars(found.with_for_update().execution_options(populate_existing=True))
    return {row.person_id: row for row in rows}


def _write_below(letter: Outgoing, notice: Notice, told: str, council: str) -> None:
    """The same words stand there once."""
    if told not in letter.body:
        letter.body = f"{letter.body.removesuffix(council)}{told}\n\n{council}"
    if notice.about not in letter.subject:
        letter.subject = f"{letter.subject}; {notice.about}"


def _people_of(units: set[str], actor: Actor):
    """Whoever sits there today and can sign in; not who has just done it."""
    held = Seat.role.in_(UNIT), Seat.unit_id.in_(units), or_(Seat.ended_on.is_(None), Seat.ended_on >= actor.today)
    told = select(Person.id, Person.name).join(Seat, Seat.person_id == Person.id).join(
        Account, Account.person_id == Person.id).where(*held, Account.active).distinct().order_by(Person.id)
    return told.where(Person.id != actor.person.id) if actor.person else told
