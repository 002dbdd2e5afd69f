"""The two tables of a plan: when the delegation meets whom, and who in it looks after what."""

from collections.abc import Iterator

from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.papers.blocks import Column
from oversight.papers.participants import SEATS
from oversight.papers.phrases import MISSING

TIMETABLE = (
    Column("TT", 5, "center"), Column("Thời gian", 13, "center"), Column("Đơn vị làm việc", 22),
    Column("Địa điểm", 20), Column("Thành phần mời", 27), Column("Chủ trì", 13))
ASSIGNMENT = (
    Column("TT", 6, "center"), Column("Họ và tên", 22), Column("Chức vụ", 28), Column("Nhiệm vụ trong Đoàn", 18),
    Column("Nội dung, đơn vị phụ trách", 26))
OVER = ("cancelled", "postponed")


def timetable(round_: Round) -> Iterator[tuple[str, ...]]:
    """Of the sittings that are planned; those without a time last."""
    planned = [sitting for sitting in round_.sittings if sitting.state not in OVER]
    planned.sort(key=lambda sitting: (sitting.opens_at is None, sitting.opens_at or 0))
    for place, sitting in enumerate(planned, start=1):
        yield (str(place), _when(sitting), "\n".join(row.unit.name for row in sitting.units),
               sitting.place.strip() or MISSING, "\n".join(_invited(sitting)),
               sitting.chair.name if sitting.chair else MISSING)


def assignments(round_: Round) -> Iterator[tuple[str, ...]]:
    for place, row in enumerate(round_.members, start=1):
        yield (str(place), row.person.name, row.person.title, SEATS.get(row.role, ""),
               "\n".join(filter(None, (row.sub_team.strip(), row.duty.strip()))))


def _when(sitting: Sitting) -> str:
    moment = sitting.opens_at
    return f"{moment:%H} giờ {moment:%M}\n{moment:%d/%m/%Y}" if moment else MISSING


def _invited(sitting: Sitting) -> list[str]:
    return [", ".join(filter(None, (row.name, row.title))) for row in sitting.attendance if row.side == "invited"]
