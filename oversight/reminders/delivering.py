"""One run through the outbox. A letter that is refused does not stop the others; a server that is down does."""

from collections.abc import Callable
from datetime import datetime

from oversight.actor import Actor
from oversight.database import Database
from oversight.mail import Conversation, Letter, MailServer, Postponed, Refused, Unanswered, Unreachable
from oversight.reminders import outbox
from oversight.reminders.defaults import default
from oversight.reminders.outbox import Claimed, Overtaken

Clock = Callable[[], datetime]
NO_ACCOUNT = "Người nhận không còn tài khoản đang dùng."


class Courier:
    """`link` is the address of this installation for its readers, "" where none is set."""

    def __init__(self, database: Database, server: MailServer, clock: Clock, link: str = "") -> None:
        self.database, self.server, self.clock, self.link = database, server, clock, link

    def deliver(self, goes_on: Callable[[], bool] = lambda: True) -> int:
        """How many letters were sent. Ends when nothing is due, the server takes no more, or the worker stops."""
        sent = 0
        with Conversation(self.server) as conversation:
            for _ in range(default("delivery")["at_most"]):
                claimed = outbox.claim_next(self.database, Actor(None, self.clock())) if goes_on() else None
                if claimed is None:
                    break
                outcome = self._outcome(conversation, claimed)
                sent += outcome == "sent"
                if outcome == "unreachable":
                    break
        return sent

    def _outcome(self, conversation: Conversation, claimed: Claimed) -> str:
        try:
            return self._settled(conversation, claimed)
        except Overtaken:
            return "overtaken"

    def _settled(self, conversation: Conversation, claimed: Claimed) -> str:
        try:
            self._hand_in(conversation, claimed)
        except Refused as refusal:
            outbox.give_up(self.database, claimed, "undeliverable", refusal.reason)
        except Unanswered as silence:
            outbox.give_up(self.database, claimed, "uncertain", silence.reason)
            return "unreachable"
        except Postponed as delay:
            outbox.postpone(self.database, claimed, self.clock(), delay.reason)
        except Unreachable as trouble:
            outbox.postpone(self.database, claimed, self.clock(), trouble.reason)
            return "unreachable"
        else:
            outbox.mark_sent(self.database, claimed, self.clock())
            return "sent"
        return "kept"

    def _hand_in(self, conversation: Conversation, claimed: Claimed) -> None:
        if not claimed.address:
            raise Refused(NO_ACCOUNT)
        conversation.hand_in(
            self._letter(claimed), lambda: outbox.hand_over(self.database, claimed, self.clock()))

    def _letter(self, claimed: Claimed) -> Letter:
        return Letter(
            claimed.id, claimed.name, claimed.address, claimed.subject, f"{claimed.body}\n\n{ending(self.link)}\n",
            self.clock())


def ending(link: str) -> str:
    where = f"Xem và thực hiện tại: {link}/" if link else "Xem và thực hiện tại mục Việc của tôi trong Sổ giám sát."
    return f"{where}\nThư do phần mềm gửi tự động; không cần trả lời thư này."
