"""The office plans a sitting, and writes down in the room who came, what was said, what the chair concluded."""

from datetime import datetime, time, timedelta

import pytest
from cast.days import moment
from cast.scenes import write_the_course
from front_desk import changed, form_in
from werkzeug.datastructures import MultiDict

from oversight.actor import VIETNAM
from oversight.models.identity import new_id
from oversight.room import write
from oversight.services.editing import edit

JSON = {"Accept": "application/json"}
PARTS = ("lich", "trinh-tu", "thanh-phan", "dien-bien", "loi-hua", "ket-luan", "tai-lieu")


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def notified(play):
    """Nobody was called yet; at the opening whoever is expected is on the list."""
    return play.a("sitting", "notified")


def address(sitting, part: str) -> str:
    return f"/sitting/{sitting.id}/sua/{part}"


def statements_of(sitting) -> list[tuple[str, str, str]]:
    return [(row.kind, row.speaker, row.text) for row in sitting.statements]


def findings_of(sitting) -> list[tuple[str, str]]:
    return [(row.kind, row.text) for row in sitting.findings]


def went_on(form: MultiDict, answer, **typed: str) -> MultiDict:
    """The page after a saving of its own: hidden fields renewed, and typed on."""
    return changed(form, answer.json["fields"] | typed)


# Planning

def test_the_office_plans_a_sitting_with_what_is_known(front_desk, play):
    round_ = play.a("round", "in_progress")
    new = f"/round/{round_.id}/buoi-lam-viec/moi"
    answer = front_desk.visit("secretariat").fill_in(
        new, opens_at="18/10/2024 8h30", place="Phòng họp số 1", units=[play.ids["steering_board"]],
        programme="Nghe báo cáo\r\nTrao đổi")
    sitting, = round_.sittings
    assert (answer.status_code, answer.location) == (302, f"/sitting/{sitting.id}")
    assert f"{sitting.opens_at:%d/%m/%Y %H:%M}" == "18/10/2024 08:30"
    assert (sitting.state, sitting.place, sitting.programme) == ("planned", "Phòng họp số 1", "Nghe báo cáo\nTrao đổi")
    assert [row.unit_id for row in sitting.units] == [play.ids["steering_board"]]
    assert (sitting.chair.name, sitting.minute_taker.name) == ("Dương Thị Lan", "Hà Thị Thu"), "offered as usual"


def test_a_time_that_cannot_be_read_is_kept_with_its_sentence(front_desk, play):
    round_ = play.a("round", "in_progress")
    answer = front_desk.visit("secretariat").fill_in(
        f"/round/{round_.id}/buoi-lam-viec/moi", opens_at="31/11/2024 08:00", place="Phòng họp số 1")
    assert answer.status_code == 422
    assert "Không có ngày 31/11." in answer.text
    assert 'value="31/11/2024 08:00"' in answer.text
    assert 'value="Phòng họp số 1"' in answer.text
    assert round_.sittings == []


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("unit_head", 403), ("outsider", 404)])
def test_others_plan_nothing(front_desk, play, who, status):
    round_ = play.a("round", "in_progress")
    assert front_desk.visit(who).open(f"/round/{round_.id}/buoi-lam-viec/moi").status_code == status


def test_nobody_is_put_in_the_chair_who_is_not_on_the_list(front_desk, play):
    round_ = play.a("round", "in_progress")
    answer = front_desk.visit("secretariat").fill_in(
        f"/round/{round_.id}/buoi-lam-viec/moi", chair_id=play.ids["neighbour_secretariat"])
    assert answer.status_code == 422
    assert "Hãy chọn một mục trong danh sách." in answer.text
    assert round_.sittings == []


def test_the_schedule_is_changed_and_who_saw_an_older_one_is_told(front_desk, play):
    sitting = play.a("sitting", "planned")
    office, secretary = front_desk.visit("secretariat"), front_desk.visit("secretary")
    older = secretary.form(address(sitting, "lich"))
    assert office.fill_in(address(sitting, "lich"), place="Hội trường").status_code == 302
    answer = secretary.send(address(sitting, "lich"), changed(older, {"place": "Phòng họp số 2"}))
    assert (answer.status_code, sitting.place) == (409, "Hội trường")
    assert "Phòng họp số 2" in answer.text


