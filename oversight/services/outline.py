"""The outline: changing it, once it was sent as a new version that units are told of; what was answered stays."""

from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.outline import OutlineItem, OutlineVersion
from oversight.models.round import Round
from oversight.models.self_report import Answer, SelfReport
from oversight.refusal import BadlyTyped
from oversight.rules.outline import OutlineChange, change_between, left_out_of, told_of
from oversight.rules.outline_content import prepared, whole_rows
from oversight.services import journal
from oversight.services.editing import edit
from oversight.text import tidy

REASON_IS_MISSING = "Đề cương đã gửi đến đơn vị; hãy ghi lý do thay đổi để thông báo cho đơn vị."


def change_outline(
    session: Session, round_: Round, actor: Actor, rows: list[dict[str, Any]], *, reason: str = "",
    version: int | None = None,
) -> OutlineVersion | None:
    """`rows` as for editing.edit; items without a code get one. None when nothing changed, or no unit was told yet.

    Raises what edit raises; BadlyTyped with the field "reason" when the outline was sent and none is given.
    """
    refuse_to_drop_answers(session, round_, rows)
    refuse_to_ask_nothing(round_, rows)
    entry = edit(session, round_, actor, {"outline": prepared(whole_rows(rows, round_.outline))}, version=version)
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
    """What changed in the outline since this unit last sent its report, or was first asked: newest last.

    What the unit is not asked is no news to it.
    """
    versions = report.round.outline_versions
    answered = report.versions[-1].outline_number if report.versions else 1
    left_out = left_out_of(report.round, report.unit_id)
    asked = [[item for item in version.content if item["id"] not in left_out] for version in versions]
    changes = zip(versions[1:], (change_between(*pair) for pair in pairwise(asked)), strict=True) if versions else ()
    return [(new, change) for new, change in changes if new.number > (answered or 1) and any(change)]


def refuse_to_ask_nothing(round_: Round, wanted: list[dict[str, Any]]) -> None:
    """Raises BadlyTyped when a unit that is asked a part would be asked no item any more."""
    kept = {row.get("id") for row in wanted}
    unasked = [row.unit.name for row in round_.units if row.left_out and kept and kept <= set(row.left_out)]
    if unasked:
        raise BadlyTyped(f"Sau thay đổi này không còn mục nào dành cho: {'; '.join(unasked)}. "
                         "Hãy phân thêm mục cho đơn vị trước.")


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
