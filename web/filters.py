"""How Vietnamese offices write dates and numbers."""

from datetime import date, datetime
from decimal import Decimal

from flask import Flask

from oversight.actor import VIETNAM


def date_vi(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def datetime_vi(moment: datetime | None) -> str:
    """Instants are shown in Vietnamese time; wall-clock times as they are."""
    if moment is None:
        return ""
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return f"{local:%d/%m/%Y %H:%M}"


def number_vi(number: int | float | Decimal | None) -> str:
    """1.234.567,89"""
    return "" if number is None else f"{number:,}".translate(str.maketrans(",.", ".,"))


def register(app: Flask) -> None:
    for filter_ in (date_vi, datetime_vi, number_vi):
        app.add_template_filter(filter_)
    app.jinja_env.add_extension("jinja2.ext.do")
