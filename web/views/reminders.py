"""Thư nhắc: the letters of a council, those that could not be sent first; and what stands in them."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from oversight.models.identity import is_id
from oversight.models.organisations import Council
from oversight.models.outbox import Outgoing, ReminderWording
from oversight.refusal import BadlyTyped, Refusal, Stale
from oversight.reminders.keeping import counts, letters, see_letters, send_again
from oversight.services.directory_councils import councils
from oversight.services.reminder_wording import set_wording, wording_of, wording_typed
from web.administering import mandate, require_some_mandate
from web.forms.labels import remember_labels
from web.forms.refused import show_refusal
from web.forms.reminders import ReminderWordingForm, SendAgainForm
from web.shown.reminders import house_rhythm, letters_that_did_not_go, sample, server_now, shown_letter, version_of
from web.unit_of_work import take_back, work

pages = Blueprint("reminders", __name__)
pages.add_app_template_global(letters_that_did_not_go)

TITLE, WORDING = "Thư nhắc", "Lời thư nhắc"
A_PAGE = 50
GROUPS = {
    "chua-gui-duoc": ("stopped", "Chưa gửi được"), "cho-gui": ("waiting", "Chờ gửi"), "da-gui": ("sent", "Đã gửi")}


@pages.get("/thu-nhac")
def listing():
    council, slug = _council_asked(), _group_asked()
    see_letters(work(), mandate(), council)
    first, number = _first_asked(), counts(work(), council)
    rows = letters(work(), council, GROUPS[slug][0], first, A_PAGE)
    _, trouble = server_now()
    return render_template(
        "reminders/listing.html", council=council, councils=_places(council), groups=_groups(council, slug, number),
        rows=[shown_letter(row) for row in rows], form=SendAgainForm(formdata=None), trouble=trouble, slug=slug,
        first=first, a_page=A_PAGE, total=number[GROUPS[slug][0]], trail=_trail())


@pages.post("/thu-nhac/<letter_id>/gui-lai")
def again(letter_id: str):
    letter = _letter_or_404(letter_id)
    council_id, form = letter.council_id, SendAgainForm()
    if not form.validate() or form.version.data != version_of(letter):
        raise Stale
    try:
        send_again(work(), mandate(), letter)
        flash("Đã đưa thư vào danh sách chờ gửi.", "done")
    except BadlyTyped as refusal:
        take_back()
        flash(str(refusal), "error")
    return redirect(url_for(".listing", **{"hoi-dong": council_id}))


@pages.route("/thu-nhac/loi-thu", methods=["GET", "POST"])
def wording():
    council = _council_asked()
    row = wording_of(work(), mandate(), council)
    form = remember_labels(ReminderWordingForm(obj=row))
    if not form.is_submitted():
        return _page(council, row, form)
    if "xem-thu" in request.form:
        return _tried_out(council, row, form)
    if form.version.data != version_of(row):
        raise Stale
    if not form.validate() or not _saves(council, form):
        return _page(council, row, form), 422
    flash("Đã lưu. Lời mới dùng cho thư lập từ nay.", "done")
    flash(_draft_key(council), "draft-accepted")
    return redirect(url_for(".wording", **{"hoi-dong": council.id}))


def _tried_out(council: Council, row: ReminderWording | None, form: ReminderWordingForm):
    """What is typed, in a letter; nothing is kept."""
    try:
        typed = ReminderWording(**wording_typed(form.typed()))
    except BadlyTyped as refusal:
        show_refusal(form, refusal)
        return _page(council, row, form), 422
    return _page(council, row, form, typed)


def _saves(council: Council, form: ReminderWordingForm) -> bool:
    try:
        set_wording(work(), mandate(), council, form.typed())
    except Refusal as refusal:
        if not isinstance(refusal, BadlyTyped):
            raise
        take_back()
        show_refusal(form, refusal)
        return False
    return True


def _page(council: Council, row: ReminderWording | None, form: ReminderWordingForm, typed=None) -> str:
    """The mark stays that of the page first seen."""
    form.version.data = form.version.data if form.is_submitted() else version_of(row)
    return render_template(
        "reminders/wording.html", council=council, councils=_places(council), form=form, tried=typed is not None,
        sample=sample(council, typed or row), house=house_rhythm(), draft_key=_draft_key(council),
        trail=_trail(council, WORDING))


def _council_asked() -> Council:
    """The one asked for, else the first that the mandate reaches."""
    require_some_mandate()
    reached = councils(work(), mandate())
    asked = request.args.get("hoi-dong", "")
    return next((each for each in reached if each.id == asked or not asked), None) or abort(404)


def _letter_or_404(letter_id: str) -> Outgoing:
    require_some_mandate()
    see_letters(work(), mandate(), *councils(work(), mandate()))
    letter = work().get(Outgoing, letter_id) if is_id(letter_id) else None
    return letter if letter is not None and mandate().reaches(letter.council_id) else abort(404)


def _group_asked() -> str:
    """Without one in the address: what needs somebody."""
    slug = request.args.get("xem", next(iter(GROUPS)))
    return slug if slug in GROUPS else abort(404)


def _first_asked() -> int:
    text = request.args.get("tu", "")
    return int(text) // A_PAGE * A_PAGE if text.isascii() and text.isdecimal() and len(text) < 7 else 0


def _groups(council: Council, slug: str, number: dict[str, int]) -> list[dict]:
    return [{"label": label, "count": number[group], "is_current": each == slug,
             "url": url_for(".listing", **{"hoi-dong": council.id, "xem": each})}
            for each, (group, label) in GROUPS.items()]


def _places(council: Council) -> list[dict]:
    return [{"label": each.short_name, "url": url_for(request.endpoint, **{"hoi-dong": each.id}),
             "is_current": each.id == council.id} for each in councils(work(), mandate())]


def _trail(council: Council | None = None, here: str = "") -> list:
    own = TITLE, url_for(".listing", **{"hoi-dong": council.id}) if council else None
    return [("Quản trị", url_for("administration.show")), own, *([(here, None)] if here else [])]


def _draft_key(council: Council) -> str:
    return f"{mandate().account_id}/loi-thu-nhac/{council.id}"
