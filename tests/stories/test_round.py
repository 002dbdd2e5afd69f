"""Đợt giám sát: from the establishing act to the end of the follow-up (articles 62, 70, 80 and 71 of Law 87)."""

import pytest
from cast.days import day
from cast.scenes import report_of

from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.editing import edit
from oversight.services.options import options
from oversight.services.papers import papers_of
from oversight.services.round import open_round

DECISION = "khoản 1 Điều 70 Luật 87/2015/QH13"


def deadline(play, round_, trigger, on):
    """The day that the button shows to its chair."""
    found = options(play.audience, round_, play.person("chair"), day(on))
    return next(option.deadline for option in found if option.row.trigger == trigger)


# The establishing act

def test_the_secretariat_opens_a_draft_and_the_journal_says_so(play):
    round_ = play.a("round", "draft")
    assert [(entry.action, entry.actor_name) for entry in play.journal_of(round_)] == [
        ("created", "Lương Thị Hạnh"), ("edited", "Lương Thị Hạnh")]


def test_the_chair_establishes_the_delegation_by_a_numbered_decision(play):
    round_ = play.a("round", "draft")
    entry = play.take(round_, "establish", by="chair", on="05/09/2024", paper_number=8)
    decision, = papers_of(play.audience, round_)
    assert (round_.state, round_.established_on) == ("established", day("05/09/2024"))
    assert decision.number_and_code == "08/QĐ-TTHĐND"
    assert (entry.seat, entry.actor_name, entry.provision) == ("chair", "Hoàng Văn Minh", DECISION)
    assert (entry.from_state, entry.to_state, entry.paper_id) == ("draft", "established", decision.id)


@pytest.mark.parametrize(("field", "nothing", "named"), [
    ("supervision_object", "", "đối tượng"), ("scope", "", "phạm vi"), ("content", "", "nội dung"),
    ("plan", "", "kế hoạch"), ("members", [], "thành phần Đoàn"), ("units", [], "đơn vị chịu sự giám sát")])
def test_no_delegation_without_any_of_the_six_contents_of_the_law(play, field, nothing, named):
    round_ = play.a("round", "draft")
    play.do(edit, round_, {field: nothing}, by="secretariat", on="04/09/2024")
    with play.refusing(Unmet, "Đủ nội dung bắt buộc", f"còn: {named})"):
        play.take(round_, "establish")


@pytest.mark.parametrize(("absent", "named"), [
    ("head", "còn: Trưởng đoàn giám sát)"), ("secretary", "còn: Thư ký Đoàn giám sát)")])
def test_no_delegation_without_its_head_and_its_secretary(play, absent, named):
    round_ = play.a("round", "draft")
    kept = [{"id": row.id, "person_id": row.person_id, "role": row.role} for row in round_.members
            if row.person_id != play.ids[absent]]
    play.do(edit, round_, {"members": kept}, by="secretariat", on="04/09/2024")
    with play.refusing(Unmet, "Đoàn giám sát có Trưởng đoàn và Thư ký", named):
        play.take(round_, "establish")


