"""A refusal of the domain, shown on the form it came from."""

from flask_wtf import FlaskForm

from oversight.refusal import Refusal


def show_refusal(form: FlaskForm, refusal: Refusal) -> None:
    """Each sentence beside its field; those of no field of this form above it."""
    for name, sentence in refusal.fields.items():
        if name in form:
            form[name].errors = [*form[name].errors, sentence]
    strangers = [sentence for name, sentence in refusal.fields.items() if name not in form]
    form.form_errors = [*form.form_errors, *refusal.sentences, *strangers]
