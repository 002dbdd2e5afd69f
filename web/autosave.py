"""Forms that save themselves while somebody types: the same address, the same rules, answered in JSON."""

from collections.abc import Callable
from typing import Any

from flask import request

from oversight.actor import VIETNAM
from oversight.refusal import Refusal
from web.unit_of_work import actor, take_back

Answer = dict[str, Any]


def is_autosave() -> bool:
    """web/static/js/autosave.js asks for JSON; a button pressed asks for a page."""
    return request.accept_mimetypes.best == "application/json"


def autosaved(save: Callable[[], Answer]) -> tuple[Answer, int]:
    """`save` answers with `fields` (hidden fields of the form by name, as they must stand from now on), with
    `unsaved` (sentences about what could not be kept yet), and with whatever else its page understands.
    """
    try:
        told = save()
    except Refusal as refusal:
        take_back()
        return {"sentences": [*refusal.sentences, *refusal.fields.values()]}, refusal.status
    return {"saved_at": f"{actor().now.astimezone(VIETNAM):%H:%M}", "unsaved": []} | told, 200
