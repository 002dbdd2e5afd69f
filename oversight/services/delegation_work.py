"""Who may work on a report beside the unit: the delegation and those who write for it, while the round moves."""

from typing import Any

from oversight.actor import Actor
from oversight.refusal import NotYours, OutOfStep
from oversight.rules.standing import is_halted, seats_of
from workflows.roles import HEADS, WRITERS, Role

OF_THE_DELEGATION = (*WRITERS, *HEADS)
WHO_ASK = (*OF_THE_DELEGATION, Role.DELEGATION_MEMBER, Role.SITTING_CHAIR)


def works_for_the_delegation(record: Any, actor: Actor, roles: tuple[Role, ...] = OF_THE_DELEGATION) -> bool:
    return bool(seats_of(actor.person, record, actor.today) & set(roles))


def refuse_who_does_not_work_for_it(
    record: Any, actor: Actor, what: str, roles: tuple[Role, ...] = OF_THE_DELEGATION
) -> None:
    """`what` completes “Bạn không có quyền …”. Raises NotYours, or OutOfStep when the round stands still or is
    concluded: what the conclusion was built on, and what the unit reads with it, stays as it was.
    """
    if not works_for_the_delegation(record, actor, roles):
        raise NotYours(f"Bạn không có quyền {what}.")
    if is_halted(record) or record.round.standing.halts:
        raise OutOfStep(f"Không {what} được khi đợt giám sát ở “{record.round.standing.label}”.")
    if record.round.concluded_on:
        raise OutOfStep(f"Không {what} được nữa: kết luận giám sát đã ban hành ngày "
                        f"{record.round.concluded_on:%d/%m/%Y}.")
