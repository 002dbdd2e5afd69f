"""Two installations that never meet: a proposal goes up in one sealed file, what came of it comes back in others."""

import pytest
from cast import audit
from cast.days import day, hour_of
from full_house import PICTURE
from sqlalchemy import select

from oversight.actor import Actor
from oversight.models.council_sessions import CouncilSession
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council, Unit
from oversight.models.packets import CouncilKey, Packet
from oversight.models.papers import IssuedPaper
from oversight.models.people import Person
from oversight.models.proposal import Proposal
from oversight.models.round import Round
from oversight.packets import BadPacket, read, seal_forwarding
from oversight.packets.belongings import Belonging
from oversight.packets.excerpt import lines_that_say
from oversight.packets.revoking import revoke_key
from oversight.packets.sealing import sealed
from oversight.refusal import NotYours, OutOfStep, Refusal, Unmet
from oversight.rules.proposal import TOLD_ABOVE
from oversight.services import journal
from oversight.services.listing import rounds_for
from oversight.services.papers import papers_of
from oversight.verification import verify
from packets.second_house import House, key_made, key_noted, received, sealed_above, sealed_below

SESSION = "Kỳ họp thứ 29 HĐND tỉnh khóa XVII"
NEXT_SESSION = "Kỳ họp thường lệ giữa năm 2025"


def here(house: House, key: str) -> Proposal:
    with house.look() as session:
        found = session.get_one(Proposal, key)
        _ = found.forwardings, found.round.council, found.unit
        return found


def assert_sound(*houses: House) -> None:
    for house in houses:
        with house.database.reading() as session:
            assert verify(session, store=house.store).faults == []
            audit.assert_the_journal_is_whole(session)


def on_the_agenda(above: House, key: str) -> None:
    above.take(Proposal, key, "acknowledge", "28/10/2024", received_on=day("28/10/2024"), received_number="1204")
    with above.at_work("29/10/2024") as (session, actor):
        session.add(CouncilSession(
            council_id=above.council, name=SESSION, opens_on=day("09/12/2024"), closes_on=day("11/12/2024"),
            place="Trụ sở HĐND tỉnh"))
        session.flush()
        journal.enter(session, session.get_one(Council, above.council), actor, "created", "Kỳ họp")
    above.take(Proposal, key, "put_on_agenda", "30/10/2024", target_session=SESSION)


def refused(
    house: House, content: bytes, on: str, *saying: str, kind: type[Refusal] = BadPacket, who: str = ""
) -> None:
    before = audit.content_of(house.database)
    with pytest.raises(Refusal) as caught:
        received(house, content, on, who)
    assert type(caught.value) is kind, repr(caught.value)
    for words in saying:
        assert words in str(caught.value), str(caught.value)
    assert audit.content_of(house.database) == before


