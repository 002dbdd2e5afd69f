"""The letters of a council as its office reads them: to whom, how far, and why not."""

from dataclasses import dataclass
from datetime import timedelta

from flask import current_app, url_for

from oversight.mail import MailServer, mail_server
from oversight.models.organisations import Council
from oversight.models.outbox import Outgoing, ReminderWording
from oversight.models.people import Person
from oversight.reminders.defaults import default
from oversight.reminders.delivering import ending
from oversight.reminders.digest import Digest, digest
from oversight.reminders.due import Due
from oversight.reminders.keeping import STOPPED, account_in_use, how_many_stopped, see_letters
from oversight.reminders.wishes import wishes
from oversight.services.directory_councils import councils
from oversight.services.vouching import row_content
from oversight.unready import Unready
from web.administering import mandate
from web.filters import datetime_vi
from web.seen import mark_of
from web.unit_of_work import actor, work

WORDS = {"waiting": "Chờ gửi", "sending": "Đang gửi", "sent": "Đã gửi", "undeliverable": "Không gửi được",
         "uncertain": "Không rõ đã đến hay chưa", "expired": "Hết hạn, chưa gửi"}
TONES = {"sent": "done", "undeliverable": "attention", "uncertain": "attention", "expired": "attention"}


@dataclass(frozen=True)
class ShownLetter:
    id: str
    name: str
    title: str
    address: str
    person_url: str | None
    day: str
    about: str
    delivery: dict[str, str]
    note: str
    may_send_again: bool
    version: str


def shown_letter(letter: Outgoing) -> ShownLetter:
    person, account = letter.person, account_in_use(letter.person)
    return ShownLetter(
        letter.id, person.name, person.title, account.email if account else letter.address, _url_of(person),
        f"{letter.day:%d/%m/%Y}", letter.subject.removeprefix("Sổ giám sát: "),
        {"label": WORDS[letter.delivery], "tone": TONES.get(letter.delivery, "neutral")}, _note(letter),
        letter.delivery in STOPPED, version_of(letter))


def _url_of(person: Person) -> str | None:
    """Somebody of another council has another office."""
    is_ours = mandate().reaches(person.council_id)
    return url_for("administration.edit", slug="nguoi", row_id=person.id) if is_ours else None


def version_of(row: Outgoing | ReminderWording | None) -> str:
    return mark_of(row_content(row)) if row else "none"


def _note(letter: Outgoing) -> str:
    if letter.delivery == "sent":
        return f"lúc {datetime_vi(letter.sent_at)}"
    if letter.delivery == "sending":
        return f"từ lúc {datetime_vi(letter.claimed_at)}"
    again = f"Gửi lại lúc {datetime_vi(letter.next_try_at)}." if letter.delivery == "waiting" and letter.reason else ""
    return " ".join(part for part in (letter.reason, again) if part)


def server_now() -> tuple[MailServer | None, str]:
    """The server, or the sentence that says why there is none."""
    try:
        server = mail_server()
    except Unready as fault:
        return None, str(fault)
    return server, "" if server else "Chưa đặt máy chủ thư. Thư nhắc vẫn được lập và giữ lại, nhưng chưa gửi đi."


def letters_that_did_not_go() -> int:
    """In all councils that the mandate reaches."""
    reached = councils(work(), mandate())
    see_letters(work(), mandate(), *reached)
    return how_many_stopped(work(), reached)


def house_rhythm() -> dict[str, str]:
    """What holds where a council sets nothing."""
    rhythm = default("rhythm")
    return {"days": ", ".join(str(days) for days in rhythm["days_before"] if days), "every": str(rhythm["late_every"])}


def sample(council: Council, wording: ReminderWording) -> Digest:
    """As the wording stands in `wording`, kept or only typed; of work that nobody has."""
    today, name = actor().today, actor().name
    told = [Due(council.id, about, "(tên đợt giám sát)", today + timedelta(days=days)) for about, days in (
        ("Kiến nghị giám sát: Báo cáo kết quả thực hiện", -7), ("Báo cáo của đơn vị: Gửi báo cáo", 3))]
    made = digest(name, council.name, told, today, wishes(wording))
    return Digest(made.subject, f"{made.body}\n\n{ending(current_app.config['PUBLIC_ADDRESS'])}")
