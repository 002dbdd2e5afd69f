"""Nobody finds what they may not read, and everybody finds what they may: asked of every character and every state."""

import pytest
from cast.characters import CHARACTERS
from cast.days import day
from cast.scenes import SCENES, report_of
from full_house import full_round
from seeker import TODAY, found, kinds, shown, sources
from sqlalchemy import select

from oversight.models.search import SearchEntry
from oversight.rules.standing import may_read, seats_of
from oversight.search.asked import Look
from oversight.search.kinds import BY_CODE, HEARD
from oversight.search.ranking import Candidate
from oversight.search.reading import MODELS, readable
from oversight.search.scope import findable
from oversight.services.editing import edit
from oversight.services.isolation import confine
from oversight.services.membership import councils_of
from oversight.services.self_report import answer
from workflows.roles import UNIT

LATEST = "03/07/2025"


def entries_in_sight(play, who, on):
    """What the condition lets through, and what of it the records' own rules show."""
    with play.database.reading() as session:
        person = play.person(who)
        confine(session, councils_of(session, person, day(on)))
        rows = session.scalars(select(SearchEntry).where(findable(person, day(on)))).all()
        candidates = [Candidate(row.number, row.kind, row.source_id, row.record_id, row.round_id, row.title, Look(()))
                      for row in rows]
        shown_ones = {each.candidate.number for each in readable(session, person, day(on), candidates)}
        return {row.number for row in rows}, shown_ones


def numbers_that_may_be_read(play, who, on):
    """By the rules alone: every record that the wall and the seats let the person read."""
    with play.database.reading() as session:
        person = play.person(who)
        confine(session, councils_of(session, person, day(on)))
        return {row.number for row in session.scalars(select(SearchEntry)) if _may_read(session, person, on, row)}


def _may_read(session, person, on, row):
    stem = BY_CODE[row.kind].stem
    record = session.get(MODELS[stem], row.record_id) if stem else None
    if record is None:
        return False
    seats = seats_of(person, record, day(on))
    is_kept_from_units = (row.kind in HEARD and (record.minutes is None or record.minutes.standing.is_internal)) or (
        row.kind == "conclusion" and record.concluded_on is None)
    return may_read(seats, record) and not (seats <= set(UNIT) and is_kept_from_units)


def records_of(play, numbers):
    kinds_of = {row.number: row.kind for row in play.audience.scalars(select(SearchEntry))}
    return {number for number in numbers if BY_CODE[kinds_of[number]].stem}


WHERE_IT_TURNS = [(stem, state) for stem, state in SCENES if (stem, state) in {
    ("sitting", "notified"), ("sitting", "held"), ("sitting", "postponed"), ("minutes", "draft"),
    ("minutes", "read_back"), ("recommendation", "draft"), ("recommendation", "issued"),
    ("proposal", "forwarded")} or stem == "round"]


@pytest.mark.parametrize("where", WHERE_IT_TURNS, ids="-".join)
def test_the_condition_says_what_the_rules_say(play, where):
    play.a(*where)
    for who in CHARACTERS:
        let_through, shown_ones = entries_in_sight(play, who, TODAY)
        assert let_through == shown_ones, who
        assert records_of(play, let_through) == numbers_that_may_be_read(play, who, TODAY), who


@pytest.mark.parametrize("state", ["forwarded", "on_agenda"])
def test_after_a_proposal_was_taken_back_too(play, state):
    proposal = play.a("proposal", state)
    if state == "on_agenda":
        play.take(proposal, "carry_over")
    play.take(proposal, "withdraw_forwarding", on="16/12/2024")
    let_through, shown_ones = entries_in_sight(play, "upper_secretariat", TODAY)
    assert let_through == shown_ones
    found_ones = records_of(play, let_through)
    assert found_ones == numbers_that_may_be_read(play, "upper_secretariat", TODAY)
    assert bool(found_ones) == (state == "on_agenda")


