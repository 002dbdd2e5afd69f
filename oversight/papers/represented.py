"""For whom somebody came: Article 7.3 of Law 87/2015/QH13, who comes for the head says on what authority."""

from collections.abc import Iterator

from oversight.models.sitting import Attendance, Sitting
from oversight.rules.forms_of_address import without_address
from oversight.rules.same_name import plain


def authorisation_of(row: Attendance) -> str:
    if row.presence != "authorised":
        return ""
    paper = f" ({row.authorisation.strip()})" if row.authorisation.strip() else ""
    return f"được {_absent(row)}ủy quyền dự họp{paper}"


def _absent(row: Attendance) -> str:
    """With a blank behind it; empty where nobody is named, or nobody else than who came."""
    name, _, title = (part.strip() for part in without_address(row.in_place_of).partition(","))
    if not name or plain(name) == plain(without_address(row.name)):
        return ""
    office = title or _office_of(name, row.sitting)
    return f"{name}, {office}, " if office else f"{name} "


def _office_of(name: str, sitting: Sitting) -> str:
    """As somebody of this name is entered at this sitting; two offices under one name are told apart by nobody."""
    offices = {title.strip() for known, title in _known(sitting) if title.strip() and plain(known) == plain(name)}
    return offices.pop() if len(offices) == 1 else ""


def _known(sitting: Sitting) -> Iterator[tuple[str, str]]:
    yield from ((without_address(row.name), row.title) for row in sitting.attendance)
    yield from ((member.person.name, member.person.title) for member in sitting.round.members)
