"""Xã Bắc Sơn, now: six units at six points of their way, four sittings, one of them held this very morning."""

from datetime import date

from oversight.demo.days import wall_clock, weekday_before, working_day_after
from oversight.demo.notes import Notes
from oversight.demo.script import Script, script
from oversight.demo.story import Story
from oversight.models.minutes import Minutes
from oversight.models.round import Round
from oversight.models.self_report import SelfReport

KEY = "commune_running"
OFFICE, CHAIR, HEAD, SECRETARY = "commune.office", "commune.chair", "commune.head", "commune.secretary"


def tell(story: Story) -> None:
    words = script(KEY, story.cast)
    round_ = prepare(story, words)
    plan_sittings(story, words, round_)
    receive_the_first(story, words, round_)
    receive_the_others(story, words, round_)
    sit(story, words)
    leave_things_to_do(story, words, round_)
    sit_today(story, words)


def terms(today: date) -> dict[str, date]:
    """When each unit is to report: two in time, two soon, one already late."""
    return {
        "government": weekday_before(today, 12), "one_stop": weekday_before(today, 7),
        "economy": weekday_before(today, 7), "health": weekday_before(today, 4),
        "culture": working_day_after(today, 3), "police": working_day_after(today, 9)}


def prepare(story: Story, words: Script) -> Round:
    today = story.today
    due_on = {story.cast[f"commune.{unit}"]: day for unit, day in terms(today).items()}
    content = words.round_content()
    content["units"] = [row | {"report_due_on": due_on[row["unit_id"]]} for row in content["units"]]
    round_ = story.opens(KEY, "commune.standing", OFFICE, weekday_before(today, 44), content)
    story.takes(round_, "establish", CHAIR, weekday_before(today, 40))
    sent = weekday_before(today, 36)
    story.takes(round_, "notify", HEAD, sent, plan_sent_on=sent, channel="system")
    return round_


def plan_sittings(story: Story, words: Script, round_: Round) -> None:
    """One is over, one is being held today, one announced, one still to be announced."""
    today, told = story.today, weekday_before(story.today, 21)
    times = {
        "government": wall_clock(weekday_before(today, 5), 8), "one_stop": wall_clock(today, 8),
        "economy": wall_clock(working_day_after(today, 8), 8), "culture": wall_clock(working_day_after(today, 16), 14)}
    for key, opens_at in times.items():
        planned = words.sitting(key, opens_at=opens_at)
        story.plans(f"{KEY}_{key}", round_, SECRETARY, weekday_before(today, 28), planned)
    for key in ("government", "one_stop"):
        story.takes(story.sittings[f"{KEY}_{key}"], "notify", SECRETARY, told, programme_notified_on=told,
                    channel="system")
    story.takes(story.sittings[f"{KEY}_one_stop"], "invite", SECRETARY, told)


def submit(story: Story, words: Script, round_: Round, unit: str, days: int) -> SelfReport:
    report, day = story.report_of(round_, f"commune.{unit}"), weekday_before(story.today, days)
    story.answers(report, f"commune.{unit}_head", day, words.answers(unit))
    story.takes(report, "submit", f"commune.{unit}_head", day, signed_by="Người đứng đầu đơn vị")
    return report


def receive_the_first(story: Story, words: Script, round_: Round) -> None:
    today = story.today
    report = submit(story, words, round_, "government", 14)
    checked, started = weekday_before(today, 13), weekday_before(today, 12)
    story.takes(report, "check", OFFICE, checked)
    story.takes(round_, "start", HEAD, started, supervision_starts_on=started)
    story.takes(report, "accept", HEAD, weekday_before(today, 11))


def receive_the_others(story: Story, words: Script, round_: Round) -> None:
    economy = submit(story, words, round_, "economy", 9)
    submit(story, words, round_, "one_stop", 8)
    story.takes(economy, "check", SECRETARY, weekday_before(story.today, 7))


def sit(story: Story, words: Script) -> None:
    """The minutes are read back, and wait for the chair."""
    meeting, day = story.sittings[f"{KEY}_government"], weekday_before(story.today, 5)
    terms = {"devices": working_day_after(story.today, 60), "list": working_day_after(story.today, 5)}
    story.takes(meeting, "open", SECRETARY, day, hour=8, started_at=wall_clock(day, 8))
    Notes(story, words, "government", meeting, SECRETARY, day, terms).take()
    story.reads_back(meeting, CHAIR, day, hour=11)
    story.takes(meeting, "end", CHAIR, day, hour=11, ended_at=wall_clock(day, 10, 45))
    story.takes(story.those_of(Minutes, meeting)[0], "read_back", SECRETARY, day)


def leave_things_to_do(story: Story, words: Script, round_: Round) -> None:
    """One report is returned, one half written, one not begun and late; the third sitting is announced."""
    today = story.today
    told, asked = weekday_before(today, 4), weekday_before(today, 2)
    story.takes(story.sittings[f"{KEY}_economy"], "notify", SECRETARY, told,
                programme_notified_on=told, channel="system")
    story.takes(story.report_of(round_, "commune.economy"), "send_back", HEAD, asked,
                reason=words.text("too_thin"), supplement_requested_on=asked)
    half_written = story.report_of(round_, "commune.culture")
    story.answers(half_written, "commune.culture_clerk", weekday_before(today, 1), words.answers("culture"))


def sit_today(story: Story, words: Script) -> None:
    """On any day of the week, so that the room can be entered as soon as the demonstration stands.

    One promise and one proposal are in the ledger already; neither is read back yet.
    """
    meeting, today = story.sittings[f"{KEY}_one_stop"], story.today
    story.takes(meeting, "open", SECRETARY, today, hour=8, started_at=wall_clock(today, 8))
    terms = {"line": working_day_after(today, 14)}
    notes = Notes(story, words, "one_stop", meeting, SECRETARY, today, terms)
    notes.see_who_came(8)
    notes.hear(8)
    notes.write_down(8, "commitments")
