"""A round that has something in every table that travels, brought there by its steps, and what else a house holds."""

from base64 import b64decode
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from cast import Play
from cast.days import day, moment
from cast.scenes import check_the_evidence, report_of, settle_the_reports
from cast.script import SITTING

from oversight.actor import Actor
from oversight.files import FileStore
from oversight.models.calendar import DayOff
from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.models.follow_up import FollowedRecommendation
from oversight.models.identity import new_id
from oversight.models.minutes import Minutes
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey, Packet
from oversight.models.programme import ProgrammeItem
from oversight.models.publication import Publication
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.signed_copy import SignedCopy
from oversight.papers.minutes import closing_of
from oversight.services import journal
from oversight.services.directory_mandate import Mandate
from oversight.services.editing import edit
from oversight.services.evidence import Sent, attach
from oversight.services.line_remarks import remark
from oversight.services.minutes_comments import comment
from oversight.services.minutes_wording import Words, word
from oversight.services.number_notes import note_numbers
from oversight.services.number_series import NumberSeries
from oversight.services.outline_templates import keep_as_template
from oversight.services.paper_settings import set_paper
from oversight.services.questions import ask
from oversight.services.recommendation_tasks import split
from oversight.services.reminder_wording import set_wording
from oversight.services.sitting import plan_sitting
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
    proposal = _approve_what_was_spoken_of(play).round.proposals[0]
    for trigger in ("accept", "forward", "acknowledge", "put_on_agenda", "resolve"):
        play.take(proposal, trigger)
    _meet_once_more(play, proposal.round)
    _work_on_the_reports(play, proposal.round)
    item, minutes = proposal.round.recommendations[0], proposal.sitting.minutes
    for trigger in ("sign", "issue", "correct"):
        play.take(minutes, trigger)
    play.do(edit, item, {"cooperating": [{"unit_id": play.ids["commune"]}]}, by="secretariat", on="21/10/2024")
    _follow_to_the_end(play, item)
    _speak_of_the_minutes(play, minutes)
    round_ = settle_the_reports(play, minutes)
    _write_a_day_off(play)
    _set_up_the_papers(play)
    _look_ahead(play, round_)
    return round_


def _follow_to_the_end(play: Play, item: Recommendation) -> None:
    """Split, put off, urged, reported, seen on the spot, and judged."""
    play.take(item, "issue")
    play.take(item, "remind", on="25/11/2024")
    play.do(split, item, [{"text": "Trình quyết định kiện toàn", "unit_id": play.ids["commune"]}],
            by="secretariat", on="26/11/2024")
    for trigger in ("begin", "ask_more_time", "extend", "report", "check_on_site"):
        play.take(item, trigger, **({"on": "27/11/2024"} if trigger == "begin" else {}))
    check_the_evidence(play, item)
    play.take(item, "assess_partly")


def _meet_once_more(play: Play, round_: Round) -> None:
    """With a programme, a promise and a paper handed over; called off in the end."""
    unit = play.ids["steering_board"]
    content = SITTING | {
        "opens_at": moment("28/10/2024 08:00"), "chair_id": play.ids["head"], "units": [{"unit_id": unit}],
        "agenda": [{"text": "Nghe báo cáo bổ sung"}], "handed_in": [{"name": "Danh sách thôn chưa có sóng"}],
        "commitments": [{"unit_id": unit, "text": "Phủ sóng ba thôn", "due_on": day("31/12/2024")}]}
    sitting = play.do(plan_sitting, round_, content, by="secretariat", on="18/10/2024")
    play.take(sitting, "notify", on="18/10/2024")
    play.take(sitting, "cancel", on="21/10/2024")


def _approve_what_was_spoken_of(play: Play) -> Minutes:
    """In the secretary's words, and not without a word of the unit."""
    minutes, unit = play.a("minutes", "draft"), play.ids["steering_board"]
    closing = closing_of(minutes)
    play.do(word, minutes, {closing.source: Words("Biên bản lập thành ba bản.", closing.fact_sha256)},
            by="secretary", on="18/10/2024")
    play.take(minutes, "read_back")
    play.do(comment, minutes, unit, "Nhất trí.", by="unit_clerk", on="18/10/2024")
    play.take(minutes, "approve")
    return minutes


def _speak_of_the_minutes(play: Play, minutes: Minutes) -> None:
    """Written past the verbs: the minutes are issued already."""
    with play.acting("secretariat", "21/10/2024") as (session, actor):
        there = session.get_one(Minutes, minutes.id)
        own = {"council_id": there.council_id}
        paper = next(each for each in there.round.papers if each.kind == "minutes")
        session.add(SignedCopy(
            **own, paper=paper, kind="scan", file_name="bien-ban.pdf", media_type="application/pdf", size=1,
            sha256=sha256(PICTURE).hexdigest(), received_on=day("21/10/2024"),
            verdict={"likeness": "scan", "about": [], "is_pictured": True, "signatures": []}))
        session.add(FollowedRecommendation(**own, round=there.round, recommendation_id=new_id()))
        session.flush()
        journal.enter(session, there, actor, "edited", "Hồ sơ của biên bản")


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


def _look_ahead(play: Play, round_: Round) -> None:
    """Sessions of the council above, what is meant for next year, what everybody may read, what was sealed and sent."""
    upper, district = play.ids["province"], play.ids["district"]
    with play.acting("secretariat", "21/10/2024") as (session, actor):
        there = session.get_one(Round, round_.id)
        sent = there.proposals[0].forwardings[0]
        term = CouncilTerm(council_id=upper, name="khóa XVII", starts_on=day("28/06/2021"))
        session.add(term)
        session.flush()
        sent.session = CouncilSession(council_id=upper, term_id=term.id, name="Kỳ họp thứ 29")
        own = {"council_id": district}
        session.add_all([
            ProgrammeItem(**own, year=2025, theme="Đất đai", ordering_body_id=there.ordering_body_id),
            Publication(**own, kind="round", subject_id=there.id, title=there.theme, published_on=actor.today,
                        secrecy_checked_by=actor.name),
            CouncilKey(**own, public_key="0" * 64, is_own=True, noted_on=actor.today),
            Packet(**own, direction="out", kind="forwarding", other_council_id=upper, proposal=there.proposals[0],
                   forwarding=sent, sha256=sha256(PICTURE).hexdigest(), size=len(PICTURE), signed_by="0" * 64,
                   made_at=actor.now)])
        session.flush()
        journal.enter(session, there, actor, "edited", "Nhìn về phía trước")


def _set_up_the_papers(play: Play) -> None:
    """What the council writes on every paper, and a number that none bears."""
    with play.acting("secretariat", "21/10/2024") as (session, actor):
        council = session.get_one(Council, play.ids["district"])
        office = Mandate(actor.person, actor.now, councils=frozenset({council.id}))
        set_paper(session, office, council, "", {"archive": "VT, HĐND"})
        set_wording(session, office, council, {"opening": "Kính gửi đồng chí"})
        note_numbers(session, office, NumberSeries(council.id, "KH-ĐGS", 2024), {
            "first": 9, "kind": "cancelled", "reason": "Ghi nhầm sổ", "noted_on": actor.today})
