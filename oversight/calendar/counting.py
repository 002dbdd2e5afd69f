"""The last day of a term, as the provision counts it.

Law 87 writes "ngày" and never "ngày làm việc", so its days are calendar days; working days are
counted only where the text says so (Decree 30). The starting day is not counted: fifteen days from
the 5th end on the 20th. A notice of ten days is given on anchor minus ten, or earlier.
"""

from datetime import date, timedelta

from oversight.calendar.days_off import DaysOff
from workflows.law import Provision


def last_day(provision: Provision, anchor_on: date, days_off: DaysOff) -> date:
    """For a provision with a deadline only; one that a document fixes ends on the anchor itself."""
    if provision.kind == "on":
        return anchor_on
    count = provision.days if provision.kind == "after" else -provision.days
    if provision.unit == "wday":
        return days_off.working_day_from(anchor_on, count)
    return anchor_on + timedelta(days=count)
