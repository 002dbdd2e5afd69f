"""The delegation checks a report: findings beside answers, remarks by line, figures verified, questions asked."""

import re

import pytest
from cast.days import day
from front_desk import changed

from oversight.contradictions import Contradiction
from oversight.services.editing import edit
from oversight.services.line_remarks import drafts_of, remark
from oversight.services.self_report import answer
from oversight.services.verified_figures import verify_figure
from web.shown.report_check import in_order

JSON = {"Accept": "application/json"}
DRAFT = "Kể tên từng kế hoạch."
VERIFIED = "9.871"


@pytest.fixture
def report(play):
    """It reached 9.000 of 10.000 households, and says so without a word."""
    return below_target(play)


def below_target(play, figure: str = "9.000"):
    report = play.a("self_report", "drafting")
    play.do(answer, report, {item(report, 1).id: {"figure": figure, "text": "Dân cư phân tán."}},
            by="unit_clerk", on="02/10/2024")
    play.take(report, "submit")
    play.take(report, "check")
    return report


def address(report) -> str:
    return f"/self_report/{report.id}/kiem-tra"


def item(report, place: int):
    return report.round.outline[place]


def remark_on(report, place: int) -> str:
    return f"remark-{item(report, place).id}"


def of_figure(report, **cells) -> dict:
    return {f"{name}-{item(report, 1).id}": value for name, value in cells.items()}


def mark_in(page: str, button: str) -> str:
    return re.search(rf'name="{button}" value="([^"]+)"', page)[1]


def drafted(play, report):
    play.do(remark, report, {item(report, 0).id: DRAFT}, by="secretary", on="08/10/2024")


def verified(play, report):
    play.do(verify_figure, report, item(report, 1).id, VERIFIED, day("18/10/2024"), "Kiểm đếm tại 3 xã.",
            by="secretary", on="21/10/2024")


# What the page shows

def test_answers_stand_beside_what_does_not_fit_unmet_targets_first(front_desk, play):
    report = below_target(play, "9.000/15.000 hộ, đạt 70%")
    page = front_desk.visit("secretary").open(address(report)).text
    groups = re.findall(r"<dt>(.+?)</dt><dd><a href=\"#muc-2\"", page)
    assert groups == ["Chưa đạt mục tiêu (1)", "Chắc chắn (1)"]
    beside = page[page.index('id="muc-2"'):page.index('id="muc-3"')]
    assert beside.index("Chưa đạt mục tiêu:") < beside.index("Chắc chắn:")
    assert "tính ra 60%" in beside


def test_a_target_missed_goes_before_what_is_surer():
    told = (("c", "worth_asking", False), ("b", "certain", False), ("a", "likely", True))
    found = [Contradiction("", key, sureness, "", "", is_unmet) for key, sureness, is_unmet in told]
    assert [each.item_id for each in in_order(found)] == ["a", "b", "c"]


@pytest.mark.parametrize("who", ["unit_clerk", "unit_head", "other_unit_head", "neighbour_secretariat", "outsider"])
def test_for_a_unit_and_for_strangers_there_is_no_such_page(front_desk, report, who):
    visitor = front_desk.visit(who)
    assert visitor.open(address(report)).status_code == 404
    form = front_desk.visit("secretary").form(address(report))
    sent = changed(form, {"csrf_token": visitor.token(), remark_on(report, 0): DRAFT})
    assert visitor.send(address(report), sent).status_code == 404
    assert drafts_of(report) == {}


def test_before_the_unit_has_sent_anything_there_is_nothing_to_check(front_desk, play):
    report = play.a("self_report", "drafting")
    secretary = front_desk.visit("secretary")
    assert secretary.open(address(report)).status_code == 404
    assert "/kiem-tra" not in secretary.open(f"/self_report/{report.id}").text


@pytest.mark.parametrize("who", ["chair", "member"])
def test_whoever_only_reads_sees_the_findings_and_no_boxes(front_desk, report, who):
    page = front_desk.visit(who).open(address(report)).text
    assert "Chưa đạt mục tiêu:" in page
    assert "<textarea" not in page
    assert ('name="ask"' in page) is (who == "member")


# Remarks

def test_a_remark_is_kept_as_a_draft_and_listed_at_the_step_that_sends_it(front_desk, play, report):
    assert front_desk.visit("head").fill_in(address(report), **{remark_on(report, 0): DRAFT}).status_code == 302
    assert [each.text for each in drafts_of(report).values()] == [DRAFT]
    head = front_desk.visit("head")
    assert f"/self_report/{report.id}/buoc/send_back" in head.open(address(report)).text
    step = head.open(f"/self_report/{report.id}/buoc/send_back").text
    assert "1 yêu cầu làm rõ theo mục sẽ gửi đến đơn vị" in step
    assert DRAFT in step


