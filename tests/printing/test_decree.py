"""Decree 30/2020/NĐ-CP, appendix I, on the PDF and on the Word file of every paper, rule by rule."""

import re

import pytest
from decree import elements, written_date
from every_paper import NAMES, paper
from faces import Said, occurrences
from printed_once import said, text

DATE = re.compile(r"ngày (\d+) tháng (\d+) năm")
every_paper = pytest.mark.parametrize("name", NAMES)
in_both_forms = pytest.mark.parametrize("form", ["pdf", "docx"])


@in_both_forms
@every_paper
def test_every_element_has_its_words_size_and_face(name, form):
    wrong = [element for element in elements(paper(name)) if not stands(element, said(name, form))]
    assert not wrong


def stands(element, words: list[Said]) -> bool:
    least, most = element.sizes
    return any(all(least <= word.points <= most and (word.is_bold, word.is_italic) == element.face for word in place)
               for place in occurrences(words, element.phrase))


@in_both_forms
@every_paper
def test_days_and_months_have_their_zeros(name, form):
    found = DATE.findall(text(name, form))
    assert found or not paper(name).issued_on
    assert not [day for day, _ in found if len(day) != 2]
    assert not [month for _, month in found if month not in ("01", "02", *map(str, range(3, 13)))]


@in_both_forms
@every_paper
def test_the_sign_of_the_end_stands_once_before_the_signatures(name, form):
    assert text(name, form).count("./.") == 1
    after = text(name, form).partition("./.")[2].split()
    first = paper(name).signatures[0].capacity[0].upper().split()
    beside, above = ["Nơi", "nhận:"], first
    assert after[:2] == beside or after[:len(first)] == above


@in_both_forms
@every_paper
def test_minutes_and_only_they_bear_no_place_and_date(name, form):
    letterhead = text(name, form).partition(f"/{paper(name).code}")[2][:60]
    assert letterhead.strip().startswith("BIÊN BẢN") == (paper(name).type_name == "Biên bản")
    if paper(name).place and paper(name).issued_on and paper(name).type_name:
        assert letterhead.strip().startswith(f"{paper(name).place}, {written_date(paper(name).issued_on)}")


@in_both_forms
@every_paper
def test_minutes_put_the_secretary_before_the_chair_and_the_recipients_last(name, form):
    after = text(name, form).partition("./.")[2]
    order = [after.find(words) for words in ("THƯ KÝ", "CHỦ TỌA", "Nơi nhận:", "- Lưu: VT, Hồ sơ.")]
    if paper(name).type_name == "Biên bản":
        assert order == sorted(order)
        assert order[0] >= 0
    else:
        assert order[:2] == [-1, -1]
