"""Keys: made by the office, read by nobody else on the machine, noted only after the fingerprint was read out."""

import os
from functools import partial
from threading import Event, Thread

import pytest
from cast import audit
from cast.days import day
from sqlalchemy import select

from oversight.models.identity import new_id
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets import BadPacket, KeyFiles
from oversight.packets.fingerprint import fingerprint, is_fingerprint
from oversight.packets.key_announcement import Announced, announced
from oversight.packets.keys import make_own_key, note_key, revoked_before
from oversight.packets.organisations import ANOTHER, bears_its_name
from oversight.packets.revoking import revoke_key
from oversight.packets.sealing import as_told
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services import journal
from packets.second_house import key_made, office_left


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


def test_a_revoked_key_counts_again_once_its_fingerprint_was_read_out_anew(below, above):
    told = announced(key_made(above, "23/10/2024"))
    with below.at_work("23/10/2024") as (session, actor):
        own = session.get_one(Council, below.council)
        key = note_key(session, own, actor, told, fingerprint(told.public_key))
        revoke_key(session, key, own, actor, day("23/10/2024"), "Nghi lộ")
        assert revoked_before(session, told.public_key) == day("23/10/2024")
    with below.at_work("24/10/2024") as (session, actor):
        own = session.get_one(Council, below.council)
        with pytest.raises(BadlyTyped):
            note_key(session, own, actor, told, fingerprint("00" * 32))
        again = note_key(session, own, actor, told, fingerprint(told.public_key))
        assert (again.id, again.revoked_on, again.noted_on) == (key.id, None, day("24/10/2024"))
    assert "Ghi lại khóa niêm phong đã thu hồi" in labels_of_keys(below)[-1]


def test_ones_own_revoked_key_never_counts_again(below):
    told = announced(key_made(below, "23/10/2024"))
    with below.at_work("23/10/2024") as (session, actor):
        own = session.get_one(Council, below.council)
        revoke_key(session, session.scalar(select(CouncilKey)), own, actor, day("23/10/2024"), "Nghi lộ")
        with pytest.raises(OutOfStep):
            note_key(session, own, actor, told, fingerprint(told.public_key))


def labels_of_keys(house) -> list[str]:
    with house.look() as session:
        entries = select(JournalEntry.label).where(JournalEntry.action.like("packet_key%"))
        return [*session.scalars(entries.order_by(JournalEntry.at))]


def test_a_key_is_revoked_by_the_office_that_noted_it_and_by_no_other(below, above):
    told = announced(key_made(above, "23/10/2024"))
    with below.at_work("23/10/2024") as (session, actor):
        key = note_key(session, session.get_one(Council, below.council), actor, told, fingerprint(told.public_key))
    with below.at_work("24/10/2024", "neighbour_secretariat") as (session, actor):
        other, there = session.get_one(Council, below.others["neighbour"]), session.get_one(CouncilKey, key.id)
        with pytest.raises(NotYours, match="chỉ Văn phòng đã ghi"):
            revoke_key(session, there, other, actor, day("24/10/2024"), "Nghi lộ")
    office_left(below.database, below.office, below.council, "25/10/2024")
    with below.at_work("28/10/2024", "neighbour_secretariat") as (session, actor):
        other, there = session.get_one(Council, below.others["neighbour"]), session.get_one(CouncilKey, key.id)
        revoke_key(session, there, other, actor, day("28/10/2024"), "Văn phòng đã ghi không còn ở đây")
        assert there.revoked_on == day("28/10/2024")


def test_one_key_is_never_two_councils(below, above):
    told = announced(key_made(above, "23/10/2024"))
    with below.at_work("23/10/2024") as (session, actor):
        note_key(session, session.get_one(Council, below.council), actor, told, fingerprint(told.public_key))
    other = Announced(told.council | {"id": new_id(), "name": "Hội đồng nhân dân tỉnh Cao Bằng"}, told.public_key)
    with pytest.raises(OutOfStep, match="đã ghi cho Hội đồng nhân dân tỉnh Lạng Sơn"), below.at_work(
            "24/10/2024") as (session, actor):
        note_key(session, session.get_one(Council, below.council), actor, other, fingerprint(told.public_key))


@pytest.mark.parametrize("change", [
    {"place_name": "Thất Khê"}, {"upper": "Hội đồng nhân dân tỉnh Cao Bằng"}])
def test_of_councils_of_one_name_a_person_says_which_is_meant(below, change):
    with below.at_work("23/10/2024") as (session, actor):
        own = session.get_one(Council, below.council)
        session.add(Council(name="HĐND xã Tân Thành", short_name="xã Tân Thành", level="commune",
                            place_name="Tân Thành", upper=own))
        session.flush()
        journal.enter(session, own, actor, "created", "Thêm")
        known = session.scalar(select(Council).where(Council.place_name == "Tân Thành"))
        told = Announced(as_told(known) | {"id": new_id()} | change, "ab" * 32)
        noted = partial(note_key, session, own, actor, told, fingerprint(told.public_key))
        with pytest.raises(BadlyTyped) as caught:
            noted()
        assert list(caught.value.fields) == ["council"]
        with pytest.raises(BadlyTyped):
            noted(own.id)  # not one of those that were offered
        key = noted(ANOTHER)
        assert (key.council_id, key.council.place_name) == (told.council["id"], told.council["place_name"])
        assert key.council.name == f"HĐND xã Tân Thành ({told.council['upper']})", "told apart in the directory"
        assert bears_its_name(key.council, told.council), "its packets are known by it"
        again = Announced(told.council, "cd" * 32)
        assert note_key(session, own, actor, again, fingerprint("cd" * 32)).council_id == key.council_id, "by its id"
        whole = Announced(as_told(known) | {"id": new_id()}, "ef" * 32)
        assert note_key(session, own, actor, whole, fingerprint("ef" * 32)).council_id == known.id, "nothing to ask"


def test_two_clerks_at_once_make_one_key(below):
    """The second waits for the first and finds its key."""
    began, answers = Event(), []

    def second() -> None:
        began.set()
        try:
            answers.append(key_made(below, "23/10/2024"))
        except OutOfStep as refusal:
            answers.append(refusal)

    with below.at_work("23/10/2024") as (session, actor):
        make_own_key(session, session.get_one(Council, below.council), actor, below.keys)
        other = Thread(target=second)
        other.start()
        began.wait()
        other.join(1)  # long enough to come to the lock; a short one would only make the test blind, never red
    other.join()
    assert [type(each) for each in answers] == [OutOfStep]
    with below.look() as session:
        assert len(session.scalars(select(CouncilKey)).all()) == 1


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
