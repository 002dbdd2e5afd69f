"""Numbers and indicators as they stand in a Vietnamese sentence."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from oversight.figures import Figure

LONGEST = 160


def number(amount: Decimal, places: int | None = None) -> str:
    """1.234,5. `places` rounds; without it the number stands as it is."""
    if places is not None:
        amount = amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{amount:,f}".translate(str.maketrans(",.", ".,"))


def trimmed(amount: Decimal, places: int) -> str:
    """Rounded, without zeros behind the comma that say nothing."""
    text = number(amount, places)
    return text.rstrip("0").rstrip(",") if "," in text else text


def per_cent(share: Decimal, places: int = 2) -> str:
    return f"{number(share, places)}%"


def quoted(text: str) -> str:
    words = " ".join((text or "").split())
    return f"“{words if len(words) <= LONGEST else words[:LONGEST].rstrip() + '…'}”"


def named(item: Any) -> str:
    """Chỉ tiêu A2 “Hộ nghèo”."""
    word = "chỉ tiêu" if item.kind == "indicator" else "nội dung"
    return f"{word} {(item.code or '').strip()}".strip() + f" {quoted(item.text)}"


def opening(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} và {words[-1]}"


def day(on: date) -> str:
    return f"{on:%d/%m/}{on.year:04}"


def reported(figure: Figure) -> str:
    return quoted(figure.typed)
