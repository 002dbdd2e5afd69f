"""Signing in and out, and what ends a login."""

import re
import unicodedata
from datetime import date

import pytest
from sqlalchemy import select

from oversight.actor import acting_now
from oversight.models.people import Account, Person, Seat
from oversight.refusal import BadlyTyped
from oversight.services import journal
from oversight.services.accounts import create_account
from web.passwords import hashed

PASSWORD = "một câu đủ dài"  # noqa: S105
TYPED_ON_A_MAC = unicodedata.normalize("NFD", PASSWORD)
WRONG = "Thư điện tử hoặc mật khẩu không đúng."


class Machine:
    """One browser, which keeps its cookies."""

    def __init__(self, front_desk) -> None:
        self.client = front_desk.app.test_client()

    def sign_in(self, email="thu@bacson.vn", password=PASSWORD, to="/dang-nhap"):
        return self.client.post(to, data={"email": email, "password": password, "csrf_token": self.token(to)})

    def sign_out(self):
        return self.client.post("/dang-xuat", data={"csrf_token": self.token("/tai-khoan")})

    def change_password(self, current, new, repeated=None):
        return self.client.post("/tai-khoan", data={
            "current_password": current, "new_password": new, "repeated_password": repeated or new,
            "csrf_token": self.token("/tai-khoan")})

    def token(self, address):
        found = re.search(r'name="csrf_token"[^>]* value="([^"]+)"', self.client.get(address).text)
        return found[1] if found else ""

    @property
    def is_in(self) -> bool:
        return self.client.get("/tai-khoan").status_code == 200


@pytest.fixture
def account(play) -> str:
    person_id = play.person("secretariat").id
    with play.database.writing() as session:
        person = session.get_one(Person, person_id)
        return create_account(session, "Thu@BacSon.vn", hashed(PASSWORD), person=person).id


@pytest.fixture
def machine(front_desk, account) -> Machine:
    return Machine(front_desk)


@pytest.fixture
def other_machine(front_desk, account) -> Machine:
    return Machine(front_desk)


def kept(play, account) -> Account:
    play.audience.rollback()
    return play.audience.get_one(Account, account)


# In

def test_the_e_mail_may_be_typed_in_any_case(machine):
    assert machine.sign_in("THU@bacson.VN").status_code == 302
    assert machine.is_in


def test_vietnamese_letters_are_the_same_from_every_keyboard(machine):
    assert TYPED_ON_A_MAC != PASSWORD
    assert machine.sign_in(password=TYPED_ON_A_MAC).status_code == 302
    assert machine.is_in


def test_an_unknown_e_mail_and_a_wrong_password_are_told_the_same(machine):
    def told(response):
        page = re.sub(r'value="[^"]*"', "", response.text)
        return response.status_code, WRONG in page, page
    assert told(machine.sign_in("ai.do@bacson.vn")) == told(machine.sign_in("thu@bacson.vn", "không phải câu này"))
    assert WRONG in machine.sign_in("ai.do@bacson.vn").text
    assert not machine.is_in


def test_without_the_token_of_the_form_nobody_is_signed_in(machine):
    answer = machine.client.post("/dang-nhap", data={"email": "thu@bacson.vn", "password": PASSWORD})
    assert answer.status_code == 400
    assert not machine.is_in


@pytest.mark.parametrize("next_", [
    "//evil.vn", "/\\evil.vn", "\\\\evil.vn", "https:evil.vn", "https://evil.vn", "http://localhost@evil.vn",
    "///evil.vn", "/\n", "/\t/evil.vn", " //evil.vn", "javascript:alert(1)", "\x19//evil.vn", "http://[", "/\r\nX: y"])
def test_signing_in_never_leads_out_of_the_house(machine, next_):
    for how in ("in the address", "in the form"):
        sent = {"email": "thu@bacson.vn", "password": PASSWORD, "csrf_token": machine.token("/dang-nhap")}
        address = {"next": next_} if how == "in the address" else {}
        answer = machine.client.post("/dang-nhap", query_string=address, data={"next": next_} | sent | address)
        assert (answer.status_code, answer.location) in [(302, "/"), (302, "/dang-nhap")], how
        shown = machine.client.get("/dang-nhap", query_string=address, follow_redirects=True)
        assert "evil" not in shown.text


def test_somebody_who_was_sent_to_sign_in_comes_back_to_where_they_were_going(machine):
    sent_to = machine.client.get("/dot-giam-sat").location
    assert machine.sign_in(to=sent_to).location == "/dot-giam-sat"


def test_what_a_stranger_planted_before_is_worth_nothing_afterwards(front_desk, machine):
    token = machine.token("/dang-nhap")
    planted = machine.client.get_cookie("session").value
    assert machine.sign_in().status_code == 302
    stranger = front_desk.app.test_client()
    stranger.set_cookie("session", planted)
    assert stranger.get("/tai-khoan").status_code == 302
    refused = machine.client.post("/dang-xuat", data={"csrf_token": token})
    assert refused.status_code == 400
    assert machine.is_in


@pytest.mark.parametrize("email", ["a.b+c@ubnd.local", "o'neil@x-y.gov.vn", "vp_hdnd@bacson.langson.gov.vn"])
def test_whatever_an_account_may_be_called_can_be_signed_in_with(front_desk, play, email):
    with play.database.writing() as session:
        create_account(session, email, hashed(PASSWORD))
    machine = Machine(front_desk)
    machine.sign_in(email)
    assert machine.is_in


@pytest.mark.parametrize("email", ["a..b@x.vn", "thư@x.vn", "a@x", "@x.vn", "a b@x.vn", "a@-x.vn", "a" * 65 + "@x.vn",
                                   "a@" + "x" * 250 + ".vn", "", "a@x.vn\n@y.vn"])
