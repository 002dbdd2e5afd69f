"""Tuyên Quang, November 2025: eleven units, two sittings on one day, recommendations that fall due about today."""

from datetime import date, timedelta

from oversight.demo.days import wall_clock, weekday_before, working_day_after
from oversight.demo.notes import Notes
from oversight.demo.script import Script, script
from oversight.demo.story import Story
from oversight.models.minutes import Minutes
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting
from oversight.services.fulfilment_evidence import Proof

OFFICE, CHAIR, HEAD, SECRETARY = (f"tuyen_quang.{seat}" for seat in ("office", "chair", "head", "secretary"))
SITTING = date(2025, 11, 24)
HOURS = {"plant": 9, "commune": 14}
BEFORE_THE_ACT = 64  # the act bears its real number, 65/QĐ-HĐND
ON_PAPER = ("trade", "construction", "health", "education", "na_hang")


def tell(story: Story) -> None:
    words = script("tuyen_quang_2025", story.cast)
    round_ = prepare(story, words)
    gather_reports(story, words, round_)
    for key in HOURS:
        sit(story, words, story.sittings[f"tuyen_quang_2025_{key}"], key)
    conclude(story, words, round_)
    settle_proposals(story, words)
    carry_out(story, words)


def prepare(story: Story, words: Script) -> Round:
    round_ = story.opens(
        "tuyen_quang_2025", "tuyen_quang.standing", OFFICE, date(2025, 11, 3), words.round_content())
    established = date(2025, 11, 5)
    story.explains("tuyen_quang", "QĐ-HĐND", 1, BEFORE_THE_ACT, OFFICE, established, words.text("numbers_before"))
    story.takes(round_, "establish", CHAIR, established, paper_number=BEFORE_THE_ACT + 1)
    sent, told = date(2025, 11, 7), date(2025, 11, 12)
    story.takes(round_, "notify", HEAD, sent, plan_sent_on=sent, channel="document_system")
    meetings = [
        story.plans(
            f"tuyen_quang_2025_{key}", round_, SECRETARY, date(2025, 11, 10),
            words.sitting(key, opens_at=wall_clock(SITTING, hour))) for key, hour in HOURS.items()]
    for meeting in meetings:
        story.takes(meeting, "notify", SECRETARY, told, programme_notified_on=told, channel="document_system")
    return round_


def gather_reports(story: Story, words: Script, round_: Round) -> None:
    """Nine in time, in the system or on paper; one waived; one not there on the day, and received late."""
    report = {key: story.report_of(round_, f"tuyen_quang.{key}") for key in (
        "plant", "binh_an", "power", "environment", *ON_PAPER, "chiem_hoa", "projects")}
    story.takes(report["projects"], "waive", HEAD, date(2025, 11, 12), reason=words.text("no_petitions"))
    for key, day in (("binh_an", 13), ("power", 14), ("environment", 14), ("plant", 17)):
        story.answers(report[key], f"tuyen_quang.{key}_head", date(2025, 11, day), words.answers(key))
        story.takes(report[key], "submit", f"tuyen_quang.{key}_head", date(2025, 11, day),
                    signed_by="Người đứng đầu đơn vị")
    for key in ON_PAPER:
        receive_on_paper(story, words, report[key], date(2025, 11, 17))
    story.takes(round_, "start", HEAD, date(2025, 11, 18), supervision_starts_on=date(2025, 11, 18))
    late, asked = report["chiem_hoa"], date(2025, 11, 19)
    story.takes(late, "record_not_submitted", HEAD, asked, reason=words.text("not_received"))
    receive_on_paper(story, words, late, date(2025, 11, 20), late_reason=words.text("lost_days"))
    first, *others = (report[key] for key in report if key != "projects")
    story.takes(first, "accept", OFFICE, date(2025, 11, 21), companions=others)


def receive_on_paper(story: Story, words: Script, report: SelfReport, day: date, **typed: str) -> None:
    story.answers(report, OFFICE, day, words.answers("on_paper"))
    story.takes(
        report, "receive_on_paper", OFFICE, day, received_on=day, signed_by="Thủ trưởng đơn vị", **typed)


