"""What a unit is told when it happens: in the transaction of the step, once, and to nobody else."""

from datetime import timedelta

import pytest
from cast.days import day
from cast.scenes import report_of
from reminded import at
from sqlalchemy import select

from oversight.actor import VIETNAM, Actor
from oversight.models.outbox import Outgoing
from oversight.refusal import BadlyTyped
from oversight.reminders.delivering import Courier
from oversight.reminders.notices import announce
from oversight.services.recommendation import add_recommendation

ACTOR = Actor(None, at("20/10/2024 09:00"))


def told(play):
    rows = play.audience.scalars(select(Outgoing).order_by(Outgoing.id))
    return sorted((row.person.name, row.subject) for row in rows)


def test_both_people_of_a_unit_are_told_that_the_plan_was_sent(play, reminded):
    round_ = play.a("round", "established")
    reminded.may_sign_in("unit_head", "unit_clerk", "other_unit_head", "head", "neighbour_secretariat")
    play.take(round_, "notify")
    assert told(play) == [(name, "Sổ giám sát: kế hoạch giám sát")
                          for name in ("Lý Thị Mai", "Mã Văn Tài", "Vy Văn Thắng")]


def test_a_returned_report_is_told_to_its_unit_alone_and_not_what_is_missing(play, reminded):
    report = play.a("self_report", "under_check")
    reminded.may_sign_in("unit_head", "other_unit_head")
    play.take(report, "send_back", reason="Chưa có số liệu 4.512 hộ.")
    assert told(play) == [("Vy Văn Thắng", "Sổ giám sát: báo cáo cần bổ sung, làm rõ")]
    body = play.audience.scalars(select(Outgoing)).one().body
    assert "4.512" not in body
    assert "Đợt giám sát: Công tác chuyển đổi số trên địa bàn huyện" in body


def test_several_recommendations_at_once_are_one_letter(play, reminded):
    item, = play.a("round", "concluded").recommendations
    reminded.may_sign_in("unit_head")
    content = {"text": "Phủ sóng ba thôn", "lead_unit_id": play.ids["steering_board"], "due_on": day("31/12/2024")}
    other = play.do(add_recommendation, item.round, content, by="secretariat", on="08/11/2024")
    play.take(item, "issue", on="11/11/2024", together=[other])
    assert other.state == "issued"
    assert told(play) == [("Vy Văn Thắng", "Sổ giám sát: kiến nghị giám sát")]


def test_the_digest_of_the_day_comes_beside_it(play, reminded, office):
    round_ = play.a("round", "established")
    reminded.may_sign_in("unit_head")
    play.take(round_, "notify", on="20/09/2024", late_reason="Chờ ý kiến.")
    assert reminded.worker("20/09/2024 09:05", office.server()) == (1, 2)
    assert len({each.message["Message-ID"] for each in office.received}) == 2


def test_a_step_that_was_refused_tells_nobody(play, reminded):
    report = play.a("self_report", "under_check")
    reminded.may_sign_in("unit_head")
    with play.refusing(BadlyTyped):
        play.take(report, "send_back", reason="")
    assert told(play) == []


@pytest.mark.parametrize("trigger", ["accept", "check"])
def test_other_steps_tell_nobody(play, reminded, trigger):
    report = report_of(play, play.a("self_report", "submitted").round, "steering_board")
    reminded.may_sign_in("unit_head", "unit_clerk")
    play.take(report, trigger)
    assert told(play) == []


def issued_one_by_one(play, round_, how_many: int, on: str):
    for number in range(how_many):
        content = {"text": f"Việc {number}", "lead_unit_id": play.ids["steering_board"], "due_on": day("31/12/2099")}
        play.take(play.do(add_recommendation, round_, content, by="secretariat", on=on), "issue", on=on)


def test_steps_one_after_another_are_one_letter_as_long_as_it_waits(play, reminded, office):
    report = play.a("self_report", "under_check")
    reminded.may_sign_in("unit_head")
    play.take(report, "send_back", reason="Thiếu.")
    for trigger in ("ask_for_more", "notify"):
        with play.database.writing() as session:
            fresh = session.get_one(type(report), report.id)
            announce(session, [fresh if trigger == "ask_for_more" else fresh.round], trigger, ACTOR, trigger)
    unsent = play.audience.scalars(select(Outgoing)).one()
    assert unsent.subject == "Sổ giám sát: báo cáo cần bổ sung, làm rõ; kế hoạch giám sát"
    assert unsent.body.count("bổ sung, làm rõ một số nội dung") == 1, "the same words once"
    assert unsent.body.count("Kế hoạch giám sát và đề cương") == 1
    assert unsent.body.endswith(f"\n\n{report.round.council.name}")
    assert unsent.body.count(report.round.council.name) == 1


def test_three_recommendations_of_one_morning_are_two_letters_a_quarter_of_an_hour_apart(play, reminded, office):
    round_ = play.a("round", "following_up")
    reminded.may_sign_in("unit_head")
    issued_one_by_one(play, round_, 1, "12/11/2024")
    last = play.audience.scalars(select(Outgoing)).one().next_try_at.astimezone(VIETNAM)
    assert Courier(play.database, office.server(), lambda: last).deliver() == 1
    issued_one_by_one(play, round_, 2, "12/11/2024")
    assert play.audience.query(Outgoing).count() == 2, "what was sent stays as it was"
    for minutes, sent in ((14, 0), (16, 1), (40, 0)):
        clock = last + timedelta(minutes=minutes)
        assert Courier(play.database, office.server(), lambda clock=clock: clock).deliver() == sent
    assert len(office.received) == 2
