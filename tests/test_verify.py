"""Every byte can be vouched for: what was altered behind the house's back is named with its place."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from cast import Play, a_play, audit
from full_house import FULL, full_round
from sqlalchemy import JSON, Column, Connection, Table, Uuid, create_engine, delete, insert, select, text, update

from oversight.actor import Actor
from oversight.models.base import Base
from oversight.models.identity import new_id
from oversight.models.journal import START, JournalChain, JournalEntry
from oversight.models.organisations import Council, Unit
from oversight.models.papers import IssuedPaper
from oversight.services import journal
from oversight.verification import Report, verify
from oversight.verification.ledger import Ledger
from oversight.verification.rows import vouched_tables
from oversight.verification.seals import entry_seal

JOURNAL, CHAINS = JournalEntry.__table__, JournalChain.__table__


@dataclass
class House:
    """The full house, and a way past all of its doors: no triggers, no foreign keys, no journal."""

    play: Play
    round_id: str

    def report(self) -> Report:
        with self.play.database.reading() as session:
            return verify(session)

    @property
    def places(self) -> list[str]:
        return [fault.place for fault in self.report().faults]

    @property
    def faults(self) -> list[str]:
        return [str(fault) for fault in self.report().faults]

    @contextmanager
    def behind_its_back(self) -> Iterator[Connection]:
        engine = create_engine(self.play.database.engine.url)
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SET session_replication_role = replica"))
            else:
                connection.execute(text("DROP TRIGGER IF EXISTS journal_no_update"))
                connection.execute(text("DROP TRIGGER IF EXISTS journal_no_delete"))
            yield connection
        engine.dispose()

    def set_back(self) -> None:
        self.play.audience.close()
        self.play.scenery.set_back(FULL)


@pytest.fixture
def house(play) -> Iterator[House]:
    standing = House(play, full_round(play).id)
    yield standing
    standing.set_back()


@pytest.fixture
def file(sceneries) -> Iterator[House]:
    """On SQLite, where a stranger can write any byte; PostgreSQL keeps cells readable and can check its own pages."""
    with a_play(sceneries("sqlite")) as play:
        standing = House(play, full_round(play).id)
        yield standing
        standing.set_back()


def other(column: Column, value: Any) -> Any:
    """Another value that the column could hold as well."""
    if isinstance(column.type, Uuid):
        return new_id()
    if isinstance(column.type, JSON):
        return {"khác": value}
    return next(made(value) for kind, made in OTHERS if isinstance(value, kind))


OTHERS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (bool, lambda value: not value), (int, lambda value: value + 1), (str, lambda value: value[:30] + "x"),
    (datetime, lambda value: value + timedelta(seconds=1)), (date, lambda value: value + timedelta(days=1)),
    (type(None), lambda value: None))
WHEN_EMPTY = {"DATE": date(2024, 1, 1), "DATETIME": datetime(2024, 1, 1), "VARCHAR(64)": "0" * 64, "INTEGER": 7}


def alter(connection: Connection, table: Table, column: Column) -> str | None:
    """Alters the cell of one row; the row's key, or None when there is no row."""
    row = connection.execute(select(table).order_by(table.c.id).limit(1)).mappings().first()
    if row is None:
        return None
    value = other(column, row[column.name])
    if value is None:
        value = WHEN_EMPTY.get(str(column.type), "khác")
    connection.execute(update(table).where(table.c.id == row["id"]).values({column.name: value}))
    return value if column.name == "id" else row["id"]


def test_a_house_that_nobody_touched_is_sound(house):
    report = house.report()
    assert report.faults == []
    with house.play.database.reading() as session:
        counts = {table.name: len(session.execute(select(table)).all()) for table in Base.metadata.sorted_tables}
    assert (report.chains, report.entries) == (counts["journal_chains"], counts["journal"])
    assert report.rows == sum(counts[table.name] for table in vouched_tables())
    assert report.papers == counts["papers"] > 3
    assert [table.name for table in vouched_tables() if not counts[table.name]] == []


