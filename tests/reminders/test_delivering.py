"""Letters on their way: refused, delayed, handed over without an answer; each is kept and each says why."""

import threading

import pytest
from reminded import at

from oversight.models.outbox import Outgoing

FRIDAY = "04/10/2024 07:05"
HEAD, CLERK, OTHER = (f"{who}@bacson.vn" for who in ("unit_head", "unit_clerk", "other_unit_head"))


@pytest.fixture
def three(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head", "unit_clerk", "other_unit_head")
    return reminded


def how(reminded):
    return {address: letter.delivery for address, letter in reminded.letters().items()}


def test_every_letter_goes_once(three, office):
    assert three.worker(FRIDAY, office.server()) == (3, 3)
    assert three.worker("04/10/2024 07:06", office.server()) == (0, 0)
    assert sorted(office.addressees) == sorted([HEAD, CLERK, OTHER])
    assert set(how(three).values()) == {"sent"}
    assert office.calls == 1


def test_one_refused_recipient_does_not_stop_the_others(three, office):
    office.answers[CLERK] = "550 5.1.1 No such user here"
    assert three.worker(FRIDAY, office.server()) == (3, 2)
    assert sorted(office.addressees) == sorted([HEAD, OTHER])
    refused = three.letters()[CLERK]
    assert (refused.delivery, refused.reason) == (
        "undeliverable", "Máy chủ thư báo không có hộp thư này (mã 550 5.1.1).")
    three.worker("05/10/2024 09:00", office.server())
    assert sorted(office.addressees) == sorted([HEAD, OTHER])


@pytest.mark.parametrize(("answer", "words"), [
    ("552 5.2.2 over quota", "đã đầy (mã 552 5.2.2)"), ("550 5.7.1 relaying denied", "không cho gửi"),
    ("553 bad", "không đúng (mã 553)"), ("556 odd", "từ chối địa chỉ này (mã 556)")])
def test_why_it_was_refused_is_said_in_our_words(three, office, answer, words):
    office.answers[CLERK] = answer
    three.worker(FRIDAY, office.server())
    assert words in three.letters()[CLERK].reason


def test_a_delay_is_tried_again_after_growing_pauses(three, office):
    office.answers[CLERK] = "450 4.2.1 greylisted"
    three.worker(FRIDAY, office.server())
    pauses = []
    for _ in range(4):
        letter = three.letters()[CLERK]
        assert (letter.delivery, "tạm thời" in letter.reason) == ("waiting", True)
        tried_at = letter.next_try_at
        three.worker(f"{tried_at.astimezone(at(FRIDAY).tzinfo):%d/%m/%Y %H:%M}", office.server())
        pauses.append(three.letters()[CLERK].next_try_at - tried_at)
    assert [pause.total_seconds() / 60 for pause in pauses] == [5, 15, 60, 180]
    del office.answers[CLERK]
    assert three.worker("04/10/2024 12:00", office.server()) == (0, 1)
    assert three.letters()[CLERK].delivery == "sent"


def test_a_server_that_is_down_loses_nothing_and_is_asked_once_a_run(three, office):
    down = office.server()
    office.answers[HEAD] = office.answers[CLERK] = office.answers[OTHER] = "421 4.3.2 shutting down"
    assert three.worker(FRIDAY, down) == (3, 0)
    letters = three.letters().values()
    assert {letter.delivery for letter in letters} == {"waiting"}
    assert [letter.tries for letter in letters].count(1) == 1
    office.answers.clear()
    assert three.worker("04/10/2024 07:10", office.server()) == (0, 3)
    assert sorted(office.addressees) == sorted([HEAD, CLERK, OTHER])


def test_where_nobody_listens_letters_wait(three, office):
    closed = office.server(timeout_seconds=2)
    nobody = type(closed)(closed.host, 1, closed.sender, security="none", timeout_seconds=2)
    assert three.worker(FRIDAY, nobody) == (3, 0)
    assert set(how(three).values()) == {"waiting"}
    assert "Máy chủ thư không trả lời." in {letter.reason for letter in three.letters().values()}


def test_a_slow_server_is_given_up_before_the_last_dot_and_tried_again(three, office):
    office.pauses["DATA"] = threading.Event()
    assert three.worker(FRIDAY, office.server(timeout_seconds=0.3)) == (3, 0)
    office.pauses.pop("DATA").set()
    assert three.worker("04/10/2024 07:10", office.server()) == (0, 3)
    assert sorted(office.addressees) == sorted([HEAD, CLERK, OTHER])


def test_what_was_handed_over_without_an_answer_is_not_sent_again_by_itself(three, office):
    office.answers["."] = ""
    three.worker(FRIDAY, office.server())
    office.answers.clear()
    three.worker("04/10/2024 09:00", office.server())
    assert sorted(office.addressees) == sorted([HEAD, CLERK, OTHER])
    assert sorted(how(three).values()) == ["sent", "sent", "uncertain"]
    uncertain, = (letter for letter in three.letters().values() if letter.delivery == "uncertain")
    assert "không rõ thư đã đến hay chưa" in uncertain.reason


def test_a_refused_text_is_undeliverable_and_the_next_letter_goes(three, office):
    office.answers["DATA"] = "554 5.6.0 no"
    three.worker(FRIDAY, office.server())
    assert set(how(three).values()) == {"undeliverable"}
    assert "từ chối nội dung" in three.letters()[HEAD].reason


def test_a_corrected_address_is_the_one_written_to(three, office):
    three.account_of("unit_clerk", email="mai@bacson.vn")
    three.worker(FRIDAY, office.server())
    assert "mai@bacson.vn" in office.addressees


def test_who_lost_the_account_meanwhile_gets_nothing_and_the_office_reads_why(three, office, play):
    three.worker(FRIDAY)
    three.account_of("unit_clerk", active=False)
    three.worker("04/10/2024 07:10", office.server())
    row = play.audience.query(Outgoing).filter_by(person_id=play.ids["unit_clerk"]).one()
    assert (row.delivery, row.reason) == ("undeliverable", "Người nhận không còn tài khoản đang dùng.")
    assert sorted(office.addressees) == sorted([HEAD, OTHER])


def test_a_worker_that_is_asked_to_stop_begins_no_other_letter(three, office):
    answers = iter([True] * 5 + [False])  # three while writing, two while sending
    three.worker(FRIDAY, office.server(), goes_on=lambda: next(answers))
    assert len(office.received) == 2
    assert sorted(how(three).values()) == ["sent", "sent", "waiting"]
