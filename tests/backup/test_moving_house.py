"""The commands, as they are typed: a council moves from one engine to the other and back, and nothing is different."""

from datetime import date

import pytest
from alembic import command as migrations
from alembic.script import ScriptDirectory
from click.testing import CliRunner, Result
from full_house import PICTURE
from postgres import databases_under_test
from safekeeping import ONE_ENGINE, SECRET, Place, on_file
from sqlalchemy import insert, select

from oversight import schema
from oversight.backup.archive import Archive
from oversight.backup.making import Manifest
from oversight.canonical import canonical
from oversight.database import Database
from oversight.models.calendar import DayOff
from web.cli import main

A_DAY = {"id": "01a20933-b01b-7473-b4b7-db201a47ed97", "day": "2026-12-31", "is_working": True, "label": "Làm bù"}


def run(place: Place, *words: str) -> Result:
    """The command itself, without a process of its own: to start one takes longer than what it does."""
    own = {"OVERSIGHT_DATA": str(place.settings.data), "DATABASE_URL": place.settings.database_url}
    return CliRunner().invoke(main, [*words], env=own)


def said(place: Place, *words: str) -> Result:
    done = run(place, *words)
    assert done.exit_code == 0, done.stderr
    return done


def rows_beside_the_journal(place: Place) -> dict[str, str]:
    return {name: digest for name, digest in place.digests().items() if "-journal" not in name}


def test_a_council_moves_there_and_back_by_the_commands(house, the_other_engine, tmp_path):
    """With a drill on the way, which the journal there tells of; everything else is what it was."""
    there, back, target = tmp_path / "di.zip", on_file(tmp_path / "back"), the_other_engine
    moved = said(house, "export-all", str(there))
    assert "tài khoản và mật khẩu đã băm" in moved.stderr
    arrived = said(target, "import-all", str(there))
    assert "Chuỗi nhật ký nguyên vẹn" in arrived.stdout
    assert "tài khoản và mật khẩu đã băm" in arrived.stderr
    assert target.digests() == house.digests()
    assert target.store.read(next(iter(target.store.digests()))) == PICTURE
    assert "đạt" in said(target, "drill", str(there)).stdout
    assert "nguyên vẹn" in said(target, "verify").stdout
    said(target, "export-all", str(tmp_path / "ve.zip"))
    said(house, "import-all", str(tmp_path / "ve.zip"), "--data", str(back.settings.data))
    assert rows_beside_the_journal(back) == rows_beside_the_journal(house)
    assert back.digests() == target.digests()
    assert [*(back.settings.data / "drills").iterdir()]
    again = run(target, "import-all", str(there))
    assert again.exit_code == 1
    assert "đã có dữ liệu" in again.stderr


def test_a_backup_its_drill_and_its_return_by_the_commands(house, beside, elsewhere, tmp_path):
    key = tmp_path / "khoa"
    key.write_bytes(SECRET + b"\n")
    made = said(house, "backup", "-o", str(tmp_path / "kept"), "--key", str(key))
    path, = (tmp_path / "kept").iterdir()
    assert f"Đã ghi {path}" in made.stdout
    is_server = house.settings.database_url.startswith("postgresql")
    to = ["--to", elsewhere("postgresql", "drilled").settings.database_url] if is_server else []
    tried = said(house, "drill", str(path), "--key", str(key), *to)
    assert "đạt" in tried.stdout
    assert len([*(house.settings.data / "drills").iterdir()]) == 1
    restored = said(beside, "restore", str(path), "--key", str(key))
    assert "Kiểm tra lại:" in restored.stdout
    assert f"vào {beside.settings.data}" in restored.stdout
    refused = run(beside, "restore", str(path))
    assert refused.exit_code == 1
    assert "--key" in refused.stderr
    said(house, "backup", "-o", str(tmp_path / "open"))
    plain, = (tmp_path / "open").iterdir()
    refused = run(elsewhere("sqlite", "nowhere"), "restore", str(plain), "--key", str(key))
    assert refused.exit_code == 1
    assert "không mã hóa" in refused.stderr


@pytest.mark.skipif("postgresql" not in databases_under_test(), reason="there is none on SQLite")
@pytest.mark.parametrize("scenery", ["postgresql"], indirect=True)
def test_a_password_is_never_told(house, tmp_path):
    """Neither by what is said, nor by the file."""
    password = house.settings.database_url.split(":")[2].split("@")[0]
    done = said(house, "backup", "-o", str(tmp_path / "kept"))
    path, = (tmp_path / "kept").iterdir()
    wrong = run(Place(house.settings), "restore", str(path), "--to",
                house.settings.database_url.replace("127.0.0.1", "127.0.0.2"))
    for text in (done.stdout, done.stderr, wrong.stdout, wrong.stderr, path.read_bytes().decode("latin-1")):
        assert password not in text


@ONE_ENGINE
@pytest.mark.parametrize("typed", ["", "ngan", "x" * 5000])
def test_a_key_that_could_be_guessed_is_refused(house, tmp_path, typed):
    key = tmp_path / "khoa"
    key.write_text(typed)
    done = run(house, "backup", "-o", str(tmp_path / "kept"), "--key", str(key))
    assert done.exit_code == 1
    assert "phải dài từ 20" in done.stderr
    assert not (tmp_path / "kept").exists()


def at_revision(place: Place, revision: str) -> None:
    database = Database(place.settings.database_url)
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        migrations.upgrade(schema.config(connection), revision)
        connection.execute(insert(DayOff.__table__).values(A_DAY | {"day": date(2026, 12, 31)}))
    database.dispose()


def before_the_latest() -> str:
    return ScriptDirectory(str(schema.MIGRATIONS)).get_revision(schema.latest()).down_revision


def days_off_at(place: Place) -> list[str]:
    database = Database(place.settings.database_url)
    with database.reading() as session:
        found = [(each.id, f"{each.day}", each.is_working, each.label) for each in session.scalars(select(DayOff))]
    assert schema.is_up_to_date(database)
    database.dispose()
    return found


def test_a_backup_made_before_an_upgrade_comes_back_and_is_brought_up_to_date(elsewhere, scenery, tmp_path):
    """Made by today's program of yesterday's database, which it leaves as it is."""
    kind = scenery.database.engine.dialect.name
    old, new = elsewhere(kind, "old"), elsewhere(kind, "new")
    at_revision(old, before_the_latest())
    made = old.backed_up(tmp_path / "kept")
    assert made.manifest.schema == before_the_latest()
    database = Database(old.settings.database_url)
    assert not schema.is_up_to_date(database)
    database.dispose()
    new.restored(made.path)
    assert days_off_at(new) == [tuple(A_DAY.values())]


def test_rows_of_the_first_program_arrive_in_the_tables_of_this_one(target, tmp_path):
    path = tmp_path / "first.zip"
    with path.open("wb") as out, Archive(out, None) as archive:
        columns = {"id": "key", "day": "day", "is_working": "boolean", "label": "text"}
        archive.add("tables/001-days_off.jsonl", b"\n".join(
            [canonical({"table": "days_off", "columns": columns}), canonical(A_DAY), b""]))
        archive.finish(Manifest(
            form="portable", program="0.0.1", schema="0001", engine="sqlite", made_at="2026-11-23T05:00:00+00:00",
            made_by="ai đó", counts={"days_off": 1}, heads={}))
    target.restored(path)
    assert days_off_at(target) == [tuple(A_DAY.values())]
