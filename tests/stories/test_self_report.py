"""Báo cáo của đơn vị: the unit answers for itself, in time, and every version it sent stays (article 7 of Law 87)."""

import pytest
from cast.days import day
from cast.scenes import fill_in, report_of

from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.self_report import answer


def write(play, report, texts, *, by="unit_clerk", on="10/10/2024"):
    """Texts for the items of the outline, from the first on."""
    items = [item.id for item in report.round.outline]
    answers = {item: {"text": text} for item, text in zip(items, texts, strict=False)}
    return play.do(answer, report, answers, by=by, on=on)


# Writing

def test_the_first_words_of_the_unit_begin_its_report(play):
    report = play.a("self_report", "requested")
    write(play, report, ["Đã ban hành 12 kế hoạch."], by="unit_clerk", on="16/09/2024")
    assert report.state == "drafting"
    assert [entry.action for entry in play.journal_of(report)] == ["edited", "begin"]


def test_the_office_may_type_what_a_unit_dictates_and_the_report_is_still_only_requested(play):
    report = play.a("self_report", "requested")
    write(play, report, ["Đã ban hành 12 kế hoạch."], by="secretariat", on="16/09/2024")
    assert (report.state, [each.text for each in report.answers]) == ("requested", ["Đã ban hành 12 kế hoạch."])


def test_a_unit_may_begin_without_a_word(play):
    report = play.a("self_report", "requested")
    play.take(report, "begin", by="unit_clerk")
    assert report.state == "drafting"


def test_a_figure_is_kept_exactly_as_the_unit_typed_it(play):
    report = play.a("self_report", "drafting")
    assert [each.figure for each in report.answers if each.figure] == ["10.600"]


def test_items_left_out_keep_what_they_have(play):
    report = play.a("self_report", "drafting")
    write(play, report, ["Đã ban hành 15 kế hoạch."])
    assert sorted((each.text, each.figure) for each in report.answers) == [
        ("", "10.600"), ("Đã ban hành 15 kế hoạch.", "")]


@pytest.mark.parametrize("who", ["other_unit_head", "member", "head", "outsider", "upper_secretariat"])
def test_nobody_writes_in_the_report_of_a_unit_but_the_unit_and_the_office(play, who):
    report = play.a("self_report", "drafting")
    with play.refusing(NotYours, "bạn không có quyền sửa"):
        write(play, report, ["Số liệu khác."], by=who)


@pytest.mark.parametrize("state", ["submitted", "under_check", "accepted", "waived"])
def test_what_was_sent_is_not_rewritten(play, state):
    report = play.a("self_report", state)
    with play.refusing(NotYours, "Nội dung không sửa được khi báo cáo của đơn vị ở"):
        write(play, report, ["Số liệu khác."])


# Sending

def test_the_head_of_the_unit_signs_and_sends_and_the_version_is_kept(play):
    report = play.a("self_report", "drafting")
    play.take(report, "submit", by="unit_head", on="04/10/2024", signed_by="Vy Văn Thắng, Trưởng Ban Chỉ đạo")
    version, = report.versions
    first, second, _third = report.round.outline
    assert (report.state, report.received_on) == ("submitted", day("04/10/2024"))
    assert (version.number, version.signed_by, version.is_late, version.is_on_paper) == (
        1, "Vy Văn Thắng, Trưởng Ban Chỉ đạo", False, False)
    assert version.content[first.id] == {"text": "Đã ban hành 12 kế hoạch.", "figure": ""}
    assert version.content[second.id] == {"text": "", "figure": "10.600"}


def test_the_clerk_writes_and_cannot_send(play):
    report = play.a("self_report", "drafting")
    with play.refusing(NotYours, "Bước “Gửi báo cáo” do Người đứng đầu đơn vị thực hiện."):
        play.take(report, "submit", by="unit_clerk")


def test_the_head_of_another_unit_cannot_send_it(play):
    report = play.a("self_report", "drafting")
    with play.refusing(NotYours, "Người đứng đầu đơn vị"):
        play.take(report, "submit", by="other_unit_head")


