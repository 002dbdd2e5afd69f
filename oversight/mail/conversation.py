"""Talking to a mail server. The last dot is sent by itself: only from then on may a letter be on its way.

smtplib sends text and dot in one go; whoever is killed in between could not say whether the letter left the house.
"""

import contextlib
import smtplib
import ssl
from collections.abc import Callable
from types import TracebackType

from oversight.mail import replies
from oversight.mail.letter import Letter, message, on_the_wire
from oversight.mail.server import MailServer
from oversight.mail.undelivered import Postponed, Refused, Unanswered, Undelivered, Unreachable

BROKEN = (smtplib.SMTPException, OSError)
CLOSING = 421
NOT_TRUSTED = "Chứng thư của máy chủ thư không được tin cậy."
SILENT = "Máy chủ thư không trả lời."
CUT_OFF = "Máy chủ thư ngắt kết nối giữa chừng."
NOT_KNOWN = "Đã trao thư cho máy chủ nhưng không nhận được trả lời; không rõ thư đã đến hay chưa."


class Conversation:
    """Opens when the first letter goes, and again after the server hung up."""

    def __init__(self, server: MailServer) -> None:
        self.server = server
        self._line: smtplib.SMTP | None = None

    def __enter__(self) -> "Conversation":
        return self

    def __exit__(self, _kind: type | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        if self._line is not None:
            with contextlib.suppress(*BROKEN):
                self._line.quit()
        self._hang_up()

    def hand_in(self, letter: Letter, before_the_last_dot: Callable[[], None]) -> None:
        """Returns when the server has taken the letter. Raises Undelivered, or what `before_the_last_dot` raises."""
        told = on_the_wire(message(letter, self.server.sender))
        try:
            self._address(letter.to_address)
            self._tell(told)
            before_the_last_dot()
        except Undelivered:
            self._forget()
            raise
        except BROKEN as error:
            self._hang_up()
            raise Unreachable(CUT_OFF) from error
        except BaseException:
            self._hang_up()  # a text without its last dot is thrown away by the server
            raise
        self._end()

    def _address(self, to: str) -> None:
        line = self._line = self._line or call(self.server)
        code, reply = line.mail(self.server.sender)
        if code != 250:
            raise Unreachable(replies.with_code("Máy chủ thư không nhận thư của địa chỉ gửi", code, reply))
        code, reply = line.rcpt(to)
        if code == CLOSING:
            raise Unreachable(replies.with_code("Máy chủ thư đang bận", code, reply))
        if code not in (250, 251):
            raise (Refused if code >= 500 else Postponed)(replies.of_a_mailbox(code, reply))

    def _tell(self, told: bytes) -> None:
        code, reply = self._line.docmd("DATA")
        if code != 354:
            raise _of_the_text(code, reply)
        self._line.send(told)

    def _end(self) -> None:
        try:
            self._line.sock.settimeout(self.server.answer_seconds)
            self._line.send(b".\r\n")
            code, reply = self._line.getreply()
            self._line.sock.settimeout(self.server.timeout_seconds)
        except BROKEN as error:
            self._hang_up()
            raise Unanswered(NOT_KNOWN) from error
        if code != 250:
            raise _of_the_text(code, reply)

    def _forget(self) -> None:
        """The line serves the next letter, if it still can."""
        try:
            if self._line is not None and self._line.rset()[0] != 250:
                self._hang_up()
        except BROKEN:
            self._hang_up()

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None


def call(server: MailServer) -> smtplib.SMTP:
    """Raises Unreachable."""
    try:
        line = _opened(server)
    except ssl.SSLCertVerificationError as error:
        raise Unreachable(NOT_TRUSTED) from error
    except BROKEN as error:
        raise Unreachable(SILENT) from error
    try:
        return _let_in(line, server)
    except Exception:
        line.close()
        raise


def _let_in(line: smtplib.SMTP, server: MailServer) -> smtplib.SMTP:
    try:
        if server.security == "starttls":
            line.starttls(context=server.trust())
        if server.user:
            line.login(server.user, server.password)
        line.ehlo_or_helo_if_needed()
        return line
    except smtplib.SMTPAuthenticationError as error:
        words = "Máy chủ thư từ chối tên đăng nhập hoặc mật khẩu"
        raise Unreachable(replies.with_code(words, error.smtp_code)) from error
    except smtplib.SMTPNotSupportedError as error:
        raise Unreachable("Máy chủ thư không hỗ trợ kết nối bảo mật đã đặt.") from error
    except ssl.SSLCertVerificationError as error:
        raise Unreachable(NOT_TRUSTED) from error
    except BROKEN as error:
        raise Unreachable(SILENT) from error


def _opened(server: MailServer) -> smtplib.SMTP:
    known = {"timeout": server.timeout_seconds, "local_hostname": server.domain}
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, context=server.trust(), **known)
    return smtplib.SMTP(server.host, server.port, **known)


def _of_the_text(code: int, reply: bytes) -> Undelivered:
    if code == CLOSING:
        return Unreachable(replies.with_code("Máy chủ thư đang bận", code, reply))
    if code >= 500:
        return Refused(replies.with_code("Máy chủ thư từ chối nội dung thư", code, reply))
    return Postponed(replies.with_code("Máy chủ thư tạm thời chưa nhận thư", code, reply))