def test_a_schedule_seen_before_the_notice_is_not_changed_after_it(front_desk, play):
    sitting = play.a("sitting", "planned")
    secretary = front_desk.visit("secretary")
    older = secretary.form(address(sitting, "lich"))
    play.take(sitting, "notify")
    assert secretary.send(address(sitting, "lich"), changed(older, {"place": "Nơi khác"})).status_code == 409
    assert "không làm thay đổi văn bản đó" in secretary.open(address(sitting, "lich")).text


# Attendance

def test_those_expected_are_offered_and_saved_by_one_press(front_desk, play, notified):
    secretary = front_desk.visit("secretary")
    answer = secretary.fill_in(address(notified, "thanh-phan"))
    assert answer.status_code == 302
    came = [(row.side, row.name, row.unit_id) for row in notified.attendance]
    assert ("delegation", "Dương Thị Lan", None) in came
    assert ("unit", "Vy Văn Thắng", play.ids["steering_board"]) in came
    assert len(came) == 6


def test_opening_the_page_of_attendance_saves_nobody(front_desk, notified):
    front_desk.visit("secretary").open(address(notified, "thanh-phan"))
    assert notified.attendance == []


def test_the_list_of_the_delegation_is_fetched_without_doubling_anybody(front_desk, notified):
    secretary = front_desk.visit("secretary")
    form = MultiDict((name, value) for name, value in secretary.form(address(notified, "thanh-phan")).items(multi=True)
                     if not name.startswith("attendance-"))
    form = changed(form, {
        "attendance-0-name": "dương thị  lan", "attendance-0-group": "delegation", "attendance-0-presence": "excused",
        "rows_button": "from-delegation"})
    page = secretary.send(address(notified, "thanh-phan"), form)
    assert page.status_code == 200
    assert "Triệu Văn Sơn" in page.text
    assert 'value="Dương Thị Lan"' not in page.text
    assert notified.attendance == [], "looking again saves nothing"


def test_who_is_sent_by_the_head_comes_with_the_authorisation(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "thanh-phan")), {
        "attendance-9-name": "Nông Văn Hải", "attendance-9-title": "Phó Trưởng Ban",
        "attendance-9-group": f"unit:{play.ids['steering_board']}", "attendance-9-presence": "authorised",
        "attendance-9-authorisation": "Giấy ủy quyền số 15/GUQ-BCĐ"})
    secretary.send(address(sitting, "thanh-phan"), form)
    assert (sitting.attendance[-1].name, sitting.attendance[-1].presence) == ("Nông Văn Hải", "authorised")
    assert "được ủy quyền dự (Giấy ủy quyền số 15/GUQ-BCĐ)" in secretary.open(f"/sitting/{sitting.id}").text


def test_a_row_that_names_nobody_is_told_so_beside_it(front_desk, notified):
    answer = front_desk.visit("secretary").fill_in(
        address(notified, "thanh-phan"), **{"attendance-0-name": "", "attendance-0-title": "Chuyên viên"})
    assert answer.status_code == 422
    assert "Không được để trống." in answer.text
    assert notified.attendance == []


def test_attendance_is_ticked_off_while_a_colleague_takes_the_notes(front_desk, sitting):
    """Two parts of one sitting do not refuse each other, though its version grew."""
    office, secretary = front_desk.visit("secretariat"), front_desk.visit("secretary")
    attendance = office.form(address(sitting, "thanh-phan"))
    secretary.fill_in(address(sitting, "dien-bien"), **{"statements-0-text": "Khai mạc."})
    assert office.send(address(sitting, "thanh-phan"), attendance).status_code == 302
    assert (len(sitting.attendance), len(sitting.statements)) == (6, 1)


