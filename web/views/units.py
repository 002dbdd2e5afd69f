"""Đơn vị: the list of those that somebody may look up, and a page of each."""

from flask import Blueprint, flash, redirect, render_template, request, url_for

from oversight.memory.units_known import units_known
from oversight.models.organisations import Unit
from oversight.refusal import NotYours
from oversight.services.unit_ending import may_note_the_end, note_the_end, successors_for
from oversight.text import tidy
from web.administering import mandate
from web.find_unit import reach_or_404, unit_or_404
from web.forms.labels import remember_labels
from web.forms.unit_ending import UnitEndingForm, mark, refuse_unseen
from web.saving import is_saved
from web.shown.unit_page import shown_unit, unit_url
from web.shown.units_listed import listed_rows
from web.unit_of_work import actor, work

pages = Blueprint("units", __name__)

A_PAGE = 50
MOST_TYPED = 200
PLACE = "Đơn vị"


@pages.get("/don-vi")
def listing():
    reach, typed = reach_or_404(), tidy(request.args.get("tu-khoa", "")[:MOST_TYPED])
    found = units_known(work(), reach, typed)
    first = _first(len(found))
    rows = listed_rows(reach, found[first:first + A_PAGE])
    return render_template(
        "unit/listing.html", rows=rows, typed=typed, total=len(found), first=first,
        previous_url=_page_url(first - A_PAGE, typed) if first else None,
        next_url=_page_url(first + A_PAGE, typed) if first + A_PAGE < len(found) else None,
        trail=[("Tra cứu", url_for("search.show")), (PLACE, None)])


@pages.get("/don-vi/<unit_id>")
def show(unit_id: str):
    reach = reach_or_404()
    unit = unit_or_404(unit_id, reach)
    shown = shown_unit(unit, reach)
    may_end = bool(reach.held.offices) and may_note_the_end(work(), mandate(), unit)
    return render_template(
        "unit/show.html", unit=unit, shown=shown, trail=_trail(unit),
        end_url=url_for("units.end", unit_id=unit.id) if may_end else None)


@pages.route("/don-vi/<unit_id>/ket-thuc", methods=["GET", "POST"])
def end(unit_id: str):
    """Noting that it was dissolved, on what day, and who took over."""
    unit = unit_or_404(unit_id, reach_or_404())
    if not may_note_the_end(work(), mandate(), unit):
        raise NotYours("Chỉ Văn phòng giúp việc Hội đồng nhân dân của đơn vị ghi nhận được việc này.")
    form = UnitEndingForm(obj=unit)
    form.offer(successors_for(work(), mandate(), unit), unit)
    if form.is_submitted():
        remember_labels(form)
        refuse_unseen(unit)
    if form.is_submitted() and is_saved(form, lambda: note_the_end(work(), mandate(), unit, form.typed())):
        flash("Đã lưu.", "done")
        flash(_draft_key(unit), "draft-accepted")
        return redirect(unit_url(unit.id))
    return _end_page(unit, form)


def _end_page(unit: Unit, form: UnitEndingForm):
    form.version.data = mark(unit)
    label = "Ghi nhận kết thúc hoạt động"
    shown = render_template(
        "unit/end.html", unit=unit, form=form, label=label, back=unit_url(unit.id), draft_key=_draft_key(unit),
        trail=[*_trail(unit, is_here=False), (label, None)])
    return shown, 422 if form.is_submitted() else 200


def _draft_key(unit: Unit) -> str:
    return f"{actor().person.id}/don-vi/{unit.id}/ket-thuc"


def _trail(unit: Unit, *, is_here: bool = True) -> list:
    return [("Tra cứu", url_for("search.show")), (PLACE, url_for("units.listing")),
            (unit.name, None if is_here else unit_url(unit.id))]


def _first(total: int) -> int:
    """Of the rows on the page that was asked for; a page that is not there is the last one."""
    page = request.args.get("trang", 1, type=int) - 1
    return min(max(0, page), max(0, total - 1) // A_PAGE) * A_PAGE


def _page_url(first: int, typed: str) -> str:
    page = first // A_PAGE + 1
    return url_for("units.listing", trang=page if page > 1 else None, **{"tu-khoa": typed or None})
