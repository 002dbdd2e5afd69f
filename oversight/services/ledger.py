"""Sổ lời hứa: that it was read back to those in the room is a fact of the sitting."""

from sqlalchemy.orm import Session

from oversight.actor import VIETNAM, Actor
from oversight.models.sitting import Sitting
from oversight.refusal import OutOfStep, Stale
from oversight.rules.ledger import ledger_digest, ledger_of
from oversight.services import journal
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.holding import hold


def read_ledger_back(session: Session, sitting: Sitting, actor: Actor, seen: str) -> None:
    """`seen` is the ledger_digest of what was on the screen: raises Stale when somebody has added to it meanwhile.

    Raises OutOfStep while the sitting is not being held, and as editing.edit does. Read again, the later time stands.
    """
    hold(session, sitting)
    refuse_who_may_not_edit(sitting, actor)
    if sitting.state != "held":
        raise OutOfStep("Chỉ ghi nhận việc đọc lại khi buổi làm việc đang diễn ra.")
    if seen != ledger_digest(sitting):
        raise Stale
    sitting.ledger_read_at = actor.now.astimezone(VIETNAM).replace(tzinfo=None, microsecond=0)
    sitting.ledger_read_sha256 = seen
    session.flush()
    journal.enter(session, sitting, actor, "ledger_read", "Đọc lại lời hứa, đề nghị, đề xuất",
                  typed={"entries": len(ledger_of(sitting))})
