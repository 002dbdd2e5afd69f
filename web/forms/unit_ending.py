"""The form that notes the end of a unit."""

from collections.abc import Iterable

from flask import request

from oversight.models.organisations import Unit
from oversight.refusal import Stale
from oversight.services.vouching import row_content
from web.forms.administration import Kept
from web.forms.fields import OneOf, TypedDay
from web.forms.required import required
from web.seen import mark_of

GOES_ON = "Bỏ trống cả hai ô nếu đã ghi nhầm và đơn vị vẫn đang hoạt động."


class UnitEndingForm(Kept):
    ended_on = TypedDay(
        "Kết thúc hoạt động ngày", [required(False)],
        description="Ngày ghi trong nghị quyết, quyết định sắp xếp, giải thể.")
    successor_id = OneOf(
        "Nơi tiếp nhận nhiệm vụ", [required(False)],
        description="Kiến nghị chưa xong của đơn vị sẽ được chuyển đến nơi này. Chưa rõ thì để trống, ghi sau.")

    def offer(self, successors: Iterable[Unit], unit: Unit) -> None:
        """What was noted stays on the list, whatever became of it."""
        known = {each.id: _label(each, unit) for each in (*([unit.successor] if unit.successor else []), *successors)}
        self.successor_id.choices = [("", "Chưa ghi"), *known.items()]
        self.successor_id.data = self.successor_id.data or ""
        self.ended_on.flags.required = unit.ended_on is None
        if unit.ended_on:
            self.ended_on.description = f"{self.ended_on.description} {GOES_ON}"


def _label(each: Unit, unit: Unit) -> str:
    return each.name if each.council_id == unit.council_id else f"{each.name} ({each.council.short_name})"


def mark(unit: Unit) -> str:
    return mark_of(row_content(unit))


def refuse_unseen(unit: Unit) -> None:
    """Somebody else may have noted it while the form was open."""
    if request.form.get("version") != mark(unit):
        raise Stale()
