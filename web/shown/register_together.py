"""One step for several recommendations chosen in the register, and why it cannot be taken for them."""

from oversight.models.recommendation import Recommendation
from web.shown.trail import shortened
from web.siblings import is_ready_for
from workflows.tables import workflow
from workflows.vocabulary import Transition

STEPS = ("remind", "extend", "pass_on")
NOTHING = "Hãy chọn ít nhất một kiến nghị trong bảng rồi chọn việc cần làm."
MANY_ROUNDS = (
    "Các kiến nghị đã chọn thuộc {count} đợt giám sát. Mỗi lần chỉ thực hiện chung cho các kiến nghị của một đợt, "
    "vì mỗi đợt có hồ sơ và văn bản riêng.")
NOT_READY = "Chưa thực hiện được “{label}” cho: {names}. Hãy bỏ chọn rồi làm lại, hoặc mở từng kiến nghị để xem lý do."
MOST_NAMED = 3


def steps_of_register() -> list[Transition]:
    return [workflow("recommendation").by_trigger[trigger] for trigger in STEPS]


def why_not_together(items: list[Recommendation], row: Transition) -> str:
    """A sentence; empty where the step can be taken for all of them at once."""
    if not items:
        return NOTHING
    rounds = {item.round_id for item in items}
    if len(rounds) > 1:
        return MANY_ROUNDS.format(count=len(rounds))
    left = [item for item in items if not is_ready_for(item, row)]
    return NOT_READY.format(label=row.label, names=_names(left)) if left else ""


def _names(items: list[Recommendation]) -> str:
    named = [f"“{shortened(item.text)}” ({item.standing.label.lower()})" for item in items[:MOST_NAMED]]
    more = len(items) - len(named)
    return "; ".join(named) + (f"; và {more} kiến nghị khác" if more else "")
