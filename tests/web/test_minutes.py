"""Minutes on the screen: what they will say, what was approved and issued, how many copies, what corrected them."""

from typing import get_args

import pytest

from oversight.papers import blocks
from oversight.papers.blocks import Block


def address(minutes) -> str:
    return f"/minutes/{minutes.id}"


def test_the_draft_shows_what_the_minutes_will_say(front_desk, play):
    minutes = play.a("minutes", "draft")
    page = front_desk.visit("secretary").open(address(minutes)).text
    for words in ("Số: ……/BB-ĐGS", "08 giờ 05, ngày 18 tháng 10 năm 2024", "Kiện toàn Ban Chỉ đạo", "03 bản",
                  "Xem bản in dự thảo", f"/bien-ban/{minutes.id}.pdf", f"/sitting/{minutes.sitting.id}/sua/dien-bien"):
        assert words in page


def test_the_draft_follows_the_sitting_and_the_approved_text_does_not(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    secretary.fill_in(f"/sitting/{minutes.sitting.id}/sua/ket-luan", **{"noted-0-text": "Ghi nhận sự chủ động"})
    assert "Ghi nhận sự chủ động" in secretary.open(address(minutes)).text
    play.take(minutes, "read_back")
    play.take(minutes, "approve")
    page = secretary.open(address(minutes)).text
    assert "Ghi nhận sự chủ động" in page
    assert "/sua" not in page, "nothing of it is edited any more"
    assert "In để ký" in page


def test_issued_minutes_bear_their_number_and_corrected_ones_lead_to_the_correction(front_desk, play):
    minutes = play.a("minutes", "corrected")
    page = front_desk.visit("unit_head").open(address(minutes)).text
    assert "Số: 01/BB-ĐGS" in page
    assert "Biên bản này đã được đính chính." in page
    correction = minutes.round.papers[-1]
    assert f'<a href="/van-ban/{correction.id}.pdf">Công văn đính chính biên bản' in page


def test_the_number_of_copies_is_edited_in_the_draft(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    answer = secretary.fill_in(f"{address(minutes)}/sua", copies="5")
    assert (answer.status_code, minutes.copies) == (302, 5)
    assert "05 bản" in secretary.open(address(minutes)).text


@pytest.mark.parametrize("typed", ["0", "100", "-1", "hai", "", "9" * 5000])
def test_a_number_of_copies_that_cannot_be_is_refused_and_kept(front_desk, play, typed):
    minutes = play.a("minutes", "draft")
    answer = front_desk.visit("secretary").fill_in(f"{address(minutes)}/sua", copies=typed)
    assert answer.status_code == 422
    assert "Hãy nhập" in answer.text
    assert f'value="{typed}"' in answer.text
    assert minutes.copies == 3


def test_copies_on_a_page_that_is_no_longer_current_are_refused(front_desk, play):
    minutes = play.a("minutes", "draft")
    answer = front_desk.visit("secretary").fill_in(f"{address(minutes)}/sua", copies="5", version="0")
    assert (answer.status_code, minutes.copies) == (409, 3)


@pytest.mark.parametrize(("who", "status"), [("member", 403), ("chair", 403), ("unit_head", 404), ("outsider", 404)])
def test_others_do_not_edit_the_draft(front_desk, play, who, status):
    minutes = play.a("minutes", "draft")
    visitor = front_desk.visit(who)
    form = front_desk.visit("secretary").form(f"{address(minutes)}/sua")
    form["csrf_token"], form["copies"] = visitor.token(), "5"
    assert visitor.open(f"{address(minutes)}/sua").status_code == status
    assert visitor.send(f"{address(minutes)}/sua", form).status_code == status
    assert minutes.copies == 3


def test_after_reading_back_the_copies_are_settled(front_desk, play):
    minutes = play.a("minutes", "read_back")
    assert front_desk.visit("secretary").open(f"{address(minutes)}/sua").status_code == 403


def test_a_unit_does_not_know_of_minutes_still_in_draft(front_desk, play):
    minutes = play.a("minutes", "draft")
    assert front_desk.visit("unit_head").open(address(minutes)).status_code == 404


def test_markup_in_the_minutes_is_shown_as_the_text_it_is(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    secretary.fill_in(f"/sitting/{minutes.sitting.id}/sua/ket-luan", **{"noted-0-text": "<script>alert(1)</script>"})
    page = secretary.open(address(minutes)).text
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


SAMPLES = {
    "heading": blocks.Heading(3, "lời nói", "a"), "paragraph": blocks.Paragraph("lời nói"),
    "labelled_line": blocks.LabelledLine("Địa điểm", "lời nói"), "item_list": blocks.ItemList(("lời nói",), "letter"),
    "statement": blocks.Statement("Ông A", "lời nói", "Chủ tịch"),
    "participants": blocks.Participants("Đoàn", (blocks.Person("lời nói"),), "1"),
    "table": blocks.Table((blocks.Column("TT", 1), blocks.Column("Việc", 9)), (("lời nói",), ("1", "b"))),
    "article": blocks.Article(1, "lời nói", "Tên điều")}


@pytest.mark.parametrize("kind", [block.kind for block in get_args(Block)])
def test_every_block_that_a_paper_can_have_is_shown_on_the_screen(front_desk, kind):
    with front_desk.app.app_context():
        drawn = front_desk.app.jinja_env.get_template("ui/document.html").module.drawn_by[kind](SAMPLES[kind])
    assert "lời nói" in drawn
