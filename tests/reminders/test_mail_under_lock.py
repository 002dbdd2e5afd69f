"""A server is believed only under a certificate that we trust; otherwise it is told nothing at all."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from post_office import SENDER, open_post_office

from oversight.mail import Conversation, Letter, MailServer, Unreachable, mail_server
from oversight.unready import Unready

LETTER = Letter("0193", "Vy Văn Thắng", "thang@bacson.vn", "Sổ giám sát", "Kính gửi", datetime(2024, 10, 4, tzinfo=UTC))


@pytest.fixture
def certificate(tmp_path):
    """One that signed itself, for this machine; as an office has it inside its own network."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.bacson.vn")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    path = tmp_path / "mail.pem"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return path


@pytest.fixture
def locked(certificate):
    lock = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    lock.load_cert_chain(certificate)
    with open_post_office(lock) as opened:
        yield opened


def server(office, own_root="") -> MailServer:
    return MailServer("127.0.0.1", office.port, SENDER, "tls", own_root=str(own_root), timeout_seconds=5)


def test_under_a_certificate_of_the_office_letters_go(locked, certificate):
    with Conversation(server(locked, certificate)) as conversation:
        conversation.hand_in(LETTER, lambda: None)
    assert locked.addressees == ["thang@bacson.vn"]


def test_under_an_unknown_certificate_nothing_is_said(locked):
    with Conversation(server(locked)) as conversation, pytest.raises(Unreachable, match="Chứng thư"):
        conversation.hand_in(LETTER, lambda: None)
    assert locked.received == []


def test_a_certificate_that_is_not_there_is_named_at_the_start():
    told = {"OVERSIGHT_MAIL_SERVER": "mail.vn", "OVERSIGHT_MAIL_FROM": SENDER, "OVERSIGHT_MAIL_CA": "/khong/co.pem"}
    with pytest.raises(Unready, match="khong/co.pem"):
        mail_server(told)
