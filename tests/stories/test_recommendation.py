"""Kiến nghị giám sát: the dossier is not closed by the conclusion, but by what came of each recommendation."""

import pytest
from cast.days import day
from cast.scenes import check_the_evidence, conclude, present_the_result
from cast.script import REQUEST

from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.rules.recommendation import is_overdue
from oversight.services.editing import edit
from oversight.services.papers import papers_of
from oversight.services.re_supervision import recommendations_looked_at_again, rounds_that_look_again
from oversight.services.recommendation import add_recommendation
from oversight.services.round import open_round
from oversight.services.self_report import answer

SECOND = "Rà soát, bổ sung quy chế quản lý hệ thống"


def a_second(play, round_):
    """One more recommendation of the same round, written by hand."""
    content = {"text": SECOND, "lead_unit_id": play.ids["commune"], "due_on": day("15/12/2024")}
    return play.do(add_recommendation, round_, content, by="secretary", on="08/11/2024")


# Writing and issuing

@pytest.mark.parametrize("who", ["secretary", "secretariat", "head", "deputy", "chair"])
def test_a_recommendation_is_drafted_by_those_who_prepare_it_lead_or_decide(play, who):
    round_ = play.a("round", "in_progress")
    content = {"text": SECOND, "lead_unit_id": play.ids["commune"], "due_note": "đến kỳ họp cuối năm 2024"}
    item = play.do(add_recommendation, round_, content, by=who, on="21/10/2024")
    assert (item.state, item.text, item.due_note) == ("draft", SECOND, "đến kỳ họp cuối năm 2024")


@pytest.mark.parametrize("who", ["member", "unit_head", "committee_chair", "outsider"])
def test_nobody_else_drafts_a_recommendation(play, who):
    round_ = play.a("round", "in_progress")
    with play.refusing(NotYours, "Bạn không có quyền soạn kiến nghị"):
        play.do(add_recommendation, round_, {"text": SECOND}, by=who, on="21/10/2024")


@pytest.mark.parametrize(("state", "label"), [("draft", "Dự thảo"), ("closed", "Kết thúc"), ("cancelled", "Hủy")])
def test_nothing_is_recommended_in_a_round_that_has_not_begun_or_is_over(play, state, label):
    round_ = play.a("round", state)
    with play.refusing(OutOfStep, f"Không soạn kiến nghị được khi đợt giám sát ở “{label}”"):
        play.do(add_recommendation, round_, {"text": SECOND}, by="secretariat", on="30/12/2024")


def test_a_recommendation_has_words(play):
    round_ = play.a("round", "in_progress")
    with play.refusing(BadlyTyped, "Không được để trống"):
        play.do(add_recommendation, round_, {"text": "  "}, by="secretary", on="21/10/2024")


def test_the_chair_issues_what_its_issued_minutes_say(play):
    item = play.a("recommendation", "draft")
    entry = play.take(item, "issue", by="chair", on="21/10/2024")
    assert (item.state, item.issued_on) == ("issued", day("21/10/2024"))
    assert entry.provision == "điểm d khoản 1 Điều 71 Luật 87/2015/QH13"


def test_nothing_is_issued_before_the_minutes_or_the_conclusion_are(play):
    item = play.a("minutes", "signed").round.recommendations[0]
    with play.refusing(Unmet, "Kết luận hoặc biên bản ghi kiến nghị này đã được ban hành"):
        play.take(item, "issue")


@pytest.mark.parametrize(("changes", "named"), [
    ({"lead_unit_id": None}, "cơ quan chủ trì"), ({"due_on": None}, "thời hạn")])
def test_nothing_is_issued_without_an_addressee_and_a_date(play, changes, named):
    item = play.a("recommendation", "draft")
    play.do(edit, item, changes, by="secretary", on="21/10/2024")
    with play.refusing(Unmet, "Có cơ quan chủ trì và thời hạn thực hiện", f"còn: {named})"):
        play.take(item, "issue")


