"""What was chosen in a step, in words: also when it stands on no list any more."""

from typing import Any

from sqlalchemy.orm import Session

from oversight.models.identity import is_id
from oversight.models.organisations import Council, Unit
from oversight.models.records import Stateful
from oversight.services import choices
from workflows.vocabulary import Ask


def words_of_choice(session: Session, record: Stateful, ask: Ask, value: Any) -> str:
    """Empty when nobody knows it. The body that took over is not offered to itself, a dissolved council to nobody."""
    listed = getattr(choices, ask.choices_from)(session, record) if ask.choices_from else ask.choices
    return dict(listed).get(value) or _named(session, value)


def _named(session: Session, value: Any) -> str:
    found = (session.get(model, value) for model in (Unit, Council)) if is_id(value) else ()
    return next((each.name for each in found if each), "")
