"""What a demonstration hands back: who can sign in, and where to look."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to make an account for. `note` says in Vietnamese what they will find on their desk."""

    person_id: str
    name: str
    title: str
    seat_titles: tuple[str, ...]
    email: str
    note: str
    is_administrator: bool = False


@dataclass(frozen=True)
class DemoRecord:
    """`key` stays the same from one demonstration to the next; the id does not."""

    key: str
    id: str
    name: str
    state: str


@dataclass(frozen=True)
class Demo:
    people: list[DemoPerson]
    rounds: list[DemoRecord]
    sittings: list[DemoRecord]
