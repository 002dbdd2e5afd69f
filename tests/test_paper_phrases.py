"""The turns of phrase that papers share: names of bodies, capitals, terms, who signs as what."""

from datetime import date

import pytest

from oversight.models.organisations import Body, Council
from oversight.models.people import Person
from oversight.papers.bodies import name_of
from oversight.papers.numerals import heading_number, roman
from oversight.papers.phrases import MISSING, by_when, inside_a_sentence, listed, some_units, supervision_of, with_term
from oversight.papers.signing import for_the_body, is_deputy
from oversight.papers.typed_text import blocks_of

DISTRICT = Council(name="Hội đồng nhân dân huyện Bắc Sơn", short_name="HĐND huyện Bắc Sơn", level="district")


def body(name: str, kind: str) -> Body:
    return Body(name=name, kind=kind, council=DISTRICT)


@pytest.mark.parametrize("entered", [
    "Thường trực", "Thường trực HĐND", "Thường trực HĐND huyện Bắc Sơn", "Thường trực Hội đồng nhân dân",
    "Thường trực Hội đồng nhân dân huyện Bắc Sơn", "Thường trực HĐND huyện", "Thường trực Hội đồng nhân dân huyện"])
def test_a_body_has_one_name_however_the_office_entered_it(entered):
    name = name_of(body(entered, "standing_committee"))
    assert name.full == "Thường trực Hội đồng nhân dân huyện Bắc Sơn"
    assert name.brief == "Thường trực HĐND huyện Bắc Sơn"


def test_a_committee_and_the_council_keep_their_own_names():
    assert name_of(body("Ban Pháp chế HĐND huyện Bắc Sơn", "committee")).full == (
        "Ban Pháp chế Hội đồng nhân dân huyện Bắc Sơn")
    assert name_of(body("Tổ đại biểu HĐND huyện khu vực 3", "delegate_group")).full == (
        "Tổ đại biểu HĐND huyện khu vực 3")
    assert name_of(body("HĐND huyện", "council")).full == "Hội đồng nhân dân huyện Bắc Sơn"


@pytest.mark.parametrize(("name", "kind", "title", "capacity"), [
    ("Thường trực", "standing_committee", "Chủ tịch HĐND huyện", ("TM. Thường trực HĐND", "Chủ tịch")),
    ("Thường trực", "standing_committee", "Phó Chủ tịch Thường trực HĐND huyện",
     ("TM. Thường trực HĐND", "KT. Chủ tịch", "Phó Chủ tịch")),
    ("Ban Pháp chế HĐND huyện", "committee", "Trưởng Ban", ("TM. Ban Pháp chế", "Trưởng Ban")),
    ("Ban Pháp chế", "committee", "Phó Trưởng Ban Pháp chế", ("TM. Ban Pháp chế", "KT. Trưởng Ban", "Phó Trưởng Ban")),
    ("Tổ đại biểu số 4", "delegate_group", "Tổ trưởng", ("TM. Tổ đại biểu số 4", "Tổ trưởng")),
    ("HĐND huyện", "council", "Chủ tịch HĐND huyện", ("Chủ tịch",)),
])
def test_the_capacity_follows_the_body_and_the_office_of_who_signs(name, kind, title, capacity):
    assert for_the_body(name_of(body(name, kind)), Person(name="A", title=title)).capacity == capacity


def test_a_deputy_secretary_of_the_party_is_no_deputy_chairman():
    assert not is_deputy("Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện")
    assert is_deputy("Huyện ủy viên; Phó Chủ tịch HĐND huyện")


@pytest.mark.parametrize(("theme", "inside"), [
    ("Công tác chuyển đổi số trên địa bàn", "công tác chuyển đổi số trên địa bàn"),
    ("Việc thực hiện Nghị quyết số 12", "việc thực hiện Nghị quyết số 12"),
    ("Nghị quyết số 12/NQ-HĐND", "Nghị quyết số 12/NQ-HĐND"), ("Bắc Sơn sau bão", "Bắc Sơn sau bão"),
    ("HĐND với cử tri", "HĐND với cử tri"), ("Đầu tư công", "đầu tư công"), ("Ý thức pháp luật", "ý thức pháp luật"),
])
def test_a_theme_loses_its_capital_inside_a_sentence_unless_it_is_a_name(theme, inside):
    assert inside_a_sentence(theme) == inside


def test_supervision_is_said_once():
    assert supervision_of("Giám sát lại việc thực hiện kiến nghị") == "giám sát lại việc thực hiện kiến nghị"
    assert supervision_of("Công tác tiếp công dân") == "giám sát công tác tiếp công dân"
    assert supervision_of("") == f"giám sát {MISSING}"


def test_names_are_listed_and_too_many_counted():
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        MISSING, "A", "A và B", "A, B và C"]
    assert some_units("ABC") == "A, B và C"
    assert some_units("ABCD") == "04 đơn vị chịu sự giám sát"


@pytest.mark.parametrize(("due_on", "note", "words"), [
    (date(2024, 12, 31), "", "chậm nhất ngày 31 tháng 12 năm 2024"),
    (None, "đến kỳ họp cuối năm", "đến kỳ họp cuối năm"),
    (date(2024, 12, 31), "kỳ họp cuối năm", "chậm nhất ngày 31 tháng 12 năm 2024 (kỳ họp cuối năm)"), (None, "", ""),
])
def test_a_term_is_a_day_or_words_or_both_or_nothing(due_on, note, words):
    assert by_when(due_on, note) == words


def test_a_request_without_a_term_claims_none():
    assert with_term("Rà soát số liệu.", None, " ") == "Rà soát số liệu"


@pytest.mark.parametrize(("text", "note", "printed"), [
    ("Xong trước ngày 30/12/2026.", "", "Xong trước ngày 30/12/2026"),
    ("Xong trước ngày 30 tháng 12 năm 2026", "", "Xong trước ngày 30 tháng 12 năm 2026"),
    ("Xong trước ngày 31/12/2026", "", "Xong trước ngày 31/12/2026; thời hạn: chậm nhất ngày 30 tháng 12 năm 2026"),
    ("Xong trước 30-12-2026", "khi có vốn", "Xong trước 30-12-2026; thời hạn: khi có vốn"),
    ("Xong khi có vốn", "Khi có vốn", "Xong khi có vốn; thời hạn: chậm nhất ngày 30 tháng 12 năm 2026"),
    ("Xong khi có vốn vay", "khi có vố", "Xong khi có vốn vay; thời hạn: chậm nhất ngày 30 tháng 12 năm 2026 "
     "(khi có vố)")])
def test_a_term_is_told_once_however_the_request_writes_it(text, note, printed):
    assert with_term(text, date(2026, 12, 30), note) == printed


def test_headings_are_numbered_as_the_decree_numbers_them():
    assert [roman(number) for number in (1, 4, 9, 14, 39)] == ["I", "IV", "IX", "XIV", "XXXIX"]
    assert [heading_number(level, 5) for level in (1, 2, 3)] == ["V", "5", "đ"]


def test_headings_that_people_typed_stand_out_and_not_a_word_is_lost():
    typed = "I. Kết quả\n\n1. Chính quyền số\n2. Đã ban hành kế hoạch.\nVI phạm\nIV Không phải mục"
    assert [(block.kind, block.text) for block in blocks_of(typed)] == [
        ("heading", "Kết quả"), ("heading", "Chính quyền số"), ("paragraph", "2. Đã ban hành kế hoạch."),
        ("paragraph", "VI phạm"), ("paragraph", "IV Không phải mục")]
