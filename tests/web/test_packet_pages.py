"""Two front desks that share nothing: keys are exchanged, a packet goes up by hand, its reply comes back by hand."""

from collections.abc import Iterator
from io import BytesIO
from types import SimpleNamespace

import pytest
from cast import audit
from front_desk import Visitor, changed, form_in
from full_house import PICTURE
from packets.second_house import House, province_house
from sqlalchemy import select

from oversight.models.packets import Packet
from oversight.models.people import Person, Seat
from oversight.models.proposal import Proposal
from oversight.packets import read
from oversight.packets.fingerprint import fingerprint
from oversight.packets.key_announcement import announced
from oversight.services.accounts import create_account
from oversight.settings import Settings
from web import create_app

KEYS, PACKETS, TAKE = "/khoa-niem-phong", "/goi-niem-phong", "/goi-niem-phong/nhap"


@pytest.fixture
def proposal(play) -> Proposal:
    """The province has left this installation: its office works on one of its own."""
    forwarded = play.a("proposal", "forwarded")
    with play.database.writing() as session:
        session.connection().execute(Seat.__table__.delete().where(Seat.person_id == play.ids["upper_secretariat"]))
    return forwarded


@pytest.fixture
def above(play, proposal, tmp_path) -> Iterator[House]:
    data = tmp_path / "above"
    data.mkdir()
    house = province_house(play.database, data)
    yield house
    house.database.dispose()


@pytest.fixture
def province(above) -> Iterator[Visitor]:
    url = above.database.engine.url.render_as_string(hide_password=False)
    app = create_app(Settings(url, above.data), TESTING=False)
    yield visitor(app, above, above.office)
    app.extensions["database"].dispose()


@pytest.fixture
def district(front_desk, proposal) -> Visitor:
    return front_desk.visit("secretariat")


def visitor(app, house: House, person_id: str) -> Visitor:
    with house.database.writing() as session:
        account = create_account(session, f"{person_id}@langson.vn", "no password",
                                 person=session.get_one(Person, person_id))
        mark = account.fs_uniquifier
    client = app.test_client()
    with client.session_transaction() as session:
        session["_user_id"], session["_fresh"] = mark, True
    return Visitor(client, SimpleNamespace(audience=SimpleNamespace(rollback=lambda: None)))


def press(office: Visitor, address: str, **fields):
    """A button without a draft: its form holds the token alone."""
    return office.client.post(address, data={"csrf_token": office.token()} | fields)


def key_of(office: Visitor) -> bytes:
    page = office.open(KEYS).text
    make = next(line.split('action="')[1].split('"')[0] for line in page.splitlines() if "/lap" in line)
    assert press(office, make).status_code == 302
    page = office.open(KEYS).text
    return office.open(next(part.split('"')[0] for part in page.split('href="') if "khoa.json" in part)).data


def note(office: Visitor, key: bytes, said: str = ""):
    form = changed(office.form(f"{KEYS}/ghi"), {"text": key.decode()})
    shown = office.send(f"{KEYS}/ghi", form)
    assert shown.status_code == 200, shown.text
    told = changed(form_in(shown.text), {"fingerprint": said or fingerprint(announced(key).public_key)})
    return office.send(f"{KEYS}/ghi/xac-nhan", told)


def packet_file(office: Visitor, proposal_id: str) -> bytes:
    """The newest on the proposal's page."""
    page = office.open(f"/proposal/{proposal_id}").text
    addresses = [part.split('"')[0] for part in page.split('href="') if part.split('"')[0].endswith(".zip")]
    return office.open(addresses[-1]).data


def hand_in(office: Visitor, content: bytes):
    form = office.form(TAKE)
    form["file"] = (BytesIO(content), "goi.zip")
    return office.client.post(TAKE, data=form)


def take(office: Visitor, content: bytes):
    shown = hand_in(office, content)
    assert shown.status_code == 200, shown.text
    return office.send(f"{TAKE}/xac-nhan", form_in(shown.text))


def step(office: Visitor, proposal_id: str, trigger: str, **typed):
    answer = office.fill_in(f"/proposal/{proposal_id}/buoc/{trigger}", **typed)
    assert answer.status_code == 302, answer.text


@pytest.fixture
def acquainted(district, province) -> tuple[Visitor, Visitor]:
    assert note(province, key_of(district)).status_code == 302
    assert note(district, key_of(province)).status_code == 302
    return district, province