def test_an_empty_house_is_sound(database):
    with database.reading() as session:
        assert verify(session).is_sound


def test_progress_is_told_table_by_table(house):
    told = []
    with house.play.database.reading() as session:
        verify(session, lambda table, read: told.append((table, read)))
    assert dict(told)["journal"] == house.report().entries


def test_people_who_go_on_working_do_not_disturb_it(house):
    """A unit is written after the journal was read and before the units are: to verify it does not exist yet."""
    def write(table, _read):
        if table == "journal_chains":
            with house.play.database.writing() as session:
                council = session.get_one(Council, house.play.ids["district"])
                session.add(Unit(council=council, name="Trường Tiểu học thị trấn"))
                journal.enter(session, council, Actor(None, datetime(2025, 1, 6, tzinfo=UTC)), "created", "Thêm đơn vị")

    with house.play.database.reading() as session:
        during = verify(session, write)
    after = house.report()
    assert (during.faults, after.faults) == ([], [])
    assert (after.entries, after.rows) == (during.entries + 1, during.rows + 1)


@pytest.mark.parametrize("place", range(max(len(table.columns) for table in vouched_tables())))
def test_any_altered_cell_of_any_table_is_named(house, place):
    """One column of every table at a time: the first of each, the second of each, …"""
    altered = []
    with house.behind_its_back() as connection:
        for table in vouched_tables():
            if place < len(table.columns) and (key := alter(connection, table, [*table.columns][place])):
                altered.append(f"Bảng {table.name}, bản ghi {key}")
    assert altered
    assert set(altered) <= set(house.places)


def test_the_fault_says_who_wrote_last(house):
    with house.behind_its_back() as connection:
        connection.execute(text("UPDATE recommendations SET text = 'Không phải làm gì'"))
    fault, = house.faults
    assert "nội dung không khớp nhật ký (lần ghi cuối: mục " in fault
    assert "Đánh giá: hoàn thành một phần, ngày 18/12/2024" in fault
    assert "Nhật ký đợt giám sát “Công tác chuyển đổi số trên địa bàn huyện”" in fault


def test_a_row_that_is_gone_is_missed(house):
    with house.behind_its_back() as connection:
        key = connection.scalar(text("SELECT id FROM findings"))
        connection.execute(text("DELETE FROM findings WHERE id = :key"), {"key": key})
    fault, = house.faults
    assert fault.startswith("Bảng findings, bản ghi")
    assert "nhật ký ghi có nhưng không còn" in fault


def test_a_row_that_was_slipped_in_is_vouched_for_by_nobody(house):
    with house.behind_its_back() as connection:
        unit = connection.execute(text("SELECT council_id FROM units")).mappings().first()
        connection.execute(
            insert(Base.metadata.tables["units"]), {"id": new_id(), "name": "Đơn vị lạ", "kind": "", **unit})
    fault, = house.faults
    assert fault.startswith("Bảng units, bản ghi")
    assert "không có mục nhật ký nào xác nhận bản ghi này" in fault


# The journal

def entry(connection: Connection, house: House, position: int) -> dict[str, Any]:
    wanted = select(JOURNAL).where(JOURNAL.c.scope == house.round_id, JOURNAL.c.position == position)
    return dict(connection.execute(wanted).mappings().one())


def length(connection: Connection, house: House) -> int:
    return connection.scalar(select(CHAINS.c.length).where(CHAINS.c.scope == house.round_id))


def put_head(connection: Connection, house: House, **cells: Any) -> None:
    connection.execute(update(CHAINS).where(CHAINS.c.scope == house.round_id).values(cells))


def cut_the_last(connection: Connection, house: House) -> dict[str, Any]:
    last = entry(connection, house, length(connection, house))
    connection.execute(delete(JOURNAL).where(JOURNAL.c.id == last["id"]))
    return last


