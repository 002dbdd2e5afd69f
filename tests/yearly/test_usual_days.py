"""What is usual of many waits, from how often each number of days occurs."""

from collections import Counter
from datetime import date
from decimal import Decimal
from statistics import mean, median

import pytest
from sqlalchemy import Date, cast, literal, select

from oversight.yearly.days import average, days_between, middle


@pytest.mark.parametrize("days", [[7], [1, 2], [3, 3, 3, 90], [10, 20, 30], [0, 0, 5, 6, 400, 401], [1] * 9 + [100]])
def test_they_are_those_of_every_single_wait(days):
    counted = list(Counter(days).items())
    assert float(average(counted)) == pytest.approx(mean(days), abs=0.051)
    assert middle(counted) == Decimal(str(median(days)))


def test_of_nothing_nothing_is_usual():
    assert average([]) is None
    assert middle([]) is None


@pytest.mark.parametrize(("first", "second", "days"), [
    (date(2024, 11, 14), date(2024, 12, 3), 19), (date(2024, 2, 28), date(2024, 3, 1), 2),
    (date(2023, 12, 31), date(2025, 1, 1), 367), (date(2024, 1, 5), date(2024, 1, 5), 0)])
def test_both_databases_count_days_as_the_calendar_does(database, first, second, days):
    with database.reading() as session:
        is_postgresql = session.get_bind().dialect.name == "postgresql"
        told = [cast(literal(day.isoformat()), Date) if is_postgresql else literal(day) for day in (first, second)]
        assert session.scalar(select(days_between(*told))) == days