def test_nobody_is_present_before_somebody_says_so(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    assert "Chưa điểm danh" in secretary.open(f"/sitting/{sitting.id}").text
    form = changed(secretary.form(address(sitting, "thanh-phan")), {"attendance-1-presence": "excused"})
    page = secretary.send(address(sitting, "thanh-phan"), changed(form, {"rows_button": "all-present"}))
    assert (page.status_code, {row.presence for row in sitting.attendance}) == (200, {"expected"}), "not saved yet"
    secretary.send(address(sitting, "thanh-phan"), form_in(page.text))
    assert [row.presence for row in sitting.attendance] == ["present", "excused", *["present"] * 4]
    assert "Chưa điểm danh" not in secretary.open(f"/sitting/{sitting.id}").text


def test_what_only_the_room_writes_stays_when_a_form_is_saved(front_desk, play, sitting):
    point, item = sitting.agenda[0].id, sitting.round.outline[0].id
    kept = {"said_at": moment("18/10/2024 08:30"), "quote": "Sẽ làm.", "agenda_id": point, "item_id": item}
    play.do(edit, sitting, {
        "statements": [{"kind": "answer", "text": "Sẽ làm"} | kept],
        "findings": [{"kind": "request", "text": "Kiện toàn", "quote": "Đề nghị kiện toàn", "item_id": item}],
    }, by="secretary", on="18/10/2024")
    secretary = front_desk.visit("secretary")
    secretary.fill_in(address(sitting, "dien-bien"), **{"statements-0-text": "Sẽ làm ngay"})
    secretary.fill_in(address(sitting, "ket-luan"), **{"requests-0-text": "Kiện toàn Ban Chỉ đạo"})
    speech, request = sitting.statements[0], sitting.findings[0]
    assert (speech.text, {cell: getattr(speech, cell) for cell in kept}) == ("Sẽ làm ngay", kept)
    assert (request.text, request.quote, request.item_id) == ("Kiện toàn Ban Chỉ đạo", "Đề nghị kiện toàn", item)


# The agenda, promises, papers handed over

def test_the_agenda_is_written_point_by_point(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    secretary.fill_in(address(sitting, "trinh-tu"), **{"agenda-1-text": "Trao đổi", "agenda-0-text": "Nghe báo cáo"})
    assert [row.text for row in sitting.agenda] == ["Nghe báo cáo", "Trao đổi"]
    assert "Trình tự tại buổi làm việc" in secretary.open(f"/sitting/{sitting.id}").text


def test_a_promise_is_written_with_whom_it_binds_and_by_when(front_desk, play, sitting):
    secretary, item = front_desk.visit("secretary"), sitting.round.outline[1].id
    answer = secretary.fill_in(address(sitting, "loi-hua"), **{
        "commitments-0-who": "Vy Văn Thắng", "commitments-0-text": "Phủ sóng ba thôn",
        "commitments-0-quote": "Chúng tôi sẽ phủ sóng ba thôn", "commitments-0-due_on": "31/12/2024",
        "commitments-0-agenda_id": sitting.agenda[0].id, "commitments-0-item_id": item})
    assert answer.status_code == 302
    promise, = sitting.commitments
    assert (promise.unit_id, promise.who, promise.text) == (
        play.ids["steering_board"], "Vy Văn Thắng", "Phủ sóng ba thôn"), "the only unit there is offered"
    assert (f"{promise.due_on:%d/%m/%Y}", promise.agenda_id, promise.item_id) == (
        "31/12/2024", sitting.agenda[0].id, item)
    page = secretary.open(f"/sitting/{sitting.id}").text
    assert "Chúng tôi sẽ phủ sóng ba thôn" in page
    assert "thời hạn: 31/12/2024" in page


def test_a_promise_without_words_or_with_a_strange_unit_is_told_beside_it(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    for cell, value in (("text", ""), ("unit_id", play.ids["outsider"]), ("due_on", "31/11/2024")):
        typed = {"commitments-0-who": "Vy Văn Thắng", "commitments-0-text": "Phủ sóng"}
        answer = secretary.fill_in(address(sitting, "loi-hua"), **typed | {f"commitments-0-{cell}": value})
        assert answer.status_code == 422
        assert f'id="commitments-0-{cell}-error"' in answer.text
        assert 'value="Vy Văn Thắng"' in answer.text
    assert sitting.commitments == []


def test_promises_save_themselves_as_they_are_typed(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "loi-hua")), {"commitments-0-text": "Phủ sóng"})
    first = secretary.send(address(sitting, "loi-hua"), form, **JSON)
    form = went_on(form, first, **{"commitments-0-text": "Phủ sóng ba thôn", "commitments-0-due_on": "31/1"})
    second = secretary.send(address(sitting, "loi-hua"), form, **JSON)
    assert second.json["unsaved"] == ["Lời hứa, dòng 1: Hãy ghi đủ năm, ví dụ 18/10/2024."]
    assert [(row.text, row.due_on) for row in sitting.commitments] == [("Phủ sóng ba thôn", None)]


def test_a_paper_handed_over_is_written_with_its_number_and_giver(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    secretary.fill_in(address(sitting, "tai-lieu"), **{
        "handed_in-0-name": "Danh sách thôn chưa có sóng", "handed_in-0-number": "45/BC-BCĐ ngày 17/10/2024",
        "handed_in-0-given_by": "Vy Văn Thắng", "handed_in-0-note": "02 trang"})
    assert [(row.name, row.number, row.given_by, row.note) for row in sitting.handed_in] == [
        ("Danh sách thôn chưa có sóng", "45/BC-BCĐ ngày 17/10/2024", "Vy Văn Thắng", "02 trang")]
    assert "Danh sách thôn chưa có sóng" in secretary.open(f"/sitting/{sitting.id}").text


def test_the_room_and_a_form_do_not_write_over_each_other(front_desk, play, sitting):
    """What came from the room after the form was opened is not lost with the form's list."""
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "dien-bien")), {"statements-0-text": "Từ biểu mẫu"})
    told = {"change": new_id(), "table": "statements", "id": new_id(), "was": {},
            "cells": {"kind": "opinion", "text": "Từ phòng họp"}}
    play.do(write, sitting, [told], by="secretariat", on="18/10/2024")
    answer = secretary.send(address(sitting, "dien-bien"), form)
    assert (answer.status_code, [row.text for row in sitting.statements]) == (409, ["Từ phòng họp"])
    assert "Từ biểu mẫu" in answer.text


