"""The box of a figure: chosen where the outline offers choices, free wherever units have their own ways of writing.

Nothing is refused here for its shape: what cannot be read is asked about beside the box, and kept as it was typed.
"""

from collections.abc import Callable
from typing import Any

from wtforms import Field, RadioField, SelectField

from oversight.models.outline import OutlineItem
from web.forms.fields import Line, Lines
from web.forms.required import required

DAY = "ngày/tháng/năm"
UNANSWERED = "Chưa trả lời"
TYPED_WITHOUT_WORDS = ("percentage", "area", "length")
"""Rarely more than digits; to a number units write "trên", "khoảng", to a ratio a stroke, and no keypad has those."""


def figure_field(item: OutlineItem, label: str, stands: str) -> Field:
    return MAKERS.get(item.value_type, _line)(item, label, stands)


def offered(item: OutlineItem) -> list[str]:
    """What the outline offers, one a line: choices, or the headings of a short table."""
    return [line.strip() for line in item.choices.splitlines() if line.strip()]


def _line(item: OutlineItem, label: str, stands: str) -> Field:
    keypad = "decimal" if item.value_type in TYPED_WITHOUT_WORDS else "text"
    return Line(label, _marks(item), default=stands, render_kw={"inputmode": keypad, "spellcheck": "false"})


def _day(item: OutlineItem, label: str, stands: str) -> Field:
    looks: dict[str, Any] = {"placeholder": DAY, "data-date": "typed", "inputmode": "text"}
    return Line(label, _marks(item), default=stands, render_kw=looks)


def _table(item: OutlineItem, label: str, stands: str) -> Field:
    return Lines(label, _marks(item), default=stands, render_kw={"rows": 4, "spellcheck": "false"})


def _yes_or_no(item: OutlineItem, label: str, stands: str) -> Field:
    words = _with("Có", "Không", stands=stands)
    choices = [*((word, word) for word in words), ("", UNANSWERED)]
    return RadioField(label, _marks(item), default=stands, choices=choices, validate_choice=False)


def _choice(item: OutlineItem, label: str, stands: str) -> Field:
    words = _with(*offered(item), stands=stands)
    choices = [("", "Chọn một mức"), *((word, word) for word in words)]
    return SelectField(label, _marks(item), default=stands, choices=choices, validate_choice=False)


def _with(*words: str, stands: str) -> list[str]:
    """An answer that came another way (a workbook, an older outline) is still there to be seen."""
    return [*words, *([stands] if stands and stands not in words else [])]


def _marks(item: OutlineItem) -> list:
    return [required(item.is_required)]


MAKERS: dict[str, Callable[[OutlineItem, str, str], Field]] = {
    "yes_no": _yes_or_no, "choice": _choice, "date": _day, "table": _table}
