"""Đề xuất của đơn vị: its wording may be corrected until somebody decides about it."""

from flask import Blueprint, flash, redirect, render_template

from oversight.models.proposal import Proposal
from oversight.services.editing import edit, refuse_who_may_not_edit
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.proposal import proposal_form
from web.saving import is_saved
from web.seen import seen_version
from web.shown.chain import chain_of
from web.shown.drafts import draft_key
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("proposal", __name__)
pages.add_app_template_global(chain_of)

EDIT = "Sửa đề xuất"


@pages.route("/proposal/<record_id>/sua", endpoint="edit", methods=["GET", "POST"])
def change(record_id: str):
    proposal: Proposal = record_or_404("proposal", record_id)
    refuse_who_may_not_edit(proposal, actor())
    form = remember_labels(proposal_form(proposal))
    if not form.is_submitted():
        return _page(proposal, form)
    changes = {"text": form.text.data, "unit_id": form.unit_id.data}
    if not is_saved(form, lambda: edit(work(), proposal, actor(), changes, version=seen_version())):
        return _page(proposal, form), 422
    flash("Đã lưu đề xuất.", "done")
    flash(draft_key(proposal, EDIT), "draft-accepted")
    return redirect(record_url(proposal))


def _page(proposal: Proposal, form):
    return render_template(
        "proposal/form.html", record=proposal, form=form, back=record_url(proposal), trail=trail_to(proposal, EDIT),
        draft_key=draft_key(proposal, EDIT))
