"""Deadlines as council offices write them. Dates are dd/MM/yyyy."""

from datetime import date

from workflows.law import Provision
from workflows.provisions.row import UNIT_WORDS


def written(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def sentence(provision: Provision, anchor_on: date) -> str:
    """As in: chậm nhất 15 ngày kể từ ngày 05/10/2023 — điểm b khoản 2 Điều 70 Luật 87/2015/QH13"""
    openings = {
        "after": f"chậm nhất {provision.term} kể từ ngày",
        "before": f"chậm nhất {provision.term} trước ngày",
        "on": "hạn ngày",
    }
    return f"{openings[provision.kind]} {written(anchor_on)} — {provision.citation}"


def rolls_forward(day_off: str, next_working_day: date) -> str:
    return f"{_falls_on(day_off)}; ngày làm việc tiếp theo là {written(next_working_day)}"


def stays_before(day_off: str, last_working_day: date) -> str:
    return (f"{_falls_on(day_off)}; để đủ thời gian báo trước, ngày làm việc cuối cùng là "
            f"{written(last_working_day)}")


def extension(provision: Provision, latest_on: date) -> str:
    return (f"trường hợp phức tạp không quá {provision.max_days} {UNIT_WORDS[provision.unit]}, "
            f"đến ngày {written(latest_on)}")


def _falls_on(day_off: str) -> str:
    """Names of days start with a capital in the calendar, but "ngày" is no name inside a sentence."""
    name = day_off[0].lower() + day_off[1:] if day_off.startswith("Ngày ") else day_off
    return f"ngày cuối rơi vào {name}"
