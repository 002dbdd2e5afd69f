"""Several workers of one installation start at the same moment, on a machine that has nothing yet."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import text

from oversight.database import Database
from oversight.schema import is_up_to_date, upgrade
from web.secret import SHORTEST, WeakSecret, secret_key

WORKERS = 6


def at_once(do) -> list:
    start = Barrier(WORKERS)

    def one(_number: int):
        start.wait()
        return do()
    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(one, range(WORKERS)))


@pytest.fixture
def without_key(monkeypatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)


@pytest.fixture
def untouched(database, tmp_path) -> Iterator[str]:
    """The address of a database with no table in it, beside that of the stories."""
    if database.engine.dialect.name == "sqlite":
        yield f"sqlite:///{tmp_path / 'untouched.db'}"
        return
    with database.engine.begin() as connection:
        connection.execute(text("CREATE SCHEMA untouched"))
    url = database.engine.url.update_query_dict({"options": "-csearch_path=untouched"})
    yield url.render_as_string(hide_password=False)
    with database.engine.begin() as connection:
        connection.execute(text("DROP SCHEMA untouched CASCADE"))


@pytest.mark.usefixtures("without_key")
def test_all_sign_cookies_with_the_same_whole_key(tmp_path):
    for attempt in range(40):
        data = tmp_path / str(attempt)
        data.mkdir()
        keys = set(at_once(lambda data=data: secret_key(data)))
        assert len(keys) == 1
        assert len(keys.pop()) >= SHORTEST
        assert [(path.name, path.stat().st_mode & 0o777) for path in data.iterdir()] == [("secret_key", 0o600)]


@pytest.mark.usefixtures("without_key")
def test_a_key_that_was_cut_short_is_refused(tmp_path):
    (tmp_path / "secret_key").write_text("")
    with pytest.raises(WeakSecret, match="quá ngắn"):
        secret_key(tmp_path)


def test_the_tables_are_made_by_one_of_them(untouched):
    def start() -> bool:
        database = Database(untouched)
        upgrade(database)
        is_ready = is_up_to_date(database)
        database.dispose()
        return is_ready
    assert all(at_once(start))
