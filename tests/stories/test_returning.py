"""A report is returned with remarks by line, mended and sent again; what was sent stays as it was sent."""

from copy import deepcopy

import pytest
from cast.days import day
from cast.scenes import report_of
from sqlalchemy import event

from oversight.refusal import NotYours, OutOfStep, Unmet
from oversight.rules.punctuality import LATE, MISSING, ON_TIME
from oversight.rules.report_comparison import changed_items, compared
from oversight.rules.self_report import days_late, raised_remarks
from oversight.rules.word_changes import word_changes
from oversight.services.line_remarks import drafts_of, remark
from oversight.services.punctuality import extensions_of, punctuality_of_units
from oversight.services.self_report import answer

WHICH_PLANS = "Kể tên 12 kế hoạch."
HOW_COUNTED = "Làm rõ cách đếm hộ."


def ids(report) -> list[str]:
    return [item.id for item in report.round.outline]


def drafted(play, report, *, by="secretary", on="08/10/2024"):
    plans, households, _other = ids(report)
    play.do(remark, report, {plans: WHICH_PLANS, households: HOW_COUNTED}, by=by, on=on)


def mended(play, report):
    plans, _households, other = ids(report)
    texts = {plans: {"text": "Đã ban hành 12 kế hoạch, 03 nghị quyết."}, other: {"text": "Thiếu người."}}
    play.do(answer, report, texts, by="unit_clerk", on="10/10/2024")


def returned_and_resubmitted(play):
    report = play.a("self_report", "under_check")
    drafted(play, report)
    play.take(report, "send_back")
    mended(play, report)
    play.take(report, "resubmit")
    return report


def punctuality_of(play, unit: str, on: str):
    found = punctuality_of_units(play.audience, play.ids["district"], day(on), [play.ids[unit]])
    return found.get(play.ids[unit])


# Returning and sending again

def test_remarks_are_drafts_until_the_step_that_returns_the_report(play):
    report = play.a("self_report", "under_check")
    drafted(play, report)
    assert (len(drafts_of(report)), raised_remarks(report)) == (2, [])
    play.take(report, "send_back", on="08/10/2024")
    assert drafts_of(report) == {}
    assert {(each.text, each.raised_on, each.after_number) for each in raised_remarks(report)} == {
        (WHICH_PLANS, day("08/10/2024"), 1), (HOW_COUNTED, day("08/10/2024"), 1)}


def test_a_report_that_nobody_mended_is_not_sent_again(play):
    report = play.a("self_report", "under_check")
    drafted(play, report)
    play.take(report, "send_back")
    with play.refusing(Unmet, "Nội dung đã được sửa đổi, bổ sung so với lần gửi trước"):
        play.take(report, "resubmit")


def test_the_second_version_differs_from_the_first_as_the_unit_mended_it(play):
    report = returned_and_resubmitted(play)
    first, second = report.versions
    plans, _households, other = ids(report)
    assert changed_items(first.content, second.content) == {plans, other}
    change = next(each for each in compared(first.content, second.content, ids(report)) if each.item_id == plans)
    assert word_changes(change.before["text"], change.after["text"]) == [
        ("same", "Đã ban hành 12 kế hoạch"), ("added", ", 03 nghị quyết"), ("same", ".")]
    assert raised_remarks(report) == [], "what was asked of the first version is not asked of the second"


def test_what_was_sent_never_changes_afterwards(play):
    report = returned_and_resubmitted(play)
    kept = [(each.number, each.received_on, each.due_on, deepcopy(each.content)) for each in report.versions]
    play.take(report, "send_back", on="12/10/2024")
    play.do(answer, report, {ids(report)[0]: {"text": "Viết lại từ đầu."}}, by="unit_clerk", on="14/10/2024")
    play.take(report, "resubmit", on="15/10/2024")
    assert [(each.number, each.received_on, each.due_on, each.content) for each in report.versions[:2]] == kept
    assert len(report.versions) == 3


