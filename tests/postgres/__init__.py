"""A PostgreSQL server of our own: made for one test run, on this machine only, thrown away after it.

    with throwaway_postgres() as postgres:
        empty = postgres.fresh_database("story")
        migrated = postgres.fresh_database("story", template="migrated")

Under pytest-xdist each worker makes its own: nothing is shared, so nothing is locked.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from .cluster import ClusterFailed, new_cluster
from .databases import Postgres
from .programs import PostgresMissing, find_programs
from .server import ServerFailed, running_server

__all__ = [
    "ClusterFailed",
    "Postgres",
    "PostgresMissing",
    "ServerFailed",
    "databases_under_test",
    "throwaway_postgres",
]

DATABASES = ("sqlite", "postgresql")


@contextmanager
def throwaway_postgres() -> Iterator[Postgres]:
    """Raises PostgresMissing: tests without their database have failed, they were not skipped."""
    programs = find_programs()
    with new_cluster(programs) as (folder, password), running_server(programs, folder, password) as postgres:
        yield postgres


def databases_under_test() -> tuple[str, ...]:
    """Both, unless a person has narrowed a local run on purpose with OVERSIGHT_TEST_DATABASES=sqlite."""
    chosen = tuple((os.environ.get("OVERSIGHT_TEST_DATABASES") or ",".join(DATABASES)).split(","))
    if unknown := set(chosen) - set(DATABASES):
        raise ValueError(f"OVERSIGHT_TEST_DATABASES: {sorted(unknown)} not in {DATABASES}")
    return chosen
