"""Places in the database, in words that lead a person there. Names are read warily: they may be what was altered."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select

from oversight.actor import VIETNAM
from oversight.models.base import Base
from oversight.verification.ledger import Vouching
from oversight.verification.reading import UNREADABLE

CHAINS = (("rounds", "theme", "Nhật ký đợt giám sát “{}”"), ("councils", "name", "Nhật ký của {}"))


class Chains:
    """What each chain is called; every name is looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, str] = {"installation": "Nhật ký của hệ thống"}

    def name(self, scope: str) -> str:
        if scope not in self._known:
            self._known[scope] = self._found(scope) or f"Nhật ký {scope}"
        return self._known[scope]

    def _found(self, scope: str) -> str:
        for table, column, words in CHAINS:
            if name := _read(self._connection, Base.metadata.tables[table], column, scope):
                return words.format(name)
        return ""


def _read(connection: Connection, table: Table, column: str, key: str) -> Any:
    wanted = select(table.columns[column]).where(table.columns.id == key)
    try:
        with connection.begin_nested():
            return connection.execute(wanted).scalar()
    except UNREADABLE:
        return None


def place_of_row(table: str, name: str) -> str:
    return f"Bảng {table}, bản ghi {name}"


def place_of_entry(chain: str, position: int) -> str:
    return f"{chain}, mục {position}" if position else chain


def last_said(said: Vouching, chain_name: Callable[[str], str]) -> str:
    """"lần ghi cuối: mục 31, Ban hành kiến nghị, ngày 18/10/2024, Nhật ký đợt giám sát “…”"."""
    return f"lần ghi cuối: mục {said.position}, {said.label}, ngày {_day(said.at)}, {chain_name(said.scope)}"


def _day(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone(VIETNAM):%d/%m/%Y}"
