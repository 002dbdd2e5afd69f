"""Questions about a sitting while it is written down in the room."""

from typing import Any

from oversight.rules.ledger import proposals_in
from oversight.rules.sitting import ATTENDS

WRITTEN_DURING = ("held", "ended")
"""Before there is no course to write; a sitting that was put off or cancelled has none."""

TIES = frozenset(("item_id", "from_id", "statement_id"))
"""Cells that say where a row comes from or what it is about: they come with the row and change no word of it."""

MOST_POINTS = 60
STANDARD_AGENDA = (
    "Trưởng đoàn khai mạc, nêu mục đích, yêu cầu của buổi làm việc",
    "Đại diện {units} báo cáo",
    "Thành viên Đoàn giám sát, đại biểu dự họp trao đổi, đặt câu hỏi",
    "Đại diện {units} giải trình, làm rõ",
    "Đề xuất, kiến nghị của {units}",
    "Chủ trì kết luận buổi làm việc")
"""The order in which sittings are reported to go (practice.md 2.3)."""


def agenda_of(programme: str, unit_names: list[str]) -> list[str]:
    """The lines of the programme as they were typed, hours included; the usual order where there is none."""
    lines = [line.strip() for line in programme.splitlines() if line.strip()]
    if len(lines) > MOST_POINTS:
        lines[MOST_POINTS - 1:] = ["\n".join(lines[MOST_POINTS - 1:])]
    units = ", ".join(unit_names) if 0 < len(unit_names) <= 2 else "các đơn vị"
    return lines or [point.format(units=units) for point in STANDARD_AGENDA]


def asked_by_steps(sitting: Any) -> list[Any]:
    """What the steps of a sitting look at. Whoever has the page of a step open must see it change, and is not
    disturbed by every word that is typed beside it.
    """
    units = {row.unit_id for row in sitting.attendance if row.side == "unit" and row.presence in ATTENDS}
    proposals = [(row.id, row.text, row.unit_id) for row in proposals_in(sitting)]
    requests = [(row.id, row.text, row.lead_unit_id, row.due_on, row.due_note)
                for row in sitting.findings if row.kind == "request"]
    promises = [(row.id, row.text, row.unit_id, row.due_on, row.due_note) for row in sitting.commitments]
    return [units, proposals, requests, promises, bool(sitting.findings)]


def words_of(sitting: Any) -> list[Any]:
    """Whatever minutes may print of a sitting, in its order; where it differs, they may say something else."""
    return [_words(getattr(sitting, name), cells) for name, cells in type(sitting).editable.items()]


def _words(value: Any, cells: tuple[str, ...]) -> Any:
    if not cells:
        return value
    rows = sorted(value, key=lambda row: row.position)
    return [[row.id, *(getattr(row, cell) for cell in cells if cell not in TIES)] for row in rows]