# The course of the day

def test_statements_are_kept_in_the_order_of_the_page(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(sitting, "dien-bien"))
    for number, (kind, speaker, text) in enumerate((
            ("opening", "Dương Thị Lan", "Nêu mục đích buổi làm việc."),
            ("question", "Triệu Văn Sơn", "Đề nghị làm rõ việc phủ sóng."),
            ("proposal", "Vy Văn Thắng", "Đề nghị bố trí kinh phí."))):
        form = changed(form, {
            f"statements-{number}-kind": kind, f"statements-{number}-speaker": speaker,
            f"statements-{number}-text": text})
    assert secretary.send(address(sitting, "dien-bien"), form).status_code == 302
    assert [row.text for row in sitting.statements] == [
        "Nêu mục đích buổi làm việc.", "Đề nghị làm rõ việc phủ sóng.", "Đề nghị bố trí kinh phí."]
    assert [row.unit_id for row in sitting.statements] == [None, None, play.ids["steering_board"]], \
        "what a unit proposes is the proposal of the only unit there"


def test_where_several_units_sit_a_proposal_says_whose_it_is(front_desk, play):
    sitting = play.a("sitting", "planned")
    secretary = front_desk.visit("secretary")
    secretary.fill_in(address(sitting, "lich"), units=[play.ids["steering_board"], play.ids["commune"]])
    typed = {"statements-0-kind": "proposal", "statements-0-text": "Đề nghị bố trí kinh phí."}
    refused = secretary.fill_in(address(sitting, "dien-bien"), **typed)
    assert refused.status_code == 422
    assert "Hãy chọn đơn vị đề xuất." in refused.text
    assert "Đề nghị bố trí kinh phí." in refused.text
    form = changed(secretary.form(address(sitting, "dien-bien")), typed)
    by_itself = secretary.send(address(sitting, "dien-bien"), form, **JSON)
    assert by_itself.json["unsaved"] == ["Còn 1 đề xuất chưa chọn đơn vị."]
    secretary.fill_in(address(sitting, "dien-bien"), **typed, **{"statements-0-unit_id": play.ids["commune"]})
    assert [row.unit_id for row in sitting.statements] == [play.ids["commune"]]


