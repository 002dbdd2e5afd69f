"""The line of place and date: "Thành phố Hồ Chí Minh, ngày 05 tháng 11 năm 2026" is wider than its cell."""

from web.printing.fonts import ITALIC, width

CELL = 92.0  # millimetres, the right half of the letterhead without the gap before it
POINTS = 13


def reach(line: str) -> float:
    """How far in millimetres it must begin before its cell, so as to keep to one line and out of the margin."""
    return round(max(width(line, ITALIC, POINTS) + 0.5 - CELL, 0), 2)
