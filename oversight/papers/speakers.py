"""Who spoke, as minutes name a speaker: name and office, for which unit where there are several, or the unit alone."""

from collections.abc import Iterator

from oversight.models.organisations import Unit
from oversight.models.sitting import Sitting
from oversight.rules.forms_of_address import is_addressed, without_address


class Speakers:
    """Of one paper: with "Ông" or "Bà" before every name, or before none. Nobody's is guessed."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self.are_addressed = all(is_addressed(name) for name in _names(sitting) if name.strip())

    def presented(self, name: str, title: str, unit: Unit | None) -> tuple[str, str]:
        return presented_as(self.named(name), title, unit, self._sitting)

    def named(self, name: str) -> str:
        return name if self.are_addressed else without_address(name)


def _names(sitting: Sitting) -> Iterator[str]:
    """Of everybody whom minutes name for what he said or gave."""
    yield from (row.speaker for row in sitting.statements if row.text.strip())
    yield from (row.who for row in sitting.commitments)
    yield from (row.given_by for row in sitting.handed_in)


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