def test_nothing_is_due_before_the_conclusion(play):
    round_ = play.a("round", "concluded")
    content = {"text": SECOND, "lead_unit_id": play.ids["commune"], "due_on": day("07/11/2024")}
    with play.refusing(BadlyTyped, "Thời hạn không thể trước ngày kết luận giám sát (08/11/2024)") as caught:
        play.do(add_recommendation, round_, content, by="secretary", on="08/11/2024")
    assert set(caught.value.fields) == {"due_on"}


def test_what_was_written_before_the_conclusion_with_an_earlier_date_is_not_issued_with_it(play):
    round_ = play.a("round", "reporting")
    content = {"text": SECOND, "lead_unit_id": play.ids["commune"], "due_on": day("30/10/2024")}
    early = play.do(add_recommendation, round_, content, by="secretary", on="28/10/2024")
    conclude(play, present_the_result(play, round_))
    with play.refusing(Unmet, "còn: thời hạn sau ngày kết luận giám sát (08/11/2024)"):
        play.take(early, "issue", on="08/11/2024")


def test_no_new_date_lies_before_the_recommendation_went_out(play):
    item = play.a("recommendation", "draft")
    play.do(edit, item, {"due_on": None, "due_note": "đến cuối năm"}, by="secretary", on="21/10/2024")
    play.take(item, "issue")
    with play.refusing(BadlyTyped, "Thời hạn không thể trước ngày ban hành kiến nghị (21/10/2024)") as caught:
        play.take(item, "extend", new_due_on=day("20/10/2024"))
    assert set(caught.value.fields) == {"new_due_on"}


def test_what_was_asked_at_a_sitting_is_not_due_before_it(play):
    item = play.a("recommendation", "draft")
    with play.refusing(BadlyTyped, "Thời hạn không thể trước ngày làm việc ghi kiến nghị này (18/10/2024)"):
        play.do(edit, item, {"due_on": day("17/10/2024")}, by="secretary", on="21/10/2024")
    play.do(edit, item, {"due_on": day("18/10/2024")}, by="secretary", on="21/10/2024")
    assert item.due_on == day("18/10/2024")


def test_words_may_stand_for_the_date(play):
    item = play.a("recommendation", "draft")
    play.do(edit, item, {"due_on": None, "due_note": "đến kỳ họp cuối năm 2024"}, by="secretary", on="21/10/2024")
    play.take(item, "issue")
    assert item.state == "issued"


def test_several_recommendations_are_issued_together_with_the_conclusion(play):
    round_ = play.a("round", "concluded")
    first, second = round_.recommendations[0], a_second(play, round_)
    play.take(first, "issue", on="08/11/2024", together=[second])
    assert {first.state, second.state} == {"issued"}


def test_one_of_them_that_stands_in_no_issued_text_keeps_all_back(play):
    first = play.a("recommendation", "draft")
    second = a_second(play, first.round)
    with play.refusing(Unmet, "Kết luận hoặc biên bản ghi kiến nghị này đã được ban hành"):
        play.take(first, "issue", on="08/11/2024", together=[second])


def test_nothing_is_issued_before_it_was_concluded(play):
    round_ = play.a("round", "concluded")
    item = a_second(play, round_)
    with play.refusing(
            BadlyTyped, "Ngày ban hành không thể trước ngày kết luận giám sát (08/11/2024)") as caught:
        play.take(item, "issue", on="11/11/2024", issued_on=day("07/11/2024"))
    assert set(caught.value.fields) == {"issued_on"}
    play.take(item, "issue", on="11/11/2024", issued_on=day("08/11/2024"))
    assert item.issued_on == day("08/11/2024")


def test_nothing_asked_at_a_sitting_is_issued_before_it(play):
    item = play.a("recommendation", "draft")
    with play.refusing(BadlyTyped, "không thể trước ngày làm việc ghi kiến nghị này (18/10/2024)"):
        play.take(item, "issue", issued_on=day("17/10/2024"))


