"""A mail server of the story, on a socket of this machine: it says what it is told to say, and keeps what it took."""

import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

from oversight.mail import MailServer

SENDER = "sogiamsat@bacson.vn"


@dataclass(frozen=True)
class Received:
    to: str
    message: EmailMessage
    raw: bytes

    @property
    def text(self) -> str:
        return self.message.get_content()


@dataclass
class PostOffice:
    """`answers` maps an address, "DATA" or "." (the end of a letter) to a line said instead of the usual one.

    `pauses` maps the same to an event: what was told is kept at once, the answer waits for the event.
    A line of "" hangs up.
    """

    port: int = 0
    received: list[Received] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    pauses: dict[str, threading.Event] = field(default_factory=dict)
    reached: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    """Grows each time that a pause begins."""
    taken: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    """Grows with each letter received."""
    calls: int = 0

    def server(self, **more) -> MailServer:
        return MailServer("127.0.0.1", self.port, SENDER, security="none", **({"timeout_seconds": 10} | more))

    @property
    def addressees(self) -> list[str]:
        return [each.to for each in self.received]


class _Counter(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.office: PostOffice = self.server.office
        self.office.calls += 1
        with suppress(OSError):
            self._say("220 bacson.vn")
            while line := self.rfile.readline():
                if not self._answered(line.decode().strip()):
                    return

    def _answered(self, line: str) -> bool:
        verb = line.upper()
        if verb.startswith("RCPT"):
            self.to = line.partition("<")[2].partition(">")[0]
            return self._say(self._answer(self.to, "250 ok"))
        if verb == "DATA":
            return self._data()
        if verb == "QUIT":
            self._say("221 bye")
            return False
        return self._say("250 ok")

    def _data(self) -> bool:
        first = self._answer("DATA", "354 go on")
        if not self._say(first) or not first.startswith("354"):
            return bool(first)
        lines = []
        while (line := self.rfile.readline()) and line != b".\r\n":
            lines.append(line[1:] if line.startswith(b"..") else line)
        if not line:
            return False
        last = self.office.answers.get(".", "250 taken")
        if last.startswith("250") or not last:
            raw = b"".join(lines)
            self.office.received.append(Received(self.to, message_from_bytes(raw, policy=SMTP), raw))
            self.office.taken.release()
        return self._say(self._answer(".", "250 taken"))

    def _answer(self, place: str, usual: str) -> str:
        if place in self.office.pauses:
            self.office.reached.release()
            self.office.pauses[place].wait(30)
        return self.office.answers.get(place, usual)

    def _say(self, line: str) -> bool:
        if line:
            self.wfile.write(f"{line}\r\n".encode())
        return bool(line)


class _Open(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


@contextmanager
def open_post_office(lock: ssl.SSLContext | None = None) -> Iterator[PostOffice]:
    """With `lock` it speaks TLS from the first byte."""
    office = PostOffice()
    with _Open(("127.0.0.1", 0), _Counter) as listening:
        if lock:
            listening.socket = lock.wrap_socket(listening.socket, server_side=True)
        listening.office, office.port = office, listening.server_address[1]
        threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield office
        for event in office.pauses.values():
            event.set()
        listening.shutdown()