def test_a_dropped_row_goes_and_the_others_stay_the_rows_they_were(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    for text in ("Một", "Hai"):
        spare = len(sitting.statements)
        secretary.fill_in(address(sitting, "dien-bien"), **{f"statements-{spare}-text": text})
    second = sitting.statements[1].id
    secretary.fill_in(address(sitting, "dien-bien"), **{"statements-0-is_dropped": "y"})
    assert [(row.id, row.text) for row in sitting.statements] == [(second, "Hai")]


def test_the_button_for_another_row_saves_nothing_and_keeps_what_was_typed(front_desk, sitting):
    page = front_desk.visit("secretary").fill_in(
        address(sitting, "dien-bien"), **{"statements-0-text": "Khai mạc.", "rows_button": "statements:add"})
    assert page.status_code == 200
    assert "Khai mạc." in page.text
    assert "data-unsaved" in page.text
    assert sitting.statements == []


def test_notes_save_themselves_and_new_rows_stay_the_same_rows(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "dien-bien")), {"statements-0-text": "Khai"})
    first = secretary.send(address(sitting, "dien-bien"), form, **JSON)
    row_id = sitting.statements[0].id
    form = went_on(form, first, **{"statements-0-text": "Khai mạc.", "statements-1-text": "Câu hỏi."})
    second = secretary.send(address(sitting, "dien-bien"), form, **JSON)
    assert (first.status_code, second.status_code) == (200, 200)
    assert [row.text for row in sitting.statements] == ["Khai mạc.", "Câu hỏi."]
    assert sitting.statements[0].id == row_id
    assert second.json["fields"]["statements-1-id"] == sitting.statements[1].id


def test_a_hundred_savings_are_one_line_to_read_and_the_steps_are_found(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(sitting, "dien-bien"))
    for words in ("Khai", "Khai mạc", "Khai mạc."):
        answer = secretary.send(
            address(sitting, "dien-bien"), changed(form, {"statements-0-text": words}), **JSON)
        form = went_on(form, answer)
    front_desk.visit("secretariat").fill_in(address(sitting, "lich"), place="Hội trường")
    page = secretary.open(f"/sitting/{sitting.id}").text
    assert page.count("Sửa nội dung (3 lần từ") == 1
    assert page.count('<p class="journal-what">Sửa nội dung</p>') == 2, "the office's, and the planning"
    assert '<p class="journal-what">Khai mạc buổi làm việc</p>' in page


def test_a_saving_whose_answer_was_lost_is_sent_again_without_harm(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "dien-bien")), {"statements-0-text": "Khai mạc."})
    secretary.send(address(sitting, "dien-bien"), form, **JSON)
    before = len(play.journal_of(sitting))
    again = secretary.send(address(sitting, "dien-bien"), form, **JSON)
    assert (again.status_code, len(play.journal_of(sitting)), len(sitting.statements)) == (200, before, 1)
    form = went_on(form, again, **{"statements-0-text": "Khai mạc buổi làm việc."})
    assert secretary.send(address(sitting, "dien-bien"), form, **JSON).status_code == 200


def test_a_row_without_words_waits_and_the_rest_is_saved(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "dien-bien")), {
        "statements-0-text": "Khai mạc.", "statements-1-speaker": "Triệu Văn Sơn"})
    answer = secretary.send(address(sitting, "dien-bien"), form, **JSON)
    assert answer.json["unsaved"] == ["Diễn biến buổi làm việc, dòng 2: chưa có nội dung."]
    assert [row.text for row in sitting.statements] == ["Khai mạc."]


def test_two_who_write_the_same_notes_do_not_lay_one_over_the_other(front_desk, sitting):
    secretary, office = front_desk.visit("secretary"), front_desk.visit("secretariat")
    mine, theirs = (visitor.form(address(sitting, "dien-bien")) for visitor in (secretary, office))
    secretary.send(address(sitting, "dien-bien"), changed(mine, {"statements-0-text": "Của thư ký."}), **JSON)
    for headers in (JSON, {}):
        answer = office.send(
            address(sitting, "dien-bien"), changed(theirs, {"statements-0-text": "Của văn phòng."}), **headers)
        assert answer.status_code == 409
    assert "Của văn phòng." in answer.text
    assert [row.text for row in sitting.statements] == ["Của thư ký."]


def test_only_what_is_typed_into_in_the_room_saves_itself(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "lich")), {"place": "Nơi khác"})
    assert secretary.send(address(sitting, "lich"), form, **JSON).status_code == 404
    assert sitting.place != "Nơi khác"


