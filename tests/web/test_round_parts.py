"""Editing a round part by part, while the law lets it be edited and by whom it lets."""

import pytest
from cast import audit
from cast.days import day
from front_desk import changed

PARTS = ("chung", "doan", "don-vi", "de-cuong", "ket-qua", "ket-luan")


@pytest.fixture
def draft(play):
    return play.a("round", "draft")


@pytest.fixture
def office(front_desk, draft):
    return front_desk.visit("secretariat")


def part(round_, name: str) -> str:
    return f"/round/{round_.id}/sua/{name}"


def cell(form, value: str) -> str:
    """The name of the field that holds `value`: rows are found by what stands in them."""
    return next(name for name, text in form.items(multi=True) if text == value)


def beside(name: str, other: str) -> str:
    """Another cell of the same row: "units-3-unit" and "is_dropped"."""
    return f"{name.rsplit('-', 1)[0]}-{other}"


@pytest.mark.parametrize("name", PARTS)
def test_saving_an_untouched_part_changes_nothing(office, play, draft, name):
    before = audit.content_of(play.database)
    answer = office.fill_in(part(draft, name))
    assert (answer.status_code, answer.location.split("#")[0]) == (302, f"/round/{draft.id}")
    assert audit.content_of(play.database) == before


def test_texts_and_facts_are_edited(office, draft):
    office.fill_in(part(draft, "chung"), theme="Chuyển đổi số", scope="Ba xã\r\nvùng sâu", origin="assigned", bases="")
    assert (draft.theme, draft.scope, draft.origin) == ("Chuyển đổi số", "Ba xã\nvùng sâu", "assigned")
    assert draft.content == "Chính quyền số, kinh tế số, xã hội số"


def test_a_member_gets_another_duty_and_another_leaves(office, play, draft):
    rows = {row.person.name: row.id for row in draft.members}
    form = office.form(part(draft, "doan"))
    kept, gone = (cell(form, f"{play.person(key).name}, {play.person(key).title}") for key in ("deputy", "member"))
    sent = changed(form, {beside(kept, "duty"): "Tổ số 1", beside(gone, "is_dropped"): "y"})
    assert office.send(part(draft, "doan"), sent).status_code == 302
    assert {row.person.name: row.id for row in draft.members} == {
        name: row_id for name, row_id in rows.items() if name != "Triệu Văn Sơn"}
    assert next(row.duty for row in draft.members if row.person.name == "Nông Quốc Khánh") == "Tổ số 1"


