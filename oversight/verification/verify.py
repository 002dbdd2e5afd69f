"""oversight verify: reads everything once and reports what does not hold."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from oversight.files import FileStore
from oversight.models.dossier import models_below
from oversight.models.journal import JournalChain
from oversight.models.round import Round
from oversight.verification import entries, search_index, storage
from oversight.verification.chain import Head, faults_in_chain
from oversight.verification.files import KeptFiles
from oversight.verification.ledger import Ledger
from oversight.verification.reading import Found, LostTable, rows_of
from oversight.verification.report import Report
from oversight.verification.rows import judge_row, report_the_missing, vouched_tables
from oversight.verification.wording import Chains, place_of_entry

WHERE_IT_LIES = "Tệp cơ sở dữ liệu"
Progress = Callable[[str, int], None]


def verify(
    session: Session, progress: Progress = lambda table, read: None, store: FileStore | None = None
) -> Report:
    """Reads the whole database, writes nothing, and never raises for what it finds there.

    Hand over a session that has read nothing yet: what is written meanwhile is then not seen. With a `store` every
    kept file is read too; without one only what the rows say of them is judged.
    `progress` is called after each page with the table and the number of its rows read so far.
    """
    report = Report()
    try:
        connection = _one_moment(session)
    except (SQLAlchemyError, sqlite3.Error, ValueError) as error:
        report.add(WHERE_IT_LIES, f"không mở được ({error})")
    else:
        _read_everything(connection, report, progress, KeptFiles(store, report) if store else None)
    return report


def _read_everything(
    connection: Connection, report: Report, progress: Progress, files: KeptFiles | None
) -> None:
    chains = Chains(connection)
    with closing(Ledger(frozenset(model.__tablename__ for model in models_below(Round)))) as ledger:
        for sentence in storage.faults(connection):
            report.add(WHERE_IT_LIES, sentence)
        _Reading(connection, ledger, report, chains, progress, files).everything()


@dataclass
class _Reading:
    connection: Connection
    ledger: Ledger
    report: Report
    chains: Chains
    progress: Progress
    files: KeptFiles | None
    lost: set[str] = field(default_factory=set)

    def everything(self) -> None:
        for found in self._rows(entries.TABLE):
            entries.note_entry(found, self.ledger, self.report, self.chains)
        self._judge_chains()
        self.ledger.settle()
        for table in vouched_tables():
            for found in self._rows(table):
                judge_row(table, found, self.ledger, self.report, self.chains)
                if self.files:
                    self.files.judge(table, found.cells)
        report_the_missing(self.ledger, self.report, self.chains, self.lost)
        for found in self._rows(search_index.TABLE):
            search_index.judge_entry(found, self.report)

    def _judge_chains(self) -> None:
        heads = dict(self._heads())
        scopes = sorted({*heads, *self.ledger.scopes()})
        self.report.chains = len(scopes)
        for scope in scopes:
            for position, sentence in faults_in_chain(self.ledger.links(scope), heads.get(scope)):
                self.report.add(place_of_entry(self.chains.name(scope), position), sentence)

    def _heads(self) -> Iterator[tuple[str, Head]]:
        for found in self._rows(JournalChain.__table__):
            if isinstance(found.cells.get("scope"), str):
                yield found.cells["scope"], Head(found.cells.get("length"), found.cells.get("head"))
            else:
                self.report.add(f"Bảng journal_chains, dòng {found.address}", "không đọc được")

    def _rows(self, table: Table) -> Iterator[Found]:
        read = 0
        try:
            for page in rows_of(self.connection, table):
                yield from page
                read += len(page)
                self.progress(table.name, read)
        except LostTable as lost:
            self.lost.add(table.name)
            self.report.add(f"Bảng {table.name}", f"không đọc tiếp được sau {read} bản ghi ({lost})")


def _one_moment(session: Session) -> Connection:
    """On PostgreSQL each statement would see another moment; SQLite holds one for the whole transaction."""
    if session.get_bind().dialect.name == "postgresql" and not session.in_transaction():
        return session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    return session.connection()
