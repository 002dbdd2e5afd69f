"""The letter of a morning, in words. No figure and nobody's name but the reader's own stands in it."""

from dataclasses import dataclass
from datetime import date

from oversight.reminders.due import Due
from oversight.reminders.wishes import Wishes


@dataclass(frozen=True)
class Digest:
    subject: str
    body: str


def digest(name: str, council: str, told: list[Due], today: date, wishes: Wishes) -> Digest:
    late = [each for each in told if each.days_left(today) < 0]
    coming = [each for each in told if each.days_left(today) >= 0]
    parts = [
        f"Kính gửi ông (bà) {name},", wishes.opening, *_group("Việc quá hạn", late, today),
        *_group("Việc sắp đến hạn", coming, today), wishes.closing, f"{council}\nTính đến ngày {today:%d/%m/%Y}"]
    return Digest(_subject(len(late), len(coming)), "\n\n".join(part for part in parts if part))


def _subject(late: int, coming: int) -> str:
    counted = ((late, "việc quá hạn"), (coming, "việc sắp đến hạn"))
    return "Sổ giám sát: " + ", ".join(f"{number} {words}" for number, words in counted if number)


def _group(title: str, told: list[Due], today: date) -> list[str]:
    lines = [_line(number, each, today) for number, each in enumerate(told, start=1)]
    return [f"{title.upper()}\n" + "\n".join(lines)] if lines else []


def _line(number: int, each: Due, today: date) -> str:
    return f"{number}. {each.about}\n   Đợt giám sát: {each.theme}\n   {how_far(each.due_on, today)}"


def how_far(due_on: date, today: date) -> str:
    """Without a day off, the day itself says most: "Quá 7 ngày (hạn 07/10/2024)"."""
    left = (due_on - today).days
    words = "Hôm nay là ngày cuối" if left == 0 else f"Còn {left} ngày" if left > 0 else f"Quá {-left} ngày"
    return f"{words} (hạn {due_on:%d/%m/%Y})"