def test_a_unit_dropped_and_written_anew_keeps_its_row(office, draft):
    form = office.form(part(draft, "don-vi"))
    old = cell(form, "Ủy ban nhân dân xã Long Đống")
    row_id = next(row.id for row in draft.units if row.unit.name == "Ủy ban nhân dân xã Long Đống")
    sent = changed(form, {beside(old, "is_dropped"): "y", "units-2-unit": "UBND xã Long Đống",
                          "units-2-way": "on_report", "common_due_on": "09/10/2024"})
    assert office.send(part(draft, "don-vi"), sent).status_code == 302
    assert [(row.unit.name, row.way, row.report_due_on) for row in draft.units] == [
        ("Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "on_site", day("07/10/2024")),
        ("Ủy ban nhân dân xã Long Đống", "on_report", day("09/10/2024"))]
    assert draft.units[1].id == row_id


def test_questions_change_places_and_stay_the_same_questions(office, draft):
    old = {item.text: item.id for item in draft.outline}
    form = office.form(part(draft, "de-cuong"))
    moved = changed(form, {"rows_button": "outline:up:1"})
    page = office.send(part(draft, "de-cuong"), moved)
    assert page.status_code == 200
    assert [item.text for item in draft.outline][0].startswith("Công tác lãnh đạo"), "nothing is saved yet"
    swapped = [name for name in form if name.startswith("outline-1-")] + [
        name for name in form if not name.startswith("outline-1-")]
    office.send(part(draft, "de-cuong"), type(form)([(name, form[name]) for name in swapped]))
    assert [item.text for item in draft.outline][:2] == [
        "Hộ gia đình tham gia cửa hàng số", "Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành"]
    assert {item.text: item.id for item in draft.outline} == old


def test_whole_outlines_are_pasted(office, draft):
    answer = office.fill_in(part(draft, "de-cuong"), pasted="I. Tình hình chung\n\n  2) Kết quả\n5.000 hộ tham gia")
    assert answer.status_code == 302
    assert [item.text for item in draft.outline][3:] == ["Tình hình chung", "Kết quả", "5.000 hộ tham gia"]


def test_a_bodys_own_clock_asks_for_its_own_date(office, front_desk, play, draft):
    page = office.open(part(draft, "chung")).text
    assert "next_council_session_on" not in page, "only a round of the whole council reports to a session"
    assert "supervision_starts_on" not in page


# Later in the round

def test_an_answered_question_stays(front_desk, play):
    report = play.a("self_report", "drafting")
    round_ = report.round
    office = front_desk.visit("secretariat")
    form = office.form(part(round_, "de-cuong"))
    answered = cell(form, "Hộ gia đình tham gia cửa hàng số")
    assert "Đã có đơn vị trả lời" in office.open(part(round_, "de-cuong")).text
    before = audit.content_of(play.database)
    page = office.send(part(round_, "de-cuong"), changed(form, {
        beside(answered, "is_dropped"): "y", cell(form, "Khó khăn, vướng mắc khác"): "Khó khăn về nhân lực"}))
    assert page.status_code == 422
    assert "Không bỏ được mục đã có đơn vị trả lời: “Hộ gia đình tham gia cửa hàng số”." in page.text
    assert "Khó khăn về nhân lực" in page.text
    assert audit.content_of(play.database) == before


def test_what_was_sent_out_already_is_said_before_it_is_changed(front_desk, play):
    round_ = play.a("round", "notified")
    office = front_desk.visit("secretariat")
    assert "Quyết định thành lập Đoàn đã ban hành" in office.open(part(round_, "doan")).text
    assert "Gia hạn báo cáo" in office.open(part(round_, "don-vi")).text
    assert "Đề cương đã gửi đến đơn vị" in office.open(part(round_, "de-cuong")).text


def test_a_day_for_the_reports_is_proposed_from_the_first_sitting(front_desk, play):
    sitting = play.a("sitting", "planned")
    page = front_desk.visit("secretariat").open(part(sitting.round, "don-vi")).text
    assert "<strong>11/10/2024</strong>" in page, "five working days before 18/10/2024"
    assert "mức đề xuất, do kế hoạch giám sát ấn định" in page
    assert "cần kiểm tra" in page


def test_the_delegations_secretary_writes_the_result_and_the_chair_the_conclusion(front_desk, play):
    round_ = play.a("round", "reporting")
    front_desk.visit("secretary").fill_in(part(round_, "ket-qua"), result_report="Đánh giá chung.")
    assert round_.result_report == "Đánh giá chung."
    play.take(round_, "submit_result")
    front_desk.visit("chair").fill_in(part(round_, "ket-luan"), conclusion="Ghi nhận kết quả.")
    assert round_.conclusion == "Ghi nhận kết quả."
    assert front_desk.visit("secretary").open(part(round_, "ket-luan")).status_code == 403


# Refusals

@pytest.mark.parametrize("who", ["chair", "head", "member", "committee_chair"])
@pytest.mark.parametrize("name", PARTS)
def test_who_may_only_read_a_draft_edits_no_part_of_it(front_desk, office, play, draft, who, name):
    visitor = front_desk.visit(who)
    sent = changed(office.form(part(draft, name)), {
        "theme": "Khác", "conclusion": "Khác", "csrf_token": visitor.token()})
    before = audit.content_of(play.database)
    shown, answer = visitor.open(part(draft, name)), visitor.send(part(draft, name), sent)
    expected = 404 if who == "committee_chair" else 403
    assert (shown.status_code, answer.status_code) == (expected, expected)
    assert audit.content_of(play.database) == before


@pytest.mark.parametrize("who", ["unit_head", "neighbour_secretariat", "upper_secretariat", "outsider"])
def test_for_others_a_draft_does_not_exist(front_desk, draft, who):
    assert front_desk.visit(who).open(part(draft, "chung")).status_code == 404


def test_a_part_that_is_none_is_not_found(office, draft):
    assert office.open(part(draft, "state")).status_code == 404


@pytest.mark.parametrize("version", ["1", "", "x", "-1", "9" * 50, None])
def test_an_old_page_gives_back_what_was_typed_by_its_labels(office, play, draft, version):
    office.fill_in(part(draft, "chung"), scope="Toàn huyện")
    before = audit.content_of(play.database)
    answer = office.fill_in(part(draft, "don-vi"), **{
        "version": version, "units-2-unit": "Công an huyện", "units-2-way": "on_report"})
    assert answer.status_code == 409
    assert "Đơn vị chịu sự giám sát, dòng 3, tên đơn vị" in answer.text
    assert "Công an huyện" in answer.text
    assert "Qua báo cáo" in answer.text
    assert draft.units[0].id not in answer.text, "an id tells nobody anything"
    assert audit.content_of(play.database) == before


def test_a_forged_seat_is_refused_in_its_row(office, play, draft):
    form = office.form(part(draft, "doan"))
    own = cell(form, f"{play.person('member').name}, {play.person('member').title}")
    before = audit.content_of(play.database)
    page = office.send(part(draft, "doan"), changed(form, {beside(own, "role"): "chair"}))
    assert page.status_code == 422
    assert "dòng 4, Vai trò: Hãy chọn một mục trong danh sách." in page.text
    assert audit.content_of(play.database) == before


def test_too_long_a_text_is_refused_beside_its_field(office, play, draft):
    page = office.fill_in(part(draft, "chung"), scope="x" * 20_001, theme="Khác")
    assert page.status_code == 422
    assert "Phạm vi giám sát: Quá dài: 20.001 ký tự, tối đa 20.000 ký tự." in page.text
    assert 'value="Khác"' in page.text
    assert draft.theme == "Công tác chuyển đổi số trên địa bàn huyện"


def test_the_row_of_another_round_is_not_taken(office, play, draft):
    """An id that this round does not have makes a new row."""
    form = office.form(part(draft, "de-cuong"))
    ours = {item.id for item in draft.outline}
    office.send(part(draft, "de-cuong"), changed(form, {
        "outline-0-id": play.ids["chair"], "outline-0-text": "Mục mới"}))
    first = draft.outline[0]
    assert (first.text, first.id in ours, first.id == play.ids["chair"]) == ("Mục mới", False, False)


def test_what_the_form_does_not_ask_is_not_taken(office, play, draft):
    office.fill_in(part(draft, "chung"), theme="Khác", state="closed", council_id=play.ids["province"],
                   concluded_on="01/01/2024", conclusion="Giả", result_report="Giả")
    assert (draft.theme, draft.state, draft.council_id) == ("Khác", "draft", play.ids["district"])
    assert (draft.concluded_on, draft.conclusion, draft.result_report) == (None, "", "")


def test_a_form_without_its_token_is_refused(office, draft):
    assert office.fill_in(part(draft, "chung"), theme="Khác", csrf_token=None).status_code == 400
    assert draft.theme != "Khác"