def test_what_could_never_be_signed_in_with_is_no_account(play, email):
    with pytest.raises(BadlyTyped, match="chưa đúng dạng"), play.database.writing() as session:
        create_account(session, email, "x")


@pytest.mark.parametrize(("email", "password"), [
    ("thu@bacson.vn\x00", "x"), ("\x00", "\x00"), ("thu@bacson.vn", "\x00" + PASSWORD),
    ("thu@bacson.vn", "x" * 100_000), ("ai.do@bacson.vn", "x" * 100_000)])
def test_letters_that_no_keyboard_has_are_told_the_same_too(machine, email, password):
    answer = machine.sign_in(email, password)
    assert answer.status_code == 200
    assert WRONG in answer.text


def test_an_account_that_was_closed_is_told_so_only_to_who_knows_the_password(play, account, machine):
    with play.database.writing() as session:
        session.get_one(Account, account).active = False
    assert "Tài khoản đã bị khóa" not in machine.sign_in("thu@bacson.vn", "không phải câu này").text
    machine.sign_in()
    assert not machine.is_in


def test_no_token_opens_a_side_door(front_desk, machine):
    asked = {"X-CSRFToken": machine.token("/dang-nhap"), "Accept": "application/json"}
    answer = machine.client.post(
        "/dang-nhap?include_auth_token", json={"email": "thu@bacson.vn", "password": PASSWORD}, headers=asked)
    assert "authentication_token" not in answer.text
    with front_desk.app.test_request_context():
        datastore = front_desk.app.security.datastore
        token = datastore.find_user(email="thu@bacson.vn").get_auth_token()
    stranger = front_desk.app.test_client()
    assert stranger.get("/tai-khoan", headers={"Authentication-Token": token}).status_code == 302
    assert stranger.get("/tai-khoan", query_string={"auth_token": token}).status_code == 302


# Out

def test_signing_out_is_a_press_and_not_a_link(machine):
    machine.sign_in()
    assert machine.client.get("/dang-xuat").status_code in (404, 405)
    assert machine.client.post("/dang-xuat").status_code == 400
    assert machine.is_in
    assert machine.sign_out().status_code == 302
    assert not machine.is_in


def test_a_new_password_signs_out_every_machine_but_this_one(machine, other_machine):
    machine.sign_in()
    other_machine.sign_in()
    assert machine.change_password(TYPED_ON_A_MAC, "một câu khác hẳn").location == "/tai-khoan"
    assert machine.is_in
    assert not other_machine.is_in
    other_machine.sign_in()
    assert not other_machine.is_in
    other_machine.sign_in("thu@bacson.vn", "một câu khác hẳn")
    assert other_machine.is_in


@pytest.mark.parametrize(("current", "new", "repeated", "sentence"), [
    ("không phải", "một câu khác hẳn", None, "Mật khẩu hiện nay không đúng."),
    (PASSWORD, "ngắn quá", None, "Mật khẩu dài từ 12 đến 128 ký tự."),
    (PASSWORD, "a" * 129, None, "Mật khẩu dài từ 12 đến 128 ký tự."),
    (PASSWORD, "MatKhau123456", None, "Mật khẩu này quá phổ biến"),
    (PASSWORD, "một câu khác hẳn", "một câu khác hản", "Hai lần gõ mật khẩu mới không giống nhau."),
])
def test_a_password_that_may_not_be_used_changes_nothing(play, account, machine, current, new, repeated, sentence):
    machine.sign_in()
    before = kept(play, account).password, kept(play, account).fs_uniquifier
    answer = machine.change_password(current, new, repeated)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert new not in answer.text
    assert (kept(play, account).password, kept(play, account).fs_uniquifier) == before


def test_the_password_cannot_be_changed_from_another_site(play, account, machine):
    machine.sign_in()
    before = kept(play, account).password
    answer = machine.client.post("/tai-khoan", data={
        "current_password": PASSWORD, "new_password": "một câu khác hẳn", "repeated_password": "một câu khác hẳn"})
    assert answer.status_code >= 400
    assert kept(play, account).password == before
    assert "một câu khác hẳn" not in answer.text


def test_who_changed_a_password_is_in_the_journal_and_the_password_is_not(play, account, machine):
    machine.sign_in()
    machine.change_password(PASSWORD, "một câu khác hẳn")
    (entry,) = play.journal_of(kept(play, account))
    assert (entry.scope, entry.action, entry.actor_name) == ("installation", "password", "Lương Thị Hạnh")
    assert entry.typed == {}


def test_a_seat_that_has_ended_opens_nothing_at_the_next_request(front_desk, play):
    round_ = play.a("round", "draft")
    secretariat = front_desk.visit("secretariat")
    assert secretariat.open(f"/round/{round_.id}").status_code == 200
    _end_all_seats(play, "secretariat")
    assert secretariat.open(f"/round/{round_.id}").status_code == 404
    assert secretariat.open("/quan-tri").status_code == 404


def _end_all_seats(play, who):
    with play.database.writing() as session:
        for seat in session.scalars(select(Seat).where(Seat.person_id == play.ids[who])):
            seat.ended_on = date(2024, 8, 31)
            journal.enter(session, seat, acting_now(None), "edited", "Kết thúc vị trí")


def test_the_page_of_signing_in_asks_for_what_a_keeper_of_passwords_knows(machine):
    page = machine.client.get("/dang-nhap").text
    assert 'autocomplete="current-password"' in page
    assert "Chưa có tài khoản" in page
