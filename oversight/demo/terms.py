"""Khóa and kỳ họp of five councils. That of Lạng Sơn, khóa XVII 2021 - 2026, is a fact; days are assumptions."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.demo.days import moment
from oversight.demo.story import Story
from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.models.organisations import Council
from oversight.services import journal

YEAR_END_2024 = "Kỳ họp thứ 29 (thường lệ cuối năm 2024)"
YEAR_END_2025 = "Kỳ họp thường lệ cuối năm 2025"

Days = tuple[date | None, date | None]


@dataclass(frozen=True)
class TermSketch:
    """`council` is the demonstration's short name; sessions are (name, kind, first and last day)."""

    council: str
    entered_on: date
    name: str
    starts_on: date
    ends_on: date | None
    sessions: tuple[tuple[str, str, Days], ...]


@dataclass(frozen=True)
class Terms:
    sketches: tuple[TermSketch, ...]

    def tell(self, story: Story) -> None:
        for sketch in self.sketches:
            with story.database.writing() as session:
                _enter(session, sketch, session.get_one(Council, story.cast[sketch.council]))


def _enter(session: Session, sketch: TermSketch, council: Council) -> None:
    term = CouncilTerm(council=council, name=sketch.name, starts_on=sketch.starts_on, ends_on=sketch.ends_on)
    session.add(term)
    session.add_all(
        CouncilSession(council=council, term=term, name=name, kind=kind, opens_on=opens, closes_on=closes)
        for name, kind, (opens, closes) in sketch.sessions)
    session.flush()
    journal.enter(session, term, Actor(None, moment(sketch.entered_on, 8)), "created", "Nhập khóa, kỳ họp")


OF_THE_TERM_BEFORE = Terms((
    TermSketch(
        "lang_son", date(2024, 8, 27), "Khóa XVII, nhiệm kỳ 2021 - 2026", date(2021, 6, 28), date(2026, 3, 31), (
            ("Kỳ họp thường lệ giữa năm 2024", "regular", (date(2024, 7, 10), date(2024, 7, 11))),
            (YEAR_END_2024, "regular", (date(2024, 12, 9), date(2024, 12, 10))),
            ("Kỳ họp thường lệ giữa năm 2025", "regular", (date(2025, 7, 15), date(2025, 7, 16))),
            ("Kỳ họp chuyên đề tháng 10 năm 2025", "extraordinary", (date(2025, 10, 20), date(2025, 10, 20))),
            (YEAR_END_2025, "regular", (date(2025, 12, 9), date(2025, 12, 10))))),
    TermSketch(
        "bac_son", date(2024, 8, 27), "Nhiệm kỳ 2021 - 2026", date(2021, 6, 29), date(2025, 6, 30), (
            ("Kỳ họp thường lệ cuối năm 2024", "regular", (date(2024, 12, 18), date(2024, 12, 19))),)),
    TermSketch(
        "city", date(2025, 7, 3), "Khóa X, nhiệm kỳ 2021 - 2026", date(2021, 6, 24), date(2026, 3, 31), (
            (YEAR_END_2025, "regular", (date(2025, 12, 8), date(2025, 12, 10))),)),
    TermSketch(
        "phu_giao", date(2025, 7, 3), "Khóa I, nhiệm kỳ 2021 - 2026", date(2025, 7, 1), date(2026, 3, 31), (
            ("Kỳ họp thứ nhất", "regular", (date(2025, 7, 1), date(2025, 7, 1))),
            (YEAR_END_2025, "regular", (date(2025, 12, 23), date(2025, 12, 24))))),
    TermSketch(
        "commune", date(2025, 7, 3), "Khóa I, nhiệm kỳ 2021 - 2026", date(2025, 7, 1), date(2026, 3, 31), (
            ("Kỳ họp thứ nhất", "regular", (date(2025, 7, 1), date(2025, 7, 1))),
            (YEAR_END_2025, "regular", (date(2025, 12, 22), date(2025, 12, 23))))),
))
OF_THIS_TERM = Terms((
    TermSketch(
        "lang_son", date(2026, 4, 6), "Khóa XVIII, nhiệm kỳ 2026 - 2031", date(2026, 4, 1), None, (
            ("Kỳ họp thứ nhất, khóa XVIII", "regular", (date(2026, 4, 1), date(2026, 4, 2))),
            ("Kỳ họp thường lệ giữa năm 2026", "regular", (date(2026, 7, 14), date(2026, 7, 15))),
            ("Kỳ họp thường lệ cuối năm 2026", "regular", (None, None)))),
    TermSketch(
        "phu_giao", date(2026, 4, 6), "Khóa II, nhiệm kỳ 2026 - 2031", date(2026, 4, 1), None, (
            ("Kỳ họp thường lệ giữa năm 2026", "regular", (date(2026, 7, 22), date(2026, 7, 22))),
            ("Kỳ họp thường lệ cuối năm 2026", "regular", (None, None)))),
    TermSketch(
        "commune", date(2026, 4, 6), "Khóa II, nhiệm kỳ 2026 - 2031", date(2026, 4, 1), None, (
            ("Kỳ họp thường lệ giữa năm 2026", "regular", (date(2026, 7, 20), date(2026, 7, 21))),
            ("Kỳ họp thường lệ cuối năm 2026", "regular", (None, None)))),
))