def test_a_report_is_not_sent_while_a_required_item_is_unanswered(play):
    report = play.a("self_report", "requested")
    write(play, report, ["Đã ban hành 12 kế hoạch."])
    with play.refusing(
            Unmet, "Chưa đạt: Mọi mục bắt buộc trong đề cương đã được trả lời", "Hộ gia đình tham gia cửa hàng số"):
        play.take(report, "submit")


def test_blanks_are_not_an_answer(play):
    report = play.a("self_report", "requested")
    write(play, report, ["Đã ban hành.", "   \n "])
    with play.refusing(Unmet, "Hộ gia đình tham gia cửa hàng số"):
        play.take(report, "submit")


def test_an_item_that_is_not_required_may_stay_empty(play):
    report = play.a("self_report", "drafting")
    assert [item.text for item in report.round.outline if not item.is_required] == ["Khó khăn, vướng mắc khác"]
    play.take(report, "submit")
    assert report.state == "submitted"


def test_a_report_says_who_signed_it(play):
    report = play.a("self_report", "drafting")
    with play.refusing(BadlyTyped, "Hãy nhập: người ký báo cáo") as caught:
        play.take(report, "submit", signed_by="")
    assert set(caught.value.fields) == {"signed_by"}


def test_the_last_day_of_the_plan_is_in_time(play):
    report = play.a("self_report", "drafting")
    entry = play.take(report, "submit", on="07/10/2024")
    assert (entry.due_on, entry.provision) == (
        day("07/10/2024"), "khoản 1 Điều 7, điểm d khoản 2 Điều 70 Luật 87/2015/QH13")
    assert not report.versions[0].is_late


def test_the_day_after_needs_a_reason_and_the_version_stays_marked_as_late(play):
    report = play.a("self_report", "drafting")
    with play.refusing(BadlyTyped, "Đã quá hạn (hạn ngày 07/10/2024", "hãy ghi lý do chậm") as caught:
        play.take(report, "submit", on="08/10/2024")
    assert set(caught.value.fields) == {"late_reason"}
    entry = play.take(report, "submit", on="08/10/2024", late_reason="Mất điện ba ngày.")
    assert (entry.late_reason, report.versions[0].is_late) == ("Mất điện ba ngày.", True)


def test_a_report_is_not_sent_twice(play):
    report = play.a("self_report", "submitted")
    with play.refusing(OutOfStep, "Không thể “Gửi báo cáo”: báo cáo của đơn vị đang ở “Đã gửi báo cáo”."):
        play.take(report, "submit")


# On paper

def test_a_report_on_paper_is_entered_by_the_office_with_the_day_it_came(play):
    report = play.a("self_report", "requested")
    fill_in(play, report, by="secretariat")
    play.take(report, "receive_on_paper", by="secretariat", on="09/10/2024", received_on=day("04/10/2024"))
    version, = report.versions
    assert (report.state, version.received_on) == ("submitted", day("04/10/2024"))
    assert (version.is_on_paper, version.is_late) == (True, False)


def test_a_paper_of_after_the_date_is_late_whatever_day_it_is_entered(play):
    report = play.a("self_report", "requested")
    with play.refusing(BadlyTyped, "Đã quá hạn"):
        play.take(report, "receive_on_paper", on="10/10/2024", received_on=day("08/10/2024"))
    play.take(report, "receive_on_paper", on="10/10/2024", received_on=day("08/10/2024"), late_reason="Gửi bưu điện.")
    assert report.versions[0].is_late


def test_a_paper_cannot_have_come_before_it_was_asked_for(play):
    report = play.a("self_report", "requested")
    with play.refusing(BadlyTyped, "Ngày nhận không sớm hơn ngày yêu cầu báo cáo"):
        play.take(report, "receive_on_paper", received_on=day("11/09/2024"))


