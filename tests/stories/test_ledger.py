"""Sổ lời hứa: what was promised, asked and proposed is read back in the room before the sitting ends, and all of it."""

import pytest
from cast.days import day
from cast.scenes import read_back, write_the_course

from oversight.refusal import OutOfStep, Stale, Unmet
from oversight.rules.ledger import is_read_back, ledger_digest, ledger_of
from oversight.services.editing import edit
from oversight.services.ledger import read_ledger_back

AS_SAID = {"text": "Phủ sóng ba thôn", "quote": "Chúng tôi sẽ phủ sóng ba thôn trong năm nay", "who": "Vy Văn Thắng"}
IN_THE_ROOM = {"by": "secretary", "on": "18/10/2024"}


@pytest.fixture
def sitting(play):
    """Held, with a promise beside the chair's request and the unit's proposals; nothing read back since."""
    held = play.a("sitting", "held")
    write_the_course(play, held)
    promise(play, held, **AS_SAID)
    return held


def promise(play, sitting, **cells):
    """The one promise of the sitting, made or changed."""
    known = {"id": sitting.commitments[0].id} if sitting.commitments else {}
    row = known | {"unit_id": play.ids["steering_board"], "due_on": day("31/12/2024")} | cells
    play.do(edit, sitting, {"commitments": [row]}, **IN_THE_ROOM)


def test_the_ledger_has_each_promise_request_and_proposal_once(sitting):
    assert [entry.kind for entry in ledger_of(sitting)] == ["commitment", "request", "proposal", "proposal"]


def test_a_sitting_does_not_end_on_what_nobody_has_heard(play, sitting):
    with play.refusing(Unmet, "đã được đọc lại trước những người dự họp", "có nội dung thay đổi sau lần đọc lại"):
        play.take(sitting, "end")
    read_back(play, sitting)
    play.take(sitting, "end")
    assert sitting.state == "ended"


@pytest.mark.parametrize("change", [
    {"text": "Phủ sóng hai thôn"}, {"quote": "Chúng tôi không hứa"}, {"who": "Lý Thị Mai"},
    {"due_on": day("31/12/2025")}, {"due_note": "khi có kinh phí"}])
def test_whatever_is_read_aloud_is_read_again_once_it_changed(play, sitting, change):
    read_back(play, sitting)
    assert is_read_back(sitting)
    promise(play, sitting, **AS_SAID | change)
    assert not is_read_back(sitting)


def test_what_was_added_while_it_was_read_was_not_heard(play, sitting):
    seen = ledger_digest(sitting)
    promise(play, sitting, text="Phủ sóng năm thôn")
    with play.refusing(Stale):
        play.do(read_ledger_back, sitting, seen, **IN_THE_ROOM)


def test_nothing_is_read_back_when_nobody_is_in_the_room(play):
    sitting = play.a("sitting", "notified")
    with play.refusing(OutOfStep, "khi buổi làm việc đang diễn ra"):
        play.do(read_ledger_back, sitting, ledger_digest(sitting), by="secretary", on="17/10/2024")


def test_each_promise_and_request_becomes_one_draft_with_its_unit_and_date(play, sitting):
    read_back(play, sitting)
    play.take(sitting, "end")
    for trigger in ("read_back", "approve"):
        play.take(sitting.minutes, trigger)
    drafts = sitting.round.recommendations
    assert [(item.text, item.due_on, item.state) for item in drafts][-1] == (
        "Phủ sóng ba thôn", day("31/12/2024"), "draft")
    assert [bool(item.finding_id) + bool(item.commitment_id) for item in drafts] == [1, 1]
    assert drafts[-1].lead_unit_id == play.ids["steering_board"]
