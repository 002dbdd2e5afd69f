"""Buổi làm việc: announced ten days before, opened, recorded, ended; or put off, announced again, given up."""

import pytest
from cast.days import day, moment
from cast.scenes import read_back, write_the_course

from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.editing import edit
from oversight.services.papers import papers_of
from oversight.services.sitting import plan_sitting

# Planning

@pytest.mark.parametrize("state", ["established", "notified", "in_progress"])
def test_a_sitting_is_planned_from_the_establishing_act_to_the_end_of_the_supervision(play, state):
    round_ = play.a("round", state)
    sitting = play.do(plan_sitting, round_, {"place": "Bắc Sơn"}, by="secretary", on="08/10/2024")
    assert (sitting.state, sitting.place, sitting.round_id) == ("planned", "Bắc Sơn", round_.id)


def test_no_sitting_is_planned_before_there_is_a_delegation(play):
    round_ = play.a("round", "draft")
    with play.refusing(OutOfStep, "Không lập lịch làm việc được khi đợt giám sát ở “Dự thảo”"):
        play.do(plan_sitting, round_, {}, by="secretariat", on="04/09/2024")


def test_no_sitting_is_planned_after_the_supervision_ended(play):
    round_ = play.a("round", "reporting")
    with play.refusing(OutOfStep, "đợt giám sát ở “Tổng hợp báo cáo”"):
        play.do(plan_sitting, round_, {}, by="secretariat", on="28/10/2024")


@pytest.mark.parametrize("who", ["chair", "member", "unit_head", "neighbour_secretariat", "outsider"])
def test_a_sitting_is_planned_by_the_office_and_the_heads_only(play, who):
    round_ = play.a("round", "in_progress")
    with play.refusing(NotYours, "bạn không có quyền sửa"):
        play.do(plan_sitting, round_, {}, by=who, on="08/10/2024")


# Announcing: programme and composition at the latest ten days before

def test_the_units_are_told_by_a_numbered_notice(play):
    sitting = play.a("sitting", "planned")
    entry = play.take(sitting, "notify", by="secretariat", on="07/10/2024")
    notice, = papers_of(play.audience, sitting)
    assert (sitting.state, sitting.programme_notified_on) == ("notified", day("07/10/2024"))
    assert notice.number_and_code == "01/TB-ĐGS"
    assert entry.provision == "điểm b khoản 2 Điều 70 Luật 87/2015/QH13"


def test_a_notice_of_the_tenth_day_before_is_in_time(play):
    sitting = play.a("sitting", "planned")
    entry = play.take(sitting, "notify", on="08/10/2024")
    assert (entry.due_on, entry.late_reason) == (day("08/10/2024"), "")


def test_a_notice_of_nine_days_is_not_blocked_but_needs_a_reason(play):
    """The law gives a duty; it does not void the sitting."""
    sitting = play.a("sitting", "planned")
    with play.refusing(BadlyTyped, "Đã quá hạn (chậm nhất 10 ngày trước ngày 18/10/2024", "hãy ghi lý do chậm"):
        play.take(sitting, "notify", on="09/10/2024")
    entry = play.take(sitting, "notify", on="09/10/2024", late_reason="Đổi lịch theo kỳ họp bất thường.")
    assert (sitting.state, entry.late_reason) == ("notified", "Đổi lịch theo kỳ họp bất thường.")


@pytest.mark.parametrize(("field", "nothing", "named"), [
    ("opens_at", None, "thời gian"), ("place", "", "địa điểm"), ("units", [], "đơn vị")])
def test_nothing_is_announced_without_time_place_and_units(play, field, nothing, named):
    sitting = play.a("sitting", "planned")
    play.do(edit, sitting, {field: nothing}, by="secretary", on="04/10/2024")
    with play.refusing(Unmet, "Đã có thời gian, địa điểm, đơn vị dự làm việc", f"còn: {named})"):
        play.take(sitting, "notify")


def test_nothing_is_announced_before_the_chair_is_named(play):
    sitting = play.a("sitting", "planned")
    play.do(edit, sitting, {"chair_id": None}, by="secretary", on="04/10/2024")
    with play.refusing(Unmet, "Đã phân công chủ trì buổi làm việc"):
        play.take(sitting, "notify")


# Opening and ending

def test_opening_a_sitting_opens_its_minutes(play):
    sitting = play.a("sitting", "notified")
    play.take(sitting, "open", by="secretary", started_at=moment("18/10/2024 08:05"))
    assert (sitting.state, sitting.started_at) == ("held", moment("18/10/2024 08:05"))
    assert sitting.minutes.state == "draft"


