"""Thể thức: what a council sets for its papers stands on those that it issues from then on, and on no others."""

import pytest
from cast.days import morning_of

from oversight.models.paper_settings import PaperSetting
from oversight.models.people import Person
from oversight.papers.customised import customised
from oversight.papers.document import Document, Issuer, Signature
from oversight.papers.freezing import from_json
from oversight.refusal import BadlyTyped, NotYours
from oversight.rules.paper_kinds import papers_issued
from oversight.services.directory_mandate import Mandate
from oversight.services.paper_sample import sample
from oversight.services.paper_settings import set_paper, settings_of
from oversight.services.papers import draft, next_number, papers_of
from workflows.minutes import MINUTES
from workflows.round import ESTABLISHING_ACT

LETTER = Document(
    issuers=(Issuer("Đoàn giám sát", "Thường trực Hội đồng nhân dân huyện Bắc Sơn"),), code="ĐGS", subject="đôn đốc",
    place="Bắc Sơn", signatures=(Signature(("TM. Đoàn giám sát", "Trưởng đoàn"), "Dương Thị Lan"),),
    recipients=("Như trên", "Thành viên Đoàn giám sát"))


def mandate_for(play, session, who, on):
    person = session.get_one(Person, play.ids[who])
    offices = {seat.council_id for seat in person.seats if seat.role == "secretariat"}
    return Mandate(person, morning_of(on), councils=frozenset(offices))


def put(play, kind, *, by="secretariat", on="02/09/2024", **typed):
    with play.acting(by, on) as (session, _):
        council = session.get_one(type(play.council("district")), play.ids["district"])
        setting = set_paper(session, mandate_for(play, session, by, on), council, kind, typed)
    return play.audience.get_one(PaperSetting, setting.id)


def last_paper(play, record):
    paper = papers_of(play.audience, record)[-1]
    return paper, from_json(paper.document)


def setting(kind="", **wishes):
    names = ("superior", "issuer", "place", "capacity", "signer", "recipients", "archive")
    return PaperSetting(kind=kind, **(dict.fromkeys(names, "") | wishes))


# On a paper

def test_what_is_not_set_stays_as_it_was_written():
    assert customised(LETTER, []) == LETTER
    assert customised(LETTER, [setting(), setting("reminder")]) == LETTER


def test_the_kind_speaks_louder_than_all_papers_and_recipients_of_both_are_added():
    found = customised(LETTER, [
        setting("reminder", place="Thị trấn Bắc Sơn", recipients="Ban Pháp chế\nNhư trên"),
        setting(place="Bắc Sơn, Lạng Sơn", recipients="Thường trực Huyện ủy", archive="VT, HĐND")])
    assert (found.place, found.archive) == ("Thị trấn Bắc Sơn", "VT, HĐND")
    assert found.recipients == ("Như trên", "Thành viên Đoàn giám sát", "Thường trực Huyện ủy", "Ban Pháp chế")


def test_a_letterhead_is_replaced_line_by_line():
    found = customised(LETTER, [setting(issuer="Đoàn giám sát số 01", superior="HĐND\nhuyện Bắc Sơn")])
    assert found.issuers == (Issuer("Đoàn giám sát số 01", "HĐND\nhuyện Bắc Sơn"),)
    assert customised(LETTER, [setting(issuer="Đoàn số 01")]).issuers[0].superior == LETTER.issuers[0].superior


def test_who_signs_for_another_has_room_for_the_name_unless_it_is_set():
    by_order = customised(LETTER, [setting(capacity="TL. Trưởng đoàn\nPhó Trưởng đoàn")]).signatures[0]
    assert (by_order.capacity, by_order.name) == (("TL. Trưởng đoàn", "Phó Trưởng đoàn"), "")
    named = customised(LETTER, [setting(capacity="TL. Trưởng đoàn\nPhó Trưởng đoàn", signer="Nông Quốc Khánh")])
    assert named.signatures[0].name == "Nông Quốc Khánh"
    same = customised(LETTER, [setting(capacity="TM. Đoàn giám sát\nTrưởng đoàn giám sát")]).signatures[0]
    assert same.name == "Dương Thị Lan"


def test_minutes_bear_no_place_and_keep_their_secretary():
    minutes = Document(issuers=LETTER.issuers, code="BB-ĐGS", subject="Làm việc", signatures=(
        Signature(("Thư ký",), "Hà Thị Thu"), Signature(("Chủ tọa",), "Dương Thị Lan")))
    found = customised(minutes, [setting(place="Lạng Sơn", capacity="Trưởng đoàn")])
    assert found.place == ""
    assert [each.capacity for each in found.signatures] == [("Thư ký",), ("Trưởng đoàn",)]