@pytest.mark.parametrize("name", [column.name for column in JOURNAL.columns])
def test_any_altered_cell_of_an_entry_is_named(house, name):
    with house.behind_its_back() as connection:
        seven = entry(connection, house, 7)
        value = "2" if name == "previous" else other(JOURNAL.c[name], seven[name])
        value = {"due_on": date(2024, 1, 1), "paper_id": new_id()}.get(name, value) if value is None else value
        value = 1000 if name == "position" else value
        connection.execute(update(JOURNAL).where(JOURNAL.c.id == seven["id"]).values({name: value}))
    places = house.places
    theirs = "Nhật ký đợt giám sát “Công tác chuyển đổi số trên địa bàn huyện”, mục "
    moved = {"position": "1000", "scope": "7", "previous": "7"}
    if name == "scope":
        assert any(place.endswith(", mục 7") and not place.startswith(theirs) for place in places)
        assert f"{theirs}8" in places
    else:
        assert f"{theirs}{moved.get(name, 7)}" in places


def test_an_entry_taken_out_of_the_middle_leaves_a_gap(house):
    with house.behind_its_back() as connection:
        connection.execute(delete(JOURNAL).where(JOURNAL.c.id == entry(connection, house, 4)["id"]))
    assert any("mục 5: thiếu mục 4 ngay trước mục này" in fault for fault in house.faults)


def test_a_journal_cut_short_is_shorter_than_its_head_says(house):
    with house.behind_its_back() as connection:
        last = cut_the_last(connection, house)["position"]
    assert any(f"nhật ký ghi độ dài {last} mục nhưng mục cuối còn lại là mục {last - 1}" in fault
               for fault in house.faults)


def test_a_journal_cut_short_with_its_head_betrays_itself_by_the_rows(house):
    with house.behind_its_back() as connection:
        last = cut_the_last(connection, house)
        put_head(connection, house, length=last["position"] - 1, head=last["previous"])
    faults = house.faults
    assert not any("nhật ký ghi độ dài" in fault for fault in faults)
    assert {name.replace(":", ", bản ghi ") for name in last["rows"]} == {
        fault.partition(":")[0].removeprefix("Bảng ") for fault in faults}


def test_a_journal_written_anew_from_one_entry_on_does_not_know_the_rows(house):
    """Seals and links all in order: somebody who knows how it is done."""
    with house.behind_its_back() as connection:
        last = cut_the_last(connection, house)
        forged = last | {"rows": dict.fromkeys(last["rows"], "0" * 64)}
        forged["digest"] = entry_seal(forged)
        connection.execute(insert(JOURNAL), forged)
        put_head(connection, house, head=forged["digest"])
    assert len(house.places) == len(last["rows"])
    assert all("nội dung không khớp nhật ký" in fault for fault in house.faults)


def test_an_entry_that_follows_another_history_is_named(house):
    """Its own seal and the head are in order; what came before it is not what it says."""
    with house.behind_its_back() as connection:
        last = cut_the_last(connection, house)
        grafted = last | {"previous": START}
        grafted["digest"] = entry_seal(grafted)
        connection.execute(insert(JOURNAL), grafted)
        put_head(connection, house, head=grafted["digest"])
    fault, = house.faults
    assert fault.endswith(f"mục {last['position']}: không nối với mục liền trước")


@pytest.mark.parametrize(("cells", "said"), [
    ({"length": 3}, "nhật ký ghi độ dài 3 mục"), ({"head": START}, "mã băm cuối không khớp mục cuối")])
def test_an_altered_head_is_named(house, cells, said):
    with house.behind_its_back() as connection:
        put_head(connection, house, **cells)
    fault, = house.faults
    assert fault.startswith("Nhật ký đợt giám sát “Công tác chuyển đổi số trên địa bàn huyện”: ")
    assert said in fault


def test_a_journal_without_a_head_is_named(house):
    with house.behind_its_back() as connection:
        connection.execute(delete(CHAINS).where(CHAINS.c.scope == house.round_id))
    assert any("không có dòng ghi độ dài và mã băm cuối" in fault for fault in house.faults)


