"""Phân đề cương: which items each unit is asked; what one unit gets, others may get with it."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for

from oversight.models.round import Round, SupervisedUnit
from oversight.rules.outline import asked_of, sections
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.outline_share import leave_out
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.outline_share import ShareForm, left_out_by, share_form
from web.forms.rows import asks_for_another_look
from web.saving import is_saved
from web.seen import seen_version
from web.shown.drafts import draft_key
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("outline_share", __name__)


@pages.get("/round/<record_id>/phan-de-cuong")
def show(record_id: str):
    round_, row = _round_and_unit(record_id)
    return _page(round_, row, share_form(round_, row))


@pages.post("/round/<record_id>/phan-de-cuong")
def save(record_id: str):
    round_, row = _round_and_unit(record_id)
    form = remember_labels(share_form(round_, row))
    if asks_for_another_look():
        return _page(round_, row, form)
    if not is_saved(form, lambda: leave_out(
            work(), round_, actor(), left_out_by(form, row), version=seen_version())):
        return _page(round_, row, form), 422
    flash(_said(round_, row, len(form.also.data)), "done")
    flash(draft_key(round_, f"share-{row.unit_id}"), "draft-accepted")
    return redirect(url_for("outline_share.show", record_id=round_.id, **{"don-vi": row.unit_id}))


def _round_and_unit(record_id: str) -> tuple[Round, SupervisedUnit]:
    """The unit that the address names, else the first one of the round."""
    round_: Round = record_or_404("round", record_id)
    refuse_who_may_not_edit(round_, actor())
    wanted = request.args.get("don-vi")
    row = next((each for each in round_.units if wanted in (None, each.unit_id)), None)
    if row is None or not round_.outline:
        abort(404)
    return round_, row


def _said(round_: Round, row: SupervisedUnit, others: int) -> str:
    names = f"{row.unit.name} và {others} đơn vị khác" if others else row.unit.name
    return f"Đã lưu: {names} báo cáo {_words(round_, row)}."


def _words(round_: Round, row: SupervisedUnit) -> str:
    asked = len(asked_of(round_, row.unit_id))
    return "toàn bộ đề cương" if asked == len(round_.outline) else f"{asked}/{len(round_.outline)} mục"


def _page(round_: Round, row: SupervisedUnit, form: ShareForm):
    units = [{"name": each.unit.name, "words": _words(round_, each), "is_current": each is row,
              "url": url_for("outline_share.show", record_id=round_.id, **{"don-vi": each.unit_id})}
             for each in round_.units]
    return render_template(
        "round/share.html", record=round_, row=row, form=form, units=units, sections=sections(round_.outline),
        trail=trail_to(round_, "Phân đề cương cho đơn vị"), back=f"{record_url(round_)}#de-cuong",
        draft_key=draft_key(round_, f"share-{row.unit_id}"))
