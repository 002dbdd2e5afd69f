"""Passwords: hashed with argon2id as Flask-Security does, long rather than complicated."""

import secrets

from passlib.hash import argon2

SHORTEST, LONGEST = 12, 128
COMMON = {"123456789012", "matkhau123456", "password1234", "quantrihethong"}
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def hashed(password: str) -> str:
    return argon2.hash(password)


def fault_in_password(password: str) -> str:
    """A sentence when the password may not be used, else empty."""
    if not SHORTEST <= len(password) <= LONGEST:
        return f"Mật khẩu dài từ {SHORTEST} đến {LONGEST} ký tự."
    return "Mật khẩu này quá phổ biến; hãy chọn mật khẩu khác." if password.lower() in COMMON else ""


def suggested_password() -> str:
    """Four groups of four, easy to read out over the telephone."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
