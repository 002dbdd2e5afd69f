"""Nhiệm vụ của kiến nghị: split into rows, and noted as done one by one."""

from flask import Blueprint, abort, flash, redirect, render_template

from oversight.models.follow_up import RecommendationTask
from oversight.models.recommendation import Recommendation
from oversight.services.recommendation_tasks import (
    note_task_done,
    refuse_who_may_not_note,
    refuse_who_may_not_split,
    split,
)
from oversight.services.written_names import WrittenNames, known_units
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.recommendation_tasks import TaskDoneForm, TasksForm, done_form, fixed_of, rows_of, tasks_told
from web.forms.rows import asks_for_another_look
from web.saving import is_saved
from web.seen import seen_version
from web.shown.drafts import draft_key
from web.shown.new_names import say_what_was_added
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("recommendation_tasks", __name__)

SPLIT, DONE, PLACE = "Tách nhiệm vụ", "Ghi kết quả nhiệm vụ", "nhiem-vu"


@pages.route("/recommendation/<record_id>/nhiem-vu", endpoint="split", methods=["GET", "POST"])
def rows(record_id: str):
    item: Recommendation = record_or_404("recommendation", record_id)
    refuse_who_may_not_split(item, actor())
    form = remember_labels(TasksForm())
    if not form.is_submitted():
        return _rows_page(item, TasksForm(data=rows_of(item)))
    if asks_for_another_look():
        return _rows_page(item, form)
    if not is_saved(form, lambda: _save(item, form)):
        return _rows_page(item, form), 422
    return _accepted(item, "Đã lưu nhiệm vụ.", draft_key(item, PLACE))


@pages.route("/recommendation/<record_id>/nhiem-vu/<task_id>", methods=["GET", "POST"])
def done(record_id: str, task_id: str):
    item: Recommendation = record_or_404("recommendation", record_id)
    task = _task_or_404(item, task_id)
    refuse_who_may_not_note(task, actor())
    form = remember_labels(TaskDoneForm()) if TaskDoneForm().is_submitted() else done_form(task, actor().today)
    if not form.is_submitted():
        return _done_page(task, form)
    if not is_saved(form, lambda: _note(task, form)):
        return _done_page(_task_or_404(item, task_id), form), 422
    return _accepted(item, "Đã ghi kết quả nhiệm vụ.", draft_key(item, f"{PLACE}/{task_id}"))


def _task_or_404(item: Recommendation, task_id: str) -> RecommendationTask:
    return next((task for task in item.tasks if task.id == task_id), None) or abort(404)


def _note(task: RecommendationTask, form: TaskDoneForm) -> None:
    note_task_done(work(), task, actor(), form.done_on.data, form.document.data)


def _save(item: Recommendation, form: TasksForm) -> None:
    names = WrittenNames(work(), item.round.council, actor(), _units_of(item), kept=_units_of(item))
    split(work(), item, actor(), tasks_told(form, names), version=seen_version())
    say_what_was_added(names)


def _units_of(item: Recommendation) -> list:
    lead = [item.lead_unit] if item.lead_unit else []
    given = [task.unit for task in item.tasks if task.unit]
    return list(dict.fromkeys([*lead, *(row.unit for row in item.cooperating), *given]))


def _accepted(item: Recommendation, sentence: str, key: str):
    flash(sentence, "done")
    flash(key, "draft-accepted")
    return redirect(f"{record_url(item)}#{PLACE}")


def _rows_page(item: Recommendation, form: TasksForm):
    known = (*_units_of(item), *known_units(work(), item.round.council_id))
    return render_template(
        "recommendation/tasks.html", record=item, label=SPLIT, form=form, back=f"{record_url(item)}#{PLACE}",
        known_units=list(dict.fromkeys(unit.name for unit in known)), trail=trail_to(item, SPLIT),
        draft_key=draft_key(item, PLACE), fixed=fixed_of(item))


def _done_page(task: RecommendationTask, form: TaskDoneForm):
    item = task.recommendation
    return render_template(
        "recommendation/task_done.html", record=item, task=task, label=DONE, form=form, trail=trail_to(item, DONE),
        back=f"{record_url(item)}#{PLACE}", draft_key=draft_key(item, f"{PLACE}/{task.id}"))
