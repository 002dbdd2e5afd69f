"""The `oversight` command, run as people run it: a program of its own, on an installation of its own."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from web.passwords import is_password

ROOT = Path(__file__).parent.parent
MAIN = "from web.cli import main; main()"


class Installation:
    """A folder of data, and the command that works on it."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess:
        """`more` are variables of the environment."""
        env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-c", MAIN, *words], capture_output=True, text=True, cwd=ROOT,
            env=env | {"OVERSIGHT_DATA": str(self.data), "PYTHONPATH": str(ROOT)} | more, check=False)

    def said(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def data_of(self, *words: str):
        return json.loads(self.said(*words))


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> tuple[Installation, dict]:
    """The demonstration, and what it said of itself."""
    installation = Installation(tmp_path_factory.mktemp("demo"))
    return installation, installation.data_of("demo", "--json")


@pytest.fixture
def fresh(tmp_path) -> Installation:
    return Installation(tmp_path)


def test_the_demonstration_says_what_it_made_and_how_to_sign_in(shown):
    _, made = shown
    assert all(made[name] for name in ("rounds", "sittings", "people", "password"))
    assert all(each["id"] for each in (*made["rounds"], *made["sittings"]))


def test_every_listing_is_data_when_asked(shown):
    installation, made = shown
    for listing, key in (("rounds", "id"), ("sittings", "id"), ("people", "person_id")):
        listed = {each["id"] for each in installation.data_of(listing, "--json")}
        assert {each[key] for each in made[listing]} <= listed


def test_a_second_demonstration_is_refused_and_if_empty_leaves_things_alone(shown):
    installation, _ = shown
    assert installation.run("demo").returncode != 0
    before = installation.said("rounds")
    done = installation.run("demo", "--if-empty")
    assert done.returncode == 0
    assert "reset-password EMAIL" in done.stderr
    assert installation.said("rounds") == before


def test_the_chain_of_the_demonstration_is_whole(shown):
    installation, _ = shown
    report = installation.data_of("verify", "--json")
    assert report["is_sound"]
    assert report["entries"] > 100


def test_one_altered_letter_is_named_with_its_place(shown, tmp_path):
    installation, _ = shown
    copy = Installation(tmp_path)
    source, target = (sqlite3.connect(each.data / "oversight.db") for each in (installation, copy))
    with source, target:
        source.backup(target)
        target.execute("UPDATE recommendations SET text = replace(text, 'ư', 'u')")
    source.close()
    target.close()
    done = copy.run("verify")
    assert done.returncode == 1
    assert "recommendations" in done.stdout


def test_minutes_come_out_as_a_paper(shown, tmp_path):
    installation, made = shown
    paper = tmp_path / "bien-ban.pdf"
    installation.said("minutes", made["sittings"][0]["id"], "-o", str(paper))
    text = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True).stdout  # noqa: S603, S607
    assert "BIÊN BẢN" in text
    assert "Lưu: VT, Hồ sơ" in text


def round_with_evidence(made: dict) -> str:
    return next(each["id"] for each in made["rounds"] if each["key"] == "bac_son_2024")


def test_a_round_travels_to_another_installation_unchanged_and_once(shown, fresh, tmp_path):
    """With its evidence in one parcel; the JSON beside it is the same on both sides."""
    installation, made = shown
    key, file, parcel = round_with_evidence(made), tmp_path / "dot.json", tmp_path / "dot.zip"
    installation.said("export", key, "-o", str(file))
    installation.said("export", key, "-o", str(parcel))
    jsonschema.validate(json.loads(file.read_text(encoding="utf-8")), installation.data_of("schema"))
    fresh.said("import", str(parcel))
    assert json.loads(fresh.said("export", key)) == json.loads(file.read_text(encoding="utf-8"))
    report = fresh.data_of("verify", "--json")
    assert (report["is_sound"], report["files"]) == (True, 1)
    again = fresh.run("import", str(file))
    assert again.returncode != 0
    assert "đã có" in again.stderr


