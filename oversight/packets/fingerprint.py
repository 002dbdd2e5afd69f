"""Dấu khóa: what two people read to each other over the telephone, eight groups of four signs."""

from hashlib import sha256

GROUPS, GROUP = 8, 4


def fingerprint(public_key: str) -> str:
    """Of 64 hexadecimal digits: "A3F1 09BC …", half of the SHA-256; to find another key with it takes 2^128 tries."""
    digits = sha256(bytes.fromhex(public_key)).hexdigest()[:GROUPS * GROUP].upper()
    return " ".join(digits[start:start + GROUP] for start in range(0, len(digits), GROUP))


def is_fingerprint(typed: str, public_key: str) -> bool:
    """Whatever the blanks, dashes and capitals. The letter O is typed for the digit that hexadecimal has."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum()).replace("O", "0")
    return signs == fingerprint(public_key).replace(" ", "")
