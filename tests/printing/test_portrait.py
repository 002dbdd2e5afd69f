"""Papers for the members' hands: a unit on one sheet whatever was written, and questions with room to write."""

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from pdf_reading import facts, find, flat, words

from web.charts import Point, spark
from web.printing.press import pdf_of
from web.printing.working_paper import working_paper
from web.shown.comparison import ShownCell
from web.shown.portrait import MOST_INDICATORS, MOST_OPEN, MOST_QUESTIONS, MOST_ROUNDS, PortraitLine, ShownPortrait
from web.shown.printed_questions import PrintedQuestion, PrintedQuestions, PrintedUnit

LONG = ("ỦY BAN NHÂN DÂN PHƯỜNG THƯỢNG QUẢNG VÀ BAN QUẢN LÝ DỰ ÁN " * 9).strip()
ONE_WORD = "Ư" * 500
CANARY = "<script>alert(1)</script> <b>đậm</b> & “ngoặc”"
BOTTOM = 297 - 12  # of the sheet, in millimetres: below it stands the foot of the page


def line(text: str, place: int) -> PortraitLine:
    course = spark([Point("2022", Decimal(1), "1"), Point("2023", Decimal(2), "2")], key=str(place))
    item = SimpleNamespace(text=text, target=text)
    return PortraitLine(f"A{place}", item, "", ShownCell(text, "", True, False, text), "chưa đạt", text, course)


def portrait(text: str, name: str = "") -> ShownPortrait:
    """Every place filled, and more of everything than fits."""
    return ShownPortrait(
        SimpleNamespace(name=name or text), [(text, "2024", text)] * MOST_ROUNDS, 9, text,
        [line(text, place) for place in range(MOST_INDICATORS)], 32, 21, [(text, 1000)] * 5,
        [(text, text, True)] * MOST_OPEN, 17, [text] * MOST_QUESTIONS, 23, True)


def printed(*drawn: ShownPortrait, theme: str = LONG) -> bytes:
    return pdf_of(working_paper(
        "portrait", theme=theme, council=LONG, printed_on="18/10/2024", drawn=list(drawn)))


@pytest.mark.parametrize("text", [LONG, ONE_WORD, "W " * 250, "một\nhai\nba\n" * 40, CANARY])
def test_a_portrait_is_one_sheet_whatever_was_written(text):
    pdf = printed(portrait(text), theme=text)
    assert facts(pdf)["Pages"] == "1"
    assert "A4" in facts(pdf)["Page size"]
    foot = {"Tài", "liệu", "phục", "vụ", "Đoàn", "giám", "sát", "·", "Lưu", "hành", "nội", "bộ", "1/1"}
    assert [word.text for word in words(pdf) if word.bottom > BOTTOM and word.text not in foot] == []


@pytest.mark.parametrize("text", [LONG, ONE_WORD, CANARY])
def test_larger_letters_are_taken_only_where_they_fit(text):
    full = portrait(text)
    less = replace(full, lines=full.lines[:4], open=full.open[:3], questions=full.questions[:4])
    assert (full.is_roomy, less.is_roomy) == (False, True)
    assert facts(printed(less, theme=text))["Pages"] == "1"


def test_nothing_of_a_full_sheet_lies_over_something_else():
    pdf = printed(portrait(LONG))
    [heading] = [word for word in find(pdf, "Kiến nghị chưa xong") if word.text == "Kiến"]
    more = find(pdf, "và 17 kiến nghị khác.")[0]
    asked = find(pdf, "Câu hỏi gợi ý từ kết quả kiểm tra")[0]
    last = find(pdf, "và 23 câu hỏi khác, xem danh mục câu hỏi.")[0]
    assert heading.bottom < more.top < more.bottom < asked.top < asked.bottom < last.top < last.bottom < BOTTOM


def test_a_round_of_units_is_a_sheet_for_each():
    pdf = printed(*[portrait(LONG, name=f"Đơn vị thứ {place}") for place in range(1, 8)])
    assert facts(pdf)["Pages"] == "7"
    for place in range(1, 8):
        assert {word.page for word in find(pdf, f"Đơn vị thứ {place}")} == {place}


def test_a_sheet_says_whose_it_is_and_when_it_was_printed():
    text = flat(printed(portrait(CANARY, name="Ủy ban nhân dân xã Long Đống"), theme="Chuyển đổi số"))
    for said in ("Tài liệu phục vụ Đoàn giám sát", "Lưu hành nội bộ", "In ngày 18/10/2024", "CHÂN DUNG ĐƠN VỊ",
                 "Ủy ban nhân dân xã Long Đống", "Đợt giám sát: Chuyển đổi số", "21 chưa đạt mục tiêu",
                 "Còn 32 chỉ tiêu khác", "<script>alert(1)</script> <b>đậm</b> & “ngoặc”"):
        assert said in text


def test_a_unit_of_which_nothing_is_known_has_its_sheet_too():
    blank = ShownPortrait(SimpleNamespace(name="Trường Tiểu học A"), [], 0, "", [], 0, 0, [], [], 0, [], 0, True)
    text = flat(printed(blank))
    for said in ("Chưa có đợt giám sát nào", "Chưa có kiến nghị nào", "không có chỉ tiêu nào", "Chưa có câu hỏi nào"):
        assert said in text
    assert "chưa có đơn vị nào" in flat(printed())


# The list of questions

def listed(units: int, questions: int, text: str = LONG) -> bytes:
    asked = [PrintedQuestion(place, text, "A1. Hộ nghèo (báo cáo: 57,46%)", place == 1)
             for place in range(1, questions + 1)]
    shown = [PrintedUnit(f"Đơn vị thứ {place}", asked) for place in range(1, units + 1)]
    return pdf_of(working_paper("question_list", shown=PrintedQuestions(
        "Chuyển đổi số", "HĐND huyện Bắc Sơn", "18/10/2024", shown, "Chuyển đổi số")))


def test_questions_are_printed_by_unit_with_room_to_write():
    pdf = listed(2, 3, "Vì sao?")
    first, second = (find(pdf, "Vì sao?")[place] for place in (0, 2))
    assert second.top - first.bottom > 20, "three lines to write on"
    text = flat(pdf)
    for said in ("DANH MỤC CÂU HỎI CỦA ĐOÀN GIÁM SÁT", "Đơn vị thứ 1", "[Chưa đạt mục tiêu] Vì sao?",
                 "A1. Hộ nghèo (báo cáo: 57,46%)", "Lưu hành nội bộ", "In ngày 18/10/2024"):
        assert said in text


def test_the_name_of_a_unit_never_stands_alone_at_the_foot_of_a_page():
    pdf = listed(50, 1)
    numbers: dict[int, Any] = {}
    for word in words(pdf):
        numbers.setdefault(word.page, []).append(word.text)
    assert len(numbers) > 10
    assert all(numbers[page].count("Đơn") <= numbers[page].count("1.") for page in numbers)


def test_a_list_of_many_questions_stays_a_small_file():
    assert len(listed(30, 5)) < 500_000


def test_a_list_without_questions_says_so():
    assert "Danh mục chưa có câu hỏi nào." in flat(listed(0, 0))
