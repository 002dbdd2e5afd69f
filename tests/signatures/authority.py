"""An authority of the tests' own: it gives certificates, and people sign PDFs with them as a signing program would."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

from asn1crypto import keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from oversight.actor import VIETNAM
from oversight.signatures.own_loop import in_its_own_loop

OPENED = datetime(2020, 1, 1, tzinfo=VIETNAM)
TEN_YEARS = timedelta(days=3650)


@dataclass(frozen=True)
class Holder:
    """A certificate with its key; `above` are those that stand between it and the root."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    above: tuple[x509.Certificate, ...] = ()

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def root(name: str = "Chứng thực gốc của kiểm thử", key: ec.EllipticCurvePrivateKey | None = None) -> Holder:
    key = key or ec.generate_private_key(ec.SECP256R1())
    own = _named(name)
    return Holder(_certificate(own, key, own, key, OPENED, OPENED + TEN_YEARS, is_authority=True), key)


def person(
    authority: Holder, name: str = "Dương Thị Lan", organisation: str = "Hội đồng nhân dân huyện Bắc Sơn",
    begins: datetime = OPENED, ends: datetime = OPENED + TEN_YEARS, *, may_sign: bool = True,
) -> Holder:
    key = ec.generate_private_key(ec.SECP256R1())
    issued = _certificate(
        _named(name, organisation), key, authority.certificate.subject, authority.key, begins, ends, is_authority=False,
        may_sign=may_sign)
    return Holder(issued, key, (authority.certificate,))


def clock(authority: Holder) -> Holder:
    """A server that gives timestamps (TSA)."""
    key, named = rsa.generate_private_key(65537, 2048), _named("Dấu thời gian của kiểm thử")
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    issued = _certificate(named, key, authority.certificate.subject, authority.key, OPENED, OPENED + TEN_YEARS,
                          is_authority=False, may_sign=True, purpose=purpose)
    return Holder(issued, key, (authority.certificate,))


def _named(name: str, organisation: str = "Cơ quan chứng thực") -> x509.Name:
    parts = ((NameOID.COUNTRY_NAME, "VN"), (NameOID.ORGANIZATION_NAME, organisation), (NameOID.COMMON_NAME, name))
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts])


def _certificate(
    subject, key, issuer, issuer_key, begins, ends, *, is_authority: bool, may_sign: bool = False, purpose=None,
) -> x509.Certificate:
    usage = dict.fromkeys(("data_encipherment", "key_agreement", "encipher_only",
                           "decipher_only"), False)
    signs = {"digital_signature": may_sign, "content_commitment": may_sign, "key_encipherment": not may_sign,
             "key_cert_sign": is_authority, "crl_sign": is_authority}
    builder = x509.CertificateBuilder(
        issuer, subject, key.public_key(), x509.random_serial_number(), begins, ends)
    builder = builder.add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    builder = builder.add_extension(x509.KeyUsage(**usage, **signs), critical=True)
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    if purpose:
        builder = builder.add_extension(purpose, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


def signed(
    content: bytes, holder: Holder, field: str = "ChuKy1", *, is_seen: bool = True, box=(300, 60, 500, 120),
    stamped_by: Holder | None = None, stamped_at: datetime | None = None,
) -> bytes:
    """As PAdES, by an incremental update; `is_seen` draws it on the first page, as offices do."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    if is_seen:
        append_signature_field(writer, SigFieldSpec(field, box=box))
    about = PdfSignatureMetadata(field_name=field, subfilter=SigSeedSubFilter.PADES, reason="Ký ban hành")
    stamper = DummyTimeStamper(*_cert_and_key(stamped_by), _known(stamped_by), stamped_at) if stamped_by else None
    signer = PdfSigner(about, _signer(holder), timestamper=stamper)
    return in_its_own_loop(lambda: signer.sign_pdf(writer)).getvalue()


def _signer(holder: Holder) -> SimpleSigner:
    return SimpleSigner(*_cert_and_key(holder), _known(holder))


def _cert_and_key(holder: Holder) -> tuple[asn1.Certificate, keys.PrivateKeyInfo]:
    key = holder.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return asn1.Certificate.load(holder.der), keys.PrivateKeyInfo.load(key)


def _known(holder: Holder) -> SimpleCertificateStore:
    known = SimpleCertificateStore()
    known.register_multiple([asn1.Certificate.load(each.public_bytes(serialization.Encoding.DER))
                             for each in holder.above])
    return known
