"""Thư nhắc at the front desk: the office reads what did not go and why, corrects it, sends again, and words it."""

import pytest
from cast import audit
from cast.days import day, morning_of
from front_desk import changed
from sqlalchemy import select

from oversight.actor import Actor
from oversight.models.outbox import Outgoing, ReminderWording
from oversight.models.people import Account
from oversight.reminders.mornings import make_digests

LETTERS, WORDING = "/thu-nhac", "/thu-nhac/loi-thu"


def kept(play, who="unit_head", **more):
    """A letter in the outbox."""
    told = {"person_id": play.ids[who], "council_id": play.ids["district"], "day": day("04/10/2024"),
            "subject": "Sổ giám sát: 1 việc sắp đến hạn", "body": "Kính gửi", "next_try_at": morning_of("04/10/2024"),
            "expires_on": day("07/10/2024")}
    assert play.audience
    with play.database.writing() as session:
        row = Outgoing(**(told | more))
        session.add(row)
    return row.id


def refused(play, who="unit_head", **more):
    return kept(play, who, **({
        "delivery": "undeliverable", "address": "cu@bacson.vn",
        "reason": "Máy chủ thư báo không có hộp thư này (mã 550 5.1.1)."} | more))


def letter(play, letter_id):
    return play.audience.get_one(Outgoing, letter_id)


def form_of(visitor, letter_id):
    """As the page offers it: one form a letter, so the token and the mark are read where they stand."""
    page = visitor.open(LETTERS).text
    part = page.partition(f"/thu-nhac/{letter_id}/gui-lai")[2]
    version = part.partition('name="version" value="')[2].partition('"')[0]
    return changed(visitor.form(WORDING), {"version": version})


def test_what_was_not_sent_is_shown_to_the_office_with_the_reason(front_desk, play):
    refused(play)
    page = front_desk.visit("secretariat").open(LETTERS)
    for words in ("Vy Văn Thắng", "Không gửi được", "Máy chủ thư báo không có hộp thư này (mã 550 5.1.1).",
                  f"/quan-tri/nguoi/{play.ids['unit_head']}", "Chưa gửi được (1)", "Chờ gửi (0)"):
        assert words in page.text


def test_the_office_is_told_of_them_where_it_keeps_its_lists(front_desk, play):
    office = front_desk.visit("secretariat")
    assert "chưa gửi được" not in office.open("/quan-tri").text
    refused(play)
    assert "Thư nhắc (1 thư chưa gửi được)" in office.open("/quan-tri").text
    assert "chưa gửi được" not in front_desk.visit("neighbour_secretariat").open("/quan-tri").text


@pytest.mark.parametrize(("delivery", "xem", "words"), [
    ("waiting", "cho-gui", "Chờ gửi"), ("sending", "cho-gui", "từ lúc 04/10/2024 09:00"),
    ("sent", "da-gui", "lúc 04/10/2024 09:00"), ("uncertain", "chua-gui-duoc", "Không rõ đã đến hay chưa"),
    ("expired", "chua-gui-duoc", "Hết hạn, chưa gửi")])
def test_every_letter_is_in_one_of_the_lists(front_desk, play, delivery, xem, words):
    moment = morning_of("04/10/2024")
    kept(play, delivery=delivery, claimed_at=moment, sent_at=moment)
    office = front_desk.visit("secretariat")
    assert words in office.open(f"{LETTERS}?xem={xem}").text
    others = {"chua-gui-duoc", "cho-gui", "da-gui"} - {xem}
    assert all("Vy Văn Thắng" not in office.open(f"{LETTERS}?xem={other}").text for other in others)


def test_a_letter_is_sent_again_to_the_corrected_address(front_desk, play):
    letter_id = refused(play, tries=4)
    office = front_desk.visit("secretariat")
    front_desk.visit("unit_head")
    assert office.send(f"{LETTERS}/{letter_id}/gui-lai", form_of(office, letter_id)).status_code == 302
    row = letter(play, letter_id)
    assert (row.delivery, row.tries, row.reason) == ("waiting", 0, "")
    assert [entry.label for entry in play.journal_of(row)] == ["Gửi lại thư nhắc"]
    assert "Đã đưa thư vào danh sách chờ gửi" in office.open(LETTERS).text


