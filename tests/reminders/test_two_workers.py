"""Two workers on one outbox, and one of them killed in the middle: every reminder arrives once."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from reminded import at

from oversight.actor import Actor
from oversight.reminders import outbox

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
WHO = ("unit_head", "unit_clerk", "other_unit_head")
ALL = sorted(f"{who}@bacson.vn" for who in WHO)


@pytest.fixture
def house(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in(*WHO)
    play.audience.close()
    play.database.dispose()
    return reminded


@contextmanager
def a_worker(play, office, moment: str) -> Iterator[subprocess.Popen]:
    url = play.database.engine.url.render_as_string(hide_password=False)
    process = subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, str(HERE / "worker_alone.py"), url, str(office.port), moment], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"})
    with process:
        yield process
        process.kill()


def finished(process: subprocess.Popen) -> None:
    told, faults = process.communicate(timeout=60)
    assert process.returncode == 0, faults


def killed_where_it_waits(process: subprocess.Popen, office, place: str) -> None:
    """Exactly there: the office says when it was reached."""
    assert office.reached.acquire(timeout=60), process.stderr.read() if process.poll() is not None else "not reached"
    process.kill()
    process.wait()


def test_two_at_once_send_each_letter_once(play, house, office):
    with a_worker(play, office, "04/10/2024 07:05") as one, a_worker(play, office, "04/10/2024 07:05") as other:
        finished(one)
        finished(other)
    assert sorted(office.addressees) == ALL
    assert len({each.message["Message-ID"] for each in office.received}) == 3


@pytest.mark.parametrize("place", ["DATA", "unit_clerk@bacson.vn"])
def test_killed_before_the_last_dot_its_letter_is_sent_by_another(play, house, office, place):
    office.pauses[place] = threading.Event()
    with a_worker(play, office, "04/10/2024 07:05") as one:
        killed_where_it_waits(one, office, place)
    office.pauses.pop(place).set()
    with a_worker(play, office, "04/10/2024 07:06") as other:
        finished(other)
    assert "sending" in {letter.delivery for letter in house.letters().values()}  # by the one that was killed
    with a_worker(play, office, "04/10/2024 07:25") as other:
        finished(other)
    assert sorted(office.addressees) == ALL
    assert {letter.delivery for letter in house.letters().values()} == {"sent"}


def test_killed_after_the_last_dot_its_letter_is_not_sent_twice_and_the_office_is_told(play, house, office):
    """The server took it and has not answered yet: nobody in the house knows."""
    office.pauses["."] = threading.Event()
    with a_worker(play, office, "04/10/2024 07:05") as one:
        killed_where_it_waits(one, office, ".")
    office.pauses.pop(".").set()
    for moment in ("04/10/2024 07:06", "04/10/2024 07:25", "04/10/2024 09:00"):
        with a_worker(play, office, moment) as other:
            finished(other)
    assert sorted(office.addressees) == ALL
    kept = {letter.address: letter for letter in house.letters().values()}
    uncertain, = (letter for letter in kept.values() if letter.delivery == "uncertain")
    assert "không rõ thư đã đến hay chưa" in uncertain.reason


def test_one_is_killed_while_another_works_on(play, house, office):
    office.pauses["unit_head@bacson.vn"] = threading.Event()
    with a_worker(play, office, "04/10/2024 07:05") as one:
        assert office.reached.acquire(timeout=60)
        with a_worker(play, office, "04/10/2024 07:05") as other:
            finished(other)
        one.kill()
        one.wait()
    office.pauses.pop("unit_head@bacson.vn").set()
    with a_worker(play, office, "04/10/2024 07:25") as other:
        finished(other)
    assert sorted(office.addressees) == ALL


def test_a_letter_is_claimed_by_one_alone(play, house):
    house.worker("04/10/2024 07:05")
    actor = Actor(None, at("04/10/2024 07:06"))
    claims = [outbox.claim_next(play.database, actor) for _ in range(4)]
    assert claims[3] is None
    assert len({claimed.id for claimed in claims[:3]}) == 3


def test_who_was_too_slow_hands_nothing_over_any_more(play, house):
    house.worker("04/10/2024 07:05")
    claimed = outbox.claim_next(play.database, Actor(None, at("04/10/2024 07:06")))
    outbox.tidy_up(play.database, Actor(None, at("04/10/2024 07:21")))
    with pytest.raises(outbox.Overtaken):
        outbox.hand_over(play.database, claimed, at("04/10/2024 07:21"))
