"""The page of a round: everything that lies in it, as far as the reader may see."""

from dataclasses import dataclass
from typing import Any

from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.rules.closed_lists import ORIGINS
from oversight.rules.standing import may_read
from oversight.services.re_supervision import recommendations_looked_at_again
from web.filters import date_vi
from web.find import seats
from web.shown.delegation import Group, delegation_of
from web.shown.follow_up import proposal_rows, recommendation_rows
from web.shown.outline import ShownOutline, outline_of
from web.shown.parts import parts_of
from web.shown.round_dates import ShownDate, round_dates
from web.shown.round_links import actions_of, edits_of
from web.shown.theme import theme_told
from web.shown.together import Together, steps_together
from web.shown.trail import record_url, shortened
from web.shown.units import unit_rows
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work
from workflows.law import Regime, regime, regime_on

TEXTS = (
    ("supervision_object", "Đối tượng"), ("scope", "Phạm vi"), ("content", "Nội dung"), ("plan", "Kế hoạch"),
    ("bases", "Căn cứ"))
DATES = (
    ("established_on", "Ngày thành lập Đoàn"), ("plan_sent_on", "Ngày gửi kế hoạch, đề cương"),
    ("supervision_starts_on", "Ngày bắt đầu giám sát"), ("supervision_ended_on", "Ngày kết thúc giám sát"),
    ("result_report_received_on", "Ngày nhận báo cáo kết quả"), ("concluded_on", "Ngày kết luận"),
    ("next_council_session_on", "Ngày khai mạc kỳ họp gần nhất"))


@dataclass(frozen=True)
class ShownRound:
    """`edits` maps the parts that the reader may edit to their pages; `actions` the same for what may be added.

    `is_for_unit`: the reader is of a unit, and what is empty here need not be empty for others.
    """

    facts: list[tuple[str, Any]]
    texts: list[tuple[str, str]]
    regime: Regime
    delegation: list[Group]
    units: list[dict[str, Any]]
    outline: ShownOutline
    sittings: list[dict[str, Any]]
    recommendations: list[dict[str, Any]]
    proposals: list[dict[str, Any]]
    dates: list[ShownDate]
    result_report: str
    conclusion: str
    edits: dict[str, str]
    actions: dict[str, str]
    follows: tuple[str, str] | None
    looked_at_again: list[dict[str, Any]]
    together: list[Together]
    is_for_unit: bool


def content_of(round_: Round) -> ShownRound:
    parts, is_open = parts_of(round_), not is_of_a_unit(round_)
    may_see_results = is_open or round_.concluded_on is not None
    return ShownRound(
        facts_of(round_), [(label, getattr(round_, name)) for name, label in TEXTS], regime_of(round_),
        delegation_of(round_), unit_rows(round_), outline_of(round_),
        [_sitting(sitting) for sitting in parts.sittings], recommendation_rows(parts.recommendations),
        proposal_rows(parts.proposals), round_dates(round_) if is_open else [],
        round_.result_report if may_see_results else "", round_.conclusion if may_see_results else "",
        edits_of(round_), actions_of(round_), _follows(round_), _looked_at_again(round_),
        steps_together("self_report", parts.reports), not is_open)


def facts_of(round_: Round) -> list[tuple[str, Any]]:
    """What every round has, said even when missing; dates only once they are known."""
    beside = ", ".join(row.body.name for row in round_.co_bodies)
    always = [
        ("Cơ quan quyết định giám sát", round_.ordering_body.name), ("Cơ sở tiến hành", dict(ORIGINS)[round_.origin]),
        ("Thời kỳ giám sát", round_.review_period)]
    known = [("Cơ quan phối hợp giám sát", beside), ("Mục trong chương trình", round_.programme_item),
             theme_told(round_.theme_code)]
    dates = [(label, date_vi(getattr(round_, name))) for name, label in DATES]
    return [*always, *((label, value) for label, value in (*known, *dates) if value)]


def regime_of(round_: Round) -> Regime:
    """Before the establishing act, the law of today."""
    return regime(round_.regime_id) if round_.regime_id else regime_on(actor().today)


def _sitting(sitting: Sitting) -> dict[str, Any]:
    minutes = sitting.minutes if sitting.minutes and may_read(seats(sitting.minutes), sitting.minutes) else None
    return {
        "name": sitting.name, "url": record_url(sitting), "opens_at": sitting.opens_at, "place": sitting.place,
        "state": sitting.standing, "minutes": minutes.standing.label if minutes else "",
        "minutes_url": record_url(minutes) if minutes else None}


def _looked_at_again(round_: Round) -> list[dict[str, Any]]:
    found = recommendations_looked_at_again(work(), round_) if round_.follows_id else []
    return [{"text": shortened(item.text, 160), "url": record_url(item), "state": item.standing}
            for item in found if may_read(seats(item), item)]


def _follows(round_: Round) -> tuple[str, str] | None:
    earlier = round_.follows
    return (earlier.theme, record_url(earlier)) if earlier and may_read(seats(earlier), earlier) else None
