"""The page a unit's clerk fills without training: the right box, what was understood, what is still missing."""

import re

import pytest
from cast.days import day, morning_of
from front_desk import changed, form_in

from oversight.actor import Actor
from oversight.models.organisations import Council
from oversight.models.people import Seat
from oversight.rules.outline import FIELDS
from oversight.services import journal
from oversight.services.editing import edit
from oversight.services.line_remarks import remark
from oversight.services.outline import change_outline
from oversight.services.outline_share import leave_out

JSON = {"Accept": "application/json"}
TARGET = {"text": "Hộ dùng nước sạch", "code": "C1", "value_type": "percentage", "unit_of_measure": "%",
          "target": "73,20%", "target_direction": "at_least"}


@pytest.fixture
def report(play):
    return play.a("self_report", "requested")


@pytest.fixture
def clerk(front_desk, report):
    return front_desk.visit("unit_clerk")


def address(report) -> str:
    return f"/self_report/{report.id}/tra-loi"


def ask_more(play, report, **item) -> str:
    """One more indicator in the outline that was sent already; its id."""
    rows = [{"id": each.id} | {name: getattr(each, name) for name in FIELDS} for each in report.round.outline]
    rows.append({"kind": "indicator", "is_required": True} | item)
    play.do(change_outline, report.round, rows, reason="Bổ sung chỉ tiêu.", by="secretariat", on="18/09/2024")
    return next(each.id for each in report.round.outline if each.text == item["text"])


def row_of(page: str, item_id: str) -> str:
    """The part of the page that is about one indicator."""
    return page.partition(f'data-indicator="{item_id}"')[2].partition("data-indicator=")[0]


def answer_to(report, item_id: str):
    return next((each for each in report.answers if each.item_id == item_id), None)


# The right box

def test_a_yes_or_no_is_chosen_and_may_be_taken_back(play, clerk, report):
    item = ask_more(play, report, text="Đã có kế hoạch năm", value_type="yes_no")
    assert clerk.form(address(report))[f"figure-{item}"] == ""
    clerk.fill_in(address(report), **{f"figure-{item}": "Có"})
    assert answer_to(report, item).figure == "Có"
    clerk.fill_in(address(report), **{f"figure-{item}": ""})
    assert answer_to(report, item).figure == ""


def test_a_choice_is_made_among_what_the_outline_offers_and_an_older_answer_stays_to_be_seen(play, clerk, report):
    item = ask_more(play, report, text="Mức độ hạ tầng", value_type="choice", choices="Tốt\nKhá\nYếu")
    clerk.fill_in(address(report), **{f"figure-{item}": "Khá"})
    assert answer_to(report, item).figure == "Khá"
    clerk.fill_in(address(report), **{f"figure-{item}": "Tạm được"})
    row = row_of(clerk.open(address(report)).text, item)
    assert re.findall(r"<option[^>]*>([^<]*)", row) == ["Chọn một mức", "Tốt", "Khá", "Yếu", "Tạm được"]


def test_a_day_is_typed_as_everywhere_and_a_day_that_is_none_is_kept_and_asked_about(play, clerk, report):
    item = ask_more(play, report, text="Ngày kiện toàn", value_type="date")
    row = row_of(clerk.open(address(report)).text, item)
    assert 'placeholder="ngày/tháng/năm"' in row
    assert clerk.fill_in(address(report), **{f"figure-{item}": "31/11/2024"}).status_code == 302
    row = row_of(clerk.open(address(report)).text, item)
    assert "answering-question" in row
    assert 'value="31/11/2024"' in row


def test_a_short_table_tells_its_headings_and_is_typed_or_pasted(play, clerk, report):
    item = ask_more(play, report, text="Thôn chưa phủ sóng", value_type="table", choices="Thôn\nSố hộ")
    assert "<strong>Thôn | Số hộ</strong>" in clerk.open(address(report)).text
    clerk.fill_in(address(report), **{f"figure-{item}": "Nà Tèn\t42\nBản Pát\t18"})
    assert "Hiểu là bảng 2 dòng, 2 cột" in row_of(clerk.open(address(report)).text, item)


# What was understood

def test_what_was_understood_stands_under_the_figure_and_comes_with_each_saving(clerk, report):
    item = report.round.outline[1].id
    form = changed(clerk.form(address(report)), {f"figure-{item}": "trên 12.600 hộ, đạt 62,1%"})
    told = clerk.send(address(report), form, **JSON).json
    assert told["notes"][item]["said"] == "Hiểu là trên 12.600 hộ, 62,1%"
    assert "Hiểu là trên 12.600 hộ, 62,1%" in row_of(clerk.open(address(report)).text, item)


