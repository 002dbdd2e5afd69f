"""A backup while people write is one moment of the house; one that is killed or finds no room leaves the others whole.

As in test_concurrency.py: threads meet at a gate, nothing here measures time, and nobody waits for ever.
"""

import faulthandler
import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from struct import pack
from threading import Event

import pytest
from cast.days import morning_of
from PIL import Image
from postgres import databases_under_test
from safekeeping import NOON, ONE_ENGINE, SECRET, Place, on_file, place_of

from oversight.actor import Actor
from oversight.backup import postgresql_programs
from oversight.backup.database_address import file_of
from oversight.backup.faults import NotMade
from oversight.backup.making import Order, back_up
from oversight.backup.opening import opened
from oversight.backup.unfinished import UNFINISHED, one_at_a_time
from oversight.models.evidence import Evidence
from oversight.models.identity import new_id
from oversight.models.people import Person
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting
from oversight.room import write
from oversight.services.evidence import Sent, attach

ROOT = Path(__file__).parent.parent.parent
MAIN = "from web.cli import main; main()"
BACKUPS, KILLS = 2, 3


@pytest.fixture(autouse=True)
def nobody_waits_for_ever():
    faulthandler.dump_traceback_later(240, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def picture(number: int) -> bytes:
    """A dot of a colour of its own."""
    made = BytesIO()
    Image.new("RGB", (1, 1), (number >> 16 & 255, number >> 8 & 255, number & 255)).save(made, "PNG")
    return made.getvalue()


def speaking(play, sitting_id, stop: Event, heard: Event) -> int:
    """`heard` is set whenever one more was written."""
    said = 0
    while not stop.is_set():
        change = {"change": new_id(), "table": "statements", "id": new_id(), "was": {},
                  "cells": {"kind": "opinion", "text": f"Ý kiến thứ {said}"}}
        with play.database.writing() as session:
            actor = Actor(session.get(Person, play.ids["secretary"]), morning_of("18/10/2024"))
            write(session, session.get_one(Sitting, sitting_id), actor, [change])
        said += 1
        heard.set()
    return said


def proving(play, place, report_id, stop: Event, at_most: int = 190) -> int:
    """Each time another file, kept before its row is."""
    kept = 0
    while not stop.is_set() and kept < at_most:
        with play.database.writing() as session:
            actor = Actor(session.get(Person, play.ids["secretariat"]), morning_of("08/10/2024"))
            sent = Sent(f"anh-{kept}.png", picture(kept))
            attach(session, place.store, session.get_one(SelfReport, report_id), actor, None, sent)
        kept += 1
    return kept


@pytest.mark.parametrize("is_portable", [False, True], ids=["own form", "portable"])
def test_a_backup_while_two_people_write_is_one_moment(play, elsewhere, tmp_path, is_portable):
    sitting = play.a("sitting", "held")
    report_id = next(each.id for each in sitting.round.reports if each.state == "requested")
    place, stop, kind = place_of(play, tmp_path / "house"), Event(), play.database.engine.dialect.name
    place.settings.data.mkdir()
    heard, made = Event(), []
    with ThreadPoolExecutor(2) as hands:
        busy = [hands.submit(speaking, play, sitting.id, stop, heard),
                hands.submit(proving, play, place, report_id, stop)]
        try:
            for number in range(BACKUPS):
                heard.clear()
                made.append(place.backed_up(tmp_path / f"kept {number}", is_portable=is_portable))
                assert heard.wait(60), "nobody could write"
        finally:
            stop.set()
        assert all(hand.result() for hand in busy)
    spoken = [each.manifest.counts["statements"] for each in made]
    assert spoken == sorted(spoken)
    assert spoken[-1] > spoken[0]
    for number, each in enumerate(made):
        there = elsewhere(kind, f"elsewhere_{number}")
        restored = there.restored(each.path)
        assert restored.report.is_sound, restored.report.faults
        assert restored.report.files == each.manifest.counts[Evidence.__tablename__]


@ONE_ENGINE
def test_a_file_that_comes_while_files_are_copied_is_not_named_by_the_copy(play, elsewhere, tmp_path):
    """The database first, the files after it: what a row of the copy names lay in the store before."""
    sitting = play.a("sitting", "held")
    report_id = next(each.id for each in sitting.round.reports if each.state == "requested")
    place = place_of(play, tmp_path / "house")
    place.store.keep(picture(1_000_000))
    came = []

    def while_copying(words: str, _number: int) -> None:
        if words.endswith("tệp đính kèm") and not came:
            came.append(proving(play, place, report_id, Event(), 3))
    made = back_up(Order(place.settings, NOON, "an.ninh"), tmp_path / "kept", while_copying)
    assert came == [3]
    assert made.manifest.counts[Evidence.__tablename__] == 0
    assert elsewhere(play.database.engine.dialect.name).restored(made.path).report.is_sound


def command(place: Place, *words: str, under: Sequence[str] = ()) -> subprocess.Popen:
    env = os.environ | {"OVERSIGHT_DATA": str(place.settings.data), "DATABASE_URL": place.settings.database_url,
                        "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(  # noqa: S603  our own program
        [*under, sys.executable, "-c", MAIN, *words], env=env, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def wait_until(is_so, process: subprocess.Popen) -> None:
    while not is_so() and process.poll() is None:
        time.sleep(0.001)


@ONE_ENGINE
def test_a_backup_that_is_killed_leaves_the_old_ones_whole_and_nothing_under_its_own_name(house, tmp_path):
    """At a different moment each time: from its first bytes on, as the unfinished file grows."""
    for number in range(40):
        house.store.keep(os.urandom(200_000) + pack(">I", zlib.crc32(bytes([number]))))
    folder = tmp_path / "kept"
    old = house.backed_up(folder).path
    before, killed = old.read_bytes(), 0
    for number in range(KILLS):
        process = command(house, "backup", "-o", str(folder))
        grown = number * 2_000_000
        wait_until(lambda: any(path.stat().st_size >= grown for path in folder.glob(".unfinished*")), process)  # noqa: B023
        process.send_signal(signal.SIGKILL)
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
    assert killed >= KILLS // 2
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".unfinished")}
    assert len(names) <= 1 + KILLS - killed
    assert old.read_bytes() == before
    for name in names:
        with opened(folder / name, None) as backup:
            backup.check()
    again = command(house, "backup", "-o", str(folder))
    said, complained = again.communicate()
    assert again.returncode == 0, complained.decode()
    assert "Đã ghi" in said.decode()
    assert not [*folder.glob(".unfinished*"), *house.settings.data.glob(".unfinished*")]


