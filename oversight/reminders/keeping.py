"""What the office sees of the letters of its council, and what it may do: send one again."""

from collections.abc import Iterable

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, selectinload

from oversight.models.organisations import Council
from oversight.models.outbox import Outgoing
from oversight.models.people import Account, Person
from oversight.refusal import BadlyTyped, OutOfStep
from oversight.reminders.defaults import kept
from oversight.services import journal
from oversight.services.accounts import written_address
from oversight.services.directory_mandate import Mandate
from oversight.services.isolation import admit

STOPPED = ("undeliverable", "uncertain", "expired")
GROUPS = {"stopped": STOPPED, "waiting": ("waiting", "sending"), "sent": ("sent",)}


def see_letters(session: Session, mandate: Mandate, *of_councils: Council) -> None:
    """Called before any other question here. Raises NotYours."""
    for council in of_councils:
        mandate.require_council(council.id)
    admit(session, Outgoing, [council.id for council in of_councils])


def letters(session: Session, council: Council, group: str, first: int, most: int) -> list[Outgoing]:
    """Of a group of GROUPS, newest first; no more rows than are shown."""
    loaded = _of(select(Outgoing), council, group).options(selectinload(Outgoing.person).selectinload(Person.accounts))
    return list(session.scalars(loaded.order_by(Outgoing.day.desc(), Outgoing.id.desc()).offset(first).limit(most)))


def counts(session: Session, council: Council) -> dict[str, int]:
    return {group: session.scalar(_of(select(func.count(Outgoing.id)), council, group)) for group in GROUPS}


def how_many_stopped(session: Session, of_councils: Iterable[Council]) -> int:
    wanted = Outgoing.council_id.in_([council.id for council in of_councils]), Outgoing.delivery.in_(STOPPED)
    return session.scalar(select(func.count(Outgoing.id)).where(*wanted))


def send_again(session: Session, mandate: Mandate, letter: Outgoing) -> None:
    """To the address that the person has now; its days begin anew. Raises OutOfStep, BadlyTyped, NotYours."""
    mandate.require_council(letter.council_id)
    session.refresh(letter, with_for_update=True)  # pressed twice at once, it goes once
    if letter.delivery not in STOPPED:
        raise OutOfStep("Thư này không ở trong danh sách chưa gửi được.")
    _refuse_without_address(letter.person)
    letter.delivery, letter.reason, letter.tries, letter.handed_over_at = "waiting", "", 0, None
    letter.next_try_at, letter.expires_on = mandate.now, mandate.today + kept()
    session.flush()
    journal.enter(session, letter, mandate, "sent_again", "Gửi lại thư nhắc")


def account_in_use(person: Person) -> Account | None:
    """The one that a letter goes to."""
    return min((each for each in person.accounts if each.active), key=lambda each: each.id, default=None)


def _refuse_without_address(person: Person) -> None:
    account = account_in_use(person)
    if account is None:
        raise BadlyTyped("Người nhận không còn tài khoản đang dùng; hãy mở lại hoặc cấp tài khoản rồi gửi lại.")
    if not written_address(account.email):
        raise BadlyTyped("Địa chỉ thư của người nhận không đúng dạng; hãy sửa địa chỉ rồi gửi lại.")


def _of(asked: Select, council: Council, group: str) -> Select:
    return asked.where(Outgoing.council_id == council.id, Outgoing.delivery.in_(GROUPS[group]))