def test_a_figure_that_nobody_understands_is_kept_and_asked_about_and_holds_nobody_up(clerk, report):
    item = report.round.outline[1].id
    assert clerk.fill_in(address(report), **{f"figure-{item}": "33;9%"}).status_code == 302
    assert answer_to(report, item).figure == "33;9%"
    row = row_of(clerk.open(address(report)).text, item)
    assert 'class="answering-note answering-question"' in row
    assert "“33;9%” có phải là 33,9% không?" in row


def test_a_missed_target_is_told_beside_its_figure_and_asks_for_the_reason_once(play, clerk, report):
    item = ask_more(play, report, **TARGET)
    assert "Chỉ tiêu: <strong>≥ 73,20%</strong>" in row_of(clerk.open(address(report)).text, item)
    form = changed(clerk.form(address(report)), {f"figure-{item}": "57,46%"})
    note = clerk.send(address(report), form, **JSON).json["notes"][item]
    assert note["missed"] == "Chưa đạt chỉ tiêu 73,20%, còn thiếu 15,74 điểm phần trăm; đề nghị giải trình."
    assert note["asks_why"]
    clerk.fill_in(address(report), **{f"text-{item}": "Do hạn hán kéo dài."})
    row = row_of(clerk.open(address(report)).text, item)
    assert "còn thiếu 15,74 điểm phần trăm." in row
    assert "đề nghị giải trình" not in row


def test_what_the_unit_reported_before_stands_beside_the_box(play, front_desk):
    first = play.a("self_report", "requested").round
    play.do(edit, next(each for each in first.reports if each.unit_id == play.ids["steering_board"]),
            {"answers": [{"item_id": first.outline[1].id, "figure": "9.800"}]}, by="secretariat", on="20/09/2024")
    play.take(next(each for each in first.reports if each.unit_id == play.ids["steering_board"]),
              "receive_on_paper", on="04/10/2024")
    later = play.a("round", "draft")
    units = [{"id": row.id, "unit_id": row.unit_id, "report_due_on": day("20/12/2024")} for row in later.units]
    play.do(edit, later, {"units": units}, by="secretariat", on="01/11/2024")
    play.take(later, "establish", on="05/11/2024")
    play.take(later, "notify", on="12/11/2024")
    report = next(each for each in later.reports if each.unit_id == play.ids["steering_board"])
    row = row_of(front_desk.visit("unit_clerk").open(address(report)).text, later.outline[1].id)
    assert '<span class="indicator-earlier-figure">9.800 hộ</span>' in row


# No figure, because

def test_no_figure_because_is_an_answer_like_another(clerk, report):
    item = report.round.outline[1].id
    assert clerk.fill_in(address(report), **{f"no_figure_because-{item}": "Chưa thống kê riêng."}).status_code == 302
    assert answer_to(report, item).no_figure_because == "Chưa thống kê riêng."
    assert "1/3 mục" in clerk.open(address(report)).text


def test_a_figure_and_a_reason_why_there_is_none_are_told_apart(clerk, report):
    item = report.round.outline[1].id
    answer = clerk.fill_in(address(report), **{
        f"figure-{item}": "54/54", f"no_figure_because-{item}": "Chưa thống kê."})
    assert answer.status_code == 422
    row = row_of(answer.text, item)
    assert re.search(r'field-error">.*hãy xóa một trong hai', row, re.S)
    assert ('value="54/54"' in row, 'Chưa thống kê.</textarea>' in row) == (True, True)
    assert report.answers == []


def test_saving_by_itself_holds_back_only_the_item_that_says_both(clerk, report):
    first, item = report.round.outline[0].id, report.round.outline[1].id
    form = changed(clerk.form(address(report)), {
        f"text-{first}": "Đã ban hành.", f"figure-{item}": "54/54", f"no_figure_because-{item}": "Chưa thống kê."})
    told = clerk.send(address(report), form, **JSON)
    assert told.status_code == 200
    assert sorted(told.json["held"]) == [f"figure-{item}", f"no_figure_because-{item}"]
    assert "hãy xóa một trong hai" in told.json["unsaved"][0]
    assert [each.text for each in report.answers] == ["Đã ban hành."]


# Who is asked what

def test_a_unit_that_is_asked_a_part_sees_that_part(play, clerk, report):
    left = report.round.outline[0].id
    play.do(_leave_out, report.round, {report.unit_id: {left}}, by="secretariat", on="18/09/2024")
    page = clerk.open(address(report)).text
    assert "Công tác lãnh đạo, chỉ đạo" not in page
    assert "0/2 mục" in page
    answer = clerk.fill_in(address(report), **{f"text-{left}": "Viết thêm"})
    assert (answer.status_code, report.answers) == (409, [])


