"""The tasks of a recommendation as rows, and the note that one of them is done."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import HiddenField

from oversight.models.follow_up import RecommendationTask
from oversight.models.recommendation import Recommendation
from oversight.refusal import BadlyTyped
from oversight.services.written_names import WrittenNames
from web.forms.fields import Line, Lines, TypedDay
from web.forms.required import required
from web.forms.round import NEW_NAMES
from web.forms.rows import Row, Rows

BY_NAME = {"list": "known-units", "autocomplete": "off"}


class TaskRow(Row):
    wide = ("text",)
    text = Lines("Nội dung nhiệm vụ", [required()])
    unit = Line("Đơn vị thực hiện", render_kw=BY_NAME)
    due_on = TypedDay("Thời hạn")


class TasksForm(FlaskForm):
    version = HiddenField()
    tasks = Rows(TaskRow, "Nhiệm vụ", description=NEW_NAMES, spare=2)


class TaskDoneForm(FlaskForm):
    """Both empty: the note is taken back."""

    done_on = TypedDay("Ngày xong", [required()])
    document = Line("Văn bản, kết quả", [required()], description="Ví dụ: Quyết định số 3125/QĐ-UBND ngày 09/12/2024")


def rows_of(item: Recommendation) -> dict[str, Any]:
    return {"version": item.version, "tasks": [
        {"id": task.id, "text": task.text, "unit": task.unit.name if task.unit else "", "due_on": task.due_on}
        for task in item.tasks]}


def fixed_of(item: Recommendation) -> dict[str, str]:
    """Why a row cannot be dropped, by its id."""
    return {task.id: "Đã ghi kết quả" for task in item.tasks if task.done_on}


def tasks_told(form: TasksForm, names: WrittenNames) -> list[dict[str, Any]]:
    """What recommendation_tasks.split takes. Raises BadlyTyped at "tasks.2.unit" for names that cannot be kept."""
    told, faults = [], {}
    for number, row in enumerate(form.tasks.told()):
        try:
            unit = names.unit(row["unit"]) if row["unit"] else None
            told.append({name: row.get(name) for name in ("id", "text", "due_on")} | {"unit_id": unit and unit.id})
        except BadlyTyped as refusal:
            faults[f"tasks.{number}.unit"] = str(refusal)
    if faults:
        raise BadlyTyped(fields=faults)
    return told


def done_form(task: RecommendationTask, today: Any) -> TaskDoneForm:
    """Today is what is most often true."""
    return TaskDoneForm(data={"done_on": task.done_on or today, "document": task.document})
