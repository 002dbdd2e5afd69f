"""Many hands in one room at the same moment: nothing is lost, nothing is doubled, and what is closed stays closed.

As in test_concurrency.py: threads meet at a gate, nothing here measures time, and nobody waits for ever.
"""

import faulthandler
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from threading import Barrier

import pytest
from cast.days import moment, morning_of
from cast.scenes import read_back, write_the_course
from sqlalchemy.exc import OperationalError

from oversight.actor import Actor
from oversight.models.identity import new_id
from oversight.models.people import Person
from oversight.refusal import OutOfStep, Refusal, Stale, Unmet
from oversight.room import write
from oversight.services import editing
from oversight.services.ledger import read_ledger_back
from oversight.services.steps import take

HANDS, TURNS = 8, 8
WRITERS = ("secretary", "secretariat")
ON = "18/10/2024"


@pytest.fixture(autouse=True)
def nobody_waits_for_ever():
    faulthandler.dump_traceback_later(240, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


def speech(text, **cells):
    return {"change": new_id(), "table": "statements", "id": new_id(), "was": {},
            "cells": {"kind": "opinion", "text": text} | cells}


def over(row_id, was, **cells):
    return {"change": new_id(), "table": "statements", "id": row_id, "was": was, "cells": cells}


def written_once(play, sitting, *changes, by="secretary"):
    """What a request does: a session of its own, and what came of each change."""
    model, key = type(sitting), sitting.id

    def deed():
        with play.database.writing() as session:
            actor = Actor(session.get(Person, play.ids[by]), morning_of(ON))
            return [each.outcome for each in write(session, session.get(model, key), actor, list(changes))]
    return deed


def acted(play, record, act, by="secretary"):
    model, key = type(record), record.id

    def deed():
        with play.database.writing() as session:
            act(session, session.get(model, key), Actor(session.get(Person, play.ids[by]), morning_of(ON)))
        return ["done"]
    return deed


def all_at_once(deeds):
    """What each came to: the outcomes of its changes, or the refusal."""
    gate = Barrier(len(deeds))

    def at_the_gate(deed):
        gate.wait()
        try:
            return deed()
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(len(deeds)) as hands:
        return list(hands.map(at_the_gate, deeds))


def sent_until_taken(deed):
    """A database that is too busy is told as such, and the page sends again; a whole crowd of others is not waited
    out within ten seconds on every machine.
    """
    for _ in range(HANDS * TURNS):
        with suppress(OperationalError):
            return deed()
    return deed()


def texts(play, sitting):
    play.audience.rollback()
    return [row.text for row in sitting.statements]


def test_eight_write_rows_of_their_own_and_none_is_lost_or_doubled(play, sitting):
    """Each sends every message twice, as over a line that loses answers, and writes every row on once more."""
    def hand(number):
        def deed():
            for turn in range(TURNS):
                first = speech(f"{number}.{turn}")
                for message in (first, first, over(first["id"], {"speaker": ""}, speaker=f"{number}")):
                    assert sent_until_taken(written_once(play, sitting, message, by=WRITERS[number % 2])) == ["kept"]
            return ["done"]
        return deed

    assert all_at_once([hand(number) for number in range(HANDS)]) == [["done"]] * HANDS
    assert Counter(texts(play, sitting)) == {f"{number}.{turn}": 1 for number in range(HANDS) for turn in range(TURNS)}
    assert all(row.speaker == row.text.partition(".")[0] for row in sitting.statements)
    assert len({row.position for row in sitting.statements}) == HANDS * TURNS
    entries = [each for each in play.journal_of(sitting) if each.action == "written_in_room"]
    assert len(entries) == 2 * HANDS * TURNS, "what came again is no entry"


def test_different_cells_of_one_row_at_the_same_moment_are_all_kept(play, sitting):
    row = speech("Khai")
    written_once(play, sitting, row)()
    seen = {"text": "Khai", "speaker": "", "speaker_title": "", "quote": "", "said_at": None, "kind": "opinion"}
    wanted = {"text": "Khai mạc.", "speaker": "Dương Thị Lan", "speaker_title": "Trưởng đoàn", "quote": "Khai mạc",
              "said_at": "2024-10-18T08:05:00", "kind": "opening"}
    outcomes = all_at_once([
        written_once(play, sitting, over(row["id"], seen, **{cell: value})) for cell, value in wanted.items()])
    assert outcomes == [["kept"]] * len(wanted)
    play.audience.rollback()
    there, = sitting.statements
    assert {cell: getattr(there, cell) for cell in wanted} == wanted | {"said_at": moment("18/10/2024 08:05")}


def test_in_one_cell_one_of_eight_is_kept_and_seven_are_told(play, sitting):
    row = speech("Khai")
    written_once(play, sitting, row)()
    versions = [over(row["id"], {"text": "Khai"}, text=f"Bản {number}") for number in range(HANDS)]
    outcomes = all_at_once([written_once(play, sitting, each) for each in versions])
    assert Counter(outcome for outcome, in outcomes) == {"kept": 1, "conflict": HANDS - 1}
    assert texts(play, sitting) == [f"Bản {outcomes.index(['kept'])}"]


def test_the_same_message_eight_times_at_the_same_moment_is_written_once(play, sitting):
    message = [speech("Khai mạc."), speech("Câu hỏi.")]
    outcomes = all_at_once([written_once(play, sitting, *message)] * HANDS)
    assert outcomes == [["kept", "kept"]] * HANDS
    assert texts(play, sitting) == ["Khai mạc.", "Câu hỏi."]


def test_what_arrives_while_the_minutes_are_read_back_is_in_them_or_told_that_it_is_too_late(play):
    minutes = play.a("minutes", "draft")
    sitting = minutes.sitting
    reading = acted(play, minutes, lambda session, record, actor: take(session, record, "read_back", actor))
    writings = [written_once(play, sitting, speech(f"{number}")) for number in range(HANDS - 1)]
    outcomes = all_at_once([reading, *writings])
    kept = {f"{number}" for number, outcome in enumerate(outcomes[1:]) if outcome == ["kept"]}
    assert {type(outcome) for outcome in outcomes[1:] if outcome != ["kept"]} <= {OutOfStep}
    assert kept <= set(texts(play, sitting))
    assert set(texts(play, sitting)) & {f"{number}" for number in range(HANDS)} == kept
    entries = play.journal_of(minutes) + play.journal_of(sitting)
    read_at = next((each.position for each in entries if each.action == "read_back"), None)
    assert (read_at is not None) == (outcomes[0] == ["done"])
    late = [each for each in entries if each.action == "written_in_room" and read_at and each.position > read_at]
    assert late == [], "nobody wrote what those in the room did not hear"


WHILE_THE_OTHER_WAITS = 1
"""Seconds. Too short, this story sees less; it never fails for it."""


def test_a_form_that_is_being_saved_keeps_the_minutes_from_being_read_back_without_it(play, monkeypatch):
    """The step comes between the look at the seal and the writing."""
    minutes = play.a("minutes", "draft")
    sitting, looked = minutes.sitting, editing.faults_in_content
    reading = acted(play, minutes, lambda session, record, actor: take(session, record, "read_back", actor))
    rows = [{"id": row.id, "kind": row.kind, "text": row.text} for row in sitting.findings]
    wanted = {"findings": [*rows, {"kind": "noted", "text": "Thêm"}]}

    with ThreadPoolExecutor(1) as other:
        step = []

        def meanwhile(*content):
            if not step:
                step.append(other.submit(all_at_once, [reading]))
                wait(step, timeout=WHILE_THE_OTHER_WAITS)
            return looked(*content)
        monkeypatch.setattr(editing, "faults_in_content", meanwhile)
        acted(play, sitting, lambda session, record, actor: editing.edit(session, record, actor, wanted))()
        outcome, = step[0].result()
    play.audience.rollback()
    assert [row.text for row in sitting.findings][-1] == "Thêm"
    assert outcome == ["done"] or isinstance(outcome, Stale)
    written = next(each.position for each in play.journal_of(sitting) if each.label == "Sửa nội dung"
                   and f"minutes:{minutes.id}" in each.rows)
    read = [each.position for each in play.journal_of(minutes) if each.action == "read_back"]
    assert all(position > written for position in read), "nobody wrote what those in the room did not hear"


def test_a_sitting_does_not_end_on_a_promise_that_was_not_read_back(play, sitting):
    write_the_course(play, sitting)
    promise = {"change": new_id(), "table": "commitments", "id": new_id(), "was": {}, "cells": {"text": "Hứa"}}
    ended = {"ended_at": moment("18/10/2024 08:30")}
    ending = acted(play, sitting, lambda session, record, actor: take(session, record, "end", actor, ended))
    outcome, wrote = all_at_once([ending, written_once(play, sitting, promise)])
    play.audience.rollback()
    assert wrote == ["kept"], "an ended sitting takes what is still on its way"
    actions = [each.action for each in play.journal_of(sitting)]
    if outcome == ["done"]:
        assert actions.index("end") < actions.index("written_in_room")
    else:
        assert isinstance(outcome, Refusal)
        assert sitting.state == "held"


def test_a_ledger_that_grows_while_it_is_read_is_read_again(play, sitting):
    write_the_course(play, sitting)
    promise = {"change": new_id(), "table": "commitments", "id": new_id(), "was": {}, "cells": {"text": "Hứa"}}
    seen = sitting.ledger_read_sha256
    reading = acted(play, sitting, lambda session, record, actor: read_ledger_back(session, record, actor, seen))
    outcome, wrote = all_at_once([reading, written_once(play, sitting, promise)])
    assert wrote == ["kept"]
    assert outcome == ["done"] or isinstance(outcome, Stale)
    play.audience.rollback()
    with play.refusing(Unmet, "đọc lại"):
        play.take(sitting, "end")
    read_back(play, sitting)
    play.take(sitting, "end")
