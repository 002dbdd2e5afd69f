"""Who keeps what: administrators all but the rounds, a secretariat its units and their people, others nothing."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from cast import audit
from front_desk import FrontDesk, Visitor
from sqlalchemy import select

from oversight.actor import acting_now
from oversight.models.base import Base
from oversight.models.calendar import DayOff
from oversight.models.identity import new_id
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Account, Person, Seat
from oversight.models.round import DelegationMember, Round
from oversight.refusal import NotYours
from oversight.services import (
    account_keeping,
    directory_bodies,
    directory_councils,
    directory_days_off,
    directory_people,
    directory_seats,
    directory_units,
    journal,
)
from oversight.services.accounts import create_account
from oversight.services.days_off import days_off
from oversight.services.directory_mandate import mandate_of
from oversight.services.isolation import confine
from web.passwords import hashed, is_password

A_DAY = date(2027, 9, 4)


@pytest.fixture
def administrator(front_desk, play) -> Visitor:
    return an_administrator(front_desk, play)


def an_administrator(front_desk: FrontDesk, play) -> Visitor:
    """Signs in, and is nobody of the council. A record that the story begins with comes before."""
    play.audience.rollback()  # at the latest now the story has begun
    with play.database.writing() as session:
        account = create_account(session, "quan.tri@bacson.vn", hashed("một câu đủ dài"), is_administrator=True)
    play.audience.rollback()
    return signed_in(front_desk, account)


@pytest.fixture
def secretariat(front_desk) -> Visitor:
    return front_desk.visit("secretariat")


def signed_in(front_desk: FrontDesk, account: Account) -> Visitor:
    client = front_desk.app.test_client()
    with client.session_transaction() as session:
        session["_user_id"], session["_fresh"] = account.fs_uniquifier, True
    return Visitor(client, front_desk.play)


def only(play, model: type[Base], **where):
    return play.audience.scalars(select(model).filter_by(**where)).one()


def last_entry(play, row: Base) -> JournalEntry:
    return play.journal_of(row)[-1]


def address_of(play, who: str) -> str:
    return f"/quan-tri/nguoi/{play.ids[who]}"


def an_account_of(play, who: str, **more) -> str:
    person_id = play.person(who).id
    with play.database.writing() as session:
        person = session.get_one(Person, person_id)
        return create_account(session, f"{who}.2@bacson.vn", hashed("một câu đủ dài"), person=person, **more).id


def nothing_changes(play, doing: Callable):
    before = audit.content_of(play.database)
    answer = doing()
    assert audit.content_of(play.database) == before
    return answer


# The administrator furnishes a new council

def test_an_administrator_furnishes_a_council_from_its_name_to_who_signs_in(administrator, play, front_desk):
    administrator.fill_in("/quan-tri/hoi-dong/them", name="Hội đồng nhân dân xã Tân Hương", place_name="Tân Hương",
                          short_name="HĐND xã Tân Hương", level="commune", upper_id=play.ids["province"],
                          valid_from="01/07/2025")
    council = only(play, Council, name="Hội đồng nhân dân xã Tân Hương")
    assert (council.level, council.valid_from, council.upper_id) == ("commune", date(2025, 7, 1), play.ids["province"])
    administrator.fill_in("/quan-tri/co-quan/them", council_id=council.id, kind="standing_committee",
                          name="Thường trực HĐND xã Tân Hương", code="HĐND")
    body = only(play, Body, council_id=council.id)
    made = administrator.fill_in("/quan-tri/nguoi/them", council_id=council.id, name="Lê Văn Đức", title="Chủ tịch")
    administrator.fill_in(f"{made.location}/vi-tri", role="chair", body_id=body.id)
    person = only(play, Person, name="Lê Văn Đức")
    seat = only(play, Seat, person_id=person.id)
    assert (seat.role, seat.body_id, seat.unit_id, seat.council_id) == ("chair", body.id, None, council.id)
    told = administrator.fill_in("/quan-tri/tai-khoan/them", person_id=person.id, email="Duc@TanHuong.vn")
    password = re.search(r'<code id="mat-khau-moi">([^<]+)</code>', told.text)[1]
    account = only(play, Account, email="duc@tanhuong.vn")
    assert is_password(password, account.password)
    assert signed_in(front_desk, account).open("/").status_code == 200


def test_each_change_is_in_the_chain_of_its_council_under_the_name_of_the_account(administrator, play):
    administrator.fill_in("/quan-tri/don-vi/them", council_id=play.ids["district"], name="Trường THCS Bắc Sơn")
    unit = only(play, Unit, name="Trường THCS Bắc Sơn")
    administrator.fill_in(f"/quan-tri/don-vi/{unit.id}", name="Trường THCS xã Bắc Sơn")
    entry = last_entry(play, unit)
    assert (entry.scope, entry.actor_name, entry.action) == (play.ids["district"], "quan.tri@bacson.vn", "edited")
    assert entry.typed == {"name": "Trường THCS xã Bắc Sơn"}


def test_saving_without_a_change_says_nothing_in_the_journal(administrator, play):
    nothing_changes(play, lambda: administrator.fill_in(f"/quan-tri/don-vi/{play.ids['commune']}"))


def test_days_off_are_of_the_installation_and_can_be_taken_back(administrator, play):
    administrator.fill_in("/quan-tri/ngay-nghi/them", day="04/09/2027", kind="working", label="Làm bù ngày 03/09")
    row = only(play, DayOff, day=A_DAY)
    assert row.is_working
    assert last_entry(play, row).scope == "installation"
    address = f"/quan-tri/ngay-nghi/{row.id}"
    administrator.fill_in(address, kind="off")
    form = administrator.form(address)
    assert not only(play, DayOff, day=A_DAY).is_working
    administrator.send(f"{address}/bo", form)
    assert play.audience.scalars(select(DayOff)).all() == []


def test_a_day_off_reaches_the_calendar(administrator, play):
    administrator.fill_in("/quan-tri/ngay-nghi/them", day="04/09/2027", kind="working", label="Làm bù")
    with play.database.reading() as session:
        assert days_off(session).is_working_day(A_DAY)


# The administrator reads no round

@pytest.mark.parametrize("stem", ["round", "self_report"])
def test_an_administrator_reads_no_record(front_desk, play, stem):
    record = play.a(stem, "draft" if stem == "round" else "requested")
    administrator = an_administrator(front_desk, play)
    assert administrator.open(f"/{stem}/{record.id}").status_code == 404
    for list_of_all in ("/dot-giam-sat", "/kien-nghi", "/"):
        shown = administrator.open(list_of_all)
        assert shown.status_code == 200
        assert record.round.theme not in shown.text


def test_an_administrator_sees_who_sits_where_and_only_that_beyond_the_wall(front_desk, play):
    play.a("round", "draft")
    administrator = an_administrator(front_desk, play)
    with play.database.reading() as session:
        confine(session, ())
        mandate_of(session, only(play, Account, is_administrator=True).id, acting_now(None))
        assert session.scalars(select(Seat)).all() != []
        assert session.scalars(select(Round)).all() == []
    assert "Văn phòng giúp việc" in administrator.open(address_of(play, "secretariat")).text


# The secretariat looks after its units

def test_a_secretariat_adds_a_unit_its_clerk_and_the_account_of_the_clerk(secretariat, play):
    secretariat.fill_in("/quan-tri/don-vi/them", name="Trường THPT Bắc Sơn")
    unit = only(play, Unit, name="Trường THPT Bắc Sơn")
    assert unit.council_id == play.ids["district"]
    made = secretariat.fill_in("/quan-tri/nguoi/them", name="Đỗ Thị Ánh", title="Hiệu trưởng")
    secretariat.fill_in(f"{made.location}/vi-tri", role="unit_head", unit_id=unit.id)
    person = only(play, Person, name="Đỗ Thị Ánh")
    told = secretariat.fill_in("/quan-tri/tai-khoan/them", person_id=person.id, email="anh@bacson.vn")
    assert told.status_code == 200
    assert only(play, Account, email="anh@bacson.vn").person_id == person.id


@pytest.mark.parametrize("address", [
    "/quan-tri/hoi-dong", "/quan-tri/hoi-dong/them", "/quan-tri/co-quan", "/quan-tri/co-quan/them",
    "/quan-tri/ngay-nghi", "/quan-tri/ngay-nghi/them"])
def test_what_administrators_alone_keep_does_not_exist_for_a_secretariat(secretariat, play, address):
    assert secretariat.open(address).status_code == 404
    sent = {"csrf_token": secretariat.token(), "name": "Lạ", "day": "04/09/2027", "kind": "off", "label": "Lạ"}
    assert nothing_changes(play, lambda: secretariat.client.post(address, data=sent)).status_code in (404, 405)


def test_a_secretariat_sees_nobody_of_another_council(secretariat, play):
    shown = secretariat.open("/quan-tri/nguoi").text
    assert "Vy Văn Thắng" in shown
    assert "Hoàng Thị Yến" not in shown
    assert secretariat.open(address_of(play, "neighbour_secretariat")).status_code == 404


def test_a_secretariat_adds_nothing_to_another_council(secretariat, play):
    answer = nothing_changes(play, lambda: secretariat.fill_in(
        "/quan-tri/don-vi/them", council_id=play.ids["neighbour"], name="Đơn vị lạ"))
    assert answer.status_code == 422


@pytest.mark.parametrize("role", ["chair", "secretariat", "delegation_head", ""])
def test_a_secretariat_gives_no_seat_of_the_council(secretariat, play, role):
    answer = nothing_changes(play, lambda: secretariat.fill_in(
        f"{address_of(play, 'unit_clerk')}/vi-tri", role=role, body_id=play.ids["standing_committee"]))
    assert answer.status_code == 422


@pytest.mark.parametrize("who", ["chair", "secretariat"])
def test_a_secretariat_puts_nobody_of_the_council_into_the_seat_of_a_unit(secretariat, play, who):
    address = f"{address_of(play, who)}/vi-tri"
    sent = {"role": "unit_head", "unit_id": play.ids["commune"], "csrf_token": secretariat.token()}
    assert secretariat.open(address).status_code == 403
    assert nothing_changes(play, lambda: secretariat.client.post(address, data=sent)).status_code == 403


def test_a_secretariat_ends_no_seat_of_the_council(secretariat, play):
    seat = only(play, Seat, person_id=play.ids["chair"], body_id=play.ids["council"])
    address = f"{address_of(play, 'chair')}/vi-tri/{seat.id}"
    answer = nothing_changes(play, lambda: secretariat.fill_in(address, ended_on="01/01/2024"))
    assert answer.status_code == 403


@pytest.mark.parametrize("who", ["chair", "outsider", "neighbour_secretariat", "committee_chair"])
def test_a_secretariat_gives_an_account_to_the_people_of_units_only(secretariat, play, who):
    answer = nothing_changes(play, lambda: secretariat.fill_in(
        "/quan-tri/tai-khoan/them", person_id=play.ids[who], email="moi@bacson.vn"))
    assert answer.status_code == 422


def test_a_secretariat_takes_over_nobodys_account_but_a_units(secretariat, play):
    """Who sets a password can sign in with it, and would then chair the council."""
    chair, clerk = an_account_of(play, "chair"), an_account_of(play, "unit_clerk")
    assert secretariat.open(f"/quan-tri/tai-khoan/{chair}").status_code == 404
    sent = {"csrf_token": secretariat.token(), "version": "x"}
    refused = nothing_changes(play, lambda: secretariat.client.post(f"/quan-tri/tai-khoan/{chair}/mat-khau", data=sent))
    assert refused.status_code == 404
    form = secretariat.form(f"/quan-tri/tai-khoan/{clerk}")
    assert secretariat.send(f"/quan-tri/tai-khoan/{clerk}/mat-khau", form).status_code == 200


def test_who_sits_in_a_delegation_is_no_longer_the_secretariats_to_look_after(front_desk, play):
    round_ = play.a("round", "draft")
    account, secretariat = an_account_of(play, "unit_clerk"), front_desk.visit("secretariat")
    assert secretariat.open(f"/quan-tri/tai-khoan/{account}").status_code == 200
    with play.database.writing() as session:
        row = session.get_one(type(round_), round_.id)
        row.members.append(DelegationMember(
            person_id=play.ids["unit_clerk"], role="delegation_member", council_id=row.council_id))
        session.flush()
        journal.enter(session, row, acting_now(None), "edited", "Thêm thành viên")
    assert secretariat.open(f"/quan-tri/tai-khoan/{account}").status_code == 404


def test_a_secretariat_makes_no_administrator(secretariat, play):
    account = an_account_of(play, "unit_clerk")
    secretariat.fill_in(f"/quan-tri/tai-khoan/{account}", is_administrator="y", email="khac@bacson.vn")
    kept = only(play, Account, id=account)
    assert (kept.email, kept.is_administrator) == ("khac@bacson.vn", False)


@pytest.mark.parametrize("who", ["chair", "head", "unit_head", "former_clerk", "outsider"])
def test_for_anybody_else_there_is_no_administration(front_desk, play, who):
    visitor = front_desk.visit(who)
    assert visitor.open("/quan-tri").status_code == 404
    assert visitor.open("/quan-tri/nguoi").status_code == 404
    assert "/quan-tri" not in visitor.open("/").text
    sent = {"csrf_token": visitor.token(), "name": "Lạ", "council_id": play.ids["district"]}
    answer = nothing_changes(play, lambda: visitor.client.post("/quan-tri/nguoi/them", data=sent))
    assert answer.status_code == 404


# The domain itself asks, whatever page stands before it

VERBS = {
    "a council": lambda session, who, here: directory_councils.add_council(session, who, {}),
    "that council": lambda session, who, here: directory_councils.change_council(session, who, here("district"), {}),
    "a body": lambda session, who, here: directory_bodies.add_body(session, who, {}),
    "that body": lambda session, who, here: directory_bodies.change_body(session, who, here("committee"), {}),
    "a day off": lambda session, who, here: directory_days_off.add_day_off(session, who, {}),
    "a unit elsewhere": lambda session, who, here: directory_units.change_unit(
        session, who, here("commune", Unit), {"name": "Khác"}),
    "a person elsewhere": lambda session, who, here: directory_people.change_person(
        session, who, here("unit_head"), {"name": "Khác"}),
    "a seat for the chair": lambda session, who, here: directory_seats.give_seat(
        session, who, here("chair"), {"role": "unit_head", "unit_id": here("commune", Unit).id}),
    "the end of the chair": lambda session, who, here: directory_seats.end_seat(
        session, who, here("chair").seats[0], {"ended_on": A_DAY}),
    "the chair's password": lambda session, who, here: account_keeping.reset_password(
        session, who, here("chair").accounts[0], "x"),
    "the chair's account": lambda session, who, here: account_keeping.change_account(
        session, who, here("chair").accounts[0], {"email": "khac@bacson.vn"}),
    "the chair's own password": lambda session, who, here: account_keeping.change_own_password(
        session, who, here("chair").accounts[0], "x"),
}
ITS_OWN = {("secretariat", "a unit elsewhere"), ("secretariat", "a person elsewhere")}
WITHOUT_A_MANDATE = [
    (who, verb) for who in ("nobody", "unit_head", "secretariat", "neighbour_secretariat") for verb in VERBS
    if (who, verb) not in ITS_OWN]


@pytest.mark.parametrize(("who", "verb"), WITHOUT_A_MANDATE)
def test_every_verb_asks_for_a_mandate(play, verb, who):
    an_account_of(play, "chair")
    account = an_account_of(play, who) if who != "nobody" else new_id()
    play.audience.rollback()
    with play.refusing(NotYours), play.database.writing() as session:
        def here(key, model=None):
            kinds = (model,) if model else (Person, Council, Body)
            return next(row for kind in kinds if (row := session.get(kind, play.ids[key])))
        person = session.get(Person, play.ids[who]) if who != "nobody" else None
        VERBS[verb](session, mandate_of(session, account, acting_now(person)), here)


# Accounts that end

def test_closing_an_account_signs_it_out_at_the_next_request_and_for_good(administrator, front_desk, play):
    account = an_account_of(play, "unit_clerk")
    clerk = signed_in(front_desk, only(play, Account, id=account))
    assert clerk.open("/").status_code == 200
    administrator.fill_in(f"/quan-tri/tai-khoan/{account}", active=None)
    assert clerk.open("/").status_code == 302
    administrator.fill_in(f"/quan-tri/tai-khoan/{account}", active="y")
    assert clerk.open("/").status_code == 302


def test_a_new_password_given_by_an_administrator_ends_what_the_old_one_opened(administrator, front_desk, play):
    account = an_account_of(play, "chair")
    chair = signed_in(front_desk, only(play, Account, id=account))
    form = administrator.form(f"/quan-tri/tai-khoan/{account}")
    assert administrator.send(f"/quan-tri/tai-khoan/{account}/mat-khau", form).status_code == 200
    assert not is_password("một câu đủ dài", only(play, Account, id=account).password)
    assert chair.open("/").status_code == 302


def test_an_administrator_does_not_shut_the_door_behind_oneself(administrator, play):
    own = only(play, Account, email="quan.tri@bacson.vn").id
    for change in ({"active": None}, {"is_administrator": None}):
        answer = nothing_changes(play, lambda change=change: administrator.fill_in(
            f"/quan-tri/tai-khoan/{own}", **change))
        assert answer.status_code == 422


def test_a_seat_ends_and_can_be_given_again(administrator, play):
    seat = only(play, Seat, person_id=play.ids["unit_clerk"])
    address = f"{address_of(play, 'unit_clerk')}/vi-tri"
    administrator.fill_in(f"{address}/{seat.id}", ended_on="01/09/2024")
    assert only(play, Seat, id=seat.id).ended_on == date(2024, 9, 1)
    given = administrator.fill_in(address, role="unit_clerk", unit_id=seat.unit_id)
    assert given.status_code == 302
    assert len(play.audience.scalars(select(Seat).where(Seat.person_id == play.ids["unit_clerk"])).all()) == 2


# What cannot be kept is said beside its field

LONG = "ă" * 301


@pytest.mark.parametrize(("slug", "typed", "sentence"), [
    ("hoi-dong", {"name": ""}, "Hãy nhập tên đầy đủ"),
    ("hoi-dong", {"name": "Hội đồng nhân dân  huyện BẮC SƠN"}, "Đã có Hội đồng nhân dân mang tên này."),
    ("hoi-dong", {"short_name": LONG}, "Quá dài: 301 ký tự"),
    ("hoi-dong", {"level": "district", "valid_to": ""}, "hoạt động đến hết ngày 30/06/2025"),
    ("hoi-dong", {"valid_from": "01/07/2026", "valid_to": "30/06/2026"}, "Ngày kết thúc phải sau ngày bắt đầu"),
    ("hoi-dong", {"valid_to": "31/02/2026"}, "Không có ngày 31/02"),
    ("hoi-dong", {"level": "nation"}, "Hãy chọn một mục trong danh sách."),
    ("co-quan", {"code": "HĐND/TT"}, "Chữ viết tắt chỉ gồm"),
    ("co-quan", {"name": "Ban pháp chế HĐND huyện Bắc Sơn"}, "đã có cơ quan mang tên đó"),
    ("co-quan", {"council_id": "không có"}, "Hãy chọn một mục trong danh sách."),
    ("don-vi", {"name": "UBND xã Long Đống"}, "đã có đơn vị mang tên đó"),
    ("don-vi", {"name": "Trường\u202eđảo"}, "ký tự không hợp lệ"),
    ("nguoi", {"name": "vy văn thắng", "title": "Trưởng ban chỉ đạo"}, "đã có người cùng họ tên và chức vụ"),
    ("tai-khoan", {"email": "không phải thư"}, "Thư điện tử chưa đúng dạng"),
    ("tai-khoan", {"email": "QUAN.TRI@bacson.vn"}, "Đã có tài khoản dùng thư điện tử quan.tri@bacson.vn."),
    ("tai-khoan", {"person_id": ""}, "Hãy chọn người dùng tài khoản này."),
    ("ngay-nghi", {"day": ""}, "Hãy ghi ngày"),
    ("ngay-nghi", {"label": " "}, "Hãy ghi lý do"),
])
def test_what_cannot_be_kept_is_said_and_changes_nothing(administrator, play, slug, typed, sentence):
    good = {
        "hoi-dong": {"name": "Hội đồng nhân dân xã Mới", "short_name": "HĐND xã Mới", "level": "commune",
                     "place_name": "Mới"},
        "co-quan": {"council_id": play.ids["district"], "kind": "committee", "name": "Ban Mới", "code": "BM"},
        "don-vi": {"council_id": play.ids["district"], "name": "Đơn vị mới"},
        "nguoi": {"council_id": play.ids["district"], "name": "Người Mới"},
        "tai-khoan": {"person_id": play.ids["outsider"], "email": "moi@bacson.vn"},
        "ngay-nghi": {"day": "04/09/2027", "kind": "off", "label": "Nghỉ bù"}}[slug]
    answer = nothing_changes(play, lambda: administrator.fill_in(f"/quan-tri/{slug}/them", **good | typed))
    assert answer.status_code == 422
    assert sentence in re.sub(r"<[^>]+>", "", answer.text)
    assert f'id="{next(iter(typed))}-error"' in answer.text or "valid_to" in typed


def test_two_days_of_one_date_are_one_too_many(administrator, play):
    def add():
        return administrator.fill_in("/quan-tri/ngay-nghi/them", day="04/09/2027", kind="off", label="Nghỉ bù")
    assert add().status_code == 302
    assert "Ngày này đã có trong danh sách." in nothing_changes(play, add).text


def test_a_seat_is_given_once_and_in_the_persons_own_council(administrator, play):
    address = f"{address_of(play, 'unit_clerk')}/vi-tri"
    for typed in ({"role": "unit_clerk", "unit_id": play.ids["steering_board"]}, {"role": "unit_clerk", "unit_id": ""},
                  {"role": "chair", "body_id": play.ids["neighbour_committee"]}, {"role": "chair", "body_id": ""}):
        answer = nothing_changes(play, lambda typed=typed: administrator.fill_in(address, **typed))
        assert answer.status_code == 422, typed


def test_no_two_councils_are_above_each_other(administrator, play):
    district, province = play.ids["district"], play.ids["province"]
    for address, typed in ((province, {"upper_id": district}), (province, {"level": "commune"}),
                           (district, {"upper_id": play.ids["successor"]})):
        answer = nothing_changes(play, lambda address=address, typed=typed: administrator.fill_in(
            f"/quan-tri/hoi-dong/{address}", **typed))
        assert answer.status_code == 422, typed


def test_a_page_that_somebody_else_overtook_is_told_so_with_what_was_typed(administrator, secretariat, play):
    address = f"/quan-tri/don-vi/{play.ids['commune']}"
    seen = secretariat.form(address)
    administrator.fill_in(address, name="Ủy ban nhân dân xã Long Đống mới")
    seen["name"] = "Tên gõ sau"
    answer = nothing_changes(play, lambda: secretariat.send(address, seen))
    assert answer.status_code == 409
    assert "Tên gõ sau" in answer.text


def test_what_the_form_does_not_ask_for_is_not_heard(administrator, play):
    address = f"/quan-tri/don-vi/{play.ids['commune']}"
    administrator.fill_in(address, council_id=play.ids["neighbour"], id=play.ids["chair"], name="Tên mới")
    unit = only(play, Unit, id=play.ids["commune"])
    assert (unit.name, unit.council_id) == ("Tên mới", play.ids["district"])


def test_letters_of_html_are_shown_as_letters(administrator, play):
    name = '"><script>alert(1)</script>{{ 7*7 }}'
    administrator.fill_in("/quan-tri/nguoi/them", council_id=play.ids["district"], name=name, title=name)
    person = only(play, Person, name=name)
    for address in ("/quan-tri/nguoi", f"/quan-tri/nguoi/{person.id}", f"/quan-tri/nguoi/{person.id}/vi-tri",
                    "/quan-tri/tai-khoan/them"):
        shown = administrator.open(address).text
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert(1)" in shown
        assert "{{ 7*7 }}" in shown


def test_without_the_token_nothing_is_saved(administrator, play):
    sent = {"council_id": play.ids["district"], "name": "Không có mã"}
    answer = nothing_changes(play, lambda: administrator.client.post("/quan-tri/don-vi/them", data=sent))
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize("address", [
    "/quan-tri/la", "/quan-tri/nguoi/khong-co", "/quan-tri/nguoi/00000000-0000-0000-0000-000000000000",
    "/quan-tri/nguoi/khong-co/vi-tri", "/quan-tri/tai-khoan/khong-co", "/quan-tri/don-vi/%00"])
def test_an_address_of_nothing_is_not_found(administrator, address):
    assert administrator.open(address).status_code == 404


# Long lists

def test_a_long_list_is_searched_with_or_without_accents(administrator, play):
    for number in range(25):
        name = f"{'Đặng Thị Hiền' if number % 5 == 0 else 'Trần Văn Ổn'} {number}"
        administrator.fill_in("/quan-tri/nguoi/them", council_id=play.ids["province"], name=name)
    assert 'name="q"' in administrator.open("/quan-tri/nguoi").text
    for query in ("dang hien", "ĐẶNG hiền", "hiền đặng"):
        shown = administrator.open(f"/quan-tri/nguoi?q={query}").text
        assert "Đặng Thị Hiền 20" in shown
        assert "Trần Văn Ổn" not in shown
    assert "Không có mục nào khớp" in administrator.open("/quan-tri/nguoi?q=%25_").text


def test_people_stand_in_the_vietnamese_order_of_given_names(administrator):
    shown = administrator.open("/quan-tri/nguoi").text
    assert sorted(["Trần Văn An", "Chu Văn Bình", "Đặng Thị Hiền", "Bế Văn Hòa"], key=shown.index) == [
        "Trần Văn An", "Chu Văn Bình", "Đặng Thị Hiền", "Bế Văn Hòa"]