def said_of_a_row(*entries: tuple[str, int, str, str]) -> str | None:
    """What counts for "units:1" of entries given as scope, position, id, digest, in the order they are read in."""
    with closing(Ledger(frozenset())) as ledger:
        for scope, position, key, seal in entries:
            ledger.note_rows({"scope": scope, "position": position, "id": key, "at": datetime(2024, 10, 18),
                              "label": "", "rows": {"units:1": seal}})
        ledger.settle()
        return ledger.found("units:1").digest


def test_within_a_chain_the_position_decides_whatever_the_ids_and_the_order_of_reading():
    """Two entries of one millisecond have ids in no order, and PostgreSQL reads them in that order."""
    assert said_of_a_row(("a", 2, "7", "second"), ("a", 1, "9", "first")) == "second"
    assert said_of_a_row(("a", 1, "9", "first"), ("a", 2, "7", "second")) == "second"


def test_of_two_chains_the_younger_id_decides():
    assert said_of_a_row(("a", 9, "7", "older"), ("b", 1, "9", "younger")) == "younger"
    assert said_of_a_row(("b", 1, "9", "younger"), ("a", 9, "7", "older")) == "younger"


# Frozen papers

@pytest.mark.parametrize(("table", "column", "said"), [
    ("papers", "document", "nội dung văn bản đã ban hành không khớp mã băm"),
    ("papers", "sha256", "nội dung văn bản đã ban hành không khớp mã băm"),
    ("minutes", "approved_text", "nội dung biên bản đã thông qua không khớp mã băm"),
    ("minutes", "approved_sha256", "nội dung biên bản đã thông qua không khớp mã băm")])
def test_a_frozen_document_stands_by_its_own_digest(house, table, column, said):
    found = Base.metadata.tables[table]
    with house.behind_its_back() as connection:
        key = alter(connection, found, found.c[column])
    assert any(fault.startswith(f"Bảng {table}, bản ghi {key}: {said}") for fault in house.faults)


# Bytes that nobody can read

@pytest.mark.parametrize(("table", "column", "spoiled", "said"), [
    ("minutes", "approved_text", "'{\"issuers\": [}'", "không đọc được cột approved_text"),
    ("papers", "document", "'khong phai JSON'", "không đọc được cột document"),
    ("statements", "text", "CAST(x'4368c3ff' AS TEXT)", "không đọc được cột text"),
    ("rounds", "established_on", "'2024-02-30'", "không đọc được cột established_on"),
    ("sittings", "opens_at", "'hôm qua'", "không đọc được cột opens_at"),
    ("people", "name", "CAST(x'ff' AS TEXT)", "không đọc được cột name"),
    ("rounds", "theme", "x'ff00ff'", "không tính được mã băm"),
    ("report_versions", "content", "'{\"a\": \"\\ud800\"}'", "không tính được mã băm"),
    ("recommendations", "id", "'khong-phai-ma'", "không đọc được cột id")])
def test_a_cell_that_cannot_be_read_is_named_and_hides_nothing_else(file, table, column, spoiled, said):
    with file.behind_its_back() as connection:
        key = connection.execute(select(Base.metadata.tables[table].c.id).order_by(text("rowid"))).scalars().first()
        connection.connection.driver_connection.execute(
            f"UPDATE {table} SET {column} = {spoiled} WHERE id = ?", (key.replace("-", ""),))  # noqa: S608
        connection.execute(text("UPDATE findings SET due_note = 'khác'"))
    faults = file.faults
    named = [fault for fault in faults if fault.startswith(f"Bảng {table}, ")]
    assert any(said in fault for fault in named)
    assert column == "id" or any(key in fault for fault in named)
    assert any(fault.startswith("Bảng findings") for fault in faults)


