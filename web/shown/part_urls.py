"""Where the parts of a record's content are written: the `part` of a need, as an address."""

from flask import current_app, url_for

from oversight.models.records import Stateful

PARTS = {
    "round": ("round_parts.show", {
        "content": "chung", "delegation": "doan", "units": "don-vi", "outline": "de-cuong", "result": "ket-qua",
        "conclusion": "ket-luan"}),
    "self_report": ("self_report.answer", {"answers": ""}),
    "sitting": ("sitting.edit", {"schedule": "lich", "attendance": "thanh-phan", "conclusion": "ket-luan"}),
    "recommendation": ("recommendation.edit", {"content": ""}),
}
PAGES_OF_THEIR_OWN = {("sitting", "ledger"): "room.read_back"}


def part_url(record: Stateful, part: str) -> str | None:
    """None for a need that is not met by writing into this record."""
    if own := PAGES_OF_THEIR_OWN.get((record.stem, part)):
        return url_for(own, record_id=record.id)
    endpoint, parts = PARTS.get(record.stem, ("", {}))
    if part not in parts or endpoint not in current_app.view_functions:
        return None
    more = {"part": parts[part]} if parts[part] else {}
    return url_for(endpoint, record_id=record.id, **more)
