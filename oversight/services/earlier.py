"""What the same units answered to the same indicators in earlier rounds: asked once, used everywhere."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.outline import OutlineItem
from oversight.models.round import Round
from oversight.models.self_report import Answer, SelfReport
from oversight.rules.same_name import plain

SENT = ("submitted", "under_check", "accepted")


@dataclass(frozen=True)
class EarlierAnswer:
    """`label` says of which round it is; `figure` is as typed then."""

    label: str
    figure: str
    unit_of_measure: str


Key = tuple[str, str]


def key_of(unit_id: str, item: Any) -> Key:
    """The same indicator bears the same name: outlines are copied from round to round, ids are not."""
    return unit_id, plain(item.text)


def earlier_answers(session: Session, round_: Round, unit_ids: Iterable[str]) -> dict[Key, list[EarlierAnswer]]:
    """Oldest first. One query for all the units. Only of this council's rounds, established before this one: whoever
    sits in several councils, as a unit's clerk there, must not carry one's figures into the other's papers."""
    found = (
        select(SelfReport.unit_id, Round.established_on, Round.review_period, Answer.figure, OutlineItem)
        .join(Answer, Answer.report_id == SelfReport.id).join(OutlineItem, OutlineItem.id == Answer.item_id)
        .join(Round, Round.id == SelfReport.round_id)
        .where(SelfReport.unit_id.in_(set(unit_ids)), Round.council_id == round_.council_id,
               Round.id != round_.id, SelfReport.state.in_(SENT),
               Answer.figure != "", OutlineItem.kind == "indicator", Round.established_on.is_not(None))
        .order_by(Round.established_on, Round.id))
    if round_.established_on:
        found = found.where(Round.established_on < round_.established_on)
    answers: dict[Key, list[EarlierAnswer]] = defaultdict(list)
    for unit_id, established_on, period, figure, item in session.execute(found):
        label = item.period or period or f"đợt giám sát năm {established_on.year}"
        answers[key_of(unit_id, item)].append(EarlierAnswer(label, figure, item.unit_of_measure))
    return answers
