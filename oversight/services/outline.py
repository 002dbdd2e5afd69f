"""The outline: changing it, once it was sent as a new version that units are told of; what was answered stays."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.outline import OutlineItem, OutlineVersion
from oversight.models.round import Round
from oversight.models.self_report import Answer, SelfReport
from oversight.refusal import BadlyTyped
from oversight.rules.outline import OutlineChange, change_between, told_of
from oversight.services import journal
from oversight.services.editing import edit
from oversight.text import tidy

REASON_IS_MISSING = "Đề cương đã gửi đến đơn vị; hãy ghi lý do thay đổi để thông báo cho đơn vị."


def change_outline(
    session: Session, round_: Round, actor: Actor, rows: list[dict[str, Any]], *, reason: str = "",
    version: int | None = None,
) -> OutlineVersion | None:
    """`rows` as for editing.edit. None when nothing changed, or when no unit was told of the outline yet.

    Raises what edit raises; BadlyTyped with the field "reason" when the outline was sent and none is given.
    """
    refuse_to_drop_answers(session, round_, rows)
    entry = edit(session, round_, actor, {"outline": rows}, version=version)
    if entry is None or not round_.plan_sent_on:
        return None
    if not tidy(reason):
        raise BadlyTyped(fields={"reason": REASON_IS_MISSING})
    kept = keep_outline_version(round_, actor, tidy(reason))
    session.flush()
    journal.enter(session, round_, actor, "outline_changed", f"Thay đổi đề cương lần {kept.number}",
                  typed={"reason": kept.reason})
    return kept


def keep_outline_version(round_: Round, actor: Actor, reason: str) -> OutlineVersion:
    content = [told_of(item) for item in round_.outline]
    kept = OutlineVersion(
        council_id=round_.council_id, number=len(round_.outline_versions) + 1, made_at=actor.now, made_on=actor.today,
        reason=reason, content=content)
    round_.outline_versions.append(kept)
    return kept


def news_for(report: SelfReport) -> list[tuple[OutlineVersion, OutlineChange]]:
    """What changed in the outline since this unit last sent its report, or was first asked: newest last."""
    versions = report.round.outline_versions
    answered = report.versions[-1].outline_number if report.versions else 1
    pairs = zip(versions, versions[1:], strict=False)
    return [(new, change_between(old.content, new.content)) for old, new in pairs if new.number > (answered or 1)]


def answered_items(session: Session, round_: Round) -> set[str]:
    """Ids of the items that some unit has written to."""
    of_this_round = select(OutlineItem.id).where(OutlineItem.round_id == round_.id)
    return set(session.scalars(select(Answer.item_id).where(Answer.item_id.in_(of_this_round))))


def refuse_to_drop_answers(session: Session, round_: Round, wanted: list[dict[str, Any]]) -> None:
    """Raises BadlyTyped when a row that units have answered is not among `wanted`."""
    kept = {row.get("id") for row in wanted}
    answered = answered_items(session, round_)
    lost = [item.text for item in round_.outline if item.id in answered and item.id not in kept]
    if lost:
        named = "; ".join(f"“{text}”" for text in lost)
        raise BadlyTyped(f"Không bỏ được mục đã có đơn vị trả lời: {named}. Hãy giữ lại mục này.")
