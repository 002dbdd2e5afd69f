"""The desk in four groups: late, to do, coming, waiting for others. What waits for the reader comes before the rest."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from oversight.models.minutes import Minutes
from oversight.models.records import Stateful
from oversight.models.sitting import Sitting
from oversight.services.clock import on_the_wall
from oversight.services.desk import Task, minutes_to_comment_on, read_outlines, tasks_of, upcoming_sittings
from oversight.services.desk_since import standing_since
from oversight.services.outline import news_for
from web.filters import datetime_vi
from web.shown.chain import is_read_from_above
from web.shown.deadlines import shown_deadline
from web.shown.desk_follow_up import follow_up_items
from web.shown.desk_item import Item
from web.shown.desk_reason import awaited, reason_of, reason_of_sitting
from web.shown.desk_urging import urging_step
from web.shown.options import step_url
from web.shown.part_urls import part_url
from web.shown.proposal import proposal_news
from web.shown.trail import record_url, shortened
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work

MOST_COMING = 10


@dataclass(frozen=True)
class Desk:
    """`late` waits for the reader; what is late and waits for others stands at the head of `waiting`."""

    late: list[Item]
    to_do: list[Item]
    waiting: list[Item]
    coming: list[Item]
    waiting_late: int = 0
    coming_later: int = 0
    """Sittings farther ahead, which the calendar shows."""


def desk() -> Desk:
    today, person = actor().today, actor().person
    unheard = minutes_to_comment_on(work(), person, today)
    tasks = [task for task in tasks_of(work(), person, today) if task.record not in unheard]
    late = [task for task in tasks if task.is_late(today) and (task.mine or task.to_write)]
    to_do = [task for task in tasks if (task.ready or task.to_write) and task not in late]
    coming = upcoming_sittings(work(), person, on_the_wall(actor()))
    elsewhere = (*late, *to_do)
    waiting = [task for task in tasks if task not in elsewhere and task.record not in coming]
    read_outlines(work(), (task.record.round for task in tasks if _is_of_the_writer(task)))
    since = standing_since(work(), [task.record for task in tasks if task.deadline is None])
    late, to_do, waiting = ([_item(task, today, since) for task in group] for group in (late, to_do, waiting))
    late_tasks, more = follow_up_items()
    to_do = [*to_do, *more, *(_to_comment(minutes) for minutes in unheard)]
    late = sorted([*late, *late_tasks], key=lambda item: item.deadline.due_on)
    others_late = sum(item.deadline is not None and item.deadline.is_late for item in waiting)
    later = max(0, len(coming) - MOST_COMING)
    return Desk(late, to_do, waiting, _coming(coming[:MOST_COMING]), others_late, later)


def _item(task: Task, today: date, since: dict[str, date]) -> Item:
    record = task.record
    urging = urging_step(task, today)
    return Item(
        _title(record), _where(record), _url(task), shown_deadline(task.deadline, today),
        urging.label if urging else _action(task), _note(task), reason_of(task, since.get(record.id), today),
        step_url(record, urging.trigger) if urging else "")


def _title(record: Stateful) -> str:
    return f"Đề xuất chuyển đến: {shortened(record.name, 90)}" if is_read_from_above(record) else shortened(
        record.name, 110)


def _to_comment(minutes: Minutes) -> Item:
    return Item(
        shortened(minutes.name, 110), _where(minutes), url_for("minutes_comments.give", record_id=minutes.id),
        action_label="Góp ý biên bản", note="Đơn vị chưa có ý kiến về biên bản")


def _where(record: Stateful) -> str:
    """The council above knows a proposal by the council it came from, not by its round."""
    if is_read_from_above(record):
        return f"Từ {record.round.council.short_name} · {record.standing.label}"
    words = [record.workflow.label, record.standing.label]
    return " · ".join(words if record.round is record else [*words, shortened(record.round.name, 80)])


def _url(task: Task) -> str:
    if len(task.ready) == 1:
        return step_url(task.record, task.ready[0].row.trigger)
    place = part_url(task.record, task.to_write[0].need.part) if task.to_write and not task.ready else None
    return place or record_url(task.record)


def _action(task: Task) -> str:
    if len(task.ready) == 1:
        return task.ready[0].label
    return "Soạn nội dung" if task.to_write and not task.ready else "Xem"


def _note(task: Task) -> str:
    words = _possible(task) if task.ready else awaited(task)
    news = proposal_news(task.record) if task.record.stem == "proposal" else _outline_news(task)
    return ". ".join(each for each in (news, words) if each)


def _outline_news(task: Task) -> str:
    """For the people of the unit, while their report does not answer the outline as it stands now."""
    if not _is_of_the_writer(task):
        return ""
    news = news_for(task.record)
    return f"Đề cương thay đổi ngày {news[-1][0].made_on:%d/%m/%Y}: {news[-1][0].reason.rstrip('.')}" if news else ""


def _is_of_the_writer(task: Task) -> bool:
    return task.record.stem == "self_report" and is_of_a_unit(task.record)


def _possible(task: Task) -> str:
    """The choice, where there is one; a single step stands on the button."""
    return " · ".join(option.label for option in task.ready) if len(task.ready) > 1 else ""


def _coming(sittings: list[Sitting]) -> list[Item]:
    return [Item(sitting.name, f"{datetime_vi(sitting.opens_at)} · {sitting.place or 'chưa có địa điểm'}",
                 record_url(sitting), note=sitting.standing.label, reason=reason_of_sitting(sitting))
            for sitting in sittings]
