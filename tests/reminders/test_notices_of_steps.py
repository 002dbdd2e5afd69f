"""What a unit is told when it happens: in the transaction of the step, once, and to nobody else."""

import pytest
from cast.days import day
from cast.scenes import report_of
from sqlalchemy import select

from oversight.models.outbox import Outgoing
from oversight.refusal import BadlyTyped
from oversight.services.recommendation import add_recommendation


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