def test_a_sitting_is_not_opened_on_another_day_than_announced(play):
    sitting = play.a("sitting", "notified")
    with play.refusing(BadlyTyped, "Giờ bắt đầu phải thuộc ngày làm việc đã thông báo, ngày 18/10/2024."):
        play.take(sitting, "open", on="21/10/2024", started_at=moment("21/10/2024 08:00"))


def test_a_sitting_is_not_opened_before_its_day_has_come(play):
    sitting = play.a("sitting", "notified")
    with play.refusing(Unmet, "Đã đến ngày làm việc (còn: ngày 18/10/2024)"):
        play.take(sitting, "open", on="17/10/2024")


def test_who_chairs_the_sitting_may_open_it_without_any_other_seat(play):
    """An authorised deputy, or anybody the office has named."""
    sitting = play.a("sitting", "notified")
    play.do(edit, sitting, {"chair_id": play.ids["member"]}, by="secretariat", on="17/10/2024")
    entry = play.take(sitting, "open", by="member")
    assert entry.seat == "sitting_chair"


def test_a_sitting_ends_with_its_time_after_what_was_said_is_written(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    entry = play.take(sitting, "end", by="secretary", ended_at=moment("18/10/2024 11:15"))
    assert (sitting.state, sitting.ended_at) == ("ended", moment("18/10/2024 11:15"))
    assert entry.provision == "khoản 3 Điều 7 Luật 87/2015/QH13"


@pytest.mark.parametrize("ended_at", ["18/10/2024 08:05", "18/10/2024 07:30", "17/10/2024 11:00"])
def test_a_sitting_does_not_end_before_it_started(play, ended_at):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    with play.refusing(BadlyTyped, "Giờ kết thúc phải sau giờ bắt đầu, 08:05 ngày 18/10/2024.") as caught:
        play.take(sitting, "end", ended_at=moment(ended_at))
    assert "Chưa đạt" not in str(caught.value), "the label of the field is enough"


@pytest.mark.parametrize(("state", "trigger", "fact"), [
    ("notified", "open", "started_at"), ("held", "end", "ended_at")])
def test_an_hour_that_has_not_come_is_refused_though_its_day_is_today(play, state, trigger, fact):
    sitting = play.a("sitting", state)
    if state == "held":
        write_the_course(play, sitting)
    with play.refusing(BadlyTyped, "10:31 ngày 18/10/2024 chưa đến; chỉ ghi giờ việc đã diễn ra.") as caught:
        play.take(sitting, trigger, on="18/10/2024 10:30", **{fact: moment("18/10/2024 10:31")})
    assert set(caught.value.fields) == {fact}
    play.take(sitting, trigger, on="18/10/2024 10:30", **{fact: moment("18/10/2024 10:30")})
    assert getattr(sitting, fact) == moment("18/10/2024 10:30")


def test_a_day_that_has_not_come_is_called_a_day(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    with play.refusing(BadlyTyped, "Ngày 19/10/2024 chưa đến"):
        play.take(sitting, "end", ended_at=moment("19/10/2024 08:00"))


def test_whoever_may_not_end_a_sitting_is_told_so_before_the_hour_is_looked_at(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    with play.refusing(NotYours, "Kết thúc buổi làm việc"):
        play.take(sitting, "end", by="unit_head", ended_at=moment("18/10/2024 23:30"))
    play.do(edit, sitting, {"minute_taker_id": None}, by="secretary", on="18/10/2024")
    with play.refusing(Unmet, "Đã có người ghi biên bản"):
        play.take(sitting, "end", ended_at=moment("18/10/2024 23:30"))


def test_every_unit_is_represented_by_its_head_or_somebody_authorised(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    came = [{"side": "unit", "name": "Lý Thị Mai", "unit_id": play.ids["steering_board"], "presence": "excused"}]
    play.do(edit, sitting, {"attendance": came}, by="secretary", on="18/10/2024")
    with play.refusing(
            Unmet, "Mỗi đơn vị có người đứng đầu hoặc người được ủy quyền dự họp", "Ban Chỉ đạo chuyển đổi số"):
        play.take(sitting, "end")
    came[0] |= {"presence": "authorised", "authorisation": "Giấy ủy quyền số 15/GUQ-BCĐ"}
    play.do(edit, sitting, {"attendance": came}, by="secretary", on="18/10/2024")
    play.take(sitting, "end")
    assert sitting.state == "ended"


def test_a_sitting_does_not_end_without_a_word_on_its_conclusion(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    play.do(edit, sitting, {"findings": []}, by="secretary", on="18/10/2024")
    with play.refusing(Unmet, "Kết luận của chủ trì đã được ghi, hoặc ghi rõ “chưa kết luận”"):
        play.take(sitting, "end")
    play.do(edit, sitting, {"is_without_conclusion": True}, by="head", on="18/10/2024")
    read_back(play, sitting)
    play.take(sitting, "end")
    assert sitting.state == "ended"


def test_a_sitting_does_not_end_before_somebody_takes_the_minutes(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    play.do(edit, sitting, {"minute_taker_id": None}, by="secretary", on="18/10/2024")
    with play.refusing(Unmet, "Đã có người ghi biên bản"):
        play.take(sitting, "end")


# The chair's conclusion as a paper of its own

def test_the_conclusion_of_a_sitting_may_be_issued_once_its_minutes_are_approved(play):
    sitting = play.a("minutes", "approved").sitting
    entry = play.take(sitting, "issue_conclusion", by="head", on="22/10/2024")
    notice = papers_of(play.audience, sitting)[-1]
    assert (sitting.state, entry.from_state, entry.to_state) == ("ended", "ended", "ended")
    assert (notice.kind, notice.number_and_code) == ("conclusion_notice", "02/TB-ĐGS")


def test_no_conclusion_is_issued_before_the_minutes_are_approved(play):
    sitting = play.a("minutes", "read_back").sitting
    with play.refusing(Unmet, "Biên bản của buổi làm việc đã được thông qua"):
        play.take(sitting, "issue_conclusion", on="18/10/2024")


def test_where_nothing_was_concluded_no_conclusion_is_issued(play):
    sitting = play.a("sitting", "held")
    write_the_course(play, sitting)
    play.do(edit, sitting, {"findings": [], "is_without_conclusion": True}, by="head", on="18/10/2024")
    read_back(play, sitting)
    play.take(sitting, "end")
    for trigger in ("read_back", "approve"):
        play.take(sitting.minutes, trigger)
    with play.refusing(Unmet, "Chủ trì đã kết luận"):
        play.take(sitting, "issue_conclusion")


# Put off, announced again, given up

def test_a_sitting_is_put_off_with_a_reason_and_announced_again_for_another_time(play):
    sitting = play.a("sitting", "notified")
    play.take(sitting, "postpone", by="head", reason="Mưa lũ.")
    entry = play.take(
        sitting, "notify_again", by="secretariat", on="17/10/2024", opens_at=moment("28/10/2024 08:00"))
    assert (sitting.state, sitting.opens_at) == ("notified", moment("28/10/2024 08:00"))
    assert (entry.due_on, entry.late_reason) == (day("18/10/2024"), "")
    assert [paper.number_and_code for paper in papers_of(play.audience, sitting)] == ["01/TB-ĐGS", "02/TB-ĐGS"]


def test_the_new_time_has_its_own_ten_days(play):
    sitting = play.a("sitting", "postponed")
    with play.refusing(BadlyTyped, "chậm nhất 10 ngày trước ngày 24/10/2024"):
        play.take(sitting, "notify_again", on="17/10/2024", opens_at=moment("24/10/2024 08:00"))


def test_a_sitting_put_off_is_not_announced_for_the_same_time(play):
    sitting = play.a("sitting", "postponed")
    with play.refusing(BadlyTyped, "Thời gian mới phải khác thời gian đã hoãn"):
        play.take(sitting, "notify_again", opens_at=moment("18/10/2024 08:00"), late_reason="Gấp.")


def test_a_sitting_put_off_is_held_on_its_new_day(play):
    sitting = play.a("sitting", "postponed")
    play.take(sitting, "notify_again")
    play.take(sitting, "open", on="28/10/2024", started_at=moment("28/10/2024 08:00"))
    assert sitting.state == "held"


@pytest.mark.parametrize("state", ["planned", "notified", "postponed"])
def test_the_head_gives_a_sitting_up_with_a_reason(play, state):
    sitting = play.a("sitting", state)
    with play.refusing(BadlyTyped, "Hãy nhập: lý do"):
        play.take(sitting, "cancel", reason="")
    play.take(sitting, "cancel", by="head", reason="Đơn vị đã giải thể.")
    assert sitting.state == "cancelled"


def test_a_sitting_that_was_held_cannot_be_given_up(play):
    sitting = play.a("sitting", "held")
    with play.refusing(OutOfStep, "Không thể “Hủy buổi làm việc”: buổi làm việc đang ở “Đang làm việc”"):
        play.take(sitting, "cancel", on="18/10/2024")


def test_a_sitting_given_up_does_not_hold_the_round(play):
    sitting = play.a("sitting", "cancelled")
    for report in sitting.round.reports:
        play.take(report, "accept" if report.state == "submitted" else "waive", on="18/10/2024")
    play.take(sitting.round, "end_supervision")
    assert sitting.round.state == "reporting"