def test_a_proposal_goes_up_and_the_answer_comes_back_by_hand(play, proposal, above, acquainted):
    district, province = acquainted
    assert "Lập gói niêm phong" in district.open(f"/proposal/{proposal.id}").text
    assert press(district, f"/proposal/{proposal.id}/goi-niem-phong").status_code == 302
    packet = packet_file(district, proposal.id)
    assert [file["what"] for file in read(packet).told["files"]] == ["print"], "the letter goes along as PDF"

    shown = hand_in(province, packet)
    for words in ("nội dung nguyên vẹn", proposal.text, "Trích biên bản", "Thành lập Đoàn giám sát", "Công văn"):
        assert words in shown.text
    assert take(province, packet).location == f"/proposal/{proposal.id}"
    assert proposal.text[:40] in province.open("/").text, "it waits on the desk like any other"

    step(province, proposal.id, "acknowledge", received_on="28/10/2024", received_number="1204")
    assert press(province, f"/proposal/{proposal.id}/goi-tra-loi").status_code == 302
    assert take(district, packet_file(province, proposal.id)).status_code == 302
    assert play.audience.get_one(Proposal, proposal.id).state == "received"

    step(province, proposal.id, "answer_from_above", answer="Đã giao Sở Thông tin.", document="310/HĐND-VP")
    press(province, f"/proposal/{proposal.id}/goi-tra-loi")
    reply = packet_file(province, proposal.id)
    assert "Đã giao Sở Thông tin." in hand_in(district, reply).text
    take(district, reply)
    known = play.audience.get_one(Proposal, proposal.id)
    assert (known.state, known.answer) == ("answered", "Đã giao Sở Thông tin.")
    assert "Thông báo cho đơn vị" in district.open(f"/proposal/{proposal.id}").text
    listed = district.open(PACKETS).text
    assert (listed.count("Đã gửi lên"), listed.count("Nhận trả lời")) == (1, 2)


@pytest.fixture
def packet(proposal, acquainted) -> bytes:
    press(acquainted[0], f"/proposal/{proposal.id}/goi-niem-phong")
    return packet_file(acquainted[0], proposal.id)


def test_an_altered_file_is_refused_on_the_page_and_nothing_is_kept(packet, above, acquainted):
    before = audit.content_of(above.database)
    place = packet.index(b"Tri\xe1\xbb\x83n") if b"Tri\xe1\xbb\x83n" in packet else len(packet) // 2
    answer = hand_in(acquainted[1], packet[:place] + b"x" + packet[place + 1:])
    assert answer.status_code == 422
    assert "đã bị thay đổi sau khi lập" in answer.text
    assert audit.content_of(above.database) == before
    assert not (above.data / "files").exists()


def test_twice_the_same_packet_is_said_to_be_known(packet, above, acquainted):
    take(acquainted[1], packet)
    before = audit.content_of(above.database)
    shown = hand_in(acquainted[1], packet)
    assert (shown.status_code, "đã nhận trước đây" in shown.text) == (200, True)
    assert audit.content_of(above.database) == before


def test_a_file_that_was_not_looked_at_is_not_taken_by_its_digest(acquainted):
    province = acquainted[1]
    for digest in ("0" * 64, "../../etc/passwd", ""):
        answer = press(province, f"{TAKE}/xac-nhan", sha256=digest)
        assert answer.status_code == 422
        assert "hãy chọn lại tệp" in answer.text


def test_no_file_at_all_is_asked_for(acquainted):
    answer = acquainted[1].fill_in(TAKE)
    assert (answer.status_code, "Hãy chọn tệp gói niêm phong." in answer.text) == (422, True)


def test_a_wrong_fingerprint_keeps_what_was_typed_and_notes_nothing(district, province, above):
    key, wrong = key_of(district), "0000 1111 2222 3333 4444 5555 6666 7777"
    answer = note(province, key, wrong)
    assert answer.status_code == 422
    assert wrong in answer.text
    assert "Dấu khóa gõ vào không khớp" in answer.text
    assert "Hội đồng nhân dân huyện Bắc Sơn" in answer.text
    with above.look() as session:
        assert session.scalars(select(Packet)).all() == []
    assert "Chưa ghi khóa của cơ quan nào" in province.open(KEYS).text


