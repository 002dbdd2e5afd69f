"""How many signed copies a paper takes, and in whose history they stand."""

from io import BytesIO

import pytest
from bac_son import at_bac_son, day
from bac_son.days import acting
from PIL import Image
from sqlalchemy import select

from oversight.files import FileStore
from oversight.models.journal import JournalEntry
from oversight.refusal import BadlyTyped
from oversight.services.signed_copies import MOST_COPIES, Sent, keep, look_over, shown_copies, withdraw

ON = "28/10/2024"


@pytest.fixture
def story():
    """Two proposals went out in one letter."""
    with at_bac_son() as story:
        story.until_the_minutes(*story.units[:2])
        story.first, story.other = story.round.proposals
        story.take(story.first, "accept", "chair", "21/10/2024", [story.other])
        story.take(story.first, "forward", "chair", "23/10/2024", [story.other],
                   target_session="Kỳ họp thường lệ cuối năm 2024", forwarded_on=day("23/10/2024"))
        story.letter = story.round.papers[-1]
        yield story


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "files")


def photograph(number: int) -> bytes:
    Image.new("L", (20, 20), number).save(taken := BytesIO(), "PNG")
    return taken.getvalue()


def hand_in(story, store, number: int):
    actor = acting(story.people["clerk"], ON)
    seen = look_over(Sent(f"chup {number}.png", photograph(number)), b"", [], actor.now)
    return keep(story.session, store, story.letter, actor, seen)


def history_of(story, record) -> list[tuple[str, str]]:
    entries = story.session.scalars(
        select(JournalEntry).filter_by(record_id=record.id, paper_id=story.letter.id).order_by(JournalEntry.position))
    return [(entry.action, entry.typed["file"]) for entry in entries if entry.action.startswith("signed_copy")]


def test_a_copy_enters_the_history_of_every_record_that_the_paper_is_about(story, store):
    withdraw(story.session, hand_in(story, store, 1), acting(story.people["clerk"], ON))
    for record in (story.first, story.other):
        assert history_of(story, record) == [
            ("signed_copy_kept", "chup 1.png"), ("signed_copy_withdrawn", "chup 1.png")]


def test_no_more_copies_are_taken_than_anybody_would_look_at(story, store):
    for number in range(MOST_COPIES):
        hand_in(story, store, number)
    with pytest.raises(BadlyTyped, match=f"đã có {MOST_COPIES} bản. Hãy bỏ bớt"):
        hand_in(story, store, 99)
    assert len(shown_copies(story.letter)) == MOST_COPIES


def test_a_withdrawn_copy_makes_room_for_another_one_however_many_there_were(story, store):
    for number in range(MOST_COPIES + 5):
        withdraw(story.session, hand_in(story, store, number), acting(story.people["clerk"], ON))
    assert hand_in(story, store, 99) in shown_copies(story.letter)
    assert len(story.letter.signed_copies) == MOST_COPIES + 6