def test_a_paper_cannot_come_tomorrow(play):
    report = play.a("self_report", "requested")
    with play.refusing(BadlyTyped, "Ngày 05/10/2024 chưa đến; chỉ ghi ngày việc đã diễn ra"):
        play.take(report, "receive_on_paper", on="04/10/2024", received_on=day("05/10/2024"))


# Checking, and asking for more

def test_the_office_checks_and_accepts(play):
    report = play.a("self_report", "submitted")
    play.take(report, "check", by="secretary")
    play.take(report, "accept", by="secretariat")
    assert report.state == "accepted"


def test_the_head_accepts_the_reports_of_several_units_at_once(play):
    mine = play.a("self_report", "submitted")
    other = report_of(play, mine.round, "commune")
    fill_in(play, other, by="other_unit_head")
    play.take(other, "submit", by="other_unit_head")
    play.take(mine, "accept", by="head", together=[other])
    assert (mine.state, other.state) == ("accepted", "accepted")
    assert [play.journal_of(each)[-1].action for each in (mine, other)] == ["accept", "accept"]


def test_reports_are_accepted_together_or_not_at_all(play):
    mine = play.a("self_report", "submitted")
    with play.refusing(OutOfStep, "báo cáo của đơn vị đang ở “Đã yêu cầu báo cáo”"):
        play.take(mine, "accept", together=[report_of(play, mine.round, "commune")])


def test_the_head_sends_a_report_back_and_says_what_is_missing(play):
    report = play.a("self_report", "under_check")
    entry = play.take(report, "send_back", by="head", reason="Chưa có số liệu hạ tầng.")
    assert (report.state, report.remarks) == ("supplement_requested", "Chưa có số liệu hạ tầng.")
    assert report.supplement_requested_on == day("08/10/2024")
    assert entry.provision == "điểm d khoản 2 Điều 70 Luật 87/2015/QH13"


def test_a_report_is_not_sent_back_without_saying_what_is_missing(play):
    report = play.a("self_report", "under_check")
    with play.refusing(BadlyTyped, "Hãy nhập: nội dung cần bổ sung, làm rõ"):
        play.take(report, "send_back", reason=None)


def test_more_is_not_asked_for_before_the_report_came(play):
    report = play.a("self_report", "under_check")
    with play.refusing(BadlyTyped, "Ngày yêu cầu bổ sung không sớm hơn ngày nhận báo cáo"):
        play.take(report, "send_back", supplement_requested_on=day("03/10/2024"))


def test_the_supplement_is_a_new_version_and_the_first_stays_as_it_was(play):
    report = play.a("self_report", "supplement_requested")
    first_item = report.round.outline[0].id
    write(play, report, ["Đã ban hành 12 kế hoạch; 18 xã có cáp quang."])
    play.take(report, "resubmit", by="unit_head", on="11/10/2024")
    assert [version.number for version in report.versions] == [1, 2]
    assert [version.content[first_item]["text"] for version in report.versions] == [
        "Đã ban hành 12 kế hoạch.", "Đã ban hành 12 kế hoạch; 18 xã có cáp quang."]


def test_the_same_words_are_not_a_supplement(play):
    report = play.a("self_report", "supplement_requested")
    with play.refusing(Unmet, "Nội dung đã được sửa đổi, bổ sung so với lần gửi trước"):
        play.take(report, "resubmit")


def test_a_supplement_is_due_on_the_fifth_day_after_the_request(play):
    report = play.a("self_report", "supplement_requested")
    write(play, report, ["Bổ sung."])
    with play.refusing(BadlyTyped, "Đã quá hạn", "13/10/2024"):
        play.take(report, "resubmit", on="14/10/2024")
    entry = play.take(report, "resubmit", on="13/10/2024")
    assert (entry.due_on, entry.late_reason, report.versions[-1].is_late) == (day("13/10/2024"), "", False)


def test_a_supplement_on_paper_has_the_same_days(play):
    report = play.a("self_report", "supplement_requested")
    entry = play.take(report, "receive_on_paper", on="14/10/2024", received_on=day("13/10/2024"))
    assert (entry.due_on, report.versions[-1].is_late) == (day("13/10/2024"), False)


