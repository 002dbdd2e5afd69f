"""How far a day is, in words: late is said before the date, because the date alone is read past."""

from datetime import date


def due_words(due_on: date | None, today: date) -> str:
    """Of something still awaited: "quá 4 ngày · hạn 20/10/2024"; empty without a day."""
    if due_on is None:
        return ""
    left = (due_on - today).days
    words = f"còn {left} ngày" if left > 0 else "hôm nay là ngày cuối" if left == 0 else f"quá {-left} ngày"
    return f"{words} · hạn {due_on:%d/%m/%Y}"


def done_words(due_on: date | None, done_on: date) -> str:
    """Of something done: "12/10/2024, đúng hạn", "25/10/2024, muộn 5 ngày"."""
    day = f"{done_on:%d/%m/%Y}"
    if due_on is None:
        return day
    late = (done_on - due_on).days
    return f"{day}, muộn {late} ngày" if late > 0 else f"{day}, đúng hạn"
