"""Phú Giáo, 2025 to 2026: a round that is over, with a figure that did not add up and was put right."""

from datetime import date

from oversight.demo.days import wall_clock
from oversight.demo.notes import Notes
from oversight.demo.script import Script, script
from oversight.demo.story import Story
from oversight.demo.terms import YEAR_END_2025
from oversight.models.minutes import Minutes
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.services.fulfilment_evidence import Proof

OFFICE, CHAIR, HEAD, SECRETARY = "phu_giao.office", "phu_giao.chair", "phu_giao.head", "phu_giao.secretary"
UNIT_HEAD, CLERK, ABOVE = "phu_giao.unit_head", "phu_giao.unit_clerk", "city.office"
SITTING = date(2025, 10, 13)
KEPT = "Hồ sơ giám sát, Văn phòng HĐND và UBND xã Phú Giáo"
YEAR_END = "Kỳ họp thường lệ cuối năm 2025 của HĐND Thành phố Hồ Chí Minh"


def tell(story: Story) -> None:
    words = script("phu_giao_2025", story.cast)
    round_ = prepare(story, words)
    sit(story, words, round_)
    conclude(story, words, round_)
    send_proposals(story, round_)
    carry_out(story, words, round_)
    finish(story, words, round_)


def prepare(story: Story, words: Script) -> Round:
    round_ = story.opens("phu_giao_2025", "phu_giao.standing", OFFICE, date(2025, 9, 15), words.round_content())
    story.takes(round_, "establish", CHAIR, date(2025, 9, 17))
    sent = date(2025, 9, 19)
    story.takes(round_, "notify", HEAD, sent, plan_sent_on=sent, channel="system")
    report = story.report_of(round_, "phu_giao.one_stop")
    planned = words.sitting("main", opens_at=wall_clock(SITTING, 8))
    meeting = story.plans("phu_giao_2025", round_, SECRETARY, date(2025, 9, 26), planned)
    told = date(2025, 9, 29)
    story.takes(meeting, "notify", SECRETARY, told, programme_notified_on=told, channel="system")
    story.answers(report, CLERK, date(2025, 10, 1), words.answers("all"))
    signer = "Ông Võ Minh Quân Bảo, Giám đốc Trung tâm"
    story.takes(report, "submit", UNIT_HEAD, date(2025, 10, 3), signed_by=signer, document="15/BC-TTPVHCC")
    story.takes(report, "check", SECRETARY, date(2025, 10, 6))
    story.takes(round_, "start", HEAD, date(2025, 10, 6), supervision_starts_on=date(2025, 10, 6))
    story.takes(report, "accept", OFFICE, date(2025, 10, 8))
    return round_


def sit(story: Story, words: Script, round_: Round) -> None:
    meeting = story.sittings["phu_giao_2025"]
    story.takes(meeting, "open", SECRETARY, SITTING, hour=8, started_at=wall_clock(SITTING, 8))
    Notes(story, words, "main", meeting, SECRETARY, SITTING).take()
    story.reads_back(meeting, HEAD, SITTING, hour=11)
    story.takes(meeting, "end", HEAD, SITTING, hour=11, ended_at=wall_clock(SITTING, 10, 45))
    minutes = story.those_of(Minutes, meeting)[0]
    story.takes(minutes, "read_back", SECRETARY, SITTING)
    story.takes(minutes, "approve", HEAD, SITTING)
    story.takes(minutes, "sign", SECRETARY, date(2025, 10, 14), signed_on=date(2025, 10, 14))
    story.takes(minutes, "issue", SECRETARY, date(2025, 10, 15))


