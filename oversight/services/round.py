"""Verbs of a round: opening one, and what its steps do besides moving it."""

from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.base import Base
from oversight.models.dossier import children_of, dossier
from oversight.models.organisations import Body
from oversight.models.papers import IssuedPaper, PaperSubject
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped, NotYours
from oversight.rules.councils import council_refusal
from oversight.rules.outline_content import prepared
from oversight.services import journal
from oversight.services.attempt import Attempt
from oversight.services.editing import edit
from oversight.services.isolation import without_the_wall
from oversight.services.openers import may_open
from oversight.services.outline import keep_outline_version
from workflows.law import regime_on


def open_round(session: Session, ordering_body: Body, actor: Actor, content: dict[str, Any]) -> Round:
    """A draft. `content` is as for editing.edit. Raises NotYours, or BadlyTyped for a council that is no more."""
    if not may_open(actor, ordering_body):
        raise NotYours("Chỉ văn phòng giúp việc hoặc lãnh đạo cơ quan quyết định giám sát mở được đợt giám sát.")
    if reason := council_refusal(ordering_body.council, actor.today):
        raise BadlyTyped(fields={"ordering_body_id": reason})
    round_ = Round(council_id=ordering_body.council_id, ordering_body=ordering_body, theme="")
    session.add(round_)
    session.flush()
    journal.enter(session, round_, actor, "created", "Mở đợt giám sát")
    outline = {"outline": prepared(content["outline"])} if content.get("outline") else {}
    edit(session, round_, actor, {"theme": ""} | content | outline)
    return round_


def fix_the_regime(attempt: Attempt) -> None:
    """The law of the day of the establishing act governs the round to its end."""
    attempt.record.established_on = attempt.typed["paper_dated_on"]
    attempt.record.regime_id = regime_on(attempt.record.established_on).id


def request_reports(attempt: Attempt) -> None:
    round_ = attempt.record
    for row in round_.units:
        attempt.session.add(SelfReport(
            council_id=round_.council_id, round=round_, unit=row.unit, requested_on=round_.plan_sent_on,
            due_on=row.report_due_on))


def keep_the_outline(attempt: Attempt) -> None:
    """What the units are told is kept as it was sent; a later change is a version of its own (services/outline.py)."""
    keep_outline_version(attempt.record, attempt.actor, "")


def name_the_successor(attempt: Attempt) -> None:
    attempt.record.successor_id = attempt.typed["successor_id"]


def move_to_the_successor(attempt: Attempt) -> None:
    """The dossier changes hands; papers stay in the series of the council that issued them."""
    for row in _whole_dossier(attempt.session, attempt.record):
        if not isinstance(row, IssuedPaper | PaperSubject):
            row.council_id = attempt.record.successor_id


def _whole_dossier(session: Session, round_: Round) -> list[Base]:
    """Read anew: who accepts it sat behind the wall until now, where most of it did not exist."""
    rows = []
    with without_the_wall(session):
        for row in dossier(round_):
            rows.append(row)
            session.expire(row, children_of(type(row)))
    return rows
