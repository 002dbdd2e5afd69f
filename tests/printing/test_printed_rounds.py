"""Papers of a real round on the page: nothing is lost, turned into markup, or torn apart on its way to paper."""

from functools import cache

from bac_son import at_bac_son
from bac_son.day_at_work import COVERAGE
from pdf_reading import facts, find, flat

from oversight.papers.document import Document
from web.printing import pdf

CANARY = "<script>alert(1)</script><b>đậm</b> & “ngoặc”"
CARRIER = "Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn"


@cache
def issued() -> dict[str, Document]:
    with at_bac_son() as story:
        minutes = story.until_the_minutes(*story.units[:2])
        notice = story.take(story.sitting, "issue_conclusion", "chair", "21/10/2024")
        first, *others = story.round.proposals
        story.take(first, "accept", "chair", "21/10/2024", others)
        letter = story.take(
            first, "forward", "chair", "23/10/2024", others, carrier=CARRIER,
            target_session="Kỳ họp thường lệ cuối năm 2024")
    return {"minutes": minutes, "notice": notice, "letter": letter}


def test_minutes_on_paper_are_complete_and_bear_no_mark_of_a_draft():
    text = flat(pdf(issued()["minutes"]))
    for words in ("Số: 04/BB-ĐGS", "BIÊN BẢN", "Thời gian bắt đầu: 08 giờ 00, ngày 18 tháng 10 năm 2024",
                  "I. THÀNH PHẦN THAM DỰ", "5. Vắng mặt có lý do", "III. KẾT LUẬN CỦA CHỦ TRÌ",
                  "Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 10 năm 2024./.", "THƯ KÝ CHỦ TỌA",
                  "- Lưu: VT, Hồ sơ."):
        assert words in text
    assert "DỰTHẢO" not in text.replace(" ", "")
    assert "Bắc Sơn, ngày" not in text


def test_the_notice_on_paper_is_signed_for_the_delegation():
    text = flat(pdf(issued()["notice"]))
    assert "Bắc Sơn, ngày 21 tháng 10 năm 2024" in text
    assert "III. ĐỀ NGHỊ, KIẾN NGHỊ 1. Đối với Ủy ban nhân dân huyện Bắc Sơn" in text
    assert "TM. ĐOÀN GIÁM SÁT TRƯỞNG ĐOÀN" in text


def test_the_letter_on_paper_goes_to_the_province_and_its_carrier():
    text = flat(pdf(issued()["letter"]))
    assert "V/v chuyển đề xuất, kiến nghị" in text
    assert "- Thường trực Hội đồng nhân dân tỉnh Lạng Sơn; - Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn." in text
    assert COVERAGE.split(", ")[0][:30] in text
    assert "TM. THƯỜNG TRỰC HĐND CHỦ TỊCH" in text


def test_a_draft_on_paper_says_that_it_is_one():
    with at_bac_son() as story:
        story.establish()
        story.ask_for_reports()
        story.announce()
        story.meet(attendance=[])
        text = flat(pdf(story.draft_of(story.minutes, "issue")))
    assert "DỰTHẢO" in text.replace(" ", "")  # in the grey word every letter stands for itself
    assert "vào …… giờ ……, ngày …… tháng …… năm ……" in text


def test_what_looks_like_markup_is_printed_as_it_was_typed():
    with at_bac_son() as story:
        story.establish()
        story.ask_for_reports()
        story.announce(place=CANARY)
        unit = story.units[0].id
        story.meet(
            attendance=[{"side": "unit", "name": CANARY, "title": CANARY, "unit_id": unit}],
            statements=[{"kind": "proposal", "text": CANARY, "speaker": CANARY, "unit_id": unit}],
            findings=[{"kind": "request", "text": CANARY, "lead_unit_id": unit, "due_note": f"sau {CANARY}"}])
        text = flat(pdf(story.draft_of(story.minutes, "issue")))
    assert text.replace(" ", "").count(CANARY.replace(" ", "")) == 7


def test_fifty_people_stand_in_the_order_they_were_entered_and_nobody_is_lost():
    with at_bac_son() as story:
        story.establish()
        story.ask_for_reports()
        story.announce()
        story.meet(attendance=[
            {"side": side, "name": f"Nguyễn Văn {side.title()}{number:02d}", "title": "Đại biểu HĐND huyện",
             "unit_id": story.units[0].id if side == "unit" else None}
            for side in ("delegation", "invited", "unit") for number in range(1, 18)])
        printed = pdf(story.draft_of(story.minutes, "issue"))
    places = [find(printed, f"Nguyễn Văn {side}{number:02d}")[0] for side in ("Delegation", "Invited", "Unit")
              for number in range(1, 18)]
    assert [(word.page, word.top) for word in places] == sorted((word.page, word.top) for word in places)
    assert int(facts(printed)["Pages"]) <= 5