@ONE_ENGINE
@pytest.mark.parametrize("secret", [None, SECRET], ids=["open", "locked"])
def test_a_full_disk_leaves_no_half_file_and_says_so(house, tmp_path, secret):
    """No file may grow beyond what the copy of the database needs: attached files come after it."""
    folder, key = tmp_path / "kept", tmp_path / "key"
    key.write_bytes(SECRET)
    old = house.backed_up(folder).path
    limit = blocks_for_the_database(house) + 200
    for _ in range(limit // 500 + 2):
        house.store.keep(os.urandom(500_000))
    words = ["backup", "-o", str(folder), *(["--key", str(key)] if secret else [])]
    done = command(house, *words, under=["/bin/bash", "-c", f'ulimit -f {limit}; exec "$@"', "bash"])
    _said, complained = done.communicate()
    told = complained.decode()
    assert done.returncode == 1
    assert f"hết dung lượng đĩa ở {folder}" in told
    assert "các bản trước vẫn nguyên" in told
    assert "Traceback" not in told
    assert "Exception ignored" not in told
    assert [path.name for path in folder.iterdir()] == [old.name]
    assert not [*house.settings.data.glob(".unfinished*")]


def blocks_for_the_database(house: Place) -> int:
    path = file_of(house.settings.database_url)
    return path.stat().st_size // 1024 if path else 1000


@ONE_ENGINE
def test_two_houses_with_one_folder_leave_each_others_work_alone(house, beside, tmp_path):
    """In the middle of one's backup the other makes its own there, and sweeps up what it left itself."""
    folder, others = tmp_path / "kept", []
    beside.restored(house.backed_up(tmp_path / "moved").path)
    with one_at_a_time(beside.settings.data) as mark:
        left = folder / f"{UNFINISHED}{mark}abc"
    folder.mkdir()
    left.write_bytes(b"half a backup")

    def in_the_middle(words: str, _number: int) -> None:
        if words.endswith("tệp đính kèm") and not others:
            others.append(beside.backed_up(folder).path)
    later = NOON + timedelta(seconds=1)
    own = back_up(Order(house.settings, later, "an.ninh"), folder, in_the_middle).path
    assert {*folder.iterdir()} == {own, *others}
    for path in (own, *others):
        with opened(path, None) as backup:
            backup.check()


@ONE_ENGINE
def test_two_backups_at_once_are_one(house, tmp_path):
    """The second is told so; it does not sweep away what the first has in hand."""
    with one_at_a_time(house.settings.data), pytest.raises(NotMade, match="một lần sao lưu khác"):
        house.backed_up(tmp_path / "kept")
    assert house.backed_up(tmp_path / "kept").path.exists()


def test_what_is_not_there_is_not_made_by_backing_it_up(tmp_path):
    place = on_file(tmp_path)
    with pytest.raises(Exception, match="Không có cơ sở dữ liệu"):
        place.backed_up(tmp_path / "kept")
    assert not (tmp_path / "oversight.db").exists()
    assert [*(tmp_path / "kept").iterdir()] == []


@pytest.mark.skipif("postgresql" not in databases_under_test(), reason="narrowed on purpose")
@pytest.mark.parametrize("scenery", ["postgresql"], indirect=True)
def test_without_the_programs_of_the_server_rows_are_written_by_ourselves(house, beside, tmp_path, monkeypatch):
    assert house.backed_up(tmp_path / "with").manifest.form == "postgresql"
    monkeypatch.setattr(postgresql_programs, "DEBIAN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    made = house.backed_up(tmp_path / "without")
    assert made.manifest.form == "portable"
    beside.restored(made.path)
    assert beside.digests() == house.digests()
