"""Kiến nghị: written by hand, corrected while a draft, read by whom it concerns."""

import pytest
from cast import audit
from cast.days import day
from cast.scenes import check_the_evidence
from cast.script import DECISION
from front_desk import changed

from oversight.models.recommendation import Recommendation
from oversight.services.fulfilment_evidence import keep_proof

BOARD_UNIT = "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn"


@pytest.fixture
def draft(play) -> Recommendation:
    return play.a("recommendation", "draft")


def new(round_) -> str:
    return f"/round/{round_.id}/kien-nghi/moi"


def edit(item) -> str:
    return f"/recommendation/{item.id}/sua"


@pytest.mark.parametrize("who", ["secretariat", "secretary", "head", "chair"])
def test_a_recommendation_is_written_by_hand(front_desk, play, who):
    round_ = play.a("round", "in_progress")
    answer = front_desk.visit(who).fill_in(new(round_), **{
        "text": "Phủ sóng ba thôn", "lead_unit": "UBND xã Long Đống", "due_on": "31/12/2099",
        "due_note": "đến kỳ họp cuối năm", "addressee_level": "province", "cooperating-0-unit": "Viettel Lạng Sơn"})
    item = round_.recommendations[-1]
    assert (answer.status_code, answer.location) == (302, f"/recommendation/{item.id}")
    assert (item.text, item.state, item.lead_unit_id) == ("Phủ sóng ba thôn", "draft", play.ids["commune"])
    assert (item.due_on, item.due_note, item.addressee_level) == (
        day("31/12/2099"), "đến kỳ họp cuối năm", "province")
    assert [row.unit.name for row in item.cooperating] == ["Viettel Lạng Sơn"]


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("unit_head", 403), ("neighbour_secretariat", 404)])
def test_others_write_none(front_desk, play, who, status):
    round_ = play.a("round", "in_progress")
    sent = front_desk.visit("secretariat").form(new(round_))
    visitor = front_desk.visit(who)
    token, before = visitor.token(), audit.content_of(play.database)
    answer = visitor.send(new(round_), changed(sent, {"text": "Giả", "csrf_token": token}))
    assert (visitor.open(new(round_)).status_code, answer.status_code) == (status, status)
    assert audit.content_of(play.database) == before


def test_none_is_written_before_a_round_begins_or_once_it_is_over(front_desk, play):
    for state in ("draft", "closed"):
        round_ = play.a("round", state)
        assert front_desk.visit("secretariat").open(new(round_)).status_code == 409


def test_a_draft_is_corrected(front_desk, draft):
    answer = front_desk.visit("secretary").fill_in(edit(draft), text="Kiện toàn Ban Chỉ đạo", due_on="")
    assert answer.status_code == 302
    assert (draft.text, draft.due_on, draft.lead_unit.name) == ("Kiện toàn Ban Chỉ đạo", None, BOARD_UNIT)


def test_saving_an_untouched_draft_changes_nothing(front_desk, play, draft):
    office = front_desk.visit("secretariat")
    before = audit.content_of(play.database)
    assert office.fill_in(edit(draft)).status_code == 302
    assert audit.content_of(play.database) == before


def test_more_rows_are_shown_and_nothing_is_saved(front_desk, play, draft):
    office = front_desk.visit("secretariat")
    sent = changed(office.form(edit(draft)), {"text": "Khác", "rows_button": "cooperating:add"})
    before = audit.content_of(play.database)
    page = office.send(edit(draft), sent)
    assert (page.status_code, "Khác</textarea>" in page.text, "cooperating-1-unit" in page.text) == (200, True, True)
    assert audit.content_of(play.database) == before


@pytest.mark.parametrize(("typed", "sentence"), [
    ({"text": " "}, "Nội dung kiến nghị: Không được để trống."),
    ({"due_on": "31.11"}, "Thời hạn thực hiện và báo cáo: Không có ngày 31/11."),
    ({"addressee_level": "moon"}, "Thẩm quyền giải quyết: Hãy chọn một mục trong danh sách."),
    ({"cooperating-0-unit": BOARD_UNIT}, "Cơ quan phối hợp, dòng 1, Tên đơn vị: Đơn vị này đã là cơ quan chủ trì."),
    ({"lead_unit": "x" * 501}, "Cơ quan chủ trì thực hiện: Quá dài")])
