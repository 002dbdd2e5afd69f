"""Papers a unit signs: composed from what it wrote itself, under its own name, without a word of its supervisor."""

from datetime import date

import pytest
from bac_son import blocks_of, headings_of, words_of
from cast.scenes import report_of

from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.papers.blocks import Heading, LabelledLine, Table
from oversight.papers.follow_up_report import describe
from oversight.papers.phrases import MISSING
from oversight.papers.typed_number import number_in
from oversight.papers.unit_paper import signed_by_the_head
from oversight.rules.answers import sent_content
from oversight.rules.self_report import content_of
from oversight.services.self_report import answer
from oversight.services.unit_papers import fulfilment_paper, report_paper


def test_a_report_is_set_out_by_the_outline_with_each_figure_as_it_was_typed(play):
    report = play.a("self_report", "submitted")
    paper = report_paper(report, sent_content(report))
    [table] = blocks_of(paper, Table)
    assert (paper.type_name, paper.issuers[0].name, paper.addressees) == (
        "Báo cáo", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn",
        ("Đoàn giám sát của Thường trực Hội đồng nhân dân huyện Bắc Sơn và Tổ đại biểu số 4 Hội đồng nhân dân tỉnh "
         "Lạng Sơn",))
    assert headings_of(paper) == [
        "I. Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành", "II. Khó khăn, vướng mắc khác"]
    assert "Đã ban hành 12 kế hoạch." in words_of(paper)
    assert table.rows == (("1.1", "Hộ gia đình tham gia cửa hàng số", "hộ", "10.000", "10.600", ""),)


def test_what_was_sent_bears_the_number_that_the_unit_gave_it_and_the_name_of_who_signed(play):
    report = play.a("self_report", "submitted")
    paper = report_paper(report, sent_content(report))
    assert (paper.number, paper.code, paper.watermark) == ("112", "BC-BCĐ", "")
    assert (paper.signatures[0].capacity, paper.signatures[0].name) == (
        ("TM. Ban Chỉ đạo", "Trưởng Ban"), "Vy Văn Thắng")


def test_what_is_still_being_written_is_a_draft_with_room_for_number_and_answers(play):
    report = play.a("self_report", "requested")
    paper = report_paper(report, content_of(report))
    assert (paper.number, paper.code, paper.watermark) == (None, f"BC-{MISSING}", "Dự thảo")
    assert blocks_of(paper, Table)[0].rows[0][4] == MISSING
    assert paper.signatures[0].name == "Vy Văn Thắng"


def test_a_figure_that_there_is_not_is_told_with_its_reason(play):
    report = play.a("self_report", "drafting")
    item = next(item for item in report.round.outline if item.kind == "indicator")
    play.do(answer, report, {item.id: {"figure": "", "no_figure_because": "huyện chưa thống kê."}},
            by="unit_clerk", on="01/10/2024")
    assert blocks_of(report_paper(report, content_of(report)), Table)[0].rows[0][4] == (
        "Không có số liệu, vì huyện chưa thống kê.")


def test_a_unit_that_is_asked_a_part_of_the_outline_reports_that_part(play):
    round_ = play.a("round", "notified")
    report = report_of(play, round_, "commune")
    first = round_.outline[0]
    next(row for row in round_.units if row.unit_id == report.unit_id).left_out = [first.id]
    assert first.text not in words_of(report_paper(report, {}))


def test_evidence_is_listed_behind_the_report_with_the_item_that_it_proves(play):
    report = play.a("self_report", "submitted")
    item = report.round.outline[1]
    proof = {"title": "Biểu số 01", "name": "bieu.xlsx", "sha256": "0"}
    content = {item.id: {"text": "", "figure": "10.600", "evidence": [proof]}, "": {"evidence": [
        {"title": "", "name": "bao-cao.pdf", "sha256": "1"}], "text": "", "figure": ""}}
    [files] = report_paper(report, content).appendices
    assert files.blocks[0].items == ("bao-cao.pdf;", "Biểu số 01 (mục 1.1).")


