"""What is not the very file that was sealed, for the very council it is for, never comes in: not by one byte."""

import io
import struct
import zipfile

import pytest
from cast import audit
from cast.days import day, hour_of
from sqlalchemy import select, update

from oversight.actor import Actor
from oversight.canonical import canonical
from oversight.models.identity import new_id
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.models.papers import IssuedPaper
from oversight.models.people import Person, Seat
from oversight.models.proposal import Proposal
from oversight.packets import BadPacket, open_packet, read
from oversight.packets.archive import CONTENT, ENVELOPE, FOLDER, LOCAL, SIGNATURE, pack, unpack
from oversight.packets.limits import MOST_MEMBERS
from oversight.packets.revoking import revoke_key
from oversight.packets.sealing import sealed
from oversight.refusal import Refusal
from oversight.services import journal
from oversight.services.paper_check import known_by_code
from packets.second_house import House, received, sealed_above, sealed_below


@pytest.fixture
def packet(proposal, acquainted) -> bytes:
    return sealed_below(acquainted[0], proposal.id)


def refused(content: bytes, *saying: str) -> None:
    with pytest.raises(BadPacket) as caught:
        open_packet(content)
    for words in saying:
        assert words in str(caught.value), str(caught.value)


def refused_by(house: House, content: bytes, *saying: str, kind: type[Refusal] = BadPacket) -> None:
    before = audit.content_of(house.database)
    with pytest.raises(Refusal) as caught:
        received(house, content, "28/10/2024")
    assert type(caught.value) is kind, repr(caught.value)
    for words in saying:
        assert words in str(caught.value), str(caught.value)
    assert audit.content_of(house.database) == before


def resealed(house: House, packet: bytes, envelope: dict | None = None, told: dict | None = None) -> bytes:
    """Told otherwise and sealed again by a hand that has the right key: what a dishonest office could make."""
    opened = read(packet)
    cover = {name: value for name, value in opened.envelope.items() if name != "members"} | (envelope or {})
    return sealed(cover, opened.told | (told or {}), opened.files, house.keys.private(opened.signed_by))


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ (1 << place % 8)]) + content[place + 1:]


# Bytes

def test_the_packet_itself_is_read(packet):
    assert open_packet(packet).content == packet


def test_no_byte_of_the_file_may_differ(packet):
    for place in range(len(packet)):
        refused(flipped(packet, place))


@pytest.mark.parametrize("name", [ENVELOPE, SIGNATURE, CONTENT])
def test_no_byte_of_a_member_may_differ_in_a_file_packed_anew(packet, name):
    members = unpack(packet)
    for place in range(0, len(members[name]), 7 if name == CONTENT else 1):
        refused(pack(members | {name: flipped(members[name], place)}))


def test_what_is_cut_short_or_goes_on_is_refused(packet):
    for length in range(1, len(packet), 29):
        refused(packet[:length])
    refused(packet[:len(packet) // 2], "thiếu phần cuối")
    refused(packet + b"\0", "đã bị thay đổi")
    refused(b"%PDF-1.7", "không phải gói niêm phong")
    refused(b"", "không phải gói niêm phong")


# The archive

@pytest.mark.parametrize("name", [
    "../../etc/passwd", "/etc/passwd", "tep/../chu-ky", "C:\\x", "tep/" + "a" * 63, "tep/" + "A" * 64,
    "phong-bi.json\n", "phong-bi\u0000.json", "t\u1ec7p.json", "PHONG-BI.JSON", "a" * 5000, ""])
def test_names_that_no_packet_has_are_refused(packet, name):
    made = io.BytesIO(packet)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_STORED) as archive:
        info = zipfile.ZipInfo("x" * max(1, len(name.encode())))
        archive.writestr(info, b"x")
    refused(made.getvalue().replace(info.filename.encode(), name.encode() or b"x"))


def test_ten_thousand_members_are_not_read(packet):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for number in range(10_000):
            archive.writestr(f"tep/{number:064x}", b"x")
    refused(made.getvalue(), f"quá {MOST_MEMBERS} tệp")


def test_a_name_that_stands_twice_is_refused(packet):
    members = unpack(packet)
    one = pack({CONTENT: members[CONTENT]})
    refused(one[:one.index(b"PK\x01\x02")] + packet, "hai tệp cùng tên")


def test_a_bomb_does_not_swell(packet):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ENVELOPE, b"0" * 30_000_000)
    refused(made.getvalue(), "nén lại bằng chương trình khác")


def test_the_same_content_packed_by_another_program_is_refused(packet):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in unpack(packet).items():
            archive.writestr(name, content)
    refused(made.getvalue(), "đã bị thay đổi")


def test_a_packet_under_a_password_is_refused(packet):
    locked = bytearray(packet)
    struct.pack_into("<H", locked, 6, 0x1)
    refused(bytes(locked), "mật khẩu")


