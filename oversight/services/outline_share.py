"""Đề cương của từng đơn vị: every unit is asked the whole outline, or a part of it."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.actor import Actor
from oversight.models.round import Round
from oversight.refusal import BadlyTyped
from oversight.rules.self_report import shown_evidence
from oversight.services import journal
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.holding import hold
from oversight.services.steps import VERSION_GROWS, refuse_a_stale_page


def leave_out(
    session: Session, round_: Round, actor: Actor, left_out: dict[str, set[str]], *, version: int | None = None
) -> bool:
    """`left_out` maps unit ids to the item ids that the unit is not asked. True when something changed.

    Raises as editing.edit does; BadlyTyped when a unit would be asked nothing, or has answered what is left out.
    """
    for record in (round_, *round_.reports):
        hold(session, record)
    refuse_a_stale_page(round_, version)
    refuse_who_may_not_edit(round_, actor)
    items = [item.id for item in round_.outline]
    rows = {row.unit_id: row for row in round_.units}
    wanted = {unit: [key for key in items if key in keys] for unit, keys in left_out.items() if unit in rows}
    _refuse_the_impossible(round_, wanted, len(items))
    changed = [unit for unit, keys in wanted.items() if (rows[unit].left_out or []) != keys]
    for unit in changed:
        rows[unit].left_out = wanted[unit] or None
    if changed:
        flag_modified(round_, VERSION_GROWS)
        session.flush()
        journal.enter(session, round_, actor, "outline_shared", "Phân đề cương cho đơn vị",
                      typed={"units": [rows[unit].unit.name for unit in changed]})
    return bool(changed)


def _refuse_the_impossible(round_: Round, wanted: dict[str, list[str]], total: int) -> None:
    answered = {report.unit_id: _answered(report) for report in round_.reports}
    for row in round_.units:
        keys = wanted.get(row.unit_id, [])
        if keys and len(keys) == total:
            raise BadlyTyped(fields={row.unit_id: f"{row.unit.name} phải được hỏi ít nhất một mục."})
        if answered.get(row.unit_id, set()) & set(keys):
            raise BadlyTyped(fields={row.unit_id: f"{row.unit.name} đã trả lời mục vừa bỏ; hãy giữ lại mục đó."})


def _answered(report) -> set[str]:
    """What the unit wrote to, or proved: left out, it would stand on no page."""
    return {answer.item_id for answer in report.answers} | {file.item_id for file in shown_evidence(report)}
