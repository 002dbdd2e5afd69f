"""What was backed up comes back: on another path, on another engine, with equal counts, digests and heads."""

import json
import os
import zipfile

import pytest
from full_house import PICTURE
from postgres import databases_under_test
from safekeeping import ONE_ENGINE, SECRET, put_together

from oversight.backup.archive import MANIFEST
from oversight.backup.census import DERIVED
from oversight.backup.faults import BadBackup, NeedsAKey, UnfitPlace
from oversight.database import Database
from oversight.models.base import Base
from oversight.packets import KeyFiles
from oversight.schema import latest, upgrade


def manifest_in(path):
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read(MANIFEST))


def test_a_house_comes_back_row_by_row(house, beside, tmp_path):
    made = house.backed_up(tmp_path / "kept")
    restored = beside.restored(made.path)
    assert beside.content() == house.content()
    assert restored.report == beside.report() == house.report()
    assert restored.report.is_sound
    assert beside.store.read(next(iter(house.store.digests()))) == PICTURE


@ONE_ENGINE
def test_what_a_backup_says_of_itself_is_so(house, tmp_path):
    made = house.backed_up(tmp_path / "kept")
    told, content = manifest_in(made.path), house.content()
    assert made.path.name == "sao-luu-2026-11-23-120000.zip"
    assert (told["made_by"], told["made_at"]) == ("an.ninh@may-chu", "2026-11-23T05:00:00+00:00")
    assert told["schema"] == latest()
    assert told["counts"]["journal"] == len(content["journal"])
    assert {*Base.metadata.tables} - {name for name, rows in content.items() if rows} <= DERIVED
    filled = {name for name, rows in content.items() if rows and not name.startswith(("alembic", "search_", "sqlite_"))}
    assert {name for name, number in told["counts"].items() if number} == filled
    assert len(told["heads"]) == told["counts"]["journal_chains"]
    assert all(head["length"] and len(head["head"]) == 64 for head in told["heads"].values())
    with zipfile.ZipFile(made.path) as archive:
        assert {*archive.namelist()} == {*told["members"], MANIFEST}


def test_rows_travel_to_the_other_engine_and_back_byte_for_byte(house, the_other_engine, tmp_path):
    """Where they arrived the journal is append-only, and keys, which waited while they came in, wait no more."""
    made, there = house.backed_up(tmp_path / "kept", is_portable=True), the_other_engine
    restored = there.restored(made.path, only_portable=True)
    assert restored.manifest.heads == made.manifest.heads
    assert restored.report == house.report()
    assert restored.report.is_sound
    back = there.backed_up(tmp_path / "kept again", is_portable=True)
    assert back.manifest.members == made.manifest.members
    assert_refused(there, "UPDATE journal SET label = 'khác'", "append-only")
    assert_refused(
        there, "UPDATE units SET successor_id = '01a20933-b01b-7473-b4b7-db201a47ed97'", "(?i)foreign key")


def assert_refused(place, change: str, saying: str) -> None:
    database = Database(place.settings.database_url)
    with database.engine.begin() as connection, pytest.raises(Exception, match=saying):
        connection.exec_driver_sql(change)
    database.dispose()


def test_a_database_that_is_not_what_its_backup_says_leaves_no_table(house, beside, tmp_path):
    """Also where the server's own program has ended its transaction before anybody can count."""
    made, own = house.backed_up(tmp_path / "kept"), tmp_path / "own.zip"
    put_together(made.path, own, counts=made.manifest.counts | {"councils": 1})
    with pytest.raises(BadBackup, match="không khớp tờ kê.*councils.*không giữ lại gì"):
        beside.restored(own)
    assert beside.tables() == []
    assert beside.restored(made.path).report == house.report()


@ONE_ENGINE
def test_a_locked_backup_opens_with_its_key_only(house, beside, tmp_path):
    made = house.backed_up(tmp_path / "kept", secret=SECRET)
    assert made.path.name.endswith(".zip.mahoa")
    bytes_of_it = made.path.read_bytes()
    assert b"giam sat" not in bytes_of_it
    assert b"PK\x03\x04" not in bytes_of_it[:1000]
    with pytest.raises(NeedsAKey, match="--key"):
        beside.restored(made.path)
    with pytest.raises(BadBackup, match="Khóa không mở được"):
        beside.restored(made.path, secret=b"mot cau khac cung du dai")
    assert not beside.settings.files.exists()
    beside.restored(made.path, secret=SECRET)
    assert beside.content() == house.content()


