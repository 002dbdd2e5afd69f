"""Ý kiến của đơn vị về biên bản: given by a unit of the sitting, answered by its chair."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_wtf import FlaskForm

from oversight.models.minutes import Minutes, MinutesComment
from oversight.refusal import NotYours, OutOfStep
from oversight.rules.minutes_hearing import WHEN_HEARD, comments_read_by, may_answer, units_spoken_for
from oversight.services.minutes_comments import TOO_LATE, answer_comment, comment, object_in_writing
from oversight.services.steps import refuse_a_stale_page
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.minutes_comments import AnswerForm, comment_form
from web.saving import is_saved
from web.seen import seen_version
from web.shown.drafts import draft_key
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("minutes_comments", __name__)


@pages.route("/minutes/<record_id>/y-kien", methods=["GET", "POST"])
def give(record_id: str):
    minutes = record_or_404("minutes", record_id)
    _refuse_who_may_not_speak(minutes)
    form = comment_form(minutes)
    if not form.is_submitted():
        return _page(minutes, form, "Ý kiến về biên bản")
    if not is_saved(form, lambda: _give(minutes, form)):
        return _page(minutes, form, "Ý kiến về biên bản"), 422
    return _done(minutes, "Đã gửi ý kiến.", "y-kien")


@pages.route("/minutes/<record_id>/y-kien/<comment_id>/tra-loi", methods=["GET", "POST"])
def answer(record_id: str, comment_id: str):
    minutes = record_or_404("minutes", record_id)
    given = _given(minutes, comment_id)
    if not may_answer(minutes, actor().person, actor().today):
        raise NotYours("Ý kiến về biên bản do chủ tọa buổi làm việc hoặc Trưởng đoàn giám sát trả lời.")
    form = remember_labels(AnswerForm(data={"version": minutes.version, "answer": given.answer}))
    if not form.is_submitted():
        return _page(minutes, form, "Trả lời ý kiến", given)
    if not is_saved(form, lambda: _answer(minutes, given, form)):
        return _page(minutes, form, "Trả lời ý kiến", given), 422
    return _done(minutes, "Đã lưu trả lời.", f"y-kien-{given.id}")


def _give(minutes: Minutes, form: FlaskForm) -> None:
    refuse_a_stale_page(minutes, seen_version())
    told = (work(), minutes, actor())
    if form.kind.data == "objection":
        object_in_writing(*told, form.unit_id.data, form.text.data, form.document.data)
    else:
        comment(*told, form.unit_id.data, form.text.data)


def _answer(minutes: Minutes, given: MinutesComment, form: FlaskForm) -> None:
    refuse_a_stale_page(minutes, seen_version())
    answer_comment(work(), minutes, actor(), given.id, form.answer.data)


def _refuse_who_may_not_speak(minutes: Minutes) -> None:
    """Before anything is typed in vain."""
    if not units_spoken_for(minutes, actor().person, actor().today):
        raise NotYours("Chỉ đơn vị dự buổi làm việc nêu ý kiến về biên bản của buổi đó.")
    if minutes.state not in WHEN_HEARD["objection"]:
        raise OutOfStep(TOO_LATE.format(minutes.standing.label, "ý kiến"))


def _given(minutes: Minutes, comment_id: str) -> MinutesComment:
    read = comments_read_by(minutes, actor().person, actor().today)
    return next((each for each in read if each.id == comment_id), None) or abort(404)


def _done(minutes: Minutes, sentence: str, part: str):
    flash(sentence, "done")
    flash(draft_key(minutes, part), "draft-accepted")
    return redirect(f"{record_url(minutes)}#y-kien")


def _page(minutes: Minutes, form: FlaskForm, title: str, given: MinutesComment | None = None):
    part = f"y-kien-{given.id}" if given else "y-kien"
    return render_template(
        "minutes/comment.html", record=minutes, form=form, title=title, given=given, trail=trail_to(minutes, title),
        draft_key=draft_key(minutes, part), back=f"{record_url(minutes)}#y-kien",
        paper_url=url_for("papers.minutes", minutes_id=minutes.id, form="pdf"))
