"""The outline once units have answered: what was answered stays."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.round import OutlineItem, Round
from oversight.models.self_report import Answer
from oversight.refusal import BadlyTyped


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
