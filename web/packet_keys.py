"""The keys of this installation, for the front desk: their private halves, and who may look at them."""

from pathlib import Path

from flask import abort, current_app, url_for

from oversight.models.identity import is_id
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets import KeyFiles
from oversight.packets.office import served_by
from web.unit_of_work import actor, work


def key_files() -> KeyFiles:
    return KeyFiles(Path(current_app.config["DATA"]))


def offices_or_404() -> list[Council]:
    """For anybody but an office these pages do not exist."""
    return served_by(work(), actor()) or abort(404)


def key_or_404(key_id: str) -> CouncilKey:
    """One's own, or one that was noted; another council's own is that council's."""
    served = {council.id for council in offices_or_404()}
    key = work().get(CouncilKey, key_id) if is_id(key_id) else None
    if key is None or (key.is_own and key.council_id not in served):
        abort(404)
    return key


def trail_of_keys(here: str = "") -> list:
    own = "Khóa niêm phong", url_for("packet_keys.show") if here else None
    return [("Gói niêm phong", url_for("packets.listing")), own, *([(here, None)] if here else [])]