# In the course of a round

def test_a_paper_bears_what_its_council_has_set(play):
    round_ = play.a("round", "draft")
    put(play, "", place="thị trấn Bắc Sơn,", archive="Lưu: VT, HĐND.")
    put(play, "establishing_act", issuer_code="HĐND", recipients="- Thường trực Huyện ủy;\n- UBMTTQ huyện.")
    play.take(round_, "establish")
    paper, document = last_paper(play, round_)
    assert (paper.notation, document.code) == ("QĐ-HĐND", "QĐ-HĐND")
    assert (document.place, document.archive) == ("thị trấn Bắc Sơn", "VT, HĐND")
    assert document.recipients[-2:] == ("Thường trực Huyện ủy", "UBMTTQ huyện")


def test_a_new_code_begins_a_series_of_its_own(play):
    round_ = play.a("round", "draft")
    play.take(round_, "establish", paper_number=41)
    assert next_number(play.audience, ESTABLISHING_ACT, round_, 2024) == 42
    put(play, "establishing_act", type_code="QĐGS")
    assert next_number(play.audience, ESTABLISHING_ACT, round_, 2024) == 1
    put(play, "establishing_act", type_code="")
    assert next_number(play.audience, ESTABLISHING_ACT, round_, 2024) == 42


def test_a_letter_bears_the_code_that_is_set_whole(play):
    round_ = play.a("round", "established")
    put(play, "report_request", issuer_code="HĐND-ĐGS")
    assert draft(papers_issued()["report_request"], round_).code == "HĐND-ĐGS"


def test_other_councils_write_as_before(play):
    round_ = play.a("round", "draft")
    with play.acting("neighbour_secretariat", "02/09/2024") as (session, _):
        council = session.get_one(type(play.council("neighbour")), play.ids["neighbour"])
        mandate = mandate_for(play, session, "neighbour_secretariat", "02/09/2024")
        set_paper(session, mandate, council, "", {"place": "Bình Gia"})
    assert draft(ESTABLISHING_ACT, round_).place == "Bắc Sơn"


def test_what_was_issued_and_what_was_approved_stays(play):
    minutes = play.a("minutes", "approved")
    approved = from_json(minutes.approved_text)
    wishes = {"issuer": "Đoàn số 01", "recipients": "Thường trực Huyện ủy", "capacity": "Trưởng đoàn"}
    put(play, "minutes", on="21/10/2024", **wishes)
    play.take(minutes, "sign")
    play.take(minutes, "issue")
    _, document = last_paper(play, minutes)
    assert document.issuers == approved.issuers
    assert (document.recipients, document.signatures) == (approved.recipients, approved.signatures)
    assert draft(MINUTES, minutes).issuers == approved.issuers


def test_minutes_are_approved_with_what_is_set(play):
    minutes = play.a("minutes", "read_back")
    put(play, "minutes", on="18/10/2024", issuer="Đoàn giám sát số 01", archive="VT")
    play.take(minutes, "approve")
    assert from_json(minutes.approved_text).issuers[0].name == "Đoàn giám sát số 01"
    play.take(minutes, "sign")
    play.take(minutes, "issue")
    assert last_paper(play, minutes)[1].issuers[0].name == "Đoàn giám sát số 01"


# Setting it

def test_each_change_is_in_the_journal_with_what_was_changed(play):
    put(play, "minutes", place="Bắc Sơn", archive="VT")
    row = put(play, "minutes", place="Bắc Sơn", archive="VT, HĐND")
    entries = play.journal_of(row)
    assert [(entry.action, entry.label) for entry in entries] == [
        ("created", "Đặt thể thức: Biên bản làm việc"), ("edited", "Đặt thể thức: Biên bản làm việc")]
    assert entries[-1].typed == {"archive": "VT, HĐND"}
    assert entries[-1].scope == play.ids["district"]


@pytest.mark.parametrize("who", ["chair", "head", "neighbour_secretariat", "unit_head", "outsider"])
def test_the_office_of_the_council_and_administrators_alone_set_it(play, who):
    with play.refusing(NotYours):
        put(play, "minutes", by=who, place="Bắc Sơn")


