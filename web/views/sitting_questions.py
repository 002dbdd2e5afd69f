"""Câu hỏi chuẩn bị: the delegation's questions are carried into the course of a sitting."""

from flask import Blueprint, flash, redirect, request

from oversight.models.sitting import Sitting
from oversight.refusal import Stale
from oversight.rules.question_order import in_order
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.questions import carry_into, waiting_for
from web.find import record_or_404
from web.seen import seen_version
from web.shown.trail import record_url
from web.unit_of_work import actor, work

pages = Blueprint("sitting_questions", __name__)


@pages.post("/sitting/<record_id>/cau-hoi")
def carry(record_id: str):
    """Those that are ticked; one that somebody else has carried meanwhile is passed over."""
    sitting: Sitting = record_or_404("sitting", record_id)
    refuse_who_may_not_edit(sitting, actor())
    if seen_version() < 0:
        raise Stale
    ticked = request.form.getlist("question")
    chosen = [each for each in in_order(waiting_for(sitting)) if each.id in ticked]
    if not chosen:
        flash("Chưa chọn câu hỏi nào.", "info")
        return redirect(f"{record_url(sitting)}#cau-hoi")
    carry_into(work(), sitting, actor(), chosen)
    flash(f"Đã đưa {len(chosen)} câu hỏi vào diễn biến.", "done")
    return redirect(f"{record_url(sitting)}#dien-bien")
