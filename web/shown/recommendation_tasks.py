"""The tasks of a recommendation, each with the form that notes its result for whoever may."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.follow_up import RecommendationTask
from oversight.models.recommendation import Recommendation
from oversight.refusal import Refusal
from oversight.services.recommendation_tasks import refuse_who_may_not_note, refuse_who_may_not_split
from web.filters import date_vi
from web.forms.recommendation_tasks import TaskDoneForm, done_form
from web.shown.drafts import draft_key
from web.shown.lateness import due_words
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownTask:
    """`form` is None for who may not note the result."""

    text: str
    unit: str
    due: str
    is_late: bool
    done: str
    document: str
    form: TaskDoneForm | None
    url: str
    draft_key: str


def tasks_shown(item: Recommendation) -> list[ShownTask]:
    return [_shown(task) for task in item.tasks]


def split_url(item: Recommendation) -> str | None:
    try:
        refuse_who_may_not_split(item, actor())
    except Refusal:
        return None
    return url_for("recommendation_tasks.split", record_id=item.id)


def _shown(task: RecommendationTask) -> ShownTask:
    item, today = task.recommendation, actor().today
    is_late = bool(task.due_on and task.done_on is None and task.due_on < today and not item.standing.is_final)
    return ShownTask(
        task.text, task.unit.name if task.unit else "", _due(task), is_late,
        f"Xong ngày {date_vi(task.done_on)}" if task.done_on else "", task.document, _form(task),
        url_for("recommendation_tasks.done", record_id=item.id, task_id=task.id),
        draft_key(item, f"nhiem-vu/{task.id}"))


def _due(task: RecommendationTask) -> str:
    if task.due_on is None:
        return ""
    is_open = task.done_on is None and not task.recommendation.standing.is_final
    return due_words(task.due_on, actor().today) if is_open else f"hạn {date_vi(task.due_on)}"


def _form(task: RecommendationTask) -> TaskDoneForm | None:
    try:
        refuse_who_may_not_note(task, actor())
    except Refusal:
        return None
    return done_form(task, actor().today)