def test_what_was_done_about_a_recommendation_is_told_without_the_judgement_on_it(play):
    item = play.a("recommendation", "fulfilled")
    paper = fulfilment_paper(item)
    lines = {line.label: line.text for line in blocks_of(paper, LabelledLine)}
    assert (paper.number, paper.code, paper.issued_on) == ("140", "BC-BCĐ", date(2024, 12, 10))
    assert paper.addressees == ("Thường trực Hội đồng nhân dân huyện Bắc Sơn",)
    assert lines["Thời hạn thực hiện"] == "chậm nhất ngày 15 tháng 12 năm 2024."
    assert "Đã kiện toàn Ban Chỉ đạo theo Quyết định số 2310/QĐ-UBND." in words_of(paper)
    assert item.fulfilments[0].assessment not in words_of(paper)


def test_a_second_report_of_the_same_matter_stands_behind_the_first(play):
    item = play.a("recommendation", "partly_fulfilled")
    play.take(item, "continue")
    play.take(item, "report", on="20/03/2025", result="Đã phủ sóng ba thôn còn lại.")
    told = [block.text for block in blocks_of(fulfilment_paper(item), Heading) if block.level == 2]
    assert told == ["Báo cáo lần 1, ngày 10 tháng 12 năm 2024", "Báo cáo lần 2, ngày 20 tháng 3 năm 2025"]


def test_before_anything_is_reported_the_paper_has_room_for_what_is_asked(play):
    paper = fulfilment_paper(play.a("recommendation", "issued"))
    assert headings_of(paper)[-3:] == [
        "1. Việc đã thực hiện, kết quả đạt được", "2. Việc chưa thực hiện, nguyên nhân, trách nhiệm",
        "3. Giải pháp và thời gian hoàn thành"]
    assert (paper.number, paper.watermark) == (None, "Dự thảo")


def test_the_follow_up_counts_what_stands_how_and_calls_late_what_is_late(play):
    item = play.a("recommendation", "in_progress")
    early, late = (describe(item.round, [item], day) for day in (date(2024, 12, 15), date(2024, 12, 16)))
    assert "Quá thời hạn" not in words_of(early)
    assert "Đang thực hiện, chưa thực hiện: 01 kiến nghị;\nQuá thời hạn: 01 kiến nghị." in words_of(late)
    assert late.appendices[0].blocks[0].rows[0][8] == "Đang thực hiện, quá hạn"


def test_a_draft_of_a_recommendation_was_asked_of_nobody_and_is_not_followed(play):
    item = play.a("recommendation", "draft")
    paper = describe(item.round, [item], date(2024, 12, 16))
    assert paper.appendices == ()
    assert "chưa có kiến nghị giám sát nào được ban hành" in words_of(paper)


@pytest.mark.parametrize(("typed", "told"), [
    ("388/BC-UBND ngày 11/12/2024", ("388", "BC-UBND", date(2024, 12, 11))),
    ("Số: 05/BC-BCĐ", ("05", "BC-BCĐ", None)), ("12/BC-UBND ngày 31/11/2024", ("12", "BC-UBND", None)),
    ("Báo cáo của huyện", (None, "", None)), ("", (None, "", None))])
def test_a_number_typed_in_one_line_is_understood_or_left_out(typed, told):
    assert number_in(typed) == told


@pytest.mark.parametrize(("unit", "title", "capacity"), [
    ("Ủy ban nhân dân huyện Bắc Sơn", "Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn",
     ("TM. Ủy ban nhân dân", "Chủ tịch")),
    ("Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn",
     ("TM. Ban Chỉ đạo", "Trưởng Ban")),
    ("Trung tâm Phục vụ hành chính công xã Bắc Sơn",
     "Phó Chủ tịch UBND xã, Giám đốc Trung tâm Phục vụ hành chính công", ("Giám đốc",)),
    ("Phòng Kinh tế xã Bắc Sơn", "Phó Trưởng phòng Kinh tế", ("KT. Trưởng phòng", "Phó Trưởng phòng")),
    ("Trường Tiểu học Số 1", "", ("Người đứng đầu đơn vị",))])
def test_the_head_signs_in_the_office_held_in_that_unit(unit, title, capacity):
    signed = signed_by_the_head(Unit(name=unit), Person(name="Dương Khắc Thành", title=title))
    assert (signed.capacity, signed.name) == (capacity, "Dương Khắc Thành")


def test_an_unknown_head_leaves_room_and_an_address_is_no_part_of_a_name():
    unit = Unit(name="Trạm Y tế xã")
    assert signed_by_the_head(unit, None).name == ""
    assert signed_by_the_head(unit, None, "Bà Lý Thị Minh Tâm, Trưởng trạm Y tế xã").name == "Lý Thị Minh Tâm"