# The conclusion

def test_the_conclusion_by_kinds_with_lead_and_date_or_words(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(sitting, "ket-luan")), {
        "noted-0-text": "100% cơ quan liên thông văn bản", "shortcomings-0-text": "Một số thôn chưa có sóng",
        "requests-0-text": "Kiện toàn Ban Chỉ đạo", "requests-0-lead_unit": "bcđ chuyển đổi số huyện Bắc Sơn",
        "requests-0-due_on": "15/12/2024", "requests-1-text": "Bố trí kinh phí",
        "requests-1-lead_unit": "Ủy ban nhân dân huyện Bắc Sơn", "requests-1-due_note": "đến kỳ họp cuối năm 2024"})
    assert secretary.send(address(sitting, "ket-luan"), form).status_code == 302
    assert [(row.kind, row.lead_unit and row.lead_unit.name, row.due_on and f"{row.due_on:%d/%m/%Y}", row.due_note)
            for row in sitting.findings] == [
        ("noted", None, None, ""), ("shortcoming", None, None, ""),
        ("request", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "15/12/2024", ""),
        ("request", "Ủy ban nhân dân huyện Bắc Sơn", None, "đến kỳ họp cuối năm 2024")]
    page = secretary.open(f"/sitting/{sitting.id}").text
    assert "Đã thêm vào danh mục: Ủy ban nhân dân huyện Bắc Sơn." in page
    assert "thời hạn: 15/12/2024" in page
    assert "thời hạn: đến kỳ họp cuối năm 2024" in page


def test_a_date_that_no_calendar_has_stands_beside_its_request(front_desk, sitting):
    answer = front_desk.visit("secretary").fill_in(address(sitting, "ket-luan"), **{
        "noted-0-text": "Ghi nhận", "requests-0-text": "Kiện toàn", "requests-0-due_on": "31.11"})
    assert answer.status_code == 422
    assert 'id="requests-0-due_on-error"' in answer.text
    assert "Không có ngày 31/11." in answer.text
    assert 'value="31.11"' in answer.text
    assert sitting.findings == []


def test_a_refusal_of_the_domain_finds_its_row_in_the_right_list(front_desk, sitting):
    answer = front_desk.visit("secretary").fill_in(address(sitting, "ket-luan"), **{
        "noted-0-text": "Ghi nhận", "requests-0-text": "Kiện toàn", "requests-0-due_note": "x" * 501})
    assert answer.status_code == 422
    assert 'id="requests-0-due_note-error"' in answer.text