def test_a_round_without_its_evidence_arrives_and_verify_names_what_is_missing(shown, fresh, tmp_path):
    installation, made = shown
    file = tmp_path / "dot.json"
    exported = installation.run("export", round_with_evidence(made), "-o", str(file))
    assert "1 tệp minh chứng" in exported.stderr
    assert "Chưa có 1 tệp minh chứng" in fresh.run("import", str(file)).stderr
    verified = fresh.run("verify")
    assert verified.returncode == 1
    assert "không còn trong kho tệp" in verified.stdout


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", '{"format": "khác"}'.encode()])
def test_a_bad_file_is_refused_with_sentences_and_changes_nothing(fresh, tmp_path, content):
    file = tmp_path / "hong.json"
    file.write_bytes(content)
    done = fresh.run("import", str(file))
    assert done.returncode != 0
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert fresh.data_of("rounds", "--json") == []


def test_the_first_administrator_is_made_by_a_command_that_shows_the_password_once(fresh):
    assert "Mật khẩu" in fresh.said("create-admin", "quantri@coquan.example")
    assert fresh.run("create-admin", "quantri@coquan.example").returncode != 0
    assert fresh.run("create-admin", "khac@coquan.example", "--password", "ngan").returncode != 0


def test_what_does_not_exist_is_said_and_not_printed(fresh, tmp_path):
    for words in (("export", "khong-co"), ("minutes", "khong-co", "-o", str(tmp_path / "x.pdf"))):
        done = fresh.run(*words)
        assert done.returncode != 0
        assert "Không có hồ sơ" in done.stderr
    assert not (tmp_path / "x.pdf").exists()


def test_the_tables_are_published_as_data(fresh):
    assert {table["stem"] for table in fresh.data_of("tables", "--json")} == {
        "round", "self_report", "sitting", "minutes", "recommendation", "proposal"}


def test_a_lost_password_is_replaced_by_one_that_is_shown_once(fresh):
    first = fresh.said("create-admin", "quantri@coquan.example").strip().split()[-1]
    second = fresh.said("reset-password", "QuanTri@coquan.example").strip().split()[-1]
    with sqlite3.connect(fresh.data / "oversight.db") as database:
        (kept,) = database.execute("SELECT password FROM accounts").fetchone()
    assert (is_password(first, kept), is_password(second, kept)) == (False, True)
    assert fresh.data_of("verify", "--json")["is_sound"]


def told(done: subprocess.CompletedProcess) -> str:
    """What a command that could not do its work says of it: sentences, and no traceback."""
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


def test_nobody_gets_a_password_under_an_unknown_address(fresh):
    assert "Không có tài khoản" in told(fresh.run("reset-password", "ai.do@coquan.example"))


def test_a_first_start_that_was_interrupted_says_so_and_what_to_do(shown, tmp_path):
    interrupted = copy_of(shown[0], tmp_path)
    with sqlite3.connect(interrupted.data / "oversight.db") as database:
        database.execute("DELETE FROM accounts")
    for words in (("demo",), ("demo", "--if-empty")):
        assert str(tmp_path) in told(interrupted.run(*words))


def test_an_installation_with_an_administrator_and_no_council_yet_is_left_alone(fresh):
    fresh.said("create-admin", "quantri@coquan.example")
    assert "reset-password" in fresh.run("demo", "--if-empty").stderr
    assert fresh.data_of("people", "--json") == []


def test_what_keeps_a_command_from_its_work_is_a_sentence(shown, tmp_path):
    installation, _ = shown
    assert "trống" in told(installation.run("demo"))
    later = copy_of(installation, tmp_path)
    with sqlite3.connect(later.data / "oversight.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "mới hơn chương trình này" in told(later.run("rounds"))
    assert "SECRET_KEY" in told(installation.run("serve", **{"SECRET_KEY": "ngan"}))


@pytest.mark.parametrize("url", [
    "postgresql://ai:mat-khau@127.0.0.1:1/khong-co", "sqlite:////khong/co/thu-muc/nay.db", "mat-khau", "khac://mat-khau"])
def test_a_database_that_cannot_be_reached_is_a_sentence_without_the_password(fresh, url):
    said = told(fresh.run("rounds", DATABASE_URL=url))
    assert "cơ sở dữ liệu" in said
    assert "mat-khau" not in said


def copy_of(installation: Installation, folder: Path) -> Installation:
    source, target = (sqlite3.connect(each / "oversight.db") for each in (installation.data, folder))
    with source, target:
        source.backup(target)
    source.close()
    target.close()
    return Installation(folder)