def test_after_a_handover_too(play):
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    for who in CHARACTERS:
        let_through, shown_ones = entries_in_sight(play, who, LATEST)
        assert let_through == shown_ones, who
        assert records_of(play, let_through) == numbers_that_may_be_read(play, who, LATEST), who
    assert "report" in kinds(play, "successor_secretariat", "chuyen doi so", LATEST)
    assert kinds(play, "secretariat", "chuyen doi so", LATEST) <= {"unit"}


def test_who_sits_nowhere_finds_nothing_and_the_neighbour_nothing_of_ours(play):
    full_round(play)
    for typed in ("bac son", "chuyen doi so", "ban chi dao", "ubnd"):
        for who in ("outsider", "former_clerk", "neighbour_secretariat"):
            assert found(play, who, typed).counts == {}, (who, typed)


def test_a_unit_finds_what_was_said_only_when_it_was_read_back(play):
    minutes = play.a("minutes", "draft")
    said = [*minutes.sitting.statements, *minutes.sitting.findings]
    assert heard_again(play, "secretariat", said) == {row.id for row in said}
    assert heard_again(play, "unit_head", said) == set()
    play.take(minutes, "read_back")
    assert heard_again(play, "unit_head", said) == {row.id for row in said}
    assert heard_again(play, "other_unit_head", said) == set()


def heard_again(play, who, said):
    """Which of the rows are found by their own words."""
    return {row.id for row in said if row.id in sources(play, who, row.text)}


def test_results_and_conclusions_reach_the_unit_with_the_conclusion(play):
    round_ = play.a("round", "under_review")
    assert "conclusion" in kinds(play, "secretariat", "kiến nghị hạn chế")
    assert "conclusion" not in kinds(play, "unit_head", "kiến nghị hạn chế")
    play.do(edit, round_, {"conclusion": "Yêu cầu khắc phục hạn chế."}, by="chair", on="07/11/2024")
    play.take(round_, "conclude")
    assert "conclusion" in kinds(play, "unit_head", "khắc phục hạn chế")


def test_what_a_unit_has_not_sent_is_found_by_nobody(play):
    report = play.a("self_report", "submitted")
    commune = report_of(play, report.round, "commune")
    item = next(item.id for item in report.round.outline if item.kind == "narrative")
    play.do(answer, commune, {item: {"text": "Vướng mắc chưa nói ra."}}, by="other_unit_head", on="03/10/2024")
    for who in ("other_unit_head", "secretariat", "secretary", "chair", "unit_head"):
        assert sources(play, who, "vuong mac chua noi ra") == [], who


def test_a_units_answers_are_found_by_the_delegation_and_not_by_its_neighbour(play):
    report = play.a("self_report", "submitted")
    own = shown(play, "member", "bao cao ban chi dao")
    assert {each.candidate.source_id for each in own if each.candidate.kind == "report"} >= {report.id}
    assert report.id not in sources(play, "other_unit_head", "bao cao ban chi dao")
    assert report.id in sources(play, "unit_clerk", "bao cao ban chi dao")


def test_remarks_questions_and_checked_figures_are_in_nobodys_reach(play):
    full_round(play)
    for typed in ("làm rõ cách tính", "vì sao chưa gửi báo cáo", "50/54"):
        for who in CHARACTERS:
            assert not [each for each in shown(play, who, typed) if each.candidate.look.is_near], (who, typed)


def test_the_province_finds_the_proposal_sent_to_it_with_its_letter_and_nothing_else(play):
    proposal = play.a("proposal", "forwarded")
    let_through, _ = entries_in_sight(play, "upper_secretariat", TODAY)
    rows = {row.number: row for row in play.audience.scalars(select(SearchEntry))}
    assert {rows[number].kind for number in let_through} == {"proposal", "paper"}
    assert {rows[number].source_id for number in let_through if rows[number].kind == "proposal"} == {proposal.id}


def test_who_leaves_a_seat_finds_nothing_from_that_day_on(play):
    play.a("round", "following_up")
    assert found(play, "former_clerk", "chuyen doi so", on="31/08/2024").total > 0
    assert found(play, "former_clerk", "chuyen doi so", on="01/09/2024").total == 0