def test_from_the_forwarding_to_the_word_to_the_unit(play, proposal, acquainted):
    below, above = acquainted
    packet = sealed_below(below, proposal.id)
    assert received(above, packet, "28/10/2024").is_new
    arrived = here(above, proposal.id)
    assert (arrived.state, arrived.text, arrived.unit.name) == ("forwarded", proposal.text, proposal.unit.name)
    assert arrived.round.council.upper_id == above.council
    on_the_agenda(above, proposal.id)
    assert received(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024").is_new
    known = here(below, proposal.id)
    passing = known.forwardings[-1]
    assert (known.state, passing.received_on, passing.received_number) == ("on_agenda", day("28/10/2024"), "1204")
    with below.look() as session:
        assert session.get_one(CouncilSession, passing.session_id).opens_on == day("09/12/2024")
    above.take(Proposal, proposal.id, "resolve", "11/12/2024", outcome="Bố trí 12 tỷ đồng.", document="45/NQ-HĐND")
    received(below, sealed_above(above, proposal.id, "12/12/2024"), "13/12/2024")
    known = here(below, proposal.id)
    assert (known.state, known.outcome, known.forwardings[-1].reply_document, known.forwardings[-1].replied_on) == (
        "resolved", "Bố trí 12 tỷ đồng.", "45/NQ-HĐND", day("11/12/2024"))
    play.take(play.audience.get_one(Proposal, proposal.id), "feed_back", by="secretariat", on="16/12/2024")
    assert here(below, proposal.id).state == "feedback_sent"
    assert_sound(below, above)


def test_who_acted_above_and_when_stays_in_the_journal_below(proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    on_the_agenda(above, proposal.id)
    received(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024")
    with below.look() as session:
        entry = session.scalar(select(JournalEntry).where(JournalEntry.action == "packet_reply_received"))
        first, second = entry.typed["steps"]
    assert (first["trigger"], first["on"], first["who"]) == ("acknowledge", "2024-10-28", "Nguyễn Đức Long")
    assert (second["trigger"], second["title"]) == ("put_on_agenda", "Văn phòng HĐND cấp trên")


def test_what_arrives_is_the_proposal_with_its_letter_and_never_a_round_of_ours(play, proposal, acquainted):
    below, above = acquainted
    letter, = papers_of(play.audience, proposal)
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    with above.at_work("28/10/2024") as (session, actor):
        arrived, = session.scalars(select(IssuedPaper)).all()
        assert (arrived.number_and_code, arrived.sha256) == (letter.number_and_code, letter.sha256)
        assert rounds_for(session, actor.person, actor.today) == []
        assert session.get_one(Round, proposal.round_id).sittings == []


def test_the_same_packet_twice_is_one_item(proposal, acquainted):
    below, above = acquainted
    packet = sealed_below(below, proposal.id)
    first = received(above, packet, "28/10/2024")
    before = audit.content_of(above.database)
    again = received(above, packet, "29/10/2024")
    assert (again.is_new, again.packet.id) == (False, first.packet.id)
    assert audit.content_of(above.database) == before


def test_a_packet_is_made_once(proposal, acquainted):
    below, _above = acquainted
    assert sealed_below(below, proposal.id) == sealed_below(below, proposal.id, "25/10/2024")


def test_the_same_forwarding_in_another_packet_is_refused(proposal, acquainted, tmp_path):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    with below.database.writing() as session:  # as if the row had been lost and the packet were made anew
        session.connection().execute(Packet.__table__.delete())
    refused(above, sealed_below(below, proposal.id, "25/10/2024"), "28/10/2024", "đã nhận bằng một gói khác")


def key_replaced(house: House, other: House, on: str) -> None:
    """The old one is revoked on both sides, a new one is made and read out."""
    with house.look() as session:
        old = session.scalar(select(CouncilKey.public_key).where(CouncilKey.is_own))
    for each in (house, other):
        with each.at_work(on) as (session, actor):
            key = session.scalar(select(CouncilKey).where(CouncilKey.public_key == old))
            revoke_key(session, key, session.get_one(Council, each.council), actor, actor.today, "Nghi lộ khóa")
    key_noted(other, key_made(house, on), on)


def test_after_a_key_was_revoked_packets_are_sealed_again_both_ways(proposal, acquainted):
    below, above = acquainted
    stolen = sealed_below(below, proposal.id)
    key_replaced(below, above, "25/10/2024")
    refused(above, stolen, "28/10/2024", "đã thu hồi")
    anew = sealed_below(below, proposal.id, "25/10/2024 10:00")
    assert read(anew).id != read(stolen).id
    assert anew == sealed_below(below, proposal.id, "26/10/2024"), "again made once"
    assert received(above, anew, "28/10/2024").is_new
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    reply = sealed_above(above, proposal.id, "28/10/2024 10:00")
    key_replaced(above, below, "29/10/2024")
    refused(below, reply, "29/10/2024", "đã thu hồi")
    received(below, sealed_above(above, proposal.id, "29/10/2024 10:00"), "30/10/2024")
    assert here(below, proposal.id).state == "received"
    assert_sound(below, above)


def test_what_was_received_is_not_received_again_under_a_new_key(proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "25/10/2024")
    key_replaced(below, above, "26/10/2024")
    refused(above, sealed_below(below, proposal.id, "28/10/2024"), "28/10/2024", "đã nhận bằng một gói khác")


def test_units_and_councils_known_by_name_are_not_made_twice(proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    with above.look() as session:
        assert sorted(each.name for each in session.scalars(select(Council))) == [
            "Hội đồng nhân dân huyện Bắc Sơn", "Hội đồng nhân dân tỉnh Lạng Sơn"]
        assert [each.name for each in session.scalars(select(Unit))] == [proposal.unit.name]


def test_a_proposal_carried_over_goes_on_at_a_later_session_on_both_sides(proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    on_the_agenda(above, proposal.id)
    above.take(Proposal, proposal.id, "carry_over", "10/12/2024", reason="Chưa cân đối.", target_session=NEXT_SESSION)
    above.take(Proposal, proposal.id, "acknowledge", "11/12/2024", received_on=day("11/12/2024"))
    received(below, sealed_above(above, proposal.id, "12/12/2024"), "20/12/2024")
    known = here(below, proposal.id)
    assert (known.state, len(known.forwardings)) == ("received", 2)
    assert known.forwardings[1].forwarded_on == day("10/12/2024")
    above.take(Proposal, proposal.id, "answer_from_above", "06/01/2025", answer="Đã giao Sở.", document="10/HĐND-VP")
    received(below, sealed_above(above, proposal.id, "07/01/2025"), "08/01/2025")
    assert here(below, proposal.id).state == "answered"
    assert_sound(below, above)


def test_the_answer_comes_as_a_file_too(proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    above.take(Proposal, proposal.id, "decline_from_above", "30/10/2024", reason="Thuộc huyện.", document="311/HĐND-VP")
    answer = Belonging("tra-loi.png", "image/png", "Văn bản trả lời", "answer", PICTURE)
    received(below, sealed_above(above, proposal.id, "31/10/2024", files=[answer]), "01/11/2024")
    assert below.store.read(answer.sha256) == PICTURE
    assert (here(below, proposal.id).state, here(below, proposal.id).reason) == ("declined", "Thuộc huyện.")


def test_what_the_office_noted_by_hand_is_not_taken_twice(play, proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    play.take(play.audience.get_one(Proposal, proposal.id), "acknowledge", by="secretariat", on="28/10/2024")
    on_the_agenda(above, proposal.id)
    received(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024")
    assert here(below, proposal.id).state == "on_agenda"


def test_two_stories_that_differ_are_told_apart_and_nothing_is_taken(play, proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    there = play.audience.get_one(Proposal, proposal.id)
    play.take(there, "acknowledge", by="secretariat", on="28/10/2024")
    play.take(there, "answer_from_above", by="secretariat", on="29/10/2024", answer="Qua điện thoại", document="x")
    on_the_agenda(above, proposal.id)
    refused(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024", "không khớp các bước trong gói")


def test_a_line_that_differs_on_the_two_sides_is_named_and_nothing_is_taken(play, proposal, acquainted):
    """The clerk below mistyped the number; above they had gone on to the session."""
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    there = play.audience.get_one(Proposal, proposal.id)
    play.take(there, "acknowledge", by="secretariat", on="28/10/2024", received_number="12")
    on_the_agenda(above, proposal.id)
    refused(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024", "mục “Số đến”",
            "ở đây đã ghi “12”, trong gói ghi “1204”")


def test_a_day_and_a_session_that_differ_are_named_as_people_read_them(play, proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    there = play.audience.get_one(Proposal, proposal.id)
    play.take(there, "acknowledge", by="secretariat", on="29/10/2024", received_on=day("29/10/2024"))
    on_the_agenda(above, proposal.id)
    refused(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024", "mục “Ngày nhận”",
            "ở đây đã ghi “29/10/2024”, trong gói ghi “28/10/2024”")


def test_a_no_from_above_never_passes_for_the_yes_that_was_heard(play, proposal, acquainted):
    """One step more than below knows: without comparing, the packet would be said to hold nothing new."""
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    there = play.audience.get_one(Proposal, proposal.id)
    play.take(there, "acknowledge", by="secretariat", on="28/10/2024", received_number="1204")
    play.take(there, "answer_from_above", by="secretariat", on="29/10/2024", answer="Đồng ý", document="10/HĐND-VP")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    above.take(Proposal, proposal.id, "answer_from_above", "29/10/2024", answer="Không đồng ý", document="10/HĐND-VP")
    refused(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024",
            "ở đây đã ghi “Đồng ý”, trong gói ghi “Không đồng ý”")


def test_an_older_reply_after_a_newer_one_is_refused(proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    older = sealed_above(above, proposal.id, "29/10/2024")
    above.take(Proposal, proposal.id, "put_on_agenda", "30/10/2024", target_session=SESSION)
    received(below, sealed_above(above, proposal.id, "31/10/2024"), "01/11/2024")
    refused(below, older, "02/11/2024", "gói cũ hơn không nhận nữa")


def test_a_reply_to_what_was_withdrawn_is_refused_and_a_new_forwarding_goes_up(play, proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    there = play.audience.get_one(Proposal, proposal.id)
    play.take(there, "withdraw_forwarding", on="29/10/2024")
    play.take(there, "forward", on="30/10/2024")
    received(above, sealed_below(below, proposal.id, "30/10/2024 10:00"), "31/10/2024")
    first, second = here(above, proposal.id).forwardings
    assert (first.withdrawn_on, second.withdrawn_on) == (day("29/10/2024"), None)
    above.take(Proposal, proposal.id, "acknowledge", "31/10/2024", received_on=day("31/10/2024"))
    received(below, sealed_above(above, proposal.id, "31/10/2024 10:00"), "01/11/2024")
    assert here(below, proposal.id).state == "received"
    assert_sound(below, above)


def test_what_cannot_be_kept_for_another_reason_is_not_said_to_have_come_already(play, proposal, acquainted):
    """Forwarded anew, but the packet brings the letter of the passing before once more."""
    below, above = acquainted
    first = sealed_below(below, proposal.id)
    received(above, first, "28/10/2024")
    there = play.audience.get_one(Proposal, proposal.id)
    play.take(there, "withdraw_forwarding", on="29/10/2024")
    play.take(there, "forward", on="30/10/2024")
    opened = read(sealed_below(below, proposal.id, "30/10/2024 10:00"))
    cover = {name: value for name, value in opened.envelope.items() if name != "members"}
    told = opened.told | {"letter": read(first).told["letter"]}
    forged = sealed(cover, told, opened.files, below.keys.private(opened.signed_by))
    refused(above, forged, "31/10/2024", "trùng với hồ sơ đã có ở đây", "Chưa ghi gì từ gói này")


def test_a_reply_that_crossed_with_the_withdrawal_is_refused(play, proposal, acquainted):
    below, above = acquainted
    received(above, sealed_below(below, proposal.id), "28/10/2024")
    above.take(Proposal, proposal.id, "acknowledge", "28/10/2024", received_on=day("28/10/2024"))
    reply = sealed_above(above, proposal.id, "28/10/2024 10:00")
    play.take(play.audience.get_one(Proposal, proposal.id), "withdraw_forwarding", on="29/10/2024")
    refused(below, reply, "30/10/2024", "đã rút lại ngày 29/10/2024")


def test_where_both_work_in_one_installation_a_packet_says_so_and_does_nothing(proposal, below):
    key_made(below, "23/10/2024")
    packet = sealed_below(below, proposal.id)
    refused(below, packet, "25/10/2024", "chính hệ thống này lập", kind=OutOfStep, who="upper_secretariat")
    with below.database.writing() as session:
        session.connection().execute(Packet.__table__.delete())
    refused(below, packet, "25/10/2024", "có sẵn trong chính hệ thống này", kind=OutOfStep, who="upper_secretariat")


def test_without_a_key_nothing_is_sealed(proposal, below):
    with pytest.raises(Unmet, match="chưa có khóa niêm phong"):
        sealed_below(below, proposal.id)


@pytest.mark.parametrize("who", ["chair", "unit_head", "upper_secretariat", "neighbour_secretariat", "outsider"])
def test_nobody_but_the_office_seals(proposal, acquainted, who):
    below, _above = acquainted
    with below.database.writing() as session:
        actor = Actor(session.get_one(Person, below.others[who]), hour_of("24/10/2024"))
        there = session.get_one(Proposal, proposal.id)
        with pytest.raises(NotYours):
            seal_forwarding(session, there, actor, below.keys, below.store)


def test_nobody_but_the_office_takes_in(proposal, acquainted):
    below, above = acquainted
    refused(above, sealed_below(below, proposal.id), "28/10/2024", "chỉ Văn phòng của cơ quan đó", kind=NotYours,
            who="stranger")


def test_the_packet_tells_what_concerns_the_proposal_and_nothing_else(play, proposal, acquainted):
    below, _above = acquainted
    told = read(sealed_below(below, proposal.id)).told
    other = play.audience.get_one(Proposal, proposal.id).round.proposals[1]
    assert proposal.text in " ".join(told["minutes"]["excerpt"])
    assert other.text not in str(told)
    assert told["origin"][0]["what"] == f"Thành lập Đoàn giám sát: {told['round']['theme']}"
    told_above = {"", *(row.label for row in proposal.workflow.transitions if row.trigger in TOLD_ABOVE)}
    assert {each["label"] for each in told["journal"]} <= told_above, "how the council came to its mind is its own"
    assert "Tiếp thu đề xuất" not in str(told)
    assert len({each["digest"] for each in told["journal"]}) > 1, "the digests of the other entries stay"
    assert told["journal"][-1]["label"] == "Chuyển lên Hội đồng nhân dân cấp trên"
    assert told["speech"]["speaker"] == "Vy Văn Thắng"


def test_a_line_that_only_holds_the_words_is_somebody_elses():
    """What was said of a person stays in the minutes, though the words of the proposal stand in it."""
    blocks = [{"kind": "statement", "speaker": "Ông Vy Văn Thắng", "text": "Làm đường."},
              {"kind": "statement", "speaker": "Bà Lê", "text": "Cán bộ X bị tố nhận tiền làm đường."},
              {"kind": "item_list", "items": ["Làm đường;", "Làm đường vào thôn 2."]}]
    assert lines_that_say({"làm đường"}, blocks) == ["Làm đường.", "Làm đường;"]
