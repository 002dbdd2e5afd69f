"""The mail server of this installation, told by the environment; a password never goes over an open line."""

import os
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field

from oversight.services.accounts import written_address
from oversight.unready import Unready

NAMED = re.compile(r"(?P<host>[A-Za-z0-9.-]{1,253})(:(?P<port>[0-9]{1,5}))?")
PORTS = {"tls": 465, "starttls": 587, "none": 25}


@dataclass(frozen=True)
class MailServer:
    """`security`: "tls" from the first byte, "starttls", or "none" (a server on this very machine)."""

    host: str
    port: int
    sender: str
    security: str = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    own_root: str = ""
    timeout_seconds: float = 30
    answer_seconds: float = 120
    """How long the last answer may take: servers look for viruses before they give it."""

    @property
    def domain(self) -> str:
        return self.sender.partition("@")[2]

    def trust(self) -> ssl.SSLContext:
        """Raises Unready when the office's own certificate cannot be read."""
        try:
            return ssl.create_default_context(cafile=self.own_root or None)
        except OSError as error:
            raise Unready(f"Không đọc được chứng thư của máy chủ thư: {self.own_root}.") from error


def mail_server(told: Mapping[str, str] = os.environ) -> MailServer | None:
    """None where no OVERSIGHT_MAIL_SERVER is set. Raises Unready."""
    named = told.get("OVERSIGHT_MAIL_SERVER", "").strip()
    if not named:
        return None
    found = NAMED.fullmatch(named)
    if found is None:
        raise Unready("OVERSIGHT_MAIL_SERVER phải có dạng mail.example.gov.vn hoặc mail.example.gov.vn:587.")
    security = _security(told, found["port"])
    made = MailServer(
        found["host"], int(found["port"] or PORTS[security]), _sender(told), security,
        told.get("OVERSIGHT_MAIL_USER", ""), told.get("OVERSIGHT_MAIL_PASSWORD", ""), told.get("OVERSIGHT_MAIL_CA", ""))
    if security == "none" and made.password:
        raise Unready("Không dùng OVERSIGHT_MAIL_PASSWORD với OVERSIGHT_MAIL_TLS=none: ai cũng đọc được mật khẩu.")
    made.trust()
    return made


def _security(told: Mapping[str, str], port: str | None) -> str:
    asked = told.get("OVERSIGHT_MAIL_TLS", "").strip() or ("tls" if port == "465" else "starttls")
    if asked not in PORTS:
        raise Unready("OVERSIGHT_MAIL_TLS là tls, starttls hoặc none.")
    return asked


def _sender(told: Mapping[str, str]) -> str:
    """As it is: `written_address` also keeps line breaks and second addresses out."""
    sender = written_address(told.get("OVERSIGHT_MAIL_FROM", ""))
    if not sender:
        raise Unready("OVERSIGHT_MAIL_FROM phải là địa chỉ thư gửi đi, ví dụ sogiamsat@example.gov.vn.")
    return sender
