"""A house of many years and many councils, written row by row without a story: only its size matters.

One council follows most of it; the others are there to be kept out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, insert, text

from oversight.database import Database
from oversight.models.identity import new_id
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person, Seat
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import DelegationMember, Round
from workflows.tables import workflow

TODAY = date(2026, 11, 23)
MANY = {"sqlite": 100_000, "postgresql": 25_000}  # the server takes its time over so many indexes
IN_A_ROUND, UNITS, COUNCILS, OF_THE_LARGEST = 5, 200, 20, 0.6
THEMES = [f"THEME-{number}" for number in range(300)]
STATES = [state.name for state in workflow("recommendation").states]
PEOPLE = ("office", "committee_chair", "member", "unit_head", "somebody")


@dataclass(frozen=True)
class Crowd:
    """Ids under short names: "council", "committee", "unit", and each of PEOPLE."""

    database: Database
    ids: dict[str, str]

    def person(self, session, key: str) -> Person:
        return session.get_one(Person, self.ids[key])


def fill(database: Database) -> Crowd:
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        ids = _fill(connection)
    if database.engine.dialect.name == "postgresql":  # what autovacuum does in the field; SQLite goes without
        with database.engine.connect() as connection, connection.begin():
            connection.execute(text("ANALYZE"))
    return Crowd(database, ids)


def _fill(connection: Connection) -> dict[str, str]:
    councils = [{"id": new_id(), "name": f"HĐND {number}", "short_name": f"{number}", "level": "province",
                 "place_name": f"{number}"} for number in range(COUNCILS)]
    largest = councils[0]["id"]
    bodies = {kind: {"id": new_id(), "council_id": largest, "name": kind, "kind": kind, "code": "B"}
              for kind in ("standing_committee", "committee")}
    others = [{"id": new_id(), "council_id": each["id"], "name": "Thường trực", "kind": "standing_committee",
               "code": "B"} for each in councils[1:]]
    units = [{"id": new_id(), "council_id": largest, "name": f"Đơn vị {number}"} for number in range(UNITS)]
    for model, rows in ((Council, councils), (Body, [*bodies.values(), *others]), (Unit, units)):
        connection.execute(insert(model.__table__), rows)
    ids = {"council": largest, "committee": bodies["committee"]["id"], "unit": units[7]["id"],
           "standing": bodies["standing_committee"]["id"]}
    ids |= _people(connection, ids)
    many = MANY[connection.dialect.name]
    rounds = list(_rounds(many // IN_A_ROUND, ids, {row["council_id"]: row["id"] for row in others}))
    connection.execute(insert(Round.__table__), rounds)
    _sit(connection, ids, rounds)
    items = list(_items(rounds, [unit["id"] for unit in units], ids))
    connection.execute(insert(Recommendation.__table__), items)
    beside = [{"id": new_id(), "council_id": item["council_id"], "recommendation_id": item["id"],
               "unit_id": ids["unit"]} for item in items[::many // 50]]
    connection.execute(insert(CooperatingUnit.__table__), beside)
    return ids


def _people(connection: Connection, ids: dict[str, str]) -> dict[str, str]:
    people = {key: new_id() for key in PEOPLE}
    connection.execute(insert(Person.__table__), [
        {"id": key, "council_id": ids["council"], "name": name, "title": ""} for name, key in people.items()])
    connection.execute(insert(Seat.__table__), [
        {"id": new_id(), "council_id": ids["council"], "body_id": None, "unit_id": None} | seat for seat in (
            {"person_id": people["office"], "role": "secretariat"},
            {"person_id": people["committee_chair"], "role": "chair", "body_id": ids["committee"]},
            {"person_id": people["unit_head"], "role": "unit_head", "unit_id": ids["unit"]})])
    return people


def _rounds(count: int, ids: dict[str, str], others: dict[str, str]) -> Iterator[dict[str, Any]]:
    """One in fifty by the committee."""
    for number in range(count):
        council, body = ids["council"], ids["committee"] if number % 50 == 0 else ids["standing"]
        if number >= count * OF_THE_LARGEST:
            council, body = list(others.items())[number % len(others)]
        yield {"id": new_id(), "council_id": council, "ordering_body_id": body, "theme": f"Đợt {number}",
               "theme_code": THEMES[number % len(THEMES)], "state": "following_up", "version": 1,
               "successor_id": list(others)[0] if number % 997 == 1 else None,
               "established_on": date(2010, 1, 1) + timedelta(number % 6_000)}


def _sit(connection: Connection, ids: dict[str, str], rounds: list[dict[str, Any]]) -> None:
    """One of PEOPLE in ten of them, somebody in each."""
    for person, some in (("member", rounds[::len(rounds) // 10]), ("somebody", rounds)):
        connection.execute(insert(DelegationMember.__table__), [
            {"id": new_id(), "council_id": round_["council_id"], "round_id": round_["id"], "person_id": ids[person],
             "role": "delegation_member"} for round_ in some])


def _items(rounds: list[dict[str, Any]], units: list[str], ids: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Codes come in shares of their own, so that no two filters always agree; thousands are due on one day."""
    for number in range(len(rounds) * IN_A_ROUND):
        round_ = rounds[number // IN_A_ROUND]
        due = None if number % 19 == 0 else date(2026, 12, 31) if number % 10 == 3 else \
            date(2020, 1, 1) + timedelta(number * 7 % 3_000)
        yield {
            "id": new_id(), "council_id": round_["council_id"], "round_id": round_["id"], "position": number % 5,
            "text": f"Kiến nghị {number}", "state": STATES[number * 11 % len(STATES)], "version": 1, "due_on": due,
            "lead_unit_id": units[number * 13 % len(units)],
            "addressee_level": ("unit", "commune", "province", "central")[number * 3 % 4 if number % 6 else 0],
            "nature": ("", "policy", "management", "resources", "violation", "data", "other")[number % 7],
            "term": ("", "immediate", "dated", "long")[number // 3 % 4],
            "issued_on": date(2010 + number % 16, 5, 5) if number % 13 else None,
            "owner_body_id": ids["committee"] if number % 25 == 0 else None,
            "owner_id": ids["member"] if number % 100 == 1 else None}
