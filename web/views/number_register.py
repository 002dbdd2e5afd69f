"""Sổ đăng ký văn bản đi: read by the office and whoever leads the council; the office explains its numbers here."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for

from oversight.models.organisations import Council
from oversight.models.paper_settings import NumberNote
from oversight.refusal import BadlyTyped, Stale
from oversight.rules.numbering import LARGEST, registers_of
from oversight.services.number_notes import note_numbers, notes_on, withdraw_notes
from oversight.services.number_register import notations_of, years_of
from oversight.services.number_series import NOTED, NumberSeries
from oversight.services.vouching import row_content
from web.administering import mandate
from web.filters import date_vi
from web.forms.labels import remember_labels
from web.forms.number_register import NumberNoteBackForm, NumberNoteForm
from web.forms.refused import show_refusal
from web.printed import printed
from web.printing.working_paper import working_paper
from web.seen import mark_of
from web.shown.number_register import shown_register
from web.unit_of_work import actor, take_back, work

pages = Blueprint("number_register", __name__)

TITLE = "Sổ đăng ký văn bản đi"


@pages.get("/so-van-ban")
def show():
    council, year = _council_asked(), _year_asked()
    may_write = council.id in mandate().councils
    return render_template(
        "number_register/show.html", council=council, year=year, councils=_places(council, year),
        years=_years(council, year), found=shown_register(council.id, year, may_write=may_write), may_write=may_write)


@pages.get("/so-van-ban.pdf")
def on_paper() -> Response:
    council, year = _council_asked(), _year_asked()
    found = shown_register(council.id, year, may_write=False)
    page = working_paper(
        "number_register", council=council.name, year=year, found=found, printed_on=date_vi(actor().today))
    return printed(page, f"{TITLE} {year} - {council.short_name}")


@pages.route("/so-van-ban/<council_id>/ghi-so", methods=["GET", "POST"])
def note(council_id: str):
    council = _own_council_or_404(council_id)
    form = remember_labels(_note_form(council))
    saved = form.is_submitted() and form.validate() and _is_noted(council, form)
    if saved:
        flash("Đã ghi vào sổ.", "done")
        flash(_draft_key(council, "ghi-so"), "draft-accepted")
        return redirect(_address(council, form.year.data))
    shown = render_template(
        "number_register/note.html", council=council, form=form, draft_key=_draft_key(council, "ghi-so"),
        back=_address(council, form.year.data), trail=_trail(council, "Ghi số"))
    return shown, 422 if form.is_submitted() else 200


@pages.route("/so-van-ban/<council_id>/bo-ghi", methods=["GET", "POST"])
def take_back_note(council_id: str):
    council = _own_council_or_404(council_id)
    series, notes = _notes_asked(council)
    form = remember_labels(NumberNoteBackForm())
    if form.is_submitted() and (not notes or form.version.data != _mark(notes)):
        raise Stale
    if not notes:
        abort(404)
    if form.is_submitted() and form.validate() and _is_taken_back(notes, form):
        flash("Đã bỏ ghi chú.", "done")
        flash(_draft_key(council, "bo-ghi"), "draft-accepted")
        return redirect(_address(council, series.year))
    form.version.data = _mark(notes)
    shown = render_template(
        "number_register/take_back.html", council=council, form=form, series=series, first=notes[0], last=notes[-1],
        noted=NOTED[notes[0].kind], draft_key=_draft_key(council, "bo-ghi"), back=_address(council, series.year),
        trail=_trail(council, "Bỏ ghi chú"))
    return shown, 422 if form.is_submitted() else 200


def _council_asked() -> Council:
    """Without one in the address, the first whose register the reader may see. For others there is none."""
    work()
    known = registers_of(actor().person, actor().today)
    asked = request.args.get("hoi-dong") or min(known, default="")
    return work().get_one(Council, asked) if asked in known else abort(404)


def _own_council_or_404(council_id: str) -> Council:
    """Who only reads the register finds no page to write in it; the verbs ask again."""
    work()
    return work().get_one(Council, council_id) if council_id in mandate().councils else abort(404)


def _year_asked() -> int:
    return _number_asked("nam", 9999) or actor().today.year


def _number_asked(name: str, most: int = LARGEST) -> int | None:
    text = request.args.get(name, "")
    is_number = text.isascii() and text.isdecimal() and len(text) < 7
    return int(text) if is_number and 0 < int(text) <= most else None


def _note_form(council: Council) -> NumberNoteForm:
    """A gap of the register fills in what it knows."""
    form = NumberNoteForm(
        notation=request.args.get("ky-hieu", ""), year=_year_asked(), first=_number_asked("tu"),
        last=_number_asked("den"), noted_on=actor().today)
    form.notation.choices = [("", "Chọn ký hiệu"), *((code, code) for code in notations_of(work(), council.id))]
    return form


def _is_noted(council: Council, form: NumberNoteForm) -> bool:
    if form.year.data is None or not 2000 <= form.year.data <= actor().today.year + 1:
        form.year.errors = [f"Hãy ghi năm của sổ, ví dụ {actor().today.year}."]
        return False
    series = NumberSeries(council.id, form.notation.data, form.year.data)
    return _succeeds(form, lambda: note_numbers(work(), mandate(), series, form.typed()))


def _is_taken_back(notes: list[NumberNote], form: NumberNoteBackForm) -> bool:
    return _succeeds(form, lambda: withdraw_notes(work(), mandate(), notes, form.reason.data))


def _succeeds(form: NumberNoteForm | NumberNoteBackForm, verb) -> bool:
    try:
        verb()
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return False
    return True


def _notes_asked(council: Council) -> tuple[NumberSeries, list[NumberNote]]:
    series = NumberSeries(council.id, request.args.get("ky-hieu", ""), _year_asked())
    first, last = _number_asked("tu"), _number_asked("den")
    notes = notes_on(work(), series, first, last) if first and last else []
    return series, notes if len({(each.kind, each.reason) for each in notes}) == 1 else []


def _mark(notes: list[NumberNote]) -> str:
    return mark_of([row_content(each) for each in notes])


def _address(council: Council, year: int | None) -> str:
    return url_for(".show", **{"hoi-dong": council.id, "nam": year or actor().today.year})


def _places(council: Council, year: int) -> list[dict]:
    known = registers_of(actor().person, actor().today)
    named = [work().get_one(Council, council_id) for council_id in sorted(known)]
    return [{"label": each.short_name, "url": _address(each, year), "is_current": each is council} for each in named]


def _years(council: Council, year: int) -> list[dict]:
    known = sorted({*years_of(work(), council.id), actor().today.year, year}, reverse=True)
    return [{"label": f"Năm {each}", "url": _address(council, each), "is_current": each == year} for each in known]


def _trail(council: Council, here: str) -> list:
    return [(TITLE, _address(council, _year_asked())), (here, None)]


def _draft_key(council: Council, page: str) -> str:
    return f"{mandate().account_id}/so-van-ban/{council.id}/{page}"
