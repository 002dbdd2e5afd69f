"""Databases on a running server."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg
from psycopg import sql


@dataclass(frozen=True)
class Postgres:
    port: int
    password: str

    def url(self, database: str) -> str:
        """For SQLAlchemy's create_engine."""
        return f"postgresql+psycopg://postgres:{self.password}@127.0.0.1:{self.port}/{database}"

    def connect(self) -> psycopg.Connection:
        """To the server's own database. Every statement stands alone: no transaction may make a database."""
        return psycopg.connect(self.url("postgres").replace("+psycopg", ""), autocommit=True)

    def fresh_database(self, name: str, template: str | None = None) -> str:
        """The URL of an empty database, or of a copy of `template`; an older one of that name is dropped.

        Nobody may be connected to the template: dispose of the engine that migrated it.
        Use one name again and again rather than many: each database is eight megabytes of disk.
        """
        new, model = sql.Identifier(name), sql.Identifier(template or "template1")
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(new))
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(new, model))
        return self.url(name)
