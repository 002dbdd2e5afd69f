"""Passwords: hashed with argon2id as Flask-Security does, long rather than complicated."""

import secrets
import unicodedata

from passlib.hash import argon2

SHORTEST, LONGEST = 12, 128
COMMON = {"123456789012", "matkhau123456", "password1234", "quantrihethong"}
# Far more than any accepted password can take, however it is typed; beyond 4096 the hash itself refuses.
MOST_TYPED = 1024
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
# A phone and a Mac send the same Vietnamese letters as different characters: both become these, when set and checked.
FORM = "NFKC"


def hashed(password: str) -> str:
    return argon2.hash(normalised(password))


def is_password(password: str, password_hash: str | None) -> bool:
    """Whether `password` is the one that was hashed."""
    return bool(password_hash) and argon2.verify(normalised(as_typed(password)), password_hash)


def as_typed(password: str | None) -> str | None:
    """Cut to what can be hashed; so long a text is nobody's password anyhow."""
    return password and password[:MOST_TYPED]


def normalised(password: str) -> str:
    return unicodedata.normalize(FORM, password)


def fault_in_password(password: str) -> str:
    """A sentence when the password may not be used, else empty."""
    password = normalised(password)
    if not SHORTEST <= len(password) <= LONGEST:
        return f"Mật khẩu dài từ {SHORTEST} đến {LONGEST} ký tự."
    if "\x00" in password or any(0xD800 <= ord(letter) <= 0xDFFF for letter in password):
        return "Mật khẩu có ký tự không hợp lệ; hãy gõ lại."
    return "Mật khẩu này quá phổ biến; hãy chọn mật khẩu khác." if password.lower() in COMMON else ""


def suggested_password() -> str:
    """Four groups of four, easy to read out over the telephone."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
