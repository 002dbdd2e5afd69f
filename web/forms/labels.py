"""The labels of the form being read, so that a page about its failure can say what each text was."""

from collections.abc import Iterator

from flask import g
from flask_wtf import FlaskForm
from wtforms import BooleanField, Field

from web.forms.rows import BUTTON, OF_EVERY_ROW, Rows
from workflows.vocabulary import Transition

HIDDEN = tuple(f"-{name}" for name in OF_EVERY_ROW)


def remember_labels(form: FlaskForm) -> FlaskForm:
    """Hands the form back."""
    g.labels_of_fields = {name: label for field in form for name, label in _labels(field)}
    g.words_of_choices = {field.name: words for field in _all(form) if (words := _words(field))}
    return form


def remember_asks(row: Transition | None) -> None:
    """Before the record is found: whoever may not read it any more still gets back what they typed, in words."""
    g.labels_of_fields = {ask.name: ask.label for ask in row.asks} if row else {}


def is_worth_telling(name: str) -> bool:
    """Not the ids and buttons of a list, nor the marks of what the page had seen (web/seen.py)."""
    return name != BUTTON and not name.endswith(HIDDEN) and not name.startswith("seen")


def word_for(name: str, text: str) -> str:
    """What the person chose, in place of the code that was sent."""
    return g.get("words_of_choices", {}).get(name, {}).get(text, text)


def _labels(field: Field) -> Iterator[tuple[str, str]]:
    if not isinstance(field, Rows):
        yield field.name, field.label.text
        return
    for number, entry in enumerate(field.entries, start=1):
        for cell in entry.form.cells:
            yield cell.name, f"{field.label.text}, dòng {number}, {cell.label.text[0].lower()}{cell.label.text[1:]}"


def _all(form: FlaskForm) -> Iterator[Field]:
    for field in form:
        cells = (cell for entry in field.entries for cell in entry.form.cells) if isinstance(field, Rows) else (field,)
        yield from cells


def _words(field: Field) -> dict[str, str]:
    if isinstance(field, BooleanField):
        return {"y": "có"}
    choices = field.iter_choices() if hasattr(field, "iter_choices") else ()
    return {str(choice.value): choice.label for choice in choices}
