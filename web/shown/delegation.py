"""Who sits in the delegation, seat by seat."""

from dataclasses import dataclass

from oversight.models.round import DelegationMember, Round
from oversight.ordering import by_given_name
from workflows.roles import HEADS, Role

ORDER = (*HEADS, Role.DELEGATION_MEMBER, Role.DELEGATION_SECRETARY)


@dataclass(frozen=True)
class Named:
    name: str
    position: str


@dataclass(frozen=True)
class Group:
    title: str
    people: list[Named]


def delegation_of(round_: Round) -> list[Group]:
    """The seats that must be filled are shown even when nobody sits there."""
    always = (Role.DELEGATION_HEAD, Role.DELEGATION_SECRETARY)
    groups = [Group(role.title, [_named(row) for row in _seated(round_, role)]) for role in ORDER]
    needed = {role.title for role in always}
    return [group for group in groups if group.people or group.title in needed]


def _seated(round_: Round, role: Role) -> list[DelegationMember]:
    """Heads as they were listed; the many in the Vietnamese order of names."""
    seated = [row for row in round_.members if row.role == role]
    return sorted(seated, key=lambda row: by_given_name(row.person.name)) if role not in HEADS else seated


def _named(row: DelegationMember) -> Named:
    """Office, team and duty, whichever are known."""
    return Named(row.person.name, " · ".join(part for part in (row.person.title, row.sub_team, row.duty) if part))
