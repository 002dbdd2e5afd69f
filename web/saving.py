"""From a form sent in to a record changed, or to the same form with sentences beside what must be corrected."""

from collections.abc import Callable
from typing import Any

from flask_wtf import FlaskForm

from oversight.refusal import NotYours, OutOfStep, Refusal, Stale
from web.forms.refused import show_refusal
from web.unit_of_work import take_back


def is_saved(form: FlaskForm, save: Callable[[], Any]) -> bool:
    """False when the form was refused: nothing has changed, everything typed is kept, the form says why.

    Who may not do this, or saw an old page, is told on a page of its own, with what was typed.
    """
    if not form.validate():
        return False
    try:
        save()
    except (Stale, OutOfStep, NotYours):
        raise
    except Refusal as refusal:
        take_back()
        show_refusal(form, refusal)
        return False
    return True
