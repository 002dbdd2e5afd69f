"""Vị trí: given on the page of a person, and ended."""

from flask import Blueprint, abort, flash, redirect, render_template

from oversight.models.people import Person, Seat
from oversight.services import directory_seats as directory
from web.administering import mandate
from web.administration import people
from web.administration.cabinet import drawer_or_404, row_or_404
from web.forms.administration import SeatEndForm, SeatForm
from web.unit_of_work import work
from web.views.administration import address, mark, refuse_unseen, saves, trail

pages = Blueprint("administration_seats", __name__)

NONE = [("", "Không")]


@pages.route("/quan-tri/nguoi/<person_id>/vi-tri", methods=["GET", "POST"])
def give(person_id: str):
    person = row_or_404(drawer_or_404("nguoi"), person_id)
    directory.require_seats_of(work(), mandate(), person)
    form = _form(person)
    if form.is_submitted() and saves(form, lambda: directory.give_seat(work(), mandate(), person, form.typed())):
        return _back(person, "Đã giao vị trí.")
    return _page(person, form, "Giao vị trí")


@pages.route("/quan-tri/nguoi/<person_id>/vi-tri/<seat_id>", methods=["GET", "POST"])
def end(person_id: str, seat_id: str):
    person = row_or_404(drawer_or_404("nguoi"), person_id)
    seat = next((seat for seat in person.seats if seat.id == seat_id), None) or abort(404)
    form = SeatEndForm(obj=seat)
    if form.is_submitted():
        refuse_unseen(seat)
        if saves(form, lambda: directory.end_seat(work(), mandate(), seat, form.typed())):
            return _back(person, "Đã lưu.")
    form.version.data = mark(seat)
    return _page(person, form, "Kết thúc vị trí", seat)


def _form(person: Person) -> SeatForm:
    form = SeatForm()
    given = [(role.value, role.title) for role in directory.roles_to_give(mandate())]
    form.role.choices = [("", "Chọn vị trí"), *given]
    form.body_id.choices = NONE + _named(directory.bodies_with_a_chair(work(), person))
    form.unit_id.choices = NONE + _named(directory.units_of_council(work(), person))
    if not mandate().is_administrator:
        del form.body_id
    return form


def _named(rows: dict) -> list[tuple[str, str]]:
    return [(key, row.name) for key, row in rows.items()]


def _back(person: Person, said: str):
    flash(said, "done")
    return redirect(address(people.DRAWER, person))


def _page(person: Person, form: SeatForm | SeatEndForm, title: str, seat: Seat | None = None):
    shown = render_template(
        "administration/seat.html", person=person, form=form, title=title, trail=trail(people.DRAWER, person.name),
        seat=people.seat_in_words(seat) if seat else "", back=address(people.DRAWER, person),
        draft_key=f"{mandate().account_id}/vi-tri/{seat.id if seat else person.id}")
    return shown, 422 if form.is_submitted() else 200
