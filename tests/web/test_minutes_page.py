"""The page of minutes: what they lack with its place, where each line comes from, what units said and were answered."""

import pytest

from oversight.models.minutes import Minutes
from oversight.services.editing import edit
from oversight.services.minutes_comments import object_in_writing

OBJECTION = "Số thôn chưa có sóng là ba, không phải bốn."


def address(minutes) -> str:
    return f"/minutes/{minutes.id}"


def given(play, minutes) -> list:
    return play.audience.get_one(Minutes, minutes.id).comments


def objected(play, minutes) -> str:
    return play.do(object_in_writing, minutes, play.ids["steering_board"], OBJECTION, "45/BCĐ-VP", by="unit_head",
                   on="18/10/2024").id


def test_what_is_missing_is_listed_with_the_place_where_it_is_mended(front_desk, play):
    minutes = play.a("minutes", "draft")
    play.do(edit, minutes.sitting, {"minute_taker_id": None, "statements": [{"kind": "question", "speaker": "Bà A"}]},
            by="secretariat", on="18/10/2024")
    page = front_desk.visit("secretary").open(address(minutes)).text
    assert f'Chưa có người ghi biên bản. <a href="/sitting/{minutes.sitting.id}/sua/lich">Bổ sung</a>' in page
    assert f'không được in. <a href="/sitting/{minutes.sitting.id}/sua/dien-bien">Bổ sung</a>' in page


def test_whole_minutes_lack_nothing_and_what_is_approved_is_not_mended(front_desk, play):
    minutes = play.a("minutes", "draft")
    secretary = front_desk.visit("secretary")
    assert "Còn thiếu" not in secretary.open(address(minutes)).text
    play.do(edit, minutes.sitting, {"statements": [{"kind": "question", "speaker": "Bà A"}]}, by="secretary",
            on="18/10/2024")
    play.take(minutes, "read_back")
    page = secretary.open(address(minutes)).text
    assert "Còn thiếu" in page
    assert "/sua/" not in page, "after the reading back the draft is taken back first"
    assert "Còn thiếu" not in front_desk.visit("unit_head").open(address(minutes)).text
    play.take(minutes, "approve")
    assert "Còn thiếu" not in secretary.open(address(minutes)).text


def test_where_each_line_comes_from_is_told_when_asked(front_desk, play):
    minutes = play.a("minutes", "read_back")
    secretary = front_desk.visit("secretary")
    assert "từ: " not in secretary.open(address(minutes)).text
    page = secretary.open(f"{address(minutes)}?nguon=1").text
    for origin in ("giờ khai mạc đã ghi", "đề xuất của đơn vị, Vy Văn Thắng", "đề nghị của chủ trì", "câu kết"):
        assert f"từ: {origin}" in page
    assert "từ: " not in front_desk.visit("unit_head").open(f"{address(minutes)}?nguon=1").text


def test_it_can_be_taken_along_as_pdf_and_as_a_word_file(front_desk, play):
    minutes = play.a("minutes", "read_back")
    page = front_desk.visit("unit_head").open(address(minutes)).text
    for kind in ("pdf", "docx"):
        assert f"/bien-ban/{minutes.id}.{kind}" in page


def test_a_clerk_of_the_unit_comments_and_the_chair_answers(front_desk, play):
    minutes = play.a("minutes", "read_back")
    clerk, head = front_desk.visit("unit_clerk"), front_desk.visit("head")
    assert clerk.fill_in(f"{address(minutes)}/y-kien", text=OBJECTION).status_code == 302
    comment, = given(play, minutes)
    assert (comment.kind, comment.text, comment.unit_id) == ("comment", OBJECTION, play.ids["steering_board"])
    answer = f"{address(minutes)}/y-kien/{comment.id}/tra-loi"
    assert answer in head.open(address(minutes)).text
    assert answer not in clerk.open(address(minutes)).text
    assert head.fill_in(answer, answer="Tiếp thu ý kiến.").status_code == 302
    assert "Tiếp thu ý kiến." in clerk.open(address(minutes)).text


