"""Many hands at once: one of them is first, the others are told so, and nothing is lost, twice or torn.

Nothing here measures time. Threads meet at a gate, so that they truly press at the same moment.
"""

import faulthandler
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest
from cast.days import day, moment, morning_of
from cast.script import REPORTS_DUE_ON, SIGNED_BY

from oversight.actor import Actor
from oversight.models.organisations import Council, Unit
from oversight.models.papers import IssuedPaper
from oversight.models.people import Person, Seat
from oversight.refusal import BadlyTyped, OutOfStep, Refusal, Stale
from oversight.services import journal, papers
from oversight.services.directory import add_unit
from oversight.services.editing import edit
from oversight.services.round import open_round
from oversight.services.self_report import answer
from oversight.services.sitting import plan_sitting
from oversight.services.steps import take

HANDS = 8
DONE = "done"


@pytest.fixture(autouse=True)
def nobody_waits_for_ever():
    """Two who wait for each other would hang the whole run: say where they stand, and end it."""
    faulthandler.dump_traceback_later(240, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def all_at_once(deeds: list[Callable[[], object]]) -> list[object]:
    """What came of each: DONE or the refusal. Anything else that is raised fails the story."""
    gate = Barrier(len(deeds))

    def at_the_gate(deed: Callable[[], object]) -> object:
        gate.wait()
        try:
            deed()
        except Refusal as refusal:
            return refusal
        return DONE

    with ThreadPoolExecutor(len(deeds)) as hands:
        return list(hands.map(at_the_gate, deeds))


def kinds(outcomes: list[object]) -> Counter:
    return Counter(DONE if outcome is DONE else type(outcome) for outcome in outcomes)


def a_step(play, record, trigger, by, on, *, version=None, **typed) -> Callable[[], object]:
    model, key = type(record), record.id  # the audience's record is not for other threads

    def deed() -> None:
        with play.database.writing() as session:
            actor = Actor(session.get(Person, play.ids[by]), morning_of(on))
            take(session, session.get(model, key), trigger, actor, typed, version=version)
    return deed


WHY = {"reason": "Khắc phục hậu quả mưa lũ.", "document": "45/CV-VP"}


def test_of_eight_who_take_the_same_step_one_is_first_and_seven_are_told(play):
    """Eight times in a row, back and forth."""
    round_ = play.a("round", "in_progress")
    entries = len(play.journal_of(round_))
    for turn in range(8):
        trigger, typed = ("suspend", WHY) if turn % 2 == 0 else ("resume", {"document": "46/CV-VP"})
        outcomes = all_at_once([a_step(play, round_, trigger, "chair", "15/10/2024", **typed)] * HANDS)
        assert kinds(outcomes)[DONE] == 1
        assert set(kinds(outcomes)) <= {DONE, OutOfStep, Stale}
        play.audience.rollback()
    assert (round_.state, len(play.journal_of(round_))) == ("in_progress", entries + 8)


def test_of_eight_who_saw_the_same_page_seven_are_told_it_is_old(play):
    round_ = play.a("round", "in_progress")
    deed = a_step(play, round_, "suspend", "chair", "15/10/2024", version=round_.version, **WHY)
    assert kinds(all_at_once([deed] * HANDS)) == {DONE: 1, Stale: HANDS - 1}


def test_of_eight_who_edit_the_same_page_seven_are_told_it_is_old(play):
    round_ = play.a("round", "draft")
    key, version = round_.id, round_.version

    def writing(text: str) -> Callable[[], object]:
        def deed() -> None:
            with play.database.writing() as session:
                actor = Actor(session.get(Person, play.ids["secretary"]), morning_of("04/09/2024"))
                edit(session, session.get(type(round_), key), actor, {"scope": text}, version=version)
        return deed

    outcomes = all_at_once([writing(f"Phạm vi {number}") for number in range(HANDS)])
    play.audience.rollback()
    assert kinds(outcomes) == {DONE: 1, Stale: HANDS - 1}
    assert round_.scope == f"Phạm vi {outcomes.index(DONE)}"


def test_a_step_that_may_be_repeated_is_counted_as_often_as_it_was_taken(play):
    item = play.a("recommendation", "in_progress")
    deeds = [a_step(play, item, "remind", "secretariat", "02/12/2024", paper_number=number,
                    paper_dated_on=day("02/12/2024")) for number in range(1, HANDS + 1)]
    outcomes = all_at_once(deeds)
    play.audience.rollback()
    won = [number for number, outcome in enumerate(outcomes, start=1) if outcome is DONE]
    letters = [paper.number for paper in papers.papers_of(play.audience, item)]
    assert set(kinds(outcomes)) <= {DONE, Stale}
    assert item.reminders_sent == len(won) > 0
    assert sorted(letters) == won


# Numbers

def eight_sittings(play):
    round_ = play.a("round", "in_progress")
    content = {"opens_at": moment("18/10/2024 08:00"), "place": "Bắc Sơn", "chair_id": play.ids["head"],
               "units": [{"unit_id": play.ids["steering_board"]}]}
    return [play.do(plan_sitting, round_, content, by="secretary", on="03/10/2024") for _ in range(HANDS)]


def announce(play, sitting, number) -> Callable[[], object]:
    today = day("07/10/2024")
    return a_step(play, sitting, "notify", "secretariat", "07/10/2024", programme_notified_on=today, channel="post",
                  paper_dated_on=today, paper_number=number)


def test_one_number_wanted_by_eight_papers_is_given_to_one(play):
    sittings = eight_sittings(play)
    outcomes = all_at_once([announce(play, sitting, 1) for sitting in sittings])
    assert kinds(outcomes) == {DONE: 1, BadlyTyped: HANDS - 1}
    assert all("đã được cấp" in outcome.fields["paper_number"] for outcome in outcomes if outcome is not DONE)


def test_eight_who_take_the_number_proposed_until_they_have_one_have_eight_numbers(play):
    """As people do: the number is taken, the next one is proposed, they press again."""
    models = [(type(sitting), sitting.id) for sitting in eight_sittings(play)]

    def until_it_has_a_number(model, key) -> Callable[[], object]:
        def deed() -> None:
            for _ in range(HANDS - 1):  # there are only seven others to be second to
                with suppress(BadlyTyped):
                    return with_the_proposed_number(play, model, key)
            return with_the_proposed_number(play, model, key)
        return deed

    outcomes = all_at_once([until_it_has_a_number(*each) for each in models])
    play.audience.rollback()
    notices = play.audience.query(IssuedPaper).filter_by(kind="sitting_notice")
    assert kinds(outcomes) == {DONE: HANDS}
    assert sorted(paper.number for paper in notices) == list(range(1, HANDS + 1))


def with_the_proposed_number(play, model, key) -> None:
    with play.database.reading() as session:
        sitting = session.get(model, key)
        number = papers.next_number(session, sitting.workflow.by_trigger["notify"].issues, sitting, 2024)
    with play.database.writing() as session:
        today = day("07/10/2024")
        actor = Actor(session.get(Person, play.ids["secretariat"]), morning_of("07/10/2024"))
        take(session, session.get(model, key), "notify", actor, {
            "programme_notified_on": today, "channel": "post", "paper_dated_on": today, "paper_number": number})


def test_two_letters_for_the_same_proposals_in_opposite_order_do_not_wait_for_each_other_for_ever(play):
    first = play.a("proposal", "accepted")
    second = first.round.proposals[1]
    play.take(second, "accept")
    model, keys = type(first), [first.id, second.id]

    def forwarding(keys, number) -> Callable[[], object]:
        def deed() -> None:
            with play.database.writing() as session:
                actor = Actor(session.get(Person, play.ids["chair"]), morning_of("24/10/2024"))
                record, other = (session.get(model, key) for key in keys)
                take(session, record, "forward", actor, {
                    "target_session": "Kỳ họp cuối năm", "paper_number": number, "paper_dated_on": day("24/10/2024"),
                }, companions=[other])
        return deed

    deeds = [forwarding(keys if number % 2 else keys[::-1], number) for number in range(1, HANDS + 1)]
    outcomes = all_at_once(deeds)
    play.audience.rollback()
    assert kinds(outcomes)[DONE] == 1
    assert set(kinds(outcomes)) <= {DONE, OutOfStep, Stale}
    assert [len(each.forwardings) for each in (first, second)] == [1, 1]


# Many units at once

UNITS = 30


def test_thirty_units_send_their_reports_at_the_same_moment_and_all_arrive(play):
    reports = thirty_reports(play)
    keys = [(type(report), report.id) for report in reports]

    def sending(model, key) -> Callable[[], object]:
        def deed() -> None:
            with play.database.writing() as session:
                actor = Actor(session.get(Person, play.ids["unit_head"]), morning_of("04/10/2024"))
                report = session.get(model, key)
                item, = report.round.outline
                answer(session, report, actor, {item.id: {"text": f"Trả lời của {report.unit.name}"}})
                take(session, report, "submit", actor, {"signed_by": SIGNED_BY})
        return deed

    outcomes = all_at_once([sending(*each) for each in keys])
    play.audience.rollback()
    assert kinds(outcomes) == {DONE: UNITS}
    assert {report.state for report in reports} == {"submitted"}
    assert {version.content[report.round.outline[0].id]["text"] for report in reports
            for version in report.versions} == {f"Trả lời của {report.unit.name}" for report in reports}


def thirty_reports(play):
    """One person heads them all here: what is tried is the round, not the people."""
    model = play.a("round", "draft")
    units = thirty_units(play)
    content = {name: getattr(model, name) for name in ("theme", "supervision_object", "scope", "content", "plan")}
    content |= {
        "members": [{"person_id": row.person_id, "role": row.role} for row in model.members],
        "units": [{"unit_id": unit, "report_due_on": REPORTS_DUE_ON} for unit in units],
        "outline": [{"text": "Kết quả"}]}
    round_ = play.do(open_round, play.body("standing_committee"), content, by="secretariat", on="03/09/2024")
    play.take(round_, "establish")
    play.take(round_, "notify")
    return round_.reports


def thirty_units(play) -> list[str]:
    with play.database.writing() as session:
        council, head = session.get(Council, play.ids["district"]), session.get(Person, play.ids["unit_head"])
        units = [Unit(council=council, name=f"Ủy ban nhân dân xã số {number}") for number in range(1, UNITS + 1)]
        session.add_all(units)
        session.flush()
        session.add_all(
            Seat(council_id=council.id, person=head, role="unit_head", unit=unit) for unit in units)
        journal.enter(session, council, Actor(None, morning_of("02/09/2024")), "created", "Thêm đơn vị")
        return [unit.id for unit in units]


def test_the_first_entries_of_a_new_council_may_come_all_at_once(play):
    """The chain of a council begins with its first entry, whoever writes it."""
    def adding(number: int) -> Callable[[], object]:
        def deed() -> None:
            with play.database.writing() as session:
                council = session.get(Council, play.ids["successor"])
                actor = Actor(session.get(Person, play.ids["successor_secretariat"]), morning_of("02/07/2025"))
                add_unit(session, council, actor, f"Trường số {number}")
        return deed

    assert kinds(all_at_once([adding(number) for number in range(HANDS)])) == {DONE: HANDS}
