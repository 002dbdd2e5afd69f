"""A round that has something in every table that travels, brought there by its steps, and what else a house holds."""

from datetime import UTC, date, datetime

from cast import Play
from cast.scenes import settle_the_reports

from oversight.actor import Actor
from oversight.models.calendar import DayOff
from oversight.models.round import Round
from oversight.services import journal
from oversight.services.editing import edit

FULL = "full house"


def full_round(play: Play) -> Round:
    """Played once, then set back like any scene; `play.scenery.set_back(FULL)` undoes whatever a story did to it."""
    if FULL not in play.scenery.notes:
        key = _played(play).id
        play.audience.close()
        play.scenery.keep(FULL, key)
    play.audience.close()
    play.scenery.set_back(FULL)
    return play.audience.get_one(Round, play.scenery.notes[FULL])


def _played(play: Play) -> Round:
    proposal = play.a("proposal", "resolved")
    item, minutes = proposal.round.recommendations[0], proposal.sitting.minutes
    for trigger in ("sign", "issue", "correct"):
        play.take(minutes, trigger)
    play.do(edit, item, {"cooperating": [{"unit_id": play.ids["commune"]}]}, by="secretariat", on="21/10/2024")
    for trigger in ("issue", "begin", "report", "assess_partly"):
        play.take(item, trigger)
    round_ = settle_the_reports(play, minutes)
    _write_a_day_off(play)
    return round_


def _write_a_day_off(play: Play) -> None:
    with play.database.writing() as session:
        day = DayOff(day=date(2024, 10, 12), is_working=True, label="Làm bù ngày 02/09")
        session.add(day)
        journal.enter(session, day, Actor(None, datetime(2024, 8, 1, tzinfo=UTC)), "created", "Ngày làm bù")
