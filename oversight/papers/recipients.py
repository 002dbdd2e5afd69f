"""Nơi nhận: everybody a paper goes to, each once."""

from collections.abc import Iterable

from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.papers.bodies import deciding, supervising

AS_ABOVE = "Như trên"
MEMBERS = "Thành viên Đoàn giám sát"
ARCHIVE_OF_THE_DELEGATION = "VT, ĐGS"


def recipients(*names: str | Iterable[str]) -> tuple[str, ...]:
    flat = (name for part in names for name in ((part,) if isinstance(part, str) else part))
    return tuple(dict.fromkeys(name for name in flat if name))


def bodies(round_: Round) -> tuple[str, ...]:
    """The body that decides, then those that supervise with it."""
    return recipients(deciding(round_).brief, joining(round_))


def joining(round_: Round) -> tuple[str, ...]:
    return recipients(body.brief for body in supervising(round_)[1:])


def names(units: Iterable[Unit | None]) -> tuple[str, ...]:
    return recipients(unit.name for unit in units if unit)
