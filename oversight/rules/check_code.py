"""Mã kiểm tra of an issued paper: short enough to type from a print, too long to guess (60 bits)."""

import re
import secrets

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, which a hand or an eye takes for others."""

LENGTH = 12
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
BETWEEN = re.compile(r"[\s\-–—.]+")
CODE = re.compile(f"[{LETTERS}]{{{LENGTH}}}", re.ASCII)


def new_check_code() -> str:
    """As it is printed and kept: "ABCD-EFGH-JKMN"."""
    return _grouped("".join(secrets.choice(LETTERS) for _ in range(LENGTH)))


def normalised(text: str) -> str:
    """The code as it is kept, of what somebody typed; "" when it cannot be one."""
    letters = BETWEEN.sub("", text).upper().translate(READ_AS)
    return _grouped(letters) if CODE.fullmatch(letters) else ""


def _grouped(letters: str) -> str:
    return "-".join(letters[at:at + 4] for at in range(0, LENGTH, 4))
