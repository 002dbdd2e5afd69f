"""Verbs of a recommendation."""

from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.follow_up import SiteCheck
from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.recommendation import percent_of
from oversight.rules.standing import seats_of
from oversight.services import journal
from oversight.services.attempt import Attempt
from oversight.services.editing import edit
from oversight.services.escalation import climb, climb_to_the_council, climb_to_the_spot, count_the_reminder
from oversight.services.extensions import keep_the_wish_for_time, record_the_extension, record_the_refusal
from oversight.services.re_supervision import open_a_linked_round
from workflows.roles import HEADS, WRITERS, Role

# Effects of this table that stand in files of their own; the engine looks for them here.
ELSEWHERE = (
    climb, climb_to_the_council, climb_to_the_spot, count_the_reminder, keep_the_wish_for_time, open_a_linked_round,
    record_the_extension, record_the_refusal)
RECOMMENDED_DURING = ("notified", "in_progress", "reporting", "under_review", "concluded", "following_up")


def add_recommendation(session: Session, round_: Round, actor: Actor, content: dict[str, Any]) -> Recommendation:
    """A draft written by hand, beside those that minutes make by themselves.

    Raises OutOfStep before the units know of the round and once nobody would follow the recommendation.
    """
    refuse_who_may_not_add(round_, actor)
    item = Recommendation(
        council_id=round_.council_id, round=round_, text="", position=len(round_.recommendations))
    session.add(item)
    session.flush()
    journal.enter(session, item, actor, "created", "Soạn kiến nghị")
    edit(session, item, actor, {"text": ""} | content)
    return item


def refuse_who_may_not_add(round_: Round, actor: Actor) -> None:
    if not seats_of(actor.person, round_, actor.today) & {Role.CHAIR, *WRITERS, *HEADS}:
        raise NotYours("Bạn không có quyền soạn kiến nghị của đợt giám sát này.")
    if round_.state not in RECOMMENDED_DURING:
        raise OutOfStep(f"Không soạn kiến nghị được khi đợt giám sát ở “{round_.standing.label}”.")


def keep_the_fulfilment_report(attempt: Attempt) -> None:
    item, typed = attempt.record, attempt.typed
    item.fulfilments.append(FulfilmentReport(
        council_id=item.council_id, position=len(item.fulfilments), result=typed["result"],
        figures=typed.get("figures") or "", percent=percent_of(typed.get("percent") or ""),
        next_on=typed.get("next_on"), document=typed["document"], reported_on=typed["reported_on"]))


def note_the_check(attempt: Attempt) -> None:
    last = attempt.record.fulfilments[-1]
    last.checked_on, last.checked_note = attempt.typed["checked_on"], attempt.typed["checked_note"]


def note_why_it_went_back(attempt: Attempt) -> None:
    attempt.record.fulfilments[-1].returned_because = attempt.typed["reason"]


def keep_the_site_check(attempt: Attempt) -> None:
    item, typed = attempt.record, attempt.typed
    item.site_checks.append(SiteCheck(
        council_id=item.council_id, position=len(item.site_checks), checked_on=typed["checked_on"],
        finding=typed["finding"], checked_by=attempt.actor.name))


def note_the_assessment(attempt: Attempt) -> None:
    attempt.record.fulfilments[-1].assessment = attempt.typed["assessment"]
    attempt.record.assessed_on = attempt.today


def note_the_closing(attempt: Attempt) -> None:
    attempt.record.assessed_on = attempt.today


def set_the_new_date(attempt: Attempt) -> None:
    attempt.record.due_on = attempt.typed["new_due_on"]
    attempt.record.due_note = ""


def pass_to_the_successor(attempt: Attempt) -> None:
    """What was asked of a body that is no more is asked of the one that took its duties over."""
    item = attempt.record
    if attempt.typed["successor_unit_id"] == item.lead_unit_id:
        raise BadlyTyped(fields={"successor_unit_id": "Đây đang là cơ quan chủ trì; hãy chọn nơi tiếp nhận khác."})
    item.lead_unit_id = attempt.typed["successor_unit_id"]
    item.cooperating = [row for row in item.cooperating if row.unit_id != item.lead_unit_id]


def await_the_explanation(attempt: Attempt) -> None:
    attempt.record.explanation = ""


def amend_the_text(attempt: Attempt) -> None:
    """Upheld as it stands unless a new wording was typed; the journal keeps the old one."""
    attempt.record.text = attempt.typed.get("amended_text") or attempt.record.text