def test_a_unit_sees_neither_drafts_nor_findings_nor_what_was_verified(front_desk, play, report):
    drafted(play, report)
    verified(play, report)
    for who in ("unit_clerk", "unit_head"):
        page = front_desk.visit(who).open(f"/self_report/{report.id}").text
        for hidden in (DRAFT, VERIFIED, "Kiểm đếm", "Ghi yêu cầu làm rõ", "Ghi số liệu kiểm chứng", "/kiem-tra"):
            assert hidden not in page
    page = front_desk.visit("head").open(f"/self_report/{report.id}").text
    assert VERIFIED in page
    assert "Khác báo cáo" in page


def test_once_raised_the_unit_reads_what_to_correct_beside_the_item(front_desk, play, report):
    drafted(play, report)
    play.take(report, "send_back")
    page = front_desk.visit("unit_clerk").open(f"/self_report/{report.id}").text
    assert DRAFT in page
    assert "Đoàn giám sát yêu cầu làm rõ, ngày 08/10/2024" in page
    assert "Số mục yêu cầu làm rõ" in page


def test_the_delegation_sees_which_items_were_mended_and_what_the_unit_writes_only_once_sent(front_desk, play, report):
    play.do(remark, report, {item(report, 0).id: DRAFT, item(report, 1).id: "Vì sao?"}, by="secretary", on="08/10/2024")
    play.take(report, "send_back")
    play.do(answer, report, {item(report, 0).id: {"text": "12 kế hoạch: 01/KH, 02/KH."}},
            by="unit_clerk", on="10/10/2024")
    head = front_desk.visit("head")
    for page in (head.open(address(report)).text, head.open(f"/self_report/{report.id}").text):
        assert "01/KH" not in page, "what was not sent is not the unit's word yet"
    play.take(report, "resubmit")
    page = head.open(address(report)).text
    assert "01/KH" in page
    assert page.count("đơn vị đã sửa mục này") == 1
    assert page.count("đơn vị chưa sửa mục này") == 1
    journal = head.open(f"/self_report/{report.id}").text
    assert "1 mục, trong đó 1/2 mục được yêu cầu làm rõ" in journal


def test_a_text_that_is_too_long_stays_on_the_page_and_nothing_is_kept(front_desk, report):
    reply = front_desk.visit("secretary").fill_in(
        address(report), **{remark_on(report, 0): "Rõ " * 8000, remark_on(report, 1): "Vì sao?"})
    assert reply.status_code == 422
    assert "Quá dài: 23.999 ký tự" in reply.text
    assert "Vì sao?" in reply.text
    assert drafts_of(report) == {}


def test_two_of_the_delegation_do_not_write_over_each_other(front_desk, report):
    head, secretary = front_desk.visit("head"), front_desk.visit("secretary")
    mine, theirs = head.form(address(report)), secretary.form(address(report))
    head.send(address(report), changed(mine, {remark_on(report, 0): DRAFT}))
    other = secretary.send(address(report), changed(theirs, {remark_on(report, 1): "Vì sao?"}))
    assert other.status_code == 302
    same = secretary.send(address(report), changed(theirs, {remark_on(report, 0): "Khác."}))
    assert same.status_code == 409
    assert "mục 1 vừa được người khác" in same.text
    assert "Khác." in same.text
    assert {each.text for each in drafts_of(report).values()} == {DRAFT, "Vì sao?"}


def test_remarks_save_themselves_and_half_a_figure_does_not(front_desk, play, report):
    secretary = front_desk.visit("secretary")
    form = secretary.form(address(report))
    told = secretary.send(address(report), changed(
        form, {remark_on(report, 0): "Kể", **of_figure(report, figure="9")}), **JSON).json
    assert told["unsaved"] == ["Số liệu kiểm chứng được lưu khi bấm Lưu."]
    assert report.verified == []
    form = changed(form, told["fields"] | {remark_on(report, 0): DRAFT, **of_figure(report, figure=VERIFIED)})
    assert secretary.send(address(report), form).status_code == 302
    assert [each.text for each in drafts_of(report).values()] == [DRAFT]
    assert [each.figure for each in report.verified] == [VERIFIED]


