"""Lines of the desk about recommendations that no step stands for: wishes for more time, tasks of the reader's unit."""

from datetime import date

from flask import url_for

from oversight.models.follow_up import Extension, RecommendationTask
from oversight.models.recommendation import Recommendation
from oversight.services.desk_follow_up import tasks_of_the_unit, wishes_to_answer
from web.filters import date_vi
from web.shown.deadlines import ShownDeadline
from web.shown.desk_item import Item
from web.shown.trail import record_url, shortened
from web.unit_of_work import actor, work

OF_THE_TASK = "thời hạn của nhiệm vụ, ghi khi tách kiến nghị"


def follow_up_items() -> tuple[list[Item], list[Item]]:
    """(late, to do)."""
    today, person = actor().today, actor().person
    tasks = [_task(task, today) for task in tasks_of_the_unit(work(), person, today)]
    wishes = [_wish(wish) for wish in wishes_to_answer(work(), person, today)]
    late = [item for item in tasks if item.deadline.is_late]
    return late, [*wishes, *(item for item in tasks if item not in late)]


def _wish(wish: Extension) -> Item:
    item = wish.recommendation
    return Item(
        f"Đề nghị gia hạn đến {date_vi(wish.wanted_on)}: {shortened(item.text, 80)}", _where(item),
        f"{record_url(item)}#gia-han", action_label="Xem, quyết định",
        note=f"{item.lead_unit.name if item.lead_unit else 'Đơn vị'} đề nghị ngày {date_vi(wish.asked_on)}: "
             f"{shortened(wish.asked_because, 120)}")


def _task(task: RecommendationTask, today: date) -> Item:
    left = (task.due_on - today).days
    return Item(
        f"Nhiệm vụ: {shortened(task.text, 100)}", _where(task.recommendation),
        url_for("recommendation_tasks.done", record_id=task.recommendation_id, task_id=task.id),
        ShownDeadline(task.due_on, left, left < 0, OF_THE_TASK, is_verified=True), "Ghi kết quả")


def _where(item: Recommendation) -> str:
    return " · ".join((item.workflow.label, item.standing.label, shortened(item.round.name, 80)))