def test_nobody_is_late_on_the_day_they_are_asked(play):
    item = play.a("recommendation", "draft")
    with play.refusing(BadlyTyped, "có thời hạn 15/12/2024, trước ngày ban hành; hãy sửa thời hạn") as caught:
        play.take(item, "issue", on="16/12/2024")
    assert set(caught.value.fields) == {"issued_on"}
    play.take(item, "issue", on="15/12/2024")
    assert item.state == "issued"


def test_a_draft_that_says_nothing_new_is_dropped_with_a_reason(play):
    item = play.a("recommendation", "draft")
    play.take(item, "discard", by="head", reason="Trùng lặp.")
    assert item.state == "withdrawn"


def test_an_issued_recommendation_is_not_edited(play):
    item = play.a("recommendation", "issued")
    with play.refusing(NotYours, "Nội dung không sửa được khi kiến nghị giám sát ở “Đã ban hành”"):
        play.do(edit, item, {"text": "Khác"}, by="secretary", on="22/10/2024")


# Carrying out, reporting, assessing

def test_the_unit_takes_it_up_with_a_plan(play):
    item = play.a("recommendation", "issued")
    entry = play.take(item, "begin", by="unit_clerk", plan="Kiện toàn trong tháng 11.")
    assert (item.state, entry.typed) == ("in_progress", {"plan": "Kiện toàn trong tháng 11."})


def test_a_unit_that_it_does_not_concern_has_no_say(play):
    item = play.a("recommendation", "issued")
    with play.refusing(NotYours, "Người đứng đầu đơn vị"):
        play.take(item, "begin", by="other_unit_head")


def test_a_cooperating_unit_sits_at_the_table(play):
    item = play.a("recommendation", "draft")
    play.do(edit, item, {"cooperating": [{"unit_id": play.ids["commune"]}]}, by="secretary", on="21/10/2024")
    play.take(item, "issue")
    play.take(item, "begin", by="other_unit_head")
    assert item.state == "in_progress"


def test_what_was_done_is_reported_in_time_and_waits_to_be_assessed(play):
    item = play.a("recommendation", "in_progress")
    entry = play.take(item, "report", by="unit_head", on="15/12/2024", result="Đã kiện toàn theo QĐ 2310.")
    report, = item.fulfilments
    assert (item.state, item.reported_on, report.result) == (
        "reported", day("15/12/2024"), "Đã kiện toàn theo QĐ 2310.")
    assert (entry.due_on, entry.late_reason) == (day("15/12/2024"), "")


def test_what_was_done_at_once_is_reported_without_taking_up_first(play):
    item = play.a("recommendation", "issued")
    play.take(item, "report", by="unit_head", on="01/11/2024")
    assert item.state == "reported"