def test_a_page_without_its_version_or_its_token_is_refused(front_desk, report):
    secretary = front_desk.visit("secretary")
    assert secretary.fill_in(address(report), version=None, **{remark_on(report, 0): DRAFT}).status_code == 409
    assert secretary.fill_in(address(report), **{"csrf_token": "x", remark_on(report, 0): DRAFT}).status_code == 400
    assert drafts_of(report) == {}


def test_markup_is_shown_as_text_and_strange_fields_are_passed_over(front_desk, report):
    secretary = front_desk.visit("secretary")
    strange = {"state": "accepted", "council_id": "x"}
    secretary.fill_in(address(report), **strange, **{remark_on(report, 0): "<b onclick=x>đậm</b>"})
    page = secretary.open(address(report)).text
    assert "<b onclick" not in page
    assert "&lt;b onclick=x&gt;" in page
    assert report.state == "under_check"


# Questions, and a remark from a finding

def test_a_finding_becomes_a_question_by_one_click_and_only_once(front_desk, play, report):
    member = front_desk.visit("member")
    form = member.form(address(report))
    mark = mark_in(member.open(address(report)).text, "ask")
    for _ in range(2):
        assert member.send(address(report), changed(form, {"ask": mark})).status_code == 302
    question, = report.round.questions
    assert (question.unit_id, question.item_id) == (report.unit_id, item(report, 1).id)
    assert question.origin
    assert "Đã có trong câu hỏi của Đoàn giám sát" in member.open(address(report)).text


def test_a_finding_becomes_a_remark_below_what_was_typed(front_desk, report):
    secretary = front_desk.visit("secretary")
    page = secretary.open(address(report)).text
    sent = {remark_on(report, 1): "Kèm danh sách.", "draft": mark_in(page, "draft")}
    reply = secretary.fill_in(address(report), **sent)
    assert (reply.status_code, reply.location.endswith("#muc-2")) == (302, True)
    text, = (each.text for each in drafts_of(report).values())
    assert text.startswith("Kèm danh sách.\nĐề nghị đơn vị làm rõ")


def test_a_finding_that_is_gone_is_told(front_desk, report):
    reply = front_desk.visit("secretary").fill_in(address(report), ask="0" * 20)
    assert reply.status_code == 409
    assert "Điều cần làm rõ này không còn" in reply.text


# Verified figures

def test_what_was_found_on_site_stands_beside_what_was_reported(front_desk, report):
    reply = front_desk.visit("secretary").fill_in(
        address(report), **of_figure(report, figure=VERIFIED, checked_on="18/10/2024", note="Kiểm đếm tại 3 xã."))
    assert reply.status_code == 302
    found, = report.verified
    assert (found.figure, found.checked_on, found.note) == (VERIFIED, day("18/10/2024"), "Kiểm đếm tại 3 xã.")
    assert [each.figure for each in report.answers if each.figure] == ["9.000"], "nothing reported was touched"


def test_an_emptied_figure_is_taken_back(front_desk, play, report):
    verified(play, report)
    secretary = front_desk.visit("secretary")
    secretary.fill_in(address(report), **of_figure(report, figure="", note=""))
    assert report.verified == []


@pytest.mark.parametrize(("cells", "sentence"), [
    ({"figure": VERIFIED, "checked_on": ""}, "Hãy ghi ngày kiểm chứng."),
    ({"figure": VERIFIED, "checked_on": "31/11/2024"}, "31/11"),
    ({"figure": VERIFIED, "checked_on": "18/10/2099"}, "Ngày kiểm chứng không thể sau ngày hôm nay."),
    ({"figure": "", "note": "Kiểm đếm."}, "Hãy ghi số liệu kiểm chứng của ghi chú này.")])
def test_a_figure_that_cannot_be_kept_has_its_sentence_beside_it(front_desk, report, cells, sentence):
    reply = front_desk.visit("secretary").fill_in(address(report), **of_figure(report, **cells))
    assert reply.status_code == 422
    assert sentence in reply.text
    assert report.verified == []


def test_with_the_conclusion_the_unit_reads_what_was_verified(front_desk, play):
    round_ = play.a("round", "under_review")
    report = next(each for each in round_.reports if each.unit_id == play.ids["steering_board"])
    verified(play, report)
    unit = front_desk.visit("unit_head")
    assert VERIFIED not in unit.open(f"/self_report/{report.id}").text
    play.do(_conclusion, round_, by="chair", on="07/11/2024")
    play.take(round_, "conclude")
    assert VERIFIED in unit.open(f"/self_report/{report.id}").text


def _conclusion(session, round_, actor):
    edit(session, round_, actor, {"conclusion": "Ghi nhận kết quả."})
