"""Đề xuất của đơn vị: worded rightly while only recorded; read by the unit, the council and the council above."""

import pytest
from cast import audit
from front_desk import changed

from oversight.models.proposal import Proposal


@pytest.fixture
def recorded(play) -> Proposal:
    return play.a("proposal", "recorded")


def edit(proposal) -> str:
    return f"/proposal/{proposal.id}/sua"


@pytest.mark.parametrize("who", ["secretariat", "secretary", "head"])
def test_the_wording_is_corrected(front_desk, play, recorded, who):
    answer = front_desk.visit(who).fill_in(edit(recorded), text="Phủ sóng mười thôn", unit_id=play.ids["commune"])
    assert (answer.status_code, answer.location) == (302, f"/proposal/{recorded.id}")
    assert (recorded.text, recorded.unit_id) == ("Phủ sóng mười thôn", play.ids["commune"])


@pytest.mark.parametrize(("who", "status"), [
    ("unit_head", 403), ("member", 403), ("other_unit_head", 404), ("upper_secretariat", 404), ("outsider", 404)])
def test_others_change_nothing(front_desk, play, recorded, who, status):
    sent = front_desk.visit("secretariat").form(edit(recorded))
    visitor = front_desk.visit(who)
    token, before = visitor.token(), audit.content_of(play.database)
    answer = visitor.send(edit(recorded), changed(sent, {"text": "Giả", "csrf_token": token}))
    assert (visitor.open(edit(recorded)).status_code, answer.status_code) == (status, status)
    assert audit.content_of(play.database) == before


@pytest.mark.parametrize(("typed", "sentence"), [
    ({"text": ""}, "Nội dung đề xuất: Không được để trống."),
    ({"unit_id": "x"}, "Đơn vị đề xuất: Hãy chọn một mục trong danh sách."),
    ({"text": "a\u202eb"}, "Văn bản có ký tự không hợp lệ")])
def test_what_cannot_stand_is_said_beside_it(front_desk, play, recorded, typed, sentence):
    office = front_desk.visit("secretariat")
    sent = changed(office.form(edit(recorded)), typed)
    before = audit.content_of(play.database)
    page = office.send(edit(recorded), sent)
    assert page.status_code == 422
    assert sentence in page.text
    assert audit.content_of(play.database) == before


def test_an_old_page_gives_back_what_was_typed(front_desk, recorded):
    office = front_desk.visit("secretariat")
    old = office.form(edit(recorded))
    office.fill_in(edit(recorded), text="Người thứ nhất")
    answer = office.send(edit(recorded), changed(old, {"text": "Người thứ hai"}))
    assert (answer.status_code, recorded.text) == (409, "Người thứ nhất")
    assert "Người thứ hai" in answer.text


def test_once_decided_it_is_edited_by_nobody(front_desk, play):
    proposal = play.a("proposal", "accepted")
    for who in ("secretariat", "head", "chair"):
        assert front_desk.visit(who).open(edit(proposal)).status_code == 403


def test_what_the_form_does_not_ask_is_not_taken(front_desk, play, recorded):
    front_desk.visit("secretariat").fill_in(
        edit(recorded), text="Khác", state="resolved", outcome="Giả", council_id=play.ids["province"])
    assert (recorded.text, recorded.state, recorded.outcome) == ("Khác", "recorded", "")
    assert recorded.council_id == play.ids["district"]


def test_a_form_without_its_token_is_refused(front_desk, recorded):
    assert front_desk.visit("secretariat").fill_in(edit(recorded), text="Khác", csrf_token=None).status_code == 400
    assert recorded.text != "Khác"


def test_every_passing_upward_is_listed(front_desk, play):
    proposal = play.a("proposal", "on_agenda")
    play.take(proposal, "carry_over")
    page = front_desk.visit("unit_head").open(f"/proposal/{proposal.id}").text
    for words in ("Lần 1: Hội đồng nhân dân tỉnh Lạng Sơn", "Lần 2: Hội đồng nhân dân tỉnh Lạng Sơn",
                  "Kỳ họp thứ 29 HĐND tỉnh khóa XVII", "Kỳ họp thường lệ giữa năm 2025",
                  "ngày 28/10/2024, số đến 1204", "Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn"):
        assert words in page


def test_the_council_above_reads_the_proposal_and_not_the_round(front_desk, play):
    proposal = play.a("proposal", "forwarded")
    page = front_desk.visit("upper_secretariat").open(f"/proposal/{proposal.id}")
    assert page.status_code == 200
    assert proposal.text in page.text
    assert "Hội đồng nhân dân huyện Bắc Sơn" in page.text
    assert f'href="/round/{proposal.round_id}"' not in page.text, "a link that would lead nowhere"
    assert f'href="/round/{proposal.round_id}"' in front_desk.visit("secretariat").open(f"/proposal/{proposal.id}").text


def test_what_looks_like_a_page_is_shown_as_text(front_desk, recorded):
    visitor = front_desk.visit("secretariat")
    visitor.fill_in(edit(recorded), text="<svg onload=alert(1)>")
    for address in (f"/proposal/{recorded.id}", edit(recorded), f"/round/{recorded.round_id}/theo-doi"):
        page = visitor.open(address).text
        assert "<svg onload" not in page
        assert "&lt;svg onload=alert(1)&gt;" in page
