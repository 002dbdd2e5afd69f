"""Chữ ký của gói: Ed25519 over the bytes of phong-bi.json, which names the digest of everything else.

The signed bytes begin with words of their own and the key itself, so that a signature made for anything else, or
under another key, is never taken for one of a packet.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from oversight.canonical import canonical
from oversight.packets.bad_packet import BadPacket

ALGORITHM = "Ed25519"
PREFIX = b"oversight-packet-1\n"
BAD_SIGNATURE = "Chữ ký niêm phong không khớp nội dung: gói đã bị thay đổi hoặc không do khóa ghi trong gói ký."


def public_half(private: Ed25519PrivateKey) -> str:
    """32 bytes as 64 hexadecimal digits."""
    return private.public_key().public_bytes_raw().hex()


def signature_of(private: Ed25519PrivateKey, envelope: bytes) -> bytes:
    """The member “chu-ky”."""
    key = public_half(private)
    signed = private.sign(_signed(key, envelope))
    return canonical({"algorithm": ALGORITHM, "public_key": key, "signature": signed.hex()})


def refuse_a_bad_signature(told: dict[str, str], envelope: bytes) -> None:
    """`told` is the member read back. Raises BadPacket."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(told["public_key"]))
        key.verify(bytes.fromhex(told["signature"]), _signed(told["public_key"], envelope))
    except (InvalidSignature, ValueError) as error:
        raise BadPacket(BAD_SIGNATURE) from error


def _signed(key: str, envelope: bytes) -> bytes:
    return PREFIX + bytes.fromhex(key) + envelope
