"""Bắc Sơn, 2024: the whole way of one round, from the draft to the follow-up. The year is an assumption."""

from datetime import date

from oversight.demo.days import wall_clock
from oversight.demo.evidence import table_of_party_cells
from oversight.demo.notes import Notes
from oversight.demo.rounds.bac_son_2024 import follow_up
from oversight.demo.script import Script, script
from oversight.demo.story import Story
from oversight.models.minutes import Minutes
from oversight.models.round import Round
from oversight.services.evidence import Sent
from oversight.services.line_remarks import remark_on
from oversight.services.verified_figures import verify_figure

OFFICE, CHAIR, HEAD, SECRETARY = "bac_son.office", "bac_son.chair", "bac_son.head", "bac_son.secretary"
UNIT_HEAD, CLERK = "bac_son.unit_head", "bac_son.unit_clerk"
SIGNER = "Ông Dương Khắc Thành, Chủ tịch UBND huyện, Trưởng Ban Chỉ đạo chuyển đổi số"
KEY, SITTING = "bac_son_2024", date(2024, 10, 18)


def tell(story: Story) -> None:
    words = script("bac_son_2024", story.cast)
    round_ = prepare(story, words)
    receive_the_report(story, words, round_)
    announce(story, words)
    receive_the_supplement(story, words, round_)
    sit(story, words, round_)
    conclude(story, words, round_)
    follow_up.tell(story, words, round_)


def prepare(story: Story, words: Script) -> Round:
    round_ = story.opens(KEY, "bac_son.standing", OFFICE, date(2024, 9, 9), words.round_content())
    story.takes(round_, "establish", CHAIR, date(2024, 9, 12))
    planned, sent = words.sitting("main", opens_at=wall_clock(SITTING, 8)), date(2024, 9, 18)
    story.plans(KEY, round_, OFFICE, date(2024, 9, 13), planned)
    story.takes(round_, "issue_plan", HEAD, date(2024, 9, 16))
    story.takes(round_, "notify", HEAD, sent, plan_sent_on=sent, channel="document_system")
    return round_


def receive_the_report(story: Story, words: Script, round_: Round) -> None:
    """Sent in time, and returned once."""
    report = story.report_of(round_, "bac_son.steering_board")
    story.answers(report, CLERK, date(2024, 9, 23), words.answers("begun"))
    story.answers(report, CLERK, date(2024, 10, 2), words.answers("first"))
    cells = date(2024, 9, 30)
    story.proves(report, CLERK, date(2024, 10, 2), words.place("party_dues"), Sent(
        "Biểu số 01 - Phần mềm thu, nộp đảng phí.xlsx", table_of_party_cells(), "Biểu tổng hợp đến ngày 30/9/2024",
        fact_on=cells, document_on=cells))
    story.takes(report, "submit", UNIT_HEAD, date(2024, 10, 3), signed_by=SIGNER, document="46/BC-BCĐ")
    story.takes(report, "check", OFFICE, date(2024, 10, 4))
    story.takes(round_, "start", HEAD, date(2024, 10, 4), supervision_starts_on=date(2024, 10, 4))
    asked, missing = date(2024, 10, 7), words.text("what_is_missing")
    for key, remark in (("core_shops", "remark_core_shops"), ("network", "remark_network")):
        story.does(remark_on, report, SECRETARY, asked, words.place(key), words.text(remark))
    story.takes(report, "send_back", HEAD, asked, reason=missing, supplement_requested_on=asked)


def announce(story: Story, words: Script) -> None:
    """Two days late, with the reason: the law asks for ten days, it does not void the session. Guests are invited."""
    told = date(2024, 10, 10)
    story.takes(
        story.sittings[KEY], "notify", HEAD, told, programme_notified_on=told, channel="document_system",
        late_reason=words.text("notice_is_late"))
    story.takes(story.sittings[KEY], "invite", HEAD, told)


def receive_the_supplement(story: Story, words: Script, round_: Round) -> None:
    report = story.report_of(round_, "bac_son.steering_board")
    story.answers(report, CLERK, date(2024, 10, 10), words.answers("second"))
    story.takes(report, "resubmit", UNIT_HEAD, date(2024, 10, 11), signed_by=SIGNER, document="49/BC-BCĐ")
    story.takes(report, "check", SECRETARY, date(2024, 10, 14))
    story.takes(report, "accept", HEAD, date(2024, 10, 15))
    story.asks(round_, HEAD, date(2024, 10, 16), "bac_son.steering_board", words.text("question_shops"),
               words.place("core_shops"))


def sit(story: Story, words: Script, round_: Round) -> None:
    meeting = story.sittings[KEY]
    story.takes(meeting, "open", SECRETARY, SITTING, hour=8, started_at=wall_clock(SITTING, 8))
    Notes(story, words, "main", meeting, SECRETARY, SITTING).take()
    story.reads_back(meeting, CHAIR, SITTING, hour=11)
    story.takes(meeting, "end", CHAIR, SITTING, hour=11, ended_at=wall_clock(SITTING, 10, 50))
    minutes = story.those_of(Minutes, meeting)[0]
    story.takes(minutes, "read_back", SECRETARY, SITTING)
    story.takes(minutes, "approve", CHAIR, SITTING)
    story.takes(minutes, "sign", SECRETARY, date(2024, 10, 21), signed_on=date(2024, 10, 21))
    story.takes(minutes, "issue", SECRETARY, date(2024, 10, 22))
    report = story.report_of(round_, "bac_son.steering_board")
    story.does(verify_figure, report, SECRETARY, date(2024, 10, 22), words.place("party_dues"), "54/54", SITTING,
               words.text("how_it_was_verified"))
    story.takes(meeting, "issue_conclusion", CHAIR, date(2024, 10, 24))


def conclude(story: Story, words: Script, round_: Round) -> None:
    ended, received, concluded = date(2024, 10, 25), date(2024, 11, 7), date(2024, 11, 13)
    story.takes(round_, "end_supervision", HEAD, ended, supervision_ended_on=ended)
    story.edits(round_, SECRETARY, date(2024, 11, 5), result_report=words.text("result_report"))
    story.takes(round_, "submit_result", HEAD, received, result_report_received_on=received)
    story.edits(round_, CHAIR, date(2024, 11, 12), conclusion=words.text("conclusion"))
    story.takes(round_, "conclude", CHAIR, concluded, concluded_on=concluded)
