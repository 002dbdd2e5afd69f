"""All drawers, in the order in which a new installation fills them."""

from flask import abort

from oversight.models.base import Base
from web.administering import mandate, require_some_mandate
from web.administration import accounts, bodies, councils, days_off, people, units
from web.administration.drawer import Drawer

DRAWERS = (councils.DRAWER, bodies.DRAWER, units.DRAWER, people.DRAWER, accounts.DRAWER, days_off.DRAWER)


def open_drawers() -> list[Drawer]:
    return [drawer for drawer in DRAWERS if mandate().is_administrator or not drawer.is_for_administrators]


def drawer_or_404(slug: str) -> Drawer:
    require_some_mandate()
    return next((drawer for drawer in open_drawers() if drawer.slug == slug), None) or abort(404)


def row_or_404(drawer: Drawer, row_id: str) -> Base:
    """Only what the mandate reaches; the verbs of the domain ask again."""
    return next((row for row in drawer.rows() if row.id == row_id), None) or abort(404)