def conclude(story: Story, words: Script, round_: Round) -> None:
    ended, received, concluded = date(2025, 10, 17), date(2025, 10, 28), date(2025, 11, 3)
    story.takes(round_, "end_supervision", HEAD, ended, supervision_ended_on=ended)
    story.edits(round_, SECRETARY, date(2025, 10, 24), result_report=words.text("result_report"))
    story.takes(round_, "submit_result", HEAD, received, result_report_received_on=received)
    story.edits(round_, CHAIR, date(2025, 10, 31), conclusion=words.text("conclusion"))
    story.takes(round_, "conclude", CHAIR, concluded, concluded_on=concluded)
    figures, building = story.those_of(Recommendation, round_)
    story.takes(figures, "issue", CHAIR, concluded, companions=(building,), issued_on=concluded)
    story.takes(round_, "follow_up", OFFICE, date(2025, 11, 4))


def send_proposals(story: Story, round_: Round) -> None:
    linking, repair = story.those_of(Proposal, round_)
    sent, received = date(2025, 11, 6), date(2025, 11, 11)
    story.takes(linking, "accept", CHAIR, sent, companions=(repair,))
    story.takes(repair, "handle", CHAIR, sent, handler="Ủy ban nhân dân xã Phú Giáo")
    story.takes(linking, "forward", CHAIR, sent, target_session=YEAR_END)
    story.takes(linking, "acknowledge", ABOVE, received, received_on=received, received_number="5107")
    story.takes(linking, "put_on_agenda", ABOVE, date(2025, 11, 21), target_session=YEAR_END_2025)


def carry_out(story: Story, words: Script, round_: Round) -> None:
    figures, building = story.those_of(Recommendation, round_)
    first, second = date(2025, 11, 25), date(2025, 12, 22)
    story.takes(
        figures, "report", UNIT_HEAD, first, reported_on=first, document="21/BC-TTPVHCC ngày 25/11/2025",
        result=words.text("figures_are_corrected"))
    story.checks(
        figures, OFFICE, date(2025, 11, 26), Proof("Bảng số liệu đã rà soát", "21/BC-TTPVHCC ngày 25/11/2025", KEPT),
        words.text("figures_are_checked"))
    story.takes(figures, "assess_fulfilled", HEAD, date(2025, 11, 27), assessment=words.text("figures_assessment"))
    story.takes(
        building, "report", OFFICE, second, reported_on=second, document="204/BC-UBND ngày 22/12/2025",
        result=words.text("half_done"))
    story.checks(
        building, OFFICE, date(2025, 12, 23), Proof("Biên bản nghiệm thu đợt 1", "204/BC-UBND ngày 22/12/2025", KEPT),
        words.text("half_is_checked"))
    story.takes(building, "assess_partly", HEAD, date(2025, 12, 25), assessment=words.text("half_assessment"))
    story.takes(
        building, "continue", HEAD, date(2025, 12, 25), reason=words.text("the_rest"), new_due_on=date(2026, 3, 31))


def finish(story: Story, words: Script, round_: Round) -> None:
    linking, repair = story.those_of(Proposal, round_)
    building = story.those_of(Recommendation, round_)[1]
    heard, reported, closed = date(2026, 1, 8), date(2026, 3, 18), date(2026, 3, 27)
    story.takes(
        linking, "resolve", ABOVE, heard, document="112/HĐND-VP ngày 06/01/2026", outcome=words.text("outcome_above"))
    story.takes(
        building, "report", OFFICE, reported, reported_on=reported, document="47/BC-UBND ngày 18/3/2026",
        result=words.text("whole"))
    story.checks(
        building, OFFICE, date(2026, 3, 19), Proof("Biên bản nghiệm thu đợt 2", "47/BC-UBND ngày 18/3/2026", KEPT),
        words.text("whole_is_checked"))
    story.takes(building, "assess_fulfilled", HEAD, date(2026, 3, 20), assessment=words.text("whole_assessment"))
    story.takes(repair, "settle", OFFICE, date(2026, 3, 20), outcome=words.text("outcome_here"),
                document="47/BC-UBND ngày 18/3/2026")
    fed_back = date(2026, 3, 24)
    story.takes(
        linking, "feed_back", OFFICE, fed_back, companions=(repair,), feedback_sent_on=fed_back, channel="system")
    story.takes(round_, "close", CHAIR, closed)