def test_the_act_cannot_bear_a_day_that_has_not_come(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Ngày 06/09/2024 chưa đến") as caught:
        play.take(round_, "establish", on="05/09/2024", paper_dated_on=day("06/09/2024"))
    assert set(caught.value.fields) == {"paper_dated_on"}


def test_an_act_without_number_or_date_is_asked_for_both(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Hãy nhập số văn bản", "Hãy nhập ngày của văn bản") as caught:
        play.take(round_, "establish", paper_number=None, paper_dated_on=None)
    assert set(caught.value.fields) == {"paper_number", "paper_dated_on"}


# Which law, which council

@pytest.mark.parametrize(("dated", "regime"), [
    ("11/09/2022", "L87"), ("12/09/2022", "L87_594"), ("28/02/2026", "L87_594"), ("01/03/2026", "L121_114")])
def test_the_law_of_the_day_of_the_act_governs_the_round_to_its_end(play, dated, regime):
    """However late it is entered: a district's round of its days, a commune's of ours."""
    is_of_a_commune = dated.endswith("2026")
    round_ = a_commune_round(play) if is_of_a_commune else play.a("round", "draft")
    chair = "successor_chair" if is_of_a_commune else "chair"
    play.take(round_, "establish", by=chair, on="15/03/2026", paper_dated_on=day(dated))
    assert round_.regime_id == regime


def test_a_commune_signs_nothing_dated_before_it_was_a_council(play):
    round_ = a_commune_round(play)
    with play.refusing(BadlyTyped, "hoạt động từ ngày 01/07/2025"):
        play.take(round_, "establish", by="successor_chair", on="15/03/2026", paper_dated_on=day("30/06/2025"))


def a_commune_round(play):
    ids = play.ids
    members = [{"person_id": ids["successor_chair"], "role": "delegation_head"},
               {"person_id": ids["successor_secretariat"], "role": "delegation_secretary"}]
    content = {"theme": "Dịch vụ công trực tuyến", "supervision_object": "Dịch vụ công", "scope": "Toàn xã",
               "content": "Kết quả", "plan": "Quý I", "members": members, "units": [{"unit_id": ids["commune"]}]}
    return play.do(open_round, play.body("successor_committee"), content, by="successor_secretariat", on="02/03/2026")


def test_an_act_of_before_the_law_is_refused_with_the_day_the_law_began(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "Luật 87/2015/QH13 có hiệu lực từ ngày 01/07/2016"):
        play.take(round_, "establish", paper_dated_on=day("30/06/2016"))


def test_a_district_council_opens_no_round_after_its_last_day(play):
    with play.refusing(BadlyTyped, "cấp huyện hoạt động đến hết ngày 30/06/2025", "Luật 72/2025/QH15"):
        play.do(open_round, play.body("standing_committee"), {"theme": "X"}, by="secretariat", on="01/07/2025")


def test_a_district_council_opens_a_round_on_its_last_day(play):
    round_ = play.do(open_round, play.body("standing_committee"), {"theme": "X"}, by="secretariat", on="30/06/2025")
    assert round_.state == "draft"


def test_a_district_draft_of_june_is_not_established_in_july(play):
    round_ = play.a("round", "draft")
    with play.refusing(BadlyTyped, "không ban hành được văn bản ngày 01/07/2025") as caught:
        play.take(round_, "establish", on="01/07/2025")
    assert set(caught.value.fields) == {"paper_dated_on"}


def test_a_decision_signed_on_the_last_day_of_the_district_may_be_entered_the_day_after(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", on="01/07/2025", paper_dated_on=day("30/06/2025"))
    assert round_.state == "established"


# Sending plan and outline: at the latest 15 days after the act

def test_every_unit_is_asked_for_its_report_when_plan_and_outline_are_sent(play):
    round_ = play.a("round", "established")
    entry = play.take(round_, "notify", by="secretariat", on="12/09/2024")
    asked = {report.unit_id: (report.state, report.requested_on, report.due_on) for report in round_.reports}
    expected = ("requested", day("12/09/2024"), day("07/10/2024"))
    assert asked == {play.ids["steering_board"]: expected, play.ids["commune"]: expected}
    assert round_.plan_sent_on == day("12/09/2024")
    assert entry.typed["channel"] == "document_system"


def test_plan_and_outline_sent_on_the_fifteenth_day_are_in_time(play):
    round_ = play.a("round", "established")
    entry = play.take(round_, "notify", on="20/09/2024")
    assert (entry.due_on, entry.late_reason) == (day("20/09/2024"), "")
    assert entry.provision == "điểm b khoản 2 Điều 70 Luật 87/2015/QH13"


def test_plan_and_outline_sent_on_the_sixteenth_day_need_a_reason(play):
    round_ = play.a("round", "established")
    with play.refusing(
            BadlyTyped, "Đã quá hạn (chậm nhất 15 ngày kể từ ngày 05/09/2024", "điểm b khoản 2 Điều 70",
            "hãy ghi lý do chậm") as caught:
        play.take(round_, "notify", on="21/09/2024")
    assert set(caught.value.fields) == {"late_reason"}


def test_what_is_sent_late_with_a_reason_is_sent_and_the_journal_keeps_the_reason(play):
    round_ = play.a("round", "established")
    entry = play.take(round_, "notify", on="21/09/2024", late_reason="Chờ ý kiến Tổ đại biểu HĐND tỉnh.")
    assert (round_.state, entry.due_on) == ("notified", day("20/09/2024"))
    assert entry.late_reason == "Chờ ý kiến Tổ đại biểu HĐND tỉnh."


def test_what_was_sent_in_time_and_entered_late_is_not_late(play):
    """The clock counts from facts, never from clicks."""
    round_ = play.a("round", "established")
    entry = play.take(round_, "notify", on="30/09/2024", plan_sent_on=day("18/09/2024"))
    assert (round_.plan_sent_on, entry.late_reason) == (day("18/09/2024"), "")


def test_nothing_is_sent_without_an_outline(play):
    round_ = play.a("round", "established")
    play.do(edit, round_, {"outline": []}, by="secretary", on="10/09/2024")
    with play.refusing(Unmet, "Đề cương báo cáo có ít nhất một mục"):
        play.take(round_, "notify")


def test_nothing_is_sent_while_a_unit_has_no_date_for_its_report(play):
    round_ = play.a("round", "established")
    units = [{"id": row.id, "unit_id": row.unit_id, "report_due_on": None} for row in round_.units]
    play.do(edit, round_, {"units": units}, by="secretariat", on="10/09/2024")
    with play.refusing(Unmet, "Mỗi đơn vị có thời hạn gửi báo cáo", "Ban Chỉ đạo chuyển đổi số", "xã Long Đống"):
        play.take(round_, "notify")


def test_the_plan_is_not_sent_before_the_delegation_exists(play):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, "Ngày gửi kế hoạch không sớm hơn ngày thành lập Đoàn"):
        play.take(round_, "notify", plan_sent_on=day("04/09/2024"))


def test_how_the_plan_was_sent_is_chosen_from_the_list(play):
    round_ = play.a("round", "established")
    with play.refusing(BadlyTyped, "Hãy chọn một mục trong danh sách") as caught:
        play.take(round_, "notify", channel="bồ câu")
    assert set(caught.value.fields) == {"channel"}


# The supervision itself

def test_the_supervision_starts_with_the_first_report(play):
    report = play.a("self_report", "submitted")
    play.take(report.round, "start", by="secretariat", on="07/10/2024")
    assert (report.round.state, report.round.supervision_starts_on) == ("in_progress", day("07/10/2024"))


def test_the_supervision_does_not_start_before_any_report_or_sitting(play):
    round_ = play.a("round", "notified")
    with play.refusing(Unmet, "Đã có báo cáo gửi đến hoặc buổi làm việc được tổ chức"):
        play.take(round_, "start")


def test_the_supervision_does_not_end_while_a_report_is_outstanding(play):
    round_ = play.a("round", "in_progress")
    play.take(report_of(play, round_, "steering_board"), "accept")
    with play.refusing(Unmet, "Mọi báo cáo của đơn vị đã được tiếp nhận", "Ủy ban nhân dân xã Long Đống"):
        play.take(round_, "end_supervision")


def test_the_supervision_does_not_end_while_a_sitting_is_planned(play):
    sitting = play.a("sitting", "notified")
    with play.refusing(Unmet, "Mọi buổi làm việc đã kết thúc", "Buổi làm việc với Ban Chỉ đạo"):
        play.take(sitting.round, "end_supervision")


def test_the_supervision_does_not_end_before_the_minutes_are_approved(play):
    minutes = play.a("minutes", "read_back")
    with play.refusing(Unmet, "biên bản đã được thông qua", "Biên bản buổi làm việc với Ban Chỉ đạo"):
        play.take(minutes.round, "end_supervision")


def test_the_head_ends_the_supervision_and_its_day_is_recorded(play):
    round_ = play.a("round", "reporting")
    assert round_.supervision_ended_on == day("25/10/2024")
    assert play.journal_of(round_)[-1].seat == "delegation_head"


def test_a_supervision_cannot_start_before_its_act(play):
    report = play.a("self_report", "submitted")
    with play.refusing(BadlyTyped, "Ngày bắt đầu không sớm hơn ngày thành lập Đoàn"):
        play.take(report.round, "start", supervision_starts_on=day("04/09/2024"))


def test_a_supervision_cannot_end_before_it_began(play):
    minutes = play.a("minutes", "issued")
    settle(play, minutes.round)
    with play.refusing(BadlyTyped, "Ngày kết thúc không sớm hơn ngày bắt đầu giám sát"):
        play.take(minutes.round, "end_supervision", supervision_ended_on=day("06/10/2024"))


def settle(play, round_):
    for report in round_.reports:
        play.take(report, "accept" if report.state == "submitted" else "waive", on="14/10/2024")


# Reporting the result, and examining it

def test_the_delegation_of_the_standing_committee_reports_within_fifteen_days(play):
    round_ = play.a("round", "reporting")
    found = deadline(play, round_, "submit_result", "26/10/2024")
    assert (found.due_on, found.provision.citation) == (
        day("09/11/2024"), "điểm g khoản 2 Điều 70 Luật 87/2015/QH13")


def test_the_delegation_of_a_committee_reports_within_ten_days(play):
    round_ = ordered_by(play, "committee", "committee_chair")
    found = deadline(play, round_, "submit_result", "26/10/2024")
    assert (found.due_on, found.provision.citation) == (
        day("04/11/2024"), "điểm g khoản 2 Điều 80 Luật 87/2015/QH13")


def test_the_delegation_of_the_council_reports_to_the_nearest_session(play):
    round_ = ordered_by(play, "council", "chair")
    assert deadline(play, round_, "submit_result", "26/10/2024") is None
    play.do(edit, round_, {"next_council_session_on": day("12/12/2024")}, by="secretary", on="26/10/2024")
    found = deadline(play, round_, "submit_result", "26/10/2024")
    assert (found.due_on, found.provision.citation) == (
        day("12/12/2024"), "điểm g khoản 2 Điều 62 Luật 87/2015/QH13")


def ordered_by(play, body, chair):
    """A round of another body of the council, come to the writing of its report."""
    model = play.a("round", "draft")
    content = {name: getattr(model, name) for name in ("theme", "supervision_object", "scope", "content", "plan")}
    content |= {
        "members": [{"person_id": row.person_id, "role": row.role} for row in model.members],
        "units": [{"unit_id": play.ids["steering_board"], "report_due_on": day("07/10/2024")}],
        "outline": [{"text": "Kết quả", "is_required": False}]}
    round_ = play.do(open_round, play.body(body), content, by="secretariat", on="03/09/2024")
    play.take(round_, "establish", by=chair)
    play.take(round_, "notify")
    for trigger in ("submit", "accept"):
        play.take(round_.reports[0], trigger)
    play.take(round_, "start", on="15/10/2024")
    play.take(round_, "end_supervision")
    return round_


def test_the_head_submits_the_report_and_the_day_it_was_received_is_recorded(play):
    round_ = play.a("round", "under_review")
    assert round_.result_report_received_on == day("05/11/2024")
    assert papers_of(play.audience, round_)[-1].number_and_code == "01/BC-ĐGS"


def test_the_report_is_not_received_before_the_supervision_ended(play):
    round_ = play.a("round", "reporting")
    play.do(edit, round_, {"result_report": "Kết quả."}, by="secretary", on="28/10/2024")
    with play.refusing(BadlyTyped, "Ngày nhận báo cáo không sớm hơn ngày kết thúc giám sát"):
        play.take(round_, "submit_result", result_report_received_on=day("24/10/2024"))


def test_the_conclusion_is_not_older_than_the_report(play):
    round_ = play.a("round", "under_review")
    play.do(edit, round_, {"conclusion": "Ghi nhận."}, by="chair", on="07/11/2024")
    with play.refusing(BadlyTyped, "Ngày kết luận không sớm hơn ngày nhận báo cáo"):
        play.take(round_, "conclude", concluded_on=day("04/11/2024"))


def test_an_unwritten_report_is_not_submitted(play):
    round_ = play.a("round", "reporting")
    with play.refusing(Unmet, "Báo cáo kết quả giám sát đã được soạn"):
        play.take(round_, "submit_result")


def test_a_report_of_the_sixteenth_day_needs_a_reason(play):
    round_ = play.a("round", "reporting")
    play.do(edit, round_, {"result_report": "Kết quả."}, by="secretary", on="04/11/2024")
    with play.refusing(BadlyTyped, "chậm nhất 15 ngày kể từ ngày 25/10/2024"):
        play.take(round_, "submit_result", on="10/11/2024")


def test_the_chair_returns_a_report_and_it_comes_back_under_a_new_number(play):
    round_ = play.a("round", "under_review")
    entry = play.take(round_, "return_result", by="chair", reason="Thiếu số liệu hạ tầng.")
    assert (round_.state, entry.typed["reason"]) == ("reporting", "Thiếu số liệu hạ tầng.")
    play.do(edit, round_, {"result_report": "Kết quả, có số liệu hạ tầng."}, by="secretary", on="06/11/2024")
    play.take(round_, "submit_result", on="07/11/2024")
    kinds = [(paper.kind, paper.number) for paper in papers_of(play.audience, round_)][-2:]
    assert kinds == [("result_report", 1), ("result_report", 2)]


def test_a_report_is_not_returned_without_a_reason(play):
    round_ = play.a("round", "under_review")
    with play.refusing(BadlyTyped, "Hãy nhập: lý do"):
        play.take(round_, "return_result", reason="  ")


def test_the_standing_committee_concludes_within_seven_days_of_the_report(play):
    round_ = play.a("round", "concluded")
    entry = play.journal_of(round_)[-1]
    assert (entry.due_on, entry.provision) == (day("12/11/2024"), "khoản 1 Điều 71 Luật 87/2015/QH13")
    assert round_.concluded_on == day("08/11/2024")
    assert papers_of(play.audience, round_)[-1].number_and_code == "01/TB-TTHĐND"


def test_a_conclusion_of_the_eighth_day_needs_a_reason(play):
    round_ = play.a("round", "under_review")
    play.do(edit, round_, {"conclusion": "Ghi nhận."}, by="chair", on="07/11/2024")
    with play.refusing(BadlyTyped, "chậm nhất 7 ngày kể từ ngày 05/11/2024"):
        play.take(round_, "conclude", on="13/11/2024")


def test_there_is_no_conclusion_without_its_words(play):
    round_ = play.a("round", "under_review")
    with play.refusing(Unmet, "Nội dung kết luận giám sát đã được soạn"):
        play.take(round_, "conclude")


def test_there_is_no_conclusion_while_a_recommendation_has_no_addressee(play):
    round_ = play.a("round", "under_review")
    play.do(edit, round_, {"conclusion": "Ghi nhận."}, by="chair", on="07/11/2024")
    play.do(edit, round_.recommendations[0], {"lead_unit_id": None}, by="secretary", on="07/11/2024")
    with play.refusing(Unmet, "Mỗi kiến nghị có cơ quan chủ trì và thời hạn thực hiện", "Kiện toàn Ban Chỉ đạo"):
        play.take(round_, "conclude")


# Following up, and closing

def test_there_is_nothing_to_follow_before_a_recommendation_is_issued(play):
    round_ = play.a("round", "concluded")
    with play.refusing(Unmet, "Có kiến nghị giám sát đã ban hành"):
        play.take(round_, "follow_up")


def test_a_round_is_not_closed_while_a_recommendation_is_open(play):
    round_ = play.a("round", "following_up")
    with play.refusing(
            Unmet, "Mọi kiến nghị giám sát đã có kết quả cuối cùng", "Kiện toàn Ban Chỉ đạo",
            "Mọi đề xuất của đơn vị đã được thông báo kết quả", "phủ sóng di động"):
        play.take(round_, "close")


def test_a_round_without_recommendations_closes_once_its_proposals_are_answered(play):
    round_ = play.a("round", "concluded")
    play.take(round_.recommendations[0], "discard", on="11/11/2024")
    for proposal in round_.proposals:
        play.take(proposal, "answer", on="11/11/2024")
        play.take(proposal, "feed_back", on="12/11/2024")
    play.take(round_, "close", by="chair", on="13/11/2024")
    assert round_.state == "closed"


def test_a_closed_round_opens_no_more(play):
    round_ = play.a("round", "closed")
    assert options(play.audience, round_, play.person("chair"), day("30/12/2024")) == ()
    with play.refusing(OutOfStep, "đợt giám sát đang ở “Kết thúc”"):
        play.take(round_, "suspend")


# The exceptions

@pytest.mark.parametrize("who", ["secretariat", "chair"])
def test_a_draft_is_dropped_by_those_who_may_open_one(play, who):
    round_ = play.a("round", "draft")
    entry = play.take(round_, "discard", by=who, reason="Trùng chuyên đề.")
    assert (round_.state, entry.typed) == ("cancelled", {"reason": "Trùng chuyên đề."})


def test_what_was_established_is_not_dropped_but_cancelled_by_a_document(play):
    round_ = play.a("round", "established")
    with play.refusing(OutOfStep, "Không thể “Bỏ dự thảo”: đợt giám sát đang ở “Đã thành lập Đoàn”"):
        play.take(round_, "discard")
    play.take(round_, "cancel", by="chair", document="20/QĐ-TTHĐND")
    assert round_.state == "cancelled"


@pytest.mark.parametrize("missing", ["reason", "document"])
def test_a_cancelled_round_names_its_reason_and_its_document(play, missing):
    round_ = play.a("round", "notified")
    with play.refusing(BadlyTyped, "Hãy nhập") as caught:
        play.take(round_, "cancel", **{missing: None})
    assert set(caught.value.fields) == {missing}


def test_a_round_under_way_is_not_cancelled_any_more(play):
    round_ = play.a("round", "in_progress")
    with play.refusing(OutOfStep, "đang ở “Đang giám sát”"):
        play.take(round_, "cancel")


@pytest.mark.parametrize("state", ["established", "notified", "in_progress"])
def test_the_chair_suspends_a_round_before_its_report(play, state):
    round_ = play.a("round", state)
    play.take(round_, "suspend", by="chair")
    assert round_.state == "suspended"


def test_a_round_suspended_before_the_plan_was_sent_goes_back_to_its_preparation(play):
    round_ = play.a("round", "established")
    play.take(round_, "suspend", on="09/09/2024")
    with play.refusing(Unmet, "Kế hoạch, đề cương đã gửi đến đơn vị"):
        play.take(round_, "resume")
    play.take(round_, "resume_preparation", by="chair")
    assert round_.state == "established"


def test_a_round_suspended_under_way_goes_on_where_it_stood(play):
    round_ = play.a("round", "suspended")
    with play.refusing(Unmet, "Kế hoạch, đề cương chưa gửi đến đơn vị"):
        play.take(round_, "resume_preparation")
    play.take(round_, "resume", by="chair")
    assert round_.state == "in_progress"


def test_nothing_is_edited_while_a_round_is_suspended(play):
    round_ = play.a("round", "suspended")
    with play.refusing(NotYours, "Nội dung không sửa được khi đợt giám sát ở “Tạm dừng”"):
        play.do(edit, round_, {"theme": "Khác"}, by="secretariat", on="15/10/2024")


# Handing over

def test_what_a_dissolved_council_leaves_open_goes_to_the_successor_it_names(play):
    round_ = play.a("round", "following_up")
    entry = play.take(round_, "transfer", by="chair", on="20/06/2025")
    assert (round_.state, round_.successor_id) == ("transferred", play.ids["successor"])
    assert entry.typed["document"] == "Nghị quyết số 1672/NQ-UBTVQH15 ngày 16/06/2025"


def test_the_successor_accepts_and_the_whole_dossier_is_its_own(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer", by="successor_chair")
    successor = play.ids["successor"]
    mine = [round_, *round_.members, *round_.units, *round_.outline, *round_.reports, *round_.sittings,
            *round_.recommendations, *round_.proposals, round_.sittings[0].minutes, *round_.sittings[0].findings]
    assert round_.state == "following_up"
    assert {row.council_id for row in mine} == {successor}


def test_issued_papers_stay_in_the_series_of_the_council_that_issued_them(play):
    round_ = play.a("round", "transferred")
    before = [(paper.id, paper.council_id, paper.number_and_code, paper.sha256) for paper in round_.papers]
    play.take(round_, "accept_transfer")
    assert [(paper.id, paper.council_id, paper.number_and_code, paper.sha256) for paper in round_.papers] == before
    assert {council for _, council, *_ in before} == {play.ids["district"]}


def test_after_the_handover_the_successor_decides_and_the_old_chair_does_not(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    item = round_.recommendations[0]
    with play.refusing(NotYours, "Lãnh đạo cơ quan quyết định giám sát"):
        play.take(item, "request_explanation", by="chair", on="03/07/2025")
    play.take(item, "request_explanation", by="successor_chair", on="03/07/2025")
    assert item.state == "explanation_requested"


def test_nobody_is_named_as_its_own_successor(play):
    round_ = play.a("round", "following_up")
    with play.refusing(BadlyTyped) as caught:
        play.take(round_, "transfer", successor_id=play.ids["district"])
    assert set(caught.value.fields) == {"successor_id"}


def test_a_successor_that_does_not_exist_is_refused(play):
    round_ = play.a("round", "following_up")
    with play.refusing(BadlyTyped) as caught:
        play.take(round_, "transfer", successor_id="0191d3a0-0000-7000-8000-000000000000")
    assert set(caught.value.fields) == {"successor_id"}