def test_not_concluded_and_a_conclusion_do_not_go_together(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    answer = secretary.fill_in(
        address(sitting, "ket-luan"), **{"noted-0-text": "Ghi nhận", "is_without_conclusion": "y"})
    assert answer.status_code == 422
    assert "Đã ghi kết luận thì bỏ dấu ở ô này." in answer.text
    assert secretary.fill_in(address(sitting, "ket-luan"), is_without_conclusion="y").status_code == 302
    assert sitting.is_without_conclusion


def test_a_half_written_date_and_name_wait_while_the_words_are_saved(front_desk, play, sitting):
    secretary = front_desk.visit("secretary")
    units = len(play.audience.query(type(play.unit("commune"))).all())
    form = changed(secretary.form(address(sitting, "ket-luan")), {
        "requests-0-text": "Kiện toàn", "requests-0-due_on": "18/1", "requests-0-lead_unit": "UBND huyện Bắc S"})
    answer = secretary.send(address(sitting, "ket-luan"), form, **JSON)
    assert answer.json["unsaved"] == [
        "Kiến nghị, dòng 1: Hãy ghi đủ năm, ví dụ 18/10/2024.",
        "“UBND huyện Bắc S” chưa có trong danh mục, được thêm khi bấm Lưu."]
    assert findings_of(sitting) == [("request", "Kiện toàn")]
    assert len(play.audience.query(type(play.unit("commune"))).all()) == units


# Opening, ending, and what comes after

def the_minute() -> datetime:
    return datetime.now(VIETNAM).replace(tzinfo=None, second=0, microsecond=0)


@pytest.mark.parametrize(("state", "trigger", "fact"), [
    ("notified", "open", "started_at"), ("held", "end", "ended_at")])
def test_on_its_day_the_hour_is_offered_and_may_be_another(front_desk, play, state, trigger, fact):
    sitting, before = play.a("sitting", state), the_minute()
    if state == "held":
        write_the_course(play, sitting)
    play.do(edit, sitting, {"opens_at": before}, by="secretary", on=f"{before:%d/%m/%Y}")
    step = f"/sitting/{sitting.id}/buoc/{trigger}"
    secretary = front_desk.visit("secretary")
    assert before <= moment(secretary.form(step)[fact]) <= the_minute()
    assert secretary.fill_in(step, **{fact: f"{before:%d/%m/%Y} 00:00"}).status_code == 302
    assert getattr(sitting, fact) == datetime.combine(before, time())


def test_on_another_day_no_hour_is_offered(front_desk, play, sitting):
    write_the_course(play, sitting)
    assert front_desk.visit("secretary").form(f"/sitting/{sitting.id}/buoc/end")["ended_at"] == ""


def test_an_hour_to_come_is_refused_beside_its_field_and_kept(front_desk, play, sitting):
    write_the_course(play, sitting)
    tomorrow = f"{the_minute() + timedelta(1):%d/%m/%Y} 23:59"
    answer = front_desk.visit("secretary").fill_in(f"/sitting/{sitting.id}/buoc/end", ended_at=tomorrow)
    assert (answer.status_code, sitting.state) == (422, "held")
    assert "chưa đến" in answer.text
    assert f'value="{tomorrow}"' in answer.text


def test_an_end_before_the_beginning_is_told_without_a_second_label(front_desk, play, sitting):
    write_the_course(play, sitting)
    answer = front_desk.visit("secretary").fill_in(f"/sitting/{sitting.id}/buoc/end", ended_at="18/10/2024 08:00")
    beside = answer.text.split('id="ended_at-error"')[1].split("</p>")[0]
    assert "Giờ kết thúc phải sau giờ bắt đầu, 08:05 ngày 18/10/2024." in beside
    assert "Chưa đạt" not in beside


def test_where_a_sitting_has_ended_its_page_leads_to_the_minutes(front_desk, play):
    sitting = play.a("sitting", "ended")
    for who in ("head", "secretary"):
        page = front_desk.visit(who).open(f"/sitting/{sitting.id}").text
        next_step = page.split('id="buoc-tiep-theo"')[1].split("</section>")[0]
        assert f'href="/minutes/{sitting.minutes.id}">Mở biên bản</a>' in next_step
        assert "không còn bước nào" not in page
        assert [page.count(f'id="{part}"') for part in ("van-ban", "nhat-ky", "lich", "bien-ban")] == [1] * 4
    page = front_desk.visit("unit_head").open(f"/sitting/{sitting.id}").text
    assert "Mở biên bản" not in page, "a draft is the council's own"
    assert "không còn bước nào" not in page


def test_while_a_sitting_is_held_its_next_step_is_its_end(front_desk, sitting):
    page = front_desk.visit("secretary").open(f"/sitting/{sitting.id}").text
    assert "Kết thúc buổi làm việc" in page
    assert "Mở biên bản" not in page


def test_a_step_that_nobody_took_is_not_said_to_be_taken_by_somebody(front_desk, play):
    sitting = play.a("sitting", "planned")
    answer = front_desk.visit("secretary").open(f"/sitting/{sitting.id}/buoc/end")
    assert answer.status_code == 409
    assert "Chưa hoặc không còn thực hiện được bước này" in answer.text
    assert "Đã có người thực hiện trước" not in answer.text


def test_who_comes_second_is_still_told_that_somebody_was_first(front_desk, play):
    sitting = play.a("sitting", "planned")
    secretary = front_desk.visit("secretary")
    older = secretary.form(address(sitting, "lich"))
    front_desk.visit("secretariat").fill_in(address(sitting, "lich"), place="Hội trường")
    answer = secretary.send(address(sitting, "lich"), changed(older, {"place": "Nơi khác"}))
    assert "Đã có người thực hiện trước" in answer.text
    assert "Chưa hoặc không còn" not in answer.text


# Who may, and what is shown to whom

@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("who", "status"), [
    ("head", 200), ("member", 403), ("chair", 403), ("unit_head", 403), ("other_unit_head", 404), ("outsider", 404)])
