"""The demonstration: built by taking the steps, it tells the promised stories and names nobody who exists."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import func, select

from oversight import schema
from oversight.database import Database
from oversight.demo import AlreadyFilled, Demo, TooEarly, build_demo
from oversight.demo.build import EARLIEST
from oversight.demo.cast import enter_councils
from oversight.demo.places import PEOPLE, SKETCHES
from oversight.demo.rounds import commune_beginnings, commune_running, phu_giao_now, tuyen_quang_2025
from oversight.demo.story import Story
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council, Unit
from oversight.models.people import Person, Seat
from oversight.models.publication import Publication
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.ledger import ledger_of
from oversight.rules.recommendation import is_overdue
from oversight.services.accounts import create_account
from oversight.services.council_sessions import sessions_of
from oversight.services.desk import minutes_to_comment_on, tasks_of, upcoming_sittings
from oversight.services.number_register import register_of, years_of
from oversight.services.papers import papers_of
from oversight.services.programme import items_of
from oversight.services.publication import confirmed_marks, item_of
from oversight.verification import verify
from oversight.verification.rows import vouched_tables
from workflows.tables import workflow

TODAY = date(2026, 11, 23)
TODAY_AT_EIGHT = datetime(2026, 11, 23, 8)

# The people in the news that the demonstration starts from, so that the repository need not name them:
# SHA-256 of each name in small letters, first twelve digits.
REAL_PEOPLE = {
    "158a1a195102", "9f086fdca576", "115ee3156eb8", "bbe5a2298a86", "5df32ab1c066", "292a7e931970", "0afe35c82381",
    "1594a00ba9e2", "9d0acf3f39e8", "a6a8ad707083", "ad121b696dce", "5213d0fb45d0", "1303196c3d92", "93bc08acf691",
    "d321f75e4ce5", "de550396e899", "9388887aaee6"}
ROUNDS_OF_THE_REGISTER = (
    "land_2023", "admin_2024", "investment_2025", "education_2025", "land_2026", "poverty_2026")
FIGURES_OF_BAC_SON = {"54/54", "100%", "trên 10.600 hộ, đạt 62,1%", "1.207 hộ, đạt 11,38%", "80%"}


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[tuple[Database, Demo]]:
    """Built once; the stories of this file only read it."""
    database = an_empty_one(tmp_path_factory.mktemp("demo"))
    yield database, build_demo(database, TODAY)
    database.dispose()


def an_empty_one(folder: Path) -> Database:
    database = Database(f"sqlite:///{folder / 'demo.db'}")
    schema.upgrade(database)
    return database


@pytest.fixture
def demo(house) -> Demo:
    return house[1]


@pytest.fixture
def session(house):
    with house[0].reading() as reading:
        yield reading


def the_round(session, demo: Demo, key: str) -> Round:
    return session.get_one(Round, next(record.id for record in demo.rounds if record.key == key))


def states(records) -> list[str]:
    return sorted(record.state for record in records)


def desk_of(session, key: str) -> dict[str, set[str]]:
    """What waits for a person: trigger to the states that the records stand in."""
    person = session.scalars(select(Person).where(Person.name == PEOPLE[key].name)).one()
    waiting: dict[str, set[str]] = {}
    for task in tasks_of(session, person, TODAY):
        for option in task.mine:
            waiting.setdefault(option.row.trigger, set()).add(task.record.state)
    return waiting


def test_it_builds_on_either_database_with_an_account_for_everybody_and_every_byte_is_vouched_for(database):
    told = []
    demo = build_demo(database, TODAY, told.append)
    with database.writing() as session:
        for person in demo.people:
            create_account(session, person.email, "x", person=session.get_one(Person, person.person_id))
    with database.reading() as session:
        assert verify(session).faults == []
    assert len(told) > 5
    assert len(set(told)) == len(told)


def test_a_database_with_anything_in_it_is_refused_and_stays_as_it_was(house):
    database, _ = house
    with database.reading() as session:
        before = session.scalar(select(func.count(JournalEntry.id)))
    with pytest.raises(AlreadyFilled, match="trống"):
        build_demo(database, TODAY)
    with database.reading() as session:
        assert session.scalar(select(func.count(JournalEntry.id))) == before


def test_before_its_own_days_there_is_nothing_to_tell(database):
    with pytest.raises(TooEarly, match="25/05/2026"):
        build_demo(database, date(2026, 5, 24))
    with database.reading() as session:
        assert session.scalar(select(Council.id)) is None


@pytest.mark.parametrize("today", [
    EARLIEST, date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 24), date(2027, 2, 10)], ids=str)
def test_the_running_rounds_keep_their_promises_on_any_day_of_the_week_and_at_new_year(tmp_path, today):
    database = an_empty_one(tmp_path)
    story = Story(database, enter_councils(database, SKETCHES), today)
    for chapter in (tuyen_quang_2025, phu_giao_now, commune_running, commune_beginnings):
        chapter.tell(story)
    with database.reading() as session:
        new = session.get_one(Round, story.rounds["commune_new"].id)
        assert 0 < 15 - (today - new.established_on).days <= 5, "the plan is to go out within days, and is not late"
        reasons = select(JournalEntry.scope).where(JournalEntry.late_reason != "")
        assert session.scalars(reasons).all() == [story.rounds["tuyen_quang_2025"].id], "nothing else went late"


def test_the_rounds_stand_where_the_demonstration_promises(demo):
    assert {record.key: record.state for record in demo.rounds} == {
        "bac_son_2024": "following_up", "phu_giao_2025": "closed", "tuyen_quang_2025": "following_up",
        "phu_giao_now": "notified", "commune_running": "in_progress", "commune_new": "established",
        "commune_draft": "draft", **dict.fromkeys(ROUNDS_OF_THE_REGISTER, "following_up")}
    assert Counter(record.state for record in demo.sittings) == {
        "ended": 5, "held": 1, "notified": 1, "planned": 2}


def test_bac_son_reported_the_figures_of_the_news_and_sent_its_report_twice(session, demo):
    report = the_round(session, demo, "bac_son_2024").reports[0]
    first, second = ({told["figure"] for told in version.content.values()} for version in report.versions)
    assert second >= FIGURES_OF_BAC_SON
    assert "1.207 hộ" in first
    assert report.state == "accepted"


def test_bac_son_shows_a_recommendation_and_a_proposal_at_each_point_of_the_way(session, demo):
    round_ = the_round(session, demo, "bac_son_2024")
    assert round_.established_on.year == 2024
    assert states(round_.recommendations) == ["fulfilled", "fulfilled", "in_progress", "reported", "reported"]
    assert states(round_.proposals) == ["feedback_sent", "forwarded", "on_agenda"]
    late = next(item for item in round_.recommendations if item.state == "in_progress")
    assert late.due_on < TODAY
    assert late.reminders_sent == 2
    assert "đến kỳ họp cuối năm 2024" in {item.due_note for item in round_.recommendations}


def test_the_sitting_of_bac_son_shows_what_a_room_keeps(session, demo):
    [sitting] = the_round(session, demo, "bac_son_2024").sittings
    assert [row.in_place_of for row in sitting.attendance if row.presence == "authorised"] == ["Dương Khắc Thành"]
    assert [row.said_at for row in sitting.statements] == sorted(row.said_at for row in sitting.statements)
    assert {row.agenda_item.text for row in sitting.statements} < {point.text for point in sitting.agenda}
    assert len(sitting.handed_in) == 2
    assert {row.item.text for row in sitting.findings if row.item} >= {"Hộ có cửa hàng số nòng cốt"}
    for promise in sitting.commitments:
        assert promise.quote in promise.statement.text, "quoted word for word"
        assert promise.due_on
    [taken] = [row for row in sitting.statements if row.taken_from]
    assert taken.quote in taken.taken_from.text


def test_both_promises_of_bac_son_are_followed_like_what_was_asked(session, demo):
    round_ = the_round(session, demo, "bac_son_2024")
    promised = [item for item in round_.recommendations if item.commitment_id]
    assert [(item.text, item.due_on) for item in promised] == [
        (promise.text, promise.due_on) for promise in round_.sittings[0].commitments]


def test_a_sitting_is_being_held_today_whatever_day_it_is(session, demo):
    [sitting] = [each for each in the_round(session, demo, "commune_running").sittings if each.state == "held"]
    assert sitting.started_at.date() == TODAY
    assert {row.presence for row in sitting.attendance} == {"present", "excused", "expected"}
    assert (sitting.findings, sitting.ledger_read_at) == ([], None)


def test_the_ledger_of_today_has_a_promise_and_a_proposal_at_first_sight(session, demo):
    [sitting] = [each for each in the_round(session, demo, "commune_running").sittings if each.state == "held"]
    [promise], [proposal] = sitting.commitments, [row for row in sitting.statements if row.kind == "proposal"]
    assert promise.quote in promise.statement.text, "quoted word for word"
    assert proposal.quote in proposal.taken_from.text
    assert promise.due_on > TODAY
    assert {entry.row for entry in ledger_of(sitting)} == {promise, proposal}


def test_the_unit_of_today_and_one_whose_minutes_await_its_comment_can_sign_in(session, demo):
    running, signing_in = the_round(session, demo, "commune_running"), {person.person_id for person in demo.people}
    [held] = [each for each in running.sittings if each.state == "held"]
    [heard] = [each for each in running.sittings if each.minutes and each.minutes.state == "read_back"]
    for sitting in (held, heard):
        [unit] = [row.unit for row in sitting.units]
        heads = session.scalars(select(Seat).where(Seat.unit_id == unit.id, Seat.role == "unit_head")).all()
        assert {seat.person_id for seat in heads} <= signing_in
        assert heads
    awaited = minutes_to_comment_on(session, session.get_one(Person, heads[0].person_id), TODAY)
    assert awaited == [heard.minutes]


def test_no_number_of_a_register_is_unexplained(session):
    councils = session.scalars(select(Council)).all()
    series = [each for council in councils for year in years_of(session, council.id)
              for each in register_of(session, council.id, year)]
    assert {each.series.notation for each in series} >= {"TB-ĐGS", "BB-ĐGS", "QĐ-HĐND"}
    assert [each.series for each in series if each.unexplained] == []


def test_one_letter_carried_all_proposals_of_bac_son_to_the_province(session, demo):
    proposals = the_round(session, demo, "bac_son_2024").proposals
    letters = {paper.id for proposal in proposals for paper in papers_of(session, proposal)}
    assert len(letters) == 1
    assert {proposal.forwardings[0].to_council.short_name for proposal in proposals} == {"HĐND tỉnh Lạng Sơn"}


def test_bac_son_issued_every_paper_of_its_way(session, demo):
    assert {paper.kind for paper in the_round(session, demo, "bac_son_2024").papers} == {
        "establishing_act", "supervision_plan", "report_request", "sitting_notice", "invitation", "minutes",
        "conclusion_notice", "result_report", "round_conclusion", "forwarding_letter", "reminder"}


def test_a_late_step_says_why(session, demo):
    round_ = the_round(session, demo, "bac_son_2024")
    late = session.scalars(
        select(JournalEntry).where(JournalEntry.scope == round_.id, JournalEntry.late_reason != "")).all()
    assert [(entry.action, entry.due_on) for entry in late] == [("notify", date(2024, 10, 8))]


def test_at_phu_giao_a_figure_that_does_not_add_up_was_kept_and_put_right_by_a_recommendation(session, demo):
    round_ = the_round(session, demo, "phu_giao_2025")
    figures = {told["figure"] for told in round_.reports[0].versions[-1].content.values()}
    assert figures >= {"2.602/2.760 hồ sơ, đạt 96,2%", "13.188 hồ sơ", "12.970 hồ sơ"}
    assert states(round_.recommendations) == ["fulfilled", "fulfilled"]
    assert "94,28%" in round_.recommendations[0].fulfilments[-1].result


def test_tuyen_quang_has_eleven_units_and_its_act_bears_its_real_number(session, demo):
    round_ = the_round(session, demo, "tuyen_quang_2025")
    assert len(round_.units) == 11
    assert states(round_.reports) == ["accepted"] * 10 + ["waived"]
    act = next(paper for paper in round_.papers if paper.kind == "establishing_act")
    assert (act.number_and_code, act.dated_on) == ("65/QĐ-HĐND", date(2025, 11, 5))
    assert {sitting.opens_at.date() for sitting in round_.sittings} == {date(2025, 11, 24)}
    assert max(len(name) for name in session.scalars(select(Unit.name))) > 120


def test_the_desk_of_a_secretariat_has_a_plan_to_send_and_a_report_to_receive(session):
    waiting = desk_of(session, "commune.office")
    assert "established" in waiting["notify"]
    assert "submitted" in waiting["check"]


def test_a_chair_has_minutes_to_approve_an_office_evidence_to_check_and_the_province_a_proposal_to_acknowledge(session):
    assert desk_of(session, "commune.chair")["approve"] == {"read_back"}
    assert desk_of(session, "lang_son.office")["acknowledge"] == {"forwarded"}
    assert "reported" in desk_of(session, "bac_son.office")["check_evidence"]
    assert "explanation_requested" in desk_of(session, "tuyen_quang.chair")["accept_explanation"]


def test_of_the_reports_now_due_one_is_late_one_soon_and_one_was_returned(session, demo):
    reports: list[SelfReport] = the_round(session, demo, "commune_running").reports
    assert states(reports) == [
        "accepted", "drafting", "requested", "requested", "submitted", "supplement_requested"]
    late = [report for report in reports if report.state == "requested" and report.due_on < TODAY]
    soon = [report for report in reports if report.state == "drafting" and 0 <= (report.due_on - TODAY).days <= 7]
    assert len(late) == len(soon) == 1
    head = session.scalars(select(Person).where(Person.name == PEOPLE["commune.head"].name)).one()
    assert len(upcoming_sittings(session, head, TODAY_AT_EIGHT)) == 2


def test_time_never_runs_backwards_in_a_round(session, demo):
    for record in demo.rounds:
        told = session.scalars(
            select(JournalEntry.at).where(JournalEntry.scope == record.id).order_by(JournalEntry.position)).all()
        assert told == sorted(told)
        assert max(told).date() <= TODAY


def test_nobody_in_the_news_is_named_anywhere(session):
    words = [word for text in every_text(session) for word in [*re.findall(r"\w+", text.casefold()), "."]]
    spoken = {" ".join(words[at:at + size]) for size in (2, 3, 4) for at in range(len(words))}
    assert "dương thị lệ hằng" in spoken
    assert not {name for name in spoken if sha256(name.encode()).hexdigest()[:12] in REAL_PEOPLE}


def every_text(session) -> Iterator[str]:
    for table in (*vouched_tables(), JournalEntry.__table__):
        for row in session.execute(select(table)):
            yield from (str(value) for value in row if isinstance(value, str | dict))


def test_everybody_who_signs_in_has_a_note_and_an_address_that_reaches_nobody(session, demo):
    assert all(person.email.endswith(".example") and person.note for person in demo.people)
    assert {person.name for person in demo.people if person.is_administrator} == {PEOPLE["lang_son.administrator"].name}
    assert all(session.get_one(Person, person.person_id).name == person.name for person in demo.people)


def test_the_register_of_the_commune_has_fifty_recommendations_of_four_years_in_every_state(session, demo):
    """Two rounds were taken over from the district; what stood open went to the bodies that took its duties over."""
    items = [item for key in ROUNDS_OF_THE_REGISTER for item in the_round(session, demo, key).recommendations]
    assert len(items) > 50
    assert {item.state for item in items} == {state.name for state in workflow("recommendation").states}
    assert {item.council.short_name for item in (item.round for item in items)} == {"HĐND xã Bắc Sơn"}
    assert len({item.lead_unit_id for item in items}) >= 10
    assert sum(is_overdue(item, TODAY) for item in items) >= 8
    assert {item.issued_on.year for item in items if item.issued_on} == {2023, 2024, 2025, 2026}


def test_one_body_was_asked_the_same_for_the_third_time_since_2023(session, demo):
    asked = [item for key in ROUNDS_OF_THE_REGISTER for item in the_round(session, demo, key).recommendations
             if item.text.startswith("Giải quyết dứt điểm") and "giấy chứng nhận quyền sử dụng đất" in item.text]
    assert [item.issued_on.year for item in asked] == [2023, 2024, 2026]
    assert {item.lead_unit.name for item in asked if not item.standing.is_final} == {"Phòng Kinh tế xã Bắc Sơn"}


def test_the_commune_has_a_programme_of_which_three_items_became_rounds_and_its_own_sessions(session, demo):
    council = session.scalars(select(Council).where(Council.short_name == "HĐND xã Bắc Sơn")).one()
    items = items_of(session, council.id, 2026)
    opened = {item.round_id for item in items if item.round_id}
    assert len(items) == 6
    assert opened == {the_round(session, demo, key).id for key in ("land_2026", "poverty_2026", "commune_running")}
    assert [each.opens_on for each in sessions_of(session, council.id)] == [
        None, date(2026, 7, 20), date(2025, 12, 22), date(2025, 7, 1)]


def test_a_stranger_may_read_two_papers_and_one_recommendation_of_the_commune_as_somebody_looked_through_them(session):
    shown = session.scalars(select(Publication)).all()
    marks = confirmed_marks(session, shown)
    assert Counter(each.kind for each in shown) == {"paper": 2, "recommendation": 1}
    assert {each.secrecy_checked_by for each in shown} == {PEOPLE["commune.office"].name}
    assert all(marks[each.id] == item_of(session, each.kind, each.subject_id).mark for each in shown)