def test_an_objection_needs_its_paper_and_keeps_what_was_typed(front_desk, play):
    minutes = play.a("minutes", "approved")
    head = front_desk.visit("unit_head")
    answer = head.fill_in(f"{address(minutes)}/y-kien", text=OBJECTION)
    assert answer.status_code == 422
    assert "Hãy ghi số và ngày văn bản" in answer.text
    assert OBJECTION in answer.text
    assert head.fill_in(f"{address(minutes)}/y-kien", text=OBJECTION, document="45/BCĐ-VP").status_code == 302
    assert [each.kind for each in given(play, minutes)] == ["objection"]


@pytest.mark.parametrize("typed", [
    {"kind": "comment"}, {"kind": "verdict"}, {"kind": ""}, {"unit_id": "x"}, {"text": "\x00"}, {"text": "á" * 20_001}])
def test_what_cannot_be_said_now_or_by_them_is_refused_on_the_form(front_desk, play, typed):
    minutes = play.a("minutes", "approved")
    told = {"text": OBJECTION, "document": "45/BCĐ-VP"} | typed
    assert front_desk.visit("unit_head").fill_in(f"{address(minutes)}/y-kien", **told).status_code == 422
    assert given(play, minutes) == []


def test_a_comment_on_a_page_that_is_no_longer_current_is_told_so(front_desk, play):
    minutes = play.a("minutes", "read_back")
    answer = front_desk.visit("unit_head").fill_in(f"{address(minutes)}/y-kien", text=OBJECTION, version="0")
    assert (answer.status_code, given(play, minutes)) == (409, [])
    assert OBJECTION in answer.text


@pytest.mark.parametrize(("who", "status"), [
    ("other_unit_head", 404), ("outsider", 404), ("member", 403), ("chair", 403), ("head", 403), ("unit_head", 200),
    ("secretariat", 200)])
def test_who_may_speak_of_the_minutes(front_desk, play, who, status):
    minutes = play.a("minutes", "read_back")
    assert front_desk.visit(who).open(f"{address(minutes)}/y-kien").status_code == status


def test_after_the_issue_nobody_speaks_and_nobody_answers(front_desk, play):
    minutes = play.a("minutes", "issued")
    assert front_desk.visit("unit_head").open(f"{address(minutes)}/y-kien").status_code == 409
    assert "Nêu ý kiến" not in front_desk.visit("unit_head").open(address(minutes)).text


@pytest.mark.parametrize(
    ("who", "status"), [("unit_head", 403), ("secretary", 403), ("deputy", 403), ("outsider", 404)])
def test_who_may_not_answer(front_desk, play, who, status):
    minutes = play.a("minutes", "read_back")
    comment = objected(play, minutes)
    assert front_desk.visit(who).open(f"{address(minutes)}/y-kien/{comment}/tra-loi").status_code == status


def test_an_answer_to_what_was_not_said_leads_nowhere(front_desk, play):
    minutes = play.a("minutes", "read_back")
    for strange in ("khong-co", minutes.id):
        assert front_desk.visit("head").open(f"{address(minutes)}/y-kien/{strange}/tra-loi").status_code == 404


def test_the_issued_minutes_show_their_annex(front_desk, play):
    minutes = play.a("minutes", "signed")
    comment = objected(play, minutes)
    head = front_desk.visit("head")
    assert "Chờ chủ tọa trả lời trước khi phát hành biên bản." in head.open(address(minutes)).text
    head.fill_in(f"{address(minutes)}/y-kien/{comment}/tra-loi", answer="Đã đối chiếu băng ghi âm.")
    play.take(play.audience.get_one(Minutes, minutes.id), "issue")
    page = head.open(address(minutes)).text
    assert "Ý kiến của đơn vị và trả lời của chủ trì" in page
    assert "Đã đối chiếu băng ghi âm." in page


def test_the_journal_does_not_tell_one_unit_that_another_had_something_to_say(front_desk, play):
    minutes = play.a("minutes", "read_back")
    objected(play, minutes)
    assert "có ý kiến bằng văn bản về biên bản" in front_desk.visit("secretary").open(address(minutes)).text
    assert "có ý kiến bằng văn bản về biên bản" not in front_desk.visit("unit_clerk").open(address(minutes)).text


def test_markup_in_a_comment_is_shown_as_text(front_desk, play):
    minutes = play.a("minutes", "read_back")
    front_desk.visit("unit_head").fill_in(f"{address(minutes)}/y-kien", text="<img src=file:///etc/passwd>")
    page = front_desk.visit("head").open(address(minutes)).text
    assert "<img src=file" not in page
    assert "&lt;img src=file" in page
