"""A row goes: a point of the agenda lets go of what hangs on it, a speech from which something was taken stays."""

from collections.abc import Iterator

from oversight.models.base import Base
from oversight.models.sitting import Sitting

HANG_ON_THE_AGENDA = ("statements", "findings", "commitments", "handed_in")
STILL_QUOTED = ("Từ ý kiến này đã ghi lời hứa, đề nghị hoặc đề xuất; hãy bỏ các nội dung đó trước, "
                "hoặc giữ lại ý kiến.")


def why_it_stays(sitting: Sitting, table: str, row: Base) -> str:
    """A sentence; empty where it may go. What is quoted in the ledger must still be found where it was said."""
    if table != "statements":
        return ""
    taken = (*sitting.findings, *sitting.commitments)
    is_quoted = any(each.statement_id == row.id for each in taken)
    return STILL_QUOTED if is_quoted or any(each.from_id == row.id for each in sitting.statements) else ""


def loosen(sitting: Sitting, table: str, row: Base) -> Iterator[tuple[str, Base]]:
    """What was said stays said, whatever becomes of the agenda. Pairs of list and row let go."""
    if table == "agenda":
        hanging = ((name, each) for name in HANG_ON_THE_AGENDA for each in getattr(sitting, name))
        for name, each in ((name, each) for name, each in hanging if each.agenda_id == row.id):
            each.agenda_id = None
            yield name, each
