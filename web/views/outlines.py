"""Đề cương có sẵn: the library, the council's own, earlier rounds; to be taken, kept, or carried away as a file."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for

from oversight.files.kinds import XLSX
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.rules.outline import told_of
from oversight.services.delegation_work import works_for_the_delegation
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.openers import bodies_to_open_for
from oversight.services.outline_file import outline_as_json
from oversight.services.outline_library import Sources, sources_for
from oversight.services.outline_templates import keep_as_template
from oversight.workbooks.outline import blank_outline, outline_workbook
from web.find import record_or_404, seats
from web.forms.outline_keeping import KeepForm
from web.saving import is_saved
from web.shown.drafts import draft_key
from web.shown.outline_sources import source_groups
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work
from workflows.roles import UNIT

pages = Blueprint("outlines", __name__)



@pages.get("/de-cuong")
def choose():
    round_ = _round_to_fill()
    trail = trail_to(round_, "Chọn đề cương") if round_ else [
        ("Đợt giám sát", url_for("rounds.listing")), ("Chọn đề cương", None)]
    return render_template(
        "outlines/choose.html", record=round_, groups=source_groups(_sources(round_), round_), trail=trail,
        form_url=url_for("round_parts.show", record_id=round_.id, part="de-cuong") if round_ else url_for("round.new"),
        blank_url=url_for("outlines.blank"))


@pages.get("/de-cuong/tep/<key>.json")
def of_source(key: str):
    source = _sources(_round_to_fill()).find(key) or abort(404)
    return _file(source.name, source.items)


@pages.get("/de-cuong/mau.xlsx")
def blank():
    work()
    return _sent(blank_outline(), XLSX.media_type, "mau-de-cuong.xlsx")


@pages.get("/round/<record_id>/de-cuong.json")
def of_round(record_id: str):
    round_: Round = record_or_404("round", record_id)
    if seats(round_) <= set(UNIT):
        abort(404)
    return _file(round_.theme, [told_of(item) for item in round_.outline])


@pages.get("/round/<record_id>/de-cuong.xlsx")
def as_workbook(record_id: str):
    round_: Round = record_or_404("round", record_id)
    if seats(round_) <= set(UNIT):
        abort(404)
    return _sent(outline_workbook([told_of(item) for item in round_.outline]), XLSX.media_type, "de-cuong.xlsx")


@pages.route("/round/<record_id>/de-cuong/luu-mau", methods=["GET", "POST"])
def keep(record_id: str):
    round_: Round = record_or_404("round", record_id)
    if not works_for_the_delegation(round_, actor()):
        raise NotYours("Bạn không có quyền lưu đề cương mẫu.")
    form = KeepForm(data={"name": round_.theme})
    if not form.is_submitted():
        return _keeping(round_, form)
    if not is_saved(form, lambda: keep_as_template(work(), round_, actor(), form.name.data)):
        return _keeping(round_, form), 422
    flash("Đã lưu đề cương mẫu. Lần sau chọn được khi mở đợt giám sát hoặc sửa đề cương.", "done")
    flash(draft_key(round_, "keep-outline"), "draft-accepted")
    return redirect(f"{record_url(round_)}#de-cuong")


def _keeping(round_: Round, form: KeepForm):
    return render_template(
        "outlines/keep.html", record=round_, form=form, trail=trail_to(round_, "Lưu thành đề cương mẫu"),
        back=f"{record_url(round_)}#de-cuong", draft_key=draft_key(round_, "keep-outline"))


def _round_to_fill() -> Round | None:
    """The round that the outline is chosen for; none when a new one is to be opened with it."""
    key = request.args.get("dot")
    if not key:
        return None
    round_: Round = record_or_404("round", key)
    refuse_who_may_not_edit(round_, actor())
    return round_


def _sources(round_: Round | None) -> Sources:
    if round_:
        return sources_for(work(), actor(), [round_.council_id], besides=round_.id)
    bodies = bodies_to_open_for(work(), actor())
    if not bodies:
        raise NotYours("Chỉ người mở hoặc soạn đợt giám sát chọn được đề cương có sẵn.")
    return sources_for(work(), actor(), [body.council_id for body in bodies])


def _file(name: str, items: list[dict]) -> Response:
    return _sent(outline_as_json(name, items), "application/json", "de-cuong.json")


def _sent(content: bytes, media_type: str, name: str) -> Response:
    return Response(content, mimetype=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
