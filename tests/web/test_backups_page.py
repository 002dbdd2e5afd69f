"""Sao lưu at the front desk: administrators are told until a backup was brought back, and again when that is old."""

from datetime import UTC, datetime, timedelta

import pytest
from front_desk import FrontDesk, Visitor

from oversight.actor import Actor, acting_now
from oversight.backup.drilling import Drill
from oversight.backup.records import enter, write_down
from oversight.models.identity import new_id
from oversight.services.accounts import create_account
from web.passwords import hashed

BACKUPS, ADMINISTRATION = "/quan-tri/sao-luu", "/quan-tri"


@pytest.fixture
def administrator(front_desk: FrontDesk, play) -> Visitor:
    assert play.audience
    with play.database.writing() as session:
        account = create_account(session, "quan.tri@bacson.vn", hashed("một câu đủ dài"), is_administrator=True)
    client = front_desk.app.test_client()
    with client.session_transaction() as session:
        session["_user_id"], session["_fresh"] = account.fs_uniquifier, True
    return Visitor(client, play)


@pytest.fixture
def tried(play, tmp_path):
    """A drill so many days ago."""
    def done(days_ago: int = 0, **more) -> None:
        at = acting_now(None).now - timedelta(days=days_ago)
        told = {"backup": "sao-luu-2026-11-23-120000.zip", "result": "sound", "seconds": 75.4, "files": 3,
                "made_at": datetime(2026, 11, 23, 5, tzinfo=UTC).isoformat(), "restored_to": "postgresql",
                "counts": {"rounds": 7, "journal": 1293}, "verified": {"entries": 1293, "papers": 38, "files": 3}}
        drill = Drill(new_id(), at, "root@may-chu", "0.1.0", **(told | more))
        assert play.audience
        with play.database.writing() as session:
            enter(session, drill, write_down(drill, tmp_path), Actor(None, at))
    return done


def test_nobody_knows_whether_a_backup_is_any_good_until_one_was_tried(administrator, tried):
    assert "Chưa có lần khôi phục thử nào thành công" in administrator.open(ADMINISTRATION).text
    tried()
    assert "khôi phục thử nào thành công" not in administrator.open(ADMINISTRATION).text
    assert "sao-luu" in administrator.open(ADMINISTRATION).text


def test_a_drill_of_long_ago_is_told_with_its_day(administrator, tried):
    tried(days_ago=31)
    for address in (ADMINISTRATION, BACKUPS):
        assert "cách đây 31 ngày" in administrator.open(address).text


def test_the_page_tells_what_came_back_how_long_it_took_and_by_which_rule(administrator, tried):
    tried()
    page = administrator.open(BACKUPS).text
    for words in ("1.300 bản ghi, 3 tệp đính kèm", "1 phút 15 giây", "PostgreSQL", "root@may-chu", "12:00",
                  "30 ngày một lần (cần kiểm tra)", "Nguồn:", "Đạt"):
        assert words in page


def test_a_drill_that_failed_shows_why_and_does_not_count(administrator, tried):
    tried(result="refused", faults=("Tệp sao lưu không còn nguyên vẹn.",), counts=None, verified=None, made_at="",
          restored_to="")
    page = administrator.open(BACKUPS).text
    assert "Không khôi phục được" in page
    assert "Tệp sao lưu không còn nguyên vẹn." in page
    assert "Chưa có lần khôi phục thử nào thành công" in page


def test_it_is_nobody_elses_business(front_desk):
    office = front_desk.visit("secretariat")
    assert office.open(BACKUPS).status_code == 404
    page = office.open(ADMINISTRATION).text
    assert "khôi phục thử" not in page
    assert BACKUPS not in page
    assert front_desk.visit("unit_head").open(BACKUPS).status_code == 404
    assert front_desk.stranger().open(BACKUPS).status_code == 302