def test_a_key_is_revoked_and_its_packets_come_in_no_more(packet, acquainted):
    province = acquainted[1]
    page = province.open(KEYS).text
    address = [part.split('"')[0] for part in page.split('href="') if "/thu-hoi" in part][-1]
    assert province.fill_in(address, reason="").status_code == 422
    assert province.fill_in(address, reason="Nghi lộ khóa").status_code == 302
    answer = hand_in(province, packet)
    assert (answer.status_code, "đã thu hồi ngày" in answer.text) == (422, True)


def test_files_in_a_packet_are_given_out_and_never_rendered(packet, proposal, acquainted):
    province = acquainted[1]
    take(province, packet)
    page = province.open(f"/proposal/{proposal.id}").text
    shown = province.open(next(part.split('"')[0] for part in page.split('href="')
                               if part.startswith(f"{PACKETS}/") and "nhap" not in part.split('"')[0]))
    address = next(part.split('"')[0] for part in shown.text.split('href="') if "/tep/" in part)
    file = province.open(address)
    assert file.data.startswith(b"%PDF")
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in file.headers["Content-Security-Policy"]
    assert province.open(address[:-64] + "0" * 64).status_code == 404


@pytest.mark.parametrize("who", ["chair", "unit_head", "head", "neighbour_secretariat", "outsider"])
def test_for_others_neither_packets_nor_keys_exist(front_desk, play, proposal, packet, acquainted, who):
    stranger = front_desk.visit(who)
    packet_id = read(packet).id
    foreign = who == "neighbour_secretariat"
    own = [] if foreign else [PACKETS, KEYS, TAKE]
    for address in (f"{PACKETS}/{packet_id}", f"{PACKETS}/{packet_id}.zip", *own):
        assert stranger.open(address).status_code == 404, address
    before = audit.content_of(play.database)
    assert press(stranger, f"/proposal/{proposal.id}/goi-niem-phong").status_code in (403, 404)
    assert audit.content_of(play.database) == before
    page = stranger.open(f"/proposal/{proposal.id}")
    assert page.status_code == 404 or "Gói niêm phong" not in page.text


def test_where_the_council_above_works_here_too_no_packet_is_offered(front_desk, play):
    forwarded = play.a("proposal", "forwarded")
    front_desk.visit("upper_secretariat")
    assert 'id="goi-niem-phong"' not in front_desk.visit("secretariat").open(f"/proposal/{forwarded.id}").text


def test_without_a_key_the_page_leads_to_where_it_is_made(district, proposal):
    page = district.open(f"/proposal/{proposal.id}").text
    assert "chưa có khóa niêm phong" in page
    assert f'href="{KEYS}"' in page


def test_what_could_not_be_received_is_said_before_anybody_says_yes(play, proposal, packet, acquainted):
    """The reply crossed with the withdrawal."""
    district, province = acquainted
    take(province, packet)
    step(province, proposal.id, "acknowledge", received_on="28/10/2024")
    press(province, f"/proposal/{proposal.id}/goi-tra-loi")
    play.take(play.audience.get_one(Proposal, proposal.id), "withdraw_forwarding", on="29/10/2024")
    before = audit.content_of(play.database)
    answer = hand_in(district, packet_file(province, proposal.id))
    assert (answer.status_code, "đã rút lại ngày 29/10/2024" in answer.text) == (422, True)
    assert audit.content_of(play.database) == before


def test_a_reply_is_made_again_only_to_add_a_file(play, proposal, packet, acquainted):
    district, province = acquainted
    take(province, packet)
    step(province, proposal.id, "acknowledge", received_on="28/10/2024")
    address = f"/proposal/{proposal.id}/goi-tra-loi"
    press(province, address)
    press(province, address)
    page = province.open(f"/proposal/{proposal.id}").text
    assert page.count("<strong>Đã trả lời</strong>") == 1
    assert "đã có mọi bước ghi ở đây" in page
    press(province, address, file=(BytesIO(PICTURE), "tra-loi.png"))
    assert "tra-loi.png" in hand_in(district, packet_file(province, proposal.id)).text


def test_the_journal_above_tells_that_a_packet_came(packet, proposal, acquainted):
    take(acquainted[1], packet)
    page = acquainted[1].open(f"/proposal/{proposal.id}").text
    assert "Nhận gói niêm phong của Hội đồng nhân dân huyện Bắc Sơn" in page
