"""What the people of a unit are told when it happens, and not only when it becomes due.

The letter is written in the transaction of the step: a step that was not taken told nobody.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.people import Account, Person, Seat
from oversight.models.records import Stateful
from oversight.reminders.writing import outgoing
from oversight.rules.standing import units_of
from workflows.roles import UNIT


@dataclass(frozen=True)
class Notice:
    about: str
    sentence: str


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
    session.add_all(_letters(session, units, notice, records[0].round, actor, occasion))
    session.flush()


def _letters(
    session: Session, units: set[str], notice: Notice, round_: Stateful, actor: Actor, occasion: str
) -> Iterator:
    for person_id, name in session.execute(_people_of(units, actor)):
        body = f"Kính gửi ông (bà) {name},\n\n{notice.sentence}\nĐợt giám sát: {round_.theme}\n\n{round_.council.name}"
        yield outgoing(person_id, round_.council_id, actor, f"Sổ giám sát: {notice.about}", body, occasion)


def _people_of(units: set[str], actor: Actor):
    """Whoever sits there today and can sign in; not who has just done it."""
    held = Seat.role.in_(UNIT), Seat.unit_id.in_(units), or_(Seat.ended_on.is_(None), Seat.ended_on >= actor.today)
    told = select(Person.id, Person.name).join(Seat, Seat.person_id == Person.id).join(
        Account, Account.person_id == Person.id).where(*held, Account.active).distinct().order_by(Person.id)
    return told.where(Person.id != actor.person.id) if actor.person else told