def test_sizes_that_lie_are_refused(packet):
    lying = bytearray(packet)
    struct.pack_into("<2I", lying, LOCAL.size - 12, 0xFFFFFFFF, 0xFFFFFFFF)
    refused(bytes(lying), "thiếu phần cuối")


def test_members_that_no_envelope_names_are_refused(packet):
    members = unpack(packet)
    refused(pack(members | {FOLDER + "a" * 64: b"x"}), "đã bị thay đổi")
    refused(pack({name: each for name, each in members.items() if name != CONTENT}), "không phải gói niêm phong")


def test_another_signature_over_the_same_envelope_is_refused(packet, acquainted):
    other = acquainted[1]
    with other.look() as session:
        own = session.scalar(select(CouncilKey).where(CouncilKey.is_own)).public_key
    forged = resealed_by(other, packet, own)
    members = unpack(packet) | {SIGNATURE: unpack(forged)[SIGNATURE]}
    assert read(pack(members)).signed_by == own, "whole, but by a key that is not the sender's"
    refused_by(other, pack(members), "được ký bằng khóa của Hội đồng nhân dân tỉnh Lạng Sơn")


def resealed_by(house: House, packet: bytes, public_key: str) -> bytes:
    opened = read(packet)
    cover = {name: value for name, value in opened.envelope.items() if name != "members"}
    return sealed(cover, opened.told, opened.files, house.keys.private(public_key))


# What it says

def test_another_version_is_named(packet, acquainted):
    refused(resealed(acquainted[0], packet, {"version": 2}), "phiên bản 2", "phiên bản 1")


@pytest.mark.parametrize("told", [
    {"proposal": {"id": "x", "text": "y"}}, {"extra": 1}, {"files": "none"}, {"origin": [{}]},
    {"proposal": {"id": "01a20930-6197-7257-9b24-433e79443144", "text": "y" * 20_001}},
    {"proposal": {"id": "01a20930-6197-7257-9b24-433e79443144", "text": "a\u202eb"}},
    {"proposal": {"id": "01a20930-6197-7257-9b24-433e79443144", "text": "a\u0000b"}},
    {"proposal": {"id": "01a20930-6197-7257-9b24-433e79443144", "text": "e\u0302"}},
    {"sitting": {"name": "x", "on": "2024-02-31"}}, {"sitting": {"name": "x", "on": "2024-10-18\n"}}])
def test_content_of_another_shape_is_refused_though_it_is_signed(packet, acquainted, told):
    refused(resealed(acquainted[0], packet, told=told))


def test_a_swapped_letter_is_refused(packet, acquainted):
    below, above = acquainted
    letter = read(packet).told["letter"]
    swapped = letter | {"document": letter["document"] | {"subject": "khác"}}
    refused_by(above, resealed(below, packet, told={"letter": swapped}), "không khớp mã SHA-256")
    misnumbered = letter | {"number": letter["number"] + 1}
    refused_by(above, resealed(below, packet, told={"letter": misnumbered}), "không khớp chính công văn")


def test_what_is_not_laid_out_as_it_is_signed_is_refused(packet, acquainted):
    """The same values in another order would be another text under one signature."""
    members = unpack(packet)
    loose = canonical(read(packet).told).replace(b'","', b'", "', 1)
    refused(pack(members | {CONTENT: loose}), "đã bị thay đổi")


# For whom, by whom

def test_a_packet_for_another_council_is_refused(packet, acquainted):
    below, above = acquainted
    to = read(packet).envelope["to"] | {"name": "Hội đồng nhân dân tỉnh Cao Bằng"}
    refused_by(above, resealed(below, packet, {"to": to}), "gửi Hội đồng nhân dân tỉnh Cao Bằng")


def test_an_id_alone_does_not_make_an_addressee(packet, acquainted):
    below, above = acquainted
    to = read(packet).envelope["to"] | {"name": "Hội đồng nhân dân tỉnh Cao Bằng", "id": above.council}
    refused_by(above, resealed(below, packet, {"to": to}), "không phải cơ quan trong hệ thống này")


def test_an_unknown_key_is_refused_with_its_fingerprint(packet, acquainted):
    _below, above = acquainted
    with above.database.writing() as session:
        session.connection().execute(CouncilKey.__table__.delete().where(CouncilKey.is_own.is_(False)))
    refused_by(above, packet, "chưa được ghi ở đây", "đối chiếu dấu khóa qua điện thoại")


def test_a_revoked_key_is_refused_whatever_day_the_packet_bears(packet, acquainted):
    _below, above = acquainted
    with above.at_work("25/10/2024") as (session, actor):
        key = session.scalar(select(CouncilKey).where(CouncilKey.is_own.is_(False)))
        revoke_key(session, key, session.get_one(Council, above.council), actor, day("25/10/2024"), "Nghi lộ khóa")
    refused_by(above, packet, "đã thu hồi ngày 25/10/2024")


