"""A figure in words again, as it was understood, for whoever typed it to look over."""

from decimal import Decimal

from oversight.figures.figure import Figure
from oversight.figures.notation import vietnamese


def shown(figure: Figure) -> str:
    """"trên 10.600 hộ, 62,1%". What is not understood is shown as typed."""
    if figure.ask:
        return figure.typed
    if figure.on:
        return f"{figure.on:%d/%m/%Y}"
    if figure.rows:
        return "\n".join(" | ".join(row) for row in figure.rows)
    return figure.choice or ", ".join(part for part in (_value(figure), _percent(figure)) if part)


def _value(figure: Figure) -> str:
    if figure.value is None:
        return ""
    above, below = _with_unit(figure.value, figure.unit), ""
    if figure.denominator is not None:
        below = "/" + _with_unit(figure.denominator, figure.denominator_unit or figure.unit)
        above = above if figure.denominator_unit else vietnamese(figure.value)
    return f"{figure.qualifier} {above}{below}".strip()


def _percent(figure: Figure) -> str:
    if figure.percent is None:
        return ""
    qualifier = figure.percent_qualifier if figure.value is not None else figure.qualifier
    return f"{qualifier} {vietnamese(figure.percent)}%".strip()


def _with_unit(number: Decimal, unit: str) -> str:
    return f"{vietnamese(number)} {unit}".strip()