def test_news_of_a_changed_outline_stand_above_the_answers(play, clerk, report):
    ask_more(play, report, **TARGET)
    page = clerk.open(address(report)).text
    assert page.index("Lý do: Bổ sung chỉ tiêu.") < page.index("<form method=\"post\" class=\"writing")
    assert "<strong>Thêm:</strong> Hộ dùng nước sạch" in page


def test_the_parts_left_are_ticked_as_they_are_answered(clerk, report):
    page = clerk.open(address(report)).text
    assert page.count('data-place="phan-1"') == 2, "beside the page, and folded on a phone"
    clerk.fill_in(address(report), **{f"text-{report.round.outline[2].id}": "Thiếu nhân lực."})
    page = clerk.open(address(report)).text
    assert re.search(r'data-place="phan-2" data-is-done>', page)
    assert not re.search(r'data-place="phan-1" data-is-done>', page)


# After a return

@pytest.fixture
def returned(play):
    report = play.a("self_report", "under_check")
    play.do(_remark, report, {report.round.outline[1].id: "Vì sao giảm?"}, by="secretary", on="08/10/2024")
    play.take(report, "send_back")
    return report


def test_after_a_return_only_what_is_to_be_corrected_is_open(front_desk, returned):
    clerk = front_desk.visit("unit_clerk")
    page = clerk.open(address(returned)).text
    assert "Vì sao giảm?" in page
    assert "0/1 mục đã sửa" in page
    sent = page.partition("Đã trả lời lần trước")[2].partition("</div>")[0]
    assert "10.600" in sent
    names = set(form_in(page))
    item, other = returned.round.outline[1].id, returned.round.outline[0].id
    assert (f"figure-{item}" in names, f"text-{other}" in names) == (True, False)
    assert f"text-{other}" in set(clerk.form(address(returned) + "?tat-ca=1"))


def test_correcting_one_item_leaves_the_others_as_they_were(front_desk, returned):
    clerk = front_desk.visit("unit_clerk")
    item = returned.round.outline[1].id
    assert clerk.fill_in(address(returned), **{f"figure-{item}": "12.700"}).status_code == 302
    assert sorted((each.text, each.figure) for each in returned.answers) == [
        ("", "12.700"), ("Đã ban hành 12 kế hoạch.", "")]
    assert "1/1 mục đã sửa" in clerk.open(address(returned)).text


# Files, paper, and who sends

def test_the_button_to_the_files_saves_what_is_typed_first(clerk, report):
    first, item = report.round.outline[0].id, report.round.outline[1].id
    answer = clerk.fill_in(address(report), **{f"text-{first}": "Đã ban hành.", "then": f"minh-chung/{item}"})
    assert (answer.status_code, answer.location) == (302, f"/self_report/{report.id}/minh-chung/{item}")
    assert answer_to(report, first).text == "Đã ban hành."


def test_who_enters_a_paper_report_is_led_from_the_answers_over_the_scan_to_the_step(front_desk, report):
    office = front_desk.visit("secretariat")
    step = f"/self_report/{report.id}/buoc/receive_on_paper"
    page = office.open(address(report)).text
    assert "Nhập thay Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn" in page
    assert step in page
    assert "Chưa có bản chụp báo cáo giấy" in office.open(step).text
    assert f"/self_report/{report.id}/minh-chung" in office.open(step).text
    assert step in office.open(f"/self_report/{report.id}/minh-chung").text


def test_an_authorised_deputy_sends_in_the_name_of_the_unit(play, front_desk):
    report = play.a("self_report", "drafting")
    with play.database.writing() as session:
        seat = Seat(person_id=play.ids["outsider"], council_id=report.council_id, role="unit_head",
                    unit_id=report.unit_id)
        session.add(seat)
        session.flush()
        council = session.get_one(Council, report.council_id)
        journal.enter(session, council, Actor(None, morning_of("20/09/2024")), "seated", "Ủy quyền cho cấp phó")
    signs = "KT. Trưởng Ban, Trần Văn An, Phó Trưởng Ban"
    answer = front_desk.visit("outsider").fill_in(
        f"/self_report/{report.id}/buoc/submit", signed_by=signs, late_reason="Chờ số liệu của các xã.")
    assert answer.status_code == 302
    assert (report.state, report.signed_by) == ("submitted", signs)


def _leave_out(session, round_, actor, left):
    leave_out(session, round_, actor, left)
    return round_


def _remark(session, report, actor, texts):
    remark(session, report, actor, texts)
    return report