def test_nobody_remarks_on_a_report_while_the_unit_mends_it(play):
    report = play.a("self_report", "supplement_requested")
    with play.refusing(OutOfStep, "Không ghi yêu cầu làm rõ được"):
        drafted(play, report, on="09/10/2024")


@pytest.mark.parametrize("who", ["unit_clerk", "unit_head", "member", "other_unit_head", "chair", "outsider"])
def test_only_whoever_writes_for_the_delegation_remarks(play, who):
    report = play.a("self_report", "under_check")
    with play.refusing(NotYours, "Bạn không có quyền ghi yêu cầu làm rõ"):
        drafted(play, report, by=who)


def test_the_journal_says_how_many_items_were_returned_and_vouches_for_them(play):
    report = returned_and_resubmitted(play)
    entry = next(each for each in play.journal_of(report) if each.action == "send_back")
    assert {name for name in entry.rows if name.startswith("line_remarks:")} == {
        f"line_remarks:{each.id}" for each in report.line_remarks}


# How late

def test_lateness_is_counted_from_the_date_of_the_plan(play):
    report = play.a("self_report", "drafting")
    play.take(report, "submit", on="10/10/2024", late_reason="Chờ số liệu của các xã.")
    version, = report.versions
    assert (version.due_on, days_late(version)) == (day("07/10/2024"), 3)
    found = punctuality_of(play, "steering_board", "20/10/2024")
    assert (found.due, found.late, found.days, found.extended) == (1, 1, (3,), 0)
    assert [(each.kind, each.days) for each in found.last] == [(LATE, 3)]


def test_a_granted_extension_is_counted_from_and_named(play):
    report = play.a("self_report", "drafting")
    play.take(report, "extend", on="02/10/2024", new_due_on=day("14/10/2024"))
    play.take(report, "submit", on="14/10/2024")
    found = punctuality_of(play, "steering_board", "20/10/2024")
    assert (found.on_time, found.late, found.extended) == (1, 0, 1)
    assert len(extensions_of(play.audience, report)) == 1


def test_a_supplement_has_a_clock_of_its_own_and_is_counted_as_a_return(play):
    report = returned_and_resubmitted(play)
    found = punctuality_of(play, "steering_board", "20/10/2024")
    assert (found.on_time, found.late, found.returned) == (1, 0, 1)
    play.take(report, "send_back", on="12/10/2024")
    assert punctuality_of(play, "steering_board", "20/10/2024").returned == 2


def test_a_report_not_sent_is_missing_once_its_date_has_passed(play):
    play.a("self_report", "submitted")
    assert punctuality_of(play, "commune", "07/10/2024") is None, "the last day is in time"
    found = punctuality_of(play, "commune", "08/10/2024")
    assert (found.due, found.missing, [each.kind for each in found.last]) == (1, 1, [MISSING])


def test_a_report_waived_or_of_a_halted_round_is_no_fault_of_the_unit(play):
    round_ = play.a("round", "in_progress")
    play.take(report_of(play, round_, "commune"), "waive", on="10/10/2024")
    assert punctuality_of(play, "commune", "20/10/2024") is None


def test_in_a_halted_round_nobody_is_missing_and_who_sent_stays_counted(play):
    round_ = play.a("round", "in_progress")
    play.take(round_, "suspend")
    assert punctuality_of(play, "commune", "20/12/2024") is None
    assert [each.kind for each in punctuality_of(play, "steering_board", "20/12/2024").last] == [ON_TIME]


def test_every_unit_of_the_council_is_counted_with_two_looks_into_the_database(play):
    play.a("round", "in_progress")
    audience, looks = play.audience, []
    count = looks.append
    event.listen(audience, "do_orm_execute", count)
    found = punctuality_of_units(audience, play.ids["district"], day("20/10/2024"))
    event.remove(audience, "do_orm_execute", count)
    assert set(found) == {play.ids["steering_board"], play.ids["commune"]}
    assert len(looks) == 2
