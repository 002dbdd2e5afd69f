"""What is still to come, by the way a record usually goes, and whom it waits for.

The table allows more than this: what is drawn ahead is the plain way to the end, never a promise.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oversight.models.records import Stateful
from oversight.rules.recommendation import is_overdue
from oversight.services.chain_stage import Stage, body_of

Way = tuple[tuple[str, str], ...]  # trigger whose seats are waited for, and what is said of it

ABOVE: Way = (
    ("acknowledge", "Cấp trên ghi nhận đã nhận"), ("put_on_agenda", "Đưa vào chương trình kỳ họp, hoặc trả lời"),
    ("resolve", "Kỳ họp xem xét, giải quyết"))
TELL: Way = (("feed_back", "Thông báo kết quả cho đơn vị"),)
REPORT: Way = (("report", "Báo cáo kết quả thực hiện, kèm minh chứng"),)
JUDGE: Way = (("check_evidence", "Kiểm tra minh chứng"), ("assess_fulfilled", "Đánh giá kết quả"))

WAYS: dict[str, dict[str, Way]] = {
    "proposal": {
        "recorded": (("accept", "Trả lời, tiếp thu hoặc không tiếp thu"), *TELL),
        "accepted": (("forward", "Chuyển lên cấp trên, hoặc xử lý theo thẩm quyền"), *TELL),
        "forwarded": (*ABOVE, *TELL), "received": (*ABOVE[1:], *TELL), "on_agenda": (*ABOVE[2:], *TELL),
        "handling": (("settle", "Xử lý theo thẩm quyền"), *TELL),
        "answered": TELL, "declined": TELL, "resolved": TELL},
    "recommendation": {
        "draft": (("issue", "Ban hành kiến nghị"),),
        "issued": (("begin", "Tiếp nhận, tổ chức thực hiện"), *REPORT, *JUDGE),
        "in_progress": (*REPORT, *JUDGE), "reported": JUDGE, "checked": JUDGE[1:],
        "partly_fulfilled": (("report", "Báo cáo phần còn lại"), *JUDGE),
        "unsatisfactory": (("report", "Báo cáo lại kết quả"), *JUDGE),
        "explanation_requested": (("explain", "Giải trình"), ("accept_explanation", "Xem xét giải trình")),
        "escalated": (("resume", "Cấp có thẩm quyền xem xét, xử lý"), *REPORT, *JUDGE),
        "reconsideration": (("uphold", "Xem xét lại kiến nghị"), *REPORT, *JUDGE)},
}


def stages_ahead(record: Stateful, today: date) -> list[Stage]:
    """The first is the one that everybody waits for now."""
    return [*_stages(record, WAYS.get(record.stem, {}).get(record.state, ()), today)]


def _stages(record: Any, way: Way, today: date) -> Iterator[Stage]:
    for place, (trigger, label) in enumerate(_without_what_is_done(record, way)):
        yield Stage(
            label, _awaited_on(record, trigger), _for_whom(record, trigger),
            status=_status(record, trigger, today) if place == 0 else "todo",
            day_is="hạn" if record.stem == "recommendation" else "dự kiến")


def _without_what_is_done(record: Any, way: Way) -> Way:
    has_explained = record.stem == "recommendation" and bool(record.explanation)
    return tuple(each for each in way if not (each[0] == "explain" and has_explained))


def _status(record: Any, trigger: str, today: date) -> str:
    is_late = record.stem == "recommendation" and trigger in ("begin", "report") and is_overdue(record, today)
    return "late" if is_late else "current"


def _for_whom(record: Any, trigger: str) -> str:
    """The first of those who may: the table names them in the order in which they usually do it."""
    return body_of(record.workflow.by_trigger[trigger].awaited[0], record)


def _awaited_on(record: Any, trigger: str) -> date | None:
    """The day by which it is to happen, where one is known: that of the session, or the last day to report."""
    if record.stem == "recommendation":
        return record.due_on if trigger == "report" else None
    session = record.forwardings[-1].session if record.forwardings else None
    return session.opens_on if session and trigger == "resolve" else None