def test_without_an_account_to_write_to_it_is_said_what_to_do(front_desk, play):
    letter_id = refused(play)
    office = front_desk.visit("secretariat")
    before = audit.content_of(play.database)
    office.send(f"{LETTERS}/{letter_id}/gui-lai", form_of(office, letter_id))
    assert "hãy mở lại hoặc cấp tài khoản rồi gửi lại" in office.open(LETTERS).text
    assert audit.content_of(play.database) == before


def test_pressed_twice_it_goes_once(front_desk, play):
    letter_id = refused(play)
    front_desk.visit("unit_head")
    office = front_desk.visit("secretariat")
    form = form_of(office, letter_id)
    assert [office.send(f"{LETTERS}/{letter_id}/gui-lai", form).status_code for _ in range(2)] == [302, 409]


def test_a_letter_that_was_sent_is_not_sent_again(front_desk, play):
    kept(play, delivery="sent", sent_at=morning_of("04/10/2024"))
    office = front_desk.visit("secretariat")
    assert "gui-lai" not in office.open(f"{LETTERS}?xem=da-gui").text


@pytest.mark.parametrize("who", ["chair", "head", "unit_head", "outsider", "former_clerk"])
def test_for_others_there_is_no_such_page(front_desk, play, who):
    letter_id = refused(play)
    visitor = front_desk.visit(who)
    token = {"csrf_token": visitor.token()}
    assert [visitor.open(page).status_code for page in (LETTERS, WORDING)] == [404, 404]
    assert visitor.send(f"{LETTERS}/{letter_id}/gui-lai", changed(visitor.form("/tai-khoan"), token)).status_code == 404


def test_another_office_sees_no_letter_of_this_council_and_cannot_touch_it(front_desk, play):
    letter_id = refused(play)
    neighbour = front_desk.visit("neighbour_secretariat")
    assert "Vy Văn Thắng" not in neighbour.open(LETTERS).text
    assert neighbour.open(f"{LETTERS}?hoi-dong={play.ids['district']}").status_code == 404
    answer = neighbour.send(f"{LETTERS}/{letter_id}/gui-lai", neighbour.form(WORDING))
    assert answer.status_code == 404
    assert letter(play, letter_id).delivery == "undeliverable"


def test_an_administrator_reads_the_letters_of_each_council(front_desk, play):
    refused(play)
    administrator = front_desk.visit("outsider")
    with play.database.writing() as session:
        session.scalar(select(Account).where(Account.person_id == play.ids["outsider"])).is_administrator = True
    page = administrator.open(f"{LETTERS}?hoi-dong={play.ids['district']}")
    assert "Vy Văn Thắng" in page.text


def test_the_page_shows_fifty_and_the_way_to_the_others(front_desk, play):
    for number in range(60):
        refused(play, occasion=str(number))
    office = front_desk.visit("secretariat")
    assert office.open(LETTERS).text.count("gui-lai") == 50
    assert office.open(f"{LETTERS}?tu=50").text.count("gui-lai") == 10


def test_without_a_server_the_page_says_so_and_with_one_it_does_not(front_desk, play, monkeypatch):
    office = front_desk.visit("secretariat")
    assert "Chưa đặt máy chủ thư" in office.open(LETTERS).text
    monkeypatch.setenv("OVERSIGHT_MAIL_SERVER", "mail.bacson.vn")
    assert "OVERSIGHT_MAIL_FROM phải là" in office.open(LETTERS).text
    monkeypatch.setenv("OVERSIGHT_MAIL_FROM", "so@bacson.vn")
    assert "máy chủ thư" not in office.open(LETTERS).text


# The wording