def test_an_administrator_reads_and_sets_it_behind_the_wall(play):
    put(play, "minutes", archive="VT, HĐND")
    with play.acting("outsider", "02/09/2024") as (session, actor):
        play.found(session, actor)
        council = session.get_one(type(play.council("district")), play.ids["district"])
        mandate = Mandate(actor.person, actor.now, is_administrator=True)
        assert settings_of(session, mandate, council)["minutes"].archive == "VT, HĐND"
        set_paper(session, mandate, council, "minutes", {"archive": "VT"})
    assert play.audience.query(PaperSetting).one().archive == "VT"


@pytest.mark.parametrize(("field", "text", "words"), [
    ("type_code", "05/BB", "dấu gạch chéo"), ("type_code", "BB ĐGS", "chữ cái, chữ số"), ("type_code", "B" * 11, "10"),
    ("issuer_code", "HĐND--VP", "gạch nối"), ("issuer_code", "Đ" * 31, "30"),
    ("place", "Bắc Sơn, ngày 05 tháng 9", "Chỉ ghi địa danh"), ("place", "Bắc Sơn 05/09/2024", "Chỉ ghi địa danh"),
    ("place", "Bắc Sơn\nLạng Sơn", "một dòng"),
    ("superior", "a\nb\nc\nd\ne", "tối đa 4 dòng"), ("issuer", "a" * 201, "tối đa 200"),
    ("issuer", "Ban\u202e", "ký tự không hợp lệ"),
    ("capacity", "TM Đoàn giám sát\nTrưởng đoàn", "“TM.”"), ("capacity", "tl. Chủ tịch\nChánh Văn phòng", "“TL.”"),
    ("capacity", "TL. Chủ tịch", "thêm một dòng"), ("signer", "TS. Nguyễn Văn A", "học hàm"),
    ("recipients", "\n".join(f"Nơi {n}" for n in range(13)), "tối đa 12 dòng"), ("recipients", "Lưu: VT", "ô Lưu")])
def test_what_no_paper_can_bear_is_said_beside_its_field(play, field, text, words):
    with play.refusing(BadlyTyped, words) as caught:
        put(play, "minutes", **{field: text})
    assert set(caught.value.fields) == {field}


@pytest.mark.parametrize(("field", "text", "kept"), [
    ("place", "Năm Căn", "Năm Căn"), ("place", "Phường 12", "Phường 12"), ("place", "Thành phố Hồ Chí Minh,",
                                                                            "Thành phố Hồ Chí Minh"),
    ("type_code", "QyĐ", "QyĐ"), ("issuer_code", "HĐND-VP", "HĐND-VP"),
    ("capacity", "TUQ. Chủ tịch\n Chánh Văn phòng ", "TUQ. Chủ tịch\nChánh Văn phòng"),
    ("capacity", "Quyền Trưởng đoàn", "Quyền Trưởng đoàn"), ("archive", " - Lưu: VT, HĐND. ", "VT, HĐND"),
    ("recipients", "- Như trên;\n\n– Ban Pháp chế;\nNhư trên;", "Như trên\nBan Pháp chế")])
def test_what_offices_write_is_kept_without_the_signs_that_the_printer_adds(play, field, text, kept):
    assert getattr(put(play, "minutes", **{field: text}), field) == kept


def test_codes_and_signers_are_not_set_for_all_papers_at_once(play):
    row = put(play, "", type_code="QĐ", signer="Hoàng Văn Minh", place="Bắc Sơn")
    assert (row.type_code, row.signer, row.place) == ("", "", "Bắc Sơn")


# Seen before it is kept

def test_a_sample_shows_the_latest_paper_with_no_number_and_no_code_to_ask_about(play):
    play.a("round", "notified")
    council = play.council("district")
    shown = sample(play.audience, council, "report_request", [setting("report_request", place="Mẫu", issuer_code="X")])
    assert (shown.place, shown.code, shown.number, shown.issued_on, shown.check_code) == ("Mẫu", "X", None, None, "")
    assert shown.subject
    assert shown.watermark == "Xem thử"


def test_every_kind_has_a_sample_before_any_paper_was_issued(play):
    council = play.council("district")
    shown = {kind: sample(play.audience, council, kind, []) for kind in ("", *papers_issued())}
    assert shown["minutes"].code == "BB-ĐGS"
    assert shown["establishing_act"].code == "QĐ-TTHĐND"
    assert (shown["reminder"].code, shown["reminder"].type_name) == ("TTHĐND-VP", "")
