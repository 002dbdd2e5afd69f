"""Questions about a recommendation."""

import re
from datetime import date
from typing import Any

from oversight.calendar import DaysOff, due
from oversight.rules.closed_lists import RUNGS
from oversight.rules.good_will import says_what_was_done
from workflows.law import provision

AWAITED_STATES = {"issued", "in_progress", "partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated"}
POOR = ("unsatisfactory", "explanation_requested", "escalated")


def addressee_and_date_are_set(item: Any, today: date) -> list[str]:
    wanted = {"cơ quan chủ trì": item.lead_unit_id, "thời hạn": item.due_on or item.due_note}
    before = asked_after(item, item.due_on)
    return [label for label, value in wanted.items() if not value] + ([f"thời hạn sau {before}"] if before else [])


def its_conclusion_is_issued(item: Any, today: date) -> list[str]:
    """A recommendation appears in an issued text: the minutes of its sitting, or the conclusion of the round."""
    minutes = item.sitting.minutes if item.sitting else None
    is_out = bool(item.round.concluded_on) or bool(minutes and minutes.state in ("issued", "corrected"))
    return [] if is_out else ["ban hành biên bản hoặc kết luận"]


def issued_after_it_was_asked(item: Any, typed: dict[str, Any]) -> bool | str:
    later = [f"{what} ({day:%d/%m/%Y})" for what, day in _asked_on(item).items() if day and typed["issued_on"] < day]
    return f"Ngày ban hành không thể trước {later[0]}." if later else True


def issued_before_it_is_due(item: Any, typed: dict[str, Any]) -> bool | str:
    """Nobody is late on the day they are asked. Names the one: several are issued together."""
    if item.due_on is None or item.due_on >= typed["issued_on"]:
        return True
    return (f"Kiến nghị “{item.text[:60]}” có thời hạn {item.due_on:%d/%m/%Y}, trước ngày ban hành; "
            "hãy sửa thời hạn trong dự thảo trước khi ban hành.")


def is_overdue(item: Any, today: date) -> bool:
    """Computed, never a state. Who has reported is not late, even while the report waits to be judged."""
    return item.state in AWAITED_STATES and bool(item.due_on) and today > item.due_on


def it_is_overdue_or_unsatisfactory(item: Any, today: date) -> list[str]:
    return [] if item.state in POOR or is_overdue(item, today) else ["chưa đến hạn"]


def explanation_is_received(item: Any, today: date) -> list[str]:
    return [] if item.explanation else ["giải trình của đơn vị"]


def explanation_is_due_or_received(item: Any, today: date) -> list[str]:
    """Where the law gives no days to explain, the supervisor need not wait (Law 87 fixes no order of steps).

    Nobody waits for what was not asked.
    """
    if item.state != "explanation_requested":
        return []
    found = provision("explain", item.round.regime_id, item.round.ordering_body.kind)
    deadline = due(found, item.explanation_requested_on, DaysOff())
    is_open = deadline is not None and not deadline.is_late(today) and not item.explanation
    return [f"hạn giải trình ngày {deadline.due_on:%d/%m/%Y}"] if is_open else []


def result_is_concrete(item: Any, typed: dict[str, Any]) -> bool:
    return says_what_was_done(typed["result"])


def reported_after_it_was_issued(item: Any, typed: dict[str, Any]) -> bool:
    return item.issued_on is None or typed["reported_on"] >= item.issued_on


def percent_is_told_with_the_rest(item: Any, typed: dict[str, Any]) -> bool | str:
    percent = percent_of(typed["percent"])
    if percent is None:
        return False
    is_promised = percent == 100 or typed.get("next_on")
    return True if is_promised else "Chưa hoàn thành hết thì ghi ngày hoàn thành phần còn lại."


def rest_comes_after_the_report(item: Any, typed: dict[str, Any]) -> bool:
    return typed.get("reported_on") is None or typed["next_on"] > typed["reported_on"]