def test_a_report_of_the_day_after_needs_a_reason(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Đã quá hạn (hạn ngày 15/12/2024", "hãy ghi lý do chậm"):
        play.take(item, "report", on="16/12/2024")
    play.take(item, "report", on="16/12/2024", late_reason="Chờ quyết định của UBND huyện.")
    assert item.state == "reported"


@pytest.mark.parametrize("empty", [
    "Đang thực hiện", "đang triển khai.", "Đã tiếp thu…", "SẼ THỰC HIỆN", "dang thuc hien",
    "Đã tiếp thu và đang triển khai theo kế hoạch.", "UBND xã đang tích cực triển khai thực hiện trong thời gian tới",
    "Uỷ ban nhân dân sẽ khẩn trương chỉ đạo các đơn vị liên quan thực hiện theo quy định"])
def test_saying_that_it_is_being_done_is_not_a_result(play, empty):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "chỉ ghi “đang thực hiện” là chưa đủ") as caught:
        play.take(item, "report", result=empty)
    assert set(caught.value.fields) == {"result"}


@pytest.mark.parametrize("said", ["Đã kiện toàn", "Đang thực hiện 3/5 nội dung", "Đã phủ sóng thôn Bản Khuông"])
def test_one_word_of_what_was_done_is_a_result(play, said):
    item = play.a("recommendation", "in_progress")
    play.take(item, "report", result=said)
    assert item.fulfilments[-1].result == said


def test_figures_and_how_much_is_done_stand_beside_the_result(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "report", figures="12/15 thôn", percent="80 %", next_on=day("28/02/2025"))
    report, = item.fulfilments
    assert (report.figures, report.percent, report.next_on) == ("12/15 thôn", 80, day("28/02/2025"))


@pytest.mark.parametrize("percent", ["150", "năm mươi", "-1", "99,5", "٥٠", "1000", "50 phần"])
def test_how_much_is_done_is_a_whole_number_to_a_hundred(play, percent):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Tỷ lệ hoàn thành là số từ 0 đến 100") as caught:
        play.take(item, "report", percent=percent, next_on=day("28/02/2025"))
    assert set(caught.value.fields) == {"percent"}


def test_what_is_not_done_yet_has_a_day_of_its_own(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Chưa hoàn thành hết thì ghi ngày hoàn thành phần còn lại"):
        play.take(item, "report", percent="80")
    play.take(item, "report", percent="100")
    assert item.fulfilments[-1].next_on is None


def test_the_rest_is_not_promised_for_a_day_that_is_over(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Ngày hoàn thành phần còn lại phải sau ngày báo cáo") as caught:
        play.take(item, "report", percent="80", next_on=day("09/12/2024"))
    assert set(caught.value.fields) == {"next_on"}


def test_the_office_enters_a_report_that_came_on_paper(play):
    item = play.a("recommendation", "in_progress")
    entry = play.take(item, "report", by="secretariat", on="18/12/2024", reported_on=day("14/12/2024"))
    assert (item.reported_on, entry.late_reason) == (day("14/12/2024"), "")


def test_nothing_is_reported_before_it_was_asked_for(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Ngày báo cáo không sớm hơn ngày ban hành kiến nghị"):
        play.take(item, "report", reported_on=day("20/10/2024"))


@pytest.mark.parametrize(("trigger", "state"), [
    ("assess_fulfilled", "fulfilled"), ("assess_partly", "partly_fulfilled"),
    ("assess_unsatisfactory", "unsatisfactory")])
def test_reported_and_checked_is_not_fulfilled_until_the_supervisor_has_judged(play, trigger, state):
    item = play.a("recommendation", "checked")
    entry = play.take(item, trigger, by="head", assessment="Đã xem hồ sơ.")
    assert (item.state, item.fulfilments[-1].assessment) == (state, "Đã xem hồ sơ.")
    assert item.assessed_on == day("18/12/2024")
    assert entry.provision == "khoản 3 Điều 71, khoản 3 Điều 89 Luật 87/2015/QH13"


def test_eighty_per_cent_is_not_all_of_it(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "report", figures="40/49", percent="80", next_on=day("31/12/2024"))
    check_the_evidence(play, item)
    with play.refusing(Unmet, "Báo cáo gần nhất ghi đã hoàn thành hết", "còn: 20%", "“Đánh giá: hoàn thành một phần”"):
        play.take(item, "assess_fulfilled")
    play.take(item, "assess_partly")
    assert item.state == "partly_fulfilled"


@pytest.mark.parametrize("told", ["100", None])
def test_all_of_it_and_what_was_not_measured_may_be_judged_to_be_done(play, told):
    item = play.a("recommendation", "in_progress")
    play.take(item, "report", percent=told)
    check_the_evidence(play, item)
    play.take(item, "assess_fulfilled")
    assert item.state == "fulfilled"


@pytest.mark.parametrize("trigger", ["assess_fulfilled", "assess_partly"])
def test_what_nobody_has_held_against_its_evidence_is_not_judged_to_be_done(play, trigger):
    item = play.a("recommendation", "reported")
    with play.refusing(OutOfStep, "đang ở “Đã báo cáo, chờ kiểm tra minh chứng”"):
        play.take(item, trigger)


def test_a_report_that_says_nothing_is_unsatisfactory_without_looking_for_evidence(play):
    item = play.a("recommendation", "reported")
    play.take(item, "assess_unsatisfactory")
    assert (item.state, item.evidence) == ("unsatisfactory", [])


@pytest.mark.parametrize("state", ["reported", "checked"])
def test_what_is_not_enough_goes_back_and_says_why(play, state):
    item = play.a("recommendation", state)
    play.take(item, "send_back", by="secretariat", reason="Chưa nêu số thôn đã phủ sóng.")
    assert (item.state, item.fulfilments[-1].returned_because) == ("in_progress", "Chưa nêu số thôn đã phủ sóng.")


def test_a_closing_because_times_have_changed_is_the_chairs_with_a_paper(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(NotYours, "Lãnh đạo cơ quan quyết định giám sát"):
        play.take(item, "close_as_irrelevant", by="head")
    play.take(item, "close_as_irrelevant")
    assert (item.state, item.assessed_on, item.standing.is_final) == ("no_longer_relevant", day("18/12/2024"), True)


def test_the_unit_does_not_judge_itself(play):
    item = play.a("recommendation", "checked")
    with play.refusing(NotYours, "Lãnh đạo cơ quan quyết định giám sát"):
        play.take(item, "assess_fulfilled", by="unit_head")


def test_the_rest_of_a_half_done_thing_has_a_new_date(play):
    item = play.a("recommendation", "partly_fulfilled")
    with play.refusing(BadlyTyped, "Thời hạn mới phải sau thời hạn cũ"):
        play.take(item, "continue", new_due_on=day("15/12/2024"))
    play.take(item, "continue", new_due_on=day("31/03/2025"))
    play.take(item, "report", on="31/03/2025")
    assert (item.state, item.due_on, len(item.fulfilments)) == ("reported", day("31/03/2025"), 2)


def test_overdue_is_a_fact_about_a_day_and_never_a_state(play):
    item = play.a("recommendation", "in_progress")
    assert not is_overdue(item, day("15/12/2024"))
    assert is_overdue(item, day("16/12/2024"))
    assert item.state == "in_progress"


def test_what_has_its_final_result_is_not_overdue(play):
    item = play.a("recommendation", "fulfilled")
    assert not is_overdue(item, day("01/06/2025"))


# Urging

def test_each_urging_is_a_numbered_letter_and_is_counted(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "remind", by="secretariat", on="02/12/2024")
    play.take(item, "remind", by="head", on="12/12/2024")
    assert (item.state, item.reminders_sent) == ("in_progress", 2)
    assert [paper.number_and_code for paper in papers_of(play.audience, item)] == ["01/TTHĐND-VP", "02/TTHĐND-VP"]


def test_one_letter_urges_several_recommendations(play):
    round_ = play.a("round", "following_up")
    first, second = round_.recommendations[0], a_second(play, round_)
    play.take(second, "issue", on="11/11/2024")
    play.take(first, "remind", together=[second])
    letter, = papers_of(play.audience, second)
    assert papers_of(play.audience, first)[-1] == letter
    assert (first.reminders_sent, second.reminders_sent) == (1, 1)
    assert REQUEST in str(letter.document)
    assert SECOND in str(letter.document)


# Asking why not

def test_no_explanation_is_asked_for_before_the_date_has_passed(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(Unmet, "Đã quá thời hạn, hoặc kết quả chưa đáp ứng yêu cầu", "chưa đến hạn"):
        play.take(item, "request_explanation", on="15/12/2024")
    play.take(item, "request_explanation", by="chair", on="16/12/2024")
    letter = papers_of(play.audience, item)[-1]
    assert (item.state, letter.kind) == ("explanation_requested", "explanation_request")
    assert item.explanation_requested_on == day("16/12/2024")


def test_a_result_that_does_not_satisfy_is_asked_about_at_once(play):
    item = play.a("recommendation", "unsatisfactory")
    play.take(item, "request_explanation", on="19/12/2024")
    assert item.state == "explanation_requested"


def test_the_unit_explains_and_the_chair_gives_it_more_time(play):
    item = play.a("recommendation", "explanation_requested")
    play.take(item, "explain", by="unit_head", explanation="Kinh phí bổ sung chậm.")
    assert (item.state, item.explanation) == ("explanation_requested", "Kinh phí bổ sung chậm.")
    play.take(item, "accept_explanation", by="chair", new_due_on=day("31/03/2025"))
    assert (item.state, item.due_on) == ("in_progress", day("31/03/2025"))


def test_an_explanation_that_never_came_is_not_accepted(play):
    item = play.a("recommendation", "explanation_requested")
    with play.refusing(Unmet, "Đã nhận giải trình của đơn vị"):
        play.take(item, "accept_explanation")


def test_an_old_explanation_does_not_answer_a_new_request(play):
    item = play.a("recommendation", "explanation_requested")
    play.take(item, "explain")
    play.take(item, "accept_explanation", new_due_on=day("31/01/2025"))
    play.take(item, "request_explanation", on="01/02/2025")
    assert item.explanation == ""
    with play.refusing(Unmet, "Đã nhận giải trình của đơn vị"):
        play.take(item, "accept_explanation", on="03/02/2025", new_due_on=day("31/03/2025"))


# Escalating: law 87 fixes no days, law 121 fifteen

def test_under_the_old_law_the_chair_may_escalate_without_waiting(play):
    item = play.a("recommendation", "explanation_requested")
    entry = play.take(item, "escalate", by="chair", on="21/12/2024", measure="questioning")
    assert (item.state, entry.typed["measure"]) == ("escalated", "questioning")
    assert entry.provision == "khoản 4 Điều 7, khoản 3 Điều 89 Luật 87/2015/QH13"


def test_how_it_is_escalated_is_one_of_the_ways_the_law_knows(play):
    item = play.a("recommendation", "explanation_requested")
    with play.refusing(BadlyTyped, "Hãy chọn một mục trong danh sách"):
        play.take(item, "escalate", measure="phạt tiền")


def test_under_the_new_law_the_unit_has_fifteen_days_to_explain(play):
    item = overdue_under_the_new_law(play)
    play.take(item, "request_explanation", by="successor_chair", on="01/06/2026")
    with play.refusing(Unmet, "Đã nhận giải trình, hoặc đã hết thời hạn giải trình", "hạn giải trình ngày 16/06/2026"):
        play.take(item, "escalate", by="successor_chair", on="16/06/2026")
    play.take(item, "escalate", by="successor_chair", on="17/06/2026")
    assert item.state == "escalated"


def test_under_the_new_law_a_late_explanation_needs_a_reason(play):
    item = overdue_under_the_new_law(play)
    play.take(item, "request_explanation", by="successor_chair", on="01/06/2026")
    with play.refusing(
            BadlyTyped, "chậm nhất 15 ngày kể từ ngày 01/06/2026", "Điều 40 Luật 121/2025/QH15 (cần kiểm tra)"):
        play.take(item, "explain", by="other_unit_head", on="17/06/2026")
    play.take(item, "explain", by="other_unit_head", on="16/06/2026")
    assert item.explanation


def overdue_under_the_new_law(play):
    """A round of a commune, ordered in March 2026 and concluded in April; its recommendation was due in May."""
    ids, by = play.ids, {"by": "successor_chair"}
    content = {
        "theme": "Dịch vụ công trực tuyến", "supervision_object": "Dịch vụ công", "scope": "Toàn xã",
        "content": "Kết quả", "plan": "Tháng 3",
        "members": [{"person_id": ids["successor_chair"], "role": "delegation_head"},
                    {"person_id": ids["successor_secretariat"], "role": "delegation_secretary"}],
        "units": [{"unit_id": ids["commune"], "report_due_on": day("20/03/2026")}], "outline": [{"text": "Kết quả"}]}
    round_ = play.do(open_round, play.body("successor_committee"), content, by="successor_secretariat", on="02/03/2026")
    play.take(round_, "establish", on="03/03/2026", **by)
    play.take(round_, "notify", on="04/03/2026", by="successor_secretariat")
    fill_in_and_send(play, round_.reports[0])
    play.take(round_.reports[0], "accept", on="16/03/2026", **by)
    play.take(round_, "start", on="16/03/2026", **by)
    play.take(round_, "end_supervision", on="31/03/2026", **by)
    play.do(edit, round_, {"result_report": "Kết quả."}, on="02/04/2026", **by)
    play.take(round_, "submit_result", on="03/04/2026", **by)
    play.do(edit, round_, {"conclusion": "Kết luận."}, on="06/04/2026", **by)
    play.take(round_, "conclude", on="07/04/2026", **by)
    item = play.do(
        add_recommendation, round_, {"text": SECOND, "lead_unit_id": ids["commune"], "due_on": day("29/05/2026")},
        by="successor_secretariat", on="07/04/2026")
    play.take(item, "issue", on="08/04/2026", **by)
    return item


def fill_in_and_send(play, report):
    item, = report.round.outline
    play.do(answer, report, {item.id: {"text": "98%"}}, by="other_unit_head", on="12/03/2026")
    play.take(report, "submit", by="other_unit_head", on="13/03/2026")


# What becomes of it in the end

def test_what_was_escalated_may_come_to_life_again(play):
    item = play.a("recommendation", "escalated")
    play.take(item, "resume", by="chair", new_due_on=day("30/04/2025"))
    assert (item.state, item.due_on) == ("in_progress", day("30/04/2025"))


def test_what_was_never_done_is_reported_to_the_council_and_that_is_final(play):
    item = play.a("recommendation", "escalated")
    entry = play.take(item, "record_not_fulfilled", by="chair")
    assert (item.state, item.standing.is_final) == ("not_fulfilled", True)
    assert entry.provision == "khoản 4 Điều 71 Luật 87/2015/QH13"


def test_supervising_again_opens_a_draft_that_follows_the_old_round(play):
    item = play.a("recommendation", "escalated")
    play.take(item, "re_supervise", by="chair")
    again = play.audience.query(Round).filter_by(follows_id=item.round_id).one()
    assert (item.state, again.state, again.content) == ("re_supervision", "draft", REQUEST)
    assert again.ordering_body_id == item.round.ordering_body_id


def test_two_recommendations_of_a_round_are_looked_at_again_in_one_that_asks_their_unit_once(play):
    first = play.a("round", "concluded").recommendations[0]
    lead = first.lead_unit_id
    content = {"text": SECOND, "lead_unit_id": lead, "due_on": first.due_on}
    second = play.do(add_recommendation, first.round, content, by="secretary", on="08/11/2024")
    for item in (first, second):
        for trigger, on in (("issue", "11/11/2024"), ("request_explanation", "10/01/2025"), ("escalate", "20/02/2025")):
            play.take(item, trigger, on=on)
        play.take(item, "re_supervise", on="21/02/2025")
    again = play.audience.query(Round).filter_by(follows_id=first.round_id).one()
    assert [item.text for item in recommendations_looked_at_again(play.audience, again)] == [first.text, SECOND]
    assert [row.unit_id for row in again.units] == [lead]
    assert rounds_that_look_again(play.audience, first) == rounds_that_look_again(play.audience, second) == [again]


def test_a_dissolved_district_does_not_supervise_again(play):
    item = play.a("recommendation", "escalated")
    with play.refusing(Unmet, "cấp huyện hoạt động đến hết ngày 30/06/2025"):
        play.take(item, "re_supervise", on="01/07/2025")


def test_the_successor_supervises_again_through_a_body_of_its_own(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    item, by = round_.recommendations[0], {"by": "successor_chair"}
    play.take(item, "request_explanation", on="03/07/2025", **by)
    play.take(item, "escalate", on="04/07/2025", **by)
    play.take(item, "re_supervise", on="07/07/2025", **by)
    again = play.audience.query(Round).filter_by(follows_id=round_.id).one()
    assert (again.council_id, again.ordering_body_id) == (play.ids["successor"], play.ids["successor_committee"])


# The unit asks to reconsider: article 8.3

def test_the_head_of_the_unit_asks_for_reconsideration_with_a_reason_and_a_letter(play):
    item = play.a("recommendation", "issued")
    entry = play.take(item, "ask_reconsideration", by="unit_head")
    assert (item.state, entry.provision) == ("reconsideration", "khoản 3 Điều 8 Luật 87/2015/QH13")


def test_a_recommendation_is_upheld_as_it_stands(play):
    item = play.a("recommendation", "reconsideration")
    play.take(item, "uphold", by="chair")
    assert (item.state, item.text) == ("issued", REQUEST)


def test_a_recommendation_is_upheld_in_other_words_and_the_journal_keeps_both(play):
    item = play.a("recommendation", "reconsideration")
    entry = play.take(item, "uphold", by="chair", amended_text="Kiện toàn Ban Chỉ đạo trong quý I năm 2025")
    assert (item.state, item.text) == ("issued", "Kiện toàn Ban Chỉ đạo trong quý I năm 2025")
    assert entry.typed["amended_text"] == "Kiện toàn Ban Chỉ đạo trong quý I năm 2025"


def test_a_recommendation_that_was_wrong_is_withdrawn(play):
    item = play.a("recommendation", "reconsideration")
    play.take(item, "withdraw", by="chair")
    assert (item.state, item.standing.is_final) == ("withdrawn", True)


def test_what_is_being_carried_out_is_not_reconsidered(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(OutOfStep, "Không thể “Đề nghị xem xét lại”"):
        play.take(item, "ask_reconsideration")


@pytest.mark.parametrize(("state", "trigger"), [
    ("reconsideration", "uphold"), ("reconsideration", "withdraw"), ("escalated", "record_not_fulfilled"),
    ("escalated", "re_supervise"), ("explanation_requested", "escalate"), ("draft", "discard")])
def test_no_such_decision_is_taken_without_a_reason(play, state, trigger):
    item = play.a("recommendation", state)
    with play.refusing(BadlyTyped, "Hãy nhập: lý do") as caught:
        play.take(item, trigger, reason=None)
    assert "reason" in caught.value.fields


@pytest.mark.parametrize("reason", [".", "...", "-", "x", "12", "a b c", "?!"])
def test_signs_alone_are_no_reason(play, reason):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Lý do: hãy ghi bằng lời") as caught:
        play.take(item, "close_as_irrelevant", reason=reason)
    assert set(caught.value.fields) == {"reason"}


def test_one_short_word_is_a_reason(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "close_as_irrelevant", reason="Ốm")
    assert item.state == "no_longer_relevant"


def test_a_step_that_is_taken_one_by_one_takes_no_company(play):
    first, second = _two_drafts(play)
    with play.refusing(OutOfStep, "thực hiện cho từng mục một"):
        play.take(first, "discard", by="head", together=[second], reason="Trùng nội dung")


def _two_drafts(play):
    first = play.a("recommendation", "draft")
    content = {"text": "Rà soát hạ tầng"}
    return first, play.do(add_recommendation, first.round, content, by="head", on="22/10/2024")