def test_a_council_words_its_letters_and_sees_them_before(front_desk, play):
    office = front_desk.visit("secretariat")
    typed = {"opening": "Văn phòng HĐND huyện kính báo:", "closing": "Trân trọng.", "days_before": "3; 10 ,0",
             "late_every": "5"}
    before = audit.content_of(play.database)
    tried = office.send(WORDING, changed(office.form(WORDING), typed | {"xem-thu": "1"}))
    assert tried.status_code == 200
    assert tried.text.count("Văn phòng HĐND huyện kính báo:") == 2, "in the box and in the letter"
    assert audit.content_of(play.database) == before
    assert office.fill_in(WORDING, **typed).status_code == 302
    row = play.audience.scalars(select(ReminderWording)).one()
    assert (row.days_before, row.late_every, row.closing) == ("10, 3, 0", "5", "Trân trọng.")
    assert row.council_id == play.ids["district"]


@pytest.mark.parametrize(("field", "text", "words"), [
    ("days_before", "ba ngày", "cách nhau bằng dấu phẩy"), ("days_before", "-3", "cách nhau bằng dấu phẩy"),
    ("days_before", "91", "không quá 90"), ("days_before", "1,2,3,4,5,6,7,8,9", "nhiều nhất 8 số"),
    ("days_before", "³", "cách nhau bằng dấu phẩy"), ("late_every", "0", "từ 1 đến 60"),
    ("late_every", "5, 7", "từ 1 đến 60"), ("opening", "a" * 601, "tối đa 600"),
    ("closing", "a\u202e", "không hợp lệ")])
def test_what_cannot_be_is_said_and_everything_typed_is_kept(front_desk, play, field, text, words):
    office = front_desk.visit("secretariat")
    typed = {"opening": "Kính báo:", field: text}
    answer = office.fill_in(WORDING, **typed)
    assert (answer.status_code, words in answer.text, typed["opening"] in answer.text) == (422, True, True)
    assert play.audience.scalars(select(ReminderWording)).all() == []


def test_whoever_saw_an_older_wording_is_told_so(front_desk, play):
    office = front_desk.visit("secretariat")
    old = office.form(WORDING)
    office.fill_in(WORDING, closing="Trân trọng.")
    assert office.send(WORDING, changed(old, {"closing": "Xin cảm ơn."})).status_code == 409


def test_the_words_and_days_of_a_council_stand_in_its_letters(front_desk, play):
    play.a("self_report", "requested")
    front_desk.visit("unit_clerk")
    front_desk.visit("secretariat").fill_in(WORDING, opening="Văn phòng kính báo:", days_before="4")
    for on, made in (("03/10/2024", 1), ("04/10/2024", 0)):  # four days before, and three
        assert make_digests(play.database, Actor(None, morning_of(on))) == made
    row = play.audience.scalars(select(Outgoing)).one()
    assert "Văn phòng kính báo:" in row.body


# A few lines for a chat

def test_the_page_of_a_report_offers_a_message_to_copy(front_desk, play):
    report = play.a("self_report", "requested")
    page = front_desk.visit("secretariat").open(f"/self_report/{report.id}").text
    message = page.partition('id="loi-nhac"')[2].partition("</textarea>")[0]
    for words in ("Kính gửi Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn.", "gửi báo cáo phục vụ đợt giám sát",
                  "Thời hạn 07/10/2024, ", f"/self_report/{report.id}"):
        assert words in message
    assert "Sao chép lời nhắc" not in front_desk.visit("unit_head").open(f"/self_report/{report.id}").text


def test_what_was_answered_is_not_urged(front_desk, play):
    item = play.a("recommendation", "in_progress")
    office = front_desk.visit("secretariat")
    assert "Sao chép lời nhắc" in office.open(f"/recommendation/{item.id}").text
    play.take(item, "report")
    assert "Sao chép lời nhắc" not in office.open(f"/recommendation/{item.id}").text


def test_all_messages_of_a_round_stand_on_one_page(front_desk, play):
    round_ = play.a("self_report", "requested").round
    office = front_desk.visit("secretariat")
    page = office.open(f"/round/{round_.id}/loi-nhac").text
    assert page.count("<textarea") == 2
    assert f"/round/{round_.id}/loi-nhac" in office.open(f"/round/{round_.id}/theo-doi").text
    assert front_desk.visit("unit_head").open(f"/round/{round_.id}/loi-nhac").status_code == 404
    assert front_desk.visit("neighbour_secretariat").open(f"/round/{round_.id}/loi-nhac").status_code == 404
