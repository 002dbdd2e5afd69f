"""A backup that was never brought back is a hope: it is tried out elsewhere, timed, and that is written down."""

import json
from datetime import date, datetime, timedelta
from hashlib import sha256

import pytest
from full_house import PICTURE
from postgres import databases_under_test
from safekeeping import NOON, ONE_ENGINE, SECRET, silent

from oversight.actor import Actor
from oversight.backup.drilling import drill
from oversight.backup.faults import NeedsAKey, UnfitPlace
from oversight.backup.practice import TRIED_OUT_EVERY
from oversight.backup.records import drills, enter, last_good, warning, write_down
from oversight.database import Database
from oversight.models.journal import JournalEntry


@pytest.fixture
def tried(house):
    """`tried(path)`: as the command does it, with its record and its entry."""
    def done(path, now: datetime = NOON, secret=None, scratch=None):
        result = drill(path, now, "an.ninh@may-chu", secret, scratch, silent)
        record = write_down(result, house.settings.data)
        database = Database(house.settings.database_url)
        with database.writing() as session:
            enter(session, result, record, Actor(None, now))
        database.dispose()
        return result
    return done


def asked(house, question, *words):
    database = Database(house.settings.database_url)
    with database.reading() as session:
        answer = question(session, *words)
    database.dispose()
    return answer


@ONE_ENGINE
def test_a_good_backup_is_brought_back_verified_and_timed_and_nothing_else_is_touched(house, tmp_path):
    made = house.backed_up(tmp_path / "kept", is_portable=True)
    before, bytes_of_it = house.content(), made.path.read_bytes()
    done = drill(made.path, NOON, "an.ninh", None, None, silent)
    assert (done.result, done.faults, done.restored_to) == ("sound", (), "sqlite")
    assert done.counts == made.manifest.counts
    assert done.verified["rows"] == house.report().rows
    assert (done.files, done.backup, done.made_at) == (1, made.path.name, NOON.isoformat())
    assert done.seconds > 0
    assert house.content() == before
    assert made.path.read_bytes() == bytes_of_it


@ONE_ENGINE
def test_what_is_written_down_is_vouched_for_by_the_journal(house, tried, tmp_path):
    made = house.backed_up(tmp_path / "kept", is_portable=True)
    done = tried(made.path)
    record, = (house.settings.data / "drills").glob("*.json")
    entry, = asked(house, lambda session: session.query(JournalEntry).filter_by(stem="drill").all())
    assert (entry.scope, entry.record_id, entry.action) == ("installation", done.id, "sound")
    assert entry.typed["record_sha256"] == sha256(record.read_bytes()).hexdigest()
    assert json.loads(record.read_text())["counts"] == made.manifest.counts
    assert asked(house, drills) == [done]
    assert house.report().is_sound


@ONE_ENGINE
def test_a_backup_that_cannot_be_brought_back_is_a_result_too(house, tried, tmp_path):
    made = house.backed_up(tmp_path / "kept", is_portable=True)
    content = made.path.read_bytes()
    made.path.write_bytes(content[:-10])
    done = tried(made.path)
    assert done.result == "refused"
    assert "không còn nguyên vẹn" in done.faults[0]
    assert asked(house, last_good) is None


@ONE_ENGINE
def test_a_backup_of_a_house_with_a_hole_is_no_good_drill(house, tried, tmp_path):
    """It came back as it was: without the file that its evidence names."""
    digest = sha256(PICTURE).hexdigest()
    (house.settings.files / digest[:2] / digest[2:]).unlink()
    done = tried(house.backed_up(tmp_path / "kept", is_portable=True).path)
    assert done.result == "faulty"
    assert "không còn trong kho tệp" in done.faults[0]


@ONE_ENGINE
def test_administrators_are_warned_until_a_drill_was_good_and_again_when_it_is_old(house, tried, tmp_path):
    path, today = house.backed_up(tmp_path / "kept", is_portable=True).path, date(2026, 11, 23)
    assert "Chưa có lần khôi phục thử nào" in asked(house, warning, today)
    tried(path)
    assert asked(house, warning, today) == ""
    last_day = today + timedelta(days=TRIED_OUT_EVERY.number)
    assert asked(house, warning, last_day) == ""
    assert "ngày 23/11/2026, cách đây 31 ngày" in asked(house, warning, last_day + timedelta(days=1))
    path.write_bytes(b"")
    tried(path, NOON + timedelta(days=31))
    assert "ngày 23/11/2026" in asked(house, warning, last_day + timedelta(days=1))


def test_how_often_is_a_row_that_says_where_it_comes_from():
    assert TRIED_OUT_EVERY.number == 30
    assert TRIED_OUT_EVERY.source
    assert TRIED_OUT_EVERY.shown.endswith("(cần kiểm tra)")


@ONE_ENGINE
def test_a_scratch_database_is_for_a_server_only(house, tmp_path):
    made = house.backed_up(tmp_path / "kept")
    with pytest.raises(UnfitPlace, match="Chỉ cần --to"):
        drill(made.path, NOON, "an.ninh", None, f"sqlite:///{tmp_path / 'scratch.db'}", silent)


@pytest.mark.skipif("postgresql" not in databases_under_test(), reason="narrowed on purpose")
@pytest.mark.parametrize("scenery", ["postgresql"], indirect=True)
def test_a_scratch_database_is_empty_before_and_after(house, beside, tmp_path):
    path, url = house.backed_up(tmp_path / "kept").path, beside.settings.database_url
    for _ in range(2):
        assert drill(path, NOON, "an.ninh", None, url, silent).result == "sound"
        assert beside.tables() == []
    with pytest.raises(UnfitPlace, match="PostgreSQL trống"):
        drill(path, NOON, "an.ninh", None, None, silent)
    with pytest.raises(UnfitPlace, match="chưa lập bảng nào"):
        drill(path, NOON, "an.ninh", None, house.settings.database_url, silent)
    assert house.report().is_sound


@ONE_ENGINE
def test_a_plain_backup_where_a_locked_one_was_meant_did_not_come_back(house, tried, tmp_path):
    """Whoever can write into the folder of backups could put one of his own there."""
    plain = house.backed_up(tmp_path / "kept", is_portable=True).path
    done = tried(plain, secret=SECRET)
    assert done.result == "refused"
    assert "không mã hóa" in done.faults[0]
    assert asked(house, last_good) is None


@ONE_ENGINE
def test_a_forgotten_key_is_no_result(house, tmp_path):
    path = house.backed_up(tmp_path / "kept", secret=SECRET, is_portable=True).path
    with pytest.raises(NeedsAKey):
        drill(path, NOON, "an.ninh", None, None, silent)
    assert drill(path, NOON, "an.ninh", SECRET, None, silent).is_good
    assert not drill(path, NOON, "an.ninh", b"mot cau khac cung du dai", None, silent).is_good