def test_what_cannot_stand_is_said_beside_it_and_kept(front_desk, play, draft, typed, sentence):
    office = front_desk.visit("secretariat")
    sent = changed(office.form(edit(draft)), {"due_note": "đến quý IV"} | typed)
    before = audit.content_of(play.database)
    page = office.send(edit(draft), sent)
    assert page.status_code == 422
    assert sentence in page.text
    assert 'value="đến quý IV"' in page.text
    assert all(value in page.text for name, value in typed.items() if value.strip() and name != "addressee_level")
    assert audit.content_of(play.database) == before


def test_an_old_page_gives_back_what_was_typed(front_desk, play, draft):
    office = front_desk.visit("secretariat")
    old = office.form(edit(draft))
    office.fill_in(edit(draft), due_note="đến quý IV")
    answer = office.send(edit(draft), changed(old, {"text": "Nội dung của người đến sau"}))
    assert answer.status_code == 409
    assert "Nội dung kiến nghị" in answer.text
    assert "Nội dung của người đến sau" in answer.text
    assert draft.text != "Nội dung của người đến sau"


def test_what_was_issued_is_edited_by_nobody(front_desk, play):
    item = play.a("recommendation", "issued")
    for who in ("secretariat", "chair", "head", "unit_head"):
        assert front_desk.visit(who).open(edit(item)).status_code == 403


@pytest.mark.parametrize("who", ["unit_head", "other_unit_head", "outsider"])
def test_a_draft_does_not_exist_for_units(front_desk, draft, who):
    visitor = front_desk.visit(who)
    assert visitor.open(f"/recommendation/{draft.id}").status_code == 404
    assert visitor.open(edit(draft)).status_code == 404


def test_what_the_form_does_not_ask_is_not_taken(front_desk, play, draft):
    front_desk.visit("secretariat").fill_in(
        edit(draft), text="Khác", state="fulfilled", council_id=play.ids["province"], reminders_sent="9",
        issued_on="01/01/2024")
    assert (draft.text, draft.state, draft.council_id) == ("Khác", "draft", play.ids["district"])
    assert (draft.reminders_sent, draft.issued_on) == (0, None)


def test_a_form_without_its_token_is_refused(front_desk, draft):
    assert front_desk.visit("secretariat").fill_in(edit(draft), text="Khác", csrf_token=None).status_code == 400
    assert draft.text != "Khác"


def test_the_page_tells_the_whole_story(front_desk, play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "remind")
    play.take(item, "report")
    check_the_evidence(play, item)
    play.take(item, "assess_partly")
    page = front_desk.visit("unit_head").open(f"/recommendation/{item.id}").text
    for words in (item.text, BOARD_UNIT, "1 lần", "Lần 1, ngày 10/12/2024", "140/BC-BCĐ ngày 10/12/2024",
                  "Đã kiện toàn Ban Chỉ đạo theo Quyết định số 2310/QĐ-UBND.", "Còn ba thôn chưa phủ sóng.",
                  "Công văn đôn đốc thực hiện kiến nghị", "ngày 18/10/2024"):
        assert words in page
    assert f'href="/sitting/{item.sitting_id}"' in page
    assert edit(item) not in page


def test_what_looks_like_a_page_is_shown_as_text(front_desk, draft):
    attack = "<img src=x onerror=alert(1)>"
    visitor = front_desk.visit("secretariat")
    visitor.fill_in(edit(draft), text=attack, due_note=attack)
    for address in (f"/recommendation/{draft.id}", edit(draft), f"/round/{draft.round.id}/theo-doi"):
        page = visitor.open(address).text
        assert "<img src=x" not in page
        assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_the_desk_waits_for_the_council_that_took_the_round_over(front_desk, play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    play.take(round_.recommendations[0], "report", on="03/07/2025", late_reason="Đổi cơ quan.")
    play.do(keep_proof, round_.recommendations[0], DECISION, by="successor_secretariat", on="04/07/2025")
    play.take(round_.recommendations[0], "check_evidence", by="successor_secretariat", on="04/07/2025")
    page = front_desk.visit("successor_secretariat").open("/").text
    assert "Chờ: Thường trực Hội đồng nhân dân xã Bắc Sơn" in page
    assert "Chờ: Thường trực Hội đồng nhân dân huyện" not in page
