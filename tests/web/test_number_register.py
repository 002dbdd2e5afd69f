"""Sổ đăng ký văn bản đi and thể thức văn bản at the front desk: who finds them, and what is said beside what field."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from threading import Barrier

import pytest
from cast import audit
from front_desk import changed, form_in
from pypdf import PdfReader

from oversight.actor import Actor
from oversight.models.paper_settings import NumberNote, PaperSetting
from oversight.models.papers import IssuedPaper
from oversight.models.round import Round
from oversight.services import journal
from oversight.services.round import open_round

REGISTER = "/so-van-ban?nam=2024"


def of(play, page: str, **asked) -> str:
    words = "&".join(f"{name.replace('_', '-')}={value}" for name, value in asked.items())
    return f"/so-van-ban/{play.ids['district']}/{page}?{words}"


def explaining(play, first=1, last="", code="QĐ-TTHĐND") -> str:
    return of(play, "ghi-so", ky_hieu=code, nam=2024, tu=first, den=last)


@pytest.fixture
def round_(play):
    """Its establishing act bears number 20; nobody knows of 1 to 19."""
    found = play.a("round", "draft")
    play.take(found, "establish", paper_number=20)
    return found


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


# Reading

def test_the_office_and_the_leadership_find_the_register_and_nobody_else_does(play, front_desk, round_):
    pages = {who: front_desk.visit(who).open(REGISTER) for who in (
        "secretariat", "chair", "committee_chair", "head", "unit_head", "outsider")}
    assert {who: page.status_code for who, page in pages.items()} == {
        "secretariat": 200, "chair": 200, "committee_chair": 404, "head": 404, "unit_head": 404, "outsider": 404}
    assert "Ghi lý do" in pages["secretariat"].text
    assert "Ghi lý do" not in pages["chair"].text
    assert 'href="/so-van-ban"' in front_desk.visit("chair").open("/").text
    assert 'href="/so-van-ban"' not in front_desk.visit("head").open("/").text


def test_each_council_reads_its_own_register(play, front_desk, round_):
    neighbour = front_desk.visit("neighbour_secretariat")
    assert "QĐ-TTHĐND" not in neighbour.open(REGISTER).text
    assert neighbour.open(f"{REGISTER}&hoi-dong={play.ids['district']}").status_code == 404
    assert neighbour.open(explaining(play)).status_code == 404


def test_the_register_names_paper_gap_and_correction(play, front_desk):
    minutes = play.a("minutes", "issued")
    play.take(minutes, "correct")
    page = front_desk.visit("secretariat").open(REGISTER).text
    assert "Biên bản làm việc" in page
    correction = next(paper for paper in minutes.round.papers if paper.kind == "minutes_correction")
    assert f"Đã đính chính bằng số {correction.number_and_code}" in page
    assert "chưa có" in page


@pytest.mark.parametrize("asked", ["nam=2031", "nam=xyz", "nam=99999999", "nam=%C2%B2"])
def test_a_year_without_papers_says_what_would_fill_it(play, front_desk, asked):
    page = front_desk.visit("secretariat").open(f"/so-van-ban?{asked}")
    assert page.status_code == 200
    assert "chưa có văn bản nào" in page.text


def test_the_register_is_printed(play, front_desk, round_):
    secretariat = front_desk.visit("secretariat")
    secretariat.fill_in(explaining(play, 1, 18), kind="elsewhere", reason="Theo sổ giấy")
    printed = secretariat.open("/so-van-ban.pdf?nam=2024")
    assert printed.mimetype == "application/pdf"
    words = text_of(printed.data)
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in words
    assert "Cấp cho văn bản ngoài phần mềm" in words
    assert "Chưa có văn bản" in words
    assert "Hoàng Văn Minh" in words
    assert front_desk.visit("head").open("/so-van-ban.pdf?nam=2024").status_code == 404


def test_fifty_papers_and_a_long_gap_stand_on_one_page(play, front_desk, round_):
    with play.database.writing() as session:
        paper = session.query(IssuedPaper).one()
        there = session.get_one(Round, round_.id)
        same = {name: getattr(paper, name) for name in (
            "council_id", "kind", "notation", "year", "dated_on", "subject", "document", "sha256")}
        session.add_all(IssuedPaper(round=there, number=number, **same) for number in range(21, 71))
        journal.enter(session, there, Actor(None, datetime(2024, 9, 6, tzinfo=UTC)), "edited", "Năm mươi văn bản")
    page = front_desk.visit("secretariat").open(REGISTER).text
    assert len(re.findall(r'class="register-number"', page)) == 52
    assert "51 văn bản · số tiếp theo 71 · 19 số chưa rõ" in page


# Explaining

def test_a_gap_is_explained_from_its_line_and_the_note_is_taken_back(play, front_desk, round_):
    secretariat = front_desk.visit("secretariat")
    address = re.search(r'href="([^"]+ghi-so[^"]+tu=1[^"]*)"', secretariat.open(REGISTER).text)[1].replace("&amp;", "&")
    form = secretariat.form(address)
    assert (form["notation"], form["first"], form["last"], form["year"]) == ("QĐ-TTHĐND", "1", "19", "2024")
    sent = secretariat.fill_in(address, kind="elsewhere", reason="Cấp trước khi dùng phần mềm")
    assert sent.status_code == 302
    page = secretariat.open(REGISTER).text
    assert "01 – 19" in page
    assert "Cấp trước khi dùng phần mềm" in page
    assert "Lương Thị Hạnh" in page
    back = re.search(r'href="([^"]+bo-ghi[^"]+)"', page)[1].replace("&amp;", "&")
    assert secretariat.fill_in(back, reason="Còn thiếu số 07").status_code == 302
    assert play.audience.query(NumberNote).count() == 0


def test_what_was_typed_is_kept_when_it_is_refused(play, front_desk, round_):
    secretariat = front_desk.visit("secretariat")
    sent = secretariat.fill_in(explaining(play, 20, ""), kind="cancelled", reason="Ghi nhầm sổ", noted_on="05/09/2024")
    assert sent.status_code == 422
    assert "Số 20/QĐ-TTHĐND năm 2024 đã được cấp cho" in sent.text
    kept = form_in(sent.text)
    assert (kept["reason"], kept["kind"], kept["noted_on"]) == ("Ghi nhầm sổ", "cancelled", "05/09/2024")


@pytest.mark.parametrize(("typed", "words"), [
    ({"first": "mười"}, "Hãy nhập một số nguyên"), ({"first": ""}, "Hãy nhập số"), ({"kind": ""}, "Hãy chọn một mục"),
    ({"notation": "XX"}, "Hãy chọn một mục"), ({"year": "1999"}, "Hãy ghi năm của sổ"),
    ({"reason": ""}, "Hãy ghi lý do"),
    ({"noted_on": "31/02/2024"}, "31/02/2024"), ({"last": "0"}, "Số cuối"), ({"year": ""}, "Hãy ghi năm của sổ")])
def test_bad_input_is_told_beside_its_field_and_writes_nothing(play, front_desk, round_, typed, words):
    secretariat = front_desk.visit("secretariat")
    good = {"kind": "cancelled", "reason": "Ghi nhầm sổ"}
    form = changed(secretariat.form(explaining(play, 5, "")), good | typed)
    before = audit.content_of(play.database)
    sent = secretariat.send(explaining(play, 5, ""), form)
    assert (sent.status_code, words in sent.text) == (422, True)
    assert audit.content_of(play.database) == before


def test_a_note_that_somebody_has_taken_back_meanwhile_is_said_to_be_gone(play, front_desk, round_):
    secretariat = front_desk.visit("secretariat")
    secretariat.fill_in(explaining(play, 1, 19), kind="elsewhere", reason="Theo sổ giấy")
    address = of(play, "bo-ghi", ky_hieu="QĐ-TTHĐND", nam=2024, tu=1, den=19)
    form = changed(secretariat.form(address), {"reason": "Nhầm"})
    assert secretariat.send(address, form).status_code == 302
    assert secretariat.send(address, form).status_code == 409


def test_two_who_issue_at_the_same_moment_are_first_and_second_and_the_second_keeps_what_was_typed(play, front_desk):
    """Both had the same number proposed; the second is told by whom it was taken and what comes next."""
    first = play.a("round", "draft")
    second = other_round(play, first)
    chairs = [front_desk.visit("chair") for _ in range(2)]
    addresses = [f"/round/{each.id}/buoc/establish" for each in (first, second)]
    forms = [chair.form(address) for chair, address in zip(chairs, addresses, strict=True)]
    assert [form["paper_number"] for form in forms] == ["1", "1"]
    typed, gate = {"paper_number": "7", "paper_dated_on": "05/09/2024"}, Barrier(2)

    def press(turn: int):
        gate.wait()
        return chairs[turn].client.post(addresses[turn], data=changed(forms[turn], typed))

    with ThreadPoolExecutor(2) as hands:
        answers = sorted(hands.map(press, range(2)), key=lambda answer: answer.status_code)
    play.audience.rollback()
    assert [answer.status_code for answer in answers] == [302, 422]
    assert "đã được cấp cho “" in answers[1].text
    assert "Số tiếp theo là 08." in answers[1].text
    assert form_in(answers[1].text)["paper_number"] == "7"
    assert play.audience.query(IssuedPaper).count() == 1


def other_round(play, model):
    content = {name: getattr(model, name) for name in ("supervision_object", "scope", "content", "plan")}
    content |= {
        "theme": "Cải cách hành chính", "units": [{"unit_id": play.ids["commune"]}],
        "members": [{"person_id": row.person_id, "role": row.role} for row in model.members]}
    return play.do(open_round, play.body("standing_committee"), content, by="secretariat", on="03/09/2024")


# Thể thức văn bản

def setting_of(play, kind="minutes") -> str:
    return f"/the-thuc-van-ban/{play.ids['district']}/{kind}"


def test_the_office_sets_its_papers_and_sees_them_on_paper(play, front_desk, round_):
    secretariat = front_desk.visit("secretariat")
    assert 'href="/the-thuc-van-ban"' in secretariat.open("/quan-tri").text
    sent = secretariat.fill_in(setting_of(play, "establishing_act"), place="Thị trấn Bắc Sơn", issuer_code="HĐND")
    assert sent.status_code == 302
    assert "địa danh: Thị trấn Bắc Sơn" in secretariat.open(sent.location).text
    seen = secretariat.open(f"{setting_of(play, 'establishing_act')}.pdf")
    assert "/QĐ-HĐND" in text_of(seen.data)
    assert "Thị trấn Bắc Sơn, ngày" in text_of(seen.data)


def test_what_is_being_typed_is_seen_on_paper_and_not_kept(play, front_desk, round_):
    secretariat = front_desk.visit("secretariat")
    form = changed(secretariat.form(setting_of(play, "establishing_act")), {"place": "Nơi đang gõ"})
    seen = secretariat.send(f"{setting_of(play, 'establishing_act')}/xem-thu", form)
    assert (seen.mimetype, "Nơi đang gõ, ngày" in text_of(seen.data)) == ("application/pdf", True)
    assert play.audience.query(PaperSetting).count() == 0
    wrong = changed(secretariat.form(setting_of(play)), {"type_code": "B/B"})
    bad = secretariat.send(f"{setting_of(play)}/xem-thu", wrong)
    assert (bad.status_code, form_in(bad.text)["type_code"]) == (422, "B/B")


def test_a_refused_form_keeps_what_was_typed_and_an_old_page_is_told_so(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    old = secretariat.form(setting_of(play))
    sent = secretariat.send(setting_of(play), changed(old, {"capacity": "TL. Chủ tịch", "place": "Bắc Sơn"}))
    assert (sent.status_code, "thêm một dòng" in sent.text) == (422, True)
    assert (form_in(sent.text)["capacity"], form_in(sent.text)["place"]) == ("TL. Chủ tịch", "Bắc Sơn")
    assert secretariat.send(setting_of(play), changed(old, {"place": "Bắc Sơn"})).status_code == 302
    assert secretariat.send(setting_of(play), changed(old, {"place": "Lạng Sơn"})).status_code == 409
    assert play.audience.query(PaperSetting).one().place == "Bắc Sơn"


def test_what_cannot_be_set_for_all_papers_is_not_asked(play, front_desk):
    secretariat = front_desk.visit("secretariat")
    assert "issuer_code" not in secretariat.form(setting_of(play, "chung"))
    assert "type_code" not in secretariat.form(setting_of(play, "reminder"))
    assert "type_code" in secretariat.form(setting_of(play, "minutes"))
    assert secretariat.open(f"{setting_of(play, 'chung')}.pdf").mimetype == "application/pdf"


def test_for_others_the_pages_do_not_exist(play, front_desk):
    for who in ("chair", "head", "unit_head", "neighbour_secretariat"):
        visitor = front_desk.visit(who)
        assert visitor.open(setting_of(play)).status_code == 404, who
        assert visitor.open(f"{setting_of(play)}.pdf").status_code == 404, who
    assert front_desk.visit("secretariat").open(setting_of(play, "no_such_paper")).status_code == 404
