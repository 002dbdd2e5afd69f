"""Biên bản: what is of the minutes alone, the number of copies; all the rest is written at the sitting."""

from flask import Blueprint, flash, redirect, render_template
from wtforms.validators import NumberRange

from oversight.services.editing import edit as edit_content
from oversight.services.editing import refuse_who_may_not_edit
from web.find import record_or_404
from web.forms.fields import WholeNumber
from web.forms.labels import remember_labels
from web.forms.required import required
from web.forms.round import Versioned
from web.saving import is_saved
from web.seen import seen_version
from web.shown.drafts import draft_key
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("minutes", __name__)


class CopiesForm(Versioned):
    copies = WholeNumber(
        "Số bản biên bản", [required(), NumberRange(1, 99, "Hãy nhập số bản từ 1 đến 99.")],
        description="Được ghi ở câu cuối của biên bản.")


@pages.route("/minutes/<record_id>/sua", methods=["GET", "POST"])
def edit(record_id: str):
    minutes = record_or_404("minutes", record_id)
    refuse_who_may_not_edit(minutes, actor())
    form = remember_labels(CopiesForm(data={"version": minutes.version, "copies": minutes.copies}))
    if not form.is_submitted():
        return _page(minutes, form)
    if not is_saved(form, lambda: _save(minutes, form)):
        return _page(minutes, form), 422
    flash("Đã lưu.", "done")
    flash(draft_key(minutes, "copies"), "draft-accepted")
    return redirect(record_url(minutes))


def _save(minutes, form: CopiesForm) -> None:
    edit_content(work(), minutes, actor(), {"copies": form.copies.data}, version=seen_version())


def _page(minutes, form: CopiesForm):
    return render_template(
        "minutes/edit.html", record=minutes, form=form, trail=trail_to(minutes, "Sửa số bản"),
        draft_key=draft_key(minutes, "copies"), back=record_url(minutes))
