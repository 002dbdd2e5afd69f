"""A date written in prose that the calendar does not have: "ngày 31.11", "1/1/1016"."""

import re
from calendar import monthrange
from collections.abc import Iterator

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined, Told
from oversight.contradictions.saying import about
from oversight.contradictions.wording import listed, named, quoted

LABEL = "Ngày không có trong lịch hoặc sai năm"
# "10/14 đơn" is a share: without a year only what is called a day is one.
WITH_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])")
WITHOUT = re.compile(r"\bngày\s+(\d{1,2})[/.-](\d{1,2})(?![\d/.-]*\d)", re.IGNORECASE)
LEAP_YEAR, OLDEST, LATEST = 2024, 1900, 2200


def find(examined: Examined) -> Iterator[Contradiction]:
    for item in examined.items:
        wrong = _wrong_days(examined.answer(item))
        if wrong:
            words = listed([quoted(each) for each in wrong])
            yield about(item, "certain", f"ghi {words}: ngày không có trong lịch hoặc sai năm",
                        f"ngày đúng tại {named(item)} (báo cáo ghi {words})")


def _wrong_days(answer: Told) -> list[str]:
    text = f"{answer.text}\n{answer.no_figure_because}"
    dated = [(found[0], int(found[1]), int(found[2]), int(found[3])) for found in WITH_YEAR.finditer(text)]
    bare = [(f"{found[1]}/{found[2]}", int(found[1]), int(found[2]), LEAP_YEAR) for found in WITHOUT.finditer(text)]
    return list(dict.fromkeys(words for words, *numbers in (*dated, *bare) if not _exists(*numbers)))


def _exists(day: int, month: int, year: int) -> bool:
    return OLDEST <= year <= LATEST and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
