"""Dates, numbers and references in the words of official papers (Decree 30/2020/NĐ-CP, appendix I, part II)."""

from datetime import date, datetime

from oversight.papers.blocks import Marker

ROOM_FOR_DAY = "\N{NO-BREAK SPACE}" * 5
ROOM_FOR_NUMBER = "\N{NO-BREAK SPACE}" * 9
ENDING = "./."
LETTERS = "abcdđeghiklmnopqrstuvxy"  # the order of điểm: without ă, â, ê, ô, ơ, ư


def official_number(number: int | str) -> str:
    """A zero before a number below ten: "05". Anything that is not a plain number stays as the office gave it."""
    text = str(number).strip()
    return text.zfill(2) if text.isdecimal() else text


def number_and_code(number: int | str | None, code: str) -> str:
    """"05/BB-ĐGS", or room to write the number by hand before the slash."""
    return f"{ROOM_FOR_NUMBER if number in (None, '') else official_number(number)}/{code}"


def official_date(day: date | None) -> str:
    """"ngày 05 tháng 02 năm 2026": a zero before days below ten and before January and February only.

    None leaves room to write the day, the month and the year by hand.
    """
    if day is None:
        return f"ngày{ROOM_FOR_DAY}tháng{ROOM_FOR_DAY}năm{ROOM_FOR_DAY}"
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def time_and_date(moment: datetime) -> str:
    """"08 giờ 00, ngày 18 tháng 10 năm 2024", by the clock that `moment` shows: pass it in local time."""
    return f"{moment:%H} giờ {moment:%M}, {official_date(moment.date())}"


def place_and_date(place: str, day: date | None) -> str:
    return f"{place}, {official_date(day)}"


def reference(type_name: str, number: int | str | None, code: str, day: date | None, issuer: str) -> str:
    """"Kế hoạch số 12/KH-HĐND ngày 05 tháng 9 năm 2024 của Thường trực Hội đồng nhân dân tỉnh"."""
    return f"{type_name} số {number_and_code(number, code)} {official_date(day)} của {issuer}"


def ended(text: str) -> str:
    """The text with the sign that ends an official paper, once, whatever the writer typed there."""
    return text.rstrip().rstrip("./;, ") + ENDING if text.strip() else text


def punctuated(items: tuple[str, ...]) -> tuple[str, ...]:
    """A list in the manner of official papers: a semicolon after each, a full stop after the last."""
    bare = [item.strip().rstrip(";,. ") for item in items]
    return tuple(item + (";" if place < len(bare) else ".") for place, item in enumerate(bare, start=1))


def item_sign(marker: Marker, place: int) -> str:
    """What stands before the item at `place`, counted from 1: "-", "+", "3.", "đ)"."""
    letter = LETTERS[(place - 1) % len(LETTERS)]
    return {"dash": "-", "plus": "+", "number": f"{place}.", "letter": f"{letter})"}[marker]
