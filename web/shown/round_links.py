"""Where the reader of a round may go to change it or to add to it."""

from flask import url_for

from oversight.models.round import Round
from oversight.rules.standing import may_edit
from oversight.services.delegation_work import OF_THE_DELEGATION
from oversight.services.recommendation import RECOMMENDED_DURING
from oversight.services.sitting import PLANNED_DURING
from web.find import seats
from web.shown.viewer import is_of_a_unit
from workflows.roles import HEADS, UNIT, WRITERS, Role

EDITED_DURING = {  # a part that would make no sense earlier is not offered earlier
    "ket-qua": ("in_progress", "reporting", "under_review"), "ket-luan": ("reporting", "under_review")}
PARTS = ("chung", "doan", "don-vi", "de-cuong", "ket-qua", "ket-luan")


def edits_of(round_: Round) -> dict[str, str]:
    if not may_edit(seats(round_), round_):
        return {}
    return {part: edit_url(round_, part) for part in PARTS if round_.state in EDITED_DURING.get(part, (round_.state,))}


def edit_url(round_: Round, part: str) -> str:
    return url_for("round_parts.show", record_id=round_.id, part=part)


def actions_of(round_: Round) -> dict[str, str]:
    found = {"board": url_for("board.show", record_id=round_.id)} | _outline_actions(round_)
    if round_.reports and not is_of_a_unit(round_):
        found["punctuality"] = url_for("punctuality.show", record_id=round_.id)
    if round_.recommendations and not is_of_a_unit(round_):
        found |= {f"follow_up_{form}": url_for("unit_papers.follow_up", record_id=round_.id, form=form)
                  for form in ("pdf", "docx")}
    if round_.units and not is_of_a_unit(round_):
        found["comparison"] = url_for("comparison.show", record_id=round_.id)
        found["questions"] = url_for("questions.show", record_id=round_.id)
    if may_edit(seats(round_), round_) and round_.state in PLANNED_DURING:
        found["sitting"] = url_for("sitting.new", record_id=round_.id)
    if seats(round_) & {Role.CHAIR, *WRITERS, *HEADS} and round_.state in RECOMMENDED_DURING:
        found["recommendation"] = url_for("recommendation.new", record_id=round_.id)
    return found


def _outline_actions(round_: Round) -> dict[str, str]:
    if not seats(round_) - set(UNIT):
        return {}
    found = {"outline_file": url_for("outlines.of_round", record_id=round_.id),
             "outline_workbook": url_for("outlines.as_workbook", record_id=round_.id)}
    if seats(round_) & set(OF_THE_DELEGATION) and round_.outline:
        found["keep"] = url_for("outlines.keep", record_id=round_.id)
    if may_edit(seats(round_), round_):
        found["take"] = url_for("outlines.choose", dot=round_.id)
        if len(round_.units) > 1 and round_.outline:
            found["share"] = url_for("outline_share.show", record_id=round_.id)
    return found
