"""What goes over the line: Vietnamese words, one address, no line break where a header would begin."""

from email import message_from_bytes
from email.policy import SMTP

import pytest
from reminded import at

from oversight.mail import Conversation, Letter, MailServer, Refused, Unreachable, mail_server
from oversight.mail.letter import message, on_the_wire
from oversight.unready import Unready

SENDER = "sogiamsat@bacson.vn"


def letter(**more):
    told = {"key": "0193", "to_name": "Vy Văn Thắng", "to_address": "thang@bacson.vn", "subject": "Sổ giám sát: 1 việc",
            "body": "Kính gửi ông", "written_at": at("04/10/2024 07:05")}
    return Letter(**(told | more))


def read(made):
    return message_from_bytes(on_the_wire(made), policy=SMTP)


def test_vietnamese_words_arrive_as_they_were_written():
    found = read(message(letter(body="Kính gửi ông (bà) Vy Văn Thắng,\n\n.một dòng bắt đầu bằng dấu chấm"), SENDER))
    assert found["Subject"] == "Sổ giám sát: 1 việc"
    assert found["To"].addresses[0].display_name == "Vy Văn Thắng"
    assert found["From"].addresses[0].addr_spec == SENDER
    assert found["Message-ID"] == "<0193@bacson.vn>"
    assert found["Date"].datetime == at("04/10/2024 07:05")
    assert "Kính gửi ông (bà) Vy Văn Thắng," in found.get_content()


def test_every_byte_is_ascii_and_a_dot_at_the_head_of_a_line_is_doubled(office):
    sent = letter(body=".\nhai\n.. ba")
    assert on_the_wire(message(sent, SENDER)).isascii()
    with Conversation(office.server()) as conversation:
        conversation.hand_in(sent, lambda: None)
    received, = office.received
    assert received.text.splitlines() == [".", "hai", ".. ba"]


def test_the_same_letter_bears_the_same_mark_whenever_it_is_sent():
    marks = {message(letter(written_at=at(f"0{day}/10/2024 07:05")), SENDER)["Message-ID"] for day in (4, 5)}
    assert len(marks) == 1


@pytest.mark.parametrize("more", [
    {"to_address": "thang@bacson.vn\r\nBcc: x@y.vn"}, {"to_address": "thang@bacson.vn\n"}, {"to_address": "thang"},
    {"to_address": "a@b.vn, c@d.vn"}, {"to_address": ""}, {"to_name": "Vy Văn\r\nBcc: x@y.vn"},
    {"to_name": "Vy\u2028Thắng"}, {"subject": "Sổ\nBcc: x@y.vn"}, {"subject": "Sổ\x00"}])
def test_a_line_break_in_a_name_or_an_address_is_refused_never_cleaned(more):
    with pytest.raises(Refused):
        message(letter(**more), SENDER)


def test_a_refused_letter_never_reaches_the_server(office):
    with Conversation(office.server()) as conversation, pytest.raises(Refused):
        conversation.hand_in(letter(to_name="Vy\nThắng"), lambda: None)
    assert office.calls == 0


# The server, told by the environment

def told(**more):
    return mail_server({f"OVERSIGHT_MAIL_{name}": value for name, value in more.items()})


def test_without_a_server_there_is_none_and_that_is_no_fault():
    assert told() is None


def test_a_server_is_spoken_to_under_a_lock_unless_somebody_says_otherwise():
    assert told(SERVER="mail.bacson.vn", FROM=SENDER) == MailServer("mail.bacson.vn", 587, SENDER, "starttls")
    assert told(SERVER="mail.bacson.vn:465", FROM=SENDER).security == "tls"
    assert told(SERVER="localhost", FROM=SENDER, TLS="none").port == 25


@pytest.mark.parametrize(("more", "words"), [
    ({"SERVER": "http://mail"}, "OVERSIGHT_MAIL_SERVER"), ({"SERVER": "mail.vn"}, "OVERSIGHT_MAIL_FROM"),
    ({"SERVER": "mail.vn", "FROM": "a@b.vn\nBcc: x"}, "OVERSIGHT_MAIL_FROM"),
    ({"SERVER": "mail.vn", "FROM": SENDER, "TLS": "ssl"}, "OVERSIGHT_MAIL_TLS"),
    ({"SERVER": "mail.vn", "FROM": SENDER, "TLS": "none", "PASSWORD": "x"}, "OVERSIGHT_MAIL_PASSWORD")])
def test_what_cannot_work_is_said_at_the_start(more, words):
    with pytest.raises(Unready, match=words):
        told(**more)


def test_a_password_does_not_stand_in_what_is_printed_of_a_server():
    shibboleth = "mat-khau"
    assert shibboleth not in repr(told(SERVER="mail.vn", FROM=SENDER, USER="a", PASSWORD=shibboleth))


def test_a_server_that_cannot_lock_is_told_nothing(office):
    server = office.server()
    locked = MailServer(server.host, server.port, SENDER, security="starttls", timeout_seconds=5)
    with Conversation(locked) as conversation, pytest.raises(Unreachable, match="bảo mật"):
        conversation.hand_in(letter(), lambda: None)
    assert office.received == []
