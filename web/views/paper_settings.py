"""Thể thức văn bản: what a council sets for its papers, seen on a paper before it is kept."""

from io import BytesIO

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, send_file, url_for

from oversight.models.organisations import Council
from oversight.models.paper_settings import PaperSetting
from oversight.refusal import BadlyTyped, Stale
from oversight.rules.paper_kinds import papers_issued
from oversight.services.directory_councils import councils
from oversight.services.paper_sample import sample
from oversight.services.paper_settings import fields_of, set_paper, settings_of
from oversight.services.paper_wishes import wishes_typed
from oversight.services.vouching import row_content
from web.administering import mandate, require_some_mandate
from web.forms.labels import remember_labels
from web.forms.paper_settings import PaperForm
from web.forms.refused import show_refusal
from web.printing import pdf
from web.seen import mark_of
from web.shown.paper_settings import ALL, label_of, shown_kinds
from web.unit_of_work import take_back, work

pages = Blueprint("paper_settings", __name__)

TITLE = "Thể thức văn bản"


@pages.get("/the-thuc-van-ban")
def listing():
    """Of the council asked for, else the first that the mandate reaches."""
    require_some_mandate()
    reached = councils(work(), mandate())
    asked = request.args.get("hoi-dong", "")
    council = next((each for each in reached if each.id == asked), reached[0] if reached and not asked else None)
    if council is None and (asked or not reached):
        abort(404)
    kinds = shown_kinds(council, settings_of(work(), mandate(), council))
    return render_template(
        "paper_settings/listing.html", council=council, councils=reached, kinds=kinds, trail=_trail(council))


@pages.route("/the-thuc-van-ban/<council_id>/<slug>", methods=["GET", "POST"])
def edit(council_id: str, slug: str):
    council, kind = _council_or_404(council_id), _kind_or_404(slug)
    setting = settings_of(work(), mandate(), council).get(kind)
    form = remember_labels(_form(kind, setting))
    if not form.is_submitted():
        return _page(council, kind, setting, form)
    if form.version.data != _mark(setting):
        raise Stale
    if not form.validate() or not _saves(council, kind, form):
        return _page(council, kind, setting, form), 422
    flash("Đã lưu. Thể thức mới dùng cho văn bản ban hành từ nay; văn bản đã ban hành giữ nguyên.", "done")
    flash(_draft_key(council, kind), "draft-accepted")
    return redirect(url_for(".listing", **{"hoi-dong": council.id}))


@pages.get("/the-thuc-van-ban/<council_id>/<slug>.pdf")
def sample_of(council_id: str, slug: str) -> Response:
    """As it is set now."""
    council, kind = _council_or_404(council_id), _kind_or_404(slug)
    kept = settings_of(work(), mandate(), council)
    return _printed(council, kind, [kept[each] for each in {"", kind} if each in kept])


@pages.post("/the-thuc-van-ban/<council_id>/<slug>/xem-thu")
def try_out(council_id: str, slug: str):
    """What is typed, on a paper; nothing is kept."""
    council, kind = _council_or_404(council_id), _kind_or_404(slug)
    kept = settings_of(work(), mandate(), council)
    form = remember_labels(_form(kind, None))
    try:
        typed = PaperSetting(kind=kind, **(_nothing() | wishes_typed(form.typed(), fields_of(kind))))
    except BadlyTyped as refusal:
        show_refusal(form, refusal)
        return _page(council, kind, kept.get(kind), form), 422
    return _printed(council, kind, [typed, *([kept[""]] if kind and "" in kept else [])])


def _council_or_404(council_id: str) -> Council:
    require_some_mandate()
    return next((each for each in councils(work(), mandate()) if each.id == council_id), None) or abort(404)


def _kind_or_404(slug: str) -> str:
    if slug != ALL and slug not in papers_issued():
        abort(404)
    return "" if slug == ALL else slug


def _form(kind: str, setting: PaperSetting | None) -> PaperForm:
    form = PaperForm(obj=setting)
    for name in _nothing():
        if name not in fields_of(kind):
            delattr(form, name)
    return form


def _nothing() -> dict[str, str]:
    return {field.name: "" for field in PaperForm(formdata=None, meta={"csrf": False}) if field.name != "version"}


def _saves(council: Council, kind: str, form: PaperForm) -> bool:
    try:
        set_paper(work(), mandate(), council, kind, form.typed())
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return False
    return True


def _mark(setting: PaperSetting | None) -> str:
    return mark_of(row_content(setting)) if setting else "none"


def _page(council: Council, kind: str, setting: PaperSetting | None, form: PaperForm) -> str:
    form.version.data = _mark(setting)
    return render_template(
        "paper_settings/edit.html", council=council, form=form, paper=papers_issued().get(kind), label=label_of(kind),
        slug=kind or ALL, draft_key=_draft_key(council, kind), trail=_trail(council, label_of(kind)))


def _trail(council: Council, here: str = "") -> list:
    own = TITLE, url_for(".listing", **{"hoi-dong": council.id}) if here else None
    return [("Quản trị", url_for("administration.show")), own, *([(here, None)] if here else [])]


def _draft_key(council: Council, kind: str) -> str:
    return f"{mandate().account_id}/the-thuc/{council.id}/{kind or ALL}"


def _printed(council: Council, kind: str, settings: list[PaperSetting]) -> Response:
    document = sample(work(), council, kind, settings)
    return send_file(BytesIO(pdf(document)), "application/pdf", download_name="xem-thu.pdf")
