"""The council that a row belongs to: chosen when it is new, fixed from then on."""

from oversight.models.base import Base
from web.administration.councils import councils
from web.forms.administration import Kept


def choose_council(form: Kept, row: Base | None, *also_fixed: str) -> Kept:
    """Hands the form back, without the fields that are fixed once the row is there."""
    if row is None:
        known = [(council.id, council.name) for council in councils()]
        form.council_id.choices = known if len(known) == 1 else [("", "Chọn Hội đồng nhân dân"), *known]
        return form
    for name in ("council_id", *also_fixed):
        delattr(form, name)
    return form
