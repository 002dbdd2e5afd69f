"""The page of a recommendation: what was asked of whom and where, what was reported and how that was judged."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.recommendation import Recommendation
from oversight.models.sitting import Sitting
from oversight.rules.closed_lists import LEVELS
from oversight.rules.standing import may_edit, may_read
from web.filters import date_vi
from web.find import seats
from web.shown.follow_up import due_of
from web.shown.to_sign import ToSign, to_sign
from web.shown.trail import record_url, shortened

TITLE = 110


@dataclass(frozen=True)
class ShownFulfilment:
    number: int
    reported_on: str
    document: str
    result: str
    assessment: str


@dataclass(frozen=True)
class ShownRecommendation:
    """`source` is (name, address or None) of where it was asked."""

    title: str
    facts: list[tuple[str, Any]]
    source: tuple[str, str | None]
    fulfilments: list[ShownFulfilment]
    explanation: str
    edit_url: str | None
    to_sign: ToSign | None


def content_of(item: Recommendation) -> ShownRecommendation:
    is_mine = may_edit(seats(item), item)
    return ShownRecommendation(
        shortened(item.text, TITLE), facts_of(item), source_of(item.sitting, "Kết luận của đợt giám sát"),
        _fulfilments(item), item.explanation,
        url_for("recommendation.edit", record_id=item.id) if is_mine else None, _to_sign(item))


def _to_sign(item: Recommendation) -> ToSign | None:
    """Of what was asked of somebody."""
    is_asked = item.lead_unit is not None and item.state != "draft"
    return to_sign("Bản in báo cáo kết quả thực hiện", "fulfilment", item) if is_asked else None


def facts_of(item: Recommendation) -> list[tuple[str, Any]]:
    beside = ", ".join(row.unit.name for row in item.cooperating)
    always = [("Cơ quan chủ trì", item.lead_unit.name if item.lead_unit else None), ("Thời hạn", due_of(item)),
              ("Thẩm quyền giải quyết", dict(LEVELS)[item.addressee_level])]
    known = [("Cơ quan phối hợp", beside), ("Ngày ban hành", date_vi(item.issued_on)),
             ("Đã đôn đốc", f"{item.reminders_sent} lần" if item.reminders_sent else ""),
             ("Yêu cầu giải trình", date_vi(item.explanation_requested_on))]
    return [*always, *((label, value) for label, value in known if value)]


def source_of(sitting: Sitting | None, otherwise: str) -> tuple[str, str | None]:
    """The sitting where it was said, as a link for whoever may read it."""
    if sitting is None:
        return otherwise, None
    name = f"{sitting.name}, ngày {date_vi(sitting.opens_on)}"
    return name, record_url(sitting) if may_read(seats(sitting), sitting) else None


def _fulfilments(item: Recommendation) -> list[ShownFulfilment]:
    """Newest first: it is the one that is judged."""
    told = [ShownFulfilment(number, date_vi(each.reported_on), each.document, each.result, each.assessment)
            for number, each in enumerate(item.fulfilments, start=1)]
    return told[::-1]
