"""Sao lưu as administrators read it: the last good drill, those before it, and what to do when there is none."""

from dataclasses import dataclass
from datetime import datetime

from oversight.backup.drilling import Drill
from oversight.backup.records import drills, last_good, warning
from web.administering import mandate
from web.filters import datetime_vi, number_vi
from web.unit_of_work import actor, work

WORDS = {"sound": "Đạt", "faulty": "Có chỗ không khớp", "refused": "Không khôi phục được"}
ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
A_MINUTE = 60


@dataclass(frozen=True)
class ShownDrill:
    at: str
    backup: str
    result: dict[str, str]
    note: str
    rows: str
    seconds: str
    needs_attention: bool


def backup_warning() -> str:
    """For the page that lists what there is to administer; only administrators can do something about it."""
    return warning(work(), actor().today) if mandate().is_administrator else ""


def shown_drills() -> list[ShownDrill]:
    return [_shown(drill) for drill in drills(work())]


def facts_of_the_last_good() -> list[tuple[str, str]]:
    """Empty when there was none."""
    drill = last_good(work())
    if drill is None:
        return []
    return [
        ("Ngày thử", datetime_vi(drill.at)), ("Bản sao lưu", drill.backup), ("Lập lúc", _made_at(drill)),
        ("Đã khôi phục", f"{_rows(drill)} bản ghi, {number_vi(drill.files)} tệp đính kèm"),
        ("Đã kiểm tra", "{entries} mục nhật ký, {papers} văn bản, {files} tệp đính kèm".format(
            **{name: number_vi(number) for name, number in (drill.verified or {}).items()})),
        ("Thời gian khôi phục", _lasting(drill.seconds)), ("Nơi thử", ENGINES.get(drill.restored_to, "")),
        ("Người thực hiện", drill.by)]


def _shown(drill: Drill) -> ShownDrill:
    tone = "done" if drill.is_good else "attention"
    return ShownDrill(
        datetime_vi(drill.at), drill.backup, {"label": WORDS[drill.result], "tone": tone}, " ".join(drill.faults[:2]),
        _rows(drill), _lasting(drill.seconds), not drill.is_good)


def _rows(drill: Drill) -> str:
    """Nothing where nothing came back."""
    return number_vi(sum(drill.counts.values())) if drill.counts else ""


def _made_at(drill: Drill) -> str:
    return datetime_vi(datetime.fromisoformat(drill.made_at)) if drill.made_at else ""


def _lasting(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), A_MINUTE)
    return f"{minutes} phút {rest} giây" if minutes else f"{number_vi(seconds)} giây"
