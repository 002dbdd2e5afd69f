"""Thư điện tử: a letter, a server, and what the server answers, in words."""

from oversight.mail.conversation import Conversation
from oversight.mail.letter import Letter
from oversight.mail.server import MailServer, mail_server
from oversight.mail.undelivered import Postponed, Refused, Unanswered, Undelivered, Unreachable

__all__ = [
    "Conversation", "Letter", "MailServer", "Postponed", "Refused", "Unanswered", "Undelivered", "Unreachable",
    "mail_server"]
