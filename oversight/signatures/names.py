"""Whose a certificate is."""

from asn1crypto.x509 import Certificate, Name


def person_of(certificate: Certificate) -> str:
    return _part(certificate.subject, "common_name") or "Không ghi tên"


def organisation_of(certificate: Certificate) -> str:
    """The smallest unit that it names, with the body above it."""
    parts = (_part(certificate.subject, name) for name in ("organizational_unit_name", "organization_name"))
    return ", ".join(dict.fromkeys(filter(None, parts)))


def issuer_of(certificate: Certificate) -> str:
    parts = (_part(certificate.issuer, name) for name in ("common_name", "organization_name"))
    return next(filter(None, parts), "nơi không ghi tên")


def _part(name: Name, kind: str) -> str:
    """A name may hold several of one kind."""
    value = name.native.get(kind, "")
    return ", ".join(value) if isinstance(value, list) else value
