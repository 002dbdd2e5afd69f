"""Chương trình giám sát năm: read, written in one form of rows, printed, taken along as a workbook."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm

from oversight.agenda.programme_conflicts import programme_conflicts
from oversight.agenda.watchers import councils_read
from oversight.calendar.typed import FIRST_YEAR, LAST_YEAR
from oversight.files.kinds import XLSX
from oversight.models.organisations import Council
from oversight.models.programme import ProgrammeItem
from oversight.refusal import NotYours, Stale
from oversight.services.programme import (
    CHANGED_MEANWHILE,
    bodies_of_programme,
    items_of,
    keep_programme,
    may_write_programme,
)
from oversight.workbooks.programme import programme_workbook
from web.file_names import disposition, safe_name
from web.forms.labels import remember_labels
from web.forms.programme import programme_form
from web.forms.rows import asks_for_another_look
from web.printed import printed
from web.printing.working_paper import working_paper
from web.saving import is_saved
from web.seen import mark_of
from web.shown.agenda_places import agenda_places
from web.shown.conflicts import shown_conflicts
from web.shown.drafts import new_draft_key
from web.shown.programme import mark_content, shown_items, values_of_items
from web.shown.years import year_links
from web.unit_of_work import actor, work

pages = Blueprint("programme", __name__)


@pages.get("/chuong-trinh/<int:year>")
def show(year: int):
    council, items = _asked(year)
    found = programme_conflicts(work(), actor().person, items, year, actor().today)
    councils = [{"label": each.short_name, "url": address(each, year), "is_current": each is council}
                for each in _councils()]
    return render_template(
        "programme/show.html", council=council, year=year, items=shown_items(items), places=agenda_places(),
        councils=councils, years=year_links(lambda each: address(council, each), year),
        conflicts=shown_conflicts(found), may_write=may_write_programme(work(), actor(), council),
        urls=_urls(council, year), before=bool(items_of(work(), council.id, year - 1)))


@pages.route("/chuong-trinh/<int:year>/sua", methods=["GET", "POST"])
def edit(year: int):
    """With `tu`, rows of that year are put below what is there: nothing is kept before it is saved."""
    council, items = _asked(year)
    if not may_write_programme(work(), actor(), council):
        raise NotYours("Chỉ văn phòng giúp việc và lãnh đạo Hội đồng nhân dân soạn chương trình giám sát.")
    copied = _copied(council, year)
    form = remember_labels(_form(council, [*values_of_items(items), *copied]))
    if request.method == "GET":
        form.version.data = mark_of(mark_content(items))
    elif not asks_for_another_look():
        return _sent(form, council, year, items)
    return _form_page(form, council, year, len(copied))


@pages.get("/chuong-trinh/<int:year>.pdf")
def on_paper(year: int) -> Response:
    council, items = _asked(year)
    page = working_paper("programme", council=council.name, year=year, items=shown_items(items),
                         decided_by=_common(items))
    return printed(page, f"Chương trình giám sát {year} - {council.short_name}")


@pages.get("/chuong-trinh/<int:year>.xlsx")
def workbook(year: int) -> Response:
    council, items = _asked(year)
    content = programme_workbook(council.name, year, shown_items(items))
    name = f"{safe_name(f'Chương trình giám sát {year} - {council.short_name}')}.xlsx"
    headers = {"Content-Disposition": disposition(name, is_attachment=True)}
    return Response(content, mimetype=XLSX.media_type, headers=headers)


def address(council: Council, year: int, view: str = "show", **more) -> str:
    return url_for(f"programme.{view}", year=year, **{"hoi-dong": council.id}, **more)


def _urls(council: Council, year: int) -> dict[str, str]:
    return {"paper": address(council, year, "on_paper"), "workbook": address(council, year, "workbook"),
            "edit": address(council, year, "edit"), "from_last_year": address(council, year, "edit", tu=year - 1)}


def _asked(year: int) -> tuple[Council, list[ProgrammeItem]]:
    asked = request.args.get("hoi-dong")
    found = [council for council in _councils() if asked in (None, council.id)]
    if not found or not FIRST_YEAR < year < LAST_YEAR:
        abort(404)
    return found[0], items_of(work(), found[0].id, year)


def _councils() -> list[Council]:
    work()
    return councils_read(work(), actor().person, actor().today)


def _copied(council: Council, year: int) -> list[dict]:
    text = request.args.get("tu", "")
    is_year = text.isascii() and text.isdecimal() and len(text) == 4 and int(text) != year
    return values_of_items(items_of(work(), council.id, int(text)), as_copy=True) if is_year else []


def _form(council: Council, values: list[dict]) -> FlaskForm:
    """What was sent goes before `values`."""
    bodies = [(body.id, body.name) for body in bodies_of_programme(work(), council.id)]
    return programme_form(bodies)(data={"items": values} if values and request.method == "GET" else None)


def _sent(form: FlaskForm, council: Council, year: int, items: list[ProgrammeItem]):
    def is_as_seen(items: list[ProgrammeItem]) -> bool:
        return form.version.data == mark_of(mark_content(items))

    if not is_as_seen(items):
        raise Stale(CHANGED_MEANWHILE)
    if not is_saved(form, lambda: keep_programme(work(), council, actor(), year, _rows(form), is_as_seen)):
        return _form_page(form, council, year, 0), 422
    flash("Đã lưu chương trình giám sát.", "done")
    flash(_draft_key(council, year), "draft-accepted")
    return redirect(address(council, year))


def _rows(form: FlaskForm) -> list[dict]:
    common = form.common_decided_by.data
    return [row | {"decided_by": row["decided_by"] or common} for row in form.items.told()]


def _form_page(form: FlaskForm, council: Council, year: int, copied: int):
    trail = [("Lịch", url_for("calendar.show")), (f"Chương trình giám sát năm {year}", address(council, year)),
             ("Sửa chương trình", None)]
    return render_template(
        "programme/edit.html", form=form, council=council, year=year, trail=trail, back=address(council, year),
        copied=copied, draft_key=_draft_key(council, year),
        opened={item.id: "đã mở đợt" for item in items_of(work(), council.id, year) if item.round_id})


def _common(items: list[ProgrammeItem]) -> str:
    """The one resolution that decided every item, for the line under the title."""
    told = {item.decided_by for item in items}
    return told.pop() if len(told) == 1 else ""


def _draft_key(council: Council, year: int) -> str:
    return new_draft_key(f"chuong-trinh/{council.id}/{year}")
