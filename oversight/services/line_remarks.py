"""Yêu cầu làm rõ từng mục: written while a report is checked, sent to the unit with the step that returns it."""

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.self_report import LineRemark, SelfReport
from oversight.refusal import BadlyTyped, OutOfStep
from oversight.rules.content import LONG
from oversight.rules.outline import items_asked
from oversight.services import journal
from oversight.services.delegation_work import refuse_who_does_not_work_for_it
from oversight.services.holding import hold
from oversight.text import fault_in_text, tidy

WHILE_CHECKED = ("submitted", "under_check", "accepted")


def remark(session: Session, report: SelfReport, actor: Actor, texts: dict[str, str]) -> bool:
    """`texts` maps item ids to the draft of what is asked; "" takes a draft back. True when something changed.

    Raises NotYours, OutOfStep, or BadlyTyped with `fields` named by item id.
    """
    hold(session, report)
    refuse_who_does_not_work_for_it(report, actor, "ghi yêu cầu làm rõ")
    if report.state not in WHILE_CHECKED:
        raise OutOfStep(f"Không ghi yêu cầu làm rõ được khi báo cáo ở “{report.standing.label}”.")
    tidied = {item_id: tidy(text) for item_id, text in texts.items()}
    _refuse_bad_texts(report, tidied)
    changed = [item_id for item_id, text in tidied.items() if _write(report, item_id, text)]
    if changed:
        session.flush()
        journal.enter(session, report, actor, "remarked", "Ghi yêu cầu làm rõ", typed={"items": len(changed)})
    return bool(changed)


def remark_on(session: Session, report: SelfReport, actor: Actor, item_id: str, text: str) -> bool:
    """Of one item."""
    return remark(session, report, actor, {item_id: text})


def drafts_of(report: SelfReport) -> dict[str, LineRemark]:
    """By item id; what was raised already is not a draft."""
    return {each.item_id: each for each in report.line_remarks if each.raised_on is None}


def _refuse_bad_texts(report: SelfReport, texts: dict[str, str]) -> None:
    asked = {item.id for item in items_asked(report)}
    faults = {item_id: fault_in_text(text, LONG) for item_id, text in texts.items()}
    faults |= {item_id: "Mục này không có trong đề cương của đơn vị." for item_id in texts if item_id not in asked}
    if faults := {item_id: sentence for item_id, sentence in faults.items() if sentence}:
        raise BadlyTyped(fields=faults)


def _write(report: SelfReport, item_id: str, text: str) -> bool:
    draft = drafts_of(report).get(item_id)
    if text == (draft.text if draft else ""):
        return False
    if draft and text:
        draft.text = text
    elif draft:
        report.line_remarks.remove(draft)
    else:
        report.line_remarks.append(LineRemark(council_id=report.council_id, item_id=item_id, text=text))
    return True
