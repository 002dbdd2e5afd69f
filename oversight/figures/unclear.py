"""What stops a reading: a sentence to whoever typed it."""

LONGEST_QUOTE = 60
NO_DATA_FIELD = "Không có số liệu, vì …"


class Unclear(Exception):
    """Its text is the sentence of `Figure.ask`. It never leaves this package."""


def quoted(text: str) -> str:
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return f"“{plain}”" if len(plain) <= LONGEST_QUOTE else f"“{plain[:LONGEST_QUOTE - 1]}…”"
