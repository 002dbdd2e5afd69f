"""oversight figure TEXT: how a figure is understood, or what is asked of whoever typed it."""

from decimal import Decimal
from typing import Any

import click

from oversight.figures import Figure, understand
from web.said import say_json


# A figure may begin with a minus, which is no option.
@click.command("figure", context_settings={"ignore_unknown_options": True})
@click.argument("text")
@click.option("--type", "value_type", default="", help="count, ratio, percentage, money, area, length, date, yes_no…")
@click.option("--unit", "unit_of_measure", default="", help="Đơn vị tính của chỉ tiêu, ví dụ: hộ, ha, triệu đồng.")
def command(text: str, value_type: str, unit_of_measure: str) -> None:
    """Đọc một số liệu như đơn vị ghi và in ra cách hiểu (JSON)."""
    say_json(_as_data(understand(text, value_type, unit_of_measure)))


def _as_data(figure: Figure) -> dict[str, Any]:
    return {
        "typed": figure.typed.encode("utf-8", "replace").decode("utf-8"),
        "understood": figure.is_understood,
        "value": _number(figure.value),
        "denominator": _number(figure.denominator),
        "percent": _number(figure.percent),
        "computed_percent": _number(figure.computed_percent),
        "qualifier": figure.qualifier or None,
        "unit": figure.unit or None,
        "ask": figure.ask or None,
    } | _further(figure)


def _further(figure: Figure) -> dict[str, Any]:
    """Only what says something."""
    said = {
        "denominator_unit": figure.denominator_unit,
        "percent_qualifier": figure.percent_qualifier,
        "date": figure.on,
        "choice": figure.choice,
        "rows": figure.rows,
    }
    return {name: value for name, value in said.items() if value}


def _number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
