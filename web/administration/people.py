from flask import url_for

from oversight.models.people import Person, Seat
from oversight.services import account_keeping
from oversight.services import directory_people as directory
from oversight.services.directory_mandate import held
from oversight.services.directory_seats import roles_to_give
from web.administering import mandate
from web.administration.drawer import Drawer, column
from web.administration.of_council import choose_council
from web.forms.administration import PersonForm
from web.unit_of_work import work
from workflows.roles import Role


def form(person: Person | None) -> PersonForm:
    return choose_council(PersonForm(obj=person), person)


def cells(person: Person) -> dict:
    seats = [seat_in_words(seat) for seat in person.seats if held(seat, mandate().today)]
    return {
        "name": person.name, "title": person.title, "seats": "; ".join(seats), "council": person.council.short_name,
        "account": ", ".join(account.email for account in person.accounts)}


def seat_in_words(seat: Seat) -> str:
    """"Người đứng đầu đơn vị, Ủy ban nhân dân xã Long Đống"."""
    place = seat.body or seat.unit
    return f"{Role(seat.role).title}, {place.name}" if place else Role(seat.role).title


def more(person: Person) -> dict:
    return {
        "seats": [_shown(seat) for seat in person.seats], "may_give": _may_give(person),
        "kept": {account.id for account in person.accounts if account_keeping.may_keep(work(), mandate(), account)},
        "may_get_account": account_keeping.may_sign_in(work(), mandate(), person)}


def _shown(seat: Seat) -> dict:
    url = url_for("administration_seats.end", person_id=seat.person_id, seat_id=seat.id)
    may_end = seat.role in roles_to_give(mandate())
    return {"seat": seat_in_words(seat), "ended_on": seat.ended_on, "url": url if may_end else None}


def _may_give(person: Person) -> bool:
    return mandate().is_administrator or directory.sits_for_units_only(work(), person, mandate().today)


DRAWER = Drawer(
    "nguoi", "Người", "người", Person,
    (column("name", "Họ và tên"), column("title", "Chức vụ"), column("seats", "Vị trí"),
     column("account", "Tài khoản"), column("council", "Hội đồng")),
    "Chưa có người nào trong danh mục.",
    form, lambda: directory.people(work(), mandate()), cells, lambda person: person.name,
    lambda typed: directory.enlist_person(work(), mandate(), typed),
    lambda person, typed: directory.change_person(work(), mandate(), person, typed), more=more)
