"""Đề cương mẫu: outlines a council keeps for the next round of the same theme."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.outline import OutlineTemplate
from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours
from oversight.rules.content import SHORT
from oversight.rules.outline import told_of
from oversight.services import journal
from oversight.services.delegation_work import works_for_the_delegation
from oversight.text import fault_in_text, tidy


def keep_as_template(session: Session, round_: Round, actor: Actor, name: str) -> OutlineTemplate:
    """The same name again replaces what was kept. Raises NotYours, or BadlyTyped with "name"."""
    if not works_for_the_delegation(round_, actor):
        raise NotYours("Bạn không có quyền lưu đề cương mẫu.")
    name = tidy(name)
    if sentence := _fault(round_, name):
        raise BadlyTyped(fields={"name": sentence})
    kept = next((each for each in templates_of(session, round_.council_id) if each.name == name), None)
    if kept is None:
        kept = OutlineTemplate(council_id=round_.council_id, name=name)
        session.add(kept)
    kept.theme_code, kept.kept_on, kept.items = round_.theme_code, actor.today, _items(round_)
    session.flush()
    journal.enter(session, kept, actor, "kept", "Lưu đề cương mẫu", typed={"name": name})
    return kept


def templates_of(session: Session, council_id: str) -> list[OutlineTemplate]:
    found = select(OutlineTemplate).where(OutlineTemplate.council_id == council_id).order_by(OutlineTemplate.name)
    return list(session.scalars(found))


def _items(round_: Round) -> list[dict[str, Any]]:
    return [{name: value for name, value in told_of(item).items() if name != "id"} for item in round_.outline]


def _fault(round_: Round, name: str) -> str | None:
    if not round_.outline:
        return "Đề cương chưa có mục nào để lưu."
    return fault_in_text(name, SHORT) if name else "Hãy đặt tên cho đề cương mẫu."
