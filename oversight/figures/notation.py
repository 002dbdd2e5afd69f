"""Numbers as Vietnamese offices write them: a dot between thousands, a comma before the decimals."""

from decimal import Decimal

_SWAPPED = str.maketrans(",.", ".,")


def vietnamese(number: Decimal | int) -> str:
    """1.234.567,89; every decimal that was written is kept (26,70)."""
    return f"{Decimal(number):,f}".translate(_SWAPPED)