def test_a_council_that_speaks_in_the_name_of_another_is_refused(packet, acquainted):
    below, above = acquainted
    sender = read(packet).envelope["sender"] | {"name": "Hội đồng nhân dân huyện Bình Gia"}
    forged = resealed(below, packet, {"sender": sender})
    refused_by(above, forged, "được ký bằng khóa của Hội đồng nhân dân huyện Bắc Sơn")


def test_a_key_that_speaks_for_a_council_that_has_come_to_live_here_is_refused(packet, acquainted):
    """It was noted while the district worked elsewhere; now its own office sits here."""
    _below, above = acquainted
    with above.database.writing() as session:
        council = session.scalar(select(Council).where(Council.level == "district"))
        person = Person(council_id=council.id, name="Hoàng Thị Mới", title="Chánh Văn phòng")
        session.add(person)
        session.flush()
        session.add(Seat(council_id=council.id, person=person, role="secretariat"))
        session.flush()
        journal.enter(session, council, Actor(None, hour_of("24/10/2024")), "created", "Nhận việc")
    refused_by(above, packet, "Hội đồng nhân dân huyện Bắc Sơn làm việc ngay trong hệ thống này")


def test_a_known_proposal_is_not_hung_on_another_round(packet, acquainted, proposal):
    below, above = acquainted
    received(above, packet, "28/10/2024")
    told = read(packet).told
    elsewhere = {"round": told["round"] | {"id": new_id()}, "forwarding": told["forwarding"] | {"id": new_id()}}
    refused_by(above, resealed(below, packet, {"id": new_id()}, elsewhere), "đã thuộc một hồ sơ khác")


def test_a_council_that_is_not_higher_takes_nothing_in(packet, acquainted):
    """A province that forwards to its district would stand above it and below it."""
    below, above = acquainted
    with above.database.writing() as session:
        session.connection().execute(
            update(Council.__table__).where(Council.__table__.c.id == above.council).values(level="commune"))
    to = read(packet).envelope["to"] | {"level": "commune"}
    refused_by(above, resealed(below, packet, {"to": to}), "không phải cấp trên của Hội đồng nhân dân huyện Bắc Sơn")


def test_the_letter_that_came_is_not_vouched_for_as_issued_here(packet, acquainted):
    below, above = acquainted
    received(above, packet, "28/10/2024")
    code = read(packet).told["letter"]["document"]["check_code"]
    with below.look() as session:
        assert known_by_code(session, code).is_whole, "where it was issued"
    with above.look() as session:
        assert known_by_code(session, code) is None
        letter = session.scalar(select(IssuedPaper))
        assert letter.check_code is None
        session.execute(update(IssuedPaper.__table__).values(check_code=code))  # as packets were kept once
        assert known_by_code(session, code) is None
        session.rollback()


def test_a_reply_from_a_council_that_was_not_asked_is_refused(proposal, packet, acquainted):
    """The district seals a reply to its own packet."""
    below, above = acquainted
    received(above, packet, "28/10/2024")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    reply = sealed_above(above, proposal.id, "28/10/2024 10:00")
    opened, own = read(reply), read(packet)
    cover = {name: value for name, value in opened.envelope.items() if name != "members"}
    forged = sealed(cover | {"sender": own.envelope["sender"]}, opened.told, {}, below.keys.private(own.signed_by))
    refused_by(below, forged, "nhưng gói trả lời do Hội đồng nhân dân huyện Bắc Sơn ký")


def test_a_reply_to_a_packet_that_we_never_sealed_is_refused(proposal, packet, acquainted):
    below, above = acquainted
    received(above, packet, "28/10/2024")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    reply = sealed_above(above, proposal.id, "28/10/2024 10:00")
    for envelope in ({"answers": None}, {"answers": proposal.id}):
        refused_by(below, resealed(above, reply, envelope), "không do cơ quan bạn lập ở đây")


@pytest.mark.parametrize(("change", "words"), [
    ({"trigger": "feed_back"}, "không đúng mẫu"), ({"typed": {"state": "resolved"}}, "mục không biết"),
    ({"typed": {"received_on": "hôm qua"}}, "không có thật trên lịch"),
    ({"on": "2024-12-31"}, "chưa đến"), ({"typed": {}}, "Không ghi được bước"),
    ({"typed": {"received_on": "2024-01-01"}}, "Ngày nhận không sớm hơn ngày chuyển")])
def test_steps_that_could_not_be_taken_here_are_refused(proposal, packet, acquainted, change, words):
    below, above = acquainted
    received(above, packet, "28/10/2024")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    reply = sealed_above(above, proposal.id, "28/10/2024 10:00")
    step = read(reply).told["steps"][0] | change
    before = audit.content_of(below.database)
    with pytest.raises(Refusal, match=words):
        received(below, resealed(above, reply, told={"steps": [step]}), "28/10/2024 11:00")
    assert audit.content_of(below.database) == before