def test_the_room_writes_and_others_read_or_know_nothing(front_desk, sitting, who, status, part):
    assert front_desk.visit(who).open(address(sitting, part)).status_code == status


@pytest.mark.parametrize("part", PARTS)
def test_a_forged_sending_without_a_seat_changes_nothing(front_desk, sitting, part):
    form, expected = front_desk.visit("secretary").form(address(sitting, part)), list(sitting.attendance)
    member = front_desk.visit("member")
    forged = changed(form, {"csrf_token": member.token(), "place": "Nơi khác", "statements-0-text": "Bịa",
                            "noted-0-text": "Bịa", "agenda-0-text": "Bịa", "attendance-0-name": "Bịa",
                            "commitments-0-text": "Bịa", "handed_in-0-name": "Bịa"})
    assert member.send(address(sitting, part), forged).status_code == 403
    assert (sitting.place, sitting.statements, sitting.findings, sitting.attendance) == (
        "Phòng họp số 1, UBND huyện Bắc Sơn", [], [], expected)
    said = [row.text for row in (*sitting.agenda, *sitting.commitments)]
    assert ("Bịa" in [*said, *(row.name for row in sitting.attendance)], sitting.handed_in) == (False, [])


def test_what_was_read_back_is_not_written_any_more(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    form = changed(secretary.form(address(minutes.sitting, "ket-luan")), {"noted-0-text": "Sửa sau"})
    play.take(minutes, "read_back")
    for headers in (JSON, {}):
        answer = secretary.send(address(minutes.sitting, "ket-luan"), form, **headers)
        assert answer.status_code == 409
    assert "Sửa sau" in answer.text
    assert "Sửa sau" not in str(findings_of(minutes.sitting))


def test_a_unit_does_not_read_the_notes_before_the_minutes_are_read_back(front_desk, play):
    minutes = play.a("minutes", "draft")
    sitting, head = minutes.sitting, front_desk.visit("unit_head")
    before = head.open(f"/sitting/{sitting.id}").text
    assert "Dương Thị Lan" in before
    assert sitting.findings[0].text not in before
    assert sitting.statements[0].text not in before
    play.take(minutes, "read_back")
    after = head.open(f"/sitting/{sitting.id}").text
    assert sitting.findings[0].text in after
    assert sitting.statements[0].text in after


def test_markup_is_shown_as_the_text_it_is(front_desk, sitting):
    secretary = front_desk.visit("secretary")
    evil = '"><img src=x onerror=alert(1)>'
    secretary.fill_in(address(sitting, "dien-bien"), **{"statements-0-text": evil, "statements-0-speaker": evil})
    secretary.fill_in(address(sitting, "ket-luan"), **{"noted-0-text": evil, "requests-0-text": "x",
                                                       "requests-0-lead_unit": evil})
    secretary.fill_in(address(sitting, "thanh-phan"), **{"attendance-0-name": evil, "attendance-0-title": evil})
    secretary.fill_in(address(sitting, "trinh-tu"), **{"agenda-0-text": evil})
    secretary.fill_in(address(sitting, "loi-hua"), **{"commitments-0-text": evil, "commitments-0-quote": evil + "?"})
    secretary.fill_in(address(sitting, "tai-lieu"), **{"handed_in-0-name": evil, "handed_in-0-note": evil})
    for page in ("", *(f"/sua/{part}" for part in PARTS)):
        assert "<img src=x" not in secretary.open(f"/sitting/{sitting.id}{page}").text


def test_fields_that_no_page_offers_are_passed_over(front_desk, play, sitting):
    before = sitting.state, sitting.council_id, sitting.started_at
    front_desk.visit("secretary").fill_in(
        address(sitting, "dien-bien"), state="cancelled", council_id=play.ids["neighbour"], started_at="x",
        **{"statements-0-text": "Khai mạc.", "statements-0-council_id": play.ids["neighbour"]})
    assert (sitting.state, sitting.council_id, sitting.started_at) == before
    assert sitting.statements[0].council_id == sitting.council_id
