"""What comes when, and for whom: sittings, reports, the days that the law counts, recommendations, sessions."""

import pytest
from agenda_reader import agenda, looking, statements, told
from cast.days import day, moment
from sqlalchemy import text

from oversight.agenda.occasions import occasions_for
from oversight.models.council_sessions import CouncilSession
from oversight.services import journal
from oversight.services.recommendation_tasks import split
from oversight.services.sitting import plan_sitting

BOARD, COMMUNE = "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Ủy ban nhân dân xã Long Đống"


def test_the_day_for_sending_the_plan_is_counted_from_the_act_and_says_why(play):
    play.a("round", "established")
    plan = next(each for each in agenda(play, "secretariat") if each.kind == "step")
    assert (plan.on, plan.title) == (day("20/09/2024"), "Hạn: gửi kế hoạch và đề cương")
    assert "15 ngày kể từ ngày 05/09/2024 — điểm b khoản 2 Điều 70 Luật 87/2015/QH13" in plan.reason
    assert "Văn phòng giúp việc" in plan.waits_for
    assert "Hạn: gửi kế hoạch và đề cương" not in [title for _, title in told(agenda(play, "unit_head"))]


def test_what_is_planned_is_seen_by_who_plans_it_and_not_by_the_unit(play):
    play.a("round", "established")
    expected = [("07/10", f"Hạn gửi báo cáo (dự kiến): {name}") for name in (BOARD, COMMUNE)]
    assert [each for each in told(agenda(play, "member")) if each in expected] == expected
    assert agenda(play, "unit_head") == agenda(play, "outsider") == []


def test_each_unit_sees_its_own_day_and_not_its_neighbours(play):
    play.a("round", "notified")
    assert told(agenda(play, "unit_clerk")) == [("07/10", f"Hạn gửi báo cáo: {BOARD}")]
    assert told(agenda(play, "other_unit_head")) == [("07/10", f"Hạn gửi báo cáo: {COMMUNE}")]
    both = [each for each in agenda(play, "secretariat") if each.kind == "report"]
    assert [each.waits_for for each in both] == [(BOARD,), (COMMUNE,)]
    assert agenda(play, "neighbour_secretariat") == agenda(play, "former_clerk") == []


def test_a_report_that_came_waits_for_nobody_and_is_never_late(play):
    report = play.a("self_report", "submitted")
    mine, other = (each for each in agenda(play, "head", on="20/10/2024") if each.kind == "report")
    assert mine.record.id == report.id
    assert (mine.is_done, mine.waits_for, mine.is_late(day("20/10/2024"))) == (True, (), False)
    assert (other.is_done, other.is_late(day("20/10/2024"))) == (False, True)


def test_a_planned_sitting_has_its_hour_its_place_and_the_last_day_to_announce_it(play):
    play.a("sitting", "planned")
    found = agenda(play, "secretariat")
    sitting = next(each for each in found if each.kind == "sitting")
    assert sitting.starts_at == moment("18/10/2024 08:00")
    assert sitting.waits_for == ("Dương Thị Lan",)
    assert ("08/10", f"Hạn: thông báo lịch làm việc ({BOARD})") in told(found)
    assert not [each for each in agenda(play, "unit_head") if each.kind == "sitting"]


def test_a_sitting_that_was_announced_is_on_the_calendar_of_the_unit(play):
    sitting = play.a("sitting", "notified")
    assert [each.record.id for each in agenda(play, "unit_head") if each.kind == "sitting"] == [sitting.id]
    assert not [each for each in agenda(play, "other_unit_head") if each.kind == "sitting"]


def test_below_a_round_that_is_suspended_nothing_comes(play):
    sitting = play.a("sitting", "notified")
    assert sitting.id in [each.record.id for each in agenda(play, "secretariat", on="13/10/2024")]
    play.take(sitting.round, "suspend", on="14/10/2024")
    assert [each.kind for each in agenda(play, "secretariat", on="15/10/2024") if not each.is_done] == []


def test_a_recommendation_and_its_parts_have_days_of_their_own(play):
    item = play.a("recommendation", "issued")
    play.do(split, item, [{"text": "Rà soát", "unit_id": play.ids["commune"], "due_on": day("01/12/2024")}],
            by="secretariat", on="12/11/2024")
    found = agenda(play, "unit_head", on="12/11/2024", last="31/12/2025")
    assert (f"{item.due_on:%d/%m}", f"Hạn thực hiện kiến nghị: {BOARD}") in told(found)
    assert ("01/12", f"Hạn phần việc của kiến nghị: {COMMUNE}") in told(found)
    assert all(item.text not in each.title for each in found)


def test_who_is_asked_to_explain_has_the_days_that_the_new_law_gives_to_be_checked(play):
    """Law 87 fixes no number of days; article 40 of Law 121 does, and nobody has read it in the primary text."""
    item = play.a("recommendation", "explanation_requested")
    assert explanations(play) == []
    with play.database.engine.begin() as connection:
        connection.execute(text("UPDATE rounds SET regime_id = 'L121_114'"))
    mine, = explanations(play)
    assert (mine.on - item.explanation_requested_on).days == 15
    assert mine.waits_for == (BOARD,)
    assert not mine.is_verified


def explanations(play) -> list:
    return [each for each in agenda(play, "unit_head", on="15/01/2025", last="31/12/2025")
            if each.kind == "explanation"]


def test_sessions_of_the_council_and_of_the_one_above_are_public(play):
    with play.acting("upper_secretariat", "01/09/2024") as (session, actor):
        rows = [CouncilSession(council_id=play.ids[council], name="Kỳ họp thứ 29", opens_on=day("09/12/2024"),
                               closes_on=day("11/12/2024")) for council in ("province", "district", "neighbour")]
        session.add_all(rows)
        session.flush()
        journal.enter(session, rows[0], actor, "created", "Thêm kỳ họp")
    found = [each.title for each in agenda(play, "secretariat") if each.kind == "session"]
    assert found == ["HĐND huyện Bắc Sơn: Kỳ họp thứ 29", "HĐND tỉnh Lạng Sơn: Kỳ họp thứ 29"]
    assert told(agenda(play, "secretariat", first="10/12/2024", last="10/12/2024"))  # it lasts three days


@pytest.mark.parametrize(("first", "last", "count"), [
    ("18/10/2024", "18/10/2024", 1), ("19/10/2024", "31/10/2024", 0), ("01/10/2024", "17/10/2024", 0)])
def test_the_first_and_the_last_day_are_both_within(play, first, last, count):
    play.a("sitting", "notified")
    found = agenda(play, "unit_head", first=first, last=last)
    assert len([each for each in found if each.kind == "sitting"]) == count


def test_fifty_sittings_take_no_more_statements_than_one(play):
    sitting = play.a("sitting", "planned")
    few = asked(play)
    with play.acting("secretariat", "04/10/2024") as (session, actor):
        there = session.get_one(type(sitting), sitting.id)
        for number in range(49):
            content = {"opens_at": moment(f"{number % 28 + 1:02}/11/2024 08:00"), "place": "Hội trường",
                       "units": [{"unit_id": play.ids["commune"]}]}
            plan_sitting(session, there.round, actor, content)
    assert asked(play) == few < 45
    assert len([each for each in agenda(play, "secretariat") if each.kind == "sitting"]) == 50


def asked(play) -> int:
    with looking(play, "secretariat", "20/09/2024") as (session, person), statements(session) as found:
        occasions_for(session, person, day("20/09/2024"), day("01/01/2024"), day("31/12/2024"))
    return len(found)
