"""A refusal of the domain, shown on the form it came from."""

from flask_wtf import FlaskForm

from oversight.refusal import Refusal
from web.forms.rows import Rows


def show_refusal(form: FlaskForm, refusal: Refusal) -> None:
    """Each sentence beside its field or cell; those of no field of this form above it."""
    strangers = [sentence for name, sentence in refusal.fields.items() if not _show(form, name, sentence)]
    form.form_errors = [*form.form_errors, *refusal.sentences, *strangers]


def _show(form: FlaskForm, name: str, sentence: str) -> bool:
    """False when the form has no such place. The cell of a list is named "findings.2.text"."""
    name, _, place = name.partition(".")
    if name not in form:
        return False
    if isinstance(form[name], Rows) and place:
        return form[name].show(place, sentence)
    form[name].errors = [*form[name].errors, sentence]
    return True
