"""Keys: made by the office, read by nobody else on the machine, noted only after the fingerprint was read out."""

import os

import pytest
from cast import audit
from cast.days import day
from sqlalchemy import select

from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets import BadPacket, KeyFiles
from oversight.packets.fingerprint import fingerprint, is_fingerprint
from oversight.packets.key_announcement import Announced, announced
from oversight.packets.keys import make_own_key, note_key, revoke_key
from oversight.packets.sealing import as_told
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from packets.second_house import key_made


def test_the_private_half_lies_where_nobody_else_reads_it(below):
    told = announced(key_made(below, "23/10/2024"))
    folder = below.data / "khoa-niem-phong"
    file, = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    assert b"PRIVATE" in file.read_bytes()
    assert told.public_key not in file.read_text()


@pytest.mark.parametrize(("what", "mode"), [("file", 0o640), ("file", 0o604), ("folder", 0o750)])
def test_a_key_that_others_may_read_is_not_used(below, what, mode):
    told = announced(key_made(below, "23/10/2024"))
    folder = below.data / "khoa-niem-phong"
    os.chmod(folder if what == "folder" else next(folder.iterdir()), mode)
    with pytest.raises(Unmet, match="đặt lại quyền"):
        below.keys.private(told.public_key)


def test_a_lost_or_spoiled_key_file_is_said_in_words(below):
    told = announced(key_made(below, "23/10/2024"))
    file = next((below.data / "khoa-niem-phong").iterdir())
    other = KeyFiles(below.data).make()
    file.write_bytes((file.parent / f"{other}.pem").read_bytes())
    with pytest.raises(Unmet, match="Không tìm thấy hoặc không đọc được"):
        below.keys.private(told.public_key)
    file.write_bytes(b"x")
    with pytest.raises(Unmet, match="bản sao lưu"):
        below.keys.private(told.public_key)
    file.unlink()
    with pytest.raises(Unmet, match="bản sao lưu"):
        below.keys.private(told.public_key)


def test_a_council_seals_with_one_key_at_a_time(below):
    key_made(below, "23/10/2024")
    with pytest.raises(OutOfStep, match="đã có khóa niêm phong"):
        key_made(below, "24/10/2024")


def test_a_fingerprint_is_eight_groups_of_four_and_read_generously():
    key = "ab" * 32
    said = fingerprint(key)
    assert [len(group) for group in said.split()] == [4] * 8
    assert is_fingerprint(said.lower().replace(" ", "-"), key)
    assert is_fingerprint(said.replace("0", "O").replace(" ", ""), key)
    for place in (0, 17, len(said) - 1):
        assert not is_fingerprint(said[:place] + ("1" if said[place] != "1" else "2") + said[place + 1:], key)
    assert not is_fingerprint("", key)
    assert not is_fingerprint(said[:-1], key)


def test_another_councils_key_is_noted_only_with_the_right_fingerprint(below, above):
    told = announced(key_made(above, "23/10/2024"))
    before = audit.content_of(below.database)
    with pytest.raises(BadlyTyped, match="Dấu khóa gõ vào không khớp"), below.at_work("23/10/2024") as (session, actor):
        note_key(session, session.get_one(Council, below.council), actor, told, fingerprint("00" * 32))
    assert audit.content_of(below.database) == before


def test_a_key_is_noted_for_the_council_that_is_here_by_that_name(below, above):
    """The province bears another id in the other installation; no second province is made."""
    told = announced(key_made(above, "23/10/2024"))
    assert told.council["id"] != below.others["province"]
    with below.at_work("23/10/2024") as (session, actor):
        key = note_key(session, session.get_one(Council, below.council), actor, told, fingerprint(told.public_key))
        assert key.council_id == below.others["province"]


def test_no_office_notes_a_key_for_a_council_that_works_here(below):
    """Whoever sealed with it would have the installation believe it of a council whose people sit here."""
    with below.at_work("23/10/2024") as (session, _actor):
        named = as_told(session.get_one(Council, below.others["neighbour"]))
    told = Announced(named, "ab" * 32)
    before = audit.content_of(below.database)
    with pytest.raises(OutOfStep, match="làm việc ngay trong hệ thống này"), below.at_work("23/10/2024") as (
            session, actor):
        note_key(session, session.get_one(Council, below.council), actor, told, fingerprint(told.public_key))
    assert audit.content_of(below.database) == before


def test_the_journal_names_every_key_and_who_handled_it(below):
    key_made(below, "23/10/2024")
    with below.at_work("25/10/2024") as (session, actor):
        key, own = session.scalar(select(CouncilKey)), session.get_one(Council, below.council)
        revoke_key(session, key, own, actor, day("25/10/2024"), "Đổi người phụ trách")
    with below.look() as session:
        entries = session.scalars(select(JournalEntry).where(JournalEntry.action.like("packet_key%"))).all()
        assert [entry.action for entry in entries] == ["packet_key_made", "packet_key_revoked"]
        assert entries[1].typed["reason"] == "Đổi người phụ trách"
        assert {entry.scope for entry in entries} == {below.council}
    key_made(below, "25/10/2024")  # a new one may follow


def test_a_revoked_key_is_not_noted_again(below, above):
    told = announced(key_made(above, "23/10/2024"))
    with below.at_work("23/10/2024") as (session, actor):
        own = session.get_one(Council, below.council)
        key = note_key(session, own, actor, told, fingerprint(told.public_key))
        revoke_key(session, key, own, actor, day("23/10/2024"), "Nghi lộ")
    with pytest.raises(OutOfStep, match="đã bị thu hồi"), below.at_work("24/10/2024") as (session, actor):
        note_key(session, session.get_one(Council, below.council), actor, told, fingerprint(told.public_key))


@pytest.mark.parametrize(("on", "reason", "field"), [
    ("22/10/2024", "x", "revoked_on"), ("27/10/2024", "x", "revoked_on"), ("25/10/2024", " ", "reason")])
def test_a_key_is_revoked_on_a_day_that_was_and_with_a_reason(below, on, reason, field):
    key_made(below, "23/10/2024")
    with below.at_work("26/10/2024") as (session, actor):
        key, own = session.scalar(select(CouncilKey)), session.get_one(Council, below.council)
        with pytest.raises(BadlyTyped) as caught:
            revoke_key(session, key, own, actor, day(on), reason)
    assert list(caught.value.fields) == [field]


@pytest.mark.parametrize("who", ["chair", "neighbour_secretariat", "upper_secretariat", "unit_head", "outsider"])
def test_keys_are_the_offices_alone(below, who):
    with pytest.raises(NotYours), below.at_work("23/10/2024", who) as (session, actor):
        make_own_key(session, session.get_one(Council, below.council), actor, below.keys)
    assert not (below.data / "khoa-niem-phong").exists()


@pytest.mark.parametrize("told", [
    b"", b"{}", b"[]", b"x" * 9000, b'{"format":"oversight-packet-key"}', b"\xff", b'{"a":1,"a":2}'])
def test_what_is_no_key_file_is_said_so(told):
    with pytest.raises(BadPacket, match="không phải tệp khóa niêm phong"):
        announced(told)
