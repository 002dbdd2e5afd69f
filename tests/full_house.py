"""A round that has something in every table that travels, brought there by its steps, and what else a house holds."""

from base64 import b64decode
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

from cast import Play
from cast.days import day
from cast.scenes import report_of, settle_the_reports

from oversight.actor import Actor
from oversight.files import FileStore
from oversight.models.calendar import DayOff
from oversight.models.round import Round
from oversight.services import journal
from oversight.services.editing import edit
from oversight.services.evidence import Sent, attach
from oversight.services.line_remarks import remark
from oversight.services.outline_templates import keep_as_template
from oversight.services.questions import ask
from oversight.services.verified_figures import verify_figure

FULL = "full house"
PICTURE = b64decode(  # one grey dot
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


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
    _work_on_the_reports(play, proposal.round)
    item, minutes = proposal.round.recommendations[0], proposal.sitting.minutes
    for trigger in ("sign", "issue", "correct"):
        play.take(minutes, trigger)
    play.do(edit, item, {"cooperating": [{"unit_id": play.ids["commune"]}]}, by="secretariat", on="21/10/2024")
    for trigger in ("issue", "begin", "report", "assess_partly"):
        play.take(item, trigger)
    round_ = settle_the_reports(play, minutes)
    _write_a_day_off(play)
    return round_


def _work_on_the_reports(play: Play, round_: Round) -> None:
    """The delegation checks what came, and the commune proves what it has not sent yet."""
    sent, awaited = report_of(play, round_, "steering_board"), report_of(play, round_, "commune")
    indicator = next(item.id for item in round_.outline if item.kind == "indicator")
    play.do(remark, sent, {indicator: "Làm rõ cách tính."}, by="secretary", on="08/10/2024")
    play.do(verify_figure, sent, indicator, "50/54", day("18/10/2024"), by="secretary", on="21/10/2024")
    play.do(ask, round_, play.ids["commune"], "Vì sao chưa gửi báo cáo?", by="head", on="08/10/2024")
    play.do(keep_as_template, round_, "Chuyển đổi số", by="secretariat", on="08/10/2024")
    with play.acting("secretariat", "08/10/2024") as (session, actor):
        there = session.get_one(type(awaited), awaited.id)
        attach(session, FileStore(Path(mkdtemp())), there, actor, None, Sent("bao-cao.png", PICTURE))


def _write_a_day_off(play: Play) -> None:
    with play.database.writing() as session:
        day = DayOff(day=date(2024, 10, 12), is_working=True, label="Làm bù ngày 02/09")
        session.add(day)
        journal.enter(session, day, Actor(None, datetime(2024, 8, 1, tzinfo=UTC)), "created", "Ngày làm bù")
