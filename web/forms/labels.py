"""The labels of the form being read, so that a page about its failure can say what each text was."""

from flask import g
from flask_wtf import FlaskForm


def remember_labels(form: FlaskForm) -> FlaskForm:
    """Hands the form back."""
    g.labels_of_fields = {field.name: field.label.text for field in form}
    return form
