"""Every figure that units were seen to report is understood as they meant it, or asked."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from oversight.figures import understand

REPORTED = tomllib.loads((Path(__file__).parent / "reported.toml").read_text(encoding="utf-8"))["reported"]
NUMBERS = ("value", "denominator", "percent")


def numbers_meant(told: dict) -> tuple[Decimal | None, ...]:
    return tuple(Decimal(told[name]) if name in told else None for name in NUMBERS)


@pytest.mark.parametrize("told", REPORTED, ids=lambda told: told["typed"])
@pytest.mark.parametrize("is_unit_known", [True, False], ids=["unit", "no unit"])
def test_a_reported_figure_is_understood_or_asked(told, is_unit_known):
    figure = understand(told["typed"], unit_of_measure=told["unit"] if is_unit_known else "")
    assert figure.typed == told["typed"]
    assert bool(figure.ask) == told.get("asks", False)
    assert tuple(getattr(figure, name) for name in NUMBERS) == numbers_meant(told)