def test_more_may_be_asked_for_after_the_sitting(play):
    report = play.a("self_report", "accepted")
    play.take(report, "ask_for_more", by="head", reason="Làm rõ kinh phí.")
    assert (report.state, report.remarks) == ("supplement_requested", "Làm rõ kinh phí.")
    write(play, report, ["Kinh phí 3,2 tỷ đồng."], on="22/10/2024")
    play.take(report, "resubmit", on="22/10/2024")
    play.take(report, "accept", on="23/10/2024")
    assert report.state == "accepted"


# More time, no report, no need of one

def test_more_time_is_a_decision_with_a_reason_and_a_later_day(play):
    report = play.a("self_report", "drafting")
    entry = play.take(report, "extend", by="head", new_due_on=day("14/10/2024"))
    assert (report.state, report.due_on) == ("drafting", day("14/10/2024"))
    assert entry.typed == {"reason": "Đơn vị khắc phục hậu quả mưa lũ.", "new_due_on": "2024-10-14"}
    play.take(report, "submit", on="14/10/2024")
    assert not report.versions[0].is_late


def test_more_time_is_never_less_time(play):
    report = play.a("self_report", "drafting")
    with play.refusing(BadlyTyped, "Thời hạn mới phải sau thời hạn hiện tại"):
        play.take(report, "extend", new_due_on=day("07/10/2024"))


def test_more_time_for_several_units_is_one_decision(play):
    report = play.a("self_report", "requested")
    other = report_of(play, report.round, "commune")
    play.take(report, "extend", together=[other])
    assert {report.due_on, other.due_on} == {day("14/10/2024")}


def test_more_time_for_a_supplement_is_kept_too(play):
    report = play.a("self_report", "supplement_requested")
    play.take(report, "extend", on="11/10/2024", new_due_on=day("18/10/2024"))
    write(play, report, ["Bổ sung."])
    entry = play.take(report, "resubmit", on="18/10/2024")
    assert (entry.due_on, entry.late_reason) == (day("18/10/2024"), "")


def test_only_after_its_date_is_a_report_recorded_as_not_submitted(play):
    report = play.a("self_report", "requested")
    with play.refusing(Unmet, "Đã quá thời hạn gửi báo cáo", "thời hạn là ngày 07/10/2024"):
        play.take(report, "record_not_submitted", on="07/10/2024")
    entry = play.take(report, "record_not_submitted", by="head", on="08/10/2024", reason="Đã đôn đốc hai lần.")
    assert (report.state, entry.provision) == (
        "not_submitted", "khoản 4 Điều 7, khoản 3 Điều 89 Luật 87/2015/QH13")


def test_a_report_that_comes_after_all_is_taken_and_stays_late(play):
    report = play.a("self_report", "not_submitted")
    play.take(report, "submit_late", by="unit_head", on="14/10/2024", late_reason="Chờ số liệu.")
    assert (report.state, report.versions[0].is_late) == ("submitted", True)


def test_even_a_report_given_up_does_not_come_without_a_reason(play):
    report = play.a("self_report", "not_submitted")
    with play.refusing(BadlyTyped, "hãy ghi lý do chậm"):
        play.take(report, "submit_late", late_reason=None)


def test_a_report_given_up_may_come_on_paper(play):
    report = play.a("self_report", "not_submitted")
    play.take(report, "receive_on_paper", on="15/10/2024", late_reason="Gửi bưu điện.")
    assert report.state == "submitted"


def test_a_unit_that_was_merged_is_excused(play):
    report = play.a("self_report", "requested")
    entry = play.take(report, "waive", by="head", reason="Đơn vị đã sáp nhập.")
    assert (report.state, entry.typed["reason"]) == ("waived", "Đơn vị đã sáp nhập.")
    with play.refusing(OutOfStep, "Miễn báo cáo"):
        play.take(report, "submit")