def sit(story: Story, words: Script, meeting: Sitting, key: str) -> None:
    """Both sessions are on one day; the terms that count from today come due about now."""
    today, opens = story.today, HOURS[key]
    terms = {
        "replies": working_day_after(today, 5), "water": weekday_before(today, 6), "power": weekday_before(today, 30)}
    story.takes(meeting, "open", SECRETARY, SITTING, hour=opens, started_at=wall_clock(SITTING, opens))
    Notes(story, words, key, meeting, SECRETARY, SITTING, terms).take(opens)
    story.reads_back(meeting, HEAD, SITTING, hour=opens + 2)
    story.takes(meeting, "end", HEAD, SITTING, hour=opens + 2, ended_at=wall_clock(SITTING, opens + 2))
    minutes = story.those_of(Minutes, meeting)[0]
    story.takes(minutes, "read_back", SECRETARY, SITTING)
    story.takes(minutes, "approve", HEAD, SITTING)


def conclude(story: Story, words: Script, round_: Round) -> None:
    signed, ended, received, concluded = (
        date(2025, 11, 25), date(2025, 11, 28), date(2025, 12, 10), date(2025, 12, 15))
    for minutes in story.those_of(Minutes, round_):
        story.takes(minutes, "sign", SECRETARY, signed, signed_on=signed)
        story.takes(minutes, "issue", SECRETARY, signed)
    story.takes(round_, "end_supervision", HEAD, ended, supervision_ended_on=ended)
    story.edits(round_, SECRETARY, date(2025, 12, 8), result_report=words.text("result_report"))
    story.takes(round_, "submit_result", HEAD, received, result_report_received_on=received)
    story.edits(round_, CHAIR, date(2025, 12, 12), conclusion=words.text("conclusion"))
    story.takes(round_, "conclude", CHAIR, concluded, concluded_on=concluded)
    lead, *others = story.those_of(Recommendation, round_)
    story.takes(lead, "issue", CHAIR, concluded, companions=others, issued_on=concluded)
    story.takes(round_, "follow_up", OFFICE, date(2025, 12, 16))


def settle_proposals(story: Story, words: Script) -> None:
    """A province forwards nothing above: one is answered and fed back, one is handled here."""
    roads, corridor = story.those_of(Proposal, story.sittings["tuyen_quang_2025_commune"])
    day, told = date(2025, 12, 17), date(2025, 12, 19)
    story.takes(corridor, "answer", HEAD, day, answer=words.text("answer_corridor"))
    story.takes(roads, "accept", CHAIR, day)
    story.takes(roads, "handle", CHAIR, day, handler="Ủy ban nhân dân tỉnh Tuyên Quang")
    story.takes(corridor, "feed_back", OFFICE, told, feedback_sent_on=told, channel="document_system")


def carry_out(story: Story, words: Script) -> None:
    """One fulfilled, one explained, one reminded, one due in a few days."""
    today = story.today
    posting, water = story.those_of(Recommendation, story.sittings["tuyen_quang_2025_plant"])
    replies, power = story.those_of(Recommendation, story.sittings["tuyen_quang_2025_commune"])
    reported, asked = date(2026, 1, 20), weekday_before(today, 12)
    story.takes(replies, "begin", "tuyen_quang.binh_an_clerk", date(2026, 1, 9), plan=words.text("plan_for_replies"))
    story.takes(water, "begin", "tuyen_quang.environment_head", date(2026, 1, 12), plan=words.text("plan_for_water"))
    story.takes(
        posting, "report", "tuyen_quang.plant_head", reported, reported_on=reported,
        document="02/BC-NM ngày 20/01/2026", result=words.text("posted"))
    story.checks(
        posting, OFFICE, date(2026, 1, 23), Proof(
            "Ảnh chụp bảng công khai tại nhà máy", "02/BC-NM ngày 20/01/2026",
            "Hồ sơ giám sát, Văn phòng Đoàn ĐBQH và HĐND tỉnh"),
        words.text("posting_is_checked"))
    story.takes(posting, "assess_fulfilled", HEAD, date(2026, 1, 28), assessment=words.text("posted_assessment"))
    story.takes(
        power, "request_explanation", CHAIR, asked, reason=words.text("why_explain"), explanation_requested_on=asked)
    answered = weekday_before(today, 4)
    story.takes(power, "explain", OFFICE, answered, explanation=words.text("explanation"),
                document=f"1240/SCT-QLNL ngày {answered - timedelta(1):%d/%m/%Y}")
    story.takes(water, "remind", CHAIR, weekday_before(today, 2))
