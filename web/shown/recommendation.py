"""The page of a recommendation: what was asked of whom and where, what was reported and how that was judged."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.recommendation import Recommendation
from oversight.models.sitting import Sitting
from oversight.rules.closed_lists import LEVELS, NATURES, TERMS
from oversight.rules.standing import may_edit, may_read
from oversight.services.re_supervision import rounds_that_look_again
from web.filters import date_vi
from web.find import seats
from web.shown.follow_up import due_of
from web.shown.recommendation_evidence import ShownProof, may_prove, proofs_of
from web.shown.recommendation_ladder import ShownExplanation, ShownRung, explanation_of, ladder_of
from web.shown.recommendation_reports import ShownFulfilment, fulfilments_of
from web.shown.recommendation_stations import Station, stations_of
from web.shown.recommendation_tasks import ShownTask, split_url, tasks_shown
from web.shown.recommendation_time import ShownExtension, extensions_of
from web.shown.to_sign import ToSign, to_sign
from web.shown.trail import record_url, shortened
from web.unit_of_work import work

TITLE = 110


@dataclass(frozen=True)
class ShownRecommendation:
    """`source` is (name, address or None) of where it was asked; `next_proofs` go with the next report."""

    title: str
    facts: list[tuple[str, Any]]
    source: tuple[str, str | None]
    stations: list[Station]
    tasks: list[ShownTask]
    split_url: str | None
    fulfilments: list[ShownFulfilment]
    next_proofs: list[ShownProof]
    prove_url: str | None
    extensions: list[ShownExtension]
    again_in: list[tuple[str, str]]
    ladder: list[ShownRung]
    explanation: ShownExplanation | None
    edit_url: str | None
    to_sign: ToSign | None


def content_of(item: Recommendation) -> ShownRecommendation:
    return ShownRecommendation(
        title=shortened(item.text, TITLE), facts=facts_of(item),
        source=source_of(item.sitting, "Kết luận của đợt giám sát"), stations=stations_of(item),
        tasks=tasks_shown(item), split_url=split_url(item), fulfilments=fulfilments_of(item),
        next_proofs=proofs_of(item, len(item.fulfilments)), prove_url=_prove_url(item),
        extensions=extensions_of(item), again_in=_again_in(item), ladder=ladder_of(item),
        explanation=explanation_of(item),
        edit_url=url_for("recommendation.edit", record_id=item.id) if may_edit(seats(item), item) else None,
        to_sign=_to_sign(item))


def _again_in(item: Recommendation) -> list[tuple[str, str]]:
    rounds = rounds_that_look_again(work(), item) if item.state == "re_supervision" else []
    return [(each.theme, record_url(each)) for each in rounds if may_read(seats(each), each)]


def _prove_url(item: Recommendation) -> str | None:
    return url_for("recommendation_evidence.add", record_id=item.id) if may_prove(item) else None


def _to_sign(item: Recommendation) -> ToSign | None:
    """Of what was asked of somebody."""
    is_asked = item.lead_unit is not None and item.state != "draft"
    return to_sign("Bản in báo cáo kết quả thực hiện", "fulfilment", item) if is_asked else None


def facts_of(item: Recommendation) -> list[tuple[str, Any]]:
    beside = ", ".join(row.unit.name for row in item.cooperating)
    always = [("Cơ quan chủ trì", item.lead_unit.name if item.lead_unit else None), ("Thời hạn", due_of(item)),
              ("Thẩm quyền giải quyết", dict(LEVELS)[item.addressee_level])]
    known = [("Cơ quan phối hợp", beside), ("Loại nội dung", item.nature and dict(NATURES)[item.nature]),
             ("Loại thời hạn", item.term and dict(TERMS)[item.term]), ("Theo dõi", _owner(item)),
             ("Ngày ban hành", date_vi(item.issued_on)),
             ("Đã đôn đốc", f"{item.reminders_sent} lần" if item.reminders_sent else ""),
             ("Ngày đánh giá", date_vi(item.assessed_on))]
    return [*always, *((label, value) for label, value in known if value)]


def _owner(item: Recommendation) -> str:
    named = (item.owner.name if item.owner else "", item.owner_body.name if item.owner_body else "")
    return ", ".join(name for name in named if name)


def source_of(sitting: Sitting | None, otherwise: str) -> tuple[str, str | None]:
    """The sitting where it was said, as a link for whoever may read it."""
    if sitting is None:
        return otherwise, None
    name = f"{sitting.name}, ngày {date_vi(sitting.opens_on)}"
    return name, record_url(sitting) if may_read(seats(sitting), sitting) else None
