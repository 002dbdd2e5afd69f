"""What whoever is signed in may administer, asked once a request of the account as it stands now."""

from flask import abort, g
from flask_security import current_user

from oversight.services.directory_mandate import Mandate, mandate_of
from web.unit_of_work import actor, work


def mandate() -> Mandate:
    if "mandate" not in g:
        work()
        g.mandate = mandate_of(work(), current_user.id, actor())
    return g.mandate


def require_some_mandate() -> Mandate:
    """For anybody without one, the pages of administration do not exist."""
    if mandate().is_empty:
        abort(404)
    return mandate()