@pytest.mark.parametrize(("column", "spoiled", "said"), [
    ("rows", "'{'", "mục 7: không đọc được cột rows"),
    ("typed", "CAST(x'ff' AS TEXT)", "mục 7: không đọc được cột typed"),
    ("at", "'hôm qua'", "mục 7: không đọc được cột at"), ("label", "CAST(x'ff' AS TEXT)", "không đọc được cột label"),
    ("position", "'bảy'", "Bảng journal, dòng "), ("scope", "CAST(x'ff' AS TEXT)", "Bảng journal, dòng "),
    ("digest", "''", "mục 7: mã băm không khớp nội dung"), ("rows", "'[1, 2]'", "mục 7: mã băm không khớp nội dung")])
def test_an_entry_that_cannot_be_read_is_named(file, column, spoiled, said):
    with file.behind_its_back() as connection:
        connection.connection.driver_connection.execute(
            f"UPDATE journal SET {column} = {spoiled} WHERE position = 7 AND scope = ?", (file.round_id,))  # noqa: S608
    assert any(said in fault for fault in file.faults)
    assert any("mục 8: " in fault or "mục 7: " in fault for fault in file.faults)


def on_disk(house: House) -> bytes:
    house.play.audience.close()
    house.play.database.dispose()
    return house.play.scenery.path.read_bytes()


@pytest.mark.parametrize(("words", "place"), [
    ("Đề nghị HĐND tỉnh bố trí kinh phí phủ sóng di động các thôn", "Bảng statements"),
    ("Đã ban hành 12 kế hoạch.", "Bảng answers"),
    ("Kiện toàn Ban Chỉ đạo chuyển đổi số, đẩy mạnh tuyên truyền", "Bảng recommendations"),
    ("Đọc lại biên bản", "Nhật ký đợt giám sát")])
def test_one_byte_altered_on_disk_is_found(file, words, place):
    """Wherever the words lie in the file, one letter of them is changed, and each time somebody notices."""
    found = [file.places for _ in altered_on_disk(file, words.encode())]
    assert found
    assert all(found)
    assert any(each.startswith(place) for places in found for each in places)


def test_a_key_altered_in_an_index_is_found(file):
    """The tables are whole; what is looked up through the index would not be there."""
    found = [file.faults for _ in altered_on_disk(file, file.play.ids["commune"].replace("-", "").encode())]
    assert len(found) > 4
    assert all(found)
    assert any(all(fault.startswith("Tệp cơ sở dữ liệu: SQLite báo tệp bị hỏng") for fault in faults)
               for faults in found)


def altered_on_disk(house: House, words: bytes) -> Iterator[None]:
    """The file with one bit of the words' last letter but one changed, at each place where they lie in turn."""
    whole, start = on_disk(house), 0
    while (start := whole.find(words, start)) >= 0:
        at = start + len(words) - 2
        house.play.scenery.path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1:])
        yield
        on_disk(house)
        start += 1


def test_whatever_byte_is_altered_either_it_is_reported_or_nothing_that_is_read_has_changed(file):
    """And verify never falls over what it finds, be it a page of the tree or the schema itself."""
    whole, chance, reported = on_disk(file), random.Random(20241018), 0  # noqa: S311
    before = audit.content_of(file.play.database)
    for _ in range(120):
        at, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
        on_disk(file)
        file.play.scenery.path.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1:])
        if file.report().is_sound:
            assert audit.content_of(file.play.database) == before, f"byte {at}"
        else:
            reported += 1
    assert reported > 10


def test_faults_beyond_a_thousand_are_counted(house):
    with house.behind_its_back() as connection:
        units = Base.metadata.tables["units"]
        council = connection.scalar(select(units.c.council_id))
        connection.execute(insert(units), [
            {"id": new_id(), "name": f"Đơn vị {number}", "kind": "", "council_id": council} for number in range(1205)])
    report = house.report()
    assert (len(report.faults), report.further) == (1000, 205)


def test_an_altered_paper_of_a_series_is_told_by_its_key(house):
    with house.behind_its_back() as connection:
        connection.execute(update(IssuedPaper.__table__).values(number=IssuedPaper.__table__.c.number + 100))
        keys = set(connection.scalars(select(IssuedPaper.__table__.c.id)))
    assert {f"Bảng papers, bản ghi {key}" for key in keys} == set(house.places)
