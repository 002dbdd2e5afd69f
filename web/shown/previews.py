"""Whether the paper of a step may be read before it is issued, and where."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.records import Stateful
from oversight.rules.standing import may_edit
from web.find import seats
from workflows.vocabulary import Transition


@dataclass(frozen=True)
class Preview:
    pdf_url: str
    word_url: str


def may_preview(record: Stateful, row: Transition) -> bool:
    """Whoever takes the step, and whoever writes what the paper will say."""
    own = seats(record)
    return row.issues is not None and (bool(own & set(row.by)) or may_edit(own, record))


def preview_of(record: Stateful, row: Transition) -> Preview | None:
    if not may_preview(record, row):
        return None
    where = {"stem": record.stem, "record_id": record.id, "trigger": row.trigger}
    return Preview(*(url_for("paper_previews.show", form=form, **where) for form in ("pdf", "docx")))
