"""What the minutes lack, with the address where it is mended, for whoever prepares them."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.minutes import Minutes
from oversight.papers.minutes import NOT_APPROVED
from oversight.papers.minutes_review import review_of
from oversight.rules.minutes_gaps import Gap
from oversight.rules.standing import may_edit
from web.find import seats
from web.shown.sitting import edits_of
from web.shown.trail import record_url
from web.shown.viewer import is_of_a_unit

WISHES = {"loi-van": "Xem lời văn", "doc-lai": "Đọc lại", "": "Xem buổi làm việc"}


@dataclass(frozen=True)
class ShownGap:
    sentence: str
    is_needed: bool
    wish: str
    url: str | None


def shown_gaps(minutes: Minutes) -> list[ShownGap]:
    """Nothing for a unit, and nothing once the text is approved."""
    if minutes.state not in NOT_APPROVED or is_of_a_unit(minutes):
        return []
    return [_shown(gap, minutes) for gap in review_of(minutes)]


def _shown(gap: Gap, minutes: Minutes) -> ShownGap:
    return ShownGap(gap.sentence, gap.is_needed, WISHES.get(gap.place, "Bổ sung"), _url(gap, minutes))


def _url(gap: Gap, minutes: Minutes) -> str | None:
    """None where nobody writes any more: then the minutes go back to their draft first."""
    sitting = minutes.sitting
    if gap.place == "loi-van":
        return url_for("minutes_words.edit", record_id=minutes.id) if may_edit(seats(minutes), minutes) else None
    if not may_edit(seats(sitting), sitting):
        return None
    if gap.place == "doc-lai" and sitting.state != "held":
        return None
    room = {place: f"{record_url(sitting)}/{place}" for place in ("phong-hop", "doc-lai")}
    return (edits_of(sitting) | room | {"": record_url(sitting)}).get(gap.place)
