"""A round travels as one file: it arrives as it left, or not at all, and whoever sent it is told all that is wrong."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime
from functools import reduce
from typing import Any

import pytest
from cast import Play, audit
from cast.play import COMPANY
from cast.scenery import EMPTY
from full_house import full_round
from jsonschema import Draft202012Validator
from sqlalchemy import JSON, Uuid, select

from oversight.actor import Actor
from oversight.database import Database
from oversight.demo.build import build_demo
from oversight.exchange import BadFile, as_text, export_round, import_round, schema
from oversight.exchange.arrival import read
from oversight.exchange.rows import rows_of
from oversight.exchange.shape import CHAIN, ENTRY, dossier_models, referred_models
from oversight.exchange.vouchers import sealed
from oversight.models.dossier import dossier
from oversight.models.journal import START, JournalEntry
from oversight.models.organisations import Council, Unit
from oversight.models.people import Account, Person, Seat
from oversight.models.records import Stateful
from oversight.models.round import Round
from oversight.refusal import NotYours
from oversight.schema import upgrade
from oversight.services import journal
from oversight.services.isolation import confine
from oversight.services.papers import papers_of
from oversight.services.steps import take
from oversight.services.vouching import content_digest
from oversight.verification import verify
from oversight.verification.seals import entry_seal
from workflows.tables import workflow

INSTALLATION = Actor(None, datetime(2025, 1, 6, tzinfo=UTC))
TABLES = {model.__tablename__ for model in (*dossier_models(), *referred_models(), CHAIN, ENTRY)}
Document = dict[str, Any]

SCENES = [
    ("round", "draft"), ("round", "established"), ("round", "cancelled"), ("self_report", "supplement_requested"),
    ("sitting", "postponed"), ("sitting", "held"), ("round", "suspended"), ("minutes", "read_back"),
    ("round", "under_review"), ("recommendation", "explanation_requested"), ("proposal", "received"),
    ("round", "closed"), ("round", "transferred")]


def exported(play: Play, round_: Round) -> str:
    return as_text(export_round(play.audience, round_))


def elsewhere(play: Play, what: Any = EMPTY) -> None:
    """The same engine with another house in it."""
    play.audience.close()
    play.scenery.set_back(what)


def bring_in(play: Play, told: str | bytes, actor: Actor = INSTALLATION) -> str:
    with play.database.writing() as session:
        return import_round(session, actor, told).id


def taken_out(play: Play, key: str) -> str:
    with play.database.reading() as session:
        return as_text(export_round(session, session.get_one(Round, key)))


def assert_sound(play: Play) -> None:
    with play.database.reading() as session:
        assert verify(session).faults == []


# There and back

@pytest.mark.parametrize("scene", SCENES, ids="-".join)
def test_a_round_arrives_in_an_empty_house_as_it_left(play, scene):
    text = exported(play, play.a(*scene).round)
    elsewhere(play)
    key = bring_in(play, text)
    assert taken_out(play, key) == text
    assert_sound(play)


def test_a_round_with_something_in_every_table_arrives_as_it_left(play):
    text = exported(play, full_round(play))
    elsewhere(play)
    assert taken_out(play, bring_in(play, text.encode())) == text
    assert_sound(play)


def test_a_round_that_changed_hands_takes_both_councils_along(play):
    """Its papers stay in the series of the council that issued them."""
    round_ = play.a("round", "transferred")
    play.take(round_, "accept_transfer")
    text = exported(play, round_)
    told = json.loads(text)
    assert told["round"]["council_id"] == play.ids["successor"]
    assert {paper["council_id"] for paper in told["round"]["papers"]} == {play.ids["district"]}
    elsewhere(play)
    assert taken_out(play, bring_in(play, text)) == text
    assert_sound(play)


def test_two_exports_are_the_same_to_the_letter(play):
    round_ = full_round(play)
    first = exported(play, round_)
    play.audience.expire_all()
    assert exported(play, play.audience.get_one(Round, round_.id)) == first


def test_a_file_says_the_same_whichever_database_it_comes_from(sceneries, play):
    text = exported(play, full_round(play))
    for kind in ("sqlite", "postgresql"):
        there = sceneries(kind)
        elsewhere(play)
        there.set_back(EMPTY)
        with there.database.writing() as session:
            key = import_round(session, INSTALLATION, text).id
        with there.database.reading() as session:
            assert as_text(export_round(session, session.get_one(Round, key))) == text
        there.set_back(EMPTY)


def test_work_goes_on_where_the_round_arrived(play):
    """The receiving office gives its people their seats; the journal grows where it ended."""
    text = exported(play, play.a("round", "established"))
    elsewhere(play)
    key = bring_in(play, text)
    with play.database.writing() as session:
        round_ = session.get_one(Round, key)
        session.add(Seat(person_id=play.ids["head"], council_id=round_.council_id, role="secretariat"))
        journal.enter(session, round_.council, INSTALLATION, "created", "Bố trí cán bộ")
    with play.database.writing() as session:
        actor = Actor(session.get_one(Person, play.ids["head"]), datetime(2024, 9, 12, tzinfo=UTC))
        entry = take(session, session.get_one(Round, key), "notify", actor, {
            "plan_sent_on": date(2024, 9, 12), "channel": "post", "paper_number": 2,
            "paper_dated_on": date(2024, 9, 12)})
        assert entry.position == len(json.loads(text)["journal"]["entries"]) + 1
    assert_sound(play)


def test_the_councils_journal_says_who_brought_it_in(play):
    text = exported(play, play.a("round", "established"))
    elsewhere(play)
    key = bring_in(play, text)
    with play.database.reading() as session:
        entry = session.scalars(select(JournalEntry).where(JournalEntry.action == "imported")).one()
        assert entry.label == "Nhập đợt giám sát “Công tác chuyển đổi số trên địa bàn huyện”"
        assert (entry.scope, entry.actor_name) == (session.get_one(Round, key).council_id, "Hệ thống")
        assert entry.typed["entries"] == len(json.loads(text)["journal"]["entries"])
        named = {name.partition(":")[0] for name in entry.rows}
    assert named == {"councils", "bodies", "units", "people"}


def test_organisations_and_people_that_are_here_already_stay_as_they_are(play):
    text = exported(play, play.a("round", "established"))
    elsewhere(play, COMPANY)
    with play.database.writing() as session:
        session.get_one(Person, play.ids["head"]).title = "Chủ tịch HĐND huyện"
        journal.enter(session, session.get_one(Council, play.ids["district"]), INSTALLATION, "edited", "Bổ nhiệm")
    key = bring_in(play, text)
    assert json.loads(taken_out(play, key))["round"] == json.loads(text)["round"]
    with play.database.reading() as session:
        assert session.get_one(Person, play.ids["head"]).title == "Chủ tịch HĐND huyện"
    assert_sound(play)


def test_what_a_journal_from_elsewhere_says_of_a_person_does_not_bind_this_house(play):
    """There, somebody was renamed in one act with an edit of the round; here the name is still the old one."""
    round_ = play.a("round", "draft")
    with play.database.writing() as session:
        session.get_one(Person, play.ids["head"]).title = "Quyền Chủ tịch HĐND huyện"
        journal.enter(session, session.get_one(Round, round_.id), INSTALLATION, "edited", "Sửa nội dung")
    play.audience.rollback()
    text = exported(play, round_)
    assert_sound(play)
    elsewhere(play, COMPANY)
    bring_in(play, text)
    assert_sound(play)


def test_a_round_that_follows_another_comes_after_it(play):
    first = play.a("recommendation", "re_supervision").round
    second = play.audience.scalars(select(Round).where(Round.follows_id == first.id)).one()
    texts, key = [exported(play, first), exported(play, second)], second.id
    elsewhere(play)
    with pytest.raises(BadFile, match="hãy nhập đợt đó trước"):
        bring_in(play, texts[1])
    for text in texts:
        bring_in(play, text)
    assert taken_out(play, key) == texts[1]
    assert_sound(play)


def test_every_round_of_the_demonstration_travels(database):
    """Whole lives of rounds, under two laws, of a district, a province and communes."""
    build_demo(database, date(2026, 7, 13))
    with database.reading() as session:
        assert verify(session).faults == []
    with database.reading() as session:
        texts = {round_.id: as_text(export_round(session, round_)) for round_ in session.scalars(select(Round))}
    empty = Database("sqlite://")
    upgrade(empty)
    for key, text in texts.items():
        with empty.writing() as session:
            import_round(session, INSTALLATION, text)
        with empty.reading() as session:
            assert as_text(export_round(session, session.get_one(Round, key))) == text
    with empty.reading() as session:
        assert verify(session).faults == []
    empty.dispose()


# What travels, and who may send and receive

def test_every_row_of_the_dossier_and_every_entry_of_its_journal_is_in_the_file(play):
    round_ = full_round(play)
    held = {f"{row.__tablename__}:{row.id}" for row in dossier(round_)}
    entries = play.audience.scalars(select(JournalEntry.id).where(JournalEntry.scope == round_.id))
    rows = list(rows_of(json.loads(exported(play, round_))))
    assert {row.name for row in rows if row.model in dossier_models()} == held
    assert {row.key for row in rows if row.model is ENTRY} == set(entries)
    assert {row.table for row in rows} == TABLES


def test_the_councils_above_travel_and_neither_seats_nor_accounts_do(play):
    round_ = full_round(play)
    with play.database.writing() as session:
        session.add(Account(person_id=play.ids["head"], email="lan@example.vn", password="x", fs_uniquifier="u"))  # noqa: S106
    text = exported(play, round_)
    assert {council["id"] for council in json.loads(text)["councils"]} == {play.ids["district"], play.ids["province"]}
    seats = play.audience.scalars(select(Seat.id)).all()
    assert seats
    assert not [each for each in (*seats, "lan@example.vn") if each in text]


def test_nobody_travels_who_has_nothing_to_do_with_the_round(play):
    people = {person["id"] for person in json.loads(exported(play, full_round(play)))["people"]}
    assert people == {play.ids[key] for key in ("head", "deputy", "secretary", "member")}


def test_a_council_that_was_only_sent_a_proposal_does_not_export_the_round(play):
    round_ = full_round(play)
    confine(play.audience, [play.ids["province"]])
    with pytest.raises(NotYours):
        export_round(play.audience, round_)


@pytest.mark.parametrize(("who", "may"), [
    ("secretariat", True), ("chair", True), ("unit_head", False), ("member", False), ("former_clerk", False),
    ("neighbour_secretariat", False)])
def test_a_round_is_received_by_the_office_or_the_chair_of_its_council(play, who, may):
    text = exported(play, play.a("round", "established"))
    elsewhere(play, COMPANY)
    with play.database.writing() as session:
        actor = Actor(session.get_one(Person, play.ids[who]), datetime(2025, 1, 6, tzinfo=UTC))
        confine(session, {seat.council_id for seat in actor.person.seats})
        if may:
            assert import_round(session, actor, text).state == "established"
        else:
            with pytest.raises(NotYours):
                import_round(session, actor, text)


# The schema

def test_the_schema_is_one_and_describes_what_is_exported(play):
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(export_round(play.audience, full_round(play)))


def test_the_schema_knows_every_column_and_every_state(play):
    told = schema()["$defs"]
    for model in dossier_models():
        names = {column.name for column in model.__table__.columns}
        left_out = names - told[model.__tablename__]["properties"].keys()
        assert len(left_out) == (model is not Round), "the column that points to the parent, and no other"
        assert told[model.__tablename__]["additionalProperties"] is False
        if issubclass(model, Stateful):
            states = told[model.__tablename__]["properties"]["state"]["enum"]
            assert states == [state.name for state in workflow(model.stem).states]
    assert set(told) == TABLES


def test_what_is_empty_may_be_left_out(play):
    """As in a file written before a column was added."""
    document = export_round(play.audience, play.a("round", "draft"))
    for name in ("bases", "conclusion", "concluded_on", "successor_id", "sittings"):
        assert not document["round"].pop(name)
    key = document["round"]["id"]
    elsewhere(play)
    bring_in(play, as_text(sealed(document)))
    assert json.loads(taken_out(play, key))["round"]["bases"] == ""


# What is refused

@pytest.fixture(scope="module")
def document(sceneries) -> Document:
    """The full round as a file; every test spoils a copy of its own."""
    from cast import a_play

    with a_play(sceneries("sqlite")) as play:
        return export_round(play.audience, full_round(play))


def faults_of(told: Any) -> list[str]:
    with pytest.raises(BadFile) as caught:
        read(told if isinstance(told, str | bytes) else as_text(told))
    assert len(caught.value.sentences) == len(caught.value.faults) <= 50
    return [str(fault) for fault in caught.value.faults]


def spoil(document: Document, *place: str | int, value: Any = None, by: Callable[[Any], Any] | None = None) -> Document:
    """A copy with one value changed, and sealed anew, so that nothing but the change itself is wrong."""
    copy = deepcopy(document)
    *above, last = place
    holder = reduce(lambda held, key: held[key], above, copy)
    if value is LEFT_OUT:
        del holder[last]
    else:
        holder[last] = by(holder[last]) if by else value
    return sealed(copy)


LEFT_OUT = object()


@pytest.mark.parametrize(("told", "said"), [
    (b"\xff\xfe{", "Tệp không phải văn bản UTF-8 (sai ở byte thứ 1)"),
    ("Đợt giám sát".encode("utf-16"), "không phải văn bản UTF-8"),
    (b"", "Tệp không phải JSON (sai ở dòng 1, cột 1)"),
    ("<html>", "không phải JSON"), ('{"format": "oversight-round"', "không phải JSON"),
    ("[" * 100_000, "lồng nhau quá 40 lớp"), ("[" * 60 + "]" * 60, "lồng nhau quá 40 lớp"),
    ('{"a": NaN}', "số không đọc được"), ('{"a": 1e999}', "số không đọc được"), ("1" * 5000, "số không đọc được"),
    ("[]", "không phải tệp hồ sơ đợt giám sát"), ("null", "không phải tệp hồ sơ đợt giám sát"),
    ('{"format": "khác", "version": 1}', "không phải tệp hồ sơ đợt giám sát"),
    ('{"format": "oversight-round", "version": 2}', "Tệp thuộc phiên bản “2”"),
    ('{"format": "oversight-round", "version": true}', "Tệp thuộc phiên bản “True”"),
    ('{"a": 1, "b": {"c": 1, "c": 2}}', "trường “b”: khóa “c” được ghi hai lần"),
    ('{"a": ["\\ud800"]}', "“a” thứ 1: Văn bản có ký tự không hợp lệ"),
    ('{"a": "\\u0000"}', "trường “a”: Văn bản có ký tự không hợp lệ"),
    ('{"\\u0000": 1}', "tên một trường có ký tự không hợp lệ"),
    (json.dumps({"a": "x" * 200_001}), "trường “a”: Quá dài"),
    (b" " * (50 * 1024 * 1024 + 1), "Tệp lớn hơn 50 MB")])
def test_what_is_no_such_file_is_refused_with_its_reason(told, said):
    assert any(said in fault for fault in faults_of(told))


@pytest.mark.parametrize(("place", "value", "said"), [
    (("round", "theme"), LEFT_OUT, "đợt giám sát: thiếu trường “theme”"),
    (("round", "theme"), None, "đợt giám sát › trường “theme”: phải là văn bản"),
    (("round", "theme"), "x " * 10_000 + "x", "trường “theme”: quá dài: 20001 ký tự, tối đa 20000 ký tự"),
    (("round", "theme_code"), "x" * 41, "trường “theme_code”: quá dài: 41 ký tự, tối đa 40 ký tự"),
    (("round", "version"), "3", "trường “version”: phải là số nguyên"),
    (("round", "version"), 2**31, "trường “version”: “2147483648” lớn hơn 2147483647"),
    (("round", "state"), "reported", "trường “state”: “reported” không thuộc: draft, established, "),
    (("round", "regime_id"), "L1", "trường “regime_id”: “L1” không thuộc: L87"),
    (("round", "established_on"), "2024-02-30", "trường “established_on”: “2024-02-30” không có thật trên lịch"),
    (("round", "established_on"), "05/09/2024", "trường “established_on”: “05/09/2024” không phải ngày dạng"),
    (("round", "established_on"), "2024-09-05\n", "không có thật trên lịch"),
    (("round", "id"), "1", "trường “id”: “1” không phải mã bản ghi"),
    (("round", "quality"), "tốt", "đợt giám sát: có trường không biết: “quality”"),
    (("councils", 0, "level"), "ward", "Hội đồng nhân dân thứ 1 › trường “level”: “ward” không thuộc"),
    (("bodies", 0, "kind"), "board", "cơ quan thứ 1 › trường “kind”: “board” không thuộc"),
    (("round", "members", 1, "role"), "boss", "thành viên Đoàn thứ 2 › trường “role”: “boss” không thuộc"),
    (("round", "outline", 0, "kind"), "joke", "mục đề cương thứ 1 › trường “kind”: “joke” không thuộc: narrative"),
    (("round", "outline_versions", 0, "content"), [{"text": 7}], "phải là văn bản"),
    (("round", "sittings", 0, "opens_at"), "2024-10-18T25:00:00", "“2024-10-18T25:00:00” không có thật trên lịch"),
    (("round", "sittings", 0, "opens_at"), "2024-10-18T08:00:00+07:00", "không phải ngày giờ dạng 2024-10-18T08:00:00"),
    (("round", "sittings", 0, "statements"), {}, "buổi làm việc thứ 1 › ý kiến phát biểu: phải là một danh sách"),
    (("round", "sittings", 0, "minutes"), [], "buổi làm việc thứ 1 › biên bản: phải là một nhóm trường {…} hoặc bỏ"),
    (("round", "papers", 0, "document"), "văn bản", "văn bản thứ 1 › trường “document”: phải là một nhóm trường"),
    (("round", "papers", 0, "sha256"), "ABC", "“ABC” không phải mã băm SHA-256"),
    (("round", "is_public"), True, "có trường không biết: “is_public”"),
    (("journal", "entries", 2, "at"), "2024-09-05T02:00:00", "nhật ký › mục thứ 3 › trường “at”: "),
    (("journal", "entries", 2, "rows"), {"rounds": None}, "trường “rows”: “rounds” không có dạng “bảng:mã bản ghi”"),
    (("people",), LEFT_OUT, "Toàn tệp: thiếu trường “people”"),
    (("accounts",), [], "Toàn tệp: có trường không biết: “accounts”")])
def test_a_wrong_shape_is_refused_with_its_place(document, place, value, said):
    assert any(said in fault for fault in faults_of(spoil(document, *place, value=value)))


@pytest.mark.parametrize(("content", "said"), [
    ({"lạ": {"text": "", "figure": ""}}, "“lạ” không phải mã bản ghi"),
    ({"": {"text": 7, "figure": ""}}, "phải là văn bản"),
    ({"": {"text": ""}}, "thiếu trường “figure”"), ({"": []}, "phải là một nhóm trường"),
    ({"": {"text": "", "figure": "", "evidence": [{"name": "a.pdf", "sha256": "x"}]}}, "không phải mã băm SHA-256")])
def test_what_a_unit_sent_has_texts_where_pages_show_texts(document, content, said):
    reports = document["round"]["reports"]
    sent = next(place for place, report in enumerate(reports) if report["versions"])
    copy = spoil(document, "round", "reports", sent, "versions", 0, "content", value=content)
    assert any(said in fault for fault in faults_of(copy))


@pytest.mark.parametrize("spoilt", [
    {"format": 9}, {"subject": 7}, {"blocks": [{"kind": "spell"}]}, {"blocks": [{"kind": "paragraph", "text": []}]},
    {"blocks": [{"kind": "heading", "level": 9, "text": ""}]}, {"issuers": [7]}, {"signatures": None}, {"stamp": ""}])
def test_a_frozen_paper_that_cannot_be_printed_is_refused(document, spoilt):
    copy = spoil(document, "round", "papers", 0, "document", by=lambda paper: paper | spoilt)
    assert any("không phải văn bản mà hệ thống in được" in fault for fault in faults_of(copy))


def test_every_fault_is_told_not_only_the_first(document):
    copy = deepcopy(document)
    copy["round"]["theme"] = 7
    copy["round"]["outline"][0]["is_required"] = "có"
    copy["journal"]["entries"][0]["position"] = None
    assert len(faults_of(copy)) == 3


def test_a_file_with_a_thousand_faults_tells_fifty(document):
    assert len(faults_of(spoil(document, "people", value=[{}] * 1000))) == 50


ELSEWHERE = "00000000-0000-7000-8000-000000000000"


@pytest.mark.parametrize(("place", "change", "said"), [
    (("round", "units", 0, "unit_id"), ELSEWHERE, "trường “unit_id”: chỉ đến bản ghi 00000000-"),
    (("round", "sittings", 0, "minutes", "round_id"), ELSEWHERE, "biên bản › trường “round_id”: chỉ đến bản ghi"),
    (("round", "council_id"), ELSEWHERE, "đợt giám sát › trường “council_id”: chỉ đến bản ghi"),
    (("round", "papers", 0, "subjects", 0, "record_id"), ELSEWHERE, "hồ sơ được nêu thứ 1: nói về hồ sơ 00000000-"),
    (("round", "papers", 0, "subjects", 0, "stem"), "secret", "hồ sơ được nêu thứ 1: nói về hồ sơ"),
    (("round", "members"), lambda rows: [rows[0], *rows], "thành viên Đoàn thứ 2: trùng id với"),
    (("round", "members"), lambda rows: [*rows, rows[0] | {"id": ELSEWHERE}], "trùng round_id, person_id với"),
    (("people",), lambda rows: [*rows, rows[0] | {"id": ELSEWHERE}], "cá nhân thứ 5: không được nhắc đến"),
    (("round", "papers"), lambda rows: [rows[0] | {"corrects_id": rows[0]["id"]}, *rows[1:]], "chỉ đến chính nó"),
])
def test_a_file_that_does_not_hold_together_is_refused(document, place, change, said):
    told = spoil(document, *place, by=change if callable(change) else lambda _value: change)
    assert any(said in fault for fault in faults_of(told))


def test_councils_above_each_other_are_refused(document):
    copy = deepcopy(document)
    lower, = (council for council in copy["councils"] if council["upper_id"])
    upper, = (council for council in copy["councils"] if not council["upper_id"])
    upper["upper_id"] = lower["id"]
    assert sum("chỉ đến chính nó theo vòng" in fault for fault in faults_of(sealed(copy))) == 2


def other(model: type, name: str, value: Any) -> Any:
    """Another value that the schema lets pass."""
    kind = model.__table__.c[name].type
    if name == "state":
        return next(state.name for state in workflow(model.stem).states if state.name != value)
    if (model.__tablename__, name) in OTHERS:
        return OTHERS[model.__tablename__, name]
    if isinstance(kind, Uuid):
        return ELSEWHERE
    if isinstance(kind, JSON):
        return {"khác": "đi"}
    python = kind.python_type if not hasattr(kind, "impl") else datetime
    return NEW[python](value) if value else FRESH[python]


OTHERS = {("rounds", "regime_id"): "L121_114", ("delegation_members", "role"): "delegation_member",
          ("journal", "at"): "2024-09-05T02:00:01+00:00", ("report_versions", "sent_at"): "2024-09-05T02:00:01+00:00"}
NEW = {str: lambda value: ("0" if value[0] != "0" else "1") + value[1:], int: lambda value: value + 1,
       bool: lambda value: not value, date: lambda value: value[:-1] + "8" if value[-1] != "8" else value[:-1] + "7",
       datetime: lambda value: value[:-1] + ("8" if value[-1] != "8" else "7")}
FRESH = {str: "khác", int: 1, bool: True, date: "2024-10-18", datetime: "2024-10-18T08:00:00"}


def test_any_altered_cell_is_refused(document):
    """Of one row of every table that the journal vouches for, and of an entry; the file is sealed anew each time."""
    first = {row.model: row for row in reversed(list(rows_of(document))) if row.model not in referred_models()}
    unnoticed, tried = [], 0
    for row in first.values():
        told = reduce(lambda held, key: held[key], row.place, document)
        for name in (name for name in told if name in row.model.__table__.c):
            tried += 1
            altered = spoil(document, *row.place, name, value=other(row.model, name, told[name]))
            try:
                read(as_text(altered))
                unnoticed.append((row.table, name))
            except BadFile:
                continue
    assert unnoticed == []
    assert tried > 150


def test_an_altered_name_of_a_person_breaks_the_seal_of_the_file(document):
    copy = deepcopy(document)
    copy["people"][0]["name"] = "Nguyễn Văn Khác"
    assert faults_of(copy) == ["Toàn tệp: mã băm không khớp nội dung: tệp đã bị thay đổi sau khi xuất"]


@pytest.mark.parametrize(("place", "said"), [
    (("round", "sittings", 0, "statements", 0, "text"),
     "đợt giám sát › buổi làm việc thứ 1 › ý kiến phát biểu thứ 1: nội dung không khớp nhật ký (lần ghi cuối: mục "),
    (("journal", "entries", 5, "label"), "nhật ký › mục 6: mã băm không khớp nội dung"),
    (("journal", "head"), "nhật ký: mã băm cuối không khớp mục cuối")])
def test_the_fault_names_the_row_and_the_entry(document, place, said):
    assert [fault for fault in faults_of(spoil(document, *place, by=NEW[str])) if fault.startswith(said)]


@pytest.mark.parametrize(("place", "change", "said"), [
    (("journal", "entries"), lambda entries: entries[:-1], "nhật ký ghi độ dài"),
    (("journal", "entries"), lambda entries: [*entries[:3], *entries[4:]], "thiếu mục 4"),
    (("journal", "entries"), lambda entries: [*entries[:2], entries[3], entries[2], *entries[4:]],
     "nhật ký › mục 3: đứng sai thứ tự"),
    (("journal", "entries"), lambda entries: [entries[0], *entries], "có hai mục cùng số thứ tự"),
    (("journal", "entries"), lambda entries: [], "nhật ký trong tệp không xác nhận bản ghi này"),
    (("round", "sittings", 0, "findings"), lambda rows: rows[1:], "thiếu bản ghi findings:"),
    (("round", "outline"), lambda rows: [*rows, rows[0] | {"id": ELSEWHERE}], "nhật ký trong tệp không xác nhận")])
def test_the_journal_and_the_rows_must_agree(document, place, change, said):
    assert any(said in fault for fault in faults_of(spoil(document, *place, by=change)))


def test_the_journal_of_another_round_is_refused(document):
    copy = spoil(document, "journal", "scope", value=ELSEWHERE)
    assert "nhật ký: là nhật ký của đợt giám sát khác" in faults_of(copy)


def test_a_frozen_paper_must_match_its_digest(document):
    copy = spoil(document, "round", "papers", 0, "document", "subject", value="Về việc khác")
    said = "đợt giám sát › văn bản thứ 1: nội dung văn bản đã ban hành không khớp mã băm SHA-256 của nó"
    assert said in faults_of(copy)


# What does not fit into this house

@pytest.fixture
def refused(play) -> Callable[[str, str], None]:
    def import_and_look(text: str, said: str) -> None:
        before = audit.content_of(play.database)
        with pytest.raises(BadFile, match=said):
            bring_in(play, text)
        assert audit.content_of(play.database) == before
    return import_and_look


def test_the_same_round_does_not_come_twice(play, refused):
    text = exported(play, play.a("round", "notified"))
    refused(text, "đợt giám sát: “Công tác chuyển đổi số trên địa bàn huyện” đã có trong hệ thống")


def test_a_number_that_another_paper_bears_is_refused(play, refused):
    play.a("round", "draft")
    play.audience.close()
    text = exported(play, play.a("round", "established"))
    elsewhere(play, COMPANY)
    play.a("round", "established")
    refused(text, "số 01/QĐ-TTHĐND năm 2024 đã cấp cho “")


def test_a_council_of_the_same_name_and_another_key_is_refused(play, refused):
    text = exported(play, play.a("round", "draft"))
    elsewhere(play)
    with play.database.writing() as session:
        session.add(Council(
            name="Hội đồng nhân dân huyện Bắc Sơn", short_name="HĐND huyện", level="district", place_name="Bắc Sơn"))
        journal.enter(session, session.scalars(select(Council)).one(), INSTALLATION, "created", "Thiết lập")
    refused(text, "“Hội đồng nhân dân huyện Bắc Sơn” đã có trong hệ thống với mã khác")


def written_anew(document: Document) -> Document:
    """All digests and links as the rows are now: the work of somebody who knows how it is done."""
    rows = list(rows_of(document))
    digests = {row.name: content_digest(row.cells) for row in rows}
    last = START
    for told, entry in zip(document["journal"]["entries"], [row for row in rows if row.model is ENTRY], strict=True):
        told["previous"] = last
        told["rows"] = {name: said and digests.get(name, said) for name, said in told["rows"].items()}
        told["digest"] = last = entry_seal(entry.cells | {"previous": last, "rows": told["rows"]})
    document["journal"]["head"] = last
    return sealed(document)


def test_keys_that_other_records_bear_already_are_refused(play, refused):
    """A round copied under another key, with a journal that vouches for the copy."""
    text = exported(play, play.a("round", "draft"))
    copied = text.replace(json.loads(text)["round"]["id"], ELSEWHERE)
    refused(as_text(written_anew(json.loads(copied))), "thành viên Đoàn thứ 1: mã .* đã thuộc bản ghi khác")


def test_a_refused_file_leaves_nothing_behind(play, refused):
    text = exported(play, full_round(play))
    elsewhere(play)
    refused(text.replace("Đã ban hành 12 kế hoạch.", "Đã ban hành 13 kế hoạch."), "nội dung trả lời thứ [12]: nội dung")


def test_the_paper_arrives_printable(play):
    text = exported(play, full_round(play))
    elsewhere(play)
    key = bring_in(play, text)
    with play.database.reading() as session:
        round_ = session.get_one(Round, key)
        decision, *_ = papers_of(session, round_)
        assert decision.number_and_code == "01/QĐ-TTHĐND"
        assert session.scalars(select(Unit).order_by(Unit.name)).first() is not None
