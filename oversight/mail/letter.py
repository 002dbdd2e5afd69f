"""A letter as the wire wants it. Line breaks in names and addresses are refused, never cleaned away."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from oversight.mail.undelivered import Refused
from oversight.services.accounts import written_address

A_LINE_BEGINS_WITH_A_DOT = re.compile(rb"(?m)^\.")
BREAKS = re.compile(r"[\r\n\x00-\x08\x0b\x0c\x0e-\x1f\x85\u2028\u2029]")


@dataclass(frozen=True)
class Letter:
    """`key` stays the same however often it is sent: a mailbox that got it twice can tell."""

    key: str
    to_name: str
    to_address: str
    subject: str
    body: str
    written_at: datetime


def message(letter: Letter, sender: str) -> EmailMessage:
    """Raises Refused."""
    made = EmailMessage(policy=SMTP)
    made["Subject"] = _one_line(letter.subject, "Tiêu đề thư")
    made["From"] = Address("Sổ giám sát", addr_spec=sender)
    made["To"] = Address(_one_line(letter.to_name, "Họ tên người nhận"), addr_spec=_address(letter))
    made["Date"] = format_datetime(letter.written_at)
    made["Message-ID"] = f"<{letter.key}@{sender.partition('@')[2]}>"
    made["Auto-Submitted"] = "auto-generated"  # or every absent colleague's mailbox answers
    made.set_content(letter.body)
    return made


def on_the_wire(made: EmailMessage) -> bytes:
    """Everything between DATA and the last dot."""
    told = A_LINE_BEGINS_WITH_A_DOT.sub(b"..", made.as_bytes())
    return told if told.endswith(b"\r\n") else told + b"\r\n"


def _address(letter: Letter) -> str:
    if written_address(letter.to_address) != letter.to_address or not letter.to_address:
        raise Refused("Địa chỉ thư điện tử không đúng dạng.")
    return letter.to_address


def _one_line(text: str, what: str) -> str:
    if BREAKS.search(text):
        raise Refused(f"{what} có dấu xuống dòng hoặc ký tự không hợp lệ.")
    return text