def percent_of(typed: str) -> int | None:
    """A whole number from 0 to 100, with or without its sign; None for anything else."""
    found = re.fullmatch(r"(\d{1,3})\s*%?", typed.strip(), re.ASCII)
    return int(found[1]) if found and int(found[1]) <= 100 else None


def checked_after_the_report(item: Any, typed: dict[str, Any]) -> bool:
    return item.reported_on is None or typed["checked_on"] >= item.reported_on


def evidence_is_kept(item: Any, today: date) -> list[str]:
    """Of the last report; what was seen on the spot proves as well."""
    last = len(item.fulfilments) - 1
    proofs = [each for each in item.evidence if each.fulfilment_position == last and each.withdrawn_on is None]
    seen = [each for each in item.site_checks if item.reported_on and each.checked_on >= item.reported_on]
    return [] if proofs or seen else ["minh chứng của lần báo cáo gần nhất"]


def every_task_is_done(item: Any, today: date) -> list[str]:
    return [f"“{task.text[:60]}”" for task in item.tasks if task.done_on is None]


def last_report_says_all(item: Any, today: date) -> list[str]:
    """A report may tell no share. What one says is still to do is assessed as a part."""
    told = item.fulfilments[-1].percent if item.fulfilments else None
    return [] if told in (None, 100) else [f"{100 - told}%; dùng bước “Đánh giá: hoàn thành một phần”"]


def more_time_is_asked(item: Any, today: date) -> list[str]:
    return [] if wish_for_time(item) else ["đề nghị gia hạn của đơn vị"]


def wish_for_time(item: Any) -> Any | None:
    """The one that nobody has decided about."""
    return next((each for each in item.extensions if each.is_granted is None), None)


def wanted_date_is_later(item: Any, typed: dict[str, Any]) -> bool | str:
    return fault_in_due_day(item, typed["wanted_on"]) or item.due_on is None or typed["wanted_on"] > item.due_on


def left_out_steps_are_explained(item: Any, typed: dict[str, Any]) -> bool | str:
    missing = left_out_before(item, typed["measure"])
    if not missing or typed.get("left_out_because"):
        return True
    return f"Chưa qua bước: {', '.join(dict(RUNGS)[rung] for rung in missing)}. Hãy ghi lý do bỏ qua ở dưới."


def left_out_before(item: Any, rung: str) -> list[str]:
    """Rungs below `rung` that were neither taken nor left out with a reason. Reminding again is for need alone."""
    below = [name for name, _ in RUNGS][:[name for name, _ in RUNGS].index(rung)]
    known = {each.rung for each in item.rungs} | {"next_reminder"}
    known |= {"first_reminder"} if item.reminders_sent else set()  # also those of before the rungs were written down
    return [name for name in below if name not in known]


def new_date_is_later(item: Any, typed: dict[str, Any]) -> bool | str:
    return fault_in_due_day(item, typed["new_due_on"]) or item.due_on is None or typed["new_due_on"] > item.due_on


def fault_in_due_day(item: Any, due_on: date | None) -> str:
    """Nothing is due before it was asked. A sentence, or nothing."""
    before = asked_after(item, due_on)
    return f"Thời hạn không thể trước {before}." if before else ""


def asked_after(item: Any, due_on: date | None) -> str:
    """What was said or issued only after that day, as "ngày kết luận giám sát (08/11/2024)"; else nothing."""
    days = {"ngày ban hành kiến nghị": item.issued_on} | _asked_on(item)
    later = [f"{what} ({day:%d/%m/%Y})" for what, day in days.items() if due_on and day and due_on < day]
    return later[0] if later else ""


def _asked_on(item: Any) -> dict[str, date | None]:
    if item.sitting is None:
        return {"ngày kết luận giám sát": item.round.concluded_on}
    held = item.sitting.started_at or item.sitting.opens_at
    return {"ngày làm việc ghi kiến nghị này": held.date() if held else None}
