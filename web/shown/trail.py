"""Where a page lies: round, record, step."""

from flask import url_for

from oversight.models.records import Stateful
from oversight.rules.standing import may_read
from web.find import seats

Trail = list[tuple[str, str | None]]


def trail_to(record: Stateful, here: str = "") -> Trail:
    """From the list of rounds down to the record; with `here`, to a page below the record."""
    trail: Trail = [("Đợt giám sát", url_for("rounds.listing"))]
    if record.round is not record:
        trail.append((shortened(record.round.name), url_for_reader(record.round)))
    own = shortened(record.name), record_url(record) if here else None
    return [*trail, own, (here, None)] if here else [*trail, own]


def url_for_reader(round_: Stateful) -> str | None:
    """Who received a proposal from below reads the proposal, not the round it came from."""
    return record_url(round_) if may_read(seats(round_), round_) else None


def record_url(record: Stateful) -> str:
    return url_for("records.show", stem=record.stem, record_id=record.id)


def shortened(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
