"""`oversight worker` as people run it: beside the web, until it is told to stop."""

import os
import signal
import subprocess
import sys
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from oversight.actor import Actor
from oversight.database import Database
from oversight.models.organisations import Council
from oversight.models.outbox import Outgoing
from oversight.models.people import Person
from oversight.schema import upgrade
from oversight.services import journal
from oversight.services.accounts import create_account

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def installation(tmp_path):
    """One letter waits in it."""
    database, now = Database(f"sqlite:///{tmp_path / 'oversight.db'}"), datetime.now(UTC)
    upgrade(database)
    with database.writing() as session:
        council = Council(name="Hội đồng nhân dân xã", short_name="HĐND xã", level="commune", place_name="Bắc Sơn")
        person = Person(name="Vy Văn Thắng", council=council)
        session.add_all((council, person))
        journal.enter(session, council, Actor(None, now), "created", "Thiết lập")
        create_account(session, "thang@bacson.vn", "no password", person=person)
        session.add(Outgoing(
            person_id=person.id, council_id=council.id, day=date(2024, 10, 4), occasion="thử", subject="Sổ giám sát",
            body="Kính gửi", next_try_at=now, expires_on=date(2100, 1, 1)))
    database.dispose()
    return tmp_path


def started(data: Path, *words: str, **told: str) -> subprocess.Popen:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("OVERSIGHT_", "DATABASE_"))}
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-c", "from web.cli import main; main()", "worker", *words], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, cwd=ROOT,
        env=known | {"OVERSIGHT_DATA": str(data), "PYTHONPATH": str(ROOT)} | told)


def by(office) -> dict[str, str]:
    return {"OVERSIGHT_MAIL_SERVER": f"127.0.0.1:{office.port}", "OVERSIGHT_MAIL_FROM": "so@bacson.vn",
            "OVERSIGHT_MAIL_TLS": "none"}


def test_it_works_by_itself_and_stops_when_told_to(installation, office):
    process = started(installation, **by(office))
    assert office.taken.acquire(timeout=90)
    process.send_signal(signal.SIGTERM)
    told, faults = process.communicate(timeout=60)
    assert (process.returncode, faults) == (0, "")
    assert told.splitlines()[-1] == "Bộ phận gửi thư nhắc đã dừng."
    assert office.addressees == ["thang@bacson.vn"]


def test_told_to_stop_in_the_middle_of_a_letter_it_finishes_that_one(installation, office):
    office.pauses["DATA"] = threading.Event()
    process = started(installation, **by(office))
    assert office.reached.acquire(timeout=90)
    process.send_signal(signal.SIGTERM)
    office.pauses["DATA"].set()
    _, faults = process.communicate(timeout=60)
    assert (process.returncode, faults, office.addressees) == (0, "", ["thang@bacson.vn"])
    again, _ = started(installation, "--once", **by(office)).communicate(timeout=60)
    assert again == "Đã lập 0 thư, đã gửi 0 thư.\n"


def test_once_does_what_is_due_and_ends(installation, office):
    told, faults = started(installation, "--once", **by(office)).communicate(timeout=60)
    assert (told, faults) == ("Đã lập 0 thư, đã gửi 1 thư.\n", "")


def test_without_a_server_it_says_so_and_keeps_the_letter(installation, office):
    told, faults = started(installation, "--once").communicate(timeout=60)
    assert told == "Đã lập 0 thư, đã gửi 0 thư.\n"
    assert "Chưa đặt máy chủ thư" in faults
    assert started(installation, "--once", **by(office)).communicate(timeout=60)[0].endswith("đã gửi 1 thư.\n")


def test_a_setting_that_cannot_be_is_one_sentence(installation):
    process = started(installation, "--once", OVERSIGHT_MAIL_SERVER="mail.vn", OVERSIGHT_MAIL_FROM="a@b.vn\r\nBcc: x")
    _, faults = process.communicate(timeout=60)
    assert (process.returncode, "OVERSIGHT_MAIL_FROM" in faults, "Traceback" in faults) == (1, True, False)
