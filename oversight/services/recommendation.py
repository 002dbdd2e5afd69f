"""Verbs of a recommendation."""

from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Body
from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.models.round import Round
from oversight.refusal import NotYours, OutOfStep, Unmet
from oversight.rules.councils import council_refusal
from oversight.rules.standing import seats_of
from oversight.services import journal
from oversight.services.attempt import Attempt
from oversight.services.editing import edit
from workflows.roles import HEADS, WRITERS, Role

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
        document=typed["document"], reported_on=typed["reported_on"]))


def note_the_assessment(attempt: Attempt) -> None:
    attempt.record.fulfilments[-1].assessment = attempt.typed["assessment"]


def set_the_new_date(attempt: Attempt) -> None:
    attempt.record.due_on = attempt.typed["new_due_on"]
    attempt.record.due_note = ""


def count_the_reminder(attempt: Attempt) -> None:
    attempt.record.reminders_sent += 1


def await_the_explanation(attempt: Attempt) -> None:
    attempt.record.explanation = ""


def amend_the_text(attempt: Attempt) -> None:
    """Upheld as it stands unless a new wording was typed; the journal keeps the old one."""
    attempt.record.text = attempt.typed.get("amended_text") or attempt.record.text


def open_a_linked_round(attempt: Attempt) -> None:
    """A draft round that follows the one whose recommendation was not carried out, with a journal of its own."""
    old = attempt.record.round
    if reason := council_refusal(old.council, attempt.today):
        raise Unmet(reason)
    new = Round(
        council_id=old.council_id, ordering_body=_ordering_now(attempt), follows=old, origin="assigned",
        theme=f"Giám sát lại việc thực hiện kiến nghị về {old.theme}", theme_code=old.theme_code,
        content=attempt.record.text)
    attempt.session.add(new)
    attempt.session.flush()
    journal.enter_by_itself(attempt.session, new, attempt.actor, "created", "Mở đợt giám sát")


def _ordering_now(attempt: Attempt) -> Body:
    """The body that ordered the old round; after a handover that one is no more, so the one its new chair leads."""
    old = attempt.record.round
    if old.ordering_body.council_id == old.council_id:
        return old.ordering_body
    held = attempt.actor.person.seats
    return next(seat.body for seat in held if seat.role == Role.CHAIR and seat.council_id == old.council_id)
