"""Who spoke, as minutes name a speaker: name and office, for which unit where there are several, or the unit alone."""

from oversight.models.organisations import Unit
from oversight.models.sitting import Sitting


def presented_as(name: str, title: str, unit: Unit | None, sitting: Sitting) -> tuple[str, str]:
    """Name and what stands behind it; the unit for nobody's name, and empty when neither is known."""
    of_unit = unit.name if unit else ""
    if not name:
        return of_unit, ""
    stands_for = f"đại diện {of_unit}" if of_unit and len(sitting.units) > 1 else ""
    return name, ", ".join(filter(None, (title, stands_for)))


def spoken_of(name: str, title: str) -> str:
    """As a block of the paper prints it before the words."""
    return f"{', '.join(filter(None, (name, title)))}:" if name else ""