@ONE_ENGINE
def test_the_keys_of_the_house_go_along_only_where_nobody_reads_them(house, beside, tmp_path):
    data = house.settings.data
    (data / "secret_key").write_text("k" * 64)
    public_key = KeyFiles(data).make()
    (data / "chung-thu-goc").mkdir()
    (data / "chung-thu-goc" / "goc.pem").write_text("chứng thư")
    (data / "worker.db").write_text("hàng đợi")
    told = {"SECRET_KEY": "k" * 64, "OVERSIGHT_PUBLIC_ADDRESS": "https://giamsat.example.gov.vn", "PATH": "/bin"}
    open_one = house.backed_up(tmp_path / "open", told=told).manifest
    assert {*open_one.left_out} == {"secret_key", "khoa-niem-phong", "worker.db", "SECRET_KEY"}
    assert open_one.settings == {"OVERSIGHT_PUBLIC_ADDRESS": "https://giamsat.example.gov.vn"}
    assert {name for name in open_one.members if name.startswith("data/")} == {"data/chung-thu-goc/goc.pem"}
    assert "k" * 64 not in open_one.as_bytes().decode()
    locked = house.backed_up(tmp_path / "locked", secret=SECRET, told=told)
    assert {*locked.manifest.left_out} == {"worker.db", "SECRET_KEY"}
    beside.restored(locked.path, secret=SECRET)
    assert KeyFiles(beside.settings.data).private(public_key).public_key() == KeyFiles(data).private(
        public_key).public_key()
    assert (beside.settings.data / "secret_key").stat().st_mode & 0o777 == 0o600


@ONE_ENGINE
def test_what_a_place_has_already_is_not_written_over(house, beside, tmp_path):
    (house.settings.data / "secret_key").write_text("cũ" * 32)
    (beside.settings.data / "secret_key").write_text("mới" * 32)
    made = house.backed_up(tmp_path / "kept", secret=SECRET)
    assert beside.restored(made.path, secret=SECRET).kept_back == ("secret_key",)
    assert (beside.settings.data / "secret_key").read_text() == "mới" * 32


@ONE_ENGINE
def test_a_place_that_somebody_lives_in_is_refused_by_what_is_there(house, beside, tmp_path):
    made = house.backed_up(tmp_path / "kept")
    beside.restored(made.path)
    before = beside.content()
    with pytest.raises(UnfitPlace, match=r"bảng councils: \d+.*Chưa có gì được ghi"):
        beside.restored(made.path)
    assert beside.content() == before


def test_a_place_with_tables_and_no_rows_is_empty(house, beside, tmp_path):
    """A server was started on it once."""
    database = Database(beside.settings.database_url)
    upgrade(database)
    database.dispose()
    beside.restored(house.backed_up(tmp_path / "kept").path)
    assert beside.content() == house.content()


@ONE_ENGINE
def test_the_database_of_another_program_is_not_empty(house, beside, tmp_path):
    database = Database(beside.settings.database_url)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE accounting (amount INTEGER)")
    database.dispose()
    with pytest.raises(UnfitPlace, match="bảng accounting"):
        beside.restored(house.backed_up(tmp_path / "kept").path)


@pytest.mark.skipif(len(databases_under_test()) == 1, reason="narrowed on purpose")
@pytest.mark.parametrize("target", ["sqlite"], indirect=True)
@pytest.mark.parametrize("scenery", ["postgresql"], indirect=True)
def test_a_form_of_one_engine_is_not_poured_into_another(house, target, tmp_path):
    with pytest.raises(UnfitPlace, match="oversight export-all"):
        target.restored(house.backed_up(tmp_path / "kept").path)


@ONE_ENGINE
def test_a_kept_file_that_is_damaged_already_is_named_and_the_rest_is_safe(house, beside, tmp_path):
    digest = next(iter(house.store.digests()))
    (house.settings.files / digest[:2] / digest[2:]).write_bytes(b"something else")
    made = house.backed_up(tmp_path / "kept")
    assert made.manifest.damaged_files == [digest]
    restored = beside.restored(made.path)
    assert beside.content() == house.content()
    assert any("không còn trong kho tệp" in str(fault) for fault in restored.report.faults)


@ONE_ENGINE
def test_a_backup_never_writes_over_another(house, tmp_path):
    first = house.backed_up(tmp_path / "kept")
    before = first.path.read_bytes()
    with pytest.raises(Exception, match="không ghi đè"):
        house.backed_up(tmp_path / "kept")
    assert first.path.read_bytes() == before
    assert os.listdir(tmp_path / "kept") == [first.path.name]
    assert first.path.stat().st_mode & 0o077 == 0
