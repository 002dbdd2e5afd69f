"""Đề xuất của đơn vị: worded rightly while only recorded; read by the unit, the council and the council above."""

import re

import pytest
from cast import audit
from front_desk import changed
from sqlalchemy import select

from oversight.models.people import Account
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


# Two councils in one installation

def links_on(page: str) -> set[str]:
    """Within the page itself: the frame has stories of its own."""
    main = page[page.index("<main"):page.index("</main>")]
    return {link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"#]*)"', main)}


def step(proposal, trigger: str) -> str:
    return f"/proposal/{proposal.id}/buoc/{trigger}"


@pytest.mark.parametrize("state", ["forwarded", "received", "on_agenda", "resolved", "feedback_sent"])
def test_no_link_on_the_page_of_the_council_above_leads_nowhere(front_desk, play, state):
    proposal = play.a("proposal", "on_agenda" if state == "feedback_sent" else state)
    if state == "feedback_sent":
        play.take(proposal, "resolve")
        play.take(proposal, "feed_back")
    above = front_desk.visit("upper_secretariat")
    links = links_on(above.open(f"/proposal/{proposal.id}").text)
    assert any(link.startswith("/van-ban/") or "/pdf" in link or ".pdf" in link for link in links), links
    assert {link: status for link in links if (status := above.open(link).status_code) != 200} == {}


def test_the_council_above_reads_the_origin_and_nothing_else_of_the_round(front_desk, play):
    proposal = play.a("proposal", "accepted")
    minutes = proposal.sitting.minutes
    play.take(minutes, "sign")
    play.take(minutes, "issue")
    play.take(proposal, "forward")
    above = front_desk.visit("upper_secretariat")
    page = above.open(f"/proposal/{proposal.id}").text
    for words in ("Đơn vị đề xuất tại buổi làm việc", proposal.statement.text, "số 01/BB-ĐGS",
                  "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Chuyển lên HĐND tỉnh Lạng Sơn"):
        assert words in page, words
    for words in ("Tiếp thu đề xuất", "Dương Thị Lan", "Kết luận giám sát", "Ghi nhận đề xuất"):
        assert words not in page, words
    for address in (f"/sitting/{proposal.sitting_id}", f"/minutes/{minutes.id}", f"/round/{proposal.round_id}",
                    f"/proposal/{proposal.round.proposals[1].id}"):
        assert above.open(address).status_code == 404, address


def test_on_the_desk_above_it_is_what_was_sent_there_and_below_it_is_waited_for(front_desk, play):
    proposal = play.a("proposal", "forwarded")
    above = front_desk.visit("upper_secretariat").open("/").text
    assert f"Đề xuất chuyển đến: {proposal.text[:40]}" in above
    assert "Từ HĐND huyện Bắc Sơn" in above
    below = front_desk.visit("secretariat").open("/").text
    assert "Chờ: Văn phòng HĐND tỉnh Lạng Sơn" in below
    assert "Đề xuất chuyển đến" not in below


@pytest.mark.parametrize("state", ["resolved", "answered", "declined"])
def test_the_answer_arrives_on_the_desk_below_and_the_unit_reads_it_once_told(front_desk, play, state):
    proposal = play.a("proposal", "on_agenda" if state == "resolved" else "received")
    trigger = {"resolved": "resolve", "answered": "answer_from_above", "declined": "decline_from_above"}[state]
    play.take(proposal, trigger)
    office = front_desk.visit("secretariat")
    assert "Đã có trả lời, cần thông báo cho đơn vị" in office.open("/").text
    assert "Đã có trả lời, cần thông báo cho đơn vị" in office.open(f"/proposal/{proposal.id}").text
    assert "cần thông báo cho đơn vị" not in front_desk.visit("unit_head").open("/").text
    assert "cần thông báo cho đơn vị" not in front_desk.visit("upper_secretariat").open(f"/proposal/{proposal.id}").text
    office.fill_in(step(proposal, "feed_back"), channel="system")
    page = front_desk.visit("unit_head").open(f"/proposal/{proposal.id}").text
    assert "Đã thông báo cho đơn vị" in page
    assert "Đã có trả lời, cần thông báo" not in office.open("/").text


def test_what_was_answered_here_is_no_news_from_above(front_desk, play):
    play.a("proposal", "answered")
    assert "Đã có trả lời, cần thông báo" not in front_desk.visit("secretariat").open("/").text


def test_taken_back_while_the_page_above_is_open_it_is_not_received_and_the_page_says_why(front_desk, play):
    proposal = play.a("proposal", "forwarded")
    above = front_desk.visit("upper_secretariat")
    opened = above.form(step(proposal, "acknowledge"))
    front_desk.visit("chair").fill_in(
        step(proposal, "withdraw_forwarding"), reason="Ghi nhầm kỳ họp.", document="91/HĐND-VP ngày 25/10/2024")
    answer = above.send(step(proposal, "acknowledge"), changed(opened, {"received_number": "1204"}))
    assert (answer.status_code, proposal.state) == (404, "accepted")
    assert "Nơi gửi đã rút lại đề xuất này ngày" in answer.text
    assert "lý do: Ghi nhầm kỳ họp." in answer.text
    assert "Số đến" in answer.text, "what was typed is given back under its label"
    page = above.open(f"/proposal/{proposal.id}")
    assert (page.status_code, "Không phải xử lý thêm." in page.text) == (404, True)
    assert proposal.text not in page.text
    strange = front_desk.visit("neighbour_secretariat").open(f"/proposal/{proposal.id}")
    assert (strange.status_code, "rút lại" in strange.text) == (404, False)
    assert "Đề xuất chuyển đến" not in above.open("/").text


def test_received_while_the_page_below_is_open_it_is_not_taken_back(front_desk, play):
    proposal = play.a("proposal", "forwarded")
    chair = front_desk.visit("chair")
    opened = chair.form(step(proposal, "withdraw_forwarding"))
    front_desk.visit("upper_secretariat").fill_in(step(proposal, "acknowledge"), received_number="1204")
    answer = chair.send(step(proposal, "withdraw_forwarding"), changed(opened, {"reason": "Nhầm", "document": "91"}))
    assert (answer.status_code, proposal.state) == (409, "received")


@pytest.mark.parametrize(("who", "trigger", "sentence"), [
    ("chair", "forward", "Đề xuất đã chuyển đến Hội đồng nhân dân tỉnh Lạng Sơn ngày 24/10/2024."),
    ("upper_secretariat", "resolve", "Hãy ghi nhận ngày nhận đề xuất trước")])
def test_a_step_out_of_turn_says_what_comes_first(front_desk, play, who, trigger, sentence):
    proposal = play.a("proposal", "forwarded")
    page = front_desk.visit(who).open(step(proposal, trigger))
    assert page.status_code == 409
    assert sentence in page.text
    assert f'href="/proposal/{proposal.id}">Xem hồ sơ hiện tại' in page.text


def test_the_unit_reads_the_whole_chain_of_its_proposal(front_desk, play):
    proposal = play.a("proposal", "resolved")
    unit = front_desk.visit("unit_head")
    page = unit.open(f"/proposal/{proposal.id}").text
    for words in ("Đơn vị đề xuất tại buổi làm việc", "HĐND tỉnh Lạng Sơn đã nhận", "Kỳ họp giải quyết",
                  "45/NQ-HĐND ngày 10/12/2024", "Thông báo kết quả cho đơn vị"):
        assert words in page, words
    assert {link: status for link in links_on(page) if (status := unit.open(link).status_code) != 200} == {}


# Whoever is at the program takes the own steps

@pytest.mark.parametrize(("state", "trigger"), [
    ("forwarded", "acknowledge"), ("received", "put_on_agenda"), ("received", "answer_from_above"),
    ("on_agenda", "resolve"), ("on_agenda", "carry_over")])
def test_the_office_below_does_not_play_a_council_above_that_works_here(front_desk, play, state, trigger):
    proposal = play.a("proposal", state)
    office = front_desk.visit("secretariat")
    on_paper = changed(office.form(step(proposal, trigger)), {
        "received_on": "28/10/2024", "target_session": "Kỳ họp thứ 30", "answer": "Đã có", "outcome": "Bố trí 12 tỷ",
        "document": "12/NQ-HĐND", "reason": "Chưa kịp"})
    front_desk.visit("upper_secretariat")
    page = office.open(f"/proposal/{proposal.id}").text
    before = audit.content_of(play.database)
    answer = office.send(step(proposal, trigger), on_paper)
    assert f'href="{step(proposal, trigger)}"' not in page
    assert answer.status_code == 403
    assert "Hội đồng nhân dân tỉnh Lạng Sơn sử dụng phần mềm này và tự ghi bước này." in answer.text
    assert audit.content_of(play.database) == before


def test_once_nobody_above_signs_in_the_office_below_notes_what_came_by_post(front_desk, play):
    proposal = play.a("proposal", "forwarded")
    front_desk.visit("upper_secretariat")
    with play.database.writing() as session:
        session.scalar(select(Account).where(Account.person_id == play.ids["upper_secretariat"])).active = False
    office = front_desk.visit("secretariat")
    assert f'href="{step(proposal, "acknowledge")}"' in office.open(f"/proposal/{proposal.id}").text
    office.fill_in(step(proposal, "acknowledge"), received_on="28/10/2024")
    assert proposal.state == "received"
