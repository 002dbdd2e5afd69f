"""Fields that take Vietnamese dates as people type them, and keep what was typed when it cannot be read."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import ClassVar

from wtforms import Field, Form, IntegerField, SelectField, StringField, TextAreaField, ValidationError
from wtforms.widgets import TextInput

from oversight.calendar import parse_date, parse_moment
from oversight.text import tidy

MOST_DIGITS = 9  # more than any number, version or count has; Python itself refuses thousands of them, in English


class TypedDay(Field):
    """A day typed as 18/10/2024. The refusal is the sentence of the parser."""

    widget = TextInput()
    format: ClassVar[list[str]] = ["%d/%m/%Y"]
    parse: Callable[[str], date] = staticmethod(parse_date)

    def _value(self) -> str:
        if self.raw_data:
            return self.raw_data[0]
        return self.data.strftime(self.format[0]) if self.data else ""

    def process_formdata(self, valuelist: list[str]) -> None:
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if text:
            self.data = self._parsed(text)

    def _parsed(self, text: str) -> date:
        try:
            return type(self).parse(text)
        except ValueError as wrong:
            raise ValidationError(f"{wrong}.") from wrong


class TypedMoment(TypedDay):
    """A wall-clock time typed as 18/10/2024 08:00."""

    format: ClassVar[list[str]] = ["%d/%m/%Y %H:%M"]
    parse: Callable[[str], datetime] = staticmethod(parse_moment)


class Line(StringField):
    """One line. `suggestions` are offered while it is typed; any other words will do as well."""

    def __init__(self, *args, suggestions: Sequence[str] = (), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.suggestions = suggestions

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = tidy(valuelist[0]) if valuelist else ""


class Lines(TextAreaField):
    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = tidy(valuelist[0]) if valuelist else ""


class WholeNumber(IntegerField):
    """Refuses in Vietnamese what is not a whole number."""

    def process_formdata(self, valuelist: list[str]) -> None:
        text = valuelist[0].strip() if valuelist else ""
        self.data = None
        if text and not (text.isdecimal() and len(text) <= MOST_DIGITS):
            raise ValueError("Hãy nhập một số nguyên, ví dụ 5.")
        self.data = int(text) if text else None


class OneOf(SelectField):
    """A closed list. What is not on it is refused in Vietnamese: a forged seat must never be kept.

    A first choice of "" asks for a choice; where one is required it is no answer.
    """

    def pre_validate(self, form: Form) -> None:
        is_answered = self.data or not self.flags.required
        if not is_answered or self.data not in {choice.value for choice in self.iter_choices()}:
            raise ValidationError("Hãy chọn một mục trong danh sách.")
